"""This computer: folders, time, randomness, processes, whole files, closed memory."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from officer_app.host.clock import SetClock, SystemClock
from officer_app.host.entropy import SeededEntropy, SystemEntropy
from officer_app.host.files import write_whole
from officer_app.host.hardening import harden
from officer_app.host.paths import Home, default_root
from officer_app.host.processes import is_alive, this_process


@pytest.mark.parametrize(
    ("platform", "environment", "root"),
    [
        ("linux", {"HOME": "/h"}, "/h/.local/share/officer-app"),
        ("linux", {"HOME": "/h", "XDG_DATA_HOME": "/x"}, "/x/officer-app"),
        ("linux", {"HOME": "/h", "XDG_DATA_HOME": "x"}, "/h/.local/share/officer-app"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Application Support/officer-app"),
        ("win32", {"USERPROFILE": "/u"}, "/u/AppData/Local/officer-app"),
        ("win32", {"USERPROFILE": "/u", "LOCALAPPDATA": "/l"}, "/l/officer-app"),
    ],
)
def test_each_system_has_its_usual_place(
    platform: str, environment: dict[str, str], root: str
) -> None:
    assert default_root(platform, environment) == Path(root)


def test_a_new_home_is_closed_to_others(tmp_path: Path) -> None:
    home = Home(tmp_path / "a" / "home")
    home.make()
    home.make()
    assert home.root.stat().st_mode & 0o777 == 0o700


def test_everything_of_an_instance_lies_in_its_home(tmp_path: Path) -> None:
    home = Home(tmp_path)
    places = (home.database, home.insecure_key, home.logs, home.ca, home.demo, home.cards)
    assert len(set(places)) == 6
    assert all(place.is_relative_to(tmp_path) for place in places)


def test_a_home_given_relatively_stays_the_same_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    home = Home(Path("here"))
    monkeypatch.chdir("/")
    assert home.root == tmp_path / "here"


def test_this_computers_clock_is_in_utc_and_goes_on() -> None:
    clock = SystemClock()
    passed, before = clock.monotonic(), clock.now()
    assert before.tzinfo is UTC
    assert abs(before - datetime.now(UTC)) < timedelta(minutes=1)
    assert clock.monotonic() >= passed


def test_a_set_clock_moves_only_when_told_and_no_time_passes_backwards() -> None:
    start = datetime(2026, 3, 14, tzinfo=UTC)
    clock = SetClock(start)
    clock.move(timedelta(hours=2))
    clock.move(timedelta(hours=-1))
    assert clock.now() == start + timedelta(hours=1)
    assert clock.monotonic() == timedelta(hours=2)


def test_randomness_differs_each_time_and_has_the_length_asked() -> None:
    entropy = SystemEntropy()
    assert len({entropy.bytes(16) for _ in range(50)}) == 50
    assert len(entropy.bytes(24)) == 24
    digits = entropy.digits(2000)
    assert len(digits) == 2000
    assert set(digits) == set("0123456789")


def test_seeded_randomness_is_the_same_for_the_same_seed() -> None:
    one, same, other = SeededEntropy(1), SeededEntropy(1), SeededEntropy(2)
    first = (one.bytes(16), one.digits(8))
    assert first == (same.bytes(16), same.digits(8))
    assert first != (other.bytes(16), other.digits(8))


def test_this_process_is_alive_and_what_is_no_process_is_not() -> None:
    assert is_alive(this_process())
    pid = os.getpid()
    for name in ("", "x", ":", f"{pid}", f"{pid}:", f"{pid}:1@00000000", "0:", "4194305:1@0"):
        assert not is_alive(name), name


def test_a_process_that_ended_is_not_alive() -> None:
    code = "from officer_app.host.processes import this_process; print(this_process())"
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not is_alive(child.stdout.strip())


def test_a_file_is_replaced_whole_or_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "nowhere" / "file", b"x")
    assert list(tmp_path.iterdir()) == [path]


HARDENED = """
import ctypes, json, resource
from dataclasses import asdict
from officer_app.host.hardening import harden
told = asdict(harden())
dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
print(json.dumps({**told, "limit": resource.getrlimit(resource.RLIMIT_CORE), "dumpable": dumpable}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what it holds of the process")
def test_a_hardened_process_leaves_no_core_and_lets_nobody_look() -> None:
    child = subprocess.run(
        [sys.executable, "-c", HARDENED], capture_output=True, text=True, check=True
    )
    assert json.loads(child.stdout) == {
        "no_core_dumps": True,
        "not_debuggable": True,
        "limit": [0, 0],
        "dumpable": 0,
    }


@pytest.mark.skipif(sys.platform == "win32", reason="there it would be done")
def test_a_system_that_lacks_a_protection_is_told_so() -> None:
    hardened = harden("win32")
    assert (hardened.no_core_dumps, hardened.not_debuggable) == (False, False)
