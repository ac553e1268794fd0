"""The workstation's store, as synchronising sees it."""

from datetime import datetime

from officer_app.domain.exchange import PullPage
from officer_app.domain.log import SignedRestoration, SignedTreeHead
from officer_app.domain.records import SignedRecord
from officer_app.store.directory import Anchor
from officer_app.store.store import Store

__all__ = ["StoreShelf"]


class StoreShelf:
    """A `Shelf` over the encrypted store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def pending(self, limit: int) -> tuple[SignedRecord, ...]:
        """See Shelf."""
        return self._store.outbox.pending(limit)

    def since(self, sequence: int, limit: int) -> tuple[SignedRecord, ...]:
        """See Shelf."""
        return self._store.records.since(sequence, limit)

    def acknowledged(self, sequences: tuple[int, ...]) -> None:
        """See Shelf."""
        self._store.outbox.acknowledged(sequences)

    def waiting(self) -> int:
        """See Shelf."""
        return self._store.outbox.waiting()

    def oldest_waiting(self) -> datetime | None:
        """See Shelf."""
        return self._store.outbox.oldest_waiting()

    def cursor(self) -> str:
        """See Shelf."""
        return self._store.directory.cursor()

    def apply(self, page: PullPage) -> None:
        """See Shelf."""
        directory = self._store.directory
        with self._store.transaction():
            directory.save_people(page.people)
            directory.save_officers(page.officers)
            if page.profiles is not None:
                directory.set_profiles(page.profiles)
            for trust in page.trust:
                directory.set_anchors(Anchor(trust.kind.value), trust.ders)
            directory.set_cursor(page.cursor)

    def log_keys(self) -> tuple[bytes, ...]:
        """See Shelf."""
        return self._store.directory.log_keys()

    def seen_head(self) -> SignedTreeHead | None:
        """See Shelf."""
        return self._store.log_heads.newest()

    def seen_heads(self, after: int, limit: int) -> tuple[SignedTreeHead, ...]:
        """See Shelf."""
        return self._store.log_heads.holding(after, limit)

    def keep_head(self, head: SignedTreeHead) -> None:
        """See Shelf."""
        self._store.log_heads.keep(head)

    def newest_restoration(self) -> SignedRestoration | None:
        """See Shelf."""
        return self._store.log_heads.newest_restoration()

    def keep_restoration(self, announced: SignedRestoration) -> None:
        """See Shelf."""
        self._store.log_heads.keep_restoration(announced)

    def doubt_log(
        self, code: str, reason: str, seen: SignedTreeHead | None, shown: SignedTreeHead | None
    ) -> None:
        """See Shelf."""
        self._store.log_heads.doubt(code, reason, seen, shown)
