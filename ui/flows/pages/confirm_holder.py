"""The page that asks whose key it is, where its certificate does not name the card's owner."""

from PySide6.QtWidgets import QWidget

from officer_app.domain.procedure import ConfirmHolder, HolderConfirmed
from ui.flows.pages.page import QuestionPage
from ui.texts import serial
from ui.widgets.buttons import TickBox
from ui.widgets.labels import BodyText, SecondaryText, StrongText
from ui.widgets.pins import Owner
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import Card
from ui.widgets.words import verbatim

__all__ = ["ConfirmHolderPage"]


class ConfirmHolderPage(QuestionPage):
    """What the certificate says; the act is possible once the officer has ticked that it is so."""

    def __init__(self, question: ConfirmHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        panel = RolePanel(Owner.OFFICER, self._title)
        panel.show_place(serial(question.token), question.reader)
        found = Card()
        found.body.addWidget(StrongText(self._whole))
        for name in question.names:
            found.body.addWidget(BodyText(verbatim(f"•  {name}")))
        self.confirm = TickBox(self._confirmed)
        self.confirm.toggled.connect(self.ready_changed)
        self.column.addWidget(panel)
        self.column.addWidget(found)
        self.column.addWidget(SecondaryText(self._meaning))
        self.column.addWidget(self.confirm)
        self.column.addStretch(1)
        self.setFocusProxy(self.confirm)

    def _title(self) -> str:
        person = self._question.subscriber
        return self.tr("The certificate does not name {person}").format(person=person)

    def _whole(self) -> str:
        subject = self._question.subject
        return self.tr("The key's certificate is for {subject}. In it:").format(subject=subject)

    def _meaning(self) -> str:
        return self.tr(
            "It may be a former name. Whoever has the key reads what was encrypted for this name. "
            "What you confirm here stands in what you sign."
        )

    def _confirmed(self) -> str:
        return self.tr("The key is {person}'s").format(person=self._question.subscriber)

    def act(self) -> str:
        return self.tr("Go on")

    @property
    def is_ready(self) -> bool:
        return self.confirm.isChecked()

    def answer(self) -> HolderConfirmed:
        return HolderConfirmed()
