"""Messages between a process that serves virtual readers and one that uses them.

A message is one JSON object on a line, a line feed, then bytes (an APDU, an ATR, nothing). Nothing
is ever unpickled. Each card connection and each listener has a link of its own.
"""

import hashlib
import json
import sys
import tempfile
import threading
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing import Pipe
from multiprocessing.connection import (
    Connection,
    answer_challenge,
    deliver_challenge,
    wait,
)
from pathlib import Path

from officer_app.tokens.virtual.hub import ReaderSeen

__all__ = ["Ask", "Link", "Message", "Verdict", "entry_to_reader", "hub_address", "reader_to_entry"]

LONGEST_SOCKET_PATH = 100


class Ask(StrEnum):
    """What a client may ask of the serving process."""

    READERS = "readers"
    LISTEN = "listen"
    INSERT = "insert"
    REMOVE = "remove"
    TOUCH = "touch"
    CONNECT = "connect"
    TRANSMIT = "transmit"
    BEGIN = "begin"
    END = "end"


class Verdict(StrEnum):
    """How the serving process answers."""

    DONE = "done"
    NEWS = "news"
    ALL_TOLD = "all told"
    """A new listener has heard the present state; what follows are changes."""
    CARD_GONE = "card gone"
    UNKNOWN_READER = "unknown reader"
    UNREADABLE_FILE = "unreadable file"
    NO_FILE = "no file"
    BAD_REQUEST = "bad request"


@dataclass(frozen=True, slots=True)
class Message:
    """`word` is an Ask or a Verdict; `names` what it is about; `body` its bytes."""

    word: str
    names: tuple[str, ...] = ()
    body: bytes = b""


def hub_address(directory: Path) -> str:
    """Where the hub of this directory listens: a named pipe on Windows, else a socket's path."""
    tag = hashlib.sha256(str(directory.absolute()).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\officer-readers-{tag}"
    path = str(directory.absolute() / "readers.sock")
    if len(path) > LONGEST_SOCKET_PATH:
        # The kernel takes about a hundred bytes of path for a socket.
        return str(Path(tempfile.gettempdir()) / f"officer-readers-{tag}.sock")
    return path


def reader_to_entry(reader: ReaderSeen) -> str:
    """A reader as one string: its card's ATR in hex, a space, its name."""
    return f"{reader.atr.hex() if reader.atr else ''} {reader.name}"


def entry_to_reader(entry: str) -> ReaderSeen:
    """The other way. Errors: ValueError."""
    atr, _, name = entry.partition(" ")
    return ReaderSeen(name, bytes.fromhex(atr) if atr else None)


class Link:
    """One end of a connection between the two processes, whose reader can be woken.

    One thread reads at a time, one writes; `end` may come from any.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # Closing a descriptor does not wake a thread that reads it; a second one to wait for does.
        self._ended, self._end = Pipe(duplex=False)
        self._closing = threading.Lock()

    def prove_key_as_server(self, key: bytes) -> None:
        """Both sides show that they know it. Errors: AuthenticationError, EOFError, OSError."""
        deliver_challenge(self._connection, key)
        answer_challenge(self._connection, key)

    def send(self, message: Message) -> None:
        """Errors: OSError when the other side has gone."""
        header = json.dumps({"word": message.word, "names": list(message.names)})
        self._connection.send_bytes(header.encode() + b"\n" + message.body)

    def receive(self) -> Message:
        """Errors: EOFError, OSError when either side has ended; ValueError for other messages."""
        if self._ended in wait([self._connection, self._ended]):
            raise EOFError
        header, _, body = self._connection.recv_bytes().partition(b"\n")
        fields = json.loads(header)
        try:
            names = tuple(str(name) for name in fields["names"])
            return Message(str(fields["word"]), names, body)
        except (KeyError, TypeError) as cause:
            raise ValueError("not a message of the readers' protocol") from cause

    def end(self) -> None:
        """Wake the reading thread with EOFError; reading is over for good."""
        # Two threads that close the same end could hit a descriptor that is another's by then.
        with self._closing:
            self._end.close()

    def close(self) -> None:
        """Let go of the descriptors; only when no thread reads or writes any more."""
        self.end()
        self._ended.close()
        self._connection.close()
