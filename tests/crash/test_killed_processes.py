"""The process is killed (SIGKILL) at every write to the journal, before it and after it."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.domain.ids import ProcedureId
from officer_app.domain.procedure import ProcedureStatus
from officer_app.host.paths import Home
from tests.crash.child import die_at
from tests.support.acts import ACTS
from tests.support.invariants import assert_issued, assert_recoverable, assert_undone
from tests.support.points import PointsTried
from tests.support.workplace import SUBSCRIBER, Workplace, copy_home

_PARTS = 4


def _writes(home: Home, root: Path, procedure: str) -> int:
    """How many times the journal is told of a write in one whole run, sign-in aside."""
    heard: list[str] = []
    with Workplace.at(copy_home(home, root), on_write=heard.append) as place:
        heard.clear()
        assert ACTS[procedure](place).status is ProcedureStatus.DONE
        assert heard, "no write was told of"
        return len(heard)


def _killed(home: Home, tmp_path: Path, procedure: str, part: int) -> Iterator[tuple[Home, int]]:
    """Every point of one part; all parts together are every point there is."""
    count = _writes(home, tmp_path / "counted", procedure)
    for fatal in range(part, count, _PARTS):
        copy = copy_home(home, tmp_path / f"{procedure}-{fatal}")
        assert die_at(copy, procedure, fatal) == -signal.SIGKILL
        yield copy, fatal


def _open_procedure(place: Workplace) -> ProcedureId | None:
    """What the killed process left; None when it died before or after everything."""
    left = place.workstation.open_procedures().result()
    assert len(left) <= 1
    return left[0].id if left else None


@pytest.mark.parametrize("part", range(_PARTS))
def test_an_issuance_is_complete_or_undone_wherever_the_process_was_killed(
    prepared_home: Home, tmp_path: Path, points_tried: PointsTried, part: int
) -> None:
    points = resumed = undone = 0
    for home, fatal in _killed(prepared_home, tmp_path, "issue", part):
        twin = copy_home(home, tmp_path / f"twin-{fatal}")
        with Workplace.at(home) as place:
            left = _open_procedure(place)
            if left is not None:
                assert place.resume(left).status is ProcedureStatus.DONE, fatal
                resumed += 1
            elif not place.workstation.records.person(SUBSCRIBER).result().certificates:
                assert place.issue().status is ProcedureStatus.DONE, fatal
            assert_issued(place, home)
        with Workplace.at(twin) as place:
            left = _open_procedure(place)
            if left is not None:
                assert_undone(place, twin, place.undo(left).status)
                undone += 1
        points += 1
    points_tried(f"issuance, process killed: {points} points, {resumed} resumed, {undone} undone")


@pytest.mark.parametrize("part", range(_PARTS))
def test_a_preparation_is_complete_wherever_the_process_was_killed(
    blank_home: Home, tmp_path: Path, points_tried: PointsTried, part: int
) -> None:
    points = resumed = 0
    for home, fatal in _killed(blank_home, tmp_path, "prepare", part):
        with Workplace.at(home) as place:
            left = _open_procedure(place)
            if left is not None:
                assert place.resume(left).status is ProcedureStatus.DONE, fatal
                resumed += 1
            elif not place.workstation.records.tokens().result():
                assert place.prepare().status is ProcedureStatus.DONE, fatal
            assert_recoverable(place, home)
        points += 1
    points_tried(f"preparation, process killed: {points} points, {resumed} resumed")
