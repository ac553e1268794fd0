"""The encrypted file: keys, damage, full disks, other processes, migrations."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
import sqlcipher3

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
from officer_app.store.database import Database

KEY = bytes(range(32))
PAGE = 4096
NEEDLE = "Kovács-Ångström"
NOTE = "INSERT INTO singles (name, content) VALUES (?, ?)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    made = Database.create(path, Secret(KEY))
    yield made
    made.close()


def note(database: Database, name: str, content: str = NEEDLE) -> None:
    database.write(NOTE, (name, content.encode()))


def notes(database: Database) -> int:
    ((count,),) = database.read("SELECT count(*) FROM singles")
    return int(count)


def raw(path: Path) -> "sqlcipher3.Connection":
    """The file as another program with the key has it."""
    connection = sqlcipher3.connect(str(path), isolation_level=None, timeout=0)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    return connection


def test_what_was_written_is_there_after_opening_again(database: Database, path: Path) -> None:
    note(database, "a")
    database.close()
    again = Database.open(path, Secret(KEY))
    assert notes(again) == 1
    again.close()


def test_only_its_user_may_read_a_new_store(database: Database, path: Path) -> None:
    note(database, "a")
    for file in path.parent.glob("store.db*"):
        assert file.stat().st_mode & 0o077 == 0, file.name


def test_nothing_in_the_files_is_in_clear(database: Database, path: Path) -> None:
    for number in range(200):
        note(database, f"canary-name-{number}")
    files = sorted(path.parent.glob("store.db*"))
    assert [file.name for file in files] == ["store.db", "store.db-shm", "store.db-wal"]
    for file in files:
        content = file.read_bytes()
        for needle in (NEEDLE.encode(), b"canary-name", b"SQLite format", b"CREATE TABLE"):
            assert needle not in content, (file.name, needle)


def test_what_a_transaction_wrote_is_synchronised_fully(database: Database) -> None:
    found = [database.read(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous")]
    assert found == ["wal", 2]


def test_the_wrong_key_is_told_and_nothing_is_said_on_stderr(
    database: Database, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    database.close()
    with pytest.raises(StoreKeyWrong):
        Database.open(path, Secret(bytes(32)))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_key_of_another_length_opens_nothing(path: Path, length: int) -> None:
    with pytest.raises(StoreKeyWrong):
        Database(path, Secret(bytes(length)))


def test_the_key_is_in_no_exception(database: Database, path: Path) -> None:
    database.close()
    wrong = bytes(range(100, 132))
    with pytest.raises(StoreKeyWrong) as caught:
        Database.open(path, Secret(wrong))
    told = f"{caught.value!r} {caught.value} {caught.value.__cause__!r}"
    assert wrong.hex() not in told


def test_a_missing_file_is_told(path: Path) -> None:
    with pytest.raises(StoreCorrupt, match="missing"):
        Database.open(path, Secret(KEY))


def test_an_emptied_file_is_not_begun_anew(database: Database, path: Path) -> None:
    database.close()
    path.write_bytes(b"")
    with pytest.raises(StoreCorrupt, match="empty"):
        Database.open(path, Secret(KEY))
    assert path.read_bytes() == b""


def test_a_folder_in_the_files_place_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StoreNoAccess):
        Database.open(path, Secret(KEY))


def test_a_new_store_never_takes_the_place_of_an_old_one(database: Database, path: Path) -> None:
    note(database, "a")
    with pytest.raises(HomeTaken):
        Database.create(path, Secret(KEY))
    assert notes(database) == 1


def test_a_store_that_could_not_be_filled_has_no_name_and_can_be_made_again(path: Path) -> None:
    def fail(new: Database) -> None:
        note(new, "half")
        raise DiskFull

    with pytest.raises(DiskFull):
        Database.create(path, Secret(KEY), fail)
    assert not path.exists()
    made = Database.create(path, Secret(KEY))
    assert notes(made) == 0
    made.close()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with some hundred rows."""
    path = tmp_path_factory.mktemp("filled") / "store.db"
    database = Database.create(path, Secret(KEY))
    with database.transaction():
        for number in range(300):
            note(database, f"n{number}", NEEDLE * 20)
    database.read("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return path


def read_everything(path: Path) -> list[object]:
    database = Database.open(path, Secret(KEY))
    try:
        tables = database.read("SELECT name FROM sqlite_master WHERE type = 'table'")
        return [list(database.read(f'SELECT * FROM "{name}"')) for (name,) in tables]  # noqa: S608
    finally:
        database.close()


def test_a_flipped_byte_anywhere_is_found_and_never_read_over(filled: Path, path: Path) -> None:
    whole, content = read_everything(filled), filled.read_bytes()
    pages = len(content) // PAGE
    found = []
    for page in range(pages):
        damaged = bytearray(content)
        damaged[page * PAGE + (page * 97) % PAGE] ^= 0x40
        path.write_bytes(damaged)
        try:
            # A page that no row lives on may be damaged unseen; what is read is right.
            assert read_everything(path) == whole
        except (StoreCorrupt, StoreKeyWrong) as fault:
            found.append(fault.code)
    assert len(found) > pages // 2
    assert set(found) == {"store.corrupt", "store.key_wrong"}


@pytest.mark.parametrize("kept", [100, PAGE, 5 * PAGE, 5 * PAGE + 1])
def test_a_file_that_was_cut_off_is_told(filled: Path, path: Path, kept: int) -> None:
    path.write_bytes(filled.read_bytes()[:kept])
    with pytest.raises((StoreCorrupt, StoreKeyWrong)):
        read_everything(path)


def test_a_first_page_that_goes_bad_while_open_is_damage_and_not_a_wrong_key(
    filled: Path, path: Path
) -> None:
    shutil.copy(filled, path)
    database = Database.open(path, Secret(KEY))
    content = bytearray(path.read_bytes())
    content[PAGE // 2] ^= 1
    path.write_bytes(content)
    database.read("PRAGMA shrink_memory")
    with pytest.raises(StoreCorrupt):
        notes(database)
    database.close()


def test_a_transaction_is_written_whole_or_not_at_all(database: Database) -> None:
    def fail() -> None:
        with database.transaction():
            note(database, "a")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert notes(database) == 0
    with database.transaction():
        note(database, "a")
        note(database, "b")
    assert notes(database) == 2


def test_a_nested_transaction_is_written_with_the_outermost(database: Database) -> None:
    def fail() -> None:
        with database.transaction():
            with database.transaction():
                note(database, "a")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert notes(database) == 0


def test_a_nested_fault_that_is_passed_over_does_not_leave_half_a_transaction(
    database: Database,
) -> None:
    def fail() -> None:
        with database.transaction():
            note(database, "b")
            raise KeyError

    def pass_over() -> None:
        with database.transaction():
            note(database, "a")
            with suppress(KeyError):
                fail()

    with pytest.raises(RuntimeError):
        pass_over()
    assert notes(database) == 0
    note(database, "c")
    assert notes(database) == 1


def test_threads_take_turns_and_lose_nothing(database: Database) -> None:
    def work(name: str) -> None:
        for number in range(25):
            with database.transaction():
                before = notes(database)
                note(database, f"{name}{number}")
                assert notes(database) == before + 1

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert notes(database) == 100


def written_beside_a_transaction(database: Database, names: str) -> list[str]:
    """Threads that write while another's transaction is open; the commits that followed it."""
    commits: list[str] = []
    threads = [threading.Thread(target=note, args=(database, name)) for name in names]
    with database.transaction():
        note(database, "before all")
        for thread in threads:
            thread.start()
        while len(database._waiting) < len(threads):
            threads[0].join(0.01)
        database._connection.set_trace_callback(commits.append)
    for thread in threads:
        thread.join()
    database._connection.set_trace_callback(None)
    return [statement for statement in commits if statement.startswith("COMMIT")]


def test_threads_that_wait_for_the_disk_are_written_together(database: Database) -> None:
    commits = written_beside_a_transaction(database, "abcdefgh")
    assert notes(database) == 9
    assert len(commits) == 2, "one of the transaction, one for all that waited"


def test_of_threads_that_wait_together_only_the_one_that_is_wrong_fails(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[type[BaseException] | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda told: failed.append(told.exc_type))
    note(database, "c")
    written_beside_a_transaction(database, "abcd")
    assert failed == [StoreCorrupt]
    assert notes(database) == 5


def test_a_broken_rule_is_told_as_damage(database: Database) -> None:
    note(database, "a")
    with pytest.raises(StoreCorrupt, match="rule"):
        note(database, "a")


def test_a_store_that_may_only_be_read_is_told(database: Database) -> None:
    database.read("PRAGMA query_only = ON")
    with pytest.raises(StoreNoAccess):
        note(database, "a")


def test_a_statement_of_ours_that_is_wrong_is_not_called_the_worlds_fault(
    database: Database,
) -> None:
    with pytest.raises(sqlcipher3.OperationalError):
        database.read("SELECT nothing FROM nowhere")


def test_another_process_that_holds_the_store_too_long_makes_it_busy(
    database: Database, path: Path
) -> None:
    database.close()
    mine = Database.open(path, Secret(KEY), patience=timedelta(milliseconds=50))
    other = raw(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        note(mine, "a")
    assert notes(mine) == 0
    other.execute("COMMIT")
    note(mine, "a")
    assert notes(mine) == 1
    other.close()
    mine.close()


WRITER = """
import sys
from pathlib import Path
from officer_app.domain.secret import Secret
from officer_app.store.database import Database
database = Database.open(Path(sys.argv[1]), Secret(bytes(range(32))))
for number in range(40):
    with database.transaction():
        ((count,),) = database.read("SELECT count(*) FROM singles")
        database.write("INSERT INTO singles VALUES (?, ?)", (f"{sys.argv[2]}{number}", b"x"))
        ((after,),) = database.read("SELECT count(*) FROM singles")
        assert after == count + 1
database.close()
"""


def test_two_processes_write_to_one_store_at_once(database: Database, path: Path) -> None:
    children = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name]) for name in ("a", "b")
    ]
    for number in range(40):
        note(database, f"c{number}")
    assert [child.wait(60) for child in children] == [0, 0]
    assert notes(database) == 120


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte, where this user may mount one; else a folder."""
    place = tmp_path / "small"
    place.mkdir()
    options = ["-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    mount = shutil.which("mount")
    mounted = mount is not None and not subprocess.run([mount, *options], check=False).returncode
    yield place
    if mounted:
        subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_refuses_the_write_and_keeps_what_was_there(small_disk: Path) -> None:
    path = small_disk / "store.db"
    database = Database.create(path, Secret(KEY))
    if not small_disk.is_mount():
        database.read("PRAGMA max_page_count = 250")
    written = fill_up(database)
    assert written > 10
    assert notes(database) == written
    with pytest.raises(DiskFull):
        note_two(database)
    assert notes(database) == written
    database.close()
    again = Database.open(path, Secret(KEY))
    assert notes(again) == written
    again.close()


def fill_up(database: Database) -> int:
    """Write until the disk is full; answers how many rows were written."""
    for number in range(10_000):
        try:
            note(database, f"n{number}", NEEDLE * 100)
        except DiskFull:
            return number
    raise AssertionError("the disk is larger than it should be")


def note_two(database: Database) -> None:
    """A small row and one that cannot fit, in one transaction."""
    with database.transaction():
        note(database, "one")
        note(database, "two", NEEDLE * 60_000)


def test_a_store_is_not_half_made_on_a_full_disk(small_disk: Path) -> None:
    if not small_disk.is_mount():
        pytest.skip("this user may not mount a small file system")
    (small_disk / "ballast").write_bytes(bytes(1_000_000))
    with pytest.raises(DiskFull):
        Database.create(small_disk / "store.db", Secret(KEY))
    assert not (small_disk / "store.db").exists()


def test_a_store_of_a_newer_minor_version_is_read_and_left_as_it_is(
    database: Database, path: Path
) -> None:
    note(database, "a")
    database.write("ALTER TABLE singles ADD COLUMN later TEXT")
    database.write("PRAGMA user_version = 1999")
    database.close()
    again = Database.open(path, Secret(KEY))
    assert (notes(again), again.version()) == (1, 1999)
    again.close()


def test_a_store_of_a_newer_major_version_is_refused(database: Database, path: Path) -> None:
    database.write("PRAGMA user_version = 2000")
    database.close()
    with pytest.raises(StoreTooNew):
        Database.open(path, Secret(KEY))


def test_every_migration_is_applied_once_and_in_order(path: Path, database: Database) -> None:
    scripts = resources_of_migrations()
    assert scripts == sorted(scripts)
    assert database.version() == int(scripts[-1][:4])
    before = database.read("SELECT name, sql FROM sqlite_master ORDER BY name")
    database.migrate()
    assert database.read("SELECT name, sql FROM sqlite_master ORDER BY name") == before


def resources_of_migrations() -> list[str]:
    folder = Path(sys.modules[Database.__module__].__file__ or "").parent / "migrations"
    return [file.name for file in sorted(folder.glob("*.sql"))]


def test_a_migration_that_fails_leaves_the_version_before(path: Path) -> None:
    # What stands in the way of the first migration: a table of a name that it makes.
    connection = raw(path)
    connection.execute("CREATE TABLE vault (token TEXT)")
    connection.close()
    with pytest.raises(sqlcipher3.OperationalError):
        Database.open(path, Secret(KEY))
    connection = raw(path)
    assert connection.execute("PRAGMA user_version").fetchall() == [(0,)]
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("vault",)]
    connection.close()
