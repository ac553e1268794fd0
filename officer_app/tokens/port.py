"""What every token and every source of readers can do, and what some tokens can do besides.

All methods of a token run on its reader's lane, inside one PC/SC transaction. Errors, unless a
method says more: TokenRemoved, TokenSilent, ReaderBusy, ReaderServiceGone, TokenAnswersNonsense.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol, runtime_checkable

from officer_app.domain.applications import ApplicationsOn
from officer_app.domain.ids import TokenId
from officer_app.domain.keys import PublicKey
from officer_app.domain.pins import PinPolicy
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import (
    ManagementKeyAlgorithm,
    PinPolicyOnCard,
    Slot,
    TokenInfo,
    TouchPolicyOnCard,
)
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.value import Value
from officer_app.domain.yubikey import YubiKeyModel
from officer_app.tokens.lane import Lane

__all__ = [
    "Attests",
    "CardChannel",
    "CardDrivers",
    "ChangesPin",
    "ChangesPuk",
    "Clears",
    "CodesOverNfc",
    "ControlsReader",
    "DeletesKeys",
    "FactoryValues",
    "HasPinPad",
    "Initialises",
    "KeyMetadata",
    "OpenedToken",
    "Prepares",
    "ReaderEvent",
    "ReaderEventKind",
    "ReaderSource",
    "RemembersPin",
    "Surveys",
    "SwitchesApplications",
    "TellsPolicies",
    "Token",
    "always",
]


CodesOverNfc = Callable[[TokenId | None], bool]
"""Whether PINs and PUKs of a token may be sent over a contactless reader; None: nobody knows it."""


def always(_token: TokenId | None) -> bool:
    """A CodesOverNfc that forbids nothing."""
    return True


class ReaderEventKind(StrEnum):
    """What can happen to a reader."""

    APPEARED = "appeared"
    VANISHED = "vanished"
    CARD_IN = "card_in"
    CARD_OUT = "card_out"
    SERVICE_GONE = "service_gone"
    SERVICE_BACK = "service_back"
    SETTLED = "settled"
    """Everything that was there when the watching began has been told."""


class ReaderEvent(Value):
    """Something happened to a reader (or, with an empty reader name, to the service behind all)."""

    reader: str
    kind: ReaderEventKind
    atr: bytes = b""


class FactoryValues(Value):
    """Which secrets are still the factory's. None: the card does not tell."""

    pin: bool | None
    puk: bool | None
    management_key: bool | None


class CardChannel(Protocol):
    """A connection to the card in a reader: bytes out, bytes in."""

    @property
    def atr(self) -> bytes: ...

    def transmit(self, apdu: bytes) -> bytes:
        """Send a command APDU, answer the response APDU with its status word."""
        ...

    def begin(self) -> None:
        """Begin a transaction: nobody else reaches the card until `end`."""
        ...

    def end(self) -> None:
        """End the transaction. Never raises for a card that is gone."""
        ...

    def close(self) -> None:
        """Give the card back. Never raises for a card that is gone."""
        ...


@runtime_checkable
class ControlsReader(Protocol):
    """A channel that reaches the reader as well as the card in it."""

    def control(self, code: int, command: bytes) -> bytes | None:
        """What the reader answers to a control code; None where it knows no such code.

        Errors: TokenRemoved, ReaderServiceGone.
        """
        ...


class ReaderSource(Protocol):
    """Some readers: those of PC/SC, or virtual ones."""

    def start(self, listener: Callable[[ReaderEvent], None]) -> None:
        """Tell `listener` of every reader and card there is, then every change, on any thread."""
        ...

    def stop(self) -> None:
        """No event is told after this returns."""
        ...

    def connect(self, reader: str) -> CardChannel:
        """Reach the card in a reader. Errors: NoReader, TokenNotFound, ReaderBusy."""
        ...


class Token(Protocol):
    """A token with keys and certificates."""

    def identify(self) -> TokenId | None:
        """Kind and serial as the card itself answers now; None when it has no serial."""
        ...

    def look(self, *, contents: bool = True) -> TokenInfo:
        """Everything that can be read without a PIN; without `contents`, only the card itself."""
        ...

    def factory_values(self) -> FactoryValues:
        """Which of the card's secrets are still what the factory set."""
        ...

    def authenticate(self, management_key: Secret) -> None:
        """Prove the management key, both ways; once proved in this transaction, nothing is sent.

        Errors: AuthenticationRefused; TokenCannot where there is none, and whoever has proved the
        PIN makes keys and writes certificates.
        """
        ...

    def verify_pin(self, pin: Secret, owner: PinOwner, *, keep: int = 1) -> None:
        """Prove the PIN. Sends nothing when `keep` tries or fewer are left (0: the person insists).

        Errors: WrongPin, PinTriesLow, PinBlocked.
        """
        ...

    def pin_tries_left(self) -> int | None:
        """Tries left, or None when the card does not tell."""
        ...

    def set_pin_by_puk(self, puk: Secret, pin: Secret) -> None:
        """Set the PIN, whatever it was, and its counter (RESET RETRY COUNTER). May be repeated.

        Errors: PukRefused (one try spent, never the last one).
        """
        ...

    def generate_key(self, spec: KeySpec) -> PublicKey:
        """Make a key in a slot; what was there is gone. Errors: TokenCannot."""
        ...

    def public_key(self, slot: Slot) -> PublicKey | None:
        """The public key in a slot, as the card's own answer.

        None when the slot is empty, and from a card that never tells (no metadata, no attestation).
        """
        ...

    def sign(self, slot: Slot, key: PublicKey, message: bytes) -> bytes:
        """Sign as `domain.keys.SigningKey` says; `key` is the slot's public key.

        Errors: TokenTouchMissed.
        """
        ...

    def write_certificate(self, slot: Slot, der: bytes) -> None:
        """Write a certificate and read it back. Errors: TokenIsFull, TokenAnswersNonsense."""
        ...

    def delete_certificate(self, slot: Slot) -> None:
        """Empty a slot's certificate. May be repeated."""
        ...

    def read_certificate(self, slot: Slot) -> bytes | None:
        """The certificate in a slot, DER, or None. Errors: UnreadableCertificate."""
        ...


@dataclass(frozen=True)
class OpenedToken:
    """A token that is sat with, however it is reached."""

    token: Token
    limit: Callable[[timedelta], None]
    """From now on the token is spoken to only until that time has passed."""
    close: Callable[[], None]
    """Give it back: transaction, session, everything proved. Never raises for one that is gone."""


class CardDrivers(Protocol):
    """Makers' own drivers: they reach cards whose commands we do not know, and tokens that lie in
    no reader of the card service, which show as readers of their own.
    """

    def start(
        self, listener: Callable[[ReaderEvent], None], others: Callable[[], tuple[str, ...]]
    ) -> None:
        """As ReaderSource, of readers of their own. `others`: all that the sources know by now."""
        ...

    def stop(self) -> None:
        """As ReaderSource; every driver is ended."""
        ...

    def open(self, reader: str, lane: Lane) -> OpenedToken:
        """The token in any reader, on its lane, while nobody holds the card itself.

        Errors: ForeignCard when no driver knows it, TokenNotFound, and those of the drivers.
        """
        ...


@runtime_checkable
class ChangesPuk(Protocol):
    """Lets whoever knows the PUK change it."""

    def change_puk(self, old: Secret, new: Secret) -> None:
        """Change the PUK. Errors: PukRefused."""
        ...


@runtime_checkable
class Prepares(ChangesPuk, Protocol):
    """Can be given secrets of its own."""

    def set_tries(self, pin_tries: int, puk_tries: int) -> None:
        """Set both counters. This puts PIN and PUK back to their factory values.

        Errors: TokenCannot where the card's facts say so (`sets_pin_tries`).
        """
        ...

    def set_management_key(self, algorithm: ManagementKeyAlgorithm, key: Secret) -> None:
        """Set the management key; the old one must have been proved in this transaction.

        Errors: TokenCannot where the card's facts name no algorithm for it.
        """
        ...

    def write_containers(self, chuid: bytes, ccc: bytes) -> None:
        """Write the card holder unique identifier and the capability container.

        A card that is known by the identifier that it came with keeps that.
        """
        ...


@runtime_checkable
class Initialises(ChangesPuk, Protocol):
    """Is given its secrets all at once, and emptied by whoever knows its PUK."""

    @property
    def is_initialised(self) -> bool:
        """Whether it has a name and a PUK. Before that, it may have no serial number either."""
        ...

    @property
    def has_pin(self) -> bool:
        """Whether somebody has set a PIN: it may hold what only that PIN shows."""
        ...

    def initialise(self, label: str, puk: Secret) -> None:
        """Erase everything and name the token (at most 32 bytes). It has no PIN afterwards.

        One that is initialised already wants the PUK that it has, and keeps it. May be repeated.
        Errors: PukRefused, TokenCannot.
        """
        ...

    def other_objects(self) -> tuple[str, ...]:
        """Names of what lies on it besides keys and certificates in slots of ours."""
        ...


@runtime_checkable
class ChangesPin(Protocol):
    """Lets whoever knows the PIN change it."""

    def change_pin(self, old: Secret, new: Secret, *, keep: int = 1) -> None:
        """Change the subscriber's PIN. Sends nothing when `keep` tries or fewer are left.

        Errors: WrongPin, PinTriesLow, PinBlocked.
        """
        ...


@runtime_checkable
class HasPinPad(Protocol):
    """May lie in a reader with keys, on which codes are typed that this computer never sees.

    Errors of its methods besides those of the methods without a pad: PadEntryEnded, and
    TokenCannot where there is no pad. They wait for the person at the reader, who has 30 seconds
    for each key and may cancel there. `policy`: the lengths that the reader is told; it knows no
    other rule, and behind PKCS#11 not even these.
    """

    @property
    def has_pin_pad(self) -> bool:
        """Whether it does."""
        ...

    def verify_pin_on_pad(self, owner: PinOwner, *, keep: int = 1) -> None:
        """As `verify_pin`."""
        ...

    def change_pin_on_pad(self, owner: PinOwner, policy: PinPolicy, *, keep: int = 1) -> None:
        """As `change_pin`; both are typed there, the new one twice."""
        ...

    def set_pin_by_puk_on_pad(self, puk: Secret, policy: PinPolicy) -> None:
        """As `set_pin_by_puk`; only the new PIN is typed there, twice."""
        ...


@runtime_checkable
class Surveys(Protocol):
    """Can tell sparingly whether it is blank."""

    def survey(self, seen: TokenInfo | None) -> TokenInfo:
        """Is it blank, and if not, what is on it? Secrets and keys are always read afresh.

        Certificates and containers are not read where the answer is known without: a key or a
        changed secret shows that the card is not blank, or `seen`, the last look at this card
        since it was put in, found none of them.
        """
        ...


@runtime_checkable
class RemembersPin(Protocol):
    """Knows whether a PIN has been proved to it."""

    @property
    def pin_is_proved(self) -> bool:
        """True once the PIN was proved in this transaction and has not been set since."""
        ...


class KeyMetadata(Value):
    """What a card says of a key besides its public half."""

    pin_policy: PinPolicyOnCard
    touch_policy: TouchPolicyOnCard
    made_here: bool
    """Generated on the card, and not imported."""


@runtime_checkable
class TellsPolicies(Protocol):
    """Tells how its keys may be used and where they come from."""

    def key_metadata(self, slot: Slot) -> KeyMetadata | None:
        """Of the slot's key; None when the slot is empty or this very card does not tell."""
        ...


@runtime_checkable
class Attests(Protocol):
    """Can prove that a key was made on it."""

    def attest(self, slot: Slot) -> tuple[bytes, bytes]:
        """Statement for the slot's key and the card's own attestation certificate, both DER."""
        ...


@runtime_checkable
class DeletesKeys(Protocol):
    """Can remove a single key."""

    def delete_key(self, slot: Slot) -> None:
        """Remove a slot's key. May be repeated. Errors: TokenCannot."""
        ...


@runtime_checkable
class SwitchesApplications(Protocol):
    """Has other applications besides PIV, which can be switched on and off.

    Each method ends whatever was proved in this transaction. Errors: TokenCannot where this very
    card does not tell, or does not let itself be switched.
    """

    def read_applications(self) -> YubiKeyModel:
        """What the card is and what is on, as it answers now."""
        ...

    def switch_applications(
        self, on: ApplicationsOn, *, present_code: Secret | None, new_code: Secret | None
    ) -> None:
        """These are on afterwards, and no others; all of it happens or nothing.

        `present_code`: the lock code (16 bytes) where the card has one. `new_code`: the one that it
        gets; all zeros: none; None: as it was. The card starts anew: it leaves its reader, which
        may vanish with it, and comes back. Nothing more is done in this transaction.
        Errors: ApplicationsLocked; TokenRemoved where it is gone before its answer has come.
        """
        ...

    def accepts_lock_code(self, code: Secret) -> bool:
        """Whether that is the card's; nothing is changed, and nobody counts."""
        ...


@runtime_checkable
class Clears(Protocol):
    """Can be emptied without knowing any of its secrets."""

    def clear(self) -> None:
        """Erase keys, certificates and secrets; factory values afterwards. May be repeated."""
        ...
