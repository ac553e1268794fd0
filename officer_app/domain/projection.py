"""What is true now, folded from records: tokens, whose they are, and their certificates."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from officer_app.domain.ids import ProfileId, SubscriberId, TokenId
from officer_app.domain.key_history import RecoveredKey
from officer_app.domain.records import (
    CertificateAdded,
    CertificateChange,
    CertificateOnToken,
    KeyRecovered,
    ProcedureUndone,
    Record,
    TokenChanged,
    TokenIssued,
    TokenPrepared,
    TokenReKeyed,
    TokenReplaced,
    TokensStocked,
)
from officer_app.domain.token import CertificateStatus, Slot, TokenStatus
from officer_app.domain.token_life import TokenAct, may_be_done, status_after
from officer_app.domain.value import Value

__all__ = [
    "FOLD_VERSION",
    "CertificateNow",
    "Projection",
    "TokenNow",
    "certificate_after",
    "certificates_of",
    "changes_of",
    "fold",
    "token_after",
    "tokens_of",
]


FOLD_VERSION = 2
"""Counts up whenever the same records fold to something else: what was kept is folded again."""


class TokenNow(Value):
    """A token as the records leave it."""

    id: TokenId
    status: TokenStatus
    model: str
    firmware: str = ""
    """Empty until it was prepared."""
    profile: ProfileId | None = None
    """Of its preparation, or of its last issuance."""
    prepared_at: datetime | None = None
    subscriber: SubscriberId | None = None
    """Who has it, or had it last until it was wiped."""
    issued_at: datetime | None = None
    changed_at: datetime
    replaces: TokenId | None = None
    """In whose place it was issued."""
    replaced_by: TokenId | None = None
    """What was issued last in its place, until it is reinstated."""
    temporary_until: datetime | None = None
    """When the last certificate of a temporary token ends; None: it is there to stay."""
    recovered: tuple[RecoveredKey, ...] = ()
    """Keys of its person's earlier days that were brought to it, in the order of their slots."""


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


def tokens_of(record: Record) -> tuple[TokenId, ...]:
    """The tokens that a record is about."""
    body = record.body
    if isinstance(body, TokensStocked):
        return tuple(stocked.token for stocked in body.tokens)
    if isinstance(body, TokenReplaced):
        return (body.token, body.replaces)
    token: TokenId | None = getattr(body, "token", None)
    return (token,) if token is not None and not isinstance(body, ProcedureUndone) else ()


def token_after(token: TokenId, before: TokenNow | None, record: Record) -> TokenNow | None:
    """A token that a record is about, as it is afterwards; None where no record brought it in."""
    body, at = record.body, record.at
    match body:
        case TokensStocked() if before is None:
            model = _model_in(body, token)
            return TokenNow(id=token, status=TokenStatus.IN_STOCK, model=model, changed_at=at)
        case TokenPrepared():
            return TokenNow(
                id=token,
                status=TokenStatus.PREPARED,
                model=body.model,
                firmware=body.firmware,
                profile=body.profile,
                prepared_at=at,
                changed_at=at,
            )
        case TokenIssued() | TokenReKeyed() if before is not None:
            return _issued(before, body, at)
        case TokenReplaced() if before is not None and token == body.replaces:
            return _replaced(before, body, at)
        case TokenReplaced() if before is not None:
            stands_in = {"replaces": body.replaces, "temporary_until": body.temporary_until}
            return _issued(before, body, at).model_copy(update=stands_in)
        case KeyRecovered() if before is not None:
            keys = _with_key(before, body)
            return before.model_copy(update={"recovered": keys, "changed_at": at})
        case TokenChanged() if before is not None:
            return _changed(before, body.act, at)
        case CertificateAdded() if before is not None:
            return before.model_copy(update={"changed_at": at})
    return before


def _model_in(stocked: TokensStocked, token: TokenId) -> str:
    """A record may hold a thousand tokens, each of which is looked for: strings compare fastest."""
    kind, serial = token.kind, token.serial
    return next(
        s.model for s in stocked.tokens if s.token.serial == serial and s.token.kind is kind
    )


def _issued(
    before: TokenNow, body: TokenIssued | TokenReKeyed | TokenReplaced, at: datetime
) -> TokenNow:
    issued = {
        "status": TokenStatus.ACTIVE,
        "profile": body.profile,
        "subscriber": body.subscriber,
        "issued_at": at,
        "changed_at": at,
    }
    return before.model_copy(update=issued)


def _replaced(before: TokenNow, body: TokenReplaced, at: datetime) -> TokenNow:
    """What became of it meanwhile, by another act, stays so."""
    after = _changed(before, body.act, at) if may_be_done(body.act, before.status) else before
    return after.model_copy(update={"replaced_by": body.token})


def _changed(before: TokenNow, act: TokenAct, at: datetime) -> TokenNow:
    status = status_after(act, before.status)
    if status is TokenStatus.IN_STOCK:
        return TokenNow(
            id=before.id,
            status=status,
            model=before.model,
            firmware=before.firmware,
            changed_at=at,
        )
    changed = before.model_copy(update={"status": status, "changed_at": at})
    back = act is TokenAct.REINSTATE
    return changed.model_copy(update={"replaced_by": None}) if back else changed


def _with_key(before: TokenNow, body: KeyRecovered) -> tuple[RecoveredKey, ...]:
    others = [key for key in before.recovered if key.slot is not body.key.slot]
    return tuple(sorted((*others, body.key), key=lambda key: key.slot))


def certificates_of(record: Record) -> tuple[CertificateNow, ...]:
    """The certificates that a record brings."""
    body = record.body
    if not isinstance(body, TokenIssued | TokenReKeyed | CertificateAdded | TokenReplaced):
        return ()

    def now(made: CertificateOnToken) -> CertificateNow:
        return CertificateNow(
            token=body.token,
            slot=made.slot,
            subscriber=body.subscriber,
            profile=made.profile,
            der=made.certificate,
            status=CertificateStatus.VALID,
            issued_at=record.at,
        )

    return tuple(map(now, body.certificates))


def changes_of(record: Record) -> tuple[CertificateChange, ...]:
    """What a record changes about certificates that were there before."""
    match record.body:
        case TokenChanged() as body:
            return body.certificates
        case TokenReKeyed() | TokenReplaced() as body:
            return body.replaced
    return ()


def certificate_after(before: CertificateNow, change: CertificateChange) -> CertificateNow:
    """The certificate as the change leaves it; what is revoked stays so."""
    if before.status is CertificateStatus.REVOKED:
        return before
    return before.model_copy(update={"status": change.status})


@dataclass
class Projection:
    """Everything that is true now."""

    tokens: dict[TokenId, TokenNow] = field(default_factory=dict)
    certificates: dict[str, CertificateNow] = field(default_factory=dict)
    """By fingerprint."""

    def apply(self, record: Record) -> None:
        """Take one more record in."""
        for token in tokens_of(record):
            after = token_after(token, self.tokens.get(token), record)
            if after is not None:
                self.tokens[token] = after
        for change in changes_of(record):
            before = self.certificates.get(change.sha256)
            if before is not None:
                self.certificates[change.sha256] = certificate_after(before, change)
        for certificate in certificates_of(record):
            self.certificates[certificate.sha256] = certificate


def fold(records: Iterable[Record]) -> Projection:
    """What is true after these records, in their order."""
    projection = Projection()
    for record in records:
        projection.apply(record)
    return projection
