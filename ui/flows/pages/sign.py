"""The page on which the officer reads the whole decision and signs it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from officer_app.domain.procedure import OfficerPin, SignAuthorisation
from ui.flows.pages.page import QuestionPage
from ui.texts import day, said, serial
from ui.theme import Role
from ui.widgets.buttons import TickBox
from ui.widgets.labels import BodyText, FieldLabel, SecondaryText, ink
from ui.widgets.pins import Owner, PinEdit
from ui.widgets.pins import PinAlphabet as Keys
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import Card

__all__ = ["SignPage"]


class SignPage(QuestionPage):
    """The content of the Authorisation as sentences, and the officer's PIN below it."""

    def __init__(self, question: SignAuthorisation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.pin = PinEdit(lambda: self.tr("Officer's PIN"), Owner.OFFICER, Keys.PRINTABLE)
        self.pin.length_changed.connect(self.ready_changed)
        self.insist = TickBox(lambda: self.tr("The PIN is certain. Use the last try."))
        self.insist.toggled.connect(self.ready_changed)
        self.insist.setVisible(self._is_last_try)
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
        self.column.addWidget(self._entry())
        self.column.addWidget(self._tries())
        self.column.addWidget(self.insist)
        self.column.addStretch(1)
        self.setFocusProxy(self.pin)

    @property
    def _is_last_try(self) -> bool:
        return self._question.tries_left == 1

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

    def _entry(self) -> QWidget:
        entry = QWidget()
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(FieldLabel(lambda: self.tr("Officer's PIN"), self.pin))
        line.addWidget(self.pin)
        line.addWidget(SecondaryText(self._where), 1)
        return entry

    def _where(self) -> str:
        return self.tr("for the officer's card in {reader}").format(reader=self._question.reader)

    def _tries(self) -> QWidget:
        tries = self._question.tries_left
        words = SecondaryText(self._tries_words)
        words.setVisible(tries is not None and tries <= 2)
        ink(words, Role.DANGER if self._is_last_try else Role.WARNING)
        return words

    def _tries_words(self) -> str:
        if self._is_last_try:
            return self.tr("One try left. After that the card must be unblocked at a desk.")
        return self.tr("%n tries left. After the last one the card is blocked.", "", self._left)

    @property
    def _left(self) -> int:
        return self._question.tries_left or 0

    def act(self) -> str:
        return self.tr("Sign and issue")

    @property
    def is_ready(self) -> bool:
        return bool(self.pin.text()) and (not self._is_last_try or self.insist.isChecked())

    def answer(self) -> OfficerPin:
        return OfficerPin(self.pin.take_secret(), insist=self.insist.isChecked())
