"""The encrypted database: opening, keys, transactions, migrations, and the wall of its errors."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from importlib import resources
from pathlib import Path
from typing import Any

import sqlcipher3

from officer_app.domain.errors import StoreError
from officer_app.domain.policy_faults import HomeTaken
from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import (
    DiskFull,
    StoreBusy,
    StoreCorrupt,
    StoreKeyWrong,
    StoreNoAccess,
    StoreTooNew,
)
from officer_app.host.files import file_wall, has_room, put_in_place

__all__ = ["STORE_KEY_BYTES", "Database", "Row"]

Row = Sequence[Any]  # what SQLite answers

STORE_KEY_BYTES = 32

_VERSION = 1_000
"""Major times a thousand plus minor: a newer minor can be read, a newer major cannot."""

_PATIENCE = timedelta(seconds=10)

# SQLCipher takes the key in the text of a statement and in no other way; the connection keeps no
# copy of that text, and nothing of ours prints it. The log level comes first: a wrong key would be
# complained about on stderr.
_BEFORE_KEY = "PRAGMA cipher_log_level = NONE"
_AFTER_KEY = (
    "PRAGMA cipher_memory_security = ON",
    "PRAGMA temp_store = MEMORY",  # what SQLite sorts aside is not encrypted
)
_ONCE_OPEN = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",  # macOS: fsync alone leaves it in the drive's cache
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # or REPLACE would remove a row without asking its triggers
)


@dataclass(eq=False)
class _Write:
    """One statement that some thread waits for, and what came of it."""

    sql: str
    parameters: Sequence[object]
    changed: int | None = None
    fault: Exception | None = None

    @property
    def is_done(self) -> bool:
        return self.changed is not None or self.fault is not None

    def outcome(self) -> int:
        if self.fault is not None:
            raise self.fault
        if self.changed is None:
            raise AssertionError("nobody leaves the queue before the statement is done")
        return self.changed


class Database:
    """One SQLCipher file, usable from any thread.

    WAL with synchronous=FULL: what a transaction wrote is on the disk when it returns. Several
    processes may have the file open; who waits longer than `patience` for another's transaction
    gets StoreBusy.

    Threads that write while the disk is busy wait together: the next of them writes for all, in
    one transaction, and none returns before that is on the disk.
    """

    def __init__(self, path: Path, key: Secret, patience: timedelta = _PATIENCE) -> None:
        self._lock = threading.RLock()
        self._holder: int | None = None
        """The thread whose transaction is open."""
        self._depth = 0
        self._broken = False
        self._unlocked = False
        self._folder = path.parent
        self._queue = threading.Lock()
        self._waiting: list[_Write] = []
        if len(key) != STORE_KEY_BYTES:
            raise StoreKeyWrong  # SQLCipher would stretch it as if it were a passphrase
        with self._wall():
            self._connection = sqlcipher3.connect(
                os.fspath(path),
                timeout=patience.total_seconds(),
                isolation_level=None,
                check_same_thread=False,
            )
        self._unlock(key)

    @classmethod
    def create(
        cls, path: Path, key: Secret, fill: Callable[["Database"], object] = lambda _new: None
    ) -> "Database":
        """A new file, readable by its user only; it has its name only once `fill` is through.

        Errors: HomeTaken (there is one already), DiskFull, StoreCorrupt.
        """
        if path.exists():
            raise HomeTaken(str(path.parent))
        fresh = path.with_name(f"{path.name}.new")
        with file_wall():
            for end in ("", "-wal", "-shm"):
                fresh.with_name(fresh.name + end).unlink(missing_ok=True)
            fresh.touch(mode=0o600, exist_ok=False)
        database = cls(fresh, key)
        try:
            database.migrate()
            with database.transaction():
                fill(database)
            database.read("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            database.close()
        with file_wall():
            put_in_place(fresh, path)
        return cls.open(path, key)

    @classmethod
    def open(cls, path: Path, key: Secret, patience: timedelta = _PATIENCE) -> "Database":
        """An existing file, brought up to this program's version.

        Errors: StoreKeyWrong, StoreCorrupt, StoreTooNew, StoreBusy, DiskFull.
        """
        with file_wall():
            size = path.stat().st_size
        if size == 0:
            # SQLite would take it for a new database and begin all over.
            raise StoreCorrupt("its file is empty")
        database = cls(path, key, patience)
        try:
            database.migrate()
        except BaseException:
            database.close()
            raise
        return database

    def migrate(self) -> None:
        """Apply what is missing of the numbered files, each in a transaction of its own.

        Errors: StoreTooNew.
        """
        version = self.version()
        if version // 1000 > _VERSION // 1000:
            raise StoreTooNew
        for number, script in _migrations():
            if number > version:
                self._apply(script, number)

    def version(self) -> int:
        """Major times a thousand plus minor; 0 for a file in which nothing is yet."""
        ((version,),) = self.read("PRAGMA user_version")
        return int(version)

    def _apply(self, script: str, version: int) -> None:
        with self.transaction():
            if self.version() >= version:
                return  # another process was faster
            for statement in _statements(script):
                self.write(statement)
            self.write(f"PRAGMA user_version = {version}")

    def read(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        with self._lock, self._wall():
            return list(self._connection.execute(sql, parameters).fetchall())

    def write(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """One statement, in the present transaction or one of its own; answers rows changed."""
        if self.in_transaction:
            if not self._connection.in_transaction:
                # A fault made SQLite roll back: what follows would be committed one by one.
                raise RuntimeError("this transaction is over")
            return self._execute(sql, parameters)
        wanted = _Write(sql, parameters)
        with self._queue:
            self._waiting.append(wanted)
        with self._lock:
            if not wanted.is_done:
                self._write_all_that_wait()
        return wanted.outcome()

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction of this thread is open."""
        return self._holder == threading.get_ident()

    def _write_all_that_wait(self) -> None:
        with self._queue:
            together, self._waiting = self._waiting, []
        try:
            if len(together) == 1 or not self._write_together(together):
                for wanted in together:
                    self._write_alone(wanted)
        finally:
            with self._queue:
                self._waiting[:0] = [wanted for wanted in together if not wanted.is_done]

    def _write_together(self, together: list[_Write]) -> bool:
        """False: one of them cannot be written, and nothing was; each has to be tried alone."""
        try:
            self._execute("BEGIN IMMEDIATE")
        except StoreError as fault:
            for wanted in together:
                wanted.fault = fault
            return True
        try:
            changed = [self._execute(wanted.sql, wanted.parameters) for wanted in together]
            self._execute("COMMIT")
        except (StoreError, sqlcipher3.Error):
            self._roll_back()
            return False
        for wanted, rows in zip(together, changed, strict=True):
            wanted.changed = rows
        return True

    def _write_alone(self, wanted: _Write) -> None:
        try:
            wanted.changed = self._execute(wanted.sql, wanted.parameters)
        except (StoreError, sqlcipher3.Error) as fault:
            wanted.fault = fault

    def _execute(self, sql: str, parameters: Sequence[object] = ()) -> int:
        with self._wall():
            return int(self._connection.execute(sql, parameters).rowcount)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes within, or none; may be nested: the outermost commits, any fault undoes all.

        Other threads wait until it is over.
        """
        with self._lock:
            if self._depth == 0:
                self._execute("BEGIN IMMEDIATE")
                self._broken = False
                self._holder = threading.get_ident()
            self._depth += 1
            try:
                yield
            except BaseException:
                self._broken = True
                raise
            finally:
                self._depth -= 1
                if self._depth == 0:
                    self._holder = None
                    if self._broken:
                        self._roll_back()
            if self._depth == 0:
                self._commit()

    def _commit(self) -> None:
        if self._broken:
            raise RuntimeError("a fault within this transaction was passed over; all is undone")
        try:
            self._execute("COMMIT")
        except StoreError:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        # After some faults (a full disk) SQLite has rolled back already.
        if self._connection.in_transaction:
            self._execute("ROLLBACK")

    def close(self) -> None:
        """Close the file."""
        with self._lock, self._wall():
            self._connection.close()

    def _unlock(self, key: Secret) -> None:
        """The key goes in as raw bytes; a wrong one shows at the first read."""
        try:
            self.read(_BEFORE_KEY)
            self.read(f"PRAGMA key = \"x'{key.reveal().hex()}'\"")
            for setting in _AFTER_KEY:
                self.read(setting)
            self.read("SELECT count(*) FROM sqlite_master")
            self._unlocked = True
            for setting in _ONCE_OPEN:
                self.read(setting)
        except BaseException:
            self._connection.close()
            raise

    @contextmanager
    def _wall(self) -> Iterator[None]:
        """SQLite's errors end here, told apart by their codes."""
        try:
            yield
        except MemoryError as cause:
            # What SQLCipher's pager says once a page could not be decrypted; no memory is lacking.
            raise StoreCorrupt("a page cannot be read") from cause
        except sqlcipher3.Error as cause:
            code = getattr(cause, "sqlite_errorcode", None)
            fault = _fault(code)
            if fault is None:
                raise  # a statement of ours is wrong: our bug, not the world's
            if isinstance(fault, StoreKeyWrong) and self._unlocked:
                fault = StoreCorrupt("its first page cannot be read any more")
            # SQLite says no more of some full disks and used-up quotas: the disk itself is asked.
            if code and code & 0xFF == sqlite3.SQLITE_IOERR and not has_room(self._folder):
                fault = DiskFull()
            raise fault from cause


def _fault(code: int | None) -> StoreError | None:
    """Ours for an (extended) result code of SQLite; None: the statement is at fault."""
    # The shared-memory file beside the WAL tells a full disk in its own way.
    if code in (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE):
        return DiskFull()
    match code if code is None else code & 0xFF:
        case sqlite3.SQLITE_NOTADB:
            return StoreKeyWrong()
        case sqlite3.SQLITE_FULL:
            return DiskFull()
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return StoreBusy()
        case sqlite3.SQLITE_CONSTRAINT:
            return StoreCorrupt("a rule of the store was broken")
        case sqlite3.SQLITE_CORRUPT:
            return StoreCorrupt("a page cannot be read")
        case sqlite3.SQLITE_IOERR:
            return StoreCorrupt("the disk gave an error")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StoreNoAccess()
    return None


def _migrations() -> list[tuple[int, str]]:
    """Versions with their scripts; a file is named by the version that it leads to."""
    folder = resources.files("officer_app.store.migrations")
    files = sorted(f.name for f in folder.iterdir() if f.name.endswith(".sql"))
    return [(int(name[:4]), (folder / name).read_text("utf-8")) for name in files]


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: executescript would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
