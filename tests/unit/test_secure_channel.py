"""YubiKeys over a secure channel: certified by their maker, and nothing legible on the way."""

from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.attestation import check_attestation
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm, proves
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import PinPolicyOnCard, Slot, TokenInfo, TouchPolicyOnCard
from officer_app.domain.token_faults import (
    ChannelRefused,
    PinOverNfc,
    TokenAnswersNonsense,
    WrongPin,
)
from officer_app.domain.yubikey import Application, SecureChannels
from officer_app.tokens.port import (
    Attests,
    ChangesPin,
    Clears,
    HasPinPad,
    SwitchesApplications,
    Token,
)
from officer_app.tokens.virtual import (
    FIRMWARE_5_7_1,
    FIRMWARE_5_7_4,
    YUBIKEY_5_NFC,
    AttestationAuthority,
    Firmware,
    VirtualCard,
)
from officer_app.tokens.virtual.secure_channel import ChannelKey
from tests.support.issuing import key_of, self_made
from tests.support.tapped import NOW, PIN, SERIAL, tapped_place, verify

FACTORY_KEY = bytes(range(1, 9)) * 3
OTHER_PIN = "739182"
SPEC = KeySpec(
    slot=Slot.SIGNATURE,
    algorithm=KeyAlgorithm.P256,
    certificate="signature",
    pin_policy=PinPolicyOnCard.ALWAYS,
    touch_policy=TouchPolicyOnCard.NEVER,
)

LARGE = self_made(
    key_of(KeyAlgorithm.P256, 0),
    (x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), bytes(2500)), False),
).public_bytes(Encoding.DER)
"""A certificate (DER) that no short command carries."""


@pytest.fixture(scope="module")
def authority() -> AttestationAuthority:
    return AttestationAuthority.create(NOW - timedelta(days=400))


def key(authority: AttestationAuthority, firmware: Firmware = FIRMWARE_5_7_4) -> VirtualCard:
    return VirtualCard.blank_yubikey(
        SERIAL, authority=authority, firmware=firmware, make=YUBIKEY_5_NFC
    )


def change_pin(token: Token) -> None:
    assert isinstance(token, ChangesPin)
    with Secret(PIN) as old, Secret(OTHER_PIN) as new:
        token.change_pin(old, new)


def manage(token: Token) -> None:
    with Secret(FACTORY_KEY) as secret:
        token.authenticate(secret)


@pytest.mark.parametrize("looks", [True, False])
def test_no_pin_is_legible_on_the_way(authority: AttestationAuthority, *, looks: bool) -> None:
    with tapped_place(key(authority), authority, looks=looks) as here:
        here.do(change_pin)
        here.do(verify(OTHER_PIN))
        assert not here.heard(PIN)
        assert not here.heard(OTHER_PIN)


def test_without_the_setting_it_is(authority: AttestationAuthority) -> None:
    with tapped_place(key(authority), authority, SecureChannels.NEVER) as here:
        here.do(verify(PIN))
        assert here.heard(PIN)


def test_a_key_is_made_attested_used_and_certified_over_it(
    authority: AttestationAuthority,
) -> None:
    message, root = b"to be signed", authority.root.public_bytes(Encoding.DER)

    def deed(token: Token) -> None:
        manage(token)
        made = token.generate_key(SPEC)
        assert isinstance(token, Attests)
        statement, device = token.attest(SPEC.slot)
        check_attestation(
            statement,
            device,
            roots=(root,),
            key=made,
            token=TokenId(kind=TokenKind.YUBIKEY, serial=str(SERIAL)),
            pin_policy=SPEC.pin_policy,
            touch_policy=SPEC.touch_policy,
            at=NOW,
        )
        verify(PIN)(token)
        assert proves(made, message, token.sign(SPEC.slot, made, message))
        token.write_certificate(SPEC.slot, LARGE)
        assert token.read_certificate(SPEC.slot) == LARGE

    with tapped_place(key(authority), authority) as here:
        here.do(deed)


def test_faults_are_the_same_over_it(authority: AttestationAuthority) -> None:
    with tapped_place(key(authority), authority) as here:
        with pytest.raises(WrongPin) as wrong:
            here.do(verify("111222"))
        assert wrong.value.tries_left == 2


def test_a_card_is_cleared_and_its_applications_read_over_it(
    authority: AttestationAuthority,
) -> None:
    def clear(token: Token) -> TokenInfo:
        assert isinstance(token, Clears)
        token.clear()
        return token.look()

    def read(token: Token) -> frozenset[Application] | None:
        assert isinstance(token, SwitchesApplications)
        told = token.read_applications().usb.enabled
        verify(PIN)(token)
        return told

    with tapped_place(key(authority), authority) as here:
        cleared, applications = here.do(clear, read)
        assert isinstance(cleared, TokenInfo)
        assert cleared.is_blank
        assert Application.PIV in applications  # type: ignore[operator]  # told by this firmware
        assert not here.heard(PIN)


def test_it_carries_codes_over_nfc_where_these_are_forbidden_in_the_clear(
    authority: AttestationAuthority,
) -> None:
    card = key(authority)
    card.contactless = True
    with tapped_place(card, authority, SecureChannels.OVER_NFC) as here:
        _nothing, seen = here.do(verify(PIN), lambda token: token.look())
        assert isinstance(seen, TokenInfo)
        assert (seen.over_nfc, seen.over_channel) == (True, True)
        assert not here.heard(PIN)
    with tapped_place(card, authority, SecureChannels.NEVER) as here, pytest.raises(PinOverNfc):
        here.do(verify(PIN))


def test_over_usb_it_is_left_out_where_only_nfc_wants_it(authority: AttestationAuthority) -> None:
    with tapped_place(key(authority), authority, SecureChannels.OVER_NFC) as here:
        here.do(verify(PIN))
        assert here.heard(PIN)


def test_older_firmware_is_spoken_to_as_ever(authority: AttestationAuthority) -> None:
    with tapped_place(key(authority, FIRMWARE_5_7_1), authority) as here:
        here.do(verify(PIN))
        assert here.heard(PIN)


def test_the_keys_of_a_reader_are_not_used_with_it(authority: AttestationAuthority) -> None:
    def has_pad(token: Token) -> bool:
        assert isinstance(token, HasPinPad)
        return token.has_pin_pad

    with tapped_place(key(authority), authority) as here:
        assert here.do(has_pad) == [False]


def test_a_key_of_another_maker_is_sent_nothing_secret(authority: AttestationAuthority) -> None:
    other = AttestationAuthority.create(NOW - timedelta(days=400))
    with tapped_place(key(other), authority) as here:
        with pytest.raises(ChannelRefused):
            here.do(verify(PIN))
        assert not here.heard(PIN)


def test_a_card_that_has_no_such_key_is_sent_nothing_secret(
    authority: AttestationAuthority,
) -> None:
    card = key(authority)
    card.channel_key = None
    with tapped_place(card, authority) as here:
        with pytest.raises(ChannelRefused):
            here.do(verify(PIN))
        assert not here.heard(PIN)


def test_a_card_that_only_shows_the_certificate_of_another_is_found_out(
    authority: AttestationAuthority,
) -> None:
    card, certified = key(authority), authority.equip_channel()
    assert card.channel_key is not None
    card.channel_key = ChannelKey(card.channel_key.key, certified.certificates)
    with tapped_place(card, authority) as here:
        with pytest.raises(TokenAnswersNonsense):
            here.do(verify(PIN))
        assert not here.heard(PIN)


def test_an_answer_changed_on_the_way_is_not_believed(authority: AttestationAuthority) -> None:
    def flipped(answer: bytes) -> bytes:
        return bytes((answer[0] ^ 1,)) + answer[1:] if len(answer) > 2 else answer

    def deed(token: Token) -> None:
        here.tap.change = flipped
        token.pin_tries_left()

    with tapped_place(key(authority), authority) as here, pytest.raises(TokenAnswersNonsense):
        here.do(deed)
