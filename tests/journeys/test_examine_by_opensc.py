"""A card in a real reader: OpenSC reads it after us, agrees with a good one, and with no other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from officer_app.assembly import Opening, open_parts
from officer_app.demo.world import DemoWorld
from officer_app.domain.card_reading import KeyTrial, SecondReading
from officer_app.domain.examination import Examination
from officer_app.domain.findings import Defect
from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.records import TokenIssued
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import TokenAnswersNonsense
from officer_app.domain.wishes import ExamineToken, ReturnToken
from officer_app.host.paths import Home
from officer_app.procedures.steps.reread import RereadCard, check_reread
from officer_app.procedures.steps.slots import CertificateMade
from officer_app.tokens.bench import Bench
from officer_app.tokens.examining import read_by_second_library
from officer_app.tokens.pcsc import PcscReaders
from officer_app.tokens.pkcs11.faults import ModuleMissing
from officer_app.tokens.pkcs11.locations import find_module
from officer_app.tokens.virtual import VirtualCard
from tests.support.pcscd import PcscService, PcscSlot
from tests.support.planting import memory_of
from tests.support.workplace import Workplace, copy_home

pytestmark = pytest.mark.pcscd

NONCE = bytes(range(32))
DONE = ProcedureStatus.DONE


@contextmanager
def plugged(slot: PcscSlot, card: VirtualCard) -> Iterator[None]:
    """A card in a slot of the card service."""
    inside = slot.plug(card)
    try:
        yield
    finally:
        slot.eject(inside)


@pytest.fixture
def place(
    pcsc_service: PcscService, journeys_issued_home: Home, tmp_path: Path
) -> Iterator[Workplace]:
    """The officer's card and an issued one, both in readers of the card service."""
    try:
        find_module("opensc")
    except ModuleMissing as missing:
        pytest.skip(str(missing))
    home = copy_home(journeys_issued_home, tmp_path / "home")
    world = DemoWorld.load(home)
    assert world is not None
    officers, card = (VirtualCard.load(world.card_file(home, n)) for n in (0, 1))
    first, second = pcsc_service.slots[:2]
    parts = open_parts(Opening(home=home, watch_readers=False))
    parts = replace(parts, bench=Bench([PcscReaders()]))
    with (
        plugged(first, officers),
        plugged(second, card),
        Workplace.over(parts, first.reader, second.reader, card) as place,
    ):
        yield place


def examine(place: Workplace, *, with_pin: bool) -> Examination:
    ended = place.fulfil(ExamineToken(reader=place.reader, with_pin=with_pin))
    assert ended.status is ProcedureStatus.DONE
    return place.workstation.examination(ended.id).result()


def contents(place: Workplace) -> SecondReading:
    """What OpenSC alone reads of the slots that have a certificate, without the PIN."""
    info = place.workstation.look(place.reader).result()
    return read_by_second_library(place.reader, info.slots, NONCE, None)


def test_with_the_pin_both_libraries_find_the_card_fit_and_nothing_is_left_unchecked(
    place: Workplace,
) -> None:
    found = examine(place, with_pin=True)
    assert found.findings == ()
    assert found.is_fit
    assert found.is_complete


def test_without_the_pin_the_second_library_reads_and_what_it_cannot_try_is_said(
    place: Workplace,
) -> None:
    found = examine(place, with_pin=False)
    assert found.is_fit
    assert {(f.defect, f.slot) for f in found.findings} == {
        (Defect.KEY_WANTS_PIN, Slot.AUTHENTICATION),
        (Defect.KEY_WANTS_PIN, Slot.SIGNATURE),
    }
    seen = contents(place)
    assert [s.trial for s in seen.slots] == [KeyTrial.WANTS_PIN] * 2
    assert all(s.certificate for s in seen.slots)


def test_a_key_that_is_not_its_certificates_is_found_by_the_second_library_too(
    place: Workplace,
) -> None:
    keys = memory_of(place.card).keys
    stranger = keys[0x9C].private_key
    assert isinstance(stranger, EllipticCurvePrivateKey)
    keys[0x9A] = replace(keys[0x9A], private_key=stranger)
    defects = {f.defect for f in examine(place, with_pin=True).alarms}
    assert defects == {Defect.KEY_OTHER, Defect.KEY_PROVES_NOTHING, Defect.SECOND_PROVES_NOTHING}


def test_what_was_written_is_read_by_the_second_library_where_the_profile_asks_for_it(
    place: Workplace,
) -> None:
    directory = place.parts.store.directory
    profiles = directory.profiles()
    asked = tuple(
        p.model_copy(update={"flow": p.flow.model_copy(update={"second_reading": True})})
        for p in profiles.tokens
    )
    directory.set_profiles(profiles.model_copy(update={"tokens": asked}))
    assert place.fulfil(ReturnToken(reader=place.reader, reason="leaves")).status is DONE
    assert place.prepare().status is DONE
    issued = place.issue()
    assert issued.status is DONE, issued.trouble
    entries = place.parts.store.journal.entries(issued.id)
    (told,) = (e.result for e in entries if e.name == RereadCard.__name__)
    assert told is not None
    reading = SecondReading.from_json(told)
    assert [s.trial for s in reading.slots] == [KeyTrial.PROVED] * 2
    check_reread(reading.slots, _made(place))
    spoilt = [s.model_copy(update={"certificate": b"another"}) for s in reading.slots]
    with pytest.raises(TokenAnswersNonsense):
        check_reread(spoilt, _made(place))
    failing = [s.model_copy(update={"trial": KeyTrial.WRONG}) for s in reading.slots]
    with pytest.raises(TokenAnswersNonsense):
        check_reread(failing, _made(place))


def _made(place: Workplace) -> list[CertificateMade]:
    """What the record of the last issuance says was written."""
    bodies = (s.record.body for s in place.workstation.records.journal(5).result())
    issued = next(body for body in bodies if isinstance(body, TokenIssued))
    return [
        CertificateMade(
            slot=c.slot, order_key=IdempotencyKey("11" * 16), certificate=c.certificate, chain=()
        )
        for c in issued.certificates
    ]


def test_a_reader_that_the_card_service_does_not_have_is_said(pcsc_service: PcscService) -> None:
    answer = read_by_second_library("Virtual reader 2", (), NONCE, None)
    assert "no such reader" in answer.why_not


def test_a_slot_without_a_card_is_said(pcsc_service: PcscService) -> None:
    answer = read_by_second_library(pcsc_service.slots[3].reader, (), NONCE, None)
    assert "does not know" in answer.why_not
