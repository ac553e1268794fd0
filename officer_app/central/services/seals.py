"""Where a token's newest sealed secrets are: in the last accepted record that brought some."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from officer_app.central.models import RecordRow, TokenSealRow
from officer_app.domain.ids import TokenId
from officer_app.domain.records import (
    CertificateAdded,
    Record,
    SignedRecord,
    TokenChanged,
    TokenPrepared,
    TokenReKeyed,
)

__all__ = ["Seal", "newest_seal", "note_seal"]

_BRING_SECRETS = (TokenPrepared, TokenChanged, TokenReKeyed, CertificateAdded)


@dataclass(frozen=True)
class Seal:
    """Secrets sealed to the escrow."""

    position: int
    """Of the record that brought them, in the centre's log."""
    sealed: bytes
    """CMS AuthEnvelopedData, DER."""


def note_seal(session: Session, record: Record, position: int) -> None:
    """Take note of the sealed secrets in an accepted record, if it has some."""
    body = record.body
    if not isinstance(body, _BRING_SECRETS) or not body.sealed:
        return
    # The row that this one refers to has to be there first.
    session.flush()
    session.merge(TokenSealRow(token=str(body.token), position=position))


def newest_seal(session: Session, token: TokenId) -> Seal | None:
    """The token's present secrets, as far as the centre has heard."""
    row = session.get(TokenSealRow, str(token))
    if row is None:
        return None
    record = session.get_one(RecordRow, row.position)
    body = SignedRecord.from_json(record.signed_json).record.body
    sealed: bytes | None = getattr(body, "sealed", None)
    return Seal(row.position, sealed) if sealed else None
