"""The page that asks whether what is on a card may be erased."""

from functools import partial

from PySide6.QtWidgets import QWidget

from officer_app.domain.procedure import ClearingConfirmed, ClearOldContent
from ui.flows.pages.page import QuestionPage
from ui.texts import said, serial
from ui.widgets.buttons import TickBox
from ui.widgets.labels import BodyText, StrongText
from ui.widgets.pins import Owner
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import Card

__all__ = ["ClearPage"]


def _line(found: str) -> str:
    return f"•  {said('contents', found)}"


class ClearPage(QuestionPage):
    """Lists what is found; the act is possible once the officer has ticked that it may go."""

    is_danger = True

    def __init__(self, question: ClearOldContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel = RolePanel(Owner.OFFICER, lambda: self.tr("This card is not blank"))
        panel.show_place(serial(question.token), question.reader)
        found = Card()
        found.body.addWidget(StrongText(lambda: self.tr("It holds:")))
        for one in question.found:
            found.body.addWidget(BodyText(partial(_line, one)))
        self.confirm = TickBox(lambda: self.tr("All of this may be erased"))
        self.confirm.toggled.connect(self.ready_changed)
        self.column.addWidget(panel)
        self.column.addWidget(found)
        self.column.addWidget(
            BodyText(lambda: self.tr("What is erased cannot be brought back, by nobody."))
        )
        self.column.addWidget(self.confirm)
        self.column.addStretch(1)
        self.setFocusProxy(self.confirm)

    def act(self) -> str:
        return self.tr("Erase and go on")

    @property
    def is_ready(self) -> bool:
        return self.confirm.isChecked()

    def answer(self) -> ClearingConfirmed:
        return ClearingConfirmed()
