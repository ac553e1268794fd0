"""Ends the window in order when the system asks the program to end (SIGINT, SIGTERM)."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication

__all__ = ["SignalEnd"]

_ASKED = [getattr(signal, name) for name in ("SIGINT", "SIGTERM") if hasattr(signal, name)]
_ENOUGH = 64


class SignalEnd(QObject):
    """Turns the signals into an ordinary end of the event loop.

    Python runs a handler only between two of its own instructions, and a window at rest executes
    none: the interpreter writes a byte into a socket, and the event loop wakes up for that.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)
        self._before = {number: signal.signal(number, _noted) for number in _ASKED}
        self._wake_before = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)

    @Slot()
    def _end(self) -> None:
        self._read.recv(_ENOUGH)
        self._app.closeAllWindows()
        self._app.quit()

    def release(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wake_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()


def _noted(_number: int, _frame: FrameType | None) -> None:
    """The byte in the socket does the work; without a handler the program would just die."""
