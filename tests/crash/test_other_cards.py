"""Procedures at cards other than YubiKeys, interrupted: plain PIV cards, and tokens of PKCS#11.

The card is pulled at every command, or every call into its module; the process is killed at every
write to the journal. A share of the points is tried here; `OFFICER_EVERY_POINT=1` tries them all.
"""

import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from officer_app.domain.procedure import ProcedureState, ProcedureStatus
from officer_app.domain.token import TokenStatus
from officer_app.host.paths import Home
from officer_app.tokens.pkcs11.faults import ModuleMissing
from officer_app.tokens.pkcs11.locations import find_module
from officer_app.tokens.virtual import PullMoment
from tests.crash.child import die_at
from tests.support.adapters import (
    Adapter,
    PlainPiv,
    SoftToken,
    assert_works,
    compile_pulled_module,
)
from tests.support.invariants import valid_certificates
from tests.support.points import PointsTried, Sample, sampled
from tests.support.workplace import Workplace, copy_home, new_home

pytestmark = [
    # The wrapper's iterators complain where nobody can hear it when the card has left meanwhile.
    pytest.mark.filterwarnings("ignore:Exception ignored in. 'pkcs11"),
    pytest.mark.qt_no_exception_capture,
]
LETTING_GO = 6
"""Points of the last calls, which end the session with a token of PKCS#11."""
ACTS = ("prepare", "issue", "change_pin", "unblock", "re_key", "return")


@dataclass(frozen=True)
class Stage:
    """A kind of card, with homes in which it is blank, prepared and a person's."""

    adapter: Adapter
    homes: dict[str, Home]
    one_of: int
    """Of so many calls one is tried."""

    def home(self, act: str) -> Home:
        """Where an act begins; only ever copied."""
        return self.homes.get(act, self.homes["change_pin"])


def make_stage(adapter: Adapter, root: Path, one_of: int) -> Stage:
    homes = {"prepare": new_home(root / "blank")}
    adapter.equip(homes["prepare"])
    for before, act, after in (("prepare", "prepare", "issue"), ("issue", "issue", "change_pin")):
        homes[after] = copy_home(homes[before], root / f"for-{after}")
        with adapter.at(homes[after]) as place:
            assert adapter.act(act, place).status is ProcedureStatus.DONE
    return Stage(adapter, homes, one_of)


@pytest.fixture(scope="module")
def plain_stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return make_stage(PlainPiv(), tmp_path_factory.mktemp("plain"), 7)


@pytest.fixture(scope="module")
def soft_stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    root = tmp_path_factory.mktemp("soft")
    try:
        find_module("softhsm2")
    except ModuleMissing:
        pytest.skip("SoftHSM 2 is not installed")
    library = compile_pulled_module(root)
    if library is None:
        pytest.skip("there is no C compiler for the module whose card can be pulled")
    return make_stage(SoftToken(library), root, 89)


@pytest.fixture(params=["plain_stage", "soft_stage"], ids=["plain PIV", "PKCS#11"])
def stage(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Stage:
    for name in ("SOFTHSM2_CONF", "PULLED_OVER"):
        monkeypatch.setenv(name, "")  # what the adapter sets is gone after the test
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Stage)
    return found


def status(place: Workplace) -> TokenStatus:
    (token,) = place.workstation.records.tokens().result()
    return token.status


def _is_prepared(place: Workplace, home: Home) -> None:
    assert status(place) is TokenStatus.PREPARED
    assert valid_certificates(home) == 0


def _is_the_persons(place: Workplace, home: Home) -> None:
    assert status(place) is TokenStatus.ACTIVE
    assert valid_certificates(home) == 2
    assert_works(place, home)


def _is_in_stock(place: Workplace, home: Home) -> None:
    assert status(place) is TokenStatus.IN_STOCK
    assert valid_certificates(home) == 0


COMPLETE: dict[str, Callable[[Workplace, Home], None]] = {
    "prepare": _is_prepared,
    "return": _is_in_stock,
}


def assert_complete(stage: Stage, act: str, place: Workplace, home: Home) -> None:
    COMPLETE.get(act, _is_the_persons)(place, home)
    assert place.workstation.open_procedures().result() == ()
    assert place.workstation.records.verify().result()


def assert_undone(stage: Stage, act: str, place: Workplace, home: Home) -> None:
    """As before, so that the act can be done anew; no certificate is left that nobody knows."""
    assert place.workstation.open_procedures().result() == ()
    assert place.workstation.records.verify().result()
    if act not in ("prepare", "issue"):
        _is_the_persons(place, home)
        return
    assert valid_certificates(home) == 0
    again = stage.adapter.act(act, place)
    assert again.status is ProcedureStatus.DONE, again.trouble
    assert_complete(stage, act, place, home)


def calls(stage: Stage, act: str, root: Path) -> int:
    with stage.adapter.at(copy_home(stage.home(act), root)) as place:
        before = stage.adapter.calls(place)
        assert stage.adapter.act(act, place).status is ProcedureStatus.DONE
        return stage.adapter.calls(place) - before


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_complete_or_undone_wherever_the_card_was_pulled(
    stage: Stage, act: str, tmp_path: Path, points_tried: PointsTried
) -> None:
    adapter, undone = stage.adapter, 0
    points = sampled(2 * calls(stage, act, tmp_path / "counted"), stage.one_of)
    for number, point in enumerate(points):
        index, moment = point // 2, (PullMoment.BEFORE, PullMoment.AFTER)[point % 2]
        home = copy_home(stage.home(act), tmp_path / f"{point}")
        with adapter.at(home) as place:
            adapter.pull_at(place, adapter.calls(place) + index, moment)
            stopped = adapter.act(act, place)
            if stopped.status is ProcedureStatus.DONE:
                # All was done, and the token was only being let go of.
                assert point >= points.last - LETTING_GO
                adapter.put_back(place)
                assert_complete(stage, act, place, home)
                continue
            assert stopped.status is ProcedureStatus.STOPPED, (point, stopped.trouble)
            if number % 2 and stopped.may_undo:
                undo(place, adapter, stopped)
                assert_undone(stage, act, place, home)
                undone += 1
            else:
                done = adapter.go_on(place, stopped)
                assert done.status is ProcedureStatus.DONE, (point, done.trouble)
                assert_complete(stage, act, place, home)
    points_tried(f"{act} at {adapter.name}, card pulled: {points.told}, {undone} undone")


def undo(place: Workplace, adapter: Adapter, stopped: ProcedureState) -> None:
    """While the card is away; what could not be taken back there is no obstacle afterwards.

    A token that had no number of its own before it was initialised cannot be known again while it
    is away: it is put back first.
    """
    if stopped.token is None:
        adapter.put_back(place)
    assert place.undo(stopped.id).status is ProcedureStatus.UNDONE
    adapter.put_back(place)


def writes(stage: Stage, act: str, root: Path) -> Sample:
    heard: list[str] = []
    with stage.adapter.at(copy_home(stage.home(act), root), heard.append) as place:
        heard.clear()
        assert stage.adapter.act(act, place).status is ProcedureStatus.DONE
        return sampled(len(heard), 19)


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_complete_or_undone_wherever_the_process_was_killed(
    stage: Stage, act: str, tmp_path: Path, points_tried: PointsTried
) -> None:
    adapter, undone, resumed = stage.adapter, 0, 0
    points = writes(stage, act, tmp_path / "counted")
    for number, fatal in enumerate(points):
        home = copy_home(stage.home(act), tmp_path / f"{fatal}")
        assert die_at(home, act, fatal, adapter) == -signal.SIGKILL, fatal
        with adapter.at(home) as place:
            left = place.workstation.open_procedures().result()
            if left and left[0].may_undo and number % 2:
                assert place.undo(left[0].id).status is ProcedureStatus.UNDONE, fatal
                assert_undone(stage, act, place, home)
                undone += 1
                continue
            finish(stage, act, place, left)
            assert_complete(stage, act, place, home)
            resumed += bool(left)
    points_tried(
        f"{act} at {adapter.name}, process killed: {points.told}, {resumed} resumed,"
        f" {undone} undone"
    )


def finish(stage: Stage, act: str, place: Workplace, left: tuple[ProcedureState, ...]) -> None:
    """Go on; or begin where it died before anything, if it had not ended already."""
    if left:
        done = place.resume(left[0].id)
        assert done.status is ProcedureStatus.DONE, done.trouble
    elif not has_ended(act, place):
        assert stage.adapter.act(act, place).status is ProcedureStatus.DONE


def has_ended(act: str, place: Workplace) -> bool:
    kinds = {
        "prepare": "token_prepared",
        "issue": "token_issued",
        "re_key": "token_re_keyed",
    }
    last = place.workstation.records.journal(2).result()
    return kinds.get(act, "token_changed") in {signed.record.body.kind for signed in last}
