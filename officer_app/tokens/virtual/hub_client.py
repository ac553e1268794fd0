"""The virtual readers that another process serves, as if they were here."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from officer_app.tokens.virtual.card import CardFileUnreadable
from officer_app.tokens.virtual.hub import (
    CardGone,
    ReaderChange,
    ReaderSeen,
    UnknownReader,
)
from officer_app.tokens.virtual.hub import Listener as NewsListener
from officer_app.tokens.virtual.hub_wire import Ask, Link, Message, Verdict, entry_to_reader

__all__ = ["FIRST_NEWS_LIMIT", "HubClient", "HubUnreachable", "RemoteConnection"]

FIRST_NEWS_LIMIT: Final = timedelta(seconds=10)
"""For hearing which readers and cards there are, before any change is told."""


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
        """As ReaderService.listen; `on_end` is called when the serving process has gone.

        Returns once the listener has heard the present state. Errors: HubUnreachable also when
        that takes longer than FIRST_NEWS_LIMIT.
        """
        link = self._open()
        with _link_errors():
            link.send(Message(Ask.LISTEN))
        news = _News(link, listener, on_end)
        if not news.wait_for_the_present():
            news.stop()
            raise HubUnreachable
        return news.stop

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


class _News:
    """Hears what the serving process tells a listener, on a thread of its own."""

    def __init__(
        self, link: Link, listener: NewsListener, on_end: Callable[[], None] | None
    ) -> None:
        self._link = link
        self._listener = listener
        self._on_end = on_end
        self._all_told = False
        self._told_or_ended = threading.Event()
        self._thread = threading.Thread(target=self._hear, name="readers' news", daemon=True)
        self._thread.start()

    def wait_for_the_present(self) -> bool:
        """Block until the present state is known; False when it does not come."""
        self._told_or_ended.wait(FIRST_NEWS_LIMIT.total_seconds())
        return self._all_told

    def stop(self) -> None:
        """End the news; from any thread, also the one that brings them."""
        self._link.end()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _hear(self) -> None:
        try:
            while True:
                self._take(self._link.receive())
        except (EOFError, OSError, ValueError):
            # Either side has ended the news.
            pass
        finally:
            self._link.close()
            self._told_or_ended.set()
        if self._on_end is not None:
            self._on_end()

    def _take(self, message: Message) -> None:
        if message.word == Verdict.ALL_TOLD:
            self._all_told = True
            self._told_or_ended.set()
            return
        reader, change = message.names
        self._listener(reader, ReaderChange(change))
