"""From the workstation's threads to the window's: futures and events arrive queued."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from officer_app.domain.errors import OfficerAppError, Trouble
from officer_app.domain.profiles import Profiles
from officer_app.domain.token import TokenInfo
from officer_app.workstation import (
    Event,
    ProcedureChanged,
    ReaderChanged,
    RecordsChanged,
    SessionChanged,
    SignInAwaits,
    SyncChanged,
    Workstation,
)

__all__ = ["Bridge"]

_T = TypeVar("_T")


@dataclass(frozen=True)
class _Arrival:
    """A future, and who waits for it."""

    future: Future[Any]  # whatever the watcher takes
    then: Callable[[Any], object]
    failed: Callable[[Trouble], None] | None


class Bridge(QObject):
    """Every signal and every `then` is heard on the window's thread, never at once.

    `failed` tells of a fault that nobody who watched wanted to hear of.
    """

    reader_changed = Signal(str, object)
    procedure_changed = Signal(object)
    session_changed = Signal(object)
    records_changed = Signal()
    sync_changed = Signal(object)
    sign_in_awaits = Signal(object)
    failed = Signal(object)
    _arrived = Signal(int)
    _happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ending = threading.Lock()
        self._has_ended = False
        self._numbers = count(1)
        self._awaited: dict[int, _Arrival] = {}
        self._workstation: Workstation | None = None
        self._officer_keys: frozenset[str] = frozenset()
        self._profiles = Profiles()
        queued = Qt.ConnectionType.QueuedConnection
        self._arrived.connect(self._deliver, queued)
        self._happened.connect(self._tell, queued)

    def watch(
        self,
        future: Future[_T],
        then: Callable[[_T], object],
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Call the bound slot `then` with the result, or `failed` with the trouble.

        Neither is called when its widget is gone by then. A fault of ours goes to the hook that
        every uncaught fault goes to.
        """
        number = next(self._numbers)
        # Kept here and not by the future: the last that lets go of a widget is this thread.
        self._awaited[number] = _Arrival(future, then, failed)
        future.add_done_callback(lambda _done: self._emit(number))

    def look(
        self,
        workstation: Workstation,
        reader: str,
        then: Callable[[TokenInfo], object],
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Have a card looked at again; a reader that is gone, or was given up, fails at once."""
        try:
            future = workstation.look(reader)
        except OfficerAppError as fault:
            (failed or self.failed.emit)(fault.trouble())
            return
        self.watch(future, then, failed)

    @property
    def officer_keys(self) -> frozenset[str]:
        """Names (hex SHA-256) of the keys with which officers sign, as of the last change."""
        return self._officer_keys

    @property
    def profiles(self) -> Profiles:
        """The profiles in force, as of the last change."""
        return self._profiles

    def listen(self, workstation: Workstation) -> None:
        """Turn the workstation's events into signals from now on."""
        self._workstation = workstation
        self._learn(workstation)
        workstation.listen(self._hear)

    def end(self) -> None:
        """From now on nobody is told anything, and the bridge may be deleted.

        Threads that tell something just then are waited for: one of them would find an object
        that is gone in the middle of its telling.
        """
        with self._ending:
            self._has_ended = True

    def _learn(self, workstation: Workstation) -> None:
        self._officer_keys = workstation.records.officer_keys()
        self._profiles = workstation.records.profiles()

    def _emit(self, number: int) -> None:
        with self._ending:
            if not self._has_ended:
                self._arrived.emit(number)

    def _hear(self, event: Event) -> None:
        """On the thread of whoever tells: the store is never read on the window's."""
        if isinstance(event, RecordsChanged) and self._workstation is not None:
            self._learn(self._workstation)
        with self._ending:
            if not self._has_ended:
                self._happened.emit(event)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        arrival = self._awaited.pop(number)
        if arrival.future.cancelled() or not _is_there(arrival.then):
            return
        try:
            result = arrival.future.result()
        except OfficerAppError as fault:
            (arrival.failed or self.failed.emit)(fault.trouble())
            return
        arrival.then(result)

    @Slot(object)
    def _tell(self, event: Event) -> None:
        match event:
            case ReaderChanged():
                self.reader_changed.emit(event.reader, event.state)
            case ProcedureChanged():
                self.procedure_changed.emit(event.state)
            case SessionChanged():
                self.session_changed.emit(event.session)
            case SignInAwaits():
                self.sign_in_awaits.emit(event.hand)
            case RecordsChanged():
                self.records_changed.emit()
            case SyncChanged():
                self.sync_changed.emit(event.state)


def _is_there(slot: Callable[[Any], object]) -> bool:
    owner = getattr(slot, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
