"""The page on which the officer reads the whole decision and signs it."""

from PySide6.QtWidgets import QWidget

from officer_app.domain.procedure import OfficerPin, SignAuthorisation
from ui.flows.pages.officer_pin import OfficerPinEntry
from ui.flows.pages.page import QuestionPage
from ui.texts import day, said, serial
from ui.widgets.labels import BodyText
from ui.widgets.pins import Owner
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import Card

__all__ = ["SignPage"]


class SignPage(QuestionPage):
    """The content of the Authorisation as sentences, and the officer's PIN below it."""

    def __init__(self, question: SignAuthorisation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._entry = OfficerPinEntry(question.reader, question.tries_left)
        self._entry.changed.connect(self.ready_changed)
        self.pin, self.insist = self._entry.pin, self._entry.insist
        panel = RolePanel(Owner.OFFICER, self._title)
        decision = Card()
        for sentence in (
            self._whom,
            self._what,
            self._until,
            self._evidence,
            self._reason,
        ):
            decision.body.addWidget(BodyText(sentence))
        self.column.addWidget(panel)
        self.column.addWidget(decision)
        self.column.addWidget(self._entry)
        self.column.addStretch(1)
        self.setFocusProxy(self.pin)

    def _title(self) -> str:
        return self.tr("{officer} decides and signs").format(officer=self._question.officer)

    def _whom(self) -> str:
        return self.tr("{subscriber} gets card {card} ({profile}).").format(
            subscriber=self._question.subscriber,
            card=serial(self._question.token),
            profile=self._question.token_profile,
        )

    def _what(self) -> str:
        names = ", ".join(self._question.certificates)
        return self.tr("Certificates on it: {certificates}.").format(certificates=names)

    def _until(self) -> str:
        return self.tr("They are valid until {day}.").format(day=day(self._question.valid_until))

    def _evidence(self) -> str:
        return self.tr("Identity proofed by: {evidence}.").format(evidence=self._question.evidence)

    def _reason(self) -> str:
        reason = said("reasons", self._question.reason)
        return self.tr("Reason: {reason}.").format(reason=reason)

    def act(self) -> str:
        return self.tr("Sign and issue")

    @property
    def is_ready(self) -> bool:
        return self._entry.is_ready

    def answer(self) -> OfficerPin:
        return self._entry.answer()
