"""The later life of a token, interrupted at every APDU and at every write to the journal."""

import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from officer_app.domain.key_history import RetiredSlot
from officer_app.domain.policy_faults import NoWayBack
from officer_app.domain.procedure import ProcedureState, ProcedureStatus
from officer_app.domain.token import TokenStatus
from officer_app.host.paths import Home
from officer_app.tokens.virtual import PullMoment
from tests.crash.child import die_at
from tests.support.acts import ACTS, DeskWithEscrow
from tests.support.invariants import assert_recoverable, valid_certificates
from tests.support.points import PointsTried
from tests.support.workplace import READER, WITHIN, Workplace, copy_home

_PARTS = 2
_ENDS = {
    "token_changed",
    "token_re_keyed",
    "key_recovered",
    "certificate_added",
    "token_replaced",
}
"""Kinds of records that tell of an act that was done."""


def _status(place: Workplace) -> TokenStatus:
    (token,) = place.workstation.records.tokens().result()
    return token.status


def _still_the_persons(place: Workplace, home: Home) -> None:
    assert _status(place) is TokenStatus.ACTIVE
    assert valid_certificates(home) == 2
    assert_recoverable(place, home)


def _recovered(place: Workplace, home: Home) -> None:
    (token,) = place.workstation.records.tokens().result()
    assert [key.slot for key in token.recovered] == [RetiredSlot.RETIRED_1]
    _still_the_persons(place, home)


def _wiped(place: Workplace, home: Home) -> None:
    assert _status(place) is TokenStatus.IN_STOCK
    assert valid_certificates(home) == 0
    place.workstation.wait_for_readers(WITHIN)
    assert place.workstation.look(READER).result().is_blank


def _on_hold(place: Workplace, home: Home) -> None:
    assert _status(place) is TokenStatus.SUSPENDED
    assert valid_certificates(home) == 0


def _lost(place: Workplace, home: Home) -> None:
    assert _status(place) is TokenStatus.LOST
    assert valid_certificates(home) == 0


def _destroyed(place: Workplace, home: Home) -> None:
    assert _status(place) is TokenStatus.DESTROYED
    assert valid_certificates(home) == 0


def _has_a_further_certificate(place: Workplace, home: Home) -> None:
    assert _status(place) is TokenStatus.ACTIVE
    assert valid_certificates(home) == 3
    assert_recoverable(place, home)


def _replaced(left: TokenStatus) -> Callable[[Workplace, Home], None]:
    def check(place: Workplace, home: Home) -> None:
        _two_cards(place, home, {TokenStatus.ACTIVE, left})

    return check


def _not_replaced(place: Workplace, home: Home) -> None:
    _two_cards(place, home, {TokenStatus.PREPARED, TokenStatus.ACTIVE})


def _two_cards(place: Workplace, home: Home, statuses: set[TokenStatus]) -> None:
    """Never more than one of them works."""
    assert {token.status for token in place.workstation.records.tokens().result()} == statuses
    assert valid_certificates(home) == 2
    assert_recoverable(place, home)


COMPLETE: dict[str, Callable[[Workplace, Home], None]] = {
    "unblock": _still_the_persons,
    "change_pin": _still_the_persons,
    "re_key": _still_the_persons,
    "recover_key": _recovered,
    "add_certificate": _has_a_further_certificate,
    "replace_for_now": _replaced(TokenStatus.SUSPENDED),
    "replace_lost": _replaced(TokenStatus.LOST),
    "return": _wiped,
    "suspend": _on_hold,
    "report_lost": _lost,
    "destroy": _destroyed,
}
ON_CARD = (
    "unblock",
    "change_pin",
    "re_key",
    "recover_key",
    "add_certificate",
    "replace_for_now",
    "replace_lost",
    "return",
)
UNDONE = {"replace_for_now": _not_replaced, "replace_lost": _not_replaced}
"""How things stand after an act was undone; after all others the card is still the person's."""


@dataclass(frozen=True)
class _Thinned:
    """Of the points of an act these are tried: all of them take minutes.

    The two replacements are the same up to the officer's signature, so that they share its points.
    """

    pulls: range
    kills: range


_MANY = 1 << 16
_ALL = _Thinned(range(_MANY), range(_MANY))
_THINNED = {
    "recover_key": _Thinned(range(_MANY), range(0, _MANY, 3)),
    "add_certificate": _Thinned(range(0, _MANY, 3), range(0, _MANY, 7)),
    "replace_for_now": _Thinned(range(0, _MANY, 5), range(1, _MANY, 9)),
    "replace_lost": _Thinned(range(2, _MANY, 5), range(5, _MANY, 9)),
}


@pytest.fixture
def home_before(act: str, request: pytest.FixtureRequest) -> Home:
    """What the act begins with; only ever copied."""
    name = "card_away_home" if act in UNDONE else "issued_home"
    home = request.getfixturevalue(name)
    assert isinstance(home, Home)
    return home


def _apdus(home: Home, root: Path, act: str) -> int:
    with Workplace.at(copy_home(home, root), desk=DeskWithEscrow) as place:
        before = place.card.apdu_count
        assert ACTS[act](place).status is ProcedureStatus.DONE
        count = place.card.apdu_count - before
        assert count, "no command was sent"
        return count


@pytest.mark.parametrize("moment", PullMoment)
@pytest.mark.parametrize("act", ON_CARD)
def test_an_act_is_complete_or_undone_wherever_the_card_was_pulled(
    home_before: Home,
    tmp_path: Path,
    points_tried: PointsTried,
    act: str,
    moment: PullMoment,
) -> None:
    count = _apdus(home_before, tmp_path / "counted", act)
    tried = [i for i in range(count) if i in _THINNED.get(act, _ALL).pulls]
    undone = 0
    for index in tried:
        home = copy_home(home_before, tmp_path / f"{index}")
        with Workplace.at(home, desk=DeskWithEscrow) as place:
            place.card.pull_at(place.card.apdu_count + index, moment)
            stopped = ACTS[act](place)
            assert stopped.status is ProcedureStatus.STOPPED, index
            if index % 2 and stopped.may_undo:
                _undo(place, stopped)
                UNDONE.get(act, _still_the_persons)(place, home)
                undone += 1
            else:
                assert place.go_on(stopped).status is ProcedureStatus.DONE, index
                COMPLETE[act](place, home)
            assert place.workstation.records.verify().result()
    points = _of(len(tried), count, act)
    points_tried(f"{act}, card pulled {moment}: {points} points, {undone} undone")


def _of(tried: int, count: int, act: str) -> str:
    return f"{tried} of {count}" if act in _THINNED else str(tried)


def _undo(place: Workplace, stopped: ProcedureState) -> None:
    """While the card is away: put back, it would go on by itself."""
    assert place.undo(stopped.id).status is ProcedureStatus.UNDONE
    place.put_back()
    place.workstation.wait_for_readers(WITHIN)


def _writes(home: Home, root: Path, act: str) -> int:
    heard: list[str] = []
    copy = copy_home(home, root)
    with Workplace.at(copy, on_write=heard.append, desk=DeskWithEscrow) as place:
        heard.clear()
        assert ACTS[act](place).status is ProcedureStatus.DONE
        assert heard, "no write was told of"
        return len(heard)


@pytest.mark.parametrize("part", range(_PARTS))
@pytest.mark.parametrize("act", COMPLETE)
def test_an_act_is_complete_or_undone_wherever_the_process_was_killed(
    home_before: Home, tmp_path: Path, points_tried: PointsTried, act: str, part: int
) -> None:
    points = resumed = undone = 0
    count = _writes(home_before, tmp_path / "counted", act)
    tried = [i for i in range(count) if i in _THINNED.get(act, _ALL).kills]
    for fatal in tried[part::_PARTS]:
        home = copy_home(home_before, tmp_path / f"{fatal}")
        assert die_at(home, act, fatal) == -signal.SIGKILL
        with Workplace.at(home, desk=DeskWithEscrow) as place:
            left = place.workstation.open_procedures().result()
            if left and left[0].may_undo and points % 2:
                assert place.undo(left[0].id).status is ProcedureStatus.UNDONE, fatal
                UNDONE.get(act, _still_the_persons)(place, home)
                undone += 1
            else:
                _finish(place, act, left)
                COMPLETE[act](place, home)
                resumed += bool(left)
            assert place.workstation.records.verify().result()
        points += 1
    of = _of(points, count, act)
    points_tried(f"{act}, process killed: {of} points, {resumed} resumed, {undone} undone")


def _finish(place: Workplace, act: str, left: tuple[ProcedureState, ...]) -> None:
    """Go on; or begin where it died before anything, if it had not ended already."""
    if not left:
        bodies = [
            signed.record.body.kind for signed in place.workstation.records.journal(2).result()
        ]
        if not _ENDS & set(bodies):
            assert ACTS[act](place).status is ProcedureStatus.DONE
        return
    if not left[0].may_undo:
        with pytest.raises(NoWayBack):
            place.workstation.undo(left[0].id).result()
    assert place.resume(left[0].id).status is ProcedureStatus.DONE
