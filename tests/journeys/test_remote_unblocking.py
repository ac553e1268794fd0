"""A PIN is unblocked with an officer elsewhere, who was told of it by telephone."""

import io
import queue
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.cli.output import Output
from officer_app.cli.questions import ProcedureDriver
from officer_app.cli.secrets import Secrets
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.officer import Role
from officer_app.domain.procedure import OfficerPin, ProcedureState, ProcedureStatus
from officer_app.domain.records import TokenChanged
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.token_life import TokenAct
from officer_app.domain.wishes import UnblockPinRemotely
from officer_app.host.paths import Home
from officer_app.sync import waiting
from officer_app.workstation import Event, ProcedureChanged
from tests.support.centre import Card
from tests.support.elsewhere import Elsewhere, add_officer, officer_elsewhere
from tests.support.invariants import assert_recoverable
from tests.support.workplace import (
    OFFICERS_READER,
    READER,
    WITHIN,
    Workplace,
    copy_home,
    new_home,
)

ASK = UnblockPinRemotely(reader=READER, reason="the PIN is forgotten")
NEW_PIN = "582461"


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A demonstration with one issued card, whose centre nobody has started."""
    home = new_home(tmp_path_factory.mktemp("made") / "home")
    with Workplace.at(home) as place:
        assert place.prepare().status is ProcedureStatus.DONE
        assert place.issue().status is ProcedureStatus.DONE
    return home


@pytest.fixture
def home(issued: Home, tmp_path: Path) -> Home:
    return copy_home(issued, tmp_path / "home")


@contextmanager
def at_both_ends(home: Home, card: Card) -> Iterator[tuple[Workplace, Elsewhere]]:
    """The workstation at work, its records sent, and the officer elsewhere."""
    with Workplace.at(home, synchronise=True) as place:
        place.workstation.wait_for_centre(WITHIN)
        pin = OfficerPin(Secret(OFFICER_PIN))
        place.workstation.sign_in(OFFICERS_READER, pin).result(WITHIN.total_seconds())
        with officer_elsewhere(home, card) as elsewhere:
            yield place, elsewhere


@contextmanager
def waited_for(
    place: Workplace, said: io.StringIO
) -> Iterator[tuple[ProcedureState, Future[ProcedureState]]]:
    """As `officerctl --wait`: what it waits for, and the state in which it ends."""
    waits = ProcedureDriver(
        place.workstation,
        Secrets(place.typed, may_ask=False),
        Output(as_json=False, out=io.StringIO(), err=said),
        wait=True,
    )
    stopped: queue.SimpleQueue[ProcedureState] = queue.SimpleQueue()

    def hear(event: Event) -> None:
        if isinstance(event, ProcedureChanged) and event.state.status is ProcedureStatus.STOPPED:
            stopped.put(event.state)

    place.workstation.listen(hear)
    with ThreadPoolExecutor(1) as worker:
        procedure = place.workstation.start_procedure(ASK).result()
        ended = worker.submit(waits.drive, procedure)
        yield stopped.get(timeout=WITHIN.total_seconds()), ended


def code_of(state: ProcedureState) -> str:
    assert state.trouble is not None
    assert state.trouble.code == "policy.remote_awaited"
    return str(state.trouble.parameters["call_code"])


def pin_is(place: Workplace, pin: str) -> None:
    sitting = place.parts.bench.sit(READER)
    with Secret(pin) as secret:
        sitting.do(lambda token: token.verify_pin(secret, PinOwner.SUBSCRIBER))
    sitting.rest()


def test_the_work_goes_on_by_itself_once_the_other_officer_has_approved(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "_EVERY", timedelta(milliseconds=50))
    remote = add_officer(home, "remote", Role.REGISTRATION_OFFICER)
    with at_both_ends(home, remote) as (place, elsewhere):
        place.typed["subscriber_pin"] = Secret(NEW_PIN)
        said = io.StringIO()
        with waited_for(place, said) as (state, last):
            assert state.token is not None
            found = elsewhere.find(state.token, code_of(state))
            elsewhere.decide(found.opening)
            ended = last.result(WITHIN.total_seconds())
        assert ended.status is ProcedureStatus.DONE, ended.trouble
        assert said.getvalue().count(code_of(state)) == 1
        pin_is(place, NEW_PIN)
        assert_recoverable(place, home)
        body = place.workstation.records.journal(1).result()[0].record.body
        assert isinstance(body, TokenChanged)
        assert body.act is TokenAct.UNBLOCK_REMOTELY
        assert body.sealed is not None
        asked_by, approved = elsewhere.journal()[:2]
        assert (asked_by.event, approved.event) == ("asked", "approved")
        assert approved.officer == remote.officer.id
