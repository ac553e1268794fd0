"""Does the centre believe what a record says? Checked again, whatever the workstation checked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from cryptography import x509
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from officer_app.central.models import OfficerRow, ProfileRow
from officer_app.central.services.trust import OfficerTrust, key_name, officer_trust
from officer_app.domain.authorisation import Authorisation, TokenDecision
from officer_app.domain.ids import OfficerId, ProfileId
from officer_app.domain.officer import Act, Officer, may
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.projection import TokenNow
from officer_app.domain.records import (
    OfficerSignedIn,
    ProcedureUndone,
    Record,
    TokenChanged,
    TokenIssued,
    TokenPrepared,
    TokenReKeyed,
    TokensStocked,
)
from officer_app.domain.signature_faults import SignatureInvalid, SignerUntrusted
from officer_app.domain.token_life import TokenAct, may_be_done, permission_for
from officer_app.signing.cms import VerifiedContent, verify_signed

_Decision = TypeVar("_Decision", Authorisation, TokenDecision)

__all__ = ["Disbelief", "Knowledge", "check_record", "check_token"]


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
        case TokensStocked() as body:
            _permitted(_officer(body.officer, knowledge), Act.PREPARE_TOKEN)
        case TokenChanged() as body:
            _check_change(body, record.at, knowledge, tolerance)


def check_token(record: Record, present: TokenNow | None, knowledge: Knowledge) -> None:
    """Raises Disbelief when the token's life, as the centre has it, forbids what is said.

    Two workstations without contact may both issue one card: the first to arrive is believed.
    """
    match record.body:
        case TokenPrepared():
            act = TokenAct.PREPARE
        case TokenIssued():
            act = TokenAct.ISSUE
        case TokenReKeyed():
            act = TokenAct.RE_KEY
        case TokenChanged() as body:
            act = body.act
            _check_signed_where_asked(body, present, knowledge)
        case _:
            return
    status = present.status if present is not None else None
    if not may_be_done(act, status):
        raise Disbelief(f"the token does not allow this ({act}): it is {status or 'unknown'}")
    _check_whose(record, present)


def _check_whose(record: Record, present: TokenNow | None) -> None:
    """What is done to somebody's token names that person."""
    match record.body:
        case TokenChanged() | TokenReKeyed() as body if present is not None:
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
    decision = _read(TokenDecision, content)
    said = (decision.procedure, decision.officer, decision.act, decision.token)
    if said != (body.procedure, body.officer, body.act, body.token):
        raise Disbelief("the officer signed for another act")
    changed = tuple(change.sha256 for change in body.certificates)
    if (decision.subscriber, decision.certificates) != (body.subscriber, changed):
        raise Disbelief("the officer signed for another person or for other certificates")
    if any(change.revocation is not decision.revocation for change in body.certificates):
        raise Disbelief("the officer signed for another reason of revocation")


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
    body: TokenIssued | TokenReKeyed, at: datetime, knowledge: Knowledge, tolerance: timedelta
) -> None:
    officer = _officer(body.officer, knowledge)
    _permitted(officer, Act.ISSUE)
    if officer.subscriber == body.subscriber:
        raise Disbelief("an officer does not issue to himself")
    profile = _profile(body.profile, knowledge)
    if body.authorisation is None:
        if profile.flow.officer_signs:
            raise Disbelief("the officer's signature is missing")
        return
    content = _signed_by(officer, body.authorisation, at, knowledge, tolerance)
    decision = _read(Authorisation, content)
    if decision.decided_at > at + tolerance:
        raise Disbelief("the officer signed after the record was written")
    _check_decision(decision, body)


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


def _check_decision(decision: Authorisation, body: TokenIssued | TokenReKeyed) -> None:
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
