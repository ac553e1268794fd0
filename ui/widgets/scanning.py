"""The field for a scanner that types: each serial number ends with Enter, hundreds in a row."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.words import Text, re_dress

__all__ = ["ScanField"]


class ScanField(QLineEdit):
    """`scanned` tells each serial and empties the field; `undo_wished` takes the last one back.

    Enter does nothing else here: no button of a dialog is pressed by a scanner. A scanner that
    ends with Tab keeps the focus as well.
    """

    scanned = Signal(str)
    undo_wished = Signal()

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setMinimumWidth(280)
        self.setMaxLength(100)
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return
        if event.matches(QKeySequence.StandardKey.Undo) and not self.text():
            self.undo_wished.emit()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self.text().strip():
            self._take()
            return True
        return super().focusNextPrevChild(forward)

    def _take(self) -> None:
        serial = self.text().strip()
        # Undone, an older scan would come back as if it were typed.
        self.setText("")
        if serial:
            self.scanned.emit(serial)

    def _say(self) -> None:
        self.setAccessibleName(self._name())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
