"""Opening what the escrow keeps: what is asked, decided, approved and answered, and its journal."""

import hashlib
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId, WorkstationId
from officer_app.domain.value import Identifier, Value

__all__ = [
    "LONGEST_REASON",
    "AwaitingApproval",
    "DecideOpening",
    "EscrowApproval",
    "EscrowDecision",
    "EscrowEvent",
    "EscrowEventKind",
    "EscrowPage",
    "OpenSecrets",
    "OpenedSecrets",
    "OpeningId",
    "OpeningNow",
    "OpeningProgress",
    "PendingOpening",
    "PendingOpenings",
    "Verdict",
    "call_code",
]

LARGEST_SIGNED_BYTES = 1 << 16
LONGEST_REASON = 500
"""Characters."""

_CODE_DIGITS = 8

Reason = Annotated[str, StringConstraints(max_length=LONGEST_REASON, pattern=r"\S")]
Signed = Annotated[bytes, Field(min_length=1, max_length=LARGEST_SIGNED_BYTES)]
"""CMS SignedData, DER."""


class OpeningId(Identifier):
    """One opening: SHA-256 (hex) of the canonical decision with which it began.

    Whoever signs this name signs for that decision and no other. It is not the hash of the CMS:
    parts of that are not signed, and changing them must not make another opening of it.
    """


class EscrowDecision(Value):
    """This officer wants this token's secrets at this workstation, for this reason, now.

    `canonical()` (RFC 8785) is the content of the CMS SignedData.
    """

    procedure: ProcedureId
    officer: OfficerId
    token: TokenId
    workstation: WorkstationId
    reason: str
    decided_at: datetime
    remote: bool = False
    """An officer at another workstation has to let it happen, told of it by telephone."""

    @property
    def opening(self) -> OpeningId:
        """The name of the opening that it begins."""
        return OpeningId(hashlib.sha256(self.canonical()).hexdigest())


class OpenSecrets(Value):
    """Asks for a token's secrets. The procedure is the key under which it may be repeated."""

    procedure: ProcedureId
    token: TokenId
    reason: Reason
    decision: Signed
    """Over an EscrowDecision that says the same."""
    remote: bool = False


class OpenedSecrets(Value):
    """The secrets, for the workstation that asked and nobody else."""

    opening: OpeningId
    token: TokenId
    sealed: bytes
    """CMS AuthEnvelopedData (DER) to the workstation's registered sealing certificate."""


class AwaitingApproval(Value):
    """Another officer has to approve it first; ask again in the same way."""

    opening: OpeningId
    expires_at: datetime


def call_code(opening: OpeningId) -> str:
    """How two officers make sure by telephone that they mean the same opening: 8 digits.

    Nobody can choose it, and the approval is signed for the opening's whole name.
    """
    return f"{int(str(opening), 16) % 10**_CODE_DIGITS:0{_CODE_DIGITS}}"


class Verdict(StrEnum):
    """What a second officer says to an opening."""

    APPROVE = "approve"
    REJECT = "reject"


class EscrowApproval(Value):
    """The second officer's word on one opening.

    `canonical()` (RFC 8785) is the content of the CMS SignedData.
    """

    opening: OpeningId
    officer: OfficerId
    verdict: Verdict
    reason: str = Field(max_length=LONGEST_REASON)
    decided_at: datetime


class DecideOpening(Value):
    """Brings the second officer's word."""

    approval: Signed
    """Over an EscrowApproval."""


class PendingOpening(Value):
    """An opening that waits, as the officer sees it who may approve it."""

    opening: OpeningId
    officer: OfficerId
    """Who asks."""
    workstation: WorkstationId
    workstation_name: str
    token: TokenId
    subscriber: SubscriberId | None
    """Whose token it is."""
    reason: str
    asked_at: datetime
    expires_at: datetime
    decision: bytes
    """What the asking officer signed (CMS SignedData, DER)."""
    remote: bool = False


class OpeningProgress(StrEnum):
    """How far an opening has come, for whoever asked."""

    WAITING = "waiting"
    DECIDED = "decided"
    """Somebody said yes or no, or its time is over: ask for the secrets again."""


class OpeningNow(Value):
    """How an opening stands."""

    opening: OpeningId
    progress: OpeningProgress


class PendingOpenings(Value):
    """All that wait for the officer who asks, the oldest first."""

    openings: tuple[PendingOpening, ...]


class EscrowEventKind(StrEnum):
    """What happened at the escrow."""

    ASKED = "asked"
    APPROVED = "approved"
    REJECTED = "rejected"
    EXPIRED = "expired"
    OPENED = "opened"
    REPEATED = "repeated"
    """The answer to an opening was given once more to the workstation that asked."""
    REFUSED = "refused"


class EscrowEvent(Value):
    """One line of the escrow's journal. It holds no secret."""

    position: int
    at: datetime
    event: EscrowEventKind
    opening: OpeningId | None
    """None where it never came to one."""
    procedure: ProcedureId
    token: TokenId
    officer: OfficerId
    """Who did it; of an expiry, who had asked."""
    workstation: WorkstationId
    """Where it was done."""
    reason: str
    """The officer's own words."""
    detail: str = ""
    """Why the centre refused."""
    approved_by: OfficerId | None = None
    """On what was opened by approval."""
    signed: bytes | None = None
    """The decision or approval as the officer signed it (CMS SignedData, DER)."""


class EscrowPage(Value):
    """A part of the journal, in its order."""

    events: tuple[EscrowEvent, ...]
    more: bool
