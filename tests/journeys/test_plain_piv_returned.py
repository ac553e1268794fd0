"""A plain PIV card comes back: it is emptied by its own secrets and becomes somebody else's."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.procedure import ProcedureState, ProcedureStatus
from officer_app.domain.token import TokenStatus
from officer_app.domain.wishes import IssueToToken, PrePersonalise, ReturnToken
from officer_app.host.paths import Home
from officer_app.tokens.virtual import PullMoment, VirtualCard
from tests.support.acts import DeskWithEscrow
from tests.support.cards import PLAIN_GUID
from tests.support.planting import memory_of
from tests.support.workplace import READER, SUBSCRIBER, WITHIN, Workplace, copy_home

TOKEN = TokenId(kind=TokenKind.PIV, serial=PLAIN_GUID.hex())
PROFILE = "piv-standard"
CERTIFICATES = (0x5FC105, 0x5FC10A)


@contextmanager
def working_at(home: Home) -> Iterator[Workplace]:
    """At work with a plain card in place of the YubiKey."""
    with Workplace.at(home, desk=DeskWithEscrow) as place:
        place.card = VirtualCard.blank_piv(PLAIN_GUID)
        place.put_back()
        place.workstation.wait_for_readers(WITHIN)
        yield place


@pytest.fixture
def place(journeys_blank_home: Home, tmp_path: Path) -> Iterator[Workplace]:
    """An issued plain card in its reader."""
    with working_at(copy_home(journeys_blank_home, tmp_path / "home")) as place:
        assert prepare(place).status is ProcedureStatus.DONE
        assert issue(place).status is ProcedureStatus.DONE
        yield place


def prepare(place: Workplace) -> ProcedureState:
    return place.fulfil(PrePersonalise(profile=PROFILE, reader=READER))


def issue(place: Workplace) -> ProcedureState:
    return place.fulfil(
        IssueToToken(subscriber=SUBSCRIBER, profile=PROFILE, reader=READER, reason="first issuance")
    )


def return_it(place: Workplace) -> ProcedureState:
    return place.fulfil(ReturnToken(reader=READER, reason="leaves"))


def status(place: Workplace) -> TokenStatus | None:
    known = place.workstation.records.token(TOKEN).result()
    return known.status if known is not None else None


def assert_as_delivered(place: Workplace, keys_before: dict[int, object]) -> None:
    """Factory codes, no certificate, and no key that anybody has certified."""
    memory = memory_of(place.card)
    assert memory.pin.is_default
    assert memory.puk.is_default
    assert not any(memory.objects.get(number) for number in CERTIFICATES)
    assert keys_of(place).keys() == keys_before.keys()
    assert all(key != keys_before[slot] for slot, key in keys_of(place).items())


def keys_of(place: Workplace) -> dict[int, object]:
    return {
        slot: stored.private_key.private_numbers()  # type: ignore[union-attr]  # P-256 only
        for slot, stored in memory_of(place.card).keys.items()
    }


def test_a_returned_card_is_as_delivered_and_is_prepared_for_somebody_else(
    place: Workplace,
) -> None:
    before = keys_of(place)
    assert return_it(place).status is ProcedureStatus.DONE
    assert_as_delivered(place, before)
    assert status(place) is TokenStatus.IN_STOCK
    assert prepare(place).status is ProcedureStatus.DONE
    assert issue(place).status is ProcedureStatus.DONE


@pytest.mark.parametrize("moment", list(PullMoment))
def test_pulled_at_each_command_of_the_wiping_it_is_wiped_in_the_end(
    journeys_blank_home: Home, tmp_path: Path, moment: PullMoment
) -> None:
    tried = 0
    with working_at(copy_home(journeys_blank_home, tmp_path / "home")) as place:
        assert prepare(place).status is ProcedureStatus.DONE
        while tried < 100:
            assert issue(place).status is ProcedureStatus.DONE
            before = keys_of(place)
            place.card.pull_at(place.card.apdu_count + tried, moment)
            ended = return_it(place)
            if ended.status is ProcedureStatus.STOPPED:
                ended = place.go_on(ended)
                tried += 1
                assert ended.status is ProcedureStatus.DONE, ended.trouble
                assert_as_delivered(place, before)
                assert prepare(place).status is ProcedureStatus.DONE
                continue
            assert ended.status is ProcedureStatus.DONE, ended.trouble
            break
    assert tried > 20
