"""Change PIN: the person changes the token's PIN at the desk; no secret of the escrow is needed."""

from officer_app.domain.profiles import TokenProfile
from officer_app.domain.subscriber import Person
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value
from officer_app.domain.wishes import ChangePin
from officer_app.domain.words import phrase
from officer_app.procedures.act_on_token import changed, decisions, make_case, subject_of
from officer_app.procedures.desk import Desk
from officer_app.procedures.step import Ending, Plan
from officer_app.procedures.steps.checks import CheckIssuedToken
from officer_app.procedures.steps.decide import Case
from officer_app.procedures.steps.pins import ChangePinOnCard

__all__ = ["CHANGE_PIN", "ChangeOrder", "order_change", "plan_change"]

CHANGE_PIN = "change_pin"

_REASON = "at the person's wish"


class ChangeOrder(Value):
    """Everything that was decided when it began."""

    case: Case
    person: Person
    profile: TokenProfile
    reader: str


def order_change(wish: ChangePin, desk: Desk) -> Plan:
    """The procedure that fulfils the wish. Errors: those of Desk."""
    token = desk.token_in(wish.reader, TokenAct.CHANGE_PIN)
    return plan_change(
        ChangeOrder(
            case=make_case(desk, TokenAct.CHANGE_PIN, token, _REASON),
            person=desk.holder(token),
            profile=desk.profile_of(token),
            reader=desk.reader(wish.reader),
        )
    )


def plan_change(order: ChangeOrder) -> Plan:
    """The old PIN is the person's proof; the new one follows the profile's rules."""
    case = order.case
    return Plan(
        kind=CHANGE_PIN,
        title=phrase("procedures", "Change PIN: {subject}"),
        subject=subject_of(case),
        order=order,
        reader=order.reader,
        steps=(
            CheckIssuedToken(case.token, case.act),
            *decisions(case),
            ChangePinOnCard(order.person, order.profile),
        ),
        ending=lambda facts: Ending(bodies=(changed(case, facts),)),
        subscriber=order.person.id,
        token=case.token,
    )
