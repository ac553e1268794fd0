"""The messages between workstations and the central server, shared by both sides.

Every message is JSON of one of these values. Who sends it is told by the HTTP message signature
(`message_signature`), which officer acts by the session's token in the Authorization field.
"""

import hashlib
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import Field

from officer_app.domain.ids import WorkstationId
from officer_app.domain.keys import spki_der
from officer_app.domain.log import LogProof, SignedTreeHead
from officer_app.domain.officer import Officer
from officer_app.domain.profiles import Profiles
from officer_app.domain.records import SignedRecord
from officer_app.domain.signature_faults import SignatureInvalid
from officer_app.domain.subscriber import Person
from officer_app.domain.value import Value

__all__ = [
    "LARGEST_BATCH",
    "Challenge",
    "ChallengeRequest",
    "DirectoryChange",
    "DirectorySeed",
    "EnrolmentCode",
    "EnrolmentGrant",
    "Health",
    "OfficerGrant",
    "Outcome",
    "Problem",
    "ProblemKind",
    "PublishCrl",
    "PullPage",
    "Purpose",
    "PushBatch",
    "PushReceipt",
    "RecordReceipt",
    "RegisterWorkstation",
    "RegisteredWorkstation",
    "RevokeWorkstation",
    "Session",
    "SignInRequest",
    "SignInStatement",
    "TrustKind",
    "TrustSet",
    "WorkstationStatus",
    "check_possession",
    "register_request",
    "workstation_id",
]

LARGEST_BATCH = 500
"""Most records in one push."""

_NONCE_BYTES = 32


class ProblemKind(StrEnum):
    """Why the centre said no: what the workstation decides by."""

    MALFORMED = "malformed"
    TOO_LARGE = "too_large"
    NOT_FOUND = "not_found"
    SIGNATURE = "signature"
    REPLAYED = "replayed"
    CLOCK_OFF = "clock_off"
    WORKSTATION_UNKNOWN = "workstation_unknown"
    WORKSTATION_STOPPED = "workstation_stopped"
    """It showed two histories, or an administrator cut it off."""
    ENROLMENT_REFUSED = "enrolment_refused"
    CHALLENGE_REFUSED = "challenge_refused"
    """The nonce is unknown, used, too old, or another workstation's."""
    OFFICER_REFUSED = "officer_refused"
    SESSION_NEEDED = "session_needed"
    NOT_PERMITTED = "not_permitted"
    RECORD_REFUSED = "record_refused"
    CONFLICT = "conflict"
    ESCROW_CLOSED = "escrow_closed"
    """The centre has no key that opens it."""
    OPENING_REJECTED = "opening_rejected"
    """Another officer said no; the reason is that officer's."""
    OPENING_EXPIRED = "opening_expired"
    """Its time is over; the officer has to decide anew."""
    LOG_FORKED = "log_forked"
    """The head that the sender has seen is not one of this centre's log."""
    UNAVAILABLE = "unavailable"
    INTERNAL = "internal"


class Problem(Value):
    """The body of every answer that says no (RFC 9457, application/problem+json)."""

    type: str
    title: str
    status: int
    detail: str = ""
    kind: ProblemKind


class Purpose(StrEnum):
    """What an officer's signed challenge is for; a signature for one is none for the other."""

    SIGN_IN = "sign_in"
    REGISTER_WORKSTATION = "register_workstation"


class ChallengeRequest(Value):
    """Asks for a nonce before the workstation is known, to register it."""

    workstation: WorkstationId


class Challenge(Value):
    """Something fresh for the officer's card to sign."""

    nonce: bytes = Field(min_length=_NONCE_BYTES, max_length=_NONCE_BYTES)
    expires_at: datetime


class SignInStatement(Value):
    """What the officer's card signs; `canonical()` is the content of the CMS SignedData."""

    purpose: Purpose
    workstation: WorkstationId
    nonce: bytes


class SignInRequest(Value):
    """An officer signs in at a workstation."""

    signed: bytes = Field(max_length=1 << 20)
    """CMS SignedData (DER) over a SignInStatement."""


class Session(Value):
    """The centre knows the officer, for a while, at this workstation only."""

    token: str = Field(repr=False)
    expires_at: datetime
    officer: Officer

    def authorization(self) -> str:
        """The Authorization field of a request in this session (RFC 6750 §2.1)."""
        return f"Bearer {self.token}"


class EnrolmentCode(Value):
    """A code that an administrator gave out: for one workstation, once."""

    kind: Literal["enrolment_code"] = "enrolment_code"
    code: str = Field(min_length=16, max_length=128, repr=False)

    def sha256(self) -> str:
        """By which the centre knows it (hex)."""
        return hashlib.sha256(self.code.encode()).hexdigest()


class OfficerGrant(Value):
    """An administrator permits it by card: a SignInStatement for REGISTER_WORKSTATION, as CMS."""

    kind: Literal["officer_grant"] = "officer_grant"
    signed: bytes = Field(max_length=1 << 20)


EnrolmentGrant = Annotated[EnrolmentCode | OfficerGrant, Field(discriminator="kind")]


class RegisterWorkstation(Value):
    """A workstation makes itself known. The signature proves that it holds the key."""

    public_key: bytes = Field(min_length=32, max_length=32)
    """Ed25519, raw (RFC 8032)."""
    name: str = Field(min_length=1, max_length=200)
    sealing_certificate: bytes = Field(max_length=16_384)
    """DER: to whom secrets for this workstation are sealed."""
    grant: EnrolmentGrant
    signature: bytes = b""
    """Ed25519 over the canonical form of this value with an empty signature."""

    def signed_bytes(self) -> bytes:
        """What the signature is over."""
        return self.model_copy(update={"signature": b""}).canonical()


class WorkstationStatus(StrEnum):
    """Whether the centre listens to a workstation."""

    ACTIVE = "active"
    STOPPED = "stopped"
    """It showed two histories; somebody has to look at it."""
    REVOKED = "revoked"


class RegisteredWorkstation(Value):
    """How the centre knows a workstation."""

    id: WorkstationId
    name: str
    status: WorkstationStatus
    registered_at: datetime


class RevokeWorkstation(Value):
    """Cuts a workstation off."""

    reason: str = Field(min_length=1, max_length=500)


class PushBatch(Value):
    """Records of one workstation, in the order of its chain."""

    records: tuple[SignedRecord, ...] = Field(max_length=LARGEST_BATCH)
    seen: SignedTreeHead | None = None
    """The newest head of the centre's log that the workstation has seen."""


class Outcome(StrEnum):
    """What became of one record at the centre."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    """The centre holds it in its place, but does not act on it: a task for a person."""
    NOT_TAKEN = "not_taken"
    """The centre does not hold it."""


class RecordReceipt(Value):
    """The centre's word on one record. A record sent again gets the same word again."""

    sequence: int
    outcome: Outcome
    reason: str = ""
    position: int | None = None
    """Place in the centre's log, from 0; None when the record was not taken."""
    received_at: datetime | None = None


class PushReceipt(Value):
    """One receipt for each record of the batch, in its order."""

    records: tuple[RecordReceipt, ...]
    send_from: int
    """Sequence of the first record that the centre does not hold."""
    proof: LogProof | None = None
    """That what is held is in the log; None: this centre signs no heads."""


class TrustKind(StrEnum):
    """What certificates or lists are trusted for."""

    OFFICER_ROOT = "officer_root"
    OFFICER_INTERMEDIATE = "officer_intermediate"
    ATTESTATION_ROOT = "attestation_root"
    ESCROW = "escrow"
    CRL = "crl"
    LOG_KEY = "log_key"
    """With these the centre signs the heads of its log: SubjectPublicKeyInfo, DER."""


class TrustSet(Value):
    """All that is trusted for one purpose; it replaces what was trusted before."""

    kind: TrustKind
    ders: tuple[bytes, ...]


class PullPage(Value):
    """What changed in the directory after a cursor; apply all of it, with the cursor, or nothing.

    An item may come again; the later one counts.
    """

    people: tuple[Person, ...] = ()
    officers: tuple[Officer, ...] = ()
    profiles: Profiles | None = None
    """All profiles in force, when they changed."""
    trust: tuple[TrustSet, ...] = ()
    cursor: str
    """Opaque; for the next page."""
    more: bool


class DirectoryChange(Value):
    """What an officer with the right wants changed; all of it or nothing.

    Repeating it changes nothing further, so it needs no key of its own.
    """

    people: tuple[Person, ...] = Field(default=(), max_length=1000)
    officers: tuple[Officer, ...] = Field(default=(), max_length=1000)
    profiles: Profiles | None = None
    trust: tuple[TrustSet, ...] = ()


class PublishCrl(Value):
    """A revocation list of an authority above officers, newer than the centre's, it may be."""

    crl: bytes = Field(max_length=1 << 22)
    """DER."""


class DirectorySeed(Value):
    """The first content of a centre, for `--seed`."""

    people: tuple[Person, ...] = ()
    officers: tuple[Officer, ...] = ()
    profiles: Profiles | None = None
    trust: tuple[TrustSet, ...] = ()
    enrolment_codes: tuple[EnrolmentCode, ...] = ()

    def change(self) -> DirectoryChange:
        """Its part of the directory. Not validated for size: the file is the administrator's."""
        return DirectoryChange.model_construct(
            people=self.people, officers=self.officers, profiles=self.profiles, trust=self.trust
        )


class Health(Value):
    """Whether the centre lives, or is ready to serve."""

    status: Literal["live", "ready"]


def workstation_id(key: Ed25519PublicKey) -> WorkstationId:
    """How a workstation with that key is called: 16 bytes (hex) of the SPKI's SHA-256."""
    return WorkstationId(hashlib.sha256(spki_der(key)).hexdigest()[:32])


def register_request(
    key: Ed25519PrivateKey, *, name: str, sealing_certificate: bytes, grant: EnrolmentGrant
) -> RegisterWorkstation:
    """The request, with the proof that we hold the key."""
    request = RegisterWorkstation(
        public_key=key.public_key().public_bytes_raw(),
        name=name,
        sealing_certificate=sealing_certificate,
        grant=grant,
    )
    return request.model_copy(update={"signature": key.sign(request.signed_bytes())})


def check_possession(request: RegisterWorkstation) -> Ed25519PublicKey:
    """The key to register. Raises SignatureInvalid unless the sender holds its private part."""
    try:
        key = Ed25519PublicKey.from_public_bytes(request.public_key)
        key.verify(request.signature, request.signed_bytes())
    except (InvalidSignature, ValueError) as cause:
        raise SignatureInvalid("the sender does not hold the workstation's key") from cause
    return key
