"""Readers as the window uses them: tiles, the officer's card, which card could be issued."""

from collections.abc import Iterable

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.token import TokenInfo, TokenStatus
from officer_app.domain.words import phrase
from officer_app.workstation import OfficerSession, ReaderState, Workstation
from ui.models.looks import card_look
from ui.texts import said, serial, trouble_words
from ui.widgets.readers import ReaderLook, ReaderView

__all__ = ["free_readers", "is_officers", "officer_readers", "reader_of", "reader_view"]

_LOOKING = phrase("readers", "Looking at the card")
_PIN_NEEDED = phrase("readers", "PIN needed")
_PIN_OK = phrase("readers", "PIN ok")


def is_officers(token: TokenInfo, keys: frozenset[str]) -> bool:
    """Whether the card shows an officer's signing key."""
    return any(content.spki_sha256 in keys for content in token.slots)


def officer_readers(workstation: Workstation, keys: frozenset[str]) -> tuple[ReaderState, ...]:
    """The readers in which an officer's card lies."""
    return tuple(r for r in workstation.readers() if r.token and is_officers(r.token, keys))


def free_readers(workstation: Workstation, keys: frozenset[str]) -> tuple[ReaderState, ...]:
    """The readers in which a card lies that is no officer's."""
    return tuple(r for r in workstation.readers() if r.token and not is_officers(r.token, keys))


def reader_of(readers: Iterable[ReaderState], token: TokenId) -> str | None:
    """The reader in which that card lies, or None."""
    return next((r.name for r in readers if r.token and r.token.id == token), None)


def reader_view(
    state: ReaderState,
    session: OfficerSession | None,
    keys: frozenset[str],
    status: TokenStatus | None,
) -> ReaderView:
    """One reader as its tile shows it; `keys`: those with which officers sign.

    `status`: how the records know the card in it; None: they do not.
    """
    if state.trouble is not None:
        words = trouble_words(state.trouble).happened
        return ReaderView(state.name, ReaderLook.PROBLEM, doing=words)
    if state.looking:
        return ReaderView(state.name, ReaderLook.BUSY, doing=said("readers", _LOOKING))
    if state.token is None:
        look = ReaderLook.CARD if state.has_card else ReaderLook.EMPTY
        return ReaderView(state.name, look)
    if is_officers(state.token, keys):
        return _officer_view(state.name, session)
    return _card_view(state.name, state.token, status)


def _officer_view(reader: str, session: OfficerSession | None) -> ReaderView:
    here = session is not None and session.reader == reader
    name = session.officer.display_name if session is not None and here else ""
    doing = said("readers", _PIN_OK if here else _PIN_NEEDED)
    return ReaderView(reader, ReaderLook.OFFICER, name, doing)


def _card_view(reader: str, token: TokenInfo, status: TokenStatus | None) -> ReaderView:
    number = f"{token.model} · {serial(token.id)}" if token.id else token.model
    is_key = token.id is not None and token.id.kind is TokenKind.YUBIKEY
    doing = card_look(token, status, is_officers=False).word
    return ReaderView(reader, ReaderLook.CARD, number, doing, is_key=is_key)
