"""Sitting: one stretch of work with one card, in one transaction, with nobody in between.

A sitting begins at its first deed: the card is opened, and is the same card as expected. It ends
with `rest()`, or by itself at the first fault, so that the next deed proves everything anew. Never
let a person think while one is open: `rest()` first.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, TypeVar

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.ids import TokenId
from officer_app.domain.token_faults import OtherToken, TokenRemoved, TokenSilent
from officer_app.tokens.lane import Lane
from officer_app.tokens.opening import DEED_DEADLINE, OnApdu
from officer_app.tokens.port import OpenedToken, Token

__all__ = ["CardPlace", "Sitting"]

_T = TypeVar("_T")


class CardPlace(Protocol):
    """Where the card lies: a reader with its lane, and who sits at it now."""

    name: str
    lane: Lane
    sitting: "Sitting | None"

    def open(self, lane: Lane, on_apdu: OnApdu | None) -> OpenedToken:
        """The card that lies there now, for whoever is on that lane."""
        ...


@dataclass(frozen=True)
class _Open:
    """A card that is sat with, and on which lane."""

    lane: Lane
    card: OpenedToken


class Sitting:
    """See the module. Made by the bench; one thread at a time uses it."""

    def __init__(
        self,
        place: CardPlace,
        expected: TokenId | None,
        on_apdu: OnApdu | None = None,
    ) -> None:
        self._place = place
        self._expected = expected
        self._on_apdu = on_apdu
        self._open: _Open | None = None

    @property
    def reader(self) -> str:
        """Name of the reader."""
        return self._place.name

    def expect(self, token: TokenId) -> None:
        """Which card this is was found out: it must be the same whenever work begins again."""
        self._expected = token

    def do(self, deed: Callable[[Token], _T], deadline: timedelta = DEED_DEADLINE) -> _T:
        """Run a deed on the lane and wait for it.

        Errors: OtherToken (nothing was written), TokenNotFound, ForeignCard, those of the port.
        """
        return self._place.lane.run(lambda: self.on_lane(deed, deadline), deadline)

    def on_lane(self, deed: Callable[[Token], _T], deadline: timedelta = DEED_DEADLINE) -> _T:
        """Run a deed; for callers that are on the lane already."""
        here = self._begun()
        try:
            here.card.limit(deadline)
            return deed(here.card.token)
        except OfficerAppError:
            self._end(here)
            raise

    def rest(self) -> None:
        """End the transaction and give the card back. May be called again, whatever has happened.

        A lane that is given up, even now, is left to itself: its card is out of reach.
        """
        here = self._open
        if here is None or here.lane.given_up:
            return
        with suppress(TokenSilent, TokenRemoved):
            here.lane.run(self.leave, DEED_DEADLINE)

    def leave(self) -> None:
        """As `rest`, for callers that are on the lane already."""
        if self._open is not None:
            self._end(self._open)

    def _begun(self) -> _Open:
        """The card as it is sat with; a sitting on a lane that was given up begins anew."""
        lane = self._place.lane
        if self._open is None or self._open.lane is not lane:
            self._open = self._begin(lane)
            self._place.sitting = self
        return self._open

    def _begin(self, lane: Lane) -> _Open:
        other = self._place.sitting
        if other is not None and other is not self:
            # Its transaction would be waited for on the very lane that has to end it.
            other.leave()
        card = self._place.open(lane, self._on_apdu)
        try:
            self._check(card.token)
        except OfficerAppError:
            card.close()
            raise
        return _Open(lane, card)

    def _check(self, token: Token) -> None:
        if self._expected is None:
            return
        found = token.identify()
        if found != self._expected:
            raise OtherToken(str(self._expected), str(found))

    def _end(self, here: _Open) -> None:
        """A lane that was given up may come to this late, when another one sits here already."""
        if self._open is here:
            self._open = None
            if self._place.sitting is self:
                self._place.sitting = None
        here.card.close()
