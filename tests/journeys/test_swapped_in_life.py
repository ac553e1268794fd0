"""Another card lies in the reader in the midst of any act: it is never written to.

The other card has the same codes, keys and certificates: only its serial number tells it apart.
The swap falls between any two commands, seen by the reader and unseen by it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from officer_app.domain.procedure import ProcedureState, ProcedureStatus
from officer_app.host.paths import Home
from officer_app.tokens.virtual import VirtualCard
from tests.support.acts import ACTS, DeskWithEscrow
from tests.support.cards import card_content
from tests.support.points import PointsTried, sampled
from tests.support.swapping import Exchanged, on_removal, twin_of
from tests.support.workplace import READER, WITHIN, Workplace, copy_home

OTHER_SERIAL = 66_000_001
NOT_KNOWN_YET = {"prepare": 2}
"""Commands after which a procedure knows its card: it begins with whichever lies in the reader."""
ON_CARD = ("prepare", "unblock", "change_pin", "re_key", "add_certificate", "return")


@pytest.fixture
def home_of(journeys_blank_home: Home, journeys_issued_home: Home) -> Callable[[str], Home]:
    """Where an act begins."""
    return lambda act: journeys_blank_home if act == "prepare" else journeys_issued_home


@dataclass(frozen=True)
class Scene:
    """A workplace in which the card is going to be swapped for `other` in the midst of an act."""

    place: Workplace
    act: str
    other: VirtualCard
    folder: Path
    before: str

    def begin(self) -> ProcedureState:
        return ACTS[self.act](self.place)

    def assert_untouched(self, point: str) -> None:
        """Codes, counters, keys and objects of the other card are what they were."""
        assert card_content(self.other, self.folder) == self.before, point

    def finish(self, stopped: ProcedureState, point: str) -> None:
        """With the right card back the act ends complete."""
        self.place.hub.remove(READER)
        done = self.place.go_on(stopped)
        assert done.status is ProcedureStatus.DONE, (point, done.trouble)
        self.assert_untouched(point)


@contextmanager
def scene(home: Home, root: Path, act: str) -> Iterator[Scene]:
    with Workplace.at(copy_home(home, root), desk=DeskWithEscrow) as place:
        other = twin_of(place.card, OTHER_SERIAL)
        yield Scene(place, act, other, root, card_content(other, root))


def apdus(home: Home, root: Path, act: str) -> int:
    with scene(home, root, act) as counted:
        before = counted.place.card.apdu_count
        assert counted.begin().status is ProcedureStatus.DONE
        return counted.place.card.apdu_count - before


@pytest.mark.parametrize("act", ON_CARD)
def test_a_twin_in_its_place_is_told_and_never_written_to(
    home_of: Callable[[str], Home], tmp_path: Path, points_tried: PointsTried, act: str
) -> None:
    points = sampled(apdus(home_of(act), tmp_path / "counted", act), 5, NOT_KNOWN_YET.get(act, 0))
    for index in points:
        with scene(home_of(act), tmp_path / f"{index}", act) as swapped:
            place, other = swapped.place, swapped.other
            on_removal(place, lambda p=place, o=other: p.hub.insert(READER, o))
            place.card.pull_at(place.card.apdu_count + index)
            stopped = swapped.begin()
            assert stopped.status is ProcedureStatus.STOPPED, index
            if act == "prepare" and stopped.token is None:
                # Nothing was done yet: whichever blank card lies there when it goes on is prepared.
                swapped.assert_untouched(str(index))
                continue
            place.workstation.wait_for_readers(WITHIN)
            place.workstation.resume(stopped.id).result()
            again = place.driver.drive(stopped.id)
            assert again.status is ProcedureStatus.STOPPED, index
            swapped.assert_untouched(str(index))
            swapped.finish(again, str(index))
    points_tried(f"{act}, swapped for a twin: {points.told}, no write to the other card")


@pytest.mark.parametrize("act", ON_CARD)
def test_a_twin_that_the_reader_did_not_notice_is_never_written_to(
    home_of: Callable[[str], Home], tmp_path: Path, points_tried: PointsTried, act: str
) -> None:
    points = sampled(apdus(home_of(act), tmp_path / "counted", act), 5, NOT_KNOWN_YET.get(act, 0))
    for index in points:
        with scene(home_of(act), tmp_path / f"{index}", act) as swapped:
            place, other = swapped.place, swapped.other
            both = Exchanged(place.card)
            place.hub.insert(READER, both)
            place.workstation.wait_for_readers(WITHIN)
            fatal = place.card.apdu_count + index

            def swap(
                at: int,
                _header: bytes,
                fatal: int = fatal,
                both: Exchanged = both,
                other: VirtualCard = other,
            ) -> None:
                if at == fatal:
                    both.exchange(other)

            place.card.on_apdu.append(swap)
            stopped = swapped.begin()
            place.card.on_apdu.remove(swap)
            swapped.assert_untouched(str(index))
            if stopped.status is ProcedureStatus.DONE:
                # The swap came after the card's last command.
                assert index == points.last, index
                continue
            swapped.finish(stopped, str(index))
    points_tried(f"{act}, swapped unnoticed: {points.told}, no write to the other card")
