"""Whom the centre believes: roots, lists and officers as they stand in the directory."""

from dataclasses import dataclass

from cryptography import x509
from sqlalchemy import select
from sqlalchemy.orm import Session

from officer_app.central.models import OfficerRow, TrustRow
from officer_app.domain.exchange import TrustKind, TrustSet
from officer_app.domain.ids import OfficerId
from officer_app.domain.keys import spki_sha256
from officer_app.domain.officer import Officer

__all__ = ["OfficerTrust", "key_name", "officer_by_id", "officer_by_key", "officer_trust"]


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


def key_name(certificate: bytes) -> str:
    """The name (hex SHA-256 of its SPKI) of a verified certificate's key."""
    return spki_sha256(x509.load_der_x509_certificate(certificate).public_key())  # type: ignore[arg-type]  # any kind has an SPKI


def _trusted(session: Session, kind: TrustKind) -> tuple[bytes, ...]:
    row = session.get(TrustRow, kind)
    return TrustSet.from_json(row.json).ders if row is not None else ()
