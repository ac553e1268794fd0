"""A key that starts anew while it is prepared, pulled at many commands of that step."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from officer_app.domain.applications import ApplicationChanges
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.yubikey import Application
from officer_app.host.paths import Home
from officer_app.tokens.virtual import YUBIKEY_5_NFC, Capability, Device, PullMoment, ReaderChange
from tests.support.invariants import assert_recoverable
from tests.support.points import PointsTried
from tests.support.workplace import PROFILE, READER, WITHIN, Workplace, copy_home

CHANGES = ApplicationChanges(usb_off=frozenset({Application.OTP}), lock=True)
WRITE_CONFIG = 0x1C
STEP, NEXT_STEP = "after begin:SwitchApplications", "after begin:SetTries"


@contextmanager
def _workplace(
    home: Home, root: Path, heard: Callable[[Workplace, str], None], planned: list[int]
) -> Iterator[tuple[Home, Workplace]]:
    """A key with all applications, and a profile that switches one off and locks the rest.

    heard: told of every write to the journal. planned: the pull that is to come, if any.
    """
    places: list[Workplace] = []
    copy = copy_home(home, root)
    with Workplace.at(
        copy, on_write=lambda what: [heard(place, what) for place in places] and None
    ) as place:
        directory = place.parts.store.directory
        before = directory.profiles()
        tokens = tuple(
            p.model_copy(update={"applications": CHANGES}) if p.name == PROFILE else p
            for p in before.tokens
        )
        directory.set_profiles(before.model_copy(update={"tokens": tokens}))
        place.card.device = Device.new(YUBIKEY_5_NFC)
        place.hub.insert(READER, place.card)
        place.workstation.wait_for_readers(WITHIN)
        places.append(place)
        place.hub.listen(lambda _reader, change: _put_back(place, change, planned))
        yield copy, place


def _put_back(place: Workplace, change: ReaderChange, planned: list[int]) -> None:
    """Whoever pulled it puts it back at once; from its starting anew it comes back by itself."""
    is_pulled = planned and not place.card._pulls
    if change is ReaderChange.CARD_OUT and is_pulled:
        planned.clear()
        place.put_back()


def _points(home: Home, root: Path) -> list[int]:
    """Commands from the beginning of the step on, the look when the key is back among them: those
    around the one that switches, and every sixth.
    """
    at: dict[str, int] = {}
    writes: list[int] = []

    def heard(place: Workplace, what: str) -> None:
        if what.startswith((STEP, NEXT_STEP)):
            at[what] = place.card.apdu_count

    def on_apdu(index: int, header: bytes) -> None:
        if header[1] == WRITE_CONFIG:
            writes.append(index)

    with _workplace(home, root, heard, []) as (_copy, place):
        place.card.on_apdu.append(on_apdu)
        assert place.prepare().status is ProcedureStatus.DONE
    begun, ended = sorted(at.values())
    switched = writes[0] - begun
    around = {switched - 1, switched, switched + 1}
    return sorted(around | set(range(0, ended - begun, 6)))


def test_a_key_that_starts_anew_is_prepared_wherever_it_is_pulled(
    blank_home: Home, tmp_path: Path, points_tried: PointsTried
) -> None:
    numbers, points, stopped = _points(blank_home, tmp_path / "counted"), 0, 0
    for moment in PullMoment:
        for number in numbers:
            point, planned = f"{moment}-{number}", []

            def heard(
                place: Workplace,
                what: str,
                number: int = number,
                moment: PullMoment = moment,
                planned: list[int] = planned,
            ) -> None:
                if what.startswith(STEP):
                    planned.append(number)
                    place.card.pull_at(place.card.apdu_count + number, moment)

            with _workplace(blank_home, tmp_path / point, heard, planned) as (home, place):
                state = place.prepare()
                if state.status is not ProcedureStatus.DONE:
                    stopped += 1
                    state = place.go_on(state)
                assert state.status is ProcedureStatus.DONE, point
                place.put_back()
                place.workstation.wait_for_readers(WITHIN)
                assert_recoverable(place, home)
                assert place.card.device.usb == YUBIKEY_5_NFC.usb & ~Capability.OTP, point
                assert place.card.device.is_locked, point
            points += 1
    assert stopped, "no pull was met by the procedure"
    points_tried(f"applications switched, key pulled: {points} points, {points} prepared keys")
