"""Opening a card: by commands of ours where an adapter knows it, else by its maker's driver."""

from collections.abc import Callable
from datetime import timedelta

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.ids import TokenKind
from officer_app.domain.token import TokenInfo
from officer_app.domain.token_faults import ForeignCard, TokenCannot
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.lane import Lane
from officer_app.tokens.port import (
    CardChannel,
    CardDrivers,
    CodesOverNfc,
    OpenedToken,
    always,
)
from officer_app.tokens.recognise import recognise
from officer_app.tokens.secure_channel import ChannelPolicy

__all__ = ["DEED_DEADLINE", "CommandWay", "open_card"]

DEED_DEADLINE = timedelta(seconds=300)
"""For one deed; making an RSA key takes minutes on slow cards."""

OnApdu = Callable[[bytes], None]


class CommandWay:
    """The way to the card in a reader by which it is sent commands (APDUs)."""

    def __init__(
        self,
        reader: str,
        connect: Callable[[], CardChannel],
        codes_over_nfc: CodesOverNfc = always,
        channel_policy: ChannelPolicy | None = None,
    ) -> None:
        self._reader = reader
        self._connect = connect
        self._codes_over_nfc = codes_over_nfc
        self._channel_policy = channel_policy

    def open(self, lane: Lane, seen: TokenInfo | None, on_apdu: OnApdu | None) -> OpenedToken:
        """Connect, begin a transaction, recognise. Errors: as `recognise`, and of connecting."""
        channel = self._connect()
        try:
            channel.begin()
            connection = LaneConnection(
                lane, channel, on_apdu, self._codes_over_nfc, self._channel_policy
            )
            connection.limit(DEED_DEADLINE)
            token = recognise(connection, self._reader, seen)
        except OfficerAppError:
            _give_back(channel)
            raise
        return OpenedToken(token, connection.limit, lambda: _give_back(channel))


def open_card(
    reader: str,
    lane: Lane,
    *,
    way: CommandWay,
    drivers: CardDrivers | None,
    seen: TokenInfo | None,
    on_apdu: OnApdu | None,
) -> OpenedToken:
    """The card in a reader of the card service. It is never held by commands and a driver at once.

    `seen`: the last look at it; a card that a driver showed then is asked for there first.
    Errors: ForeignCard, those of the port, and those of the drivers.
    """
    if drivers is None:
        return way.open(lane, seen, on_apdu)
    if seen is not None and seen.id is not None and seen.id.kind is TokenKind.PKCS11:
        try:
            return drivers.open(reader, lane)
        except ForeignCard:
            seen = None  # another card by now
    try:
        return way.open(lane, seen, on_apdu)
    except (ForeignCard, TokenCannot):
        return drivers.open(reader, lane)


def _give_back(channel: CardChannel) -> None:
    channel.end()
    channel.close()
