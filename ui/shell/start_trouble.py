"""The window of a start that failed: what happened, what is safe, what to do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from ui.flows.fault_check import Checkup, FaultCheckDialog
from ui.texts import trouble_words
from ui.widgets.buttons import ActButton
from ui.widgets.labels import PageTitle
from ui.widgets.states import ErrorPanel
from ui.widgets.words import re_dress

__all__ = ["StartTrouble"]


class StartTrouble(QDialog):
    """Accepted when the start is to be tried once more. `look`: what is wrong here?"""

    def __init__(
        self,
        trouble: Trouble,
        look: Callable[[], Checkup] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._trouble = trouble
        self._look = look
        self._check: FaultCheckDialog | None = None
        self.panel = ErrorPanel()
        self.panel.show_error(
            self._happened,
            self._saved,
            self._advice,
            lambda: self.tr("Try again"),
            trouble.code,
        )
        self.panel.wished.connect(self.accept)
        self.panel.more_wished.connect(self.check)
        if look is not None:
            self.panel.offer_more(lambda: self.tr("What is wrong here?"))
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

    @property
    def fault_check(self) -> FaultCheckDialog | None:
        """The fault check, while it is open."""
        return self._check

    @Slot()
    def check(self) -> None:
        """Ask what is wrong here; nothing need be open for that."""
        if self._look is None or self._check is not None:
            return
        self._check = FaultCheckDialog(self._look, self)
        self._check.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._check.finished.connect(self._check_closed)
        self._check.open()

    @Slot()
    def _check_closed(self) -> None:
        self._check = None

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
