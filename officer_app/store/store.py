"""The store of one workstation, open: one database, and a shelf for each kind of thing in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from officer_app.domain.ids import ProcedureId, TokenId
from officer_app.domain.records import Body
from officer_app.domain.secret import Secret
from officer_app.host.clock import Clock
from officer_app.store.database import STORE_KEY_BYTES, Database
from officer_app.store.directory import Directory
from officer_app.store.journal import Journal
from officer_app.store.log_heads import LogHeads
from officer_app.store.outbox import Outbox
from officer_app.store.overview import Overview
from officer_app.store.records import Records
from officer_app.store.settings import SettingsShelf
from officer_app.store.singles import Singles
from officer_app.store.timings import Timings
from officer_app.store.vault import Vault
from officer_app.store.workstation_keys import WorkstationKeys

__all__ = ["STORE_KEY_BYTES", "Store"]


class Store:
    """See the module. Usable from any thread."""

    def __init__(
        self,
        database: Database,
        keys: WorkstationKeys,
        clock: Clock,
        on_write: Callable[[str], None] | None = None,
    ) -> None:
        singles = Singles(database)
        self._database = database
        self._on_write = on_write
        self.keys = keys
        self.journal = Journal(database, clock, on_write)
        self.records = Records(database, keys.workstation, keys.signing_key, clock)
        self.outbox = Outbox(database)
        self.log_heads = LogHeads(database, clock)
        self.overview = Overview(database)
        self.vault = Vault(database)
        self.timings = Timings(database)
        self.directory = Directory(database, singles)
        self.settings = SettingsShelf(database, singles)
        self.records.bring_up_to_date(singles)

    @classmethod
    def create(
        cls,
        path: Path,
        key: Secret,
        clock: Clock,
        certificate_for: Callable[[RSAPrivateKey, str], bytes],
    ) -> Self:
        """A new store with new workstation keys; `key` is 32 random bytes.

        `certificate_for` certifies the sealing key under the workstation's name (DER).
        Errors: HomeTaken, DiskFull, StoreCorrupt.
        """
        database = Database.create(
            path, key, lambda new: WorkstationKeys.create(Singles(new), certificate_for)
        )
        return cls._of(database, clock, None)

    @classmethod
    def open(
        cls,
        path: Path,
        key: Secret,
        clock: Clock,
        on_write: Callable[[str], None] | None = None,
    ) -> Self:
        """An existing store. Errors: those of Database.open."""
        return cls._of(Database.open(path, key), clock, on_write)

    @classmethod
    def _of(cls, database: Database, clock: Clock, on_write: Callable[[str], None] | None) -> Self:
        try:
            return cls(database, WorkstationKeys.load(Singles(database)), clock, on_write)
        except BaseException:
            database.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it, or none; whoever listens to writes hears when it is on the disk."""
        with self._database.transaction():
            yield
        if not self._database.in_transaction:
            self._tell("after transaction")

    def append_record(self, body: Body) -> None:
        """Append a record, in the present transaction if there is one."""
        self._tell(f"before record:{body.kind}")
        self.records.append(body)
        self._tell(f"after record:{body.kind}")

    def keep_sealed(self, token: TokenId, sealed: bytes, procedure: ProcedureId) -> None:
        """Keep a prepared token's secrets until it is issued."""
        self.vault.put(token, sealed, procedure)

    def forget_sealed(self, token: TokenId) -> None:
        """Forget them, here and in the journal of the procedure that sealed them."""
        origin = self.vault.origin(token)
        self.vault.forget(token)
        if origin is not None:
            self.journal.scrub(origin)

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def _tell(self, what: str) -> None:
        if self._on_write is not None:
            self._on_write(what)
