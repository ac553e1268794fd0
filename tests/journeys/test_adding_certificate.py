"""A further certificate on a person's card: what is on it stays, and all can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.policy_faults import NothingToAdd, SlotTaken
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.records import CertificateAdded
from officer_app.domain.token import CertificateStatus, Slot
from officer_app.domain.wishes import AddCertificate
from officer_app.host.paths import Home
from tests.support.acts import ACTS, FURTHER_SLOT, DeskWithEscrow, examined
from tests.support.invariants import assert_recoverable, valid_certificates
from tests.support.officerctl import counter_at
from tests.support.workplace import (
    OFFICERS_READER,
    READER,
    SUBSCRIBER_PIN,
    Workplace,
    copy_home,
)


@pytest.fixture
def home(journeys_issued_home: Home, tmp_path: Path) -> Home:
    return copy_home(journeys_issued_home, tmp_path / "home")


@pytest.fixture
def place(home: Home) -> Iterator[Workplace]:
    with Workplace.at(home, desk=DeskWithEscrow) as place:
        yield place


def on_card(place: Workplace) -> dict[Slot, bytes | None]:
    """Every slot's certificate."""
    sitting = place.parts.bench.sit(READER)
    found = {
        slot: sitting.do(lambda token, slot=slot: token.read_certificate(slot)) for slot in Slot
    }
    sitting.rest()
    return found


def test_a_card_gets_a_further_certificate_and_keeps_the_others(
    place: Workplace, home: Home
) -> None:
    before = on_card(place)
    state = ACTS["add_certificate"](place)
    assert state.status is ProcedureStatus.DONE, state.trouble
    body = place.workstation.records.journal(1).result()[0].record.body
    assert isinstance(body, CertificateAdded)
    (added,) = body.certificates
    assert added.slot is FURTHER_SLOT
    assert body.authorisation is not None
    assert on_card(place) == {**before, FURTHER_SLOT: added.certificate}
    now = place.workstation.records.certificates_of(body.token).result()
    assert [c.status for c in now] == [CertificateStatus.VALID] * 3
    assert valid_certificates(home) == 3
    assert_recoverable(place, home)
    assert examined(place).alarms == ()


def test_a_slot_that_is_taken_is_left_alone(place: Workplace) -> None:
    wish = AddCertificate(reader=READER, reason="a sample reason", slot=Slot.SIGNATURE)
    with pytest.raises(SlotTaken):
        place.fulfil(wish)
    assert ACTS["add_certificate"](place).status is ProcedureStatus.DONE
    with pytest.raises(SlotTaken):
        ACTS["add_certificate"](place)


@pytest.mark.parametrize("slot", [None, Slot.CARD_AUTHENTICATION])
def test_what_the_profile_does_not_name_is_not_added(place: Workplace, slot: Slot | None) -> None:
    with pytest.raises(NothingToAdd):
        place.fulfil(AddCertificate(reader=READER, reason="a sample reason", slot=slot))


def test_officerctl_adds_one_with_the_escrow_of_the_centre(home: Home) -> None:
    with counter_at(home) as counter:
        added = counter.with_secrets(
            "token",
            "add-certificate",
            *("--slot", FURTHER_SLOT, "--reason", "wants to read encrypted mail"),
            *("--reader", READER, "--officer-reader", OFFICERS_READER),
            secrets={"officer_pin": OFFICER_PIN, "current_pin": SUBSCRIBER_PIN},
        ).must_be_done()
        token = added.answer["procedure"]["token"]
        listed = counter.run("certificate", "list").must_be_done().answer["certificates"]
        slots = {c["slot"] for c in listed if c["token"] == token and c["status"] == "valid"}
        assert slots == {Slot.AUTHENTICATION, Slot.SIGNATURE, FURTHER_SLOT}
    assert valid_certificates(home) == 3
