"""The central database: SQLite or PostgreSQL behind the same two doors, reading and writing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
)
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from officer_app.central.problems import Refusal
from officer_app.domain.exchange import ProblemKind

__all__ = ["Database"]

_POOL = 10
_SQLITE_SETTINGS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA busy_timeout = 10000",
)
_WRITES = "officer_app_writes"


class Database:
    """Usable from any thread. What `writing` wrote is on the disk when it ends."""

    def __init__(self, url: str) -> None:
        """Errors: Refusal (UNAVAILABLE) for an address of no database that we know."""
        try:
            self._engine = create_engine(
                url, pool_size=_POOL, max_overflow=_POOL, pool_pre_ping=True
            )
        except (ArgumentError, NoSuchModuleError):
            # The cause would repeat the address, which may hold a password.
            raise Refusal(ProblemKind.UNAVAILABLE, "its address is not of a database") from None
        self._is_sqlite = self._engine.dialect.name == "sqlite"
        if self._is_sqlite:
            event.listen(self._engine, "connect", _open_sqlite)
            event.listen(self._engine, "begin", _begin_sqlite)
        self._writer = self._engine.execution_options(**{_WRITES: True})

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that changes nothing. Errors: Refusal (UNAVAILABLE, MALFORMED)."""
        with self._wall(), Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction: all of it when the block ends well, nothing of it otherwise.

        Errors: Refusal (UNAVAILABLE, MALFORMED).
        """
        session = Session(self._writer, expire_on_commit=False)
        with self._wall(), session, session.begin():
            yield session

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """The one connection of all servers that may change the schema now."""
        with self._wall(), self._writer.begin() as connection:
            if not self._is_sqlite:
                # SQLite's write transaction keeps others out by itself.
                connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7163901218)")
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _wall(self) -> Iterator[None]:
        try:
            yield
        except DataError as cause:
            raise Refusal(ProblemKind.MALFORMED, "a value cannot be stored") from cause
        except (OperationalError, InterfaceError, PoolExhausted) as cause:
            raise Refusal(ProblemKind.UNAVAILABLE, "the database does not answer") from cause


def _open_sqlite(connection: object, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]  # transactions are begun below
    for setting in _SQLITE_SETTINGS:
        connection.execute(setting)  # type: ignore[attr-defined]  # sqlite3's connection
    # The mode is the file's. Who finds it locked finds somebody else who is just setting it, and
    # SQLite does not wait for that.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")  # type: ignore[attr-defined]  # as above


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes its lock at once: two who first read and then write would stop each other."""
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
