"""The page on which the officer reads what is to be done to a card, and signs it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from officer_app.domain.procedure import OfficerPin, SignDecision
from officer_app.domain.revocation import RevocationReason
from ui.flows.pages.officer_pin import OfficerPinEntry
from ui.flows.pages.page import QuestionPage
from ui.models.decisions import decision_words
from ui.texts import profile_word, revocation_word, said, serial
from ui.widgets.labels import BodyText, StrongText
from ui.widgets.pins import Owner
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import Card
from ui.widgets.words import Text

__all__ = ["DecidePage", "DecisionCard"]


class DecisionCard(Card):
    """What is done to a card and what changes with it, as sentences."""

    def __init__(self, question: SignDecision, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._words = decision_words(question.act)
        self.body.addWidget(StrongText(self._what))
        for sentence in self._sentences():
            self.body.addWidget(BodyText(sentence))

    def _what(self) -> str:
        return said("decisions", self._words.does).format(card=serial(self._question.token))

    def _sentences(self) -> Iterator[Text]:
        yield self._certificates
        if self._question.revocation is not None:
            yield self._revocation(self._question.revocation)

    def _certificates(self) -> str:
        names = ", ".join(profile_word(name) for name in self._question.certificates)
        if not names:
            return self.tr("No certificate changes.")
        return said("decisions", self._words.certificates).format(certificates=names)

    def _revocation(self, reason: RevocationReason) -> Text:
        def sentence() -> str:
            word = revocation_word(reason)
            return self.tr("The revocation list says: {reason}.").format(reason=word)

        return sentence


class DecidePage(QuestionPage):
    """The whole decision as sentences, what it means, and the officer's PIN below it."""

    def __init__(self, question: SignDecision, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._words = decision_words(question.act)
        self.is_danger = self._words.is_final
        self._entry = OfficerPinEntry(question.reader, question.tries_left, question.pad)
        self._entry.changed.connect(self.ready_changed)
        self.pin, self.insist = self._entry.pin, self._entry.insist
        self.column.addWidget(RolePanel(Owner.OFFICER, self._title))
        decision = DecisionCard(question)
        decision.body.insertWidget(1, BodyText(self._whose))
        decision.body.addWidget(BodyText(self._reason))
        self.column.addWidget(decision)
        self.column.addWidget(BodyText(self._meaning))
        self.column.addWidget(self._entry)
        self.column.addStretch(1)
        self.setFocusProxy(self._entry)

    def _title(self) -> str:
        return self.tr("{officer} decides and signs").format(officer=self._question.officer)

    def _whose(self) -> str:
        if not self._question.subscriber:
            return self.tr("It is nobody's card.")
        return self.tr("It is the card of {person}.").format(person=self._question.subscriber)

    def _reason(self) -> str:
        reason = said("reasons", self._question.reason)
        return self.tr("Reason: {reason}.").format(reason=reason)

    def _meaning(self) -> str:
        return said("decisions", self._words.means)

    def act(self) -> str:
        return said("decisions", self._words.signs)

    @property
    def is_ready(self) -> bool:
        return self._entry.is_ready

    def answer(self) -> OfficerPin:
        return self._entry.answer()
