"""What synchronising needs of its two ends: the centre, and what lies on this workstation."""

from datetime import datetime
from typing import Protocol

from officer_app.domain.exchange import PullPage, PushBatch, PushReceipt
from officer_app.domain.log import (
    AskProofs,
    Proofs,
    SignedRestoration,
    SignedTreeHead,
    Witness,
    Witnessed,
)
from officer_app.domain.records import SignedRecord

__all__ = ["Centre", "Shelf"]


class Centre(Protocol):
    """The central server. Errors: CentreUnreachable, CentreRefused, CentreAnswersNonsense."""

    def push(self, batch: PushBatch) -> PushReceipt: ...

    def pull(self, cursor: str) -> PullPage: ...

    def witness(self, witness: Witness) -> Witnessed: ...

    def proofs(self, asked: AskProofs) -> Proofs: ...


class Shelf(Protocol):
    """This workstation's records and directory. Errors: those of the store."""

    def pending(self, limit: int) -> tuple[SignedRecord, ...]:
        """Records that the centre has not confirmed, the oldest first."""
        ...

    def since(self, sequence: int, limit: int) -> tuple[SignedRecord, ...]:
        """Records from that sequence on, confirmed or not."""
        ...

    def acknowledged(self, sequences: tuple[int, ...]) -> None:
        """The centre holds these."""
        ...

    def waiting(self) -> int:
        """How many records the centre has not confirmed."""
        ...

    def oldest_waiting(self) -> datetime | None:
        """When the oldest of them was written."""
        ...

    def cursor(self) -> str:
        """How far the directory has been read."""
        ...

    def apply(self, page: PullPage) -> None:
        """Take a page in, with its cursor, in one transaction."""
        ...

    # The centre's log, as far as it has been seen here

    def log_keys(self) -> tuple[bytes, ...]:
        """With which its heads may be signed, SubjectPublicKeyInfo (DER)."""
        ...

    def seen_head(self) -> SignedTreeHead | None:
        """The newest head that no restoration gave up."""
        ...

    def seen_heads(self, after: int, limit: int) -> tuple[SignedTreeHead, ...]:
        """All such heads of larger sizes, by size."""
        ...

    def keep_head(self, head: SignedTreeHead) -> None:
        """It was seen, and checked."""
        ...

    def newest_restoration(self) -> SignedRestoration | None:
        """The last restoration of the log that was heard of."""
        ...

    def keep_restoration(self, announced: SignedRestoration) -> None:
        """It was heard of, and checked."""
        ...

    def doubt_log(
        self, code: str, reason: str, seen: SignedTreeHead | None, shown: SignedTreeHead | None
    ) -> None:
        """Keep evidence that the log did not go on from what was seen."""
        ...
