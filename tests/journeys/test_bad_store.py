"""Stores, keys and disks that are not what they should be, met by officerctl."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from officer_app.demo.world import CA_PASSPHRASE, STORE_KEY
from officer_app.host.paths import Home
from tests.support.disks import only, small_disk_at
from tests.support.keyrings import MemoryKeyring
from tests.support.logs import LogExpectations
from tests.support.officerctl import Counter, Ran, counter_at, run_officerctl
from tests.support.workplace import copy_home

PAGE = 4096
ROOT = Path(__file__).parents[2]


def change_key(home: Home, name: str, value: str | None) -> None:
    """Put another value, or none, in the place of a key of the plain file."""
    keys = json.loads(home.insecure_key.read_text("ascii"))
    home.insecure_key.write_text(
        json.dumps({n: v for n, v in (keys | {name: value}).items() if v is not None}), "ascii"
    )


def must_be_whole_again(counter: Counter) -> None:
    """With what was wrong set right, nothing is missing."""
    counter.must_have_lost_nothing()
    counter.issue().must_be_done()


# Keys


def test_a_missing_key_of_the_store_is_told_and_once_back_nothing_is_lost(
    prepared_counter: Counter,
) -> None:
    aside = prepared_counter.home.root / "aside.json"
    prepared_counter.home.insecure_key.rename(aside)
    prepared_counter.issue().must_be(7, "store.key_missing")
    prepared_counter.run("journal", "verify").must_be(7, "store.key_missing")
    aside.rename(prepared_counter.home.insecure_key)
    must_be_whole_again(prepared_counter)


def test_a_missing_entry_of_the_key_is_told(prepared_counter: Counter) -> None:
    change_key(prepared_counter.home, STORE_KEY, None)
    prepared_counter.run("procedure", "list").must_be(7, "store.key_missing")


@pytest.mark.parametrize("value", ["00" * 32, "00" * 16, "", "not hexadecimal"])
def test_a_wrong_key_of_the_store_is_told_and_harms_nothing(
    prepared_counter: Counter, value: str
) -> None:
    right = json.loads(prepared_counter.home.insecure_key.read_text("ascii"))[STORE_KEY]
    before = prepared_counter.home.database.read_bytes()
    change_key(prepared_counter.home, STORE_KEY, value)
    ran = prepared_counter.issue().must_be(7, "store.key_wrong")
    assert right not in ran.out + ran.err
    assert prepared_counter.home.database.read_bytes() == before
    change_key(prepared_counter.home, STORE_KEY, right)
    must_be_whole_again(prepared_counter)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"store": 7}', "\x00\xff"])
def test_a_damaged_key_file_is_told(prepared_counter: Counter, content: str) -> None:
    prepared_counter.home.insecure_key.write_text(content, "latin-1")
    prepared_counter.run("procedure", "list").must_be(7, "store.key_wrong")


@pytest.mark.parametrize(
    ("value", "status", "code"), [(None, 7, "store.key_missing"), ("00" * 24, 5, "ca.unreadable")]
)
def test_the_authoritys_passphrase_missing_or_wrong_is_told(
    prepared_counter: Counter, value: str | None, status: int, code: str
) -> None:
    change_key(prepared_counter.home, CA_PASSPHRASE, value)
    prepared_counter.issue().must_be(status, code)


def test_a_workstation_whose_keyring_has_no_key_says_so(
    journeys_prepared_home: Home, tmp_path: Path, memory_keyring: MemoryKeyring
) -> None:
    home = copy_home(journeys_prepared_home, tmp_path / "home")
    shutil.rmtree(home.demo)  # no demonstration: its key belongs into the keyring
    run_officerctl(home.root, "journal", "verify").must_be(7, "store.key_missing")


def test_a_folder_without_a_workstation_is_told_and_left_alone(tmp_path: Path) -> None:
    run_officerctl(tmp_path / "nothing", "journal", "verify").must_be(2, "usage.home_missing")
    assert not (tmp_path / "nothing").exists()


def test_a_demonstration_is_not_made_over_another_workstation(counter: Counter) -> None:
    counter.run("demo", "create").must_be(2, "usage.home_taken")
    counter.must_have_lost_nothing()


# Damage


def settled(home: Home) -> bytes:
    """The store's file once its log has gone into it, as after an orderly end."""
    assert not home.database.with_name("store.db-wal").exists()
    return home.database.read_bytes()


@pytest.mark.parametrize("page", [0, 2, 5, 9, -1])
def test_a_flipped_byte_is_told_and_the_copy_put_back_is_whole(
    prepared_counter: Counter, expected_log: LogExpectations, page: int
) -> None:
    expected_log.allow("procedure.stop_not_noted .* code=store.corrupt")
    whole = settled(prepared_counter.home)
    damaged = bytearray(whole)
    damaged[(page % (len(whole) // PAGE)) * PAGE + 1000] ^= 0x40
    prepared_counter.home.database.write_bytes(damaged)
    looks = [prepared_counter.run(*c) for c in (("journal", "verify"), ("token", "list"))]
    for ran in (*looks, prepared_counter.issue()):
        if ran.status:  # what a command does not read, it need not miss
            ran.must_be(7, ran.code)
            assert ran.code in {"store.corrupt", "store.key_wrong", "store.records_tampered"}
    restore(prepared_counter.home, whole)
    prepared_counter.must_have_lost_nothing()


def restore(home: Home, content: bytes) -> None:
    """Put the last copy back, as the advice says."""
    for rest in home.root.glob("store.db-*"):
        rest.unlink()
    home.database.write_bytes(content)


def test_damage_all_over_the_store_is_always_found(prepared_counter: Counter) -> None:
    damaged = bytearray(settled(prepared_counter.home))
    for place in range(PAGE + 1000, len(damaged), PAGE):
        damaged[place] ^= 0x40
    prepared_counter.home.database.write_bytes(damaged)
    prepared_counter.run("journal", "verify").must_be(7, "store.corrupt")
    prepared_counter.issue().must_be(7, "store.corrupt")


@pytest.mark.parametrize("kept", [0, 100, PAGE, PAGE + 1, 5 * PAGE])
def test_a_store_that_was_cut_off_is_told_and_not_begun_anew(
    prepared_counter: Counter, kept: int
) -> None:
    whole = settled(prepared_counter.home)
    prepared_counter.home.database.write_bytes(whole[:kept])
    for ran in (prepared_counter.run("journal", "verify"), prepared_counter.issue()):
        ran.must_be(7, ran.code)
        assert ran.code in {"store.corrupt", "store.key_wrong"}
    prepared_counter.home.database.write_bytes(whole)
    must_be_whole_again(prepared_counter)


def test_a_file_that_is_no_store_is_told_and_left_as_it_is(prepared_counter: Counter) -> None:
    text = b"Dear diary, today somebody saved this under the wrong name.\n" * 500
    prepared_counter.home.database.write_bytes(text)
    prepared_counter.run("journal", "verify").must_be(7, "store.key_wrong")
    assert prepared_counter.home.database.read_bytes() == text


def test_a_store_of_another_workstation_does_not_open_here(
    prepared_counter: Counter, journeys_other_home: Home
) -> None:
    shutil.copy(journeys_other_home.database, prepared_counter.home.database)
    prepared_counter.run("journal", "verify").must_be(7, "store.key_wrong")


# Full disks


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk_at(tmp_path / "small", megabytes=6) as place:
        yield place


@pytest.mark.parametrize("kilobytes", [0, 32, 64, 120])
def test_a_full_disk_stops_an_issuance_that_goes_on_once_there_is_room(
    small_disk: Path,
    journeys_prepared_home: Home,
    expected_log: LogExpectations,
    kilobytes: int,
) -> None:
    expected_log.allow("procedure.stop_not_noted .* code=store.disk_full")
    with counter_at(copy_home(journeys_prepared_home, small_disk / "home")) as counter:
        with only(kilobytes, small_disk):
            counter.issue().must_be(7, "store.disk_full")
        left = counter.open_procedures()
        for procedure in left:
            done = counter.resume(procedure).must_be_done()
            assert done.answer["procedure"]["status"] == "done"
        if not left:
            counter.issue().must_be_done()
        counter.must_have_lost_nothing()
        assert len(counter.run("certificate", "list").answer["certificates"]) == 2


def test_a_preparation_stopped_by_a_full_disk_can_be_undone_once_there_is_room(
    small_disk: Path, journeys_blank_home: Home, expected_log: LogExpectations
) -> None:
    expected_log.allow("procedure.stop_not_noted .* code=store.disk_full")
    with counter_at(copy_home(journeys_blank_home, small_disk / "home")) as counter:
        with only(96, small_disk):
            counter.prepare().must_be(7, "store.disk_full")
        for procedure in counter.open_procedures():
            counter.undo(procedure).must_be_done()
        counter.must_have_lost_nothing()
        counter.prepare().must_be_done()


# Permissions


def run_without_privileges(home: Home, *arguments: str) -> Ran:
    """In a process for which the permissions of files count, even where root runs the tests."""
    drop = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"]
    command = [sys.executable, "-m", "officer_app.cli", "--home", str(home.root), "--json"]
    ran = subprocess.run(
        [*(drop if os.geteuid() == 0 else []), *command, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


@contextmanager
def mode(path: Path, bits: int) -> Iterator[None]:
    """Other permissions for a while."""
    before = path.stat().st_mode & 0o777
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(before)


def test_a_home_in_which_this_user_may_not_write_is_told(prepared_counter: Counter) -> None:
    home = prepared_counter.home
    with mode(home.root, 0o500):
        run_without_privileges(home, "journal", "verify").must_be(7, "store.no_access")
    must_be_whole_again(prepared_counter)


@pytest.mark.parametrize("bits", [0o000, 0o200], ids=["closed", "unreadable"])
def test_a_store_that_this_user_may_not_read_is_told(prepared_counter: Counter, bits: int) -> None:
    home = prepared_counter.home
    with mode(home.database, bits):
        run_without_privileges(home, "journal", "verify").must_be(7, "store.no_access")
    must_be_whole_again(prepared_counter)


def test_a_key_file_that_this_user_may_not_read_is_told(prepared_counter: Counter) -> None:
    home = prepared_counter.home
    with mode(home.insecure_key, 0o000):
        run_without_privileges(home, "journal", "verify").must_be(7, "store.key_missing")
    must_be_whole_again(prepared_counter)


def test_a_log_that_cannot_be_written_stops_nothing(prepared_counter: Counter) -> None:
    home = prepared_counter.home
    for file in home.logs.iterdir():
        file.chmod(0o400)
    with mode(home.logs, 0o500):
        run_without_privileges(home, "journal", "verify").must_be_done()


def test_an_authority_that_this_user_may_not_read_is_told(prepared_counter: Counter) -> None:
    home = prepared_counter.home
    with mode(home.ca, 0o000):
        run_without_privileges(home, "journal", "verify").must_be(5, "ca.unavailable")
    must_be_whole_again(prepared_counter)


def test_a_demonstration_where_nothing_may_be_written_is_told(tmp_path: Path) -> None:
    with mode(tmp_path, 0o500):
        ran = run_without_privileges(Home(tmp_path / "home"), "demo", "create")
    ran.must_be(7, "store.no_access")
