"""Watches for the officer's absence: nobody has touched keys or mouse for a while."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

__all__ = ["IdleWatch"]

_TOUCHED = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class IdleWatch(QObject):
    """`left` when no window of ours was touched for the time that is set.

    Listens at windows, where only what comes from outside arrives; a filter on the application
    would see, and slow down, every event of every widget.
    """

    left = Signal()

    def __init__(self, after: timedelta, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.left)
        self.set_limit(after)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            self._watch(app.focusWindow())

    def set_limit(self, after: timedelta) -> None:
        """Wait for so long from now on."""
        self._timer.setInterval(round(after.total_seconds() * 1000))
        self._timer.start()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in _TOUCHED:
            self._timer.start()
        return False
