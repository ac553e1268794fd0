"""Whom the centre believes: roots, lists and officers as they stand in the directory."""

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from sqlalchemy import select
from sqlalchemy.orm import Session

from officer_app.central.models import OfficerRow, TrustRow
from officer_app.central.problems import Refusal
from officer_app.domain.exchange import ProblemKind, TrustKind, TrustSet
from officer_app.domain.ids import OfficerId
from officer_app.domain.keys import spki_sha256
from officer_app.domain.officer import Officer
from officer_app.domain.policy_faults import OfficerCardRefused
from officer_app.domain.signature_faults import SignatureInvalid, SignerUntrusted
from officer_app.signing.chain import check_signer
from officer_app.signing.cms import VerifiedContent, verify_signed

__all__ = [
    "OfficerTrust",
    "check_card",
    "key_name",
    "officer_by_id",
    "officer_by_key",
    "officer_trust",
    "verified_by",
]


@dataclass(frozen=True)
class OfficerTrust:
    """What officers' signatures are checked against; all DER."""

    roots: tuple[bytes, ...]
    intermediates: tuple[bytes, ...]
    crls: tuple[bytes, ...]


def officer_trust(session: Session) -> OfficerTrust:
    """As it stands now."""
    return OfficerTrust(
        roots=_trusted(session, TrustKind.OFFICER_ROOT),
        intermediates=_trusted(session, TrustKind.OFFICER_INTERMEDIATE),
        crls=_trusted(session, TrustKind.CRL),
    )


def officer_by_key(session: Session, spki: str) -> Officer | None:
    """The officer who signs with that key."""
    text = session.scalar(select(OfficerRow.json).where(OfficerRow.spki_sha256 == spki))
    return Officer.from_json(text) if text is not None else None


def officer_by_id(session: Session, officer: OfficerId) -> Officer | None:
    """The officer of that name."""
    row = session.get(OfficerRow, str(officer))
    return Officer.from_json(row.json) if row is not None else None


def verified_by(signed: bytes, trust: OfficerTrust, now: datetime) -> VerifiedContent:
    """The content of a CMS SignedData (DER) under one of the roots.

    Errors: Refusal (SIGNATURE, OFFICER_REFUSED).
    """
    try:
        return verify_signed(signed, trust.roots, now)
    except SignatureInvalid as cause:
        raise Refusal(ProblemKind.SIGNATURE, cause.reason) from cause
    except SignerUntrusted as cause:
        raise Refusal(ProblemKind.OFFICER_REFUSED, cause.reason) from cause


def check_card(certificate: bytes, trust: OfficerTrust, now: datetime) -> None:
    """A certificate (DER) with which an officer may sign now. Errors: Refusal (OFFICER_REFUSED)."""
    try:
        check_signer(certificate, trust.intermediates, trust.roots, trust.crls, now)
    except OfficerCardRefused as cause:
        raise Refusal(ProblemKind.OFFICER_REFUSED, cause.reason) from cause


def key_name(certificate: bytes) -> str:
    """The name (hex SHA-256 of its SPKI) of a verified certificate's key."""
    return spki_sha256(x509.load_der_x509_certificate(certificate).public_key())  # type: ignore[arg-type]  # any kind has an SPKI


def _trusted(session: Session, kind: TrustKind) -> tuple[bytes, ...]:
    row = session.get(TrustRow, kind)
    return TrustSet.from_json(row.json).ders if row is not None else ()
