"""The page on which the subscriber chooses a PIN, twice, with the rules beside it."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from officer_app.domain.pins import PinAlphabet, PinFault
from officer_app.domain.procedure import NewPin, OnPad, PinChosen
from ui.assets import Picture
from ui.flows.pages.pad import PadChoice, pad_rules
from ui.flows.pages.page import QuestionPage
from ui.texts import pin_rule, serial
from ui.theme import Role
from ui.widgets.labels import FieldLabel, SecondaryText
from ui.widgets.pins import Owner, PinEdit, PinHints
from ui.widgets.pins import PinAlphabet as Keys
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import HandsHint
from ui.widgets.words import Text, re_dress

__all__ = ["NewPinPage"]


class NewPinPage(QuestionPage):
    """The subscriber's own page, in the subscriber's colour."""

    owner = Owner.SUBSCRIBER

    def __init__(self, question: NewPin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._hints = PinHints()
        self.first = self._field(lambda: self.tr("New PIN"))
        self.again = self._field(lambda: self.tr("PIN again"))
        panel = RolePanel(Owner.SUBSCRIBER, self._title)
        panel.show_place(serial(question.token), question.reader)
        self.column.addWidget(panel)
        self.where = PadChoice(
            Owner.SUBSCRIBER, self._typing_here(), lambda: pad_rules(question.policy)
        )
        self.where.offer(question.pad, question.reader)
        self.where.switched.connect(self._judge)
        self.column.addWidget(self.where)
        self.column.addStretch(1)
        stays = HandsHint(
            Picture.LEAVE_CARD, lambda: self.tr("The card stays in the reader."), Role.SUBSCRIBER
        )
        stays.setVisible(question.pad is None)
        self.column.addWidget(stays)
        if not self.where.on_pad:
            self.setFocusProxy(self.first)
        self._judge()

    def _title(self) -> str:
        return self.tr("{person} chooses a PIN").format(person=self._question.subscriber)

    def _rules(self) -> str:
        policy = self._question.policy
        if policy.alphabet is PinAlphabet.DIGITS:
            words = self.tr("{minimum} to {maximum} digits. Nobody else sees or needs this PIN.")
        else:
            words = self.tr(
                "{minimum} to {maximum} letters, digits and signs. Nobody else sees it."
            )
        return words.format(minimum=policy.minimum_length, maximum=policy.maximum_length)

    def _field(self, name: Text) -> PinEdit:
        digits = self._question.policy.alphabet is PinAlphabet.DIGITS
        field = PinEdit(name, Owner.SUBSCRIBER, Keys.DIGITS if digits else Keys.PRINTABLE)
        field.set_longest(self._question.policy.maximum_length)
        field.length_changed.connect(self._judge)
        return field

    def _typing_here(self) -> QWidget:
        here = QWidget()
        here.setFocusProxy(self.first)
        column = QVBoxLayout(here)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(SecondaryText(self._rules))
        column.addWidget(self._fields())
        return here

    def _fields(self) -> QWidget:
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        names: tuple[Text, ...] = (lambda: self.tr("New PIN"), lambda: self.tr("PIN again"))
        for at, (name, field) in enumerate(zip(names, (self.first, self.again), strict=True)):
            grid.addWidget(FieldLabel(name, field), at, 0)
            grid.addWidget(field, at, 1)
        grid.addWidget(self._hints, 0, 2, 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(2, 1)
        return fields

    @Slot()
    def _judge(self) -> None:
        with self.first.peek_secret() as pin, self.again.peek_secret() as again:
            faults = self._question.policy.faults(pin, self._question.person)
            same = len(pin) > 0 and pin.matches(again)
        shown = [PinFault.TOO_SHORT, *(f for f in faults if f is not PinFault.TOO_SHORT)]
        hints = [(pin_rule(rule, self._question.policy), rule not in faults) for rule in shown]
        # Nothing is wrong before anything is typed.
        is_begun = bool(self.first.text())
        self._hints.show_hints([*hints, (self.tr("the same twice"), same)] if is_begun else [])
        self._ready = self.where.on_pad or (same and not faults)
        self.ready_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._judge)

    def act(self) -> str:
        if self.where.on_pad:
            return self.tr("Set PIN on the reader")
        return self.tr("Set PIN")

    @property
    def is_ready(self) -> bool:
        return self._ready

    def answer(self) -> PinChosen:
        if self.where.on_pad:
            return PinChosen(OnPad())
        self.again.wipe()
        return PinChosen(self.first.take_secret())
