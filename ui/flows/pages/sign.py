"""The page on which the officer reads the whole decision and signs it."""

from PySide6.QtWidgets import QWidget

from officer_app.domain.procedure import OfficerPin, SignAuthorisation
from ui.flows.pages.officer_pin import OfficerPinEntry
from ui.flows.pages.page import QuestionPage
from ui.models.decisions import issue_words
from ui.texts import day, profile_word, said, serial
from ui.widgets.labels import BodyText
from ui.widgets.pins import Owner
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import Card

__all__ = ["AuthorisationCard", "SignPage"]


class AuthorisationCard(Card):
    """Who gets which card and which certificates, until when, on what evidence: as sentences."""

    def __init__(self, question: SignAuthorisation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._words = issue_words(question.act)
        for sentence in (self._whom, self._what, self._until, self._evidence, self._reason):
            self.body.addWidget(BodyText(sentence))

    def _whom(self) -> str:
        return said("decisions", self._words.whom).format(
            subscriber=self._question.subscriber,
            card=serial(self._question.token),
            profile=profile_word(self._question.token_profile),
        )

    def _what(self) -> str:
        names = ", ".join(profile_word(name) for name in self._question.certificates)
        return said("decisions", self._words.what).format(certificates=names)

    def _until(self) -> str:
        return self.tr("They are valid until {day}.").format(day=day(self._question.valid_until))

    def _evidence(self) -> str:
        return self.tr("Identity proofed by: {evidence}.").format(evidence=self._question.evidence)

    def _reason(self) -> str:
        reason = said("reasons", self._question.reason)
        return self.tr("Reason: {reason}.").format(reason=reason)


class SignPage(QuestionPage):
    """The content of the Authorisation as sentences, and the officer's PIN below it."""

    def __init__(self, question: SignAuthorisation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._entry = OfficerPinEntry(question.reader, question.tries_left, question.pad)
        self._entry.changed.connect(self.ready_changed)
        self.pin, self.insist = self._entry.pin, self._entry.insist
        self.column.addWidget(RolePanel(Owner.OFFICER, self._title))
        self.column.addWidget(AuthorisationCard(question))
        self.column.addWidget(self._entry)
        self.column.addStretch(1)
        self.setFocusProxy(self._entry)

    def _title(self) -> str:
        return self.tr("{officer} decides and signs").format(officer=self._question.officer)

    def act(self) -> str:
        return said("decisions", issue_words(self._question.act).signs)

    @property
    def is_ready(self) -> bool:
        return self._entry.is_ready

    def answer(self) -> OfficerPin:
        return self._entry.answer()
