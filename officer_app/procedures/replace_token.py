"""Replace: a person gets a prepared token in place of one that is away, lost or broken.

**For a few days** the old certificates are suspended before the authority is asked for new ones:
the old token is not at hand, so its person loses nothing, and two tokens never authenticate at
once. Undone, the new ones are revoked first and the old ones reinstated last. When the temporary
token has come back (`return_token`), the old one is reinstated (`act_on_token`).

**For good** the old certificates are revoked last, when every new key has been proved on its
token. Revoked first, a new token that turns out to be bad would leave its person with nothing and
the officer with a procedure that can be neither undone nor ended. Both are valid from the
authority's answer to the proof on the card, seconds later; and nothing is lost of what went
before, because whoever knows a token to be in strange hands reports it lost without waiting for a
new one, and then there is nothing left to revoke here. A temporary token that is still out ends
together with the one for which it stood in, and is taken back afterwards.
"""

from datetime import datetime, timedelta

from officer_app.domain.certificates import summarise
from officer_app.domain.policy_faults import TokenAtWork
from officer_app.domain.records import CertificateOnToken, TokenReplaced
from officer_app.domain.standing_in import is_out, shortened
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value
from officer_app.domain.wishes import ReplaceToken
from officer_app.domain.words import phrase
from officer_app.procedures.act_on_token import ca_steps, changes, make_case
from officer_app.procedures.desk import Desk
from officer_app.procedures.facts import Facts
from officer_app.procedures.issue_token import (
    IssueToken,
    certificate_steps,
    certificates_on_token,
    key_steps,
    make_order,
)
from officer_app.procedures.step import AnyStep, Ending, Plan
from officer_app.procedures.steps.checks import CheckPreparedToken
from officer_app.procedures.steps.decide import Case
from officer_app.procedures.steps.pins import SetPin
from officer_app.procedures.steps.replacing import (
    AuthoriseReplacement,
    CheckReplaced,
    SuspendReplaced,
)
from officer_app.procedures.steps.sign import Authorise, authorisation_in

__all__ = [
    "REPLACE_FOR_NOW",
    "REPLACE_TOKEN",
    "ReplaceOrder",
    "order_replacement",
    "plan_replacement",
]

REPLACE_TOKEN = "replace_token"  # noqa: S105  (a kind of procedure)
REPLACE_FOR_NOW = "replace_for_now"


class ReplaceOrder(Value):
    """Everything that was decided when it began."""

    old: Case
    issuance: IssueToken
    """What the new token gets, as at any issuance."""
    temporary_for: timedelta | None

    @property
    def kind(self) -> str:
        """Which of the two procedures it is."""
        return REPLACE_TOKEN if self.temporary_for is None else REPLACE_FOR_NOW


def order_replacement(wish: ReplaceToken, desk: Desk) -> Plan:
    """The procedure that fulfils the wish. Errors: those of Desk, OwnCard, EvidenceMissing."""
    old = desk.token(wish.token, wish.act)
    new = desk.token_in(wish.reader, TokenAct.ISSUE)
    if desk.means.unfinished(old.id):
        raise TokenAtWork(str(old.id))
    beside = desk.stand_in(old)
    if not is_out(beside, desk.means.clock.now()):
        beside = None
    case = make_case(desk, wish.act, old, wish.reason, wish.revocation, beside)
    profile = desk.profile_of(new)
    issuance = make_order(desk, desk.holder(old), profile, wish.reader, wish.reason)
    order = ReplaceOrder(old=case, issuance=issuance, temporary_for=None)
    return plan_replacement(_for_now(order) if wish.act is TokenAct.REPLACE_FOR_NOW else order)


def _for_now(order: ReplaceOrder) -> ReplaceOrder:
    """With certificates of short life."""
    issuance = order.issuance
    longest = issuance.profile.flow.temporary_validity
    short = tuple(shortened(certificate, longest) for certificate in issuance.certificates)
    issuance = issuance.model_copy(update={"certificates": short})
    return order.model_copy(update={"issuance": issuance, "temporary_for": longest})


_TITLES = {
    REPLACE_TOKEN: phrase("procedures", "Replace card: {subject}"),
    REPLACE_FOR_NOW: phrase("procedures", "Give temporary card: {subject}"),
}


def plan_replacement(order: ReplaceOrder) -> Plan:
    """As an issuance; what becomes of the old certificates, and when, the module says."""
    case, issuance = order.old, order.issuance
    is_temporary = order.kind == REPLACE_FOR_NOW
    return Plan(
        kind=order.kind,
        title=_TITLES[order.kind],
        subject=issuance.person.display_name,
        order=order,
        reader=issuance.reader,
        steps=(
            CheckReplaced(case),
            CheckPreparedToken(issuance.profile, issuance.largest_certificate),
            SetPin(issuance.person, issuance.profile),
            *key_steps(issuance),
            *_authorise(order),
            *(map(SuspendReplaced, case.certificates) if is_temporary else ()),
            *certificate_steps(issuance),
            *(() if is_temporary else ca_steps(case)),
        ),
        ending=lambda facts: _ending(order, facts),
        subscriber=issuance.person.id,
        also=case.token,
    )


def _authorise(order: ReplaceOrder) -> tuple[AnyStep, ...]:
    """Where one of the two halves asks for the officer's signature, both are signed."""
    case, issuance = order.old, order.issuance
    if not (issuance.profile.flow.officer_signs or case.officer_signs):
        return ()
    new = Authorise(
        issuance.person, issuance.profile, issuance.certificates, issuance.reason, case.act
    )
    return (AuthoriseReplacement(new, case, order.temporary_for),)


def _ending(order: ReplaceOrder, facts: Facts) -> Ending:
    case, issuance = order.old, order.issuance
    written = certificates_on_token(issuance, facts)
    body = TokenReplaced(
        procedure=facts.procedure,
        officer=facts.officer,
        subscriber=issuance.person.id,
        token=facts.checked_token(),
        profile=issuance.profile.id,
        authorisation=authorisation_in(facts),
        certificates=written,
        temporary_until=_last_end(written) if order.temporary_for is not None else None,
        replaces=case.token,
        act=case.act,
        replaced=changes(case),
        reason=case.reason,
    )
    return Ending(bodies=(body,), forget_sealed=True)


def _last_end(written: tuple[CertificateOnToken, ...]) -> datetime:
    return max(summarise(each.certificate).not_after for each in written)
