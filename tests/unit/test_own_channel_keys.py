"""Secure channels over keys of one's own (SCP03): both sides prove them, or nothing is sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from yubikit.core.smartcard import SmartCardProtocol
from yubikit.core.smartcard.scp import KeyRef, Scp03KeyParams, ScpKid, ScpState
from yubikit.core.smartcard.scp import StaticKeys as Known
from yubikit.piv import PivSession
from yubikit.securitydomain import SecurityDomainSession

from officer_app.domain.channel_keys import ChannelKeys, ChannelKeysRefused
from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import StoreKeyMissing, StoreKeyWrong
from officer_app.domain.token import TokenInfo
from officer_app.domain.token_faults import ChannelKeysAway, ChannelRefused, TokenAnswersNonsense
from officer_app.domain.yubikey import SecureChannels
from officer_app.tokens.port import Token
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_4,
    YUBIKEY_5_NFC,
    AttestationAuthority,
    Firmware,
    VirtualCard,
)
from officer_app.tokens.virtual.static_keys import StaticKeys
from tests.support.card_wire import PIV_AID, CardWire, apdu, status
from tests.support.cards import STATIC_KEYS, card_content, own_keys
from tests.support.tapped import NOW, PIN, SERIAL, tapped_place, verify

PROOF_HEAD = bytes((0x84, 0x82, 0x33, 0, 16))
"""EXTERNAL AUTHENTICATE, before cryptogram and MAC."""
WRONG = {
    "enc": replace(STATIC_KEYS, enc=bytes(16)),
    "mac": replace(STATIC_KEYS, mac=bytes(16)),
    "kvn": replace(STATIC_KEYS, kvn=STATIC_KEYS.kvn + 1),
}


@pytest.fixture(scope="module")
def authority() -> AttestationAuthority:
    return AttestationAuthority.create(NOW - timedelta(days=400))


def key(authority: AttestationAuthority, firmware: Firmware = FIRMWARE_5_4_3) -> VirtualCard:
    card = VirtualCard.blank_yubikey(
        SERIAL, authority=authority, firmware=firmware, make=YUBIKEY_5_NFC
    )
    card.static_keys = STATIC_KEYS
    card.reset()
    return card


def parameters(kept: StaticKeys = STATIC_KEYS) -> Scp03KeyParams:
    """The keys as yubikit knows them."""
    return Scp03KeyParams(KeyRef(ScpKid.SCP03, kept.kvn), Known(kept.enc, kept.mac, kept.dek))


# The virtual card, and another's client


@pytest.mark.parametrize("firmware", [FIRMWARE_5_4_3, FIRMWARE_5_7_4])
def test_yubikit_speaks_to_the_virtual_card_over_its_keys(
    authority: AttestationAuthority, firmware: Firmware
) -> None:
    session = PivSession(CardWire(key(authority, firmware)), parameters())
    session.verify_pin(PIN)
    assert session.get_serial() == SERIAL


def test_the_card_tells_which_keys_it_has(authority: AttestationAuthority) -> None:
    domain = SecurityDomainSession(CardWire(key(authority)))
    kvn = STATIC_KEYS.kvn
    assert set(domain.get_key_information()) == {KeyRef(number, kvn) for number in (1, 2, 3)}


def test_the_card_keeps_them_in_its_file(authority: AttestationAuthority, tmp_path: Path) -> None:
    file = tmp_path / "card.json"
    key(authority).save(file)
    PivSession(CardWire(VirtualCard.load(file)), parameters()).verify_pin(PIN)


@pytest.mark.parametrize("name", ["mac", "kvn"])
def test_yubikit_finds_out_that_the_card_has_other_keys(
    authority: AttestationAuthority, name: str
) -> None:
    with pytest.raises(ValueError, match="Incorrect SCP parameters"):
        PivSession(CardWire(key(authority)), parameters(WRONG[name]))


def test_a_command_that_is_not_encrypted_is_refused_and_changes_nothing(
    authority: AttestationAuthority, tmp_path: Path
) -> None:
    card = key(authority)
    before = card_content(card, tmp_path)
    wire = CardWire(card)
    protocol = SmartCardProtocol(wire)
    protocol.select(PIV_AID)
    state, cryptogram = ScpState.scp03_init(protocol.send_apdu, parameters())
    assert wire.send_and_receive(proved(PROOF_HEAD + cryptogram, state)) == (b"", 0x9000)
    verifying = bytes((0x04, 0x20, 0, 0x80, 16)) + PIN.encode() + b"\xff\xff"
    assert wire.send_and_receive(proved(verifying, state)) == (b"", 0x6982)
    assert card_content(card, tmp_path) == before


def proved(command: bytes, state: ScpState) -> bytes:
    """A command with its MAC, of which its length speaks already."""
    return command + state.mac(command)


@pytest.mark.parametrize(("is_bare", "sw"), [(True, 0x6982), (False, 0x6300)])
def test_a_host_that_cannot_prove_the_keys_is_refused(
    authority: AttestationAuthority, *, is_bare: bool, sw: int
) -> None:
    wire = CardWire(key(authority))
    protocol = SmartCardProtocol(wire)
    protocol.select(PIV_AID)
    state, _cryptogram = ScpState.scp03_init(protocol.send_apdu, parameters())
    proof = PROOF_HEAD + bytes(16) if is_bare else proved(PROOF_HEAD + bytes(8), state)
    assert wire.send_and_receive(proof) == (b"", sw)
    verifying = bytes((0x04, 0x20, 0, 0x80, 24)) + bytes(24)
    assert wire.send_and_receive(verifying) == (b"", 0x6982)


def test_a_proof_is_taken_only_right_after_the_cards_own(
    authority: AttestationAuthority,
) -> None:
    card = key(authority)
    protocol = SmartCardProtocol(CardWire(card))
    protocol.select(PIV_AID)
    state, cryptogram = ScpState.scp03_init(protocol.send_apdu, parameters())
    assert status(card.transmit(apdu(0xFD, 0, 0))) == 0x9000
    assert status(card.transmit(proved(PROOF_HEAD + cryptogram, state))) == 0x6985


# The workstation


@pytest.mark.parametrize("looks", [True, False])
def test_no_pin_is_legible_on_the_way(authority: AttestationAuthority, *, looks: bool) -> None:
    with tapped_place(key(authority), authority, looks=looks, static_keys=own_keys) as here:
        _nothing, seen = here.do(verify(PIN), lambda token: token.look())
        assert isinstance(seen, TokenInfo)
        assert seen.over_channel
        assert not here.heard(PIN)


def test_over_nfc_it_is_the_same(authority: AttestationAuthority) -> None:
    card = key(authority)
    card.contactless = True
    with tapped_place(card, authority, SecureChannels.OVER_NFC, static_keys=own_keys) as here:
        here.do(verify(PIN))
        assert not here.heard(PIN)


def test_firmware_that_takes_no_such_keys_is_spoken_to_as_ever(
    authority: AttestationAuthority,
) -> None:
    card = key(authority, FIRMWARE_4_3_5)
    with tapped_place(card, authority, static_keys=own_keys) as here:
        here.do(verify(PIN))
        assert here.heard(PIN)


@pytest.mark.parametrize("name", WRONG)
def test_a_card_with_other_keys_is_sent_nothing_and_loses_no_try(
    authority: AttestationAuthority, name: str, tmp_path: Path
) -> None:
    card = key(authority)
    before = card_content(card, tmp_path)
    with tapped_place(card, authority, static_keys=lambda: own_keys(WRONG[name])) as here:
        with pytest.raises(ChannelRefused) as refused:
            here.do(verify(PIN))
        assert "keys that this workstation has" in refused.value.detail
        assert not here.heard(PIN)
    assert card_content(card, tmp_path) == before


def test_a_card_that_only_its_maker_certifies_is_refused(authority: AttestationAuthority) -> None:
    card = key(authority, FIRMWARE_5_7_4)
    card.static_keys = None
    card.reset()
    with tapped_place(card, authority, static_keys=own_keys) as here:
        with pytest.raises(ChannelRefused):
            here.do(verify(PIN))
        assert not here.heard(PIN)


@pytest.mark.parametrize("fault", [StoreKeyMissing, StoreKeyWrong])
def test_without_the_keyring_nothing_is_sent_either(
    authority: AttestationAuthority, fault: Callable[[], Exception]
) -> None:
    def fetch() -> ChannelKeys:
        raise fault()

    with tapped_place(key(authority), authority, static_keys=fetch) as here:
        with pytest.raises(ChannelKeysAway):
            here.do(verify(PIN))
        assert not here.heard(PIN)


def test_an_answer_changed_on_the_way_is_not_believed(authority: AttestationAuthority) -> None:
    def deed(token: Token) -> None:
        here.tap.change = lambda answer: bytes((answer[0] ^ 1,)) + answer[1:]
        token.pin_tries_left()

    with (
        tapped_place(key(authority), authority, static_keys=own_keys) as here,
        pytest.raises(TokenAnswersNonsense),
    ):
        here.do(deed)


# The keys


OWN = bytes(range(16)).hex()
FACTORY = bytes(range(0x40, 0x50)).hex()


def given(kvn: int, *keys: str) -> ChannelKeys:
    enc, mac, dek = map(Secret, keys)
    return ChannelKeys.from_hex(kvn, enc, mac, dek)


def test_keys_are_taken_from_hexadecimal_digits() -> None:
    with given(127, OWN, OWN[::-1], OWN.upper()) as keys:
        assert (keys.enc.hex(), keys.mac.hex(), keys.dek.hex()) == (OWN, OWN[::-1], OWN)
    assert keys.keys.closed


@pytest.mark.parametrize(
    ("kvn", "keys", "reason"),
    [
        (0x30, (FACTORY, FACTORY, FACTORY), "leaves its maker"),
        (0x30, (OWN, OWN, FACTORY), "leaves its maker"),
        (0xFF, (OWN, OWN, OWN), "leaves its maker"),
        (0, (OWN, OWN, OWN), "1 to 127"),
        (128, (OWN, OWN, OWN), "1 to 127"),
        (0x30, (OWN, OWN, OWN[:-2]), "32 hexadecimal digits"),
        (0x30, ("zz" * 16, OWN, OWN), "32 hexadecimal digits"),
        (0x30, (OWN, "é", OWN), "32 hexadecimal digits"),
    ],
)
def test_keys_that_protect_nothing_or_are_none_are_refused(
    kvn: int, keys: tuple[str, ...], reason: str
) -> None:
    with pytest.raises(ChannelKeysRefused) as refused:
        given(kvn, *keys)
    assert reason in refused.value.reason
    assert not any(k in str(refused.value) for k in keys)
