"""CardSecrets: management key, PIN and PUK of a YubiKey, and which of them were proved already.

For one transaction. Nobody else reaches the card meanwhile, and a card that lost its power refuses
every command until it is selected anew: what was proved once need not be proved or asked again.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from yubikit.core import InvalidPinError
from yubikit.core.smartcard import SW, ApduError
from yubikit.piv import MANAGEMENT_KEY_TYPE, ManagementKeyMetadata, PinMetadata

from officer_app.domain.pins import PinPolicy
from officer_app.domain.secret import Secret
from officer_app.domain.token import CardFacts, ManagementKeyAlgorithm
from officer_app.domain.token_faults import (
    AuthenticationRefused,
    PinBlocked,
    PinNotTaken,
    PinOwner,
    PinTooSimple,
    PinTriesLow,
    PinUnfit,
    PukNotTaken,
    PukRefused,
    TokenInUse,
    WrongPin,
)
from officer_app.tokens.pinpad import PinPad
from officer_app.tokens.piv import MANAGEMENT_KEY_TYPES, Wall
from officer_app.tokens.port import FactoryValues
from officer_app.tokens.session import CardSession

__all__ = ["CardSecrets"]

_KEY_REFUSED: Final = frozenset(
    {
        SW.SECURITY_CONDITION_NOT_SATISFIED,
        # Another algorithm than the key's: cards differ in what they find wrong with that.
        SW.INCORRECT_PARAMETERS,
        SW.WRONG_PARAMETERS_P1P2,
        SW.REFERENCE_DATA_NOT_FOUND,
        0x6A86,
    }
)
_NEW_CODE_REFUSED: Final = frozenset({SW.CONDITIONS_NOT_SATISFIED, SW.INCORRECT_PARAMETERS})
"""YubiKeys say the first from firmware 5.7 on, and the second before."""
_LONGEST_CODE: Final = 8
"""Bytes of a PIN or PUK (SP 800-73-4 part 2 §2.4.3)."""
_FACTORY_PIN: Final = "123456"
_FACTORY_PUK: Final = "12345678"
_FACTORY_MANAGEMENT_KEY: Final = bytes(range(1, 9)) * 3


class CardSecrets:
    """See the module; `tokens.port` documents the methods that a Token has as well.

    check_way: raises PinOverNfc where no PIN or PUK may be sent; asked before each of them.
    """

    def __init__(
        self,
        session: CardSession,
        wall: Wall,
        facts: CardFacts,
        check_way: Callable[[], None],
    ) -> None:
        self._session = session
        self._check_way = check_way
        self._wall = wall
        self._facts = facts
        self._has_metadata = facts.has_metadata
        # A card whose key cannot be changed may have come with a key of any algorithm.
        possible = facts.management_key_algorithms or frozenset(ManagementKeyAlgorithm)
        self._key_types = tuple(
            MANAGEMENT_KEY_TYPES[algorithm]
            for algorithm in ManagementKeyAlgorithm
            if algorithm in possible
        )
        self._proved_key: bytes | None = None
        self._puk_tries: int | None = None
        self._puk_is_default: bool | None = None
        self.pin_is_proved = False

    def forget(self) -> None:
        """Nothing is proved any more: the card is about to be cleared."""
        self._proved_key = None
        self._forget_codes()

    def pin_metadata(self) -> PinMetadata | None:
        """What the card says of its PIN, where it can."""
        return self._metadata(self._session.get_pin_metadata)

    def puk_metadata(self) -> PinMetadata | None:
        """What the card says of its PUK, where it can."""
        return self._metadata(self._session.get_puk_metadata) if self._facts.has_puk else None

    def management_key_metadata(self) -> ManagementKeyMetadata | None:
        """What the card says of its management key, where it can."""
        if not self._has_metadata:
            return None
        with self._wall("reading what the card says of its management key"):
            return self._session.management_key or self._session.get_management_key_metadata()

    def factory_values(self) -> FactoryValues:
        """As the port. A PUK that was used is known without asking."""
        if not self._has_metadata:
            return FactoryValues(pin=None, puk=None, management_key=None)
        with self._wall("reading what the card says of its secrets"):
            puk = self._puk_is_default
            if puk is None and self._facts.has_puk:
                puk = self._session.get_puk_metadata().default_value
            return FactoryValues(
                pin=self._session.get_pin_metadata().default_value,
                puk=puk,
                management_key=self._session.get_management_key_metadata().default_value,
            )

    def authenticate(self, management_key: Secret) -> None:
        """As the port."""
        fingerprint = hashlib.sha256(management_key.reveal()).digest()
        if self._proved_key == fingerprint:
            return
        self._proved_key = None
        try:
            with self._wall("proving the management key"):
                self._authenticate(management_key)
        except _Refused as cause:
            raise AuthenticationRefused from cause
        self._proved_key = fingerprint

    def has_factory_management_key(self) -> bool:
        """By trying it, which proves it for what comes next; no card counts wrong ones."""
        with Secret(_FACTORY_MANAGEMENT_KEY) as factory:
            try:
                self.authenticate(factory)
            except AuthenticationRefused:
                return False
        return True

    def verify_pin(self, pin: Secret, owner: PinOwner, *, keep: int) -> None:
        """As the port."""
        if keep:
            self._keep_tries(owner, keep)
        if len(pin) > _LONGEST_CODE:
            raise PinUnfit(owner, self.pin_tries_left() or 0)

        def send() -> None:
            try:
                self._session.verify_pin(pin.reveal_text())
            except ApduError as cause:
                if cause.sw == SW.INCORRECT_PARAMETERS:
                    # Not compared at all: its form is one that no PIN of this card has.
                    raise PinUnfit(owner, self.pin_tries_left() or 0) from cause
                raise

        self._spend_pin(send, owner, "proving the PIN")
        self.pin_is_proved = True

    def change_pin(self, old: Secret, new: Secret, *, keep: int) -> None:
        """As the port."""
        if keep:
            self._keep_tries(PinOwner.SUBSCRIBER, keep)
        change = _setting(lambda: self._session.change_pin(old.reveal_text(), new.reveal_text()))
        with self._judged_by_card(new):
            self._spend_pin(change, PinOwner.SUBSCRIBER, "changing the PIN")

    def verify_pin_on_pad(self, pad: PinPad, owner: PinOwner, *, keep: int) -> None:
        """As the port."""
        if keep:
            self._keep_tries(owner, keep)
        self._spend_pin(pad.verify, owner, "proving the PIN on the reader")
        self.pin_is_proved = True

    def change_pin_on_pad(
        self, pad: PinPad, owner: PinOwner, policy: PinPolicy, *, keep: int
    ) -> None:
        """As the port."""
        if keep:
            self._keep_tries(owner, keep)
        change = _setting(lambda: pad.change(policy))
        with self._judged_by_card():
            self._spend_pin(change, owner, "changing the PIN on the reader")

    def set_pin_by_puk_on_pad(self, pad: PinPad, puk: Secret, policy: PinPolicy) -> None:
        """As the port."""
        self.pin_is_proved = False
        set_pin = _setting(lambda: pad.set_by_puk(puk, policy))
        with self._judged_by_card():
            self._spend_puk(set_pin, "setting the PIN on the reader")
        self._puk_is_default = puk.reveal_text() == _FACTORY_PUK

    def _spend_pin(self, deed: Callable[[], None], owner: PinOwner, during: str) -> None:
        self._check_way()
        self.pin_is_proved = False
        try:
            with self._wall(during), _refusals():
                deed()
        except _Refused as cause:
            if cause.tries_left == 0:
                raise PinBlocked(owner) from cause
            raise WrongPin(owner, cause.tries_left) from cause

    def pin_tries_left(self) -> int | None:
        """As the port."""
        with self._wall("reading the tries left"):
            if self._has_metadata:
                return int(self._session.get_pin_metadata().attempts_remaining)
            if self.pin_is_proved:
                # Asked without a PIN, the card only says that it has been proved.
                return None
            return int(self._session.get_pin_attempts())

    def set_pin_by_puk(self, puk: Secret, pin: Secret) -> None:
        """As the port."""
        self.pin_is_proved = False
        set_pin = _setting(lambda: self._session.unblock_pin(puk.reveal_text(), pin.reveal_text()))
        with self._judged_by_card(pin):
            self._spend_puk(set_pin, "setting the PIN")
        self._puk_is_default = puk.reveal_text() == _FACTORY_PUK

    def set_tries(self, pin_tries: int, puk_tries: int, token: str) -> None:
        """As the port; needs the factory PIN, which is what a blank card has.

        Errors: TokenInUse, with the name of the token, where it has another one.
        """
        self._check_way()
        self._forget_codes()
        try:
            with self._wall("setting the number of tries"), _refusals():
                self._session.verify_pin(_FACTORY_PIN)
                self._session.set_pin_attempts(pin_tries, puk_tries)
        except _Refused as cause:
            raise TokenInUse(token, "in use: its PIN is not the factory's") from cause
        self._puk_tries = puk_tries

    def change_puk(self, old: Secret, new: Secret) -> None:
        """As the port."""
        self._puk_is_default = None
        change = _setting(lambda: self._session.change_puk(old.reveal_text(), new.reveal_text()))
        try:
            self._spend_puk(change, "setting the PUK")
        except _NewCodeRefused as refused:
            raise PukNotTaken from refused

    def set_management_key(self, algorithm: ManagementKeyAlgorithm, key: Secret) -> None:
        """As the port."""
        with self._wall("setting the management key"):
            self._session.set_management_key(MANAGEMENT_KEY_TYPES[algorithm], key.reveal())
        self._proved_key = hashlib.sha256(key.reveal()).digest()

    @contextmanager
    def _judged_by_card(self, new: Secret | None = None) -> Iterator[None]:
        """The card has the last word on a new PIN; `new`: as far as this computer knows it."""
        facts = self._facts
        try:
            yield
        except _NewCodeRefused as refused:
            size = facts.pin_minimum if new is None else len(new)
            is_long_enough = facts.pin_minimum <= size <= facts.pin_maximum
            kind = PinTooSimple if facts.refuses_simple_pins and is_long_enough else PinNotTaken
            raise kind(facts.pin_minimum, facts.pin_maximum) from refused

    def _metadata(self, read: Callable[[], PinMetadata]) -> PinMetadata | None:
        if not self._has_metadata:
            return None
        with self._wall("reading what the card says of its PIN"):
            return read()

    def _forget_codes(self) -> None:
        self.pin_is_proved = False
        self._puk_tries = self._puk_is_default = None

    def _authenticate(self, management_key: Secret) -> None:
        """The remembered algorithm may be tried first: no card counts wrong management keys."""
        if not self._has_metadata:
            self._authenticate_by_trial(management_key)
            return
        try:
            self._prove(management_key)
        except _Refused:
            if not self._session.corrects_key_type():
                raise
            self._prove(management_key)

    def _authenticate_by_trial(self, management_key: Secret) -> None:
        """Where the card does not tell its key's algorithm: each that fits, the likeliest first."""
        likeliest = self._session.management_key_type
        fitting = [t for t in self._key_types if t.key_len == len(management_key)]
        for key_type in sorted(fitting, key=lambda fits: fits is not likeliest):
            if self._is_proved_by(management_key, key_type):
                return
        self._session.guess_key_type(likeliest)
        raise _Refused(0)

    def _is_proved_by(self, management_key: Secret, key_type: MANAGEMENT_KEY_TYPE) -> bool:
        self._session.guess_key_type(key_type)
        try:
            self._prove(management_key)
        except _Refused:
            return False
        return True

    def _prove(self, management_key: Secret) -> None:
        """A wrong key shows as a refusal or as a key of another size."""
        if len(management_key) != self._session.management_key_type.key_len:
            raise _Refused(0)
        try:
            self._session.authenticate(management_key.reveal())
        except ApduError as cause:
            if cause.sw in _KEY_REFUSED:
                raise _Refused(0) from cause
            raise

    def _keep_tries(self, owner: PinOwner, keep: int) -> None:
        self._check_way()
        left = self.pin_tries_left()
        if left == 0:
            raise PinBlocked(owner)
        if left is not None and left <= keep:
            raise PinTriesLow(owner, left)

    def _spend_puk(self, deed: Callable[[], None], during: str) -> None:
        """Send the PUK once, never as its last try where the card tells how many are left.

        Tries that were seen or set in this transaction are there until the PUK is refused.
        """
        self._check_way()
        if self._puk_tries is None:
            puk = self.puk_metadata()
            self._puk_tries = puk.attempts_remaining if puk else None
        if self._puk_tries is not None and self._puk_tries <= 1:
            raise PukRefused
        try:
            with self._wall(during), _refusals():
                deed()
        except _Refused as cause:
            self._puk_tries = None
            raise PukRefused from cause


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except InvalidPinError as cause:
        raise _Refused(cause.attempts_remaining) from cause
    except ApduError as cause:
        if cause.sw == SW.AUTH_METHOD_BLOCKED:
            raise _Refused(0) from cause
        raise


def _setting(deed: Callable[[], None]) -> Callable[[], None]:
    """The deed, where the card may refuse the code that it sets; the presented one was right."""

    def set_code() -> None:
        try:
            deed()
        except ApduError as cause:
            if cause.sw in _NEW_CODE_REFUSED:
                raise _NewCodeRefused from cause
            raise

    return set_code


class _NewCodeRefused(Exception):
    """A code that was to be set breaks the card's own rules."""


class _Refused(Exception):
    """The card refused a secret."""

    def __init__(self, tries_left: int) -> None:
        self.tries_left = tries_left
