"""The desk learns from its own cards how long they take to make keys, and says so."""

from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.domain.forecast import ENOUGH
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.procedure import ProcedureState, ProcedureStatus
from officer_app.host.paths import Home
from officer_app.workstation import Event, ProcedureChanged
from tests.support.workplace import PROFILE, Workplace, copy_home

FROM, TO = 12.0, 40.0


@pytest.fixture
def home(journeys_prepared_home: Home, tmp_path: Path) -> Home:
    return copy_home(journeys_prepared_home, tmp_path / "home")


def algorithms(place: Workplace) -> set[KeyAlgorithm]:
    """What the profile has made on a card."""
    (profile,) = (p for p in place.workstation.records.token_profiles() if p.id.name == PROFILE)
    return {key.algorithm for key in profile.keys}


def model_in(place: Workplace) -> str:
    (seen,) = (r.token for r in place.workstation.readers() if r.name == place.reader)
    assert seen is not None
    return seen.model


def issue_and_watch(place: Workplace) -> list[ProcedureState]:
    """Every state of an issuance."""
    states: list[ProcedureState] = []

    def heard(event: Event) -> None:
        if isinstance(event, ProcedureChanged):
            states.append(event.state)

    place.workstation.listen(heard)
    assert place.issue().status is ProcedureStatus.DONE
    return states


def test_every_key_that_is_made_is_learned_from(home: Home) -> None:
    with Workplace.at(home) as place:
        states = issue_and_watch(place)
        for algorithm in algorithms(place):
            learned = place.parts.store.timings.learned(algorithm, model_in(place))
            assert learned is not None
            assert learned.count >= 1
    assert {s.usual_seconds for s in states} == {None}, "nothing is known of a YubiKey yet"


def test_the_learned_range_is_told_while_a_key_is_made_and_at_no_other_step(home: Home) -> None:
    with Workplace.at(home) as place:
        timings = place.parts.store.timings
        for algorithm in algorithms(place):
            for _ in range(ENOUGH):
                timings.note(algorithm, model_in(place), timedelta(seconds=FROM))
                timings.note(algorithm, model_in(place), timedelta(seconds=TO))
        states = issue_and_watch(place)
    told = [s for s in states if s.usual_seconds is not None]
    assert told
    for state in told:
        assert state.usual_seconds == (FROM, TO)
        (running,) = (s.name for s in state.steps if s.status == "running")
        assert running.startswith("GenerateKey")
