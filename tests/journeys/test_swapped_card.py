"""Another card lies in the reader in the midst of an issuance: it is never written to.

The swap falls at every APDU of an issuance, in three ways: seen by the reader, unseen by it (the
old connection goes on with the new card), and with the officer's own card as the other one.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.procedure import OfficerPin, ProcedureState, ProcedureStatus
from officer_app.domain.secret import Secret
from officer_app.host.paths import Home
from officer_app.tokens.virtual import PullMoment, VirtualCard
from tests.support.cards import card_content
from tests.support.invariants import assert_issued
from tests.support.logs import LogExpectations
from tests.support.swapping import Exchanged, on_removal
from tests.support.workplace import (
    OFFICERS_READER,
    READER,
    WITHIN,
    Workplace,
    copy_home,
    new_home,
)

OTHER_SERIAL = 66_000_001


@pytest.fixture(autouse=True)
def insecure_key_is_expected(expected_log: LogExpectations) -> None:
    """Demonstrations keep their keys in a file, and say so."""
    expected_log.allow(re.compile("keystore").pattern)


@pytest.fixture(scope="module")
def prepared_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The officer's card and a prepared one."""
    home = new_home(tmp_path_factory.mktemp("prepared") / "home")
    with Workplace.at(home) as place:
        assert place.prepare().status is ProcedureStatus.DONE
    return home


@dataclass
class Scene:
    """A workplace in which the card is going to be swapped for `other`."""

    home: Home
    place: Workplace
    other: VirtualCard
    folder: Path
    before: str

    def issue(self) -> ProcedureState:
        return self.place.issue()

    def assert_untouched(self, point: str) -> None:
        """Codes, counters, keys and objects of the other card are what they were."""
        assert card_content(self.other, self.folder) == self.before, point

    def try_to_go_on(self, stopped: ProcedureState) -> ProcedureState:
        """With the wrong card still in its place."""
        self.place.workstation.wait_for_readers(WITHIN)
        self.place.workstation.resume(stopped.id).result()
        return self.place.driver.drive(stopped.id)

    def finish(self, stopped: ProcedureState, point: str) -> None:
        """With the right card back the issuance ends complete."""
        done = self.place.go_on(stopped)
        assert done.status is ProcedureStatus.DONE, (point, done.trouble)
        self.assert_untouched(point)
        assert_issued(self.place, self.home)


@contextmanager
def scene(
    home: Home, root: Path, other: Callable[[Workplace], VirtualCard] | None = None
) -> Iterator[Scene]:
    copy = copy_home(home, root)
    with Workplace.at(copy) as place:
        spare = other(place) if other else VirtualCard.blank_yubikey(OTHER_SERIAL)
        yield Scene(copy, place, spare, root, card_content(spare, root))


def points(home: Home, root: Path) -> range:
    """Every APDU of one whole issuance."""
    with scene(home, root) as counted:
        before = counted.place.card.apdu_count
        assert counted.issue().status is ProcedureStatus.DONE
        return range(counted.place.card.apdu_count - before)


@pytest.mark.parametrize("moment", PullMoment)
def test_another_card_in_its_place_is_told_and_never_written_to(
    prepared_home: Home, tmp_path: Path, moment: PullMoment
) -> None:
    told = set()
    for index in points(prepared_home, tmp_path / "counted"):
        point = f"{moment}-{index}"
        with scene(prepared_home, tmp_path / point) as swapped:
            place, other = swapped.place, swapped.other
            on_removal(place, lambda p=place, o=other: p.hub.insert(READER, o))
            place.card.pull_at(place.card.apdu_count + index, moment)
            stopped = swapped.issue()
            assert stopped.status is ProcedureStatus.STOPPED, point
            again = swapped.try_to_go_on(stopped)
            assert again.status is ProcedureStatus.STOPPED, point
            assert again.trouble is not None, point
            known = again.token is not None
            assert again.trouble.code == ("token.other" if known else "policy.token_state"), point
            if known:
                assert again.trouble.parameters["found"] == f"yubikey:{OTHER_SERIAL}", point
            told.add(again.trouble.code)
            swapped.assert_untouched(point)
            swapped.finish(again, point)
    assert "token.other" in told


def test_another_card_that_the_reader_did_not_notice_is_never_written_to(
    prepared_home: Home, tmp_path: Path
) -> None:
    for index in points(prepared_home, tmp_path / "counted"):
        point = f"unseen-{index}"
        with scene(prepared_home, tmp_path / point) as swapped:
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
            stopped = swapped.issue()
            place.card.on_apdu.remove(swap)
            swapped.assert_untouched(point)
            if stopped.status is ProcedureStatus.DONE:
                # The swap came after the card's last command.
                assert index == points_last(prepared_home, tmp_path, index), point
                continue
            assert stopped.status is ProcedureStatus.STOPPED, point
            place.hub.remove(READER)
            swapped.finish(stopped, point)


def points_last(home: Home, root: Path, index: int) -> int:
    """The number of the last APDU of an issuance."""
    return points(home, root / f"last-{index}")[-1]


def test_the_officers_card_in_its_place_is_never_written_to(
    prepared_home: Home, tmp_path: Path
) -> None:
    def officers(place: Workplace) -> VirtualCard:
        card = place.hub.card(OFFICERS_READER)
        assert isinstance(card, VirtualCard)
        return card

    def move(place: Workplace, card: VirtualCard) -> None:
        place.hub.remove(OFFICERS_READER)
        place.hub.insert(READER, card)

    for index in points(prepared_home, tmp_path / "counted"):
        point = f"officer-{index}"
        with scene(prepared_home, tmp_path / point, officers) as swapped:
            place, other = swapped.place, swapped.other
            on_removal(place, lambda p=place, o=other: move(p, o))
            place.card.pull_at(place.card.apdu_count + index)
            stopped = swapped.issue()
            assert stopped.status is ProcedureStatus.STOPPED, point
            again = swapped.try_to_go_on(stopped)
            assert again.status is ProcedureStatus.STOPPED, point
            swapped.assert_untouched(point)
            place.hub.remove(READER)
            place.hub.insert(OFFICERS_READER, other)
            place.workstation.wait_for_readers(WITHIN)
            pin = OfficerPin(Secret(OFFICER_PIN))
            place.workstation.sign_in(OFFICERS_READER, pin).result(WITHIN.total_seconds())
            swapped.finish(again, point)
