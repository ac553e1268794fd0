"""A YubiKey on a reader whose wire is tapped: what passes can be heard, and changed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.channel_keys import ChannelKeys
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.yubikey import SecureChannels
from officer_app.tokens.bench import Bench
from officer_app.tokens.port import CardChannel, Token
from officer_app.tokens.secure_channel import ChannelPolicy
from officer_app.tokens.virtual import (
    AttestationAuthority,
    VirtualCard,
    VirtualPinPad,
    VirtualReaders,
)
from officer_app.tokens.virtual_source import VirtualSource

__all__ = ["NOW", "PIN", "SERIAL", "Tapped", "TappedPlace", "tapped_place", "verify"]

READER = "Desk"
SERIAL = 13_370_042
NOW = datetime(2026, 3, 14, tzinfo=UTC)
PIN = "123456"


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


class TappedPlace:
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
        """Whether a code passed legibly."""
        return any(code.encode() in message for message in self.tap.heard)


@contextmanager
def tapped_place(
    card: VirtualCard,
    authority: AttestationAuthority,
    wanted: SecureChannels = SecureChannels.ALWAYS,
    *,
    looks: bool = False,
    static_keys: Callable[[], ChannelKeys] | None = None,
) -> Iterator[TappedPlace]:
    """With a bench at work, which speaks to the card as `wanted`."""
    hub = VirtualReaders()
    hub.add_reader(READER, VirtualPinPad(lambda _asked: PIN))
    hub.insert(READER, card)
    tap = Tapped(hub)
    root = authority.root.public_bytes(Encoding.DER)
    bench = Bench(
        [tap],
        channel_policy=ChannelPolicy(wanted, lambda: (root,), lambda: NOW, static_keys),
        codes_over_nfc=lambda _token: False,
        look_at_cards=looks,
    )
    bench.start()
    assert bench.wait_until_settled(timedelta(seconds=20))
    try:
        yield TappedPlace(bench, tap)
    finally:
        bench.stop()


def verify(pin: str) -> Callable[[Token], None]:
    """The deed that proves this PIN."""

    def deed(token: Token) -> None:
        with Secret(pin) as secret:
            token.verify_pin(secret, PinOwner.SUBSCRIBER)

    return deed
