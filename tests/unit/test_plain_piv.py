"""Plain PIV cards: by what they are known, what they refuse by name, how they like to answer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.ids import TokenKind
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import PinPolicyOnCard, Slot, TouchPolicyOnCard
from officer_app.domain.token_faults import (
    ForeignCard,
    PinOwner,
    PinUnfit,
    TokenAnswersNonsense,
    TokenCannot,
)
from officer_app.tokens.piv import make_ccc, make_chuid
from officer_app.tokens.plain_piv import PlainPiv, has_standard_policies
from officer_app.tokens.port import Token
from officer_app.tokens.sitting import Sitting
from officer_app.tokens.virtual import Card, VirtualCard, VirtualReaders
from officer_app.tokens.virtual.tlv import tlv
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.cards import PLAIN_GUID, Place
from tests.support.issuing import key_of, self_made

_T = TypeVar("_T")
Send = Callable[[bytes], bytes]

READER = "Reader of the test"
SELECT, VERIFY, GENERATE, GET_DATA, GET_RESPONSE = 0xA4, 0x20, 0x47, 0xCB, 0xC0
FACTORY_KEY = bytes(range(1, 9)) * 3
CHIP = 0x00C0FFEE
OTHER_GUID = PLAIN_GUID[::-1]
SPEC = KeySpec(slot=Slot.AUTHENTICATION, algorithm=KeyAlgorithm.P256, certificate="any")


class Bent:
    """A plain card that says some things in its own way."""

    def __init__(self, card: VirtualCard, bend: Callable[[bytes, Send], bytes]) -> None:
        self._card = card
        self._bend = bend

    @property
    def atr(self) -> bytes:
        return self._card.atr

    def transmit(self, apdu: bytes) -> bytes:
        return self._bend(apdu, self._card.transmit)

    def reset(self) -> None:
        self._card.reset()

    def power_off(self) -> None:
        self._card.power_off()


@contextmanager
def lying(card: Card) -> Iterator[Place]:
    """The card in a reader."""
    hub = VirtualReaders([READER])
    hub.insert(READER, card)
    place = Place(READER, VirtualSource(hub))
    try:
        yield place
    finally:
        place.lane.close()


def do(card: Card, deed: Callable[[PlainPiv], _T]) -> _T:
    def plain(token: Token) -> _T:
        assert isinstance(token, PlainPiv)
        return deed(token)

    with lying(card) as place:
        sitting = Sitting(place, None)
        try:
            return sitting.do(plain)
        finally:
            sitting.rest()


def manage(token: Token) -> None:
    with Secret(FACTORY_KEY) as key:
        token.authenticate(key)


def name_card(token: PlainPiv) -> None:
    manage(token)
    token.write_containers(make_chuid(OTHER_GUID, date(2036, 1, 1)), make_ccc(bytes(14)))


def plain(guid: bytes | None = PLAIN_GUID, serial: int | None = None) -> VirtualCard:
    return VirtualCard.blank_piv(guid, serial=serial)


# By what it is known


def test_a_card_is_known_by_the_guid_of_its_chuid_and_keeps_it_when_it_is_named() -> None:
    card = plain()
    before = do(card, lambda token: token.identify())
    assert before is not None
    assert (before.kind, before.serial) == (TokenKind.PIV, PLAIN_GUID.hex())
    do(card, name_card)
    assert do(card, lambda token: token.identify()) == before


def test_a_card_whose_chip_has_a_number_is_known_by_that_whatever_its_chuid() -> None:
    card = plain(guid=None, serial=CHIP)
    before = do(card, lambda token: token.identify())
    assert before is not None
    assert before.serial == f"479051685077{CHIP:08x}0451"
    assert not do(card, lambda token: token.look()).has_chuid
    do(card, name_card)
    assert do(card, lambda token: token.look()).has_chuid
    assert do(card, lambda token: token.identify()) == before


@pytest.mark.parametrize("guid", [None, bytes(16)])
def test_a_card_without_a_number_and_a_guid_has_no_identity(guid: bytes | None) -> None:
    assert do(plain(guid=guid), lambda token: token.identify()) is None


def test_a_chip_whose_number_is_all_zeros_is_known_by_its_guid() -> None:
    known = do(plain(serial=0), lambda token: token.identify())
    assert known is not None
    assert known.serial == PLAIN_GUID.hex()


def test_the_virtual_card_has_nothing_of_a_yubikeys(tmp_path: Path) -> None:
    file = tmp_path / "card.json"
    VirtualCard.blank_piv(PLAIN_GUID, serial=CHIP, path=file)
    card = VirtualCard.load(file)
    assert b"Yubi" not in card.atr
    card.transmit(bytes.fromhex("00a4040005a000000308"))
    for extension in (0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFD, 0xFE, 0xFF):
        assert card.transmit(bytes((0, extension, 0, 0, 0))) == bytes.fromhex("6d00")
    assert card.transmit(bytes.fromhex("00a4040008a000000527471117")) == bytes.fromhex("6a82")
    assert do(card, lambda token: token.identify()) is not None


# What it refuses by name


@pytest.mark.parametrize(
    ("slot", "pin", "touch", "fits"),
    [
        (Slot.AUTHENTICATION, PinPolicyOnCard.ONCE, TouchPolicyOnCard.NEVER, True),
        (Slot.SIGNATURE, PinPolicyOnCard.ALWAYS, TouchPolicyOnCard.DEFAULT, True),
        (Slot.CARD_AUTHENTICATION, PinPolicyOnCard.NEVER, TouchPolicyOnCard.NEVER, True),
        (Slot.KEY_MANAGEMENT, PinPolicyOnCard.DEFAULT, TouchPolicyOnCard.DEFAULT, True),
        (Slot.AUTHENTICATION, PinPolicyOnCard.ALWAYS, TouchPolicyOnCard.NEVER, False),
        (Slot.SIGNATURE, PinPolicyOnCard.ONCE, TouchPolicyOnCard.NEVER, False),
        (Slot.SIGNATURE, PinPolicyOnCard.ALWAYS, TouchPolicyOnCard.ALWAYS, False),
    ],
)
def test_a_key_has_the_policies_of_its_slot_and_no_others(
    slot: Slot, pin: PinPolicyOnCard, touch: TouchPolicyOnCard, *, fits: bool
) -> None:
    spec = SPEC.model_copy(update={"slot": slot, "pin_policy": pin, "touch_policy": touch})
    assert has_standard_policies(spec) is fits

    def deed(token: PlainPiv) -> None:
        manage(token)
        token.generate_key(spec)

    if fits:
        do(plain(), deed)
        return
    with pytest.raises(TokenCannot):
        do(plain(), deed)


def test_an_algorithm_that_the_card_refuses_after_all_is_named() -> None:
    def bend(apdu: bytes, send: Send) -> bytes:
        return bytes.fromhex("6a80") if apdu[1] == GENERATE else send(apdu)

    def deed(token: PlainPiv) -> None:
        manage(token)
        token.generate_key(SPEC)

    with pytest.raises(TokenCannot) as refused:
        do(Bent(plain(), bend), deed)
    assert "p256" in refused.value.ability


def test_a_card_that_names_its_algorithms_is_asked_for_no_other() -> None:
    named = tlv(0xAC, tlv(0x80, b"\x07") + tlv(0x80, b"\x27") + tlv(0x06, b"\x2a"))
    template = tlv(0x61, tlv(0x4F, bytes.fromhex("000010000100")) + named)

    def bend(apdu: bytes, send: Send) -> bytes:
        answer = send(apdu)
        is_select = apdu[1] == SELECT and answer[-2:] == b"\x90\x00"
        return template + b"\x90\x00" if is_select else answer

    card = Bent(plain(), bend)
    assert do(card, lambda token: token.look()).facts.algorithms == {KeyAlgorithm.RSA2048}


def test_a_pin_of_a_form_that_the_card_never_takes_is_told_as_that() -> None:
    def bend(apdu: bytes, send: Send) -> bytes:
        return bytes.fromhex("6a80") if apdu[1] == VERIFY and len(apdu) > 5 else send(apdu)

    def deed(token: PlainPiv) -> None:
        with Secret("abcdef") as pin:
            token.verify_pin(pin, PinOwner.OFFICER)

    with pytest.raises(PinUnfit) as refused:
        do(Bent(plain(), bend), deed)
    assert (refused.value.owner, refused.value.tries_left) == (PinOwner.OFFICER, 3)


def test_a_refusal_for_want_of_conditions_is_not_told_as_a_missed_touch() -> None:
    def bend(apdu: bytes, send: Send) -> bytes:
        return bytes.fromhex("6985") if apdu[1] == GENERATE else send(apdu)

    with pytest.raises(TokenAnswersNonsense):
        do(Bent(plain(), bend), lambda token: token.generate_key(SPEC))


def test_an_application_that_tells_nothing_of_piv_is_foreign() -> None:
    def bend(apdu: bytes, send: Send) -> bytes:
        return b"\x90\x00" if apdu[1] == SELECT else send(apdu)

    with pytest.raises(ForeignCard):
        do(Bent(plain(), bend), lambda token: token.look())


def test_a_chuid_that_is_rubbish_names_no_card() -> None:
    def bend(apdu: bytes, send: Send) -> bytes:
        is_chuid = apdu[1] == GET_DATA and apdu[-4:-1] == bytes.fromhex("5fc102")
        return bytes.fromhex("5303348201") + b"\x90\x00" if is_chuid else send(apdu)

    assert do(Bent(plain(), bend), lambda token: token.identify()) is None


# How it likes to answer


class InPieces:
    """A card of the older protocol: it never answers at once, and wants to be asked exactly."""

    def __init__(self, card: VirtualCard) -> None:
        self._card = card
        self._waiting = b""

    @property
    def atr(self) -> bytes:
        return self._card.atr

    def transmit(self, apdu: bytes) -> bytes:
        if apdu[1] == GET_RESPONSE:
            return self._next(apdu[4] or 256)
        answer = self._card.transmit(apdu)
        while answer[-2] == 0x61:
            answer = answer[:-2] + self._card.transmit(bytes((0, GET_RESPONSE, 0, 0, 0)))
        if answer[-2:] != b"\x90\x00" or len(answer) == 2:
            return answer
        self._waiting = answer[:-2]
        return bytes((0x61, min(len(self._waiting), 255)))

    def _next(self, asked: int) -> bytes:
        size = min(len(self._waiting), 200)
        if asked != size:
            return bytes((0x6C, size))
        piece, self._waiting = self._waiting[:size], self._waiting[size:]
        if not self._waiting:
            return piece + b"\x90\x00"
        return piece + bytes((0x61, min(len(self._waiting), 200)))

    def reset(self) -> None:
        self._card.reset()

    def power_off(self) -> None:
        self._card.power_off()


def test_a_card_that_answers_in_exact_pieces_is_served_whole() -> None:
    der = self_made(key_of(KeyAlgorithm.P256), name="Somebody").public_bytes(Encoding.DER)

    def deed(token: PlainPiv) -> bytes | None:
        manage(token)
        token.generate_key(SPEC)
        token.write_certificate(SPEC.slot, der)
        return token.read_certificate(SPEC.slot)

    assert do(InPieces(plain()), deed) == der


def test_commands_are_short_and_say_that_an_answer_is_wanted() -> None:
    heard: list[bytes] = []

    def bend(apdu: bytes, send: Send) -> bytes:
        heard.append(apdu)
        return send(apdu)

    def deed(token: PlainPiv) -> None:
        manage(token)
        token.write_certificate(Slot.SIGNATURE, bytes.fromhex("30820400") + bytes(1024))

    do(Bent(plain(), bend), deed)
    assert max(len(apdu) for apdu in heard) <= 5 + 255 + 1
    asked = [apdu for apdu in heard if apdu[1] in (GET_DATA, 0x87)]
    assert all(len(apdu) == 6 + apdu[4] and apdu[-1] == 0 for apdu in asked)
