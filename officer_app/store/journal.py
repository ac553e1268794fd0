"""The journal: what was begun, what came of it, on disk before anybody is told."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from officer_app.domain.errors import StoreError, Trouble
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.store_faults import StoreCorrupt
from officer_app.domain.value import Value
from officer_app.host.clock import Clock
from officer_app.host.processes import is_alive, this_process
from officer_app.store.database import Database, Row
from officer_app.store.stored import read_value

__all__ = ["Journal", "ProcedureEntry", "StepEntry", "this_process"]

_COLUMNS = (
    "id, kind, order_json, officer, subscriber, token, status, trouble_json, started_at, changed_at"
)
_OPEN = tuple(
    s.value for s in (ProcedureStatus.RUNNING, ProcedureStatus.ASKING, ProcedureStatus.STOPPED)
)


class ProcedureEntry(Value):
    """One procedure as the journal keeps it; `order` is the JSON text of its order."""

    id: ProcedureId
    kind: str
    order: str
    officer: OfficerId
    subscriber: SubscriberId | None
    token: TokenId | None
    status: ProcedureStatus
    trouble: Trouble | None
    started_at: datetime
    changed_at: datetime


class StepEntry(Value):
    """One step that was begun; intent and result are JSON text, never with a secret in clear."""

    position: int
    name: str
    intent: str
    result: str | None = None
    undone: bool = False


class Journal:
    """Every method that writes is one durable transaction, or takes part in one that is open.

    `on_write` hears the name of each write just before it is begun and just after it is on disk
    (within a transaction: after it is written; the store tells when that transaction is on disk).
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        on_write: Callable[[str], None] | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._on_write = on_write

    def open_procedure(self, entry: ProcedureEntry) -> None:
        """Note that a procedure is begun."""
        trouble = entry.trouble.to_json() if entry.trouble else None
        self._write(
            "open",
            f"INSERT INTO procedures ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            str(entry.id),
            entry.kind,
            entry.order,
            str(entry.officer),
            str(entry.subscriber) if entry.subscriber else None,
            str(entry.token) if entry.token else None,
            entry.status,
            trouble,
            entry.started_at.isoformat(),
            entry.changed_at.isoformat(),
        )

    def begin(self, procedure: ProcedureId, position: int, name: str, intent: str) -> None:
        """Note a step's intent; it is on disk when this returns.

        The same intent may be noted again. Errors: StoreCorrupt, for another one in its place.
        """
        self._tell(f"before begin:{name}")
        # One statement, which is a transaction by itself: who runs beside it waits the less.
        noted = self._database.write(
            "INSERT INTO steps (procedure, position, name, intent_json, begun_at)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (procedure, position) DO NOTHING",
            (str(procedure), position, name, intent, self._now()),
        )
        if not noted:
            self._expect_begun(procedure, position, name, intent)
        self._tell(f"after begin:{name}")

    def done(self, procedure: ProcedureId, position: int, result: str) -> None:
        """Note a step's result; a step that was repeated has its newest."""
        self._change_step(
            "done", procedure, position, "result_json = ?, done_at = ?", result, self._now()
        )

    def undone(self, procedure: ProcedureId, position: int) -> None:
        """Note that a step was taken back."""
        self._change_step("undone", procedure, position, "undone_at = ?", self._now())

    def scrub(self, procedure: ProcedureId) -> None:
        """Forget what an ended procedure's steps intended and learned; the records say enough."""
        self._write(
            "scrub",
            "UPDATE steps SET intent_json = '{}', result_json = '{}' WHERE procedure = ?",
            str(procedure),
        )

    def mark(
        self,
        procedure: ProcedureId,
        status: ProcedureStatus,
        trouble: Trouble | None,
        token: TokenId | None = None,
    ) -> None:
        """Note how a procedure stands, and the token once it is known."""
        changed = self._write(
            f"mark:{status}",
            "UPDATE procedures SET status = ?, trouble_json = ?, token = coalesce(?, token),"
            " changed_at = ? WHERE id = ?",
            status,
            trouble.to_json() if trouble else None,
            str(token) if token else None,
            self._now(),
            str(procedure),
        )
        _expect_one(changed)

    def entries(self, procedure: ProcedureId) -> tuple[StepEntry, ...]:
        """The steps that were begun, in order."""
        rows = self._database.read(
            "SELECT position, name, intent_json, result_json, undone_at IS NOT NULL FROM steps"
            " WHERE procedure = ? ORDER BY position",
            (str(procedure),),
        )
        return tuple(
            StepEntry(position=p, name=n, intent=i, result=r, undone=bool(u))
            for p, n, i, r, u in rows
        )

    def procedure(self, procedure: ProcedureId) -> ProcedureEntry | None:
        """One procedure, ended or not."""
        rows = self._database.read(
            f"SELECT {_COLUMNS} FROM procedures WHERE id = ?",  # noqa: S608  (a constant)
            (str(procedure),),
        )
        return _entry(rows[0]) if rows else None

    def open_procedures(self) -> tuple[ProcedureEntry, ...]:
        """What has not ended, the oldest first."""
        rows = self._database.read(
            f"SELECT {_COLUMNS} FROM procedures WHERE status IN (?, ?, ?) ORDER BY started_at",  # noqa: S608
            _OPEN,
        )
        return tuple(_entry(row) for row in rows)

    def recent(self, limit: int, offset: int = 0) -> tuple[ProcedureEntry, ...]:
        """Every procedure, ended or not, the newest first."""
        rows = self._database.read(
            f"SELECT {_COLUMNS} FROM procedures"  # noqa: S608  (a constant)
            " ORDER BY started_at DESC, id LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return tuple(_entry(row) for row in rows)

    def claim(self, procedure: ProcedureId, owner: str) -> bool:
        """Take a procedure for a process (see `this_process`); False when another one that is
        alive has it."""
        with self._database.transaction():
            rows = self._database.read(
                "SELECT owner FROM claims WHERE procedure = ?", (str(procedure),)
            )
            if rows and rows[0][0] != owner and is_alive(rows[0][0]):
                return False
            self._database.write(
                "INSERT OR REPLACE INTO claims (procedure, owner) VALUES (?, ?)",
                (str(procedure), owner),
            )
        return True

    def release(self, procedure: ProcedureId, owner: str) -> None:
        """Give a procedure up to other processes.

        A claim that cannot be given up now (the disk is full) ends with its process all the same.
        """
        with suppress(StoreError):
            self._database.write(
                "DELETE FROM claims WHERE procedure = ? AND owner = ?", (str(procedure), owner)
            )

    def _change_step(
        self,
        what: str,
        procedure: ProcedureId,
        position: int,
        assignments: str,
        *values: object,
    ) -> None:
        changed = self._write(
            f"{what}:{position}",
            f"UPDATE steps SET {assignments} WHERE procedure = ? AND position = ?",  # noqa: S608
            *values,
            str(procedure),
            position,
        )
        _expect_one(changed)

    def _expect_begun(self, procedure: ProcedureId, position: int, name: str, intent: str) -> None:
        ((present, noted),) = self._database.read(
            "SELECT name, intent_json FROM steps WHERE procedure = ? AND position = ?",
            (str(procedure), position),
        )
        if (present, noted) != (name, intent):
            raise StoreCorrupt("a step was begun in two ways")

    def _write(self, name: str, sql: str, *parameters: object) -> int:
        self._tell(f"before {name}")
        changed = self._database.write(sql, parameters)
        self._tell(f"after {name}")
        return changed

    def _tell(self, what: str) -> None:
        if self._on_write is not None:
            self._on_write(what)

    def _now(self) -> str:
        return self._clock.now().isoformat()


def _expect_one(changed: int) -> None:
    if changed != 1:
        raise StoreCorrupt("a procedure or step that was begun is not in the journal")


def _entry(row: Row) -> ProcedureEntry:
    trouble = row[7]
    return ProcedureEntry(
        id=ProcedureId(row[0]),
        kind=row[1],
        order=row[2],
        officer=OfficerId(row[3]),
        subscriber=SubscriberId(row[4]) if row[4] else None,
        token=TokenId.parse(row[5]) if row[5] else None,
        status=ProcedureStatus(row[6]),
        trouble=read_value(Trouble, trouble) if trouble else None,
        started_at=datetime.fromisoformat(row[8]),
        changed_at=datetime.fromisoformat(row[9]),
    )
