"""Return: a token comes back, its certificates are revoked, and it is wiped for somebody else."""

from officer_app.domain.ids import TokenKind
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value
from officer_app.domain.wishes import ReturnToken
from officer_app.domain.words import phrase
from officer_app.procedures.act_on_token import (
    ca_steps,
    changed,
    decisions,
    make_case,
    subject_of,
)
from officer_app.procedures.desk import Desk
from officer_app.procedures.step import AnyStep, Ending, Plan
from officer_app.procedures.steps.checks import CheckIssuedToken
from officer_app.procedures.steps.decide import Case
from officer_app.procedures.steps.escrow import OpenEscrow
from officer_app.procedures.steps.initialise import WipeByPuk
from officer_app.procedures.steps.prepare import WipeToken
from officer_app.procedures.steps.wipe_plain import WipePlainCard

__all__ = ["RETURN_TOKEN", "ReturnOrder", "order_return", "plan_return"]

RETURN_TOKEN = "return_token"  # noqa: S105  (a kind of procedure)


class ReturnOrder(Value):
    """Everything that was decided when it began."""

    case: Case
    reader: str
    profile: str = ""
    """The token's: its name tells with which secrets the maker delivers such tokens."""


def order_return(wish: ReturnToken, desk: Desk) -> Plan:
    """The procedure that fulfils the wish. Errors: those of Desk.token_in."""
    token = desk.token_in(wish.reader, TokenAct.RETURN)
    case = make_case(
        desk, TokenAct.RETURN, token, wish.reason, RevocationReason.CESSATION_OF_OPERATION
    )
    profile = token.profile.name if token.profile is not None else ""
    return plan_return(ReturnOrder(case=case, reader=desk.reader(wish.reader), profile=profile))


def plan_return(order: ReturnOrder) -> Plan:
    """Desk before card: what was revoked stays so, even if the card is pulled then."""
    case = order.case
    return Plan(
        kind=RETURN_TOKEN,
        title=phrase("procedures", "Take card back: {subject}"),
        subject=subject_of(case),
        order=order,
        reader=order.reader,
        steps=(
            CheckIssuedToken(case.token, case.act),
            *_escrow(case),
            *decisions(case),
            *ca_steps(case),
            _wiping(case.token.kind, order.profile),
        ),
        ending=lambda facts: Ending(bodies=(changed(case, facts),), forget_sealed=True),
        subscriber=case.subscriber,
        token=case.token,
    )


def _wiping(kind: TokenKind, profile: str) -> AnyStep:
    match kind:
        case TokenKind.YUBIKEY:
            return WipeToken()
        case TokenKind.PKCS11:
            return WipeByPuk(profile)
        case TokenKind.PIV:
            return WipePlainCard(profile)


def _escrow(case: Case) -> tuple[OpenEscrow, ...]:
    """Anybody can clear a YubiKey; the others are emptied by nobody but who knows their secrets."""
    if case.token.kind is TokenKind.YUBIKEY:
        return ()
    return (OpenEscrow(case, decides=case.officer_signs),)
