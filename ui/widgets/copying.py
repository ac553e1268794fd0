"""The button that puts a text on the clipboard, and says that it did."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.assets import Icon
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.words import announce

__all__ = ["CopyTextButton"]

_COPIED_FOR_MS = 1500


class CopyTextButton(ActButton):
    """`text` is asked when the button is pressed."""

    def __init__(self, text: Callable[[], str], parent: QWidget | None = None) -> None:
        self._content = text
        super().__init__(self._words, ButtonKind.SECONDARY, Icon.COPY, parent)
        self.clicked.connect(self._copy)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_COPIED_FOR_MS)
        self._calm.timeout.connect(self._show_words)

    def _words(self) -> str:
        return self.tr("Copy as text")

    def _copied(self) -> str:
        return self.tr("Copied")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._content())
        self.say(self._copied)
        announce(self, self._copied())
        self._calm.start()

    @Slot()
    def _show_words(self) -> None:
        self.say(self._words)
