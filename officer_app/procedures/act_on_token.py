"""Act on token: suspend, reinstate, report lost, destroy. The token need not be at hand."""

from officer_app.domain.procedure import DecidedAct
from officer_app.domain.projection import CertificateNow, TokenNow
from officer_app.domain.records import CertificateChange, TokenChanged
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import CertificateStatus
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value
from officer_app.domain.wishes import ActOnToken
from officer_app.domain.words import phrase
from officer_app.procedures.desk import Desk
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import AnyStep, Ending, Plan
from officer_app.procedures.steps.decide import Case, Decide, Decided
from officer_app.procedures.steps.revocation import Reinstate, Revoke, Suspend

__all__ = [
    "ACT_ON_TOKEN",
    "ActOrder",
    "ca_steps",
    "changed",
    "changes",
    "decisions",
    "ends",
    "make_case",
    "order_act",
    "plan_act",
    "subject_of",
]

ACT_ON_TOKEN = "act_on_token"  # noqa: S105  (a kind of procedure)

_TITLES = {
    TokenAct.SUSPEND: phrase("procedures", "Suspend card: {subject}"),
    TokenAct.REINSTATE: phrase("procedures", "Reinstate card: {subject}"),
    TokenAct.REPORT_LOST: phrase("procedures", "Report card lost: {subject}"),
    TokenAct.DESTROY: phrase("procedures", "Destroy card: {subject}"),
}
_LEAVES = {
    TokenAct.SUSPEND: CertificateStatus.SUSPENDED,
    TokenAct.REINSTATE: CertificateStatus.VALID,
    TokenAct.REPORT_LOST: CertificateStatus.REVOKED,
    TokenAct.RETURN: CertificateStatus.REVOKED,
    TokenAct.DESTROY: CertificateStatus.REVOKED,
    TokenAct.RE_KEY: CertificateStatus.REVOKED,
    TokenAct.REPLACE_FOR_NOW: CertificateStatus.SUSPENDED,
    TokenAct.REPLACE_LOST: CertificateStatus.REVOKED,
    TokenAct.REPLACE_BROKEN: CertificateStatus.REVOKED,
}
"""How an act leaves the certificates that it changes."""


class ActOrder(Value):
    """Everything that was decided when it began."""

    case: Case


def make_case(
    desk: Desk,
    act: TokenAct,
    token: TokenNow,
    reason: str,
    revocation: RevocationReason | None = None,
    beside: TokenNow | None = None,
) -> Case:
    """What the act is about, by the records and the profile of the token.

    `revocation`: what the revocation list is to say, where the act revokes. `beside`: a temporary
    token whose certificates end with those of this one.
    """
    person = desk.person(token.subscriber) if token.subscriber is not None else None
    tokens = (token,) if beside is None else (token, beside)
    written = (c for each in tokens for c in desk.tokens.certificates_of_token(each.id))
    certificates = _concerned(act, tuple(written))
    return Case(
        act=act,
        token=token.id,
        person=person,
        certificates=certificates,
        certificate_names=tuple(desk.certificate_name(one) for one in certificates),
        revocation=revocation if _LEAVES.get(act) is CertificateStatus.REVOKED else None,
        reason=reason,
        officer_signs=_must_sign(desk, act, token),
    )


def _concerned(
    act: TokenAct, certificates: tuple[CertificateNow, ...]
) -> tuple[CertificateNow, ...]:
    """Those that the act leaves otherwise; what is revoked stays as it is."""
    if act not in _LEAVES:
        return ()
    stays = {CertificateStatus.REVOKED, _LEAVES[act]}
    return tuple(c for c in certificates if c.status not in stays)


def _must_sign(desk: Desk, act: TokenAct, token: TokenNow) -> bool:
    """By the profile in force; a profile that is gone lets nothing be done unsigned."""
    profile = desk.profile_now(token)
    return profile is None or act not in profile.flow.unsigned_acts


def order_act(wish: ActOnToken, desk: Desk) -> Plan:
    """The procedure that fulfils the wish. Errors: those of Desk.token."""
    token = desk.token(wish.token, wish.act)
    case = make_case(desk, wish.act, token, wish.reason, wish.revocation)
    return plan_act(ActOrder(case=case))


def plan_act(order: ActOrder) -> Plan:
    """The decision, then each certificate at the CA, then the record."""
    case = order.case
    return Plan(
        kind=ACT_ON_TOKEN,
        title=_TITLES[case.act],
        subject=subject_of(case),
        order=order,
        reader="",
        steps=(*decisions(case), *ca_steps(case)),
        ending=lambda facts: Ending(bodies=(changed(case, facts),), forget_sealed=ends(case.act)),
        subscriber=case.subscriber,
        token=case.token,
        decided=DecidedAct(
            act=case.act,
            holder=case.person.display_name if case.person is not None else "",
            certificates=case.certificate_names,
        ),
    )


def subject_of(case: Case) -> str:
    """Whom or what it is about, for people."""
    card = case.token.serial
    return f"{case.person.display_name}, {card}" if case.person is not None else card


def decisions(case: Case) -> tuple[AnyStep, ...]:
    """The officer's signature, where the profile asks for it."""
    return (Decide(case),) if case.officer_signs else ()


def ca_steps(case: Case) -> tuple[AnyStep, ...]:
    """What the CA has to do, one certificate a step."""
    if case.act not in _LEAVES:
        return ()
    match _LEAVES[case.act]:
        case CertificateStatus.SUSPENDED:
            return tuple(map(Suspend, case.certificates))
        case CertificateStatus.VALID:
            return tuple(map(Reinstate, case.certificates))
        case CertificateStatus.REVOKED:
            reason = case.revocation or RevocationReason.UNSPECIFIED
            return tuple(Revoke(c, reason) for c in case.certificates)


def ends(act: TokenAct) -> bool:
    """Whether this workstation has no use any more for the token's secrets."""
    return act in {TokenAct.REPORT_LOST, TokenAct.DESTROY}


def changes(case: Case) -> tuple[CertificateChange, ...]:
    """What the act does to each certificate that it is about, for the record."""
    return tuple(
        CertificateChange(sha256=c.sha256, status=_LEAVES[case.act], revocation=case.revocation)
        for c in case.certificates
    )


def changed(case: Case, facts: Facts, sealed: bytes | None = None) -> TokenChanged:
    """The record of it. `sealed`: the token's new secrets for the escrow, where they changed."""
    decided = facts.results(Decided)
    return TokenChanged(
        act=case.act,
        procedure=facts.procedure,
        officer=facts.officer,
        token=case.token,
        subscriber=case.subscriber,
        reason=case.reason,
        certificates=changes(case),
        sealed=sealed,
        decision=decided[0].cms if decided else None,
    )
