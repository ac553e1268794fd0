"""From the workstation's threads to the window's: futures and events arrive queued."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from officer_app.domain.errors import OfficerAppError, Trouble
from officer_app.domain.token import TokenInfo
from officer_app.workstation import (
    Event,
    ProcedureChanged,
    ReaderChanged,
    RecordsChanged,
    SessionChanged,
    SyncChanged,
    Workstation,
)

__all__ = ["Bridge"]

_T = TypeVar("_T")


@dataclass(frozen=True)
class _Arrival:
    """A future that is done, and who waits for it."""

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
    failed = Signal(object)
    _arrived = Signal(object)
    _happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workstation: Workstation | None = None
        self._officer_keys: frozenset[str] = frozenset()
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
        future.add_done_callback(lambda done: self._emit(_Arrival(done, then, failed)))

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

    def listen(self, workstation: Workstation) -> None:
        """Turn the workstation's events into signals from now on."""
        self._workstation = workstation
        self._officer_keys = workstation.officer_keys()
        workstation.listen(self._hear)

    def _emit(self, arrival: _Arrival) -> None:
        if isValid(self):
            self._arrived.emit(arrival)

    def _hear(self, event: Event) -> None:
        """On the thread of whoever tells: the store is never read on the window's."""
        if isinstance(event, RecordsChanged) and self._workstation is not None:
            self._officer_keys = self._workstation.officer_keys()
        if isValid(self):
            self._happened.emit(event)

    @Slot(object)
    def _deliver(self, arrival: _Arrival) -> None:
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
            case RecordsChanged():
                self.records_changed.emit()
            case SyncChanged():
                self.sync_changed.emit(event.state)


def _is_there(slot: Callable[[Any], object]) -> bool:
    owner = getattr(slot, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
