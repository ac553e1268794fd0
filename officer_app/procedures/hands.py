"""What only a hand at the reader can do: PINs on its keys and touches, told while a card waits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from officer_app.domain.ids import TokenId
from officer_app.domain.keys import PublicKey
from officer_app.domain.pins import PinAlphabet
from officer_app.domain.procedure import Hand, HandKind, OnPad, PadEntry
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot, TouchPolicyOnCard, touch_policy_of
from officer_app.domain.token_faults import PinOwner, TokenCannot
from officer_app.tokens.port import HasPinPad, Token

__all__ = ["AtCard", "OnHand", "may_type_beside_pad", "needs_touch", "pad_at"]

OnHand = Callable[[Hand | None], None]
"""Told, on any thread, what a card waits for now; None: for no hand any more."""


@dataclass(frozen=True)
class AtCard:
    """Whose card lies where, and who is told when it waits for that person's hand.

    A card that waits holds its lane: no reader answers before the last key or the touch. Readers
    give up after 30 seconds without a key, keys after some 15 without a touch; pulled out, both
    end at once.
    """

    owner: PinOwner
    token: TokenId | None
    model: str
    reader: str
    tell: OnHand

    def prove(self, token: Token, pin: Secret | OnPad, *, keep: int) -> None:
        """Prove the PIN that was typed here, or have it typed there. Errors: as `verify_pin`."""
        if isinstance(pin, Secret):
            token.verify_pin(pin, self.owner, keep=keep)
            return
        with self.typing(PadEntry.PIN):
            pad_at(token).verify_pin_on_pad(self.owner, keep=keep)

    def sign(
        self, token: Token, slot: Slot, key: PublicKey, message: bytes, *, touched: bool
    ) -> bytes:
        """Sign with a slot's key; `touched`: it wants a touch first. Errors: as `Token.sign`."""
        if not touched:
            return token.sign(slot, key, message)
        with self._waiting(HandKind.TOUCH):
            return token.sign(slot, key, message)

    @contextmanager
    def typing(self, *entries: PadEntry) -> Iterator[None]:
        """Meanwhile this is typed on the reader."""
        with self._waiting(HandKind.PAD, entries):
            yield

    @contextmanager
    def _waiting(self, kind: HandKind, entries: tuple[PadEntry, ...] = ()) -> Iterator[None]:
        self.tell(
            Hand(
                kind=kind,
                owner=self.owner,
                token=self.token,
                model=self.model,
                reader=self.reader,
                entries=entries,
            )
        )
        try:
            yield
        finally:
            self.tell(None)


def pad_at(token: Token) -> HasPinPad:
    """The token as one whose PIN is typed on its reader. Errors: TokenCannot."""
    if not isinstance(token, HasPinPad):
        raise TokenCannot("this card", "typing the PIN on the reader")
    return token


def needs_touch(policy: TouchPolicyOnCard) -> bool:
    """Whether a key may wait for a touch; one that remembers touches does not always."""
    return touch_policy_of(policy) is not TouchPolicyOnCard.NEVER


def may_type_beside_pad(profile: TokenProfile) -> bool:
    """Readers have no letters: where a PIN may hold some, there has to be a keyboard for it."""
    return profile.flow.may_type_beside_pad or profile.pin.alphabet is not PinAlphabet.DIGITS
