"""The page on which the subscriber types the PIN that the card has now."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.procedure import CurrentPin, OnPad, PinGiven
from ui.assets import Picture
from ui.flows.pages.pad import PadChoice, pad_rules
from ui.flows.pages.page import QuestionPage
from ui.texts import serial
from ui.theme import Role
from ui.widgets.buttons import TickBox
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
        self.insist = TickBox(lambda: self.tr("The PIN is certain. Use the last try."))
        self.insist.toggled.connect(self.ready_changed)
        self.insist.setVisible(question.tries_left == 1 and question.may_insist)
        panel = RolePanel(Owner.SUBSCRIBER, self._title)
        panel.show_place(serial(question.token), question.reader)
        self.column.addWidget(panel)
        self.where = PadChoice(Owner.SUBSCRIBER, self._typing_here(), self._rules)
        self.where.offer(question.pad, question.reader)
        self.where.switched.connect(self.ready_changed)
        self.column.addWidget(self.where)
        self.column.addWidget(self._tries())
        self.column.addWidget(self.insist)
        self.column.addStretch(1)
        stays = HandsHint(
            Picture.LEAVE_CARD, lambda: self.tr("The card stays in the reader."), Role.SUBSCRIBER
        )
        stays.setVisible(question.pad is None)
        self.column.addWidget(stays)
        if not self.where.on_pad:
            self.setFocusProxy(self.pin)

    def _title(self) -> str:
        if self._question.policy is not None and self._question.pad is not None:
            return self.tr("{person} changes the PIN").format(person=self._person())
        return self.tr("{person} types the present PIN").format(person=self._person())

    def _person(self) -> str:
        """A card of nobody's may be examined as well."""
        return self._question.subscriber or self.tr("The owner of the card")

    def _rules(self) -> str:
        """Where the reader changes the PIN at one go."""
        return pad_rules(self._question.policy) if self._question.policy is not None else ""

    def _typing_here(self) -> QWidget:
        here = QWidget()
        here.setFocusProxy(self.pin)
        column = QVBoxLayout(here)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(
            SecondaryText(lambda: self.tr("The PIN that the card has now. Nobody else sees it."))
        )
        column.addWidget(self._entry())
        return here

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
        if left == 1 and self._question.may_insist:
            return self.tr("One try left. After that the PIN is blocked.")
        if left == 1:
            return self.tr("One try left, which is not used here. Close this and unblock the PIN.")
        return self.tr("%n tries left. After the last one the PIN is blocked.", "", left)

    @property
    def _may_try(self) -> bool:
        """The last try is used only where that may be insisted on."""
        left = self._question.tries_left
        return left is None or left > 1 or (left == 1 and self._question.may_insist)

    def act(self) -> str:
        if not self.where.on_pad:
            return self.tr("Use this PIN")
        if self._question.policy is not None:
            return self.tr("Change PIN on the reader")
        return self.tr("Type PIN on the reader")

    @property
    def is_ready(self) -> bool:
        is_given = self.where.on_pad or bool(self.pin.text())
        sure = self._question.tries_left != 1 or self.insist.isChecked()
        return is_given and self._may_try and sure

    def answer(self) -> PinGiven:
        typed = self.pin.take_secret() if not self.where.on_pad else OnPad()
        return PinGiven(typed, insist=self.insist.isChecked())
