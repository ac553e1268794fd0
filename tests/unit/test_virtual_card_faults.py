"""The virtual card by raw APDUs: its file, planned pulls, touch, quirks."""

import json
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.tokens.virtual import (
    CardFileUnreadable,
    CardPulled,
    ForeignCard,
    PullMoment,
    Quirk,
    VirtualCard,
)
from officer_app.tokens.virtual.tlv import parse_tlvs, tlv
from tests.support.card_wire import apdu, generate, manage, select_piv, send, sign, status

SERIAL = 20260101
PIN = b"123456\xff\xff"
PUK = b"12345678"
WRONG = b"000000\xff\xff"
LIMIT_SECONDS = 10
CHUID = bytes.fromhex("5FC102")
VERIFY, CHANGE, UNBLOCK, GENERATE, AUTHENTICATE = 0x20, 0x24, 0x2C, 0x47, 0x87
GET_DATA, PUT_DATA, MOVE, METADATA, SERIAL_NUMBER, ATTEST = 0xCB, 0xDB, 0xF6, 0xF7, 0xF8, 0xF9
RETRIES, RESET, VERSION, IMPORT, SET_MANAGEMENT = 0xFA, 0xFB, 0xFD, 0xFE, 0xFF


@pytest.fixture
def card() -> VirtualCard:
    """A blank card with the PIV applet selected."""
    made = VirtualCard.blank_yubikey(SERIAL)
    select_piv(made)
    return made


def in_thread(job: Callable[[], object]) -> tuple[threading.Thread, list[object]]:
    results: list[object] = []

    def run() -> None:
        try:
            results.append(job())
        except CardPulled as pulled:
            results.append(pulled)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, results


# File


def test_the_file_holds_every_change_before_the_answer(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    card = VirtualCard.blank_yubikey(SERIAL, path=path)
    select_piv(card)
    manage(card)
    generate(card, 0x9E)
    send(card, VERIFY, 0, 0x80, WRONG)
    send(card, PUT_DATA, 0x3F, 0xFF, tlv(0x5C, CHUID) + tlv(0x53, b"who"))
    again = VirtualCard.load(path)
    select_piv(again)
    assert again.serial == SERIAL
    assert send(again, VERIFY, 0, 0x80) == 0x63C2
    assert sign(again, 0x9E) == 0x9000
    for command in (apdu(GET_DATA, 0x3F, 0xFF, tlv(0x5C, CHUID)), apdu(METADATA, 0, 0x9E)):
        assert again.transmit(command) == card.transmit(command)
    assert [entry.name for entry in tmp_path.iterdir()] == ["card.json"]


def test_reading_does_not_write_the_file(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    card = VirtualCard.blank_yubikey(SERIAL, path=path)
    path.unlink()
    select_piv(card)
    send(card, VERIFY, 0, 0x80, PIN)
    send(card, METADATA, 0, 0x80)
    assert not path.exists()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 99}', '{"format": 1}', "\0"])
def test_another_file_is_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "card.json"
    path.write_text(content)
    with pytest.raises(CardFileUnreadable):
        VirtualCard.load(path)


def test_a_damaged_key_in_the_file_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    card = VirtualCard.blank_yubikey(SERIAL, path=path)
    select_piv(card)
    manage(card)
    generate(card, 0x9A)
    saved = json.loads(path.read_text())
    saved["piv"]["keys"]["9A"]["pkcs8"] = "00"
    path.write_text(json.dumps(saved))
    with pytest.raises(CardFileUnreadable):
        VirtualCard.load(path)


# Faults


@pytest.mark.parametrize(("when", "written"), [("before", False), ("after", True)])
def test_a_pulled_card_has_acted_only_when_pulled_afterwards(
    card: VirtualCard, when: str, written: bool
) -> None:
    manage(card)
    card.pull_at(card.apdu_count, PullMoment(when))
    with pytest.raises(CardPulled):
        generate(card, 0x9A)
    assert card.is_pulled
    with pytest.raises(CardPulled):
        card.transmit(apdu(VERSION))
    card.reset()
    select_piv(card)
    assert (send(card, METADATA, 0, 0x9A) == 0x9000) == written
    assert generate(card, 0x9A) == 0x6982


def test_observers_see_each_apdu_with_its_index(card: VirtualCard) -> None:
    seen: list[tuple[int, bytes]] = []
    card.on_apdu.append(lambda index, header: seen.append((index, header)))
    send(card, VERSION)
    send(card, VERIFY, 0, 0x80, PIN)
    assert seen == [(1, bytes((0, 0xFD, 0, 0))), (2, bytes((0, 0x20, 0, 0x80)))]


def test_a_key_waits_for_its_touch_and_signs_after_it(card: VirtualCard) -> None:
    manage(card)
    generate(card, 0x9E, tlv(0xAB, b"\x02"))
    waiting = threading.Event()
    card.on_touch_needed.append(waiting.set)
    thread, results = in_thread(lambda: sign(card, 0x9E))
    assert waiting.wait(LIMIT_SECONDS)
    assert not results
    card.touch()
    thread.join(LIMIT_SECONDS)
    assert results == [0x9000]


def test_a_touch_before_it_is_asked_for_does_not_count(card: VirtualCard) -> None:
    manage(card)
    generate(card, 0x9E, tlv(0xAB, b"\x02"))
    card.touch()
    card.touch_limit = timedelta(milliseconds=1)
    assert sign(card, 0x9E) == 0x6985


def test_a_cached_touch_serves_the_next_signature(card: VirtualCard) -> None:
    manage(card)
    generate(card, 0x9E, tlv(0xAB, b"\x03"))
    card.on_touch_needed.append(card.touch)
    card.touch_limit = timedelta(milliseconds=1)
    assert sign(card, 0x9E) == 0x9000
    card.on_touch_needed.clear()
    assert sign(card, 0x9E) == 0x9000
    card.reset()
    select_piv(card)
    assert sign(card, 0x9E) == 0x6985


def test_the_wait_for_a_touch_can_be_cancelled(card: VirtualCard) -> None:
    manage(card)
    generate(card, 0x9E, tlv(0xAB, b"\x02"))
    card.on_touch_needed.append(card.cancel_touch)
    assert sign(card, 0x9E) == 0x6985


def test_a_silent_card_answers_nothing_until_it_loses_power(card: VirtualCard) -> None:
    card.add_quirks(Quirk.SILENT)
    began = threading.Event()
    card.on_apdu.append(lambda _index, _header: began.set())
    thread, results = in_thread(lambda: card.transmit(apdu(VERSION)))
    assert began.wait(LIMIT_SECONDS)
    while thread.is_alive():  # the event comes a moment before the card falls silent
        card.power_off()
        thread.join(0.05)
    assert [type(result) for result in results] == [CardPulled]


# Quirks


def test_an_endless_answer_never_ends() -> None:
    card = VirtualCard.blank_yubikey(SERIAL, quirks=[Quirk.ENDLESS_ANSWER])
    select_piv(card)
    assert send(card, VERSION) == 0x9000
    told = {status(card.transmit(apdu(METADATA, 0, 0x80)))}
    told |= {send(card, 0xC0) for _ in range(50)}
    assert told == {0x6110}


@pytest.mark.parametrize(
    ("quirk", "ins"),
    [
        (Quirk.LACKS_METADATA, METADATA),
        (Quirk.LACKS_ATTESTATION, ATTEST),
        (Quirk.LACKS_MOVE, MOVE),
        (Quirk.NO_SERIAL, SERIAL_NUMBER),
    ],
)
def test_a_card_may_lack_what_its_version_promises(quirk: Quirk, ins: int) -> None:
    card = VirtualCard.blank_yubikey(SERIAL, quirks=[quirk])
    select_piv(card)
    assert send(card, ins) == 0x6D00


def test_a_torn_answer_lacks_its_second_half() -> None:
    whole, torn = (
        VirtualCard.blank_yubikey(SERIAL),
        VirtualCard.blank_yubikey(SERIAL, quirks=[Quirk.TORN_ANSWER]),
    )
    ask = apdu(GET_DATA, 0x3F, 0xFF, tlv(0x5C, b"\x7e"))
    for card in (whole, torn):
        select_piv(card)
    expected = whole.transmit(ask)[:-2]
    assert torn.transmit(ask) == expected[: len(expected) // 2] + b"\x90\x00"


def test_metadata_of_an_empty_slot_may_come_without_an_algorithm() -> None:
    card = VirtualCard.blank_yubikey(SERIAL, quirks=[Quirk.EMPTY_METADATA])
    select_piv(card)
    response = card.transmit(apdu(METADATA, 0, 0x9A))
    assert status(response) == 0x9000
    assert 0x01 not in parse_tlvs(response[:-2])


def test_a_deleted_object_may_read_as_rubbish() -> None:
    card = VirtualCard.blank_yubikey(SERIAL, quirks=[Quirk.MALFORMED_AFTER_DELETE])
    select_piv(card)
    manage(card)
    send(card, PUT_DATA, 0x3F, 0xFF, tlv(0x5C, CHUID) + tlv(0x53))
    response = card.transmit(apdu(GET_DATA, 0x3F, 0xFF, tlv(0x5C, CHUID)))
    assert response == bytes.fromhex("530570") + b"\x90\x00"


def test_a_card_without_management_applet_has_only_piv() -> None:
    card = VirtualCard.blank_yubikey(SERIAL, quirks=[Quirk.NO_MANAGEMENT_APPLET])
    assert send(card, 0xA4, 4, 0, bytes.fromhex("A000000527471117")) == 0x6A82
    select_piv(card)


def test_quirks_are_kept_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    VirtualCard.blank_yubikey(SERIAL, path=path, quirks=[Quirk.NO_SERIAL, Quirk.LACKS_MOVE])
    assert VirtualCard.load(path).quirks == {Quirk.NO_SERIAL, Quirk.LACKS_MOVE}


def test_a_foreign_card_knows_none_of_our_applets() -> None:
    card = ForeignCard()
    assert status(card.transmit(apdu(0xA4, 4, 0, bytes.fromhex("A000000308")))) == 0x6A82
    assert status(card.transmit(apdu(VERSION))) == 0x6D00
    assert card.atr != VirtualCard.blank_yubikey(SERIAL).atr


def test_latency_is_added_to_each_apdu(card: VirtualCard) -> None:
    card.latency = timedelta(milliseconds=20)
    before = time.monotonic()
    send(card, VERSION)
    assert time.monotonic() - before >= 0.02


def test_no_secret_is_in_what_the_card_prints(card: VirtualCard) -> None:
    shown = repr(card._piv)
    assert PIN.hex() not in shown
    assert "123456" not in shown
    assert "010203" not in shown
