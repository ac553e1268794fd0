"""PivCard: a PIV card of whatever maker, in a reader, for one transaction.

What the standard gives every such card stands here once. A kind of card is a PivCard that adds who
it is, what a look at it shows, and what its maker gave it besides. Kinds differ in what they are
and not only in parts, so this is inherited where elsewhere things are put together.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from yubikit.core import TRANSPORT
from yubikit.core.smartcard import ApduError
from yubikit.piv import OBJECT_ID, PIN_POLICY, TOUCH_POLICY

from officer_app.domain.ids import TokenId
from officer_app.domain.keys import PublicKey, algorithm_of
from officer_app.domain.pins import PinPolicy
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import CardFacts, Slot
from officer_app.domain.token_faults import PinOverNfc, PinOwner, TokenCannot
from officer_app.tokens.card_objects import CardObjects
from officer_app.tokens.card_secrets import CardSecrets
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.pinpad import PinPad
from officer_app.tokens.piv import KEY_TYPES, NO_SUCH_KEY, SLOTS, piv_wall, raw_sign
from officer_app.tokens.port import FactoryValues
from officer_app.tokens.session import CardSession

__all__ = ["OpenedPiv", "PivCard"]


@dataclass(frozen=True)
class OpenedPiv:
    """The PIV application of a card, selected, and what is known of the card from then on."""

    session: CardSession
    facts: CardFacts
    model: str
    """The kind of card, for people."""


class PivCard(ABC):
    """See the module; `tokens.port` documents the methods."""

    def __init__(self, connection: LaneConnection, reader: str, opened: OpenedPiv) -> None:
        self._connection = connection
        self._reader = reader
        self._model = opened.model
        self._session = opened.session
        self._facts = opened.facts
        self._secrets = CardSecrets(
            opened.session, self._wall, opened.facts, self._check_that_codes_may_be_sent
        )
        self._objects = CardObjects(opened.session, self._wall, opened.facts.object_bytes)

    @contextmanager
    def _wall(self, during: str) -> Iterator[None]:
        """Foreign errors end here; `during` names what was being done."""
        with piv_wall(during, self._model, self._reader):
            yield

    @abstractmethod
    def identify(self) -> TokenId | None: ...

    def _check_that_codes_may_be_sent(self) -> None:
        """Over a secure channel nobody listens, whatever is beneath it."""
        is_secure = self._session.channel is not None
        if not is_secure and not self._connection.may_carry_codes_of(self.identify):
            raise PinOverNfc(self._reader)

    @property
    def _over_nfc(self) -> bool:
        return self._connection.transport is TRANSPORT.NFC

    def factory_values(self) -> FactoryValues:
        return self._secrets.factory_values()

    def authenticate(self, management_key: Secret) -> None:
        self._secrets.authenticate(management_key)

    @property
    def pin_is_proved(self) -> bool:
        return self._secrets.pin_is_proved

    def verify_pin(self, pin: Secret, owner: PinOwner, *, keep: int = 1) -> None:
        self._secrets.verify_pin(pin, owner, keep=keep)

    def change_pin(self, old: Secret, new: Secret, *, keep: int = 1) -> None:
        self._secrets.change_pin(old, new, keep=keep)

    @property
    def has_pin_pad(self) -> bool:
        return self._pad is not None

    def verify_pin_on_pad(self, owner: PinOwner, *, keep: int = 1) -> None:
        self._secrets.verify_pin_on_pad(self._needed_pad(), owner, keep=keep)

    def change_pin_on_pad(self, owner: PinOwner, policy: PinPolicy, *, keep: int = 1) -> None:
        self._secrets.change_pin_on_pad(self._needed_pad(), owner, policy, keep=keep)

    def set_pin_by_puk_on_pad(self, puk: Secret, policy: PinPolicy) -> None:
        self._secrets.set_pin_by_puk_on_pad(self._needed_pad(), puk, policy)

    @cached_property
    def _pad(self) -> PinPad | None:
        """None on a secure channel as well: what a reader sends of its own would end it."""
        return PinPad.find(self._connection) if self._session.channel is None else None

    def _needed_pad(self) -> PinPad:
        if self._pad is None:
            raise TokenCannot(self._model, "typing the PIN on the reader")
        return self._pad

    def pin_tries_left(self) -> int | None:
        return self._secrets.pin_tries_left()

    def set_pin_by_puk(self, puk: Secret, pin: Secret) -> None:
        self._secrets.set_pin_by_puk(puk, pin)

    def change_puk(self, old: Secret, new: Secret) -> None:
        self._secrets.change_puk(old, new)

    def sign(self, slot: Slot, key: PublicKey, message: bytes) -> bytes:
        with self._wall("signing"):
            return raw_sign(self._session, slot, key, message)

    def write_certificate(self, slot: Slot, der: bytes) -> None:
        self._objects.write_certificate(slot, der)

    def read_certificate(self, slot: Slot) -> bytes | None:
        return self._objects.read_certificate(slot)

    def delete_certificate(self, slot: Slot) -> None:
        self._objects.delete_certificate(slot)

    def write_containers(self, chuid: bytes, ccc: bytes) -> None:
        self._objects.write_container(OBJECT_ID.CHUID, chuid)
        self._objects.write_container(OBJECT_ID.CAPABILITY, ccc)

    def _make_key(
        self,
        spec: KeySpec,
        pin_policy: PIN_POLICY = PIN_POLICY.DEFAULT,
        touch_policy: TOUCH_POLICY = TOUCH_POLICY.DEFAULT,
    ) -> PublicKey:
        """GENERATE ASYMMETRIC KEY PAIR; policies that are left to the card are not sent.

        Errors: TokenCannot.
        """
        with self._wall(f"making a {spec.algorithm} key"):
            try:
                key: PublicKey = self._session.generate_key(
                    SLOTS[spec.slot], KEY_TYPES[spec.algorithm], pin_policy, touch_policy
                )
            except ApduError as cause:
                if cause.sw in NO_SUCH_KEY:
                    raise TokenCannot(self._model, f"keys of {spec.algorithm}") from cause
                raise
            if algorithm_of(key) is not spec.algorithm:
                raise ValueError("a key of another algorithm")
        return key
