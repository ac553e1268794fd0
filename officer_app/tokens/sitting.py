"""Sitting: one stretch of work with one card, in one transaction, with nobody in between.

A sitting begins at its first deed: connect, transaction, recognise, same card as expected. It ends
with `rest()`, or by itself at the first fault, so that the next deed proves everything anew. Never
let a person think while one is open: `rest()` first.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Protocol, TypeVar

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.ids import TokenId
from officer_app.domain.token import TokenInfo
from officer_app.domain.token_faults import OtherToken
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.lane import Lane
from officer_app.tokens.port import CardChannel, Token
from officer_app.tokens.recognise import recognise

__all__ = ["DEED_DEADLINE", "CardPlace", "LookedAt", "Sitting"]

_T = TypeVar("_T")

DEED_DEADLINE = timedelta(seconds=300)
"""For one deed; making an RSA key takes minutes on slow cards."""


class LookedAt(Protocol):
    """What is known of the card in a reader."""

    @property
    def token(self) -> TokenInfo | None:
        """The last look at it since it was put in; None before that."""
        ...


class CardPlace(Protocol):
    """Where the card lies: a reader with its lane, and who sits at it now."""

    name: str
    lane: Lane
    sitting: "Sitting | None"

    @property
    def state(self) -> "LookedAt": ...

    def connect(self) -> CardChannel: ...


class Sitting:
    """See the module. Made by the bench; one thread at a time uses it."""

    def __init__(
        self,
        place: CardPlace,
        expected: TokenId | None,
        on_apdu: Callable[[bytes], None] | None = None,
    ) -> None:
        self._place = place
        self._expected = expected
        self._on_apdu = on_apdu
        self._channel: CardChannel | None = None
        self._connection: LaneConnection | None = None
        self._token: Token | None = None

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
        try:
            token, connection = self._open()
            connection.limit(deadline)
            return deed(token)
        except OfficerAppError:
            self.leave()
            raise

    def rest(self) -> None:
        """End the transaction and give the card back. May be called again."""
        if self._channel is not None and not self._place.lane.given_up:
            self._place.lane.run(self.leave, DEED_DEADLINE)

    def leave(self) -> None:
        """As `rest`, for callers that are on the lane already."""
        channel, self._channel = self._channel, None
        self._connection = self._token = None
        if self._place.sitting is self:
            self._place.sitting = None
        if channel is not None:
            channel.end()
            channel.close()

    def _open(self) -> tuple[Token, LaneConnection]:
        if self._token is not None and self._connection is not None:
            return self._token, self._connection
        self._channel = self._place.connect()
        self._channel.begin()
        self._place.sitting = self
        self._connection = LaneConnection(self._place.lane, self._channel, self._on_apdu)
        self._connection.limit(DEED_DEADLINE)
        token = recognise(self._connection, self._place.name, self._place.state.token)
        if self._expected is not None:
            found = token.identify()
            if found != self._expected:
                raise OtherToken(str(self._expected), str(found))
        self._token = token
        return token, self._connection
