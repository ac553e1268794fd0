"""A card in a reader: which adapter speaks to it."""

from collections.abc import Callable

from officer_app.domain.errors import TokenError
from officer_app.domain.token import TokenInfo
from officer_app.domain.token_faults import ForeignCard, TokenCannot
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.plain_piv import PlainPiv
from officer_app.tokens.port import Token
from officer_app.tokens.yubikey import YubiKey

__all__ = ["recognise"]

_ADAPTERS: tuple[Callable[[LaneConnection, str, TokenInfo | None], Token], ...] = (
    YubiKey,
    PlainPiv,
)
"""Tried in this order; an adapter that does not know the card raises ForeignCard or TokenCannot."""


def recognise(connection: LaneConnection, reader: str, seen: TokenInfo | None) -> Token:
    """The adapter for the card behind a connection.

    `seen`: what the last look at the card in this reader showed; an adapter uses it only once the
    card has shown the same serial number. Errors: ForeignCard, and those of the port.
    """
    refused: TokenError | None = None
    for adapter in _ADAPTERS:
        try:
            return adapter(connection, reader, seen)
        except (ForeignCard, TokenCannot) as fault:
            refused = fault
    raise ForeignCard(reader) from refused
