"""A whole workstation and its central server, which come and go."""

import io
import json
import os
import signal
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from officer_app.central.app import create_app
from officer_app.central.serving import CentreThread
from officer_app.central.settings import CentralSettings
from officer_app.cli.main import main
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.exchange import DirectorySeed
from officer_app.domain.ids import SubscriberId
from officer_app.domain.policy_faults import OfficerCardRefused
from officer_app.domain.procedure import OfficerPin, ProcedureStatus
from officer_app.domain.secret import Secret
from officer_app.domain.subscriber import Person
from officer_app.host.clock import SystemClock
from officer_app.host.paths import Home
from officer_app.workstation import Event, SyncState, SyncStatus
from tests.support.workplace import OFFICERS_READER, Workplace, copy_home, new_home

WITHIN = timedelta(seconds=30)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A demonstration that nobody has worked with."""
    return new_home(tmp_path_factory.mktemp("made") / "home")


@pytest.fixture
def home(made: Home, tmp_path: Path) -> Home:
    return copy_home(made, tmp_path / "home")


class Heard:
    """What a workstation tells, and waiting for it."""

    def __init__(self, place: Workplace) -> None:
        self._workstation = place.workstation
        self._news = threading.Condition()
        place.workstation.listen(self._hear)

    def _hear(self, _event: Event) -> None:
        with self._news:
            self._news.notify_all()

    def wait_for(self, wanted: Callable[[SyncState], bool]) -> SyncState:
        """The first state of that kind, now or later."""

        def there() -> SyncState | None:
            state = self._workstation.sync_state
            assert state is not None
            return state if wanted(state) else None

        with self._news:
            assert self._news.wait_for(lambda: there() is not None, WITHIN.total_seconds())
        state = there()
        assert state is not None
        return state


def all_sent(state: SyncState) -> bool:
    return state.status is SyncStatus.ONLINE and state.waiting == 0


def centre_holds(home: Home, table: str) -> int:
    """Rows in the demonstration's centre."""
    file = home.demo / "centre" / "central.db"
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
    database.close()
    return int(count)


@contextmanager
def centre_over(folder: Path, seed: DirectorySeed, port: int = 0) -> Iterator[CentreThread]:
    """A real centre with a database in a folder."""
    folder.mkdir(exist_ok=True)
    settings = CentralSettings(database_url=f"sqlite:///{folder / 'central.db'}")
    server = CentreThread(create_app(settings, clock=SystemClock().now, seed=seed), port).start()
    try:
        yield server
    finally:
        server.stop()


def seed_of(home: Home) -> DirectorySeed:
    """The first content of the demonstration's centre."""
    return DirectorySeed.from_json((home.demo / "centre" / "seed.json").read_text("utf-8"))


@dataclass(frozen=True)
class Officerctl:
    """Runs a command over a home; answers status and the one JSON object."""

    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(self, home: Home, *arguments: str, stdin: str = "") -> tuple[int, dict[str, Any]]:
        self.monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        status = main(["--home", str(home.root), "--json", *arguments])
        answer = json.loads(self.capsys.readouterr().out)
        assert isinstance(answer, dict)
        return status, answer

    def join(self, home: Home, url: str, seed: DirectorySeed) -> None:
        """Make the workstation known at a centre, from now on its own."""
        code = json.dumps({"enrolment_code": seed.enrolment_codes[0].code})
        wanted = ("--centre", url, "--register", "Front desk", "--secrets-stdin")
        status, answer = self(home, "sync", *wanted, stdin=code)
        assert (status, answer["status"], answer["waiting"]) == (0, "online", 0)


@pytest.fixture
def officerctl(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Officerctl:
    return Officerctl(monkeypatch, capsys)


def sign_in(place: Workplace) -> None:
    """Once more, as in the morning."""
    pin = OfficerPin(Secret(OFFICER_PIN))
    place.workstation.sign_in(OFFICERS_READER, pin).result(WITHIN.total_seconds())


def test_what_is_done_here_reaches_the_centre_with_an_officers_session(home: Home) -> None:
    with Workplace.at(home, synchronise=True) as place:
        heard = Heard(place)
        heard.wait_for(all_sent)
        sign_in(place)
        assert place.prepare().status is ProcedureStatus.DONE
        assert place.issue().status is ProcedureStatus.DONE
        state = heard.wait_for(lambda s: all_sent(s) and centre_holds(home, "records") == 4)
        assert state.refused == ()
        assert centre_holds(home, "sessions") == 1


def test_work_goes_on_while_the_centre_is_gone_and_is_sent_when_it_is_back(
    home: Home, officerctl: Officerctl
) -> None:
    seed = seed_of(home)
    with centre_over(home.root / "centre", seed) as server:
        officerctl.join(home, server.url, seed)
        port = int(server.url.rpartition(":")[2])
    with Workplace.at(home, synchronise=True) as place:
        assert place.prepare().status is ProcedureStatus.DONE
        assert place.issue().status is ProcedureStatus.DONE
        state = Heard(place).wait_for(lambda s: s.status is SyncStatus.OFFLINE and s.waiting == 3)
        assert state.trouble is not None
        assert state.trouble.code == "network.unreachable"
    status, answer = officerctl(home, "sync")
    assert (status, answer["error"]["code"], answer["waiting"]) == (6, "network.unreachable", 3)
    with centre_over(home.root / "centre", seed, port):
        status, answer = officerctl(home, "sync")
        assert (status, answer["waiting"], answer["refused"]) == (0, 0, [])


def test_the_demonstrations_centre_is_started_again_when_it_was_killed(home: Home) -> None:
    with Workplace.at(home, synchronise=True) as place:
        heard = Heard(place)
        heard.wait_for(all_sent)
        os.kill(centre_process(home), signal.SIGKILL)
        assert place.prepare().status is ProcedureStatus.DONE
        heard.wait_for(lambda _s: centre_holds(home, "records") == 2)


def centre_process(home: Home) -> int:
    """The process that has this home's centre."""
    wanted = str(home.demo / "centre").encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if b"officer_app.central" in command and wanted in command:
            return int(folder.name)
    pytest.fail("the centre does not run")


def test_an_officer_whom_the_centre_does_not_know_any_more_is_not_signed_in(
    home: Home, officerctl: Officerctl
) -> None:
    seed = seed_of(home)
    with centre_over(home.root / "centre", seed.model_copy(update={"officers": ()})) as server:
        officerctl.join(home, server.url, seed)
        with Workplace.at(home, synchronise=True) as place:
            Heard(place).wait_for(lambda s: s.status is SyncStatus.ONLINE)
            with pytest.raises(OfficerCardRefused):
                sign_in(place)


def test_a_person_added_at_one_workstation_is_known_at_the_other(
    home: Home, tmp_path: Path, officerctl: Officerctl
) -> None:
    person = Person(
        id=SubscriberId("P4711"),
        given_name="Sample",
        family_name="Person",
        organisation="Sample Office",
        country="SE",
    )
    seed = seed_of(home)
    with centre_over(home.root / "centre", seed) as server:
        officerctl.join(home, server.url, seed)
        other = copy_home(home, tmp_path / "other")
        with Workplace.at(home, synchronise=True) as place:
            Heard(place).wait_for(all_sent)
            sign_in(place)
            place.workstation.add_person(person).result(WITHIN.total_seconds())
        assert officerctl(other, "subscriber", "show", "P4711")[0] == 2
        assert officerctl(other, "sync")[0] == 0
        assert officerctl(other, "subscriber", "show", "P4711")[0] == 0


def test_a_workstation_that_works_alone_says_so(home: Home, officerctl: Officerctl) -> None:
    (home.demo / "world.json").unlink()
    status, answer = officerctl(home, "--insecure-file-key", "sync")
    assert (status, answer["error"]["code"]) == (6, "network.no_centre")


@pytest.mark.parametrize("code", ["too-short", "not-the-code-that-was-given-out"])
def test_a_wrong_code_registers_nothing(home: Home, officerctl: Officerctl, code: str) -> None:
    seed = seed_of(home)
    with centre_over(home.root / "centre", seed) as server:
        wanted = ("--centre", server.url, "--register", "Front desk", "--secrets-stdin")
        status, answer = officerctl(
            home, "sync", *wanted, stdin=json.dumps({"enrolment_code": code})
        )
        assert (status, answer["error"]["code"]) == (6, "network.refused")
        assert code not in json.dumps(answer)
        status, answer = officerctl(home, "sync")
        assert (status, answer["error"]["code"]) == (6, "network.refused")
