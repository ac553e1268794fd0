"""YubiKeys over a secure channel: certified by their maker, and nothing legible on the way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

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
    PinOwner,
    TokenAnswersNonsense,
    WrongPin,
)
from officer_app.domain.yubikey import Application, SecureChannels
from officer_app.tokens.bench import Bench
from officer_app.tokens.port import (
    Attests,
    CardChannel,
    ChangesPin,
    Clears,
    HasPinPad,
    SwitchesApplications,
    Token,
)
from officer_app.tokens.secure_channel import ChannelPolicy
from officer_app.tokens.virtual import (
    FIRMWARE_5_7_1,
    FIRMWARE_5_7_4,
    YUBIKEY_5_NFC,
    AttestationAuthority,
    Firmware,
    VirtualCard,
    VirtualPinPad,
    VirtualReaders,
)
from officer_app.tokens.virtual.secure_channel import ChannelKey
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.issuing import key_of, self_made

READER = "Desk"
SERIAL = 13_370_042
NOW = datetime(2026, 3, 14, tzinfo=UTC)
FACTORY_KEY = bytes(range(1, 9)) * 3
PIN, OTHER_PIN = "123456", "739182"
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


class Tapped(VirtualSource):
    """Readers on whose wire somebody listens, and may change what passes."""

    def __init__(self, hub: VirtualReaders) -> None:
        super().__init__(hub)
        self.heard: list[bytes] = []
        self.change: Callable[[bytes], bytes] = lambda answer: answer

    def connect(self, reader: str) -> CardChannel:
        return _TappedChannel(super().connect(reader), self)


class _TappedChannel:
    def __init__(self, channel: CardChannel, tap: Tapped) -> None:
        self._channel = channel
        self._tap = tap
        self.atr = channel.atr
        self.begin, self.end, self.close = channel.begin, channel.end, channel.close

    def transmit(self, apdu: bytes) -> bytes:
        answer = self._channel.transmit(apdu)
        self._tap.heard += [apdu, answer]
        return self._tap.change(answer)


@pytest.fixture(scope="module")
def authority() -> AttestationAuthority:
    return AttestationAuthority.create(NOW - timedelta(days=400))


def key(authority: AttestationAuthority, firmware: Firmware = FIRMWARE_5_7_4) -> VirtualCard:
    return VirtualCard.blank_yubikey(
        SERIAL, authority=authority, firmware=firmware, make=YUBIKEY_5_NFC
    )


class Place:
    """A key on a reader whose wire is tapped."""

    def __init__(self, bench: Bench, tap: Tapped) -> None:
        self._bench = bench
        self.tap = tap

    def do(self, *deeds: Callable[[Token], object]) -> list[object]:
        """Deeds in one sitting."""
        sitting = self._bench.sit(READER, TokenId(kind=TokenKind.YUBIKEY, serial=str(SERIAL)))
        try:
            return [sitting.do(deed) for deed in deeds]
        finally:
            sitting.rest()

    def heard(self, code: str) -> bool:
        return any(code.encode() in message for message in self.tap.heard)


@contextmanager
def place(
    card: VirtualCard,
    authority: AttestationAuthority,
    wanted: SecureChannels = SecureChannels.ALWAYS,
    *,
    looks: bool = False,
) -> Iterator[Place]:
    hub = VirtualReaders()
    hub.add_reader(READER, VirtualPinPad(lambda _asked: PIN))
    hub.insert(READER, card)
    tap = Tapped(hub)
    root = authority.root.public_bytes(Encoding.DER)
    bench = Bench(
        [tap],
        channel_policy=ChannelPolicy(wanted=wanted, roots=lambda: (root,), now=lambda: NOW),
        codes_over_nfc=lambda _token: False,
        look_at_cards=looks,
    )
    bench.start()
    assert bench.wait_until_settled(timedelta(seconds=20))
    try:
        yield Place(bench, tap)
    finally:
        bench.stop()


def verify(pin: str) -> Callable[[Token], None]:
    def deed(token: Token) -> None:
        with Secret(pin) as secret:
            token.verify_pin(secret, PinOwner.SUBSCRIBER)

    return deed


def change_pin(token: Token) -> None:
    assert isinstance(token, ChangesPin)
    with Secret(PIN) as old, Secret(OTHER_PIN) as new:
        token.change_pin(old, new)


def manage(token: Token) -> None:
    with Secret(FACTORY_KEY) as secret:
        token.authenticate(secret)


@pytest.mark.parametrize("looks", [True, False])
def test_no_pin_is_legible_on_the_way(authority: AttestationAuthority, *, looks: bool) -> None:
    with place(key(authority), authority, looks=looks) as here:
        here.do(change_pin)
        here.do(verify(OTHER_PIN))
        assert not here.heard(PIN)
        assert not here.heard(OTHER_PIN)


def test_without_the_setting_it_is(authority: AttestationAuthority) -> None:
    with place(key(authority), authority, SecureChannels.NEVER) as here:
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

    with place(key(authority), authority) as here:
        here.do(deed)


def test_faults_are_the_same_over_it(authority: AttestationAuthority) -> None:
    with place(key(authority), authority) as here:
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

    with place(key(authority), authority) as here:
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
    with place(card, authority, SecureChannels.OVER_NFC) as here:
        _nothing, seen = here.do(verify(PIN), lambda token: token.look())
        assert isinstance(seen, TokenInfo)
        assert (seen.over_nfc, seen.over_channel) == (True, True)
        assert not here.heard(PIN)
    with place(card, authority, SecureChannels.NEVER) as here, pytest.raises(PinOverNfc):
        here.do(verify(PIN))


def test_over_usb_it_is_left_out_where_only_nfc_wants_it(authority: AttestationAuthority) -> None:
    with place(key(authority), authority, SecureChannels.OVER_NFC) as here:
        here.do(verify(PIN))
        assert here.heard(PIN)


def test_older_firmware_is_spoken_to_as_ever(authority: AttestationAuthority) -> None:
    with place(key(authority, FIRMWARE_5_7_1), authority) as here:
        here.do(verify(PIN))
        assert here.heard(PIN)


def test_the_keys_of_a_reader_are_not_used_with_it(authority: AttestationAuthority) -> None:
    def has_pad(token: Token) -> bool:
        assert isinstance(token, HasPinPad)
        return token.has_pin_pad

    with place(key(authority), authority) as here:
        assert here.do(has_pad) == [False]


def test_a_key_of_another_maker_is_sent_nothing_secret(authority: AttestationAuthority) -> None:
    other = AttestationAuthority.create(NOW - timedelta(days=400))
    with place(key(other), authority) as here:
        with pytest.raises(ChannelRefused):
            here.do(verify(PIN))
        assert not here.heard(PIN)


def test_a_card_that_has_no_such_key_is_sent_nothing_secret(
    authority: AttestationAuthority,
) -> None:
    card = key(authority)
    card.channel_key = None
    with place(card, authority) as here:
        with pytest.raises(ChannelRefused):
            here.do(verify(PIN))
        assert not here.heard(PIN)


def test_a_card_that_only_shows_the_certificate_of_another_is_found_out(
    authority: AttestationAuthority,
) -> None:
    card, certified = key(authority), authority.equip_channel()
    assert card.channel_key is not None
    card.channel_key = ChannelKey(card.channel_key.key, certified.certificates)
    with place(card, authority) as here:
        with pytest.raises(TokenAnswersNonsense):
            here.do(verify(PIN))
        assert not here.heard(PIN)


def test_an_answer_changed_on_the_way_is_not_believed(authority: AttestationAuthority) -> None:
    def flipped(answer: bytes) -> bytes:
        return bytes((answer[0] ^ 1,)) + answer[1:] if len(answer) > 2 else answer

    def deed(token: Token) -> None:
        here.tap.change = flipped
        token.pin_tries_left()

    with place(key(authority), authority) as here, pytest.raises(TokenAnswersNonsense):
        here.do(deed)
