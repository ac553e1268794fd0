"""Serves the virtual readers of this process to other processes of the same person."""

import threading
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from officer_app.tokens.virtual.card import CardFileUnreadable
from officer_app.tokens.virtual.hub import (
    CardConnection,
    CardGone,
    ReaderChange,
    ReaderService,
    UnknownReader,
)
from officer_app.tokens.virtual.hub_wire import Ask, Link, Message, Verdict, reader_to_entry

__all__ = ["HubServer"]

BACKLOG = 16
DONE = Message(Verdict.DONE)


class HubServer:
    """Listens from its creation until `close`; each link has its own thread or two.

    address: see `hub_address`. authkey: both sides prove that they know it.
    Errors: OSError when another process listens at the address.
    """

    def __init__(self, readers: ReaderService, address: str, authkey: bytes) -> None:
        self._readers = readers
        self._address = address
        self._authkey = authkey
        self._listener = _listen(address)
        self._links: dict[Link, threading.Thread] = {}
        self._guard = threading.Lock()
        self._is_closed = False
        self._thread = threading.Thread(target=self._accept, name="readers' hub", daemon=True)
        self._thread.start()

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
        """Stop listening and drop all clients."""
        with self._guard:
            if self._is_closed:
                return
            self._is_closed = True
        # A last call wakes the accepting thread; closing the listener would not.
        with suppress(OSError):
            Client(self._address).close()
        self._thread.join()
        self._listener.close()
        with self._guard:
            links = dict(self._links)
        for link in links:
            link.end()
        for thread in links.values():
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                link = Link(self._listener.accept())
            except OSError:
                continue
            with self._guard:
                if self._is_closed:
                    link.close()
                    return
            threading.Thread(
                target=self._serve, args=(link,), name="readers' client", daemon=True
            ).start()

    def _serve(self, link: Link) -> None:
        try:
            link.prove_key_as_server(self._authkey)
            if self._register(link):
                self._serve_requests(link)
        except (EOFError, OSError, ValueError, AuthenticationError):
            # The client went away or is none of ours; either way this link has ended.
            return
        finally:
            with self._guard:
                self._links.pop(link, None)
            link.close()

    def _register(self, link: Link) -> bool:
        # Only now: a client that never proves its key must not hold up `close`.
        with self._guard:
            if not self._is_closed:
                self._links[link] = threading.current_thread()
            return not self._is_closed

    def _serve_requests(self, link: Link) -> None:
        while True:
            request = link.receive()
            if request.word == Ask.LISTEN:
                self._serve_news(link)
                return
            if request.word == Ask.CONNECT:
                self._serve_card(link, request)
                return
            link.send(self._answer(request))

    def _answer(self, request: Message) -> Message:
        try:
            return self._obey(request)
        except UnknownReader:
            return Message(Verdict.UNKNOWN_READER, request.names)
        except CardGone:
            return Message(Verdict.CARD_GONE, request.names)
        except CardFileUnreadable as error:
            return Message(Verdict.UNREADABLE_FILE, (str(error),))
        except OSError as error:
            return Message(Verdict.NO_FILE, (str(error),))

    def _obey(self, request: Message) -> Message:
        match request.word, request.names:
            case Ask.READERS, ():
                seen = self._readers.readers()
                return Message(Verdict.DONE, tuple(reader_to_entry(reader) for reader in seen))
            case Ask.INSERT, (reader, path):
                self._readers.insert_file(reader, Path(path))
            case Ask.REMOVE, (reader,):
                self._readers.remove(reader)
            case Ask.TOUCH, (reader,):
                self._readers.touch(reader)
            case _:
                return Message(Verdict.BAD_REQUEST)
        return DONE

    def _serve_news(self, link: Link) -> None:
        news: SimpleQueue[Message | None] = SimpleQueue()

        def note(reader: str, change: ReaderChange) -> None:
            news.put(Message(Verdict.NEWS, (reader, change)))

        stop = self._readers.listen(note)
        news.put(Message(Verdict.ALL_TOLD))
        teller = threading.Thread(target=_tell_news, args=(link, news), daemon=True)
        teller.start()
        try:
            # A listener says nothing more: whatever comes is its end.
            link.receive()
        finally:
            stop()
            news.put(None)
            teller.join()

    def _serve_card(self, link: Link, request: Message) -> None:
        try:
            (reader,) = request.names
            connection = self._readers.connect(reader)
        except UnknownReader:
            link.send(Message(Verdict.UNKNOWN_READER, request.names))
            return
        except CardGone:
            link.send(Message(Verdict.CARD_GONE, request.names))
            return
        link.send(Message(Verdict.DONE, body=connection.atr))
        requests: SimpleQueue[Message | None] = SimpleQueue()
        worker = threading.Thread(
            target=_work_on_card, args=(link, connection, requests), daemon=True
        )
        worker.start()
        try:
            while True:
                requests.put(link.receive())
        finally:
            # The client is gone, perhaps in the middle of an APDU: its hold on the card ends here.
            requests.put(None)
            connection.close()
            worker.join()


def _listen(address: str) -> Listener:
    # No key here: the listener would check it while accepting, and one mute client stop all others.
    try:
        return Listener(address, backlog=BACKLOG)
    except OSError:
        if address.startswith("\\\\") or _is_alive(address):
            raise
    # A process that was killed left its socket behind.
    Path(address).unlink()
    return Listener(address, backlog=BACKLOG)


def _is_alive(address: str) -> bool:
    try:
        Client(address).close()
    except ConnectionRefusedError:
        return False
    return True


def _tell_news(link: Link, news: "SimpleQueue[Message | None]") -> None:
    with suppress(OSError):
        while (item := news.get()) is not None:
            link.send(item)


def _work_on_card(
    link: Link, connection: CardConnection, requests: "SimpleQueue[Message | None]"
) -> None:
    with suppress(OSError):
        while (request := requests.get()) is not None:
            link.send(_card_answer(connection, request))


def _card_answer(connection: CardConnection, request: Message) -> Message:
    try:
        match request.word:
            case Ask.TRANSMIT:
                return Message(Verdict.DONE, body=connection.transmit(request.body))
            case Ask.BEGIN:
                connection.begin()
            case Ask.END:
                connection.end()
            case _:
                return Message(Verdict.BAD_REQUEST)
    except CardGone:
        return Message(Verdict.CARD_GONE, (connection.reader,))
    return DONE
