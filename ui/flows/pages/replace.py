"""The page on which the officer reads what two cards come to, and signs for both at once."""

from PySide6.QtWidgets import QWidget

from officer_app.domain.procedure import OfficerPin, SignReplacement
from ui.flows.pages.decide import DecisionCard
from ui.flows.pages.officer_pin import OfficerPinEntry
from ui.flows.pages.page import QuestionPage
from ui.flows.pages.sign import AuthorisationCard
from ui.models.decisions import decision_words, issue_words
from ui.texts import said
from ui.widgets.labels import BodyText
from ui.widgets.pins import Owner
from ui.widgets.role_panel import RolePanel

__all__ = ["ReplacePage"]


class ReplacePage(QuestionPage):
    """What the new card gets, what becomes of the old one, and the officer's PIN below both."""

    def __init__(self, question: SignReplacement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._words = decision_words(question.old.act)
        self.is_danger = self._words.is_final
        self._entry = OfficerPinEntry(
            question.new.reader, question.new.tries_left, question.new.pad
        )
        self._entry.changed.connect(self.ready_changed)
        self.pin, self.insist = self._entry.pin, self._entry.insist
        self.column.addWidget(RolePanel(Owner.OFFICER, self._title))
        self.column.addWidget(AuthorisationCard(question.new))
        self.column.addWidget(DecisionCard(question.old))
        self.column.addWidget(BodyText(self._meaning))
        self.column.addWidget(self._entry)
        self.column.addStretch(1)
        self.setFocusProxy(self._entry)

    def _title(self) -> str:
        return self.tr("{officer} decides and signs").format(officer=self._question.new.officer)

    def _meaning(self) -> str:
        return said("decisions", self._words.means)

    def act(self) -> str:
        return said("decisions", issue_words(self._question.new.act).signs)

    @property
    def is_ready(self) -> bool:
        return self._entry.is_ready

    def answer(self) -> OfficerPin:
        return self._entry.answer()
