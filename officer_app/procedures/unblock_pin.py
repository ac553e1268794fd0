"""Unblock PIN: the person chooses a new PIN, and the PUK that it took is replaced."""

from officer_app.domain.profiles import TokenProfile
from officer_app.domain.subscriber import Person
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value
from officer_app.domain.wishes import UnblockPin, UnblockPinRemotely
from officer_app.domain.words import phrase
from officer_app.procedures.act_on_token import changed, decisions, make_case, subject_of
from officer_app.procedures.desk import Desk
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Ending, Plan
from officer_app.procedures.steps.checks import CheckIssuedToken
from officer_app.procedures.steps.decide import Case
from officer_app.procedures.steps.escrow import OpenEscrow, replace_secrets
from officer_app.procedures.steps.pins import SetNewPin
from officer_app.procedures.steps.secrets import NewSecretsSealed

__all__ = [
    "UNBLOCK_PIN",
    "UnblockOrder",
    "make_unblock_order",
    "order_unblocking",
    "plan_unblocking",
]

UNBLOCK_PIN = "unblock_pin"


class UnblockOrder(Value):
    """Everything that was decided when it began."""

    case: Case
    person: Person
    profile: TokenProfile
    reader: str


def order_unblocking(wish: UnblockPin, desk: Desk) -> Plan:
    """The procedure that fulfils the wish. Errors: those of Desk."""
    return plan_unblocking(make_unblock_order(desk, TokenAct.UNBLOCK_PIN, wish))


def make_unblock_order(
    desk: Desk, act: TokenAct, wish: UnblockPin | UnblockPinRemotely
) -> UnblockOrder:
    """Errors: those of Desk."""
    token = desk.token_in(wish.reader, act)
    return UnblockOrder(
        case=make_case(desk, act, token, wish.reason),
        person=desk.holder(token),
        profile=desk.profile_of(token),
        reader=desk.reader(wish.reader),
    )


def plan_unblocking(order: UnblockOrder) -> Plan:
    """What was used is replaced: whoever saw the old PUK cannot use it again."""
    case = order.case
    return Plan(
        kind=UNBLOCK_PIN,
        title=phrase("procedures", "Unblock PIN: {subject}"),
        subject=subject_of(case),
        order=order,
        reader=order.reader,
        steps=(
            CheckIssuedToken(case.token, case.act),
            OpenEscrow(case, decides=case.officer_signs),
            *decisions(case),
            SetNewPin(order.person, order.profile),
            *replace_secrets(order.profile),
        ),
        ending=lambda facts: Ending(bodies=(changed(case, facts, _sealed(facts)),)),
        subscriber=order.person.id,
        token=case.token,
    )


def _sealed(facts: Facts) -> bytes:
    return facts.result(NewSecretsSealed).for_escrow
