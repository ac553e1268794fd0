"""Cards for the tests of the token port: each adapter with what it declares, however reached."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeVar

from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.channel_keys import ChannelKeys
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.secret import Secret
from officer_app.domain.token import ManagementKeyAlgorithm, Slot, TokenInfo
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.yubikey import SecureChannels
from officer_app.tokens.lane import Lane
from officer_app.tokens.opening import CommandWay, OnApdu
from officer_app.tokens.port import CardChannel, OpenedToken, ReaderSource, Token
from officer_app.tokens.secure_channel import ChannelPolicy
from officer_app.tokens.sitting import Sitting
from officer_app.tokens.virtual import (
    AttestationAuthority,
    Card,
    Firmware,
    ManagementAlgorithm,
    ManagementKey,
    Quirk,
    VirtualCard,
    VirtualReaders,
)
from officer_app.tokens.virtual.static_keys import StaticKeys
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.card_wire import apdu, manage, select_piv, status

__all__ = [
    "PLAIN_GUID",
    "STATIC_KEYS",
    "Abilities",
    "CardDesk",
    "HubStage",
    "OpenCard",
    "Place",
    "Seen",
    "Stage",
    "VirtualDesk",
    "card_content",
    "own_keys",
    "plain_abilities",
    "virtual_plain_piv",
    "virtual_yubikey",
    "yubikey_abilities",
]

_T = TypeVar("_T")

WITHIN = timedelta(seconds=30)
NOW = datetime(2026, 3, 14, tzinfo=UTC)
PUT_DATA = 0xDB
PLAIN_GUID = bytes.fromhex("1b0fca4e6a3c4d2f9b7a55aa00c0ffee")
STATIC_KEYS = StaticKeys(0x30, bytes(range(16)), bytes(range(16, 32)), bytes(range(32, 48)))
"""An organisation's keys for SCP03, on every card of these tests whose firmware can have them."""
CERTIFICATE_OBJECTS = {
    Slot.AUTHENTICATION: "5FC105",
    Slot.SIGNATURE: "5FC10A",
    Slot.KEY_MANAGEMENT: "5FC10B",
    Slot.CARD_AUTHENTICATION: "5FC101",
}


@dataclass(frozen=True)
class Abilities:
    """What an adapter says of a kind of card; the contract holds it to that, no more, no less."""

    algorithms: frozenset[KeyAlgorithm]
    management_keys: frozenset[ManagementKeyAlgorithm] = frozenset()
    pin_tries: int = 3
    puk_tries: int = 3
    object_bytes: int = 3052
    tells_factory_values: bool = False
    """Also how many tries of the PUK are left."""
    tells_keys: bool = True
    comes_named: bool = False
    """Its maker gave it a CHUID, by which it is known."""
    prepares: bool = False
    sets_tries: bool = False
    attests: bool = False
    deletes_keys: bool = False
    clears: bool = False
    feels_touch: bool = False
    has_management_key: bool = True
    """Without one, whoever has proved the PIN makes keys and writes certificates."""
    counts_tries: bool = True
    longest_pin: int = 8
    keys_without_pin: bool = True
    initialises: bool = False
    is_removable: bool = True


def yubikey_abilities(firmware: Firmware) -> Abilities:
    """A YubiKey's, as Yubico's technical manual has them (not as our own table does)."""
    algorithms = {KeyAlgorithm.RSA1024, KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384}
    management_keys = {ManagementKeyAlgorithm.TDES}
    if firmware >= (5, 4, 2):
        management_keys = set(ManagementKeyAlgorithm)
    if firmware >= (5, 7, 0):
        algorithms = set(KeyAlgorithm)
    return Abilities(
        algorithms=frozenset(algorithms),
        management_keys=frozenset(management_keys),
        tells_factory_values=firmware >= (5, 3, 0),
        prepares=True,
        sets_tries=True,
        attests=True,
        deletes_keys=firmware >= (5, 7, 0),
        clears=True,
        feels_touch=True,
    )


def plain_abilities() -> Abilities:
    """Those of SP 800-73-4 and SP 800-78-4, no more."""
    return Abilities(
        algorithms=frozenset({KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384}),
        object_bytes=2005,
        tells_keys=False,
        comes_named=True,
        prepares=True,
    )


@dataclass
class Seen:
    """What a bench would know of the card: the last look at it, however long ago."""

    token: TokenInfo | None = None


class Place:
    """A reader and its lane, for a Sitting, without a bench that watches."""

    def __init__(self, name: str, source: ReaderSource | None = None) -> None:
        self.name = name
        self.lane = Lane(name)
        self.sitting: Sitting | None = None
        self.state = Seen()
        self.channel_policy: ChannelPolicy | None = None
        self._source = source

    def connect(self) -> CardChannel:
        """A connection to the card that lies there now."""
        assert self._source is not None
        return self._source.connect(self.name)

    def open(self, lane: Lane, on_apdu: OnApdu | None) -> OpenedToken:
        """The card that lies there now."""
        way = CommandWay(self.name, self.connect, channel_policy=self.channel_policy)
        return way.open(lane, self.state.token, on_apdu)


class Stage(Protocol):
    """A reader in which the card can be changed."""

    source: ReaderSource
    reader: str

    def put(self, card: Card | None) -> None:
        """Put a card in, in place of the one that is there; None: leave it empty."""
        ...


class OpenCard(Protocol):
    """What the contract needs besides the port: to break things and to look from outside."""

    def spoil_certificate(self, slot: Slot) -> None:
        """Put bytes into a certificate's place that are none; the card has factory secrets."""
        ...

    def touch_is_missed(self) -> None:
        """From now on nobody touches the card."""
        ...

    def touch_is_given(self) -> None:
        """From now on the card is touched whenever it asks."""
        ...

    def apdus(self) -> int:
        """How many commands the card has been sent."""
        ...

    def content(self) -> str:
        """Everything the card keeps, to be compared with itself."""
        ...


@dataclass
class CardDesk:
    """A blank card in a reader, the abilities of its adapter, and its factory secrets."""

    name: str
    abilities: Abilities
    identity: TokenId
    place: Place
    card: OpenCard
    roots: tuple[bytes, ...] = ()
    pin: str = "123456"
    puk: str = "12345678"
    management_key: bytes = bytes(range(1, 9)) * 3
    swap: Callable[[], str] = field(default=lambda: "")
    """Another blank card takes the place of this one; answers its content."""
    remove: Callable[[], None] = field(default=lambda: None)
    other_content: Callable[[], str] = field(default=lambda: "")

    def sit(self, token: TokenId | None = None) -> Sitting:
        """A new sitting; with no other card than `token` where that is given."""
        return Sitting(self.place, token)

    def do(self, deed: Callable[[Token], _T]) -> _T:
        """One deed in a sitting of its own."""
        sitting = self.sit(self.identity)
        try:
            return sitting.do(deed, WITHIN)
        finally:
            sitting.rest()

    def manage(self, token: Token) -> None:
        """Prove what lets keys and certificates be written: the management key, or the PIN."""
        if not self.abilities.has_management_key:
            with Secret(self.pin) as pin:
                token.verify_pin(pin, PinOwner.SUBSCRIBER)
            return
        with Secret(self.management_key) as key:
            token.authenticate(key)

    def remember(self) -> None:
        """Look at the card as a bench does when it is put in; never again after that."""
        self.place.state.token = self.do(lambda token: token.look())

    def secure(self, *, by_own_keys: bool) -> None:
        """From now on the card is spoken to over a secure channel; a command carries less there."""
        self.abilities = replace(self.abilities, object_bytes=3030)
        self.place.channel_policy = ChannelPolicy(
            wanted=SecureChannels.ALWAYS,
            roots=lambda: self.roots,
            now=lambda: NOW,
            static_keys=own_keys if by_own_keys else None,
        )

    def close(self) -> None:
        """End the sitting that a failed test left open, and the lane."""
        if self.place.sitting is not None:
            self.place.sitting.rest()
        self.place.lane.close()


def own_keys(kept: StaticKeys = STATIC_KEYS) -> ChannelKeys:
    """The same keys as a workstation keeps them."""
    return ChannelKeys(kept.kvn, Secret(kept.enc + kept.mac + kept.dek))


def card_content(card: VirtualCard, folder: Path) -> str:
    """Everything a virtual card keeps: codes, counters, keys, objects."""
    file = folder / "content.json"
    card.save(file)
    return file.read_text("ascii")


class VirtualDesk:
    """The OpenCard of a virtual card."""

    def __init__(
        self, card: VirtualCard, folder: Path, management_key: ManagementKey | None = None
    ) -> None:
        self.virtual = card
        self._folder = folder
        self._management_key = management_key

    def spoil_certificate(self, slot: Slot) -> None:
        """See OpenCard."""
        select_piv(self.virtual)
        manage(self.virtual, self._management_key)
        tag = bytes.fromhex(CERTIFICATE_OBJECTS[slot])
        # A well-formed object (tags 70 and 71) whose certificate is three bytes of nothing.
        rubbish = bytes.fromhex("5C03") + tag + bytes.fromhex("530870030102037101 00")
        assert status(self.virtual.transmit(apdu(PUT_DATA, 0x3F, 0xFF, rubbish))) == 0x9000
        self.virtual.reset()

    def touch_is_missed(self) -> None:
        """See OpenCard."""
        self.virtual.on_touch_needed = [self.virtual.cancel_touch]

    def touch_is_given(self) -> None:
        """See OpenCard."""
        self.virtual.on_touch_needed = [self.virtual.touch]

    def apdus(self) -> int:
        """See OpenCard."""
        return self.virtual.apdu_count

    def content(self) -> str:
        """See OpenCard."""
        return card_content(self.virtual, self._folder)


class HubStage:
    """A reader of this process."""

    reader = "Reader of the contract"

    def __init__(self) -> None:
        self._hub = VirtualReaders([self.reader])
        self.source: ReaderSource = VirtualSource(self._hub)

    def put(self, card: Card | None) -> None:
        """See Stage."""
        if card is None:
            self._hub.remove(self.reader)
        else:
            self._hub.insert(self.reader, card)


@contextmanager
def virtual_yubikey(
    firmware: Firmware, stage: Stage, folder: Path, *quirks: Quirk
) -> Iterator[CardDesk]:
    """A blank virtual YubiKey on a stage."""
    authority = AttestationAuthority.create(NOW - timedelta(days=400))
    serials = 13_370_042, 13_370_043
    card, other = (
        VirtualCard.blank_yubikey(serial, authority=authority, firmware=firmware, quirks=quirks)
        for serial in serials
    )
    card.static_keys = other.static_keys = STATIC_KEYS
    stage.put(card)

    def swap() -> str:
        stage.put(other)
        return card_content(other, folder)

    desk = CardDesk(
        name=f"YubiKey {firmware}",
        abilities=yubikey_abilities(firmware),
        identity=TokenId(kind=TokenKind.YUBIKEY, serial=str(serials[0])),
        place=Place(stage.reader, stage.source),
        card=VirtualDesk(card, folder),
        roots=(authority.root.public_bytes(Encoding.DER),),
        swap=swap,
        remove=lambda: stage.put(None),
        other_content=lambda: card_content(other, folder),
    )
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def virtual_plain_piv(
    stage: Stage,
    folder: Path,
    algorithm: ManagementKeyAlgorithm = ManagementKeyAlgorithm.TDES,
    *quirks: Quirk,
) -> Iterator[CardDesk]:
    """A virtual card of the standard on a stage, with the management key that its maker gave it."""
    value = (bytes(range(1, 9)) * 4)[: algorithm.key_bytes]
    names = {a.name.replace("_", ""): a for a in ManagementAlgorithm}
    key = ManagementKey(names[algorithm.name], value)
    card, other = (
        VirtualCard.blank_piv(guid, management_key=key, quirks=quirks)
        for guid in (PLAIN_GUID, PLAIN_GUID[::-1])
    )
    stage.put(card)

    def swap() -> str:
        stage.put(other)
        return card_content(other, folder)

    desk = CardDesk(
        name=f"PIV card ({algorithm})",
        abilities=plain_abilities(),
        identity=TokenId(kind=TokenKind.PIV, serial=PLAIN_GUID.hex()),
        place=Place(stage.reader, stage.source),
        card=VirtualDesk(card, folder, key),
        management_key=value,
        swap=swap,
        remove=lambda: stage.put(None),
        other_content=lambda: card_content(other, folder),
    )
    try:
        yield desk
    finally:
        desk.close()
