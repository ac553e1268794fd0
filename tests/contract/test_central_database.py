"""The central database, both kinds: migrations, what never changes, and many at once."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from officer_app.central import migrations
from officer_app.central.database import Database
from officer_app.central.migrations import migrate
from officer_app.central.models import Base
from officer_app.central.problems import Refusal
from officer_app.domain.exchange import DirectoryChange, Outcome, ProblemKind
from officer_app.sync.session import sign_in
from tests.support.centre import centre_room
from tests.support.issuing import make_person


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/central.db"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.close()


def test_the_migrations_make_the_tables_of_the_models(database: Database) -> None:
    migrate(database)
    with database.migrating() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_again_changes_nothing(database: Database) -> None:
    migrate(database)
    migrate(database)


def test_servers_that_start_at_the_same_time_migrate_once(url: str) -> None:
    databases = [Database(url) for _ in range(4)]
    try:
        with ThreadPoolExecutor(4) as workers:
            list(workers.map(migrate, databases))
    finally:
        for database in databases:
            database.close()


def test_the_migrations_go_back_as_well(database: Database) -> None:
    migrate(database)
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    with database.migrating() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    with database.migrating() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    migrate(database)


def test_a_database_of_a_newer_server_is_left_alone(database: Database) -> None:
    migrate(database)
    with database.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Refusal) as fault:
        migrate(database)
    assert fault.value.kind is ProblemKind.UNAVAILABLE
    assert "newer" in fault.value.reason


def test_a_database_that_is_not_there_is_a_refusal() -> None:
    database = Database("postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=2")
    with pytest.raises(Refusal) as fault:
        migrate(database)
    assert fault.value.kind is ProblemKind.UNAVAILABLE


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE records SET reason = 'other'",
        "DELETE FROM records",
        "UPDATE profiles SET json = '{}'",
        "DELETE FROM profiles_in_force",
    ],
)
def test_what_was_recorded_is_never_changed(url: str, deed: str) -> None:
    with centre_room(url) as room:
        desk = room.desk()
        desk.push(*desk.sign_in_records(1))
        database = Database(url)
        with pytest.raises(DBAPIError, match="never changed"), database.writing() as session:
            session.execute(text(deed))
        database.close()


def at_once(*deeds: Callable[[], object]) -> None:
    with ThreadPoolExecutor(len(deeds)) as workers:
        for future in [workers.submit(deed) for deed in deeds]:
            future.result()


def test_many_workstations_at_once_get_one_log_without_gaps(url: str) -> None:
    with centre_room(url) as room:
        desks = [room.desk() for _ in range(3)]
        positions: list[int | None] = []

        def push_one_by_one(number: int) -> None:
            for record in desks[number].sign_in_records(5):
                (receipt,) = desks[number].push(record).records
                assert receipt.outcome is Outcome.ACCEPTED
                positions.append(receipt.position)

        at_once(*[lambda n=number: push_one_by_one(n) for number in range(3)])
    assert sorted(positions) == list(range(15))  # type: ignore[type-var]  # none is None, or they would differ


def test_one_push_sent_twice_at_the_same_time_is_taken_once(url: str) -> None:
    with centre_room(url) as room:
        desk = room.desk()
        records = desk.sign_in_records(20)
        receipts = []
        at_once(*[lambda: receipts.append(desk.push(*records))] * 3)
    assert receipts[0] == receipts[1] == receipts[2]
    assert [receipt.position for receipt in receipts[0].records] == list(range(20))


def test_who_reads_while_others_write_misses_nothing(url: str) -> None:
    with centre_room(url) as room:
        desk, reader = room.desk(), room.desk()
        session = sign_in(desk.client, room.olga.sign)
        cursor, seen = "", set[str]()

        def write(part: int) -> None:
            for number in range(8):
                person = make_person(f"n-{part}-{number}")
                desk.client.change_directory(DirectoryChange(people=(person,)), session)

        def read() -> None:
            nonlocal cursor
            for _ in range(12):
                page = reader.client.pull(cursor)
                cursor = page.cursor
                seen.update(str(person.id) for person in page.people)

        at_once(lambda: write(0), lambda: write(1), read)
        read()
    assert seen == {"p-1", *(f"n-{part}-{number}" for part in range(2) for number in range(8))}
