"""PINs typed on a reader's keys: the structures of PC/SC part 10, and what a card hears of them."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

import pytest

from officer_app.domain.pins import PinPolicy
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import (
    PadCancelled,
    PadEntryEnded,
    PadPinsDiffer,
    PadTimedOut,
    PadWrongLength,
    PinBlocked,
    PinOwner,
    PinTriesLow,
    PukRefused,
    TokenAnswersNonsense,
    TokenCannot,
    WrongPin,
)
from officer_app.tokens.bench import Bench
from officer_app.tokens.pcsc import PcscReaders
from officer_app.tokens.pinpad import GET_FEATURE_REQUEST
from officer_app.tokens.port import HasPinPad, RemembersPin, Token
from officer_app.tokens.sitting import Sitting
from officer_app.tokens.virtual import Asked, VirtualCard, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.cards import PLAIN_GUID, Place
from tests.support.hands import Hands, Pad
from tests.support.pcscd import PcscService

_T = TypeVar("_T")

READER = "Reader with keys"
MODIFY_CODE, MODIFY_HEAD = 0x42330007, 24
PIN, PUK, OTHER_PIN, LAST_PIN, WRONG = "123456", "12345678", "739182", "804715", "111222"
VERIFY = bytes.fromhex("1e1e820800080602ff0904000000000d000000") + bytes.fromhex(
    "0020008008ffffffffffffffff"
)
CHANGE = bytes.fromhex("1e1e82080000080806030203090400010200000015000000") + bytes.fromhex(
    "0024008010ffffffffffffffffffffffffffffffff"
)
UNBLOCK = bytes.fromhex("1e1e82080000080806010202090401020000000015000000") + bytes.fromhex(
    "002c008010" + PUK.encode().hex() + "ffffffffffffffff"
)
POLICY = PinPolicy()


class Desk:
    """A card in a reader with keys, and the hands of the person before it."""

    def __init__(self, card: VirtualCard, hub: VirtualReaders, hands: Hands, pad: Pad) -> None:
        self.card = card
        self.hands = hands
        self.pad = pad
        self._place = Place(READER, VirtualSource(hub))

    def do(self, deed: Callable[[HasPinPad], _T], *typed: str | None) -> _T:
        self.hands.to_type, self.hands.asked = list(typed), []

        def on_pad(token: Token) -> _T:
            assert isinstance(token, HasPinPad)
            return deed(token)

        sitting = Sitting(self._place, None)
        try:
            return sitting.do(on_pad)
        finally:
            sitting.rest()

    def left(self) -> int | None:
        sitting = Sitting(self._place, None)
        try:
            return sitting.do(lambda token: token.pin_tries_left())
        finally:
            sitting.rest()

    def close(self) -> None:
        self._place.lane.close()


@contextmanager
def desk_with(card: VirtualCard) -> Iterator[Desk]:
    hands = Hands()
    pad = Pad(hands)
    hub = VirtualReaders()
    hub.add_reader(READER, pad)
    hub.insert(READER, card)
    made = Desk(card, hub, hands, pad)
    try:
        yield made
    finally:
        made.close()


@pytest.fixture(params=["YubiKey", "plain PIV card"])
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    is_yubikey = request.param == "YubiKey"
    card = VirtualCard.blank_yubikey(1) if is_yubikey else VirtualCard.blank_piv(PLAIN_GUID)
    with desk_with(card) as made:
        yield made


def prove(token: HasPinPad) -> None:
    token.verify_pin_on_pad(PinOwner.SUBSCRIBER)


def change(token: HasPinPad) -> None:
    token.change_pin_on_pad(PinOwner.SUBSCRIBER, POLICY)


def unblock(token: HasPinPad, puk: str = PUK, policy: PinPolicy = POLICY) -> None:
    token.set_pin_by_puk_on_pad(Secret(puk), policy)


def test_a_pad_is_found(desk: Desk) -> None:
    assert desk.do(lambda token: token.has_pin_pad)
    assert [code for code, _command in desk.pad.sent] == [GET_FEATURE_REQUEST]


def test_a_reader_without_keys_is_told_as_one() -> None:
    hub = VirtualReaders([READER])
    hub.insert(READER, VirtualCard.blank_yubikey(1))
    place = Place(READER, VirtualSource(hub))

    def deed(token: Token) -> None:
        assert isinstance(token, HasPinPad)
        assert not token.has_pin_pad
        token.verify_pin_on_pad(PinOwner.OFFICER)

    with pytest.raises(TokenCannot):
        Sitting(place, None).do(deed)
    place.lane.close()


def test_the_right_pin_is_proved_by_what_part_10_says(desk: Desk) -> None:
    def deed(token: HasPinPad) -> bool:
        prove(token)
        assert isinstance(token, RemembersPin)
        return token.pin_is_proved

    assert desk.do(deed, PIN)
    assert desk.hands.asked == [Asked.PIN]
    assert desk.pad.sent[-1][1] == VERIFY


def test_no_pin_is_in_anything_that_the_computer_sends(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        desk.do(prove, PIN)
        desk.do(change, PIN, OTHER_PIN, OTHER_PIN)
        # The PUK, which the computer may send, begins with the factory's PIN.
        told_before = _told(desk)
        desk.do(unblock, LAST_PIN, LAST_PIN)
    assert PUK not in caplog.text
    told = _told(desk)
    for code, where in ((PIN, told_before), (OTHER_PIN, told), (LAST_PIN, told)):
        assert code.encode() not in where
        assert code not in caplog.text
        assert code.encode().hex() not in caplog.text


def _told(desk: Desk) -> bytes:
    return b"".join(command for _code, command in desk.pad.sent)


def test_a_wrong_pin_is_told_with_the_tries_left(desk: Desk) -> None:
    with pytest.raises(WrongPin) as refused:
        desk.do(prove, WRONG)
    assert (refused.value.owner, refused.value.tries_left) == (PinOwner.SUBSCRIBER, 2)
    assert desk.left() == 2


def test_the_last_try_is_kept_and_nothing_is_asked_on_the_pad(desk: Desk) -> None:
    for _ in range(2):
        with pytest.raises(WrongPin):
            desk.do(prove, WRONG)
    with pytest.raises(PinTriesLow):
        desk.do(prove)
    assert desk.hands.asked == []

    def insist(token: HasPinPad) -> None:
        token.verify_pin_on_pad(PinOwner.OFFICER, keep=0)

    with pytest.raises(PinBlocked):
        desk.do(insist, WRONG)


@pytest.mark.parametrize(
    ("typed", "fault"), [(None, PadCancelled), ("", PadTimedOut)], ids=["cancelled", "time over"]
)
def test_an_entry_that_is_given_up_costs_no_try(
    desk: Desk, typed: str | None, fault: type[PadEntryEnded]
) -> None:
    with pytest.raises(fault):
        desk.do(prove, typed)
    assert desk.left() == 3


@pytest.mark.parametrize("typed", ["123", "123456789"])
def test_an_entry_of_another_length_costs_no_try(desk: Desk, typed: str) -> None:
    with pytest.raises(PadWrongLength):
        desk.do(prove, typed)
    assert desk.left() == 3


def test_a_pin_is_changed_on_the_pad(desk: Desk) -> None:
    desk.do(change, PIN, OTHER_PIN, OTHER_PIN)
    assert desk.hands.asked == [Asked.OLD, Asked.NEW, Asked.AGAIN]
    assert desk.pad.sent[-1][1] == CHANGE
    desk.do(prove, OTHER_PIN)
    with pytest.raises(WrongPin):
        desk.do(change, PIN, WRONG, WRONG)


def test_a_new_pin_typed_in_two_ways_changes_nothing(desk: Desk) -> None:
    with pytest.raises(PadPinsDiffer):
        desk.do(change, PIN, OTHER_PIN, WRONG)
    desk.do(prove, PIN)


def test_the_computer_puts_the_puk_in_and_only_the_new_pin_is_typed(desk: Desk) -> None:
    desk.do(unblock, OTHER_PIN, OTHER_PIN)
    assert desk.hands.asked == [Asked.NEW, Asked.AGAIN]
    assert desk.pad.sent[-1][1] == UNBLOCK
    desk.do(prove, OTHER_PIN)
    with pytest.raises(PukRefused):
        desk.do(lambda token: unblock(token, "87654321"), PIN, PIN)
    desk.do(prove, OTHER_PIN)


@pytest.mark.parametrize(
    ("limits", "told"), [((7, 7), 0x0707), ((4, 12), 0x0608), ((9, 12), 0x0808)]
)
def test_the_reader_is_told_the_profiles_lengths_as_far_as_cards_take_them(
    desk: Desk, limits: tuple[int, int], told: int
) -> None:
    policy = PinPolicy(minimum_length=limits[0], maximum_length=limits[1])
    typed = "73918264"[: told & 0xFF]
    desk.do(lambda token: unblock(token, policy=policy), typed, typed)
    assert int.from_bytes(desk.pad.sent[-1][1][7:9], "little") == told
    desk.do(prove, typed)


@pytest.mark.parametrize(
    ("at", "value"), [(9, 3), (11, 3), (25, 0x31)], ids=["asks", "messages", "not a hole"]
)
def test_the_virtual_pad_takes_no_structure_that_contradicts_itself(
    desk: Desk, at: int, value: int
) -> None:
    structure = bytearray(UNBLOCK if at != 25 else CHANGE)
    structure[at if at != 25 else MODIFY_HEAD + 5] = value
    answer = desk.pad.control(MODIFY_CODE, bytes(structure), desk.card.transmit)
    assert answer == bytes.fromhex("6b80")
    assert desk.hands.asked == []


@pytest.mark.parametrize("answer", [b"", b"\x90", b"\x90\x00\x00"])
def test_a_pad_that_answers_rubbish_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, answer: bytes
) -> None:
    control = desk.pad.control

    def rubbish(code: int, command: bytes, transmit: Callable[[bytes], bytes]) -> bytes | None:
        told = control(code, command, transmit)
        return told if code == GET_FEATURE_REQUEST else answer

    monkeypatch.setattr(desk.pad, "control", rubbish)
    with pytest.raises(TokenAnswersNonsense):
        desk.do(prove, PIN)


@pytest.mark.parametrize("told", ["06", "0604423300", "060442330006", "0603423306070442330007"])
def test_features_that_make_no_pad_are_none_or_told_as_rubbish(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    monkeypatch.setattr(desk.pad, "control", lambda *_asked: bytes.fromhex(told))
    if len(told) % 12:
        with pytest.raises(TokenAnswersNonsense):
            desk.do(lambda token: token.has_pin_pad)
        return
    assert not desk.do(lambda token: token.has_pin_pad)


@pytest.mark.parametrize("rubbish", [False, True])
def test_a_look_tells_whether_the_reader_has_keys_and_survives_rubbish_of_them(
    monkeypatch: pytest.MonkeyPatch, rubbish: bool
) -> None:
    hub, pad = VirtualReaders(), Pad(Hands())
    if rubbish:
        monkeypatch.setattr(pad, "control", lambda *_asked: b"\x06")
    hub.add_reader(READER, pad)
    hub.insert(READER, VirtualCard.blank_yubikey(1))
    bench = Bench([VirtualSource(hub)])
    bench.start()
    assert bench.wait_until_settled(timedelta(seconds=10))
    (state,) = bench.readers()
    assert (state.has_pad, state.token is not None) == (not rubbish, True)
    assert bench.has_pad(READER) is not rubbish
    bench.stop()


@pytest.mark.pcscd
def test_a_reader_of_the_card_service_without_keys_is_told_as_one(
    pcsc_service: PcscService,
) -> None:
    slot = pcsc_service.slots[2]
    plugged = slot.plug(VirtualCard.blank_yubikey(1))
    place = Place(slot.reader, PcscReaders())
    sitting = Sitting(place, None)

    def deed(token: Token) -> bool:
        assert isinstance(token, HasPinPad)
        return token.has_pin_pad

    assert not sitting.do(deed)
    sitting.rest()
    place.lane.close()
    slot.eject(plugged)
