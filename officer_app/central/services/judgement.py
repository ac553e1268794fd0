"""Does the centre believe what a record says? Checked again, whatever the workstation checked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from cryptography import x509
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from officer_app.central.models import OfficerRow, ProfileRow
from officer_app.central.services.trust import OfficerTrust, key_name, officer_trust
from officer_app.domain.authorisation import (
    Authorisation,
    ReplacementDecision,
    TokenDecision,
)
from officer_app.domain.ca_faults import CertificateUnreadable
from officer_app.domain.certificates import summarise
from officer_app.domain.ids import OfficerId, ProfileId, TokenId
from officer_app.domain.officer import Act, Officer, may
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.projection import TokenNow
from officer_app.domain.records import (
    CertificateAdded,
    CertificateChange,
    CertificateOnToken,
    KeyRecovered,
    OfficerSignedIn,
    ProcedureUndone,
    Record,
    TokenChanged,
    TokenIssued,
    TokenPrepared,
    TokenReKeyed,
    TokenReplaced,
    TokensStocked,
)
from officer_app.domain.signature_faults import SignatureInvalid, SignerUntrusted
from officer_app.domain.standing_in import hindrance
from officer_app.domain.token import CertificateStatus
from officer_app.domain.token_life import REPLACING, TokenAct, may_be_done, permission_for
from officer_app.signing.cms import VerifiedContent, verify_signed

_Decision = TypeVar("_Decision", Authorisation, TokenDecision, ReplacementDecision)
_Issuance = TokenIssued | TokenReKeyed | CertificateAdded | TokenReplaced

__all__ = ["Disbelief", "Knowledge", "check_record", "check_token"]

_RECORDED_OTHERWISE = REPLACING | {
    TokenAct.STOCK,
    TokenAct.PREPARE,
    TokenAct.ISSUE,
    TokenAct.RE_KEY,
    TokenAct.ADD_CERTIFICATE,
    TokenAct.RECOVER_KEY,
}


@dataclass(eq=False)
class Disbelief(Exception):
    """The record is held but not acted on; `reason` is for the person who looks into it."""

    reason: str


@dataclass(frozen=True)
class Knowledge:
    """What the centre judges by: a snapshot of its directory."""

    trust: OfficerTrust
    officers: dict[OfficerId, Officer] = field(repr=False)
    token_profiles: dict[ProfileId, TokenProfile] = field(repr=False)
    """Every version that was ever in force."""

    @classmethod
    def now(cls, session: Session, officers: Iterable[OfficerId]) -> "Knowledge":
        """As it stands, as far as those officers are concerned."""
        wanted = OfficerRow.id.in_({str(officer) for officer in officers})
        rows = session.scalars(select(OfficerRow.json).where(wanted))
        known = [Officer.from_json(text) for text in rows]
        texts = session.scalars(select(ProfileRow.json).where(ProfileRow.kind == "token"))
        profiles = [TokenProfile.from_json(text) for text in texts]
        return cls(
            trust=officer_trust(session),
            officers={officer.id: officer for officer in known},
            token_profiles={profile.id: profile for profile in profiles},
        )


def check_record(
    record: Record, knowledge: Knowledge, received_at: datetime, tolerance: timedelta
) -> None:
    """Raises Disbelief unless time, officer and the officer's signature allow what it says."""
    if record.at > received_at + tolerance:
        raise Disbelief("its time lies in the future")
    match record.body:
        case OfficerSignedIn() | ProcedureUndone() as body:
            _officer(body.officer, knowledge)
        case TokenPrepared() as body:
            _permitted(_officer(body.officer, knowledge), Act.PREPARE_TOKEN)
            _profile(body.profile, knowledge)
        case TokenIssued() as body:
            _check_issuance(body, record.at, knowledge, tolerance)
        case TokenReKeyed() as body:
            _check_issuance(body, record.at, knowledge, tolerance)
        case CertificateAdded() as body:
            _check_issuance(body, record.at, knowledge, tolerance)
            _check_named(body, _profile(body.profile, knowledge))
        case TokenReplaced() as body:
            _check_replacement(body, record.at, knowledge, tolerance)
        case TokensStocked() as body:
            _permitted(_officer(body.officer, knowledge), Act.PREPARE_TOKEN)
        case KeyRecovered() as body:
            _check_recovery(body, record.at, knowledge, tolerance)
        case TokenChanged() as body:
            if body.act in _RECORDED_OTHERWISE:
                raise Disbelief(f"such an act has a record of its own ({body.act})")
            _check_change(body, record.at, knowledge, tolerance)


def check_token(
    record: Record,
    token: TokenId,
    find: Callable[[TokenId], TokenNow | None],
    knowledge: Knowledge,
) -> None:
    """Raises Disbelief when a token's life, as the centre has it, forbids what is said of it.

    `find` tells how any token stands now. Two workstations without contact may both issue one
    card: the first to arrive is believed.
    """
    present = find(token)
    match record.body:
        case TokenPrepared():
            act = TokenAct.PREPARE
        case TokenIssued():
            act = TokenAct.ISSUE
        case TokenReKeyed():
            act = TokenAct.RE_KEY
        case CertificateAdded():
            act = TokenAct.ADD_CERTIFICATE
        case TokenReplaced() as replacing if token == replacing.token:
            act = TokenAct.ISSUE
        case TokenReplaced() as replacing:
            act = replacing.act
            _check_signed_where_asked(_old_half(replacing), present, knowledge)
        case KeyRecovered() as recovering:
            act = TokenAct.RECOVER_KEY
            _check_signed_where_asked(_as_change(recovering), present, knowledge)
        case TokenChanged() as body:
            act = body.act
            _check_signed_where_asked(body, present, knowledge)
        case _:
            return
    status = present.status if present is not None else None
    if not may_be_done(act, status):
        raise Disbelief(f"the token does not allow this ({act}): it is {status or 'unknown'}")
    if present is None:
        return
    stand_in = find(present.replaced_by) if present.replaced_by is not None else None
    hindered = hindrance(act, present, stand_in, record.at)
    if hindered is not None:
        raise Disbelief(f"the token does not allow this ({act}): {hindered}")
    _check_whose(record, present)


def _check_whose(record: Record, present: TokenNow) -> None:
    """What is done to somebody's token names that person."""
    body = record.body
    is_new = isinstance(body, TokenReplaced) and body.token == present.id
    match body:
        case (
            TokenChanged() | TokenReKeyed() | CertificateAdded() | TokenReplaced() | KeyRecovered()
        ) if not is_new:
            if body.subscriber != present.subscriber:
                raise Disbelief("the token is another person's")


def _check_signed_where_asked(
    body: TokenChanged, present: TokenNow | None, knowledge: Knowledge
) -> None:
    profile = present.profile if present is not None else None
    if body.decision is not None or profile is None:
        return
    if body.act not in _profile(profile, knowledge).flow.unsigned_acts:
        raise Disbelief("the officer's signature is missing")


def _officer(officer: OfficerId, knowledge: Knowledge) -> Officer:
    found = knowledge.officers.get(officer)
    if found is None:
        raise Disbelief("its officer is unknown")
    return found


def _permitted(officer: Officer, act: Act) -> None:
    if not may(officer, act):
        raise Disbelief(f"its officer is not permitted to do this ({act})")


def _profile(profile: ProfileId, knowledge: Knowledge) -> TokenProfile:
    found = knowledge.token_profiles.get(profile)
    if found is None:
        raise Disbelief(f"profile {profile} was never in force")
    return found


def _check_change(
    body: TokenChanged, at: datetime, knowledge: Knowledge, tolerance: timedelta
) -> None:
    officer = _officer(body.officer, knowledge)
    _permitted(officer, permission_for(body.act))
    if body.decision is None:
        return
    content = _signed_by(officer, body.decision, at, knowledge, tolerance)
    _check_act_decision(_read(TokenDecision, content), body)


def _check_act_decision(decision: TokenDecision, body: TokenChanged) -> None:
    said = (decision.procedure, decision.officer, decision.act, decision.token)
    if said != (body.procedure, body.officer, body.act, body.token):
        raise Disbelief("the officer signed for another act")
    changed = tuple(change.sha256 for change in body.certificates)
    if (decision.subscriber, decision.certificates) != (body.subscriber, changed):
        raise Disbelief("the officer signed for another person or for other certificates")
    if decision.reason != body.reason:
        raise Disbelief("the officer signed for another reason")
    if any(change.revocation is not decision.revocation for change in body.certificates):
        raise Disbelief("the officer signed for another reason of revocation")


def _check_recovery(
    body: KeyRecovered, at: datetime, knowledge: Knowledge, tolerance: timedelta
) -> None:
    if _officer(body.officer, knowledge).subscriber == body.subscriber:
        raise Disbelief("an officer does not recover a key for himself")
    _key_of(body.key.certificate)
    _check_change(_as_change(body), at, knowledge, tolerance)


def _as_change(body: KeyRecovered) -> TokenChanged:
    """What a recovery does, as an act about the recovered key's certificate."""
    certificate = CertificateChange(sha256=body.key.sha256, status=CertificateStatus.VALID)
    return TokenChanged(
        act=TokenAct.RECOVER_KEY,
        procedure=body.procedure,
        officer=body.officer,
        token=body.token,
        subscriber=body.subscriber,
        reason=body.reason,
        certificates=(certificate,),
        decision=body.decision,
    )


def _signed_by(
    officer: Officer, signed: bytes, at: datetime, knowledge: Knowledge, tolerance: timedelta
) -> VerifiedContent:
    """The content, if that officer signed it before the record was written."""
    verified = _verified(signed, at, knowledge.trust)
    if key_name(verified.signer_certificate) != officer.spki_sha256:
        raise Disbelief("somebody else than its officer signed")
    _check_revocation(verified.signer_certificate, verified.signed_at, knowledge.trust)
    if verified.signed_at > at + tolerance:
        raise Disbelief("the officer signed after the record was written")
    return verified


def _check_issuance(
    body: TokenIssued | TokenReKeyed | CertificateAdded,
    at: datetime,
    knowledge: Knowledge,
    tolerance: timedelta,
) -> None:
    content = _signed_issuance(body, at, knowledge, tolerance)
    if content is None:
        return
    decision = _read(Authorisation, content)
    if decision.decided_at > at + tolerance:
        raise Disbelief("the officer signed after the record was written")
    _check_decision(decision, body)


def _signed_issuance(
    body: _Issuance, at: datetime, knowledge: Knowledge, tolerance: timedelta
) -> VerifiedContent | None:
    """What the officer signed, who may issue to that person; None where nobody has to sign."""
    officer = _officer(body.officer, knowledge)
    _permitted(officer, Act.ISSUE)
    if officer.subscriber == body.subscriber:
        raise Disbelief("an officer does not issue to himself")
    profile = _profile(body.profile, knowledge)
    if body.authorisation is None:
        if profile.flow.officer_signs:
            raise Disbelief("the officer's signature is missing")
        return None
    return _signed_by(officer, body.authorisation, at, knowledge, tolerance)


def _check_named(body: CertificateAdded, profile: TokenProfile) -> None:
    """Only what the profile names is ever added."""
    named = {(key.slot, key.certificate) for key in (*profile.keys, *profile.further_keys)}
    if not {(c.slot, c.profile.name) for c in body.certificates} <= named:
        raise Disbelief("the profile does not name what was added")


def _check_replacement(
    body: TokenReplaced, at: datetime, knowledge: Knowledge, tolerance: timedelta
) -> None:
    if body.act not in REPLACING or body.token == body.replaces:
        raise Disbelief("that is no replacement of one token by another")
    _permitted(_officer(body.officer, knowledge), permission_for(body.act))
    content = _signed_issuance(body, at, knowledge, tolerance)
    longest = _profile(body.profile, knowledge).flow.temporary_validity
    lasts = longest if body.act is TokenAct.REPLACE_FOR_NOW else None
    if content is not None:
        decision = _read(ReplacementDecision, content)
        _check_decision(decision.new, body)
        _check_act_decision(decision.old, _old_half(body))
        if decision.temporary_for != lasts:
            raise Disbelief("the officer signed for another length of time")
    _check_end(body, at + lasts + tolerance if lasts is not None else None)


def _check_end(body: TokenReplaced, latest: datetime | None) -> None:
    """What is temporary ends in time; `latest` is None for what is there to stay."""
    ends = _last_end(body.certificates) if latest is not None else None
    if body.temporary_until != ends:
        raise Disbelief("it does not say when its certificates end")
    if ends is not None and latest is not None and ends > latest:
        raise Disbelief("the certificates are valid for longer than a temporary token may be")


def _last_end(certificates: tuple[CertificateOnToken, ...]) -> datetime | None:
    try:
        return max((summarise(c.certificate).not_after for c in certificates), default=None)
    except CertificateUnreadable as cause:
        raise Disbelief("a certificate in it cannot be read") from cause


def _old_half(body: TokenReplaced) -> TokenChanged:
    """What a replacement does to the token that is replaced, as if it were done by itself."""
    return TokenChanged(
        act=body.act,
        procedure=body.procedure,
        officer=body.officer,
        token=body.replaces,
        subscriber=body.subscriber,
        reason=body.reason,
        certificates=body.replaced,
        decision=body.authorisation,
    )


def _verified(signed: bytes, at: datetime, trust: OfficerTrust) -> VerifiedContent:
    try:
        return verify_signed(signed, trust.roots, at)
    except (SignatureInvalid, SignerUntrusted) as cause:
        raise Disbelief(f"the officer's signature does not hold: {cause.reason}") from cause


def _check_revocation(certificate: bytes, at: datetime, trust: OfficerTrust) -> None:
    """Only what was revoked by then: a card lost today does not undo last week's decisions."""
    signer = x509.load_der_x509_certificate(certificate)
    for crl in map(x509.load_der_x509_crl, trust.crls):
        if crl.issuer != signer.issuer:
            continue
        entry = crl.get_revoked_certificate_by_serial_number(signer.serial_number)
        if entry is not None and entry.revocation_date_utc <= at:
            raise Disbelief("the officer's certificate was revoked by then")


def _read(kind: type[_Decision], verified: VerifiedContent) -> _Decision:
    try:
        decision = kind.from_json(verified.content)
    except ValidationError as cause:
        raise Disbelief("what the officer signed is no authorisation") from cause
    if decision.canonical() != verified.content or decision.decided_at.tzinfo is None:
        raise Disbelief("what the officer signed is not in its one form")
    return decision


def _check_decision(decision: Authorisation, body: _Issuance) -> None:
    said = (decision.procedure, decision.officer, decision.subscriber, decision.token)
    if said != (body.procedure, body.officer, body.subscriber, body.token):
        raise Disbelief("the officer signed for another issuance")
    if decision.token_profile != body.profile:
        raise Disbelief("the officer signed for another profile")
    authorised = {(k.slot, k.spki_sha256, k.certificate_profile) for k in decision.keys}
    written = {(c.slot, _key_of(c.certificate), c.profile) for c in body.certificates}
    if authorised != written:
        raise Disbelief("the certificates are for other keys than the officer signed for")


def _key_of(certificate: bytes) -> str:
    try:
        return key_name(certificate)
    except ValueError as cause:
        raise Disbelief("a certificate in it cannot be read") from cause
