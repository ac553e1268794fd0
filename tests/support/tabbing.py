"""The Tab key, pressed until it has been everywhere that it leads to."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

__all__ = ["beyond_tab"]


def beyond_tab(window: QWidget, qtbot: QtBot) -> list[QWidget]:
    """What wants the Tab key in a window and is never reached by pressing it.

    Of buttons that exclude each other Tab reaches one, and the arrow keys the others.
    """
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    handle = window.windowHandle()
    met: list[QWidget] = []
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    while (at := window.focusWidget()) is not None and at not in met:
        met.append(at)
        QTest.keyClick(handle, Qt.Key.Key_Tab)
    return [widget for widget in _wanted(window) if widget not in met]


def _wanted(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is window
        and not isinstance(widget.parent(), QLineEdit)
        and not isinstance(widget, (QScrollBar, QRadioButton))
        and not _is_one_of_several(widget)
    ]


def _is_one_of_several(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked()
