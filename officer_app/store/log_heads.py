"""What this workstation has seen of the centre's log: nothing of it is ever changed or removed."""

from dataclasses import dataclass
from datetime import datetime

from officer_app.domain.log import SignedRestoration, SignedTreeHead
from officer_app.host.clock import Clock
from officer_app.store.database import Database, Row
from officer_app.store.stored import read_value, read_values

__all__ = ["LogDoubt", "LogHeads", "SeenLog"]

_LIFE = "(SELECT coalesce(max(life), 0) FROM log_lives)"
"""The present one; 0 for a workstation that has always had the same centre."""
_STILL_HOLDS = (
    f"h.life = {_LIFE} AND NOT EXISTS (SELECT 1 FROM log_restorations r"  # noqa: S608  (ours)
    " WHERE r.life = h.life AND r.era > h.era AND r.size < h.size)"
)


@dataclass(frozen=True)
class LogDoubt:
    """Evidence: when the centre's log did not go on from what was seen."""

    at: datetime
    code: str
    """Of the fault that it led to."""
    reason: str
    seen: SignedTreeHead | None
    """The newest head that was seen before."""
    shown: SignedTreeHead | None
    """What the centre showed, if it came to that."""


@dataclass(frozen=True)
class SeenLog:
    """All that this workstation can tell of the centre's log."""

    heads: tuple[SignedTreeHead, ...]
    """By size, those that a restoration gave up among them."""
    restorations: tuple[SignedRestoration, ...]
    doubts: tuple[LogDoubt, ...]


class LogHeads:
    """Heads whose signature and growth were checked before, and what came instead of them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def newest(self) -> SignedTreeHead | None:
        """The newest one that no restoration gave up."""
        rows = self._database.read(
            f"SELECT json FROM log_heads h WHERE {_STILL_HOLDS}"  # noqa: S608  (ours)
            " ORDER BY era DESC, size DESC LIMIT 1"
        )
        return read_value(SignedTreeHead, rows[0][0]) if rows else None

    def holding(self, after: int, limit: int) -> tuple[SignedTreeHead, ...]:
        """Those of larger sizes that no restoration gave up, by size."""
        rows = self._database.read(
            f"SELECT json FROM log_heads h WHERE size > ? AND {_STILL_HOLDS}"  # noqa: S608  (ours)
            " ORDER BY size, era LIMIT ?",
            (after, limit),
        )
        return read_values(SignedTreeHead, rows)

    def keep(self, head: SignedTreeHead) -> None:
        """One more that was seen; seen again, nothing changes."""
        self._database.write(
            "INSERT OR IGNORE INTO log_heads (life, era, size, seen_at, json)"  # noqa: S608  (ours)
            f" VALUES ({_LIFE}, ?, ?, ?, ?)",
            (head.head.era, head.head.size, self._now(), head.to_json()),
        )

    def seen(self) -> SeenLog:
        """Everything, for somebody who compares it with what others have seen."""
        heads = self._database.read(
            f"SELECT json FROM log_heads WHERE life = {_LIFE} ORDER BY size, era"  # noqa: S608  (ours)
        )
        restorations = self._database.read(
            f"SELECT json FROM log_restorations WHERE life = {_LIFE} ORDER BY era"  # noqa: S608  (ours)
        )
        doubts = self._database.read(
            "SELECT at, code, reason, seen_json, shown_json FROM log_doubts ORDER BY number"
        )
        return SeenLog(
            heads=read_values(SignedTreeHead, heads),
            restorations=read_values(SignedRestoration, restorations),
            doubts=tuple(map(_doubt, doubts)),
        )

    def newest_restoration(self) -> SignedRestoration | None:
        """The last one that was heard of."""
        rows = self._database.read(
            f"SELECT json FROM log_restorations WHERE life = {_LIFE}"  # noqa: S608  (ours)
            " ORDER BY era DESC LIMIT 1"
        )
        return read_value(SignedRestoration, rows[0][0]) if rows else None

    def keep_restoration(self, announced: SignedRestoration) -> None:
        """One more that was heard of; heard again, nothing changes."""
        restoration = announced.restoration
        self._database.write(
            "INSERT OR IGNORE INTO log_restorations (life, era, size, heard_at, json)"  # noqa: S608
            f" VALUES ({_LIFE}, ?, ?, ?, ?)",
            (restoration.era, restoration.size, self._now(), announced.to_json()),
        )

    def begin_anew(self, reason: str) -> None:
        """Another centre's log counts from now on; what was seen of this one stays as evidence."""
        self._database.write(
            f"INSERT INTO log_lives (life, begun_at, reason) VALUES ({_LIFE} + 1, ?, ?)",  # noqa: S608
            (self._now(), reason),
        )

    def doubt(
        self, code: str, reason: str, seen: SignedTreeHead | None, shown: SignedTreeHead | None
    ) -> None:
        """Keep evidence; the same as last time is not kept again."""
        texts = [head.to_json() if head is not None else None for head in (seen, shown)]
        self._database.write(
            "INSERT INTO log_doubts (at, code, reason, seen_json, shown_json)"
            " SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS ("
            "SELECT 1 FROM log_doubts WHERE number = (SELECT max(number) FROM log_doubts)"
            " AND code = ?2 AND reason = ?3 AND seen_json IS ?4 AND shown_json IS ?5)",
            (self._now(), code, reason, *texts),
        )

    def _now(self) -> str:
        return self._clock.now().isoformat()


def _doubt(row: Row) -> LogDoubt:
    at, code, reason, seen, shown = row
    return LogDoubt(datetime.fromisoformat(at), code, reason, _head(seen), _head(shown))


def _head(text: str | None) -> SignedTreeHead | None:
    return read_value(SignedTreeHead, text) if text is not None else None
