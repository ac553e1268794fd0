"""Virtual cards in a real PC/SC service: insertion, removal, several slots, restart."""

import threading

import pytest
from smartcard import scard

from officer_app.tokens.virtual import PullMoment, Quirk, VirtualCard
from tests.support.card_wire import apdu
from tests.support.pcscd import PcscService, PcscSlot, wait_for_reader_state

pytestmark = pytest.mark.pcscd

SELECT_PIV = list(apdu(0xA4, 4, 0, bytes.fromhex("A000000308")))
SERIAL = list(apdu(0xF8))
LIMIT_SECONDS = 30


def transmit(reader: str, *commands: list[int]) -> tuple[int, bytes]:
    """PC/SC's result and the last answer, over a connection of its own."""
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    assert result == scard.SCARD_S_SUCCESS
    result, card, protocol = scard.SCardConnect(
        context, reader, scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_ANY
    )
    answer: list[int] = []
    for command in commands:
        if result == scard.SCARD_S_SUCCESS:
            result, answer = scard.SCardTransmit(card, protocol, command)
    scard.SCardReleaseContext(context)
    return result, bytes(answer)


def test_cards_in_two_slots_are_told_apart(pcsc_service: PcscService) -> None:
    slots = pcsc_service.slots[1:3]
    plugged = [slot.plug(VirtualCard.blank_yubikey(number)) for number, slot in enumerate(slots, 1)]
    told = [transmit(slot.reader, SELECT_PIV, SERIAL)[1] for slot in slots]
    assert told == [bytes((0, 0, 0, number, 0x90, 0)) for number in (1, 2)]
    for slot, card in zip(slots, plugged, strict=True):
        slot.eject(card)


@pytest.mark.parametrize("when", list(PullMoment))
def test_a_pulled_card_leaves_the_slot_empty(pcsc_service: PcscService, when: PullMoment) -> None:
    slot: PcscSlot = pcsc_service.slots[1]
    card = VirtualCard.blank_yubikey(1)
    plugged = slot.plug(card)
    card.pull_at(1, when)
    result, answer = transmit(slot.reader, SELECT_PIV, SERIAL)
    assert (result, answer) != (scard.SCARD_S_SUCCESS, bytes((0, 0, 0, 1, 0x90, 0)))
    wait_for_reader_state(slot.reader, scard.SCARD_STATE_EMPTY)
    plugged.eject()
    assert not plugged.is_plugged
    again = slot.plug(card)
    assert transmit(slot.reader, SELECT_PIV, SERIAL)[0] == scard.SCARD_S_SUCCESS
    slot.eject(again)


def test_a_service_held_by_a_silent_card_can_be_started_anew(pcsc_service: PcscService) -> None:
    slot = pcsc_service.slots[1]
    card = VirtualCard.blank_yubikey(1)
    plugged = slot.plug(card)
    card.add_quirks(Quirk.SILENT)
    began = threading.Event()
    card.on_apdu.append(lambda _index, _header: began.set())
    results: list[int] = []
    asking = threading.Thread(
        target=lambda: results.append(transmit(slot.reader, SELECT_PIV)[0]), daemon=True
    )
    asking.start()
    assert began.wait(LIMIT_SECONDS)
    pcsc_service.start()
    asking.join(LIMIT_SECONDS)
    assert results
    assert results[0] != scard.SCARD_S_SUCCESS
    plugged.eject()
    again = slot.plug(VirtualCard.blank_yubikey(2))
    assert transmit(slot.reader, SELECT_PIV, SERIAL)[1][:4] == bytes((0, 0, 0, 2))
    slot.eject(again)
