"""What is true now, folded from records: tokens, whose they are, and their certificates."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from officer_app.domain.ids import ProfileId, SubscriberId, TokenId
from officer_app.domain.records import Record, TokenIssued, TokenPrepared
from officer_app.domain.token import Slot, TokenStatus
from officer_app.domain.value import Value

__all__ = [
    "FOLD_VERSION",
    "CertificateNow",
    "CertificateStatus",
    "Projection",
    "TokenNow",
    "certificates_of",
    "fold",
    "token_after",
]


FOLD_VERSION = 1
"""Counts up whenever the same records fold to something else: what was kept is folded again."""


class CertificateStatus(StrEnum):
    """Where a certificate is in its life, its validity in time aside."""

    VALID = "valid"
    REVOKED = "revoked"


class TokenNow(Value):
    """A token as the records leave it."""

    id: TokenId
    status: TokenStatus
    model: str
    firmware: str
    profile: ProfileId
    prepared_at: datetime
    subscriber: SubscriberId | None = None
    issued_at: datetime | None = None


class CertificateNow(Value):
    """A certificate as the records leave it."""

    token: TokenId
    slot: Slot
    subscriber: SubscriberId
    profile: ProfileId
    der: bytes
    status: CertificateStatus
    issued_at: datetime

    @property
    def sha256(self) -> str:
        """Fingerprint, hex."""
        return hashlib.sha256(self.der).hexdigest()


def token_after(before: TokenNow | None, record: Record) -> TokenNow | None:
    """The token that a record is about, as it is afterwards; `before` when nothing changes."""
    match record.body:
        case TokenPrepared() as body:
            return TokenNow(
                id=body.token,
                status=TokenStatus.PREPARED,
                model=body.model,
                firmware=body.firmware,
                profile=body.profile,
                prepared_at=record.at,
            )
        case TokenIssued() as body if before is not None:
            return before.model_copy(
                update={
                    "status": TokenStatus.ACTIVE,
                    "profile": body.profile,
                    "subscriber": body.subscriber,
                    "issued_at": record.at,
                }
            )
    return before


def certificates_of(record: Record) -> tuple[CertificateNow, ...]:
    """The certificates that a record brings."""
    body = record.body
    if not isinstance(body, TokenIssued):
        return ()
    return tuple(
        CertificateNow(
            token=body.token,
            slot=made.slot,
            subscriber=body.subscriber,
            profile=made.profile,
            der=made.certificate,
            status=CertificateStatus.VALID,
            issued_at=record.at,
        )
        for made in body.certificates
    )


@dataclass
class Projection:
    """Everything that is true now."""

    tokens: dict[TokenId, TokenNow] = field(default_factory=dict)
    certificates: dict[str, CertificateNow] = field(default_factory=dict)
    """By fingerprint."""

    def apply(self, record: Record) -> None:
        """Take one more record in."""
        token = getattr(record.body, "token", None)
        if token is not None:
            after = token_after(self.tokens.get(token), record)
            if after is not None:
                self.tokens[token] = after
        for certificate in certificates_of(record):
            self.certificates[certificate.sha256] = certificate


def fold(records: Iterable[Record]) -> Projection:
    """What is true after these records, in their order."""
    projection = Projection()
    for record in records:
        projection.apply(record)
    return projection
