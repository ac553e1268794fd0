"""The outbox: records that the centre has not confirmed yet."""

from collections.abc import Iterable
from datetime import datetime

from officer_app.domain.records import SignedRecord
from officer_app.store.database import Database
from officer_app.store.stored import read_values

__all__ = ["Outbox"]


class Outbox:
    """In the order of the chain: the centre takes a record only after the one before it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pending(self, limit: int) -> tuple[SignedRecord, ...]:
        """The oldest first."""
        rows = self._database.read(
            "SELECT signed_json FROM outbox JOIN records USING (sequence)"
            " ORDER BY sequence LIMIT ?",
            (limit,),
        )
        return read_values(SignedRecord, rows)

    def acknowledged(self, sequences: Iterable[int]) -> None:
        """The centre holds these; told again, nothing changes."""
        with self._database.transaction():
            for sequence in sequences:
                self._database.write("DELETE FROM outbox WHERE sequence = ?", (sequence,))

    def waiting(self) -> int:
        """How many."""
        ((count,),) = self._database.read("SELECT count(*) FROM outbox")
        return int(count)

    def oldest_waiting(self) -> datetime | None:
        """When the oldest that waits was written."""
        rows = self._database.read(
            "SELECT at FROM outbox JOIN records USING (sequence) ORDER BY sequence LIMIT 1"
        )
        return datetime.fromisoformat(rows[0][0]) if rows else None
