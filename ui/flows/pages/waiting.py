"""The page while an officer elsewhere has to be called: card number and code, large."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from officer_app.domain.procedure import ProcedureState
from ui.flows.pages.page import Page
from ui.texts import recently, serial
from ui.widgets.buttons import ActButton
from ui.widgets.labels import BodyText, DisplayText, SecondaryText
from ui.widgets.pins import Owner
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import Card
from ui.widgets.words import verbatim

__all__ = ["CallPage"]


class CallPage(Page):
    """What is read out on the telephone. The work goes on by itself; asking now does no harm."""

    went_on = Signal()
    gave_up = Signal()

    def __init__(self, state: ProcedureState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = state.trouble.parameters if state.trouble is not None else {}
        code = str(told.get("call_code", ""))
        self._until = str(told.get("until", ""))
        self.card = DisplayText(verbatim(serial(state.token)))
        self.code = DisplayText(verbatim(f"{code[:4]} {code[4:]}"))
        self.ask_now = ActButton(lambda: self.tr("Look now"))
        self.ask_now.clicked.connect(self.went_on)
        self.undo = ActButton(lambda: self.tr("Undo everything"))
        self.undo.setVisible(state.may_undo)
        self.undo.clicked.connect(self.gave_up)
        self.column.addWidget(
            RolePanel(Owner.OFFICER, lambda: self.tr("An officer elsewhere has to approve this"))
        )
        self.column.addWidget(BodyText(self._what))
        self.column.addWidget(self._read_out())
        self.column.addWidget(SecondaryText(self._afterwards))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.ask_now)
        line.addWidget(self.undo)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addStretch(1)
        self.setFocusProxy(self.ask_now)

    def _read_out(self) -> QWidget:
        box = Card()
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows = ((self._card_word, self.card), (self._code_word, self.code))
        for at, (word, value) in enumerate(rows):
            grid.addWidget(SecondaryText(word), at, 0, Qt.AlignmentFlag.AlignBaseline)
            grid.addWidget(value, at, 1, Qt.AlignmentFlag.AlignLeft)
        box.body.addWidget(fields)
        return box

    def _card_word(self) -> str:
        return self.tr("Card")

    def _code_word(self) -> str:
        return self.tr("Code")

    def _what(self) -> str:
        return self.tr(
            "Call an officer who may unblock cards and read both numbers out. "
            "Let the person speak, so that the officer knows who it is."
        )

    def _afterwards(self) -> str:
        until = recently(datetime.fromisoformat(self._until)) if self._until else ""
        return self.tr(
            "The code is good until {time}, for this card and this workstation only. "
            "Once it is approved, the work goes on by itself."
        ).format(time=until)
