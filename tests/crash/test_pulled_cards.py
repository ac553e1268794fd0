"""The card is pulled at every APDU of an issuance and of a preparation, exhaustively."""

from collections.abc import Callable, Iterator
from pathlib import Path

from officer_app.domain.procedure import ProcedureState, ProcedureStatus
from officer_app.host.paths import Home
from officer_app.tokens.virtual import PullMoment
from tests.support.invariants import assert_issued, assert_recoverable, assert_undone
from tests.support.points import PointsTried
from tests.support.workplace import WITHIN, Workplace, copy_home

_Act = Callable[[Workplace], ProcedureState]


def _apdus(home: Home, root: Path, act: _Act) -> int:
    with Workplace.at(copy_home(home, root)) as place:
        before = place.card.apdu_count
        assert act(place).status is ProcedureStatus.DONE
        count = place.card.apdu_count - before
        assert count, "no command was sent"
        return count


def _pulled(
    home: Home, tmp_path: Path, act: _Act
) -> Iterator[tuple[Home, Workplace, ProcedureState, str]]:
    """Every point: a fresh copy of the home, the act met by a pull there, the card put back."""
    count = _apdus(home, tmp_path / "counted", act)
    for moment in PullMoment:
        for index in range(count):
            point = f"{moment}-{index}"
            copy = copy_home(home, tmp_path / point)
            with Workplace.at(copy) as place:
                place.card.pull_at(place.card.apdu_count + index, moment)
                yield copy, place, act(place), point


def test_an_issuance_ends_complete_wherever_the_card_was_pulled(
    prepared_home: Home, tmp_path: Path, points_tried: PointsTried
) -> None:
    points = 0
    for home, place, stopped, point in _pulled(prepared_home, tmp_path, Workplace.issue):
        assert stopped.status is ProcedureStatus.STOPPED, point
        assert stopped.trouble is not None, point
        assert stopped.trouble.code == "token.removed", point
        assert place.go_on(stopped).status is ProcedureStatus.DONE, point
        assert_issued(place, home)
        points += 1
    points_tried(f"issuance, card pulled: {points} points, {points} complete cards")


def test_an_issuance_can_be_undone_wherever_the_card_was_pulled(
    prepared_home: Home, tmp_path: Path, points_tried: PointsTried
) -> None:
    points = 0
    for home, place, stopped, point in _pulled(prepared_home, tmp_path, Workplace.issue):
        ended = place.undo(stopped.id)
        assert ended.status is ProcedureStatus.UNDONE, point
        place.put_back()
        place.workstation.wait_for_readers(WITHIN)
        assert_undone(place, home, ended.status)
        points += 1
    points_tried(f"issuance, card pulled: {points} points, {points} undone")


def test_a_preparation_ends_complete_wherever_the_card_was_pulled(
    blank_home: Home, tmp_path: Path, points_tried: PointsTried
) -> None:
    points = 0
    for home, place, stopped, point in _pulled(blank_home, tmp_path, Workplace.prepare):
        assert stopped.status is ProcedureStatus.STOPPED, point
        assert place.go_on(stopped).status is ProcedureStatus.DONE, point
        assert_recoverable(place, home)
        points += 1
    points_tried(f"preparation, card pulled: {points} points, {points} prepared cards")
