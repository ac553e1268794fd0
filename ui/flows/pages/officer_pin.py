"""The officer's PIN below a decision: the field, for which card, and how many tries are left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.procedure import OfficerPin, OnPad, PadTyping
from ui.flows.pages.pad import PadChoice
from ui.theme import Role
from ui.widgets.buttons import TickBox
from ui.widgets.labels import FieldLabel, SecondaryText, ink
from ui.widgets.pins import Owner, PinEdit
from ui.widgets.pins import PinAlphabet as Keys

__all__ = ["OfficerPinEntry"]

_FEW = 2
"""From so many tries on, the officer is told how many are left."""


class OfficerPinEntry(QWidget):
    """`changed` whenever what is typed or ticked has; the last try is used only if that is said."""

    changed = Signal()

    def __init__(
        self,
        reader: str,
        tries_left: int | None,
        pad: PadTyping | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._left = tries_left
        self.pin = PinEdit(lambda: self.tr("Officer's PIN"), Owner.OFFICER, Keys.PRINTABLE)
        self.pin.length_changed.connect(self.changed)
        self.insist = TickBox(lambda: self.tr("The PIN is certain. Use the last try."))
        self.insist.toggled.connect(self.changed)
        self.insist.setVisible(self._is_last_try)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.where = PadChoice(Owner.OFFICER, self._line())
        self.where.offer(pad, reader)
        self.where.switched.connect(self.changed)
        column.addWidget(self.where)
        column.addWidget(self._tries())
        column.addWidget(self.insist)
        if not self.where.on_pad:
            self.setFocusProxy(self.pin)

    def _line(self) -> QWidget:
        entry = QWidget()
        entry.setFocusProxy(self.pin)
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(FieldLabel(lambda: self.tr("Officer's PIN"), self.pin))
        line.addWidget(self.pin)
        line.addWidget(SecondaryText(self._where), 1)
        return entry

    @property
    def _is_last_try(self) -> bool:
        return self._left == 1

    def _where(self) -> str:
        return self.tr("for the officer's card in {reader}").format(reader=self._reader)

    def _tries(self) -> QWidget:
        words = SecondaryText(self._tries_words)
        words.setVisible(self._left is not None and self._left <= _FEW)
        ink(words, Role.DANGER if self._is_last_try else Role.WARNING)
        return words

    def _tries_words(self) -> str:
        if self._is_last_try:
            return self.tr("One try left. After that the card must be unblocked at a desk.")
        return self.tr(
            "%n tries left. After the last one the card is blocked.", "", self._left or 0
        )

    @property
    def is_ready(self) -> bool:
        """Whether a signature may be tried with what is typed."""
        is_given = self.where.on_pad or bool(self.pin.text())
        return is_given and (not self._is_last_try or self.insist.isChecked())

    def answer(self) -> OfficerPin:
        """What was typed, or that it will be on the reader; the field is empty afterwards."""
        typed = self.pin.take_secret() if not self.where.on_pad else OnPad()
        return OfficerPin(typed, insist=self.insist.isChecked())
