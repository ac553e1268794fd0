"""The numbered migrations of the central database, and how a server applies them at its start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from officer_app.central.database import Database
from officer_app.central.problems import Refusal
from officer_app.domain.exchange import ProblemKind

__all__ = ["migrate"]


def migrate(database: Database) -> None:
    """Bring the schema up to this program's version; one server at a time does it.

    Errors: Refusal (UNAVAILABLE) when the database is newer than this program or does not answer.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    with database.migrating() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
        if present == scripts.get_current_head():
            return
        if present not in {None, *(script.revision for script in scripts.walk_revisions())}:
            raise Refusal(
                ProblemKind.UNAVAILABLE, "the database was made by a newer version of the server"
            )
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
