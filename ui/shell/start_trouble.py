"""The window of a start that failed: what happened, what is safe, what to do."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from ui.texts import trouble_words
from ui.widgets.buttons import ActButton
from ui.widgets.labels import PageTitle
from ui.widgets.states import ErrorPanel
from ui.widgets.words import re_dress

__all__ = ["StartTrouble"]


class StartTrouble(QDialog):
    """Accepted when the start is to be tried once more."""

    def __init__(self, trouble: Trouble, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trouble = trouble
        self.panel = ErrorPanel()
        self.panel.show_error(
            self._happened,
            self._saved,
            self._advice,
            lambda: self.tr("Try again"),
            trouble.code,
        )
        self.panel.wished.connect(self.accept)
        self.close_window = ActButton(lambda: self.tr("Close"))
        self.close_window.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.close_window)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(PageTitle(lambda: self.tr("The workstation cannot be opened")))
        layout.addWidget(self.panel)
        layout.addStretch(1)
        layout.addLayout(line)
        self.setMinimumWidth(640)
        self._say()
        self.panel.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _happened(self) -> str:
        return trouble_words(self._trouble).happened

    def _saved(self) -> str:
        return trouble_words(self._trouble).saved

    def _advice(self) -> str:
        return trouble_words(self._trouble).advice

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Registration officer's workstation"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
