"""What every token and every source of readers can do, and what some tokens can do besides.

All methods of a token run on its reader's lane, inside one PC/SC transaction. Errors, unless a
method says more: TokenRemoved, TokenSilent, ReaderBusy, ReaderServiceGone, TokenAnswersNonsense.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol, runtime_checkable

from officer_app.domain.ids import TokenId
from officer_app.domain.keys import PublicKey
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import ManagementKeyAlgorithm, Slot, TokenInfo
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.value import Value

__all__ = [
    "Attests",
    "CardChannel",
    "ChangesPin",
    "Clears",
    "DeletesKeys",
    "FactoryValues",
    "Prepares",
    "ReaderEvent",
    "ReaderEventKind",
    "ReaderSource",
    "RemembersPin",
    "Surveys",
    "Token",
]


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

        Errors: AuthenticationRefused.
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
        """The public key in a slot, as the card's own answer; None when the slot is empty."""
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


@runtime_checkable
class Prepares(Protocol):
    """Can be given secrets of its own."""

    def set_tries(self, pin_tries: int, puk_tries: int) -> None:
        """Set both counters. This puts PIN and PUK back to their factory values."""
        ...

    def change_puk(self, old: Secret, new: Secret) -> None:
        """Change the PUK. Errors: PukRefused."""
        ...

    def set_management_key(self, algorithm: ManagementKeyAlgorithm, key: Secret) -> None:
        """Set the management key; the old one must have been proved in this transaction."""
        ...

    def write_containers(self, chuid: bytes, ccc: bytes) -> None:
        """Write the card holder unique identifier and the capability container."""
        ...


@runtime_checkable
class ChangesPin(Protocol):
    """Lets whoever knows the PIN change it."""

    def change_pin(self, old: Secret, new: Secret) -> None:
        """Change the subscriber's PIN. Sends nothing when one try is left.

        Errors: WrongPin, PinTriesLow, PinBlocked.
        """
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
class Clears(Protocol):
    """Can be emptied without knowing any of its secrets."""

    def clear(self) -> None:
        """Erase keys, certificates and secrets; factory values afterwards. May be repeated."""
        ...
