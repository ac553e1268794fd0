"""The embedded CA's memory: what was promised, signed, revoked and published, and never changed.

A request gets its serial number on disk before anything is signed; a second process, or a second
try after a crash, finds it there and finishes it. Every table only grows: triggers refuse the rest.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from cryptography import x509

from officer_app.ca.issuing import Revocation
from officer_app.domain.ca_faults import CaUnavailable, CaUnreadable
from officer_app.domain.ids import IdempotencyKey, SubscriberId
from officer_app.domain.value import Value

__all__ = ["KeptList", "Ledger", "Reservation"]

BUSY_SECONDS = 30.0
_VERSION = 2
_TABLES = ("request", "certificate", "revocation", "crl")
_SCHEMA = """
CREATE TABLE request (
    idempotency_key TEXT NOT NULL PRIMARY KEY,
    serial TEXT NOT NULL UNIQUE,
    order_sha256 TEXT NOT NULL,
    spki_sha256 TEXT NOT NULL,
    subscriber TEXT NOT NULL,
    profile TEXT NOT NULL,
    subject BLOB NOT NULL,
    not_before TEXT NOT NULL,
    not_after TEXT NOT NULL
) STRICT;
CREATE INDEX request_by_key ON request (spki_sha256);
CREATE TABLE certificate (
    serial TEXT NOT NULL PRIMARY KEY REFERENCES request (serial),
    der BLOB NOT NULL
) STRICT;
CREATE TABLE revocation (
    number INTEGER NOT NULL PRIMARY KEY,
    serial TEXT NOT NULL REFERENCES certificate (serial),
    at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX revocation_by_serial ON revocation (serial, number);
CREATE TRIGGER revocation_is_for_good BEFORE INSERT ON revocation
WHEN EXISTS (
    SELECT 1 FROM revocation WHERE serial = NEW.serial
    AND reason NOT IN ('certificate_hold', 'remove_from_crl')
)
BEGIN SELECT RAISE(ABORT, 'a certificate that is revoked stays so'); END;
CREATE TABLE crl (
    number INTEGER NOT NULL PRIMARY KEY,
    noted INTEGER NOT NULL,
    der BLOB NOT NULL
) STRICT;
"""
_NEVER_CHANGED = """
CREATE TRIGGER {table}_is_never_{verb}d BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
"""
_FIND = "SELECT * FROM request WHERE idempotency_key = ?"
_HOLDER = "SELECT subscriber FROM request WHERE spki_sha256 = ? LIMIT 1"
_RESERVE = """
INSERT INTO request VALUES (:idempotency_key, :serial, :order_sha256, :spki_sha256, :subscriber,
    :profile, :subject, :not_before, :not_after)
"""
_CERTIFICATE = "SELECT der FROM certificate WHERE serial = ?"
_KEEP = "INSERT INTO certificate VALUES (?, ?) ON CONFLICT DO NOTHING"
_LAST_NOTED = "SELECT reason FROM revocation WHERE serial = ? ORDER BY number DESC LIMIT 1"
_NOTE = "INSERT INTO revocation (serial, at, reason) VALUES (?, ?, ?)"
_REVOCATIONS = """
SELECT serial, at, reason FROM revocation AS noted
WHERE reason <> 'remove_from_crl' AND NOT EXISTS (
    SELECT 1 FROM revocation WHERE serial = noted.serial AND number > noted.number
)
ORDER BY at, serial
"""
_NOTED = "SELECT count(*) FROM revocation"
_NEWEST_CRL = "SELECT number, noted, der FROM crl ORDER BY number DESC LIMIT 1"
_KEEP_CRL = "INSERT INTO crl VALUES (?, ?, ?)"
_NOT_LISTED = "remove_from_crl"
_PASSES = frozenset({"certificate_hold", _NOT_LISTED})
"""What is noted and may be followed by something else."""
_PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
    }
)


class Reservation(Value):
    """A serial number promised to one order; all that the certificate's uniqueness hangs on."""

    key: IdempotencyKey
    serial: int
    order_sha256: str
    """SHA-256 (hex) over the order without the officer's signature."""
    spki_sha256: str
    subscriber: SubscriberId
    profile: str
    subject: bytes
    """The name, DER."""
    not_before: datetime
    not_after: datetime


class KeptList(Value):
    """A published revocation list."""

    number: int
    noted: int
    """How much had been noted when it was made."""
    der: bytes


class Ledger:
    """One SQLite file; a connection for each deed, so any thread and any process may use it.

    Errors of every method: CaUnavailable when the file cannot be reached or written now (locked,
    disk full), CaUnreadable when it is damaged or is not a ledger.
    """

    def __init__(self, path: Path, ca: str) -> None:
        self._path = path
        self._ca = ca
        with self._reading() as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != _VERSION:
            raise CaUnreadable(ca, "its ledger is of another version")

    @classmethod
    def create(cls, path: Path, ca: str) -> "Ledger":
        """A new, empty ledger."""
        path.touch(mode=0o600, exist_ok=False)
        with _wall(ca), closing(sqlite3.connect(path)) as connection:
            connection.executescript(_SCHEMA)
            for table in _TABLES:
                for verb in ("update", "delete"):
                    connection.executescript(_NEVER_CHANGED.format(table=table, verb=verb))
            connection.execute(f"PRAGMA user_version = {_VERSION:d}")
        return cls(path, ca)

    def find(self, key: IdempotencyKey) -> Reservation | None:
        """What was promised under that key."""
        with self._reading() as connection:
            return _found(connection, key)

    def reserve(self, wanted: Reservation) -> Reservation | None:
        """Promise it; answers what is promised under that key now, by us or by somebody before.

        None: the key (SPKI) belongs to another subscriber.
        """
        with self._writing() as connection:
            before = _found(connection, wanted.key)
            if before is not None:
                return before
            if _holder(connection, wanted.spki_sha256) not in {None, wanted.subscriber}:
                return None
            connection.execute(_RESERVE, _columns(wanted))
            return wanted

    def certificate(self, serial: int) -> bytes | None:
        """The certificate (DER) with that serial number, once it is signed."""
        with self._reading() as connection:
            return _certificate(connection, serial)

    def keep(self, serial: int, der: bytes) -> bytes:
        """Keep a signed certificate; answers the one that counts, which may be an earlier one."""
        with self._writing() as connection:
            connection.execute(_KEEP, (_hex(serial), der))
            return _certificate(connection, serial) or der

    def note(self, revocation: Revocation) -> bool:
        """Note a revocation, a hold or its end; what is so already is not noted again.

        Whether it is so now: a certificate that is revoked for good is neither held nor reinstated.
        """
        serial, wanted = _hex(revocation.serial), revocation.reason.name
        with self._writing() as connection:
            row = connection.execute(_LAST_NOTED, (serial,)).fetchone()
            last = row[0] if row else _NOT_LISTED
            if last not in _PASSES:
                return wanted not in _PASSES
            if wanted != last:
                connection.execute(_NOTE, (serial, revocation.at.isoformat(), wanted))
            return True

    def crl(
        self,
        still_good: Callable[[KeptList], bool],
        make: Callable[[int, tuple[Revocation, ...]], bytes],
    ) -> bytes:
        """The list in force; a new one is made when entries came or the last is not good now."""
        with self._writing() as connection:
            row = connection.execute(_NEWEST_CRL).fetchone()
            newest = KeptList(number=row[0], noted=row[1], der=row[2]) if row else None
            noted = connection.execute(_NOTED).fetchone()[0]
            if newest and newest.noted == noted and still_good(newest):
                return newest.der
            revocations = tuple(_revocation(*row) for row in connection.execute(_REVOCATIONS))
            number = newest.number + 1 if newest else 1
            der = make(number, revocations)
            connection.execute(_KEEP_CRL, (number, noted, der))
            return der

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        # mode=rw: a missing file is an error here and never a new, empty ledger.
        address = f"{self._path.absolute().as_uri()}?mode=rw"
        with (
            _wall(self._ca),
            closing(
                sqlite3.connect(address, timeout=BUSY_SECONDS, isolation_level=None, uri=True)
            ) as connection,
        ):
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, alone; rolled back by closing when anything is raised inside."""
        with self._reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")


@contextmanager
def _wall(ca: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as cause:
        # The low byte is the primary code; python's own misuse errors have none and pass as damage.
        code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code in _PASSING:
            raise CaUnavailable(ca, "its ledger cannot be used now") from cause
        raise CaUnreadable(ca, "its ledger is damaged") from cause


def _hex(serial: int) -> str:
    return f"{serial:x}"


def _columns(reservation: Reservation) -> dict[str, str | bytes]:
    return {
        "idempotency_key": str(reservation.key),
        "serial": _hex(reservation.serial),
        "order_sha256": reservation.order_sha256,
        "spki_sha256": reservation.spki_sha256,
        "subscriber": str(reservation.subscriber),
        "profile": reservation.profile,
        "subject": reservation.subject,
        "not_before": reservation.not_before.isoformat(),
        "not_after": reservation.not_after.isoformat(),
    }


def _found(connection: sqlite3.Connection, key: IdempotencyKey) -> Reservation | None:
    row = connection.execute(_FIND, (str(key),)).fetchone()
    if row is None:
        return None
    return Reservation(
        key=IdempotencyKey(row[0]),
        serial=int(row[1], 16),
        order_sha256=row[2],
        spki_sha256=row[3],
        subscriber=SubscriberId(row[4]),
        profile=row[5],
        subject=row[6],
        not_before=datetime.fromisoformat(row[7]),
        not_after=datetime.fromisoformat(row[8]),
    )


def _holder(connection: sqlite3.Connection, spki_sha256: str) -> SubscriberId | None:
    row = connection.execute(_HOLDER, (spki_sha256,)).fetchone()
    return SubscriberId(row[0]) if row else None


def _certificate(connection: sqlite3.Connection, serial: int) -> bytes | None:
    row = connection.execute(_CERTIFICATE, (_hex(serial),)).fetchone()
    return bytes(row[0]) if row else None


def _revocation(serial: str, at: str, reason: str) -> Revocation:
    return Revocation(
        serial=int(serial, 16),
        at=datetime.fromisoformat(at),
        reason=x509.ReasonFlags[reason],
    )
