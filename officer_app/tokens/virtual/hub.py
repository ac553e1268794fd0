"""Virtual readers of this process: cards go in and out, connections are opened, events are told."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, runtime_checkable

from officer_app.tokens.virtual.card import Card, CardPulled, VirtualCard
from officer_app.tokens.virtual.pin_pad import VirtualPinPad

__all__ = [
    "CardConnection",
    "CardGone",
    "ControlledConnection",
    "Listener",
    "ReaderChange",
    "ReaderSeen",
    "ReaderService",
    "UnknownReader",
    "VirtualReaders",
]


class CardGone(Exception):
    """The card that this connection was opened to is no longer in the reader."""


class UnknownReader(Exception):
    """There is no reader of that name, or none with a card that can do what was asked."""


class ReaderChange(StrEnum):
    """What happened at a reader."""

    APPEARED = "appeared"
    VANISHED = "vanished"
    CARD_IN = "card_in"
    CARD_OUT = "card_out"


@dataclass(frozen=True, slots=True)
class ReaderSeen:
    """A reader and the answer to reset of the card in it, None when it is empty."""

    name: str
    atr: bytes | None


Listener = Callable[[str, ReaderChange], None]


class CardConnection(Protocol):
    """One program's way to one card. Not for several threads at once, but for `close`."""

    @property
    def reader(self) -> str: ...

    @property
    def atr(self) -> bytes: ...

    def transmit(self, apdu: bytes) -> bytes:
        """Data and status word. Waits while another connection holds the card. Errors: CardGone."""
        ...

    def begin(self) -> None:
        """Hold the card alone until `end`. Waits for others. Errors: CardGone."""
        ...

    def end(self) -> None: ...

    def close(self) -> None:
        """Give everything up; from any thread, also while an APDU waits (it ends with CardGone)."""
        ...


@runtime_checkable
class ControlledConnection(Protocol):
    """A connection that reaches the reader's keys as well; those of other processes do not."""

    def control(self, code: int, command: bytes) -> bytes | None:
        """What the reader answers; None where it knows no such code. Errors: CardGone."""
        ...


class ReaderService(Protocol):
    """Readers of this process or of another: callers need not know which."""

    def readers(self) -> tuple[ReaderSeen, ...]: ...

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell the listener the present state, then every change; the result ends it.

        Returns when the present state has been told. The listener runs on the thread that brings
        the news and must return soon.
        """
        ...

    def connect(self, reader: str) -> CardConnection:
        """Errors: UnknownReader; CardGone when the reader is empty."""
        ...

    def insert_file(self, reader: str, path: Path) -> None:
        """Put the card of this file in. Errors: UnknownReader, OSError, CardFileUnreadable."""
        ...

    def remove(self, reader: str) -> None:
        """Take the card out, if there is one. Errors: UnknownReader."""
        ...

    def touch(self, reader: str) -> None:
        """Press the button of the card. Errors: UnknownReader, CardGone."""
        ...


@runtime_checkable
class _HasButton(Protocol):
    def touch(self) -> None: ...


@runtime_checkable
class _StartsAnew(Protocol):
    @property
    def reboots(self) -> int: ...


def _reboots(card: Card) -> int:
    return card.reboots if isinstance(card, _StartsAnew) else 0


@dataclass
class _Slot:
    """One reader. `free` guards the fields and is notified whenever one of them changes."""

    pad: VirtualPinPad | None = None
    card: Card | None = None
    insertions: int = 0
    holder: "VirtualConnection | None" = None
    open_connections: int = 0
    free: threading.Condition = field(default_factory=threading.Condition)


_CardNews = Callable[[str, _Slot, int], None]
"""Something happened to the card of that reader, slot and insertion."""


class VirtualReaders:
    """Named readers in this process; a ReaderService that also takes card objects."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._slots: dict[str, _Slot] = {}
        self._listeners: list[Listener] = []
        # Held while news is told, so that all listeners hear it in the order in which it happened.
        self._news = threading.RLock()
        for name in names:
            self.add_reader(name)

    def add_reader(self, name: str, pad: VirtualPinPad | None = None) -> None:
        """Plug in an empty reader, with keys or without; one of that name stays as it is."""
        with self._news:
            if name not in self._slots:
                self._slots[name] = _Slot(pad)
                self._tell(name, ReaderChange.APPEARED)

    def remove_reader(self, name: str) -> None:
        """Unplug a reader together with its card, as a YubiKey does. Errors: UnknownReader."""
        with self._news:
            self.remove(name)
            del self._slots[name]
            self._tell(name, ReaderChange.VANISHED)

    def insert(self, reader: str, card: Card) -> None:
        """Put a card in; one that is already there is taken out first. Errors: UnknownReader."""
        with self._news:
            self.remove(reader)
            slot = self._slot(reader)
            card.reset()
            with slot.free:
                slot.card = card
                slot.insertions += 1
                slot.free.notify_all()
            self._tell(reader, ReaderChange.CARD_IN)

    def card(self, reader: str) -> Card | None:
        """The card in the reader. Errors: UnknownReader."""
        return self._slot(reader).card

    def readers(self) -> tuple[ReaderSeen, ...]:
        with self._news:
            return tuple(
                ReaderSeen(name, slot.card.atr if slot.card else None)
                for name, slot in self._slots.items()
            )

    def listen(self, listener: Listener) -> Callable[[], None]:
        with self._news:
            for seen in self.readers():
                listener(seen.name, ReaderChange.APPEARED)
                if seen.atr is not None:
                    listener(seen.name, ReaderChange.CARD_IN)
            self._listeners.append(listener)
        return lambda: self._unlisten(listener)

    def connect(self, reader: str) -> "VirtualConnection":
        return VirtualConnection(
            reader, self._slot(reader), self._card_left, self._card_starts_anew
        )

    def insert_file(self, reader: str, path: Path) -> None:
        self._slot(reader)
        self.insert(reader, VirtualCard.load(path))

    def remove(self, reader: str) -> None:
        with self._news:
            slot = self._slot(reader)
            with slot.free:
                card, slot.card, slot.holder = slot.card, None, None
                slot.free.notify_all()
            if card is None:
                return
            card.power_off()
            self._tell(reader, ReaderChange.CARD_OUT)

    def touch(self, reader: str) -> None:
        card = self._slot(reader).card
        if card is None:
            raise CardGone(reader)
        if not isinstance(card, _HasButton):
            raise UnknownReader(reader)
        card.touch()

    def _slot(self, reader: str) -> _Slot:
        try:
            return self._slots[reader]
        except KeyError:
            raise UnknownReader(reader) from None

    def _card_left(self, reader: str, slot: _Slot, insertion: int) -> None:
        """The same card may have been put in again since: that is another insertion."""
        with self._news:
            if self._slots.get(reader) is slot and slot.insertions == insertion:
                self.remove(reader)

    def _card_starts_anew(self, reader: str, slot: _Slot, insertion: int) -> None:
        """It leaves together with its reader, and both come back; not in the caller's time."""
        threading.Thread(
            target=self._come_back, args=(reader, slot, insertion), name=f"{reader} anew"
        ).start()

    def _come_back(self, reader: str, slot: _Slot, insertion: int) -> None:
        with self._news:
            card = slot.card
            if self._slots.get(reader) is not slot or slot.insertions != insertion or card is None:
                return
            self.remove_reader(reader)
            self.add_reader(reader, slot.pad)
            self.insert(reader, card)

    def _tell(self, reader: str, change: ReaderChange) -> None:
        for listener in tuple(self._listeners):
            listener(reader, change)

    def _unlisten(self, listener: Listener) -> None:
        with self._news:
            if listener in self._listeners:
                self._listeners.remove(listener)


class VirtualConnection:
    """A CardConnection to a card in a reader of this process; usable in a `with` statement."""

    def __init__(
        self, reader: str, slot: _Slot, card_left: _CardNews, card_starts_anew: _CardNews
    ) -> None:
        self._reader = reader
        self._slot = slot
        self._card_left = card_left
        self._card_starts_anew = card_starts_anew
        self._is_closed = False
        self._is_busy = False
        with slot.free:
            if slot.card is None:
                raise CardGone(reader)
            self._card = slot.card
            self._insertion = slot.insertions
            slot.open_connections += 1

    @property
    def reader(self) -> str:
        return self._reader

    @property
    def atr(self) -> bytes:
        return self._card.atr

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
        was_holder = self._hold(busy=True)
        reboots = _reboots(self._card)
        try:
            response = self._card.transmit(apdu)
        except CardPulled as cause:
            if not self._is_closed:
                self._card_left(self._reader, self._slot, self._insertion)
            raise CardGone(self._reader) from cause
        finally:
            with self._slot.free:
                self._is_busy = False
                if not was_holder:
                    self._let_go()
        if self._is_gone():
            raise CardGone(self._reader)
        if _reboots(self._card) != reboots:
            self._card_starts_anew(self._reader, self._slot, self._insertion)
        return response

    def control(self, code: int, command: bytes) -> bytes | None:
        """What the reader answers; None where it knows no such code. Errors: CardGone."""
        pad = self._slot.pad
        return pad.control(code, command, self.transmit) if pad is not None else None

    def begin(self) -> None:
        self._hold(busy=False)

    def end(self) -> None:
        with self._slot.free:
            self._let_go()

    def close(self) -> None:
        slot = self._slot
        with slot.free:
            if self._is_closed:
                return
            self._is_closed = True
            slot.open_connections -= 1
            # As PC/SC does when nobody is left, and so that an APDU that waits for a touch ends.
            must_reset = self._is_busy or not slot.open_connections
            self._let_go()
            slot.free.notify_all()
            is_same = slot.card is self._card and slot.insertions == self._insertion
            if must_reset and is_same:
                self._card.reset()

    def _hold(self, *, busy: bool) -> bool:
        """Become the holder, after waiting for another one; True when this connection was it."""
        slot = self._slot
        with slot.free:
            slot.free.wait_for(lambda: self._is_gone() or slot.holder in (None, self))
            if self._is_gone():
                raise CardGone(self._reader)
            was_holder = slot.holder is self
            slot.holder = self
            self._is_busy = busy
            return was_holder

    def _is_gone(self) -> bool:
        slot = self._slot
        is_same = slot.card is self._card and slot.insertions == self._insertion
        return self._is_closed or not is_same

    def _let_go(self) -> None:
        if self._slot.holder is self:
            self._slot.holder = None
            self._slot.free.notify_all()
