"""Everything that one server consists of, built once over its database."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from officer_app.central.database import Database
from officer_app.central.escrow_keys import EscrowKey
from officer_app.central.log_keys import LogKey
from officer_app.central.migrations import migrate
from officer_app.central.services.approvals import Approvals
from officer_app.central.services.basics import Basics
from officer_app.central.services.directory import Directory
from officer_app.central.services.escrow import Escrow
from officer_app.central.services.escrow_journal import EscrowJournal
from officer_app.central.services.log import Log
from officer_app.central.services.records import Records
from officer_app.central.services.requests import Requests
from officer_app.central.services.revocation import RevocationLists
from officer_app.central.services.sessions import Sessions
from officer_app.central.services.tree import Tree
from officer_app.central.services.workstations import Workstations
from officer_app.central.settings import CentralSettings
from officer_app.domain.exchange import DirectorySeed

__all__ = ["Centre", "open_centre"]


@dataclass(frozen=True)
class Centre:
    """The services, one a noun."""

    settings: CentralSettings
    database: Database
    requests: Requests
    sessions: Sessions
    workstations: Workstations
    records: Records
    directory: Directory
    revocation_lists: RevocationLists
    escrow: Escrow
    approvals: Approvals
    escrow_journal: EscrowJournal
    tree: Tree
    log: Log

    def seed(self, seed: DirectorySeed) -> None:
        """Load the first content into an empty directory; codes that are new, always.

        Errors: Refusal (CONFLICT).
        """
        if self.directory.is_empty():
            self.directory.change(seed.change())
        for code in seed.enrolment_codes:
            self.workstations.give_code(code, self.settings.enrolment_code_life)

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()


def open_centre(
    settings: CentralSettings,
    *,
    clock: Callable[[], datetime],
    random: Callable[[int], bytes],
    escrow_keys: Sequence[EscrowKey] = (),
    log_key: LogKey | None = None,
) -> Centre:
    """Open the database, bring it up to date, build the services.

    Errors: Refusal (UNAVAILABLE), when the database does not answer or is too new.
    """
    database = Database(settings.database_url)
    try:
        migrate(database)
        basics = Basics(database, settings, clock, random)
        directory = Directory(basics)
        directory.found()
    except BaseException:
        database.close()
        raise
    sessions, journal, tree = Sessions(basics), EscrowJournal(basics), Tree(basics, log_key)
    return Centre(
        settings=settings,
        database=database,
        requests=Requests(basics),
        sessions=sessions,
        workstations=Workstations(basics, sessions),
        records=Records(basics, tree),
        directory=directory,
        revocation_lists=RevocationLists(basics),
        escrow=Escrow(basics, journal, escrow_keys),
        approvals=Approvals(basics, journal),
        escrow_journal=journal,
        tree=tree,
        log=Log(basics, tree),
    )
