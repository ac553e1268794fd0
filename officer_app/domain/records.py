"""Records: the signed, chained facts that leave the workstation."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import Field

from officer_app.domain.ids import (
    OfficerId,
    ProcedureId,
    ProfileId,
    SubscriberId,
    TokenId,
    WorkstationId,
)
from officer_app.domain.key_history import RecoveredKey
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.store_faults import RecordsTampered
from officer_app.domain.token import CertificateStatus, Slot
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value, added_later

__all__ = [
    "GENESIS",
    "Body",
    "CertificateAdded",
    "CertificateChange",
    "CertificateOnToken",
    "KeyRecovered",
    "OfficerSignedIn",
    "ProcedureUndone",
    "Record",
    "SignedRecord",
    "StockedToken",
    "TokenChanged",
    "TokenIssued",
    "TokenPrepared",
    "TokenReKeyed",
    "TokenReplaced",
    "TokensStocked",
    "sign_record",
    "verify_chain",
    "verify_record",
]

GENESIS = "0" * 64
"""What the first record of a workstation names as its predecessor."""


class CertificateOnToken(Value):
    """One certificate that an issuance wrote."""

    slot: Slot
    profile: ProfileId
    certificate: bytes
    """DER."""


class OfficerSignedIn(Value):
    """An officer proved his card at this workstation."""

    kind: Literal["officer_signed_in"] = "officer_signed_in"
    officer: OfficerId


class TokenPrepared(Value):
    """A token got its own management key and PUK; both are sealed here for the escrow."""

    kind: Literal["token_prepared"] = "token_prepared"
    procedure: ProcedureId
    officer: OfficerId
    token: TokenId
    profile: ProfileId
    model: str
    firmware: str
    sealed: bytes
    """CMS EnvelopedData (DER) to the escrow alone: management key and PUK."""


class TokenIssued(Value):
    """A token became somebody's identity."""

    kind: Literal["token_issued"] = "token_issued"
    procedure: ProcedureId
    officer: OfficerId
    subscriber: SubscriberId
    token: TokenId
    profile: ProfileId
    authorisation: bytes | None
    """CMS SignedData, DER."""
    certificates: tuple[CertificateOnToken, ...]


class StockedToken(Value):
    """A token as it came out of its box."""

    token: TokenId
    model: str = ""


class TokensStocked(Value):
    """Tokens were taken into the inventory by their serials."""

    kind: Literal["tokens_stocked"] = "tokens_stocked"
    officer: OfficerId
    tokens: tuple[StockedToken, ...] = Field(min_length=1, max_length=1000)
    source: str
    """Where they came from, in words: a delivery note, a file."""


class CertificateChange(Value):
    """What an act did to one certificate."""

    sha256: str
    """Fingerprint, hex."""
    status: CertificateStatus
    revocation: RevocationReason | None = added_later()
    """What the revocation list says; None where it is not revoked."""


class TokenChanged(Value):
    """An act in the life of a token that brought no new certificate."""

    kind: Literal["token_changed"] = "token_changed"
    act: TokenAct
    procedure: ProcedureId
    officer: OfficerId
    token: TokenId
    subscriber: SubscriberId | None
    reason: str
    certificates: tuple[CertificateChange, ...] = ()
    sealed: bytes | None = None
    """CMS (DER) to the escrow alone: the token's secrets, where the act changed them."""
    decision: bytes | None
    """The officer's signed TokenDecision, CMS SignedData (DER)."""


class TokenReKeyed(Value):
    """The person's token got new keys and certificates; the old ones were revoked, or left."""

    kind: Literal["token_re_keyed"] = "token_re_keyed"
    procedure: ProcedureId
    officer: OfficerId
    subscriber: SubscriberId
    token: TokenId
    profile: ProfileId
    authorisation: bytes | None
    """CMS SignedData, DER."""
    certificates: tuple[CertificateOnToken, ...]
    replaced: tuple[CertificateChange, ...] = ()
    sealed: bytes | None = None
    """As in TokenChanged."""


class CertificateAdded(Value):
    """The person's token got a further key and certificate; what was on it stays as it was."""

    kind: Literal["certificate_added"] = "certificate_added"
    procedure: ProcedureId
    officer: OfficerId
    subscriber: SubscriberId
    token: TokenId
    profile: ProfileId
    """The profile in force that names the key."""
    authorisation: bytes | None
    """CMS SignedData, DER."""
    certificates: tuple[CertificateOnToken, ...]
    sealed: bytes | None = None
    """As in TokenChanged."""


class TokenReplaced(Value):
    """A token became a person's in place of another one, for good or for a few days."""

    kind: Literal["token_replaced"] = "token_replaced"
    procedure: ProcedureId
    officer: OfficerId
    subscriber: SubscriberId
    token: TokenId
    """The new one."""
    profile: ProfileId
    authorisation: bytes | None
    """The officer's signed ReplacementDecision, CMS SignedData (DER)."""
    certificates: tuple[CertificateOnToken, ...]
    temporary_until: datetime | None = None
    """When the last of its certificates ends; None for a token that is there to stay."""
    replaces: TokenId
    act: TokenAct
    """What is done to the one that is replaced."""
    replaced: tuple[CertificateChange, ...] = ()
    reason: str


class KeyRecovered(Value):
    """A key of the person's earlier days was brought to the person's token and proved there."""

    kind: Literal["key_recovered"] = "key_recovered"
    procedure: ProcedureId
    officer: OfficerId
    subscriber: SubscriberId
    token: TokenId
    key: RecoveredKey
    reason: str
    """As it was signed; names that are not the person's stand in it."""
    sealed: bytes | None = None
    """As in TokenChanged."""
    decision: bytes | None
    """The officer's signed TokenDecision (CMS SignedData, DER) about the key's certificate."""


class ProcedureUndone(Value):
    """A procedure was given up; these certificates were revoked with it (DER)."""

    kind: Literal["procedure_undone"] = "procedure_undone"
    procedure: ProcedureId
    procedure_kind: str
    officer: OfficerId
    token: TokenId | None
    revoked: tuple[bytes, ...] = ()


Body = Annotated[
    OfficerSignedIn
    | TokenPrepared
    | TokenIssued
    | TokensStocked
    | TokenChanged
    | TokenReKeyed
    | CertificateAdded
    | TokenReplaced
    | KeyRecovered
    | ProcedureUndone,
    Field(discriminator="kind"),
]


class Record(Value):
    """One fact in its place in the workstation's chain."""

    workstation: WorkstationId
    sequence: int = Field(ge=0)
    previous: str
    """SHA-256 (hex) of the canonical form of the record before; GENESIS for the first."""
    at: datetime
    body: Body

    def sha256(self) -> str:
        """SHA-256 (hex) of the canonical form (RFC 8785)."""
        return hashlib.sha256(self.canonical()).hexdigest()


class SignedRecord(Value):
    """A record and the workstation's Ed25519 signature over its canonical form."""

    record: Record
    signature: bytes


def sign_record(record: Record, key: Ed25519PrivateKey) -> SignedRecord:
    """Sign a record with the workstation's key."""
    return SignedRecord(record=record, signature=key.sign(record.canonical()))


def verify_record(signed: SignedRecord, key: Ed25519PublicKey) -> str:
    """Answers the record's SHA-256 (hex), for what is chained to it.

    Raises RecordsTampered when the signature is not the workstation's over this record.
    """
    canonical = signed.record.canonical()
    try:
        key.verify(signed.signature, canonical)
    except InvalidSignature as cause:
        raise RecordsTampered(signed.record.sequence) from cause
    return hashlib.sha256(canonical).hexdigest()


def verify_chain(records: Iterable[SignedRecord], key: Ed25519PublicKey) -> int:
    """Check a whole chain from its first record on; answers how many records it has.

    Raises RecordsTampered naming the first record that is missing, altered or out of place.
    """
    previous, count = GENESIS, 0
    for signed in records:
        record = signed.record
        if record.sequence != count or record.previous != previous:
            raise RecordsTampered(count)
        previous, count = verify_record(signed, key), count + 1
    return count
