"""The virtual card by raw APDUs: codes, sessions, status words."""

from datetime import UTC, datetime

import pytest

from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    AttestationAuthority,
    Firmware,
    VirtualCard,
)
from officer_app.tokens.virtual.piv_pins import factory_management_key
from officer_app.tokens.virtual.tlv import parse_tlvs, tlv, unwrap
from tests.support.card_wire import (
    apdu,
    decrypt,
    generate,
    manage,
    select_piv,
    send,
    sign,
    status,
)

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


# Selection and sessions


def test_an_unknown_applet_is_not_found_and_the_selected_one_stays(card: VirtualCard) -> None:
    assert send(card, 0xA4, 4, 0, bytes.fromhex("A0000005272101")) == 0x6A82
    assert send(card, VERSION) == 0x9000


def test_the_full_and_the_short_name_select_piv(card: VirtualCard) -> None:
    assert send(card, 0xA4, 4, 0, bytes.fromhex("A000000308000010000100")) == 0x9000
    assert send(card, 0xA4, 4, 0, bytes.fromhex("A000000308")) == 0x9000
    assert send(card, 0xA4, 4, 0, bytes.fromhex("A0000003")) == 0x6A82
    assert send(card, 0xA4, 0, 0, bytes.fromhex("A000000308")) == 0x6A86


@pytest.mark.parametrize("how", ["select", "other applet", "reset", "power"])
def test_authentication_ends_with_the_session(card: VirtualCard, how: str) -> None:
    manage(card)
    assert send(card, VERIFY, 0, 0x80, PIN) == 0x9000
    if how == "reset":
        card.reset()
    elif how == "power":
        card.power_off()
    elif how == "other applet":
        assert send(card, 0xA4, 4, 0, bytes.fromhex("A000000527471117")) == 0x9000
    select_piv(card)
    assert send(card, VERIFY, 0, 0x80) == 0x63C3
    assert generate(card, 0x9A) == 0x6982


def test_without_an_applet_nothing_is_known() -> None:
    assert send(VirtualCard.blank_yubikey(SERIAL), VERSION) == 0x6D00


def test_unknown_instructions_and_classes_are_refused(card: VirtualCard) -> None:
    assert send(card, 0x11) == 0x6D00
    assert status(card.transmit(apdu(VERSION, cla=0x80))) == 0x6E00
    assert status(card.transmit(bytes((0, VERSION)))) == 0x6700


# Codes


def test_wrong_pins_count_down_and_block(card: VirtualCard) -> None:
    told = [send(card, VERIFY, 0, 0x80, WRONG) for _ in range(4)]
    assert told == [0x63C2, 0x63C1, 0x63C0, 0x6983]
    assert send(card, VERIFY, 0, 0x80, PIN) == 0x6983
    assert send(card, VERIFY, 0, 0x80) == 0x6983


def test_the_right_pin_restores_the_tries(card: VirtualCard) -> None:
    send(card, VERIFY, 0, 0x80, WRONG)
    assert send(card, VERIFY, 0, 0x80) == 0x63C2
    assert send(card, VERIFY, 0, 0x80, PIN) == 0x9000
    assert send(card, VERIFY, 0, 0x80) == 0x9000
    assert send(card, VERIFY, 0xFF, 0x80) == 0x9000
    assert send(card, VERIFY, 0, 0x80) == 0x63C3


def test_a_wrong_pin_ends_what_the_right_one_allowed(card: VirtualCard) -> None:
    send(card, VERIFY, 0, 0x80, PIN)
    send(card, VERIFY, 0, 0x80, WRONG)
    assert send(card, VERIFY, 0, 0x80) == 0x63C2


def test_a_pin_of_another_length_costs_no_try(card: VirtualCard) -> None:
    assert send(card, VERIFY, 0, 0x80, b"123456") == 0x6A80
    assert send(card, VERIFY, 0, 0x80) == 0x63C3
    assert send(card, VERIFY, 0, 0x83, PIN) == 0x6A88


def test_the_puk_sets_a_new_pin_on_a_blocked_card(card: VirtualCard) -> None:
    for _ in range(3):
        send(card, VERIFY, 0, 0x80, WRONG)
    assert send(card, UNBLOCK, 0, 0x80, WRONG + b"736251\xff\xff") == 0x63C2
    assert send(card, UNBLOCK, 0, 0x80, PUK + b"736251\xff\xff") == 0x9000
    assert send(card, VERIFY, 0, 0x80, b"736251\xff\xff") == 0x9000


@pytest.mark.parametrize(("reference", "old"), [(0x80, PIN), (0x81, PUK)])
def test_codes_change_only_by_the_old_ones(card: VirtualCard, reference: int, old: bytes) -> None:
    new = b"73625184"
    assert send(card, CHANGE, 0, reference, WRONG + new) == 0x63C2
    assert send(card, CHANGE, 0, reference, old + b"123\xff\xff\xff\xff\xff") == 0x6985
    assert send(card, CHANGE, 0, reference, old + new) == 0x9000
    assert send(card, CHANGE, 0, reference, old + new) == 0x63C2


def test_setting_the_tries_needs_both_authentications_and_resets_both_codes(
    card: VirtualCard,
) -> None:
    assert send(card, CHANGE, 0, 0x80, PIN + b"736251\xff\xff") == 0x9000
    manage(card)
    assert send(card, RETRIES, 5, 6) == 0x6982
    assert send(card, VERIFY, 0, 0x80, b"736251\xff\xff") == 0x9000
    assert send(card, RETRIES, 5, 6) == 0x9000
    assert send(card, VERIFY, 0, 0x80) == 0x63C5
    assert send(card, VERIFY, 0, 0x80, PIN) == 0x9000


def test_more_than_fifteen_tries_are_told_as_fifteen(card: VirtualCard) -> None:
    manage(card)
    send(card, VERIFY, 0, 0x80, PIN)
    assert send(card, RETRIES, 200, 200) == 0x9000
    assert send(card, VERIFY, 0, 0x80) == 0x63CF
    assert parse_tlvs(card.transmit(apdu(METADATA, 0, 0x80))[:-2])[6] == bytes((200, 200))


def test_a_reset_needs_both_codes_blocked_and_keeps_the_attestation_key() -> None:
    authority = AttestationAuthority.create(datetime(2024, 1, 1, tzinfo=UTC))
    card = VirtualCard.blank_yubikey(SERIAL, authority=authority)
    select_piv(card)
    manage(card)
    assert generate(card, 0x9A) == 0x9000
    assert send(card, RESET) == 0x6985
    for _ in range(3):
        send(card, VERIFY, 0, 0x80, WRONG)
    assert send(card, RESET) == 0x6985
    for _ in range(3):
        send(card, UNBLOCK, 0, 0x80, WRONG + WRONG)
    assert send(card, RESET) == 0x9000
    assert send(card, METADATA, 0, 0x9A) == 0x6A88
    assert send(card, METADATA, 0, 0xF9) == 0x9000
    assert send(card, VERIFY, 0, 0x80) == 0x63C3
    assert generate(card, 0x9A) == 0x6982


def test_a_witness_serves_once(card: VirtualCard) -> None:
    key = factory_management_key(card.firmware)
    answer = card.transmit(apdu(AUTHENTICATE, key.algorithm, 0x9B, tlv(0x7C, tlv(0x80))))
    proof = decrypt(key.algorithm, key.value, unwrap(0x80, unwrap(0x7C, answer[:-2])))
    wrong = tlv(0x7C, tlv(0x80, bytes(16)) + tlv(0x81, bytes(16)))
    right = tlv(0x7C, tlv(0x80, proof) + tlv(0x81, bytes(16)))
    assert send(card, AUTHENTICATE, key.algorithm, 0x9B, wrong) == 0x6982
    assert send(card, AUTHENTICATE, key.algorithm, 0x9B, right) == 0x6982
    assert send(card, AUTHENTICATE, 0x03, 0x9B, tlv(0x7C, tlv(0x80))) == 0x6A86


# Keys and objects


def test_the_signature_key_wants_the_pin_before_every_use(card: VirtualCard) -> None:
    manage(card)
    assert generate(card, 0x9C) == 0x9000
    assert sign(card, 0x9C) == 0x6982
    send(card, VERIFY, 0, 0x80, PIN)
    assert [sign(card, 0x9C), sign(card, 0x9C)] == [0x9000, 0x6982]


def test_policies_once_and_never(card: VirtualCard) -> None:
    manage(card)
    generate(card, 0x9A)
    generate(card, 0x9E)
    assert [sign(card, 0x9A), sign(card, 0x9E)] == [0x6982, 0x9000]
    send(card, VERIFY, 0, 0x80, PIN)
    assert [sign(card, 0x9A), sign(card, 0x9A)] == [0x9000, 0x9000]


def test_an_empty_slot_and_a_wrong_algorithm_cannot_sign(card: VirtualCard) -> None:
    assert sign(card, 0x9A) == 0x6A80
    assert sign(card, 0x77) == 0x6A86
    manage(card)
    generate(card, 0x9E)
    assert send(card, AUTHENTICATE, 0x14, 0x9E, tlv(0x7C, tlv(0x81, bytes(48)))) == 0x6A80


def test_objects_are_written_read_and_deleted(card: VirtualCard) -> None:
    read = tlv(0x5C, CHUID)
    assert send(card, GET_DATA, 0x3F, 0xFF, read) == 0x6A82
    assert send(card, PUT_DATA, 0x3F, 0xFF, read + tlv(0x53, b"who")) == 0x6982
    manage(card)
    assert send(card, PUT_DATA, 0x3F, 0xFF, read + tlv(0x53, b"who")) == 0x9000
    assert card.transmit(apdu(GET_DATA, 0x3F, 0xFF, read)) == tlv(0x53, b"who") + b"\x90\x00"
    assert send(card, PUT_DATA, 0x3F, 0xFF, read + tlv(0x53)) == 0x9000
    assert send(card, GET_DATA, 0x3F, 0xFF, read) == 0x6A82
    assert send(card, GET_DATA, 0, 0, read) == 0x6A86


def test_the_discovery_object_is_always_there_and_read_only(card: VirtualCard) -> None:
    found = card.transmit(apdu(GET_DATA, 0x3F, 0xFF, tlv(0x5C, b"\x7e")))
    assert found[:1] == b"\x7e"
    manage(card)
    data = tlv(0x5C, b"\x7e") + tlv(0x53, b"x")
    assert send(card, PUT_DATA, 0x3F, 0xFF, data) == 0x6A81


def test_printed_information_is_behind_the_pin(card: VirtualCard) -> None:
    printed = tlv(0x5C, bytes.fromhex("5FC109"))
    assert send(card, GET_DATA, 0x3F, 0xFF, printed) == 0x6982
    send(card, VERIFY, 0, 0x80, PIN)
    assert send(card, GET_DATA, 0x3F, 0xFF, printed) == 0x6A82


@pytest.mark.parametrize(("size", "wanted"), [(3063, 0x9000), (3064, 0x6A84)])
def test_an_object_may_have_three_kilobytes_and_no_more(
    card: VirtualCard, size: int, wanted: int
) -> None:
    manage(card)
    data = tlv(0x5C, CHUID) + tlv(0x53, bytes(size))
    long_apdu = bytes((0, PUT_DATA, 0x3F, 0xFF, 0)) + len(data).to_bytes(2, "big") + data
    assert status(card.transmit(long_apdu)) == wanted


def test_memory_is_finite(card: VirtualCard) -> None:
    manage(card)
    told = set()
    for number in range(20):
        data = tlv(0x5C, bytes((0x5F, 0xC1, 0x40 + number))) + tlv(0x53, bytes(3000))
        long_apdu = bytes((0, PUT_DATA, 0x3F, 0xFF, 0)) + len(data).to_bytes(2, "big") + data
        told.add(status(card.transmit(long_apdu)))
    assert told == {0x9000, 0x6A84}


@pytest.mark.parametrize(
    ("firmware", "lacks"),
    [
        (FIRMWARE_4_3_5, {METADATA, MOVE, SERIAL_NUMBER}),
        (FIRMWARE_5_4_3, {MOVE}),
        (FIRMWARE_5_7_1, set()),
    ],
    ids=str,
)
def test_commands_come_with_the_firmware(firmware: Firmware, lacks: set[int]) -> None:
    card = VirtualCard.blank_yubikey(SERIAL, firmware=firmware)
    select_piv(card)
    tried = {METADATA, MOVE, SERIAL_NUMBER, ATTEST, VERSION}
    assert {ins for ins in tried if send(card, ins) == 0x6D00} == lacks
    manage(card)
    new_kind = send(card, GENERATE, 0, 0x9A, tlv(0xAC, tlv(0x80, b"\xe0")))
    assert new_kind == (0x9000 if firmware >= (5, 7, 0) else 0x6A80)
    aes = b"\x08" + tlv(0x9B, bytes(range(16)))
    takes_aes = send(card, SET_MANAGEMENT, 0xFF, 0xFF, aes) == 0x9000
    assert takes_aes == (firmware >= (5, 4, 2))


def test_nothing_is_moved_over_another_key_or_out_of_the_attestation_slot(
    card: VirtualCard,
) -> None:
    manage(card)
    generate(card, 0x9A)
    generate(card, 0x82)
    assert send(card, MOVE, 0x82, 0x9A) == 0x6A80
    assert send(card, MOVE, 0x83, 0xF9) == 0x6A86
    assert send(card, MOVE, 0x83, 0x84) == 0x6A88
    assert send(card, MOVE, 0x83, 0x9A) == 0x9000
    assert send(card, METADATA, 0, 0x9A) == 0x6A88
