"""The virtual readers that another process serves, as if they were here."""

import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path
from types import TracebackType
from typing import Self

from officer_app.tokens.virtual.card import CardFileUnreadable
from officer_app.tokens.virtual.hub import (
    CardGone,
    ReaderChange,
    ReaderSeen,
    UnknownReader,
)
from officer_app.tokens.virtual.hub import Listener as NewsListener
from officer_app.tokens.virtual.hub_wire import Ask, Link, Message, Verdict, entry_to_reader

__all__ = ["HubClient", "HubUnreachable", "RemoteConnection"]


class HubUnreachable(Exception):
    """No process serves readers at this address, or not with this key, or no longer."""


class HubClient:
    """A ReaderService over a link to a HubServer in another process.

    Beside the errors of ReaderService every method may raise HubUnreachable.
    """

    def __init__(self, address: str, authkey: bytes) -> None:
        self._address = address
        self._authkey = authkey
        self._one_call = threading.Lock()
        self._calls = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the link; connections and listeners have their own and stay."""
        self._calls.end()
        with self._one_call:
            self._calls.close()

    def readers(self) -> tuple[ReaderSeen, ...]:
        answer = self._call(Message(Ask.READERS))
        return tuple(entry_to_reader(entry) for entry in answer.names)

    def insert_file(self, reader: str, path: Path) -> None:
        self._call(Message(Ask.INSERT, (reader, str(path.absolute()))))

    def remove(self, reader: str) -> None:
        self._call(Message(Ask.REMOVE, (reader,)))

    def touch(self, reader: str) -> None:
        self._call(Message(Ask.TOUCH, (reader,)))

    def connect(self, reader: str) -> "RemoteConnection":
        link = self._open()
        try:
            answer = _exchange(link, Message(Ask.CONNECT, (reader,)))
        except (CardGone, UnknownReader, HubUnreachable):
            link.close()
            raise
        return RemoteConnection(reader, answer.body, link)

    def listen(
        self, listener: NewsListener, on_end: Callable[[], None] | None = None
    ) -> Callable[[], None]:
        """As ReaderService.listen; `on_end` is called when the serving process has gone."""
        link = self._open()
        with _link_errors():
            link.send(Message(Ask.LISTEN))
        thread = threading.Thread(
            target=_hear_news, args=(link, listener, on_end), name="readers' news", daemon=True
        )
        thread.start()

        def stop() -> None:
            link.end()
            if threading.current_thread() is not thread:
                thread.join()

        return stop

    def _call(self, request: Message) -> Message:
        with self._one_call:
            return _exchange(self._calls, request)

    def _open(self) -> Link:
        with _link_errors():
            return Link(Client(self._address, authkey=self._authkey))


class RemoteConnection:
    """A CardConnection to a card in a reader of another process; usable in a `with` statement."""

    def __init__(self, reader: str, atr: bytes, link: Link) -> None:
        self._reader = reader
        self._atr = atr
        self._link = link
        self._one_call = threading.Lock()
        self._is_closed = False

    @property
    def reader(self) -> str:
        return self._reader

    @property
    def atr(self) -> bytes:
        return self._atr

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def transmit(self, apdu: bytes) -> bytes:
        return self._ask(Message(Ask.TRANSMIT, body=apdu)).body

    def begin(self) -> None:
        self._ask(Message(Ask.BEGIN))

    def end(self) -> None:
        # The serving process ends what a lost link held.
        with suppress(CardGone):
            self._ask(Message(Ask.END))

    def close(self) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        self._link.end()
        with self._one_call:
            self._link.close()

    def _ask(self, request: Message) -> Message:
        with self._one_call:
            if self._is_closed:
                raise CardGone(self._reader)
            try:
                return _exchange(self._link, request)
            except HubUnreachable as cause:
                # With its process the reader is gone, and so is the card.
                raise CardGone(self._reader) from cause


class _link_errors:  # noqa: N801 - a context manager reads as a word
    """Turns what a broken link raises into HubUnreachable."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, EOFError | OSError | ValueError | AuthenticationError):
            raise HubUnreachable from error


def _exchange(link: Link, request: Message) -> Message:
    with _link_errors():
        link.send(request)
        answer = link.receive()
    match answer.word:
        case Verdict.DONE:
            return answer
        case Verdict.CARD_GONE:
            raise CardGone(*answer.names)
        case Verdict.UNKNOWN_READER:
            raise UnknownReader(*answer.names)
        case Verdict.UNREADABLE_FILE:
            raise CardFileUnreadable(*answer.names)
        case Verdict.NO_FILE:
            raise OSError(*answer.names)
    raise HubUnreachable


def _hear_news(link: Link, listener: NewsListener, on_end: Callable[[], None] | None) -> None:
    try:
        while True:
            reader, change = link.receive().names
            listener(reader, ReaderChange(change))
    except (EOFError, OSError, ValueError):
        # Either side has ended the news.
        pass
    finally:
        link.close()
    if on_end is not None:
        on_end()
