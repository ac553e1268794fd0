"""Keeps how a person arranged the window, for this user of this computer: sizes, nothing else."""

from PySide6.QtCore import QByteArray, QObject, QSettings, Slot
from PySide6.QtWidgets import QSplitter, QWidget

__all__ = ["SplitterKeeper", "keep_size", "restore_size"]

_PROGRAM = "officer-app"
_SIZE = "window/geometry"


def _kept() -> QSettings:
    return QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, _PROGRAM, f"{_PROGRAM}-window"
    )


def _bytes(name: str) -> QByteArray | None:
    value = _kept().value(name)
    return value if isinstance(value, QByteArray) else None


class SplitterKeeper(QObject):
    """Puts a splitter where it was left, and remembers where it is moved to."""

    def __init__(self, splitter: QSplitter, name: str) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._name = f"splitter/{name}"
        before = _bytes(self._name)
        if before is not None:
            splitter.restoreState(before)
            # The state also holds how wide the handle was drawn then.
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        splitter.splitterMoved.connect(self._keep)

    @Slot()
    def _keep(self) -> None:
        _kept().setValue(self._name, self._splitter.saveState())


def keep_size(window: QWidget) -> None:
    """Remember the window's size and place."""
    _kept().setValue(_SIZE, window.saveGeometry())


def restore_size(window: QWidget) -> None:
    """Put the window where it was left, if that screen is still there."""
    before = _bytes(_SIZE)
    if before is not None:
        window.restoreGeometry(before)
