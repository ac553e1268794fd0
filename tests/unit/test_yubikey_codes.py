"""PINs and PUKs that a YubiKey itself refuses, and a management key that is tied to the PIN."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest
from yubikit.core import Tlv
from yubikit.piv import PivSession

from officer_app.domain.pins import is_easily_guessed
from officer_app.domain.secret import Secret
from officer_app.domain.token import KeyBehindPin, TokenInfo
from officer_app.domain.token_faults import (
    PinNotTaken,
    PinOwner,
    PinTooSimple,
    PukNotTaken,
    PukRefused,
)
from officer_app.host.entropy import SeededEntropy
from officer_app.procedures.steps.secrets import random_code
from officer_app.tokens.pivman import ADMIN_DATA, key_behind_pin
from officer_app.tokens.sitting import Sitting
from officer_app.tokens.virtual import (
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    YUBIKEY_5_FIPS_RULES,
    YUBIKEY_5_NFC,
    YUBIKEY_5_STRICT,
    Firmware,
    Make,
    VirtualCard,
    VirtualReaders,
)
from officer_app.tokens.virtual_source import VirtualSource
from officer_app.tokens.yubikey import YubiKey
from tests.support.card_wire import CardWire
from tests.support.cards import Place

_T = TypeVar("_T")

READER = "Desk"
PIN, PUK, FACTORY_KEY = "123456", "12345678", bytes(range(1, 9)) * 3
SERIAL = 13_370_042


def key(make: Make = YUBIKEY_5_STRICT, firmware: Firmware = FIRMWARE_5_7_1) -> VirtualCard:
    return VirtualCard.blank_yubikey(SERIAL, make=make, firmware=firmware)


@contextmanager
def sitting_at(card: VirtualCard) -> Iterator[Sitting]:
    hub = VirtualReaders([READER])
    hub.insert(READER, card)
    place = Place(READER, VirtualSource(hub))
    sitting = Sitting(place, None)
    try:
        yield sitting
    finally:
        sitting.rest()
        place.lane.close()


def do(card: VirtualCard, deed: Callable[[YubiKey], _T]) -> _T:
    with sitting_at(card) as sitting:
        return sitting.do(lambda token: deed(token))  # type: ignore[arg-type]  # a YubiKey lies there


def set_pin(pin: str) -> Callable[[YubiKey], None]:
    def deed(token: YubiKey) -> None:
        with Secret(PUK) as puk, Secret(pin) as new:
            token.set_pin_by_puk(puk, new)

    return deed


def change_pin(pin: str) -> Callable[[YubiKey], None]:
    def deed(token: YubiKey) -> None:
        with Secret(PIN) as old, Secret(pin) as new:
            token.change_pin(old, new)

    return deed


def change_puk(puk: str) -> Callable[[YubiKey], None]:
    def deed(token: YubiKey) -> None:
        with Secret(PUK) as old, Secret(puk) as new:
            token.change_puk(old, new)

    return deed


# PINs and PUKs


@pytest.mark.parametrize("deed", [set_pin, change_pin])
@pytest.mark.parametrize("simple", ["999999", "112233", "52052052"[:6]])
def test_a_simple_pin_is_told_as_that_and_the_old_one_stays(
    deed: Callable[[str], Callable[[YubiKey], None]], simple: str
) -> None:
    card = key()
    with pytest.raises(PinTooSimple):
        do(card, deed(simple))
    left = do(card, lambda token: token.look())
    assert (left.pin_is_default, left.pin_tries_left, left.puk_tries_left) == (True, 3, 3)
    do(card, deed("739182"))


@pytest.mark.parametrize("firmware", [FIRMWARE_5_4_3, FIRMWARE_5_7_1], ids=str)
@pytest.mark.parametrize("deed", [set_pin, change_pin])
def test_a_pin_of_a_length_that_the_key_does_not_take_is_told_as_that(
    deed: Callable[[str], Callable[[YubiKey], None]], firmware: Firmware
) -> None:
    with pytest.raises(PinNotTaken) as refused:
        do(key(YUBIKEY_5_NFC, firmware), deed("7391"))
    assert (refused.value.minimum, refused.value.maximum) == (6, 8)
    assert not isinstance(refused.value, PinTooSimple)


def test_a_key_that_keeps_the_rules_of_fips_wants_eight_characters() -> None:
    card = key(YUBIKEY_5_FIPS_RULES)
    with pytest.raises(PinNotTaken) as refused:
        do(card, set_pin("739182"))
    assert refused.value.minimum == 8
    do(card, set_pin("73918264"))


def test_a_wrong_puk_is_still_a_wrong_puk() -> None:
    def deed(token: YubiKey) -> None:
        with Secret("87654321") as wrong, Secret("999999") as new:
            token.set_pin_by_puk(wrong, new)

    with pytest.raises(PukRefused):
        do(key(), deed)


def test_a_puk_that_the_key_does_not_take_leaves_the_old_one() -> None:
    card = key()
    with pytest.raises(PukNotTaken):
        do(card, change_puk("11111111"))
    assert do(card, lambda token: token.look()).puk_is_default
    do(card, change_puk("84736251"))


def test_a_key_without_such_rules_takes_a_simple_pin() -> None:
    card = key(YUBIKEY_5_NFC)
    do(card, set_pin("999999"))
    with Secret("999999") as pin:
        do(card, lambda token: token.verify_pin(pin, PinOwner.SUBSCRIBER))


@pytest.mark.parametrize(
    ("code", "guessed"),
    [("11111111", True), ("12345678", True), ("98765432", True), ("73918264", False)],
)
def test_codes_that_are_easily_guessed_are_known(code: str, *, guessed: bool) -> None:
    assert is_easily_guessed(code) is guessed


def test_a_random_code_is_made_again_while_it_is_easily_guessed() -> None:
    class Unlucky(SeededEntropy):
        drawn: list[str]

        def digits(self, count: int) -> str:
            return self.drawn.pop(0)

    entropy = Unlucky(1)
    entropy.drawn = ["11111111", "12345678", "73918264", "55555555"]
    assert random_code(entropy, 8) == "73918264"


# A management key behind the PIN


def tie(card: VirtualCard, note: bytes) -> None:
    """What another program writes when it ties the key to the PIN."""
    session = PivSession(CardWire(card))
    session.authenticate(FACTORY_KEY)
    session.put_object(ADMIN_DATA, note)
    card.reset()


STORED = bytes(Tlv(0x80, Tlv(0x81, b"\x03")))
DERIVED = bytes(Tlv(0x80, Tlv(0x81, b"\x01") + Tlv(0x82, bytes(range(16)))))


@pytest.mark.parametrize(
    ("note", "meaning"), [(STORED, KeyBehindPin.STORED), (DERIVED, KeyBehindPin.DERIVED)]
)
def test_a_management_key_behind_the_pin_is_seen_and_such_a_card_is_not_blank(
    note: bytes, meaning: KeyBehindPin
) -> None:
    card = key()
    tie(card, note)
    info = do(card, lambda token: token.look())
    assert info.management_key_behind_pin is meaning
    assert not info.is_blank


def test_a_survey_from_memory_knows_it_as_well() -> None:
    card = key()
    tie(card, STORED)
    seen = do(card, lambda token: token.look())
    surveyed = do(card, lambda token: token.survey(seen))
    assert surveyed.management_key_behind_pin is KeyBehindPin.STORED
    assert not surveyed.is_blank


@pytest.mark.parametrize(
    "note", [None, b"", b"\x80\x00", bytes(Tlv(0x80, Tlv(0x81, b"\x01"))), b"\x80\x05\x81", b"{}"]
)
def test_a_note_that_says_nothing_of_it_binds_nobody(note: bytes | None) -> None:
    assert key_behind_pin(note) is None


def test_clearing_the_card_unties_the_key() -> None:
    card = key()
    tie(card, STORED)
    do(card, lambda token: token.clear())
    cleared: TokenInfo = do(card, lambda token: token.look())
    assert cleared.is_blank
