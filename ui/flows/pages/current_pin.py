"""The page on which the subscriber types the PIN that the card has now."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from officer_app.domain.procedure import CurrentPin, PinGiven
from ui.assets import Picture
from ui.flows.pages.page import QuestionPage
from ui.texts import serial
from ui.theme import Role
from ui.widgets.labels import FieldLabel, SecondaryText, ink
from ui.widgets.pins import Owner, PinAlphabet, PinEdit
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import HandsHint

__all__ = ["CurrentPinPage"]

_TRIES_ROLES = {0: Role.DANGER, 1: Role.DANGER, 2: Role.WARNING}


class CurrentPinPage(QuestionPage):
    """The subscriber's own page, in the subscriber's colour. What a wrong PIN costs is said."""

    owner = Owner.SUBSCRIBER

    def __init__(self, question: CurrentPin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.pin = PinEdit(lambda: self.tr("Present PIN"), Owner.SUBSCRIBER, PinAlphabet.PRINTABLE)
        self.pin.length_changed.connect(self.ready_changed)
        self.pin.setEnabled(self._may_try)
        panel = RolePanel(Owner.SUBSCRIBER, self._title)
        panel.show_place(serial(question.token), question.reader)
        self.column.addWidget(panel)
        self.column.addWidget(
            SecondaryText(lambda: self.tr("The PIN that the card has now. Nobody else sees it."))
        )
        self.column.addWidget(self._entry())
        self.column.addWidget(self._tries())
        self.column.addStretch(1)
        self.column.addWidget(
            HandsHint(
                Picture.LEAVE_CARD,
                lambda: self.tr("The card stays in the reader."),
                Role.SUBSCRIBER,
            )
        )
        self.setFocusProxy(self.pin)

    def _title(self) -> str:
        return self.tr("{person} types the present PIN").format(person=self._question.subscriber)

    def _entry(self) -> QWidget:
        entry = QWidget()
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(FieldLabel(lambda: self.tr("Present PIN"), self.pin))
        line.addWidget(self.pin)
        line.addStretch(1)
        return entry

    def _tries(self) -> QWidget:
        left = self._question.tries_left
        words = SecondaryText(self._tries_words)
        words.setVisible(left is not None)
        if left in _TRIES_ROLES:
            ink(words, _TRIES_ROLES[left])
        return words

    def _tries_words(self) -> str:
        left = self._question.tries_left or 0
        if left == 0:
            return self.tr("The PIN is blocked. Close this and unblock it instead.")
        if left == 1:
            return self.tr("One try left, which is not used here. Close this and unblock the PIN.")
        return self.tr("%n tries left. After the last one the PIN is blocked.", "", left)

    @property
    def _may_try(self) -> bool:
        """A card is never asked for its last try; by this answer nobody can insist on it."""
        left = self._question.tries_left
        return left is None or left > 1

    def act(self) -> str:
        return self.tr("Use this PIN")

    @property
    def is_ready(self) -> bool:
        return bool(self.pin.text()) and self._may_try

    def answer(self) -> PinGiven:
        return PinGiven(self.pin.take_secret())
