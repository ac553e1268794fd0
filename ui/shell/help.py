"""Help for the page that is open: a few sentences, and every key that works there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.details import DetailRow, FactGrid
from ui.widgets.labels import BodyText, PageTitle, SectionTitle
from ui.widgets.words import Text, re_dress, verbatim

__all__ = ["HelpDialog"]


class HelpDialog(QDialog):
    """`title` names the page, `sentences` say what it is for, `keys` pair a key with its act.

    `check_wished` when somebody asks what is wrong here.
    """

    check_wished = Signal()

    def __init__(
        self,
        title: Text,
        sentences: Sequence[str],
        keys: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self.setMinimumWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(PageTitle(title))
        for sentence in sentences:
            layout.addWidget(BodyText(verbatim(sentence)))
        if keys:
            layout.addWidget(SectionTitle(lambda: self.tr("Keys")))
            layout.addWidget(FactGrid([DetailRow(key, act) for key, act in keys]))
        layout.addStretch(1)
        line = QHBoxLayout()
        self.check = ActButton(lambda: self.tr("What is wrong here?"))
        self.check.clicked.connect(self._wish_check)
        line.addWidget(self.check)
        line.addStretch(1)
        self.close_help = ActButton(lambda: self.tr("Close"), ButtonKind.PRIMARY)
        self.close_help.setDefault(True)
        self.close_help.clicked.connect(self.accept)
        line.addWidget(self.close_help)
        layout.addLayout(line)
        self._say()
        self.close_help.setFocus()

    @Slot()
    def _wish_check(self) -> None:
        self.accept()
        self.check_wished.emit()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Help: {page}").format(page=self._title()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
