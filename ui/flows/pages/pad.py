"""Where a PIN is typed: on the reader's keys where it has some, or here, if somebody wants that."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.pins import PinPolicy
from officer_app.domain.procedure import PadTyping
from officer_app.domain.words import phrase
from ui.assets import Picture
from ui.texts import said
from ui.theme import Role
from ui.widgets.buttons import ActButton
from ui.widgets.labels import BodyText, PictureLabel, SecondaryText, StrongText
from ui.widgets.pads import PadSteps
from ui.widgets.pins import Owner, PinEdit
from ui.widgets.states import Card
from ui.widgets.words import Text, announce, re_dress, verbatim

__all__ = ["PadChoice", "pad_rules"]

_RULES = phrase(
    "pads",
    "{minimum} to {maximum} digits. The reader checks nothing else: take no birth date, no "
    "sequence, nothing that others would guess.",
)
_ROLES = {Owner.OFFICER: Role.OFFICER, Owner.SUBSCRIBER: Role.SUBSCRIBER}


def pad_rules(policy: PinPolicy) -> str:
    """The rules for a new PIN: a reader holds people to its length alone."""
    return said("pads", _RULES).format(minimum=policy.minimum_length, maximum=policy.maximum_length)


@dataclass(frozen=True)
class _Offered:
    """What is typed on which reader."""

    pad: PadTyping
    reader: str


class PadChoice(QWidget):
    """Holds the fields for typing here, and what is done on the reader in their place.

    `switched` when somebody chooses the other one. Before a pad is offered there are the fields.
    """

    switched = Signal()

    def __init__(
        self,
        owner: Owner,
        here: QWidget,
        rules: Text | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`rules`: for a new PIN, which the reader cannot hold the person to."""
        super().__init__(parent)
        self._here = here
        self._owner = owner
        self._rules = rules or verbatim("")
        self._offered: _Offered | None = None
        self.on_pad = False
        self.there: _OnReader | None = None
        self.switch = ActButton(self._switch_word)
        self.switch.clicked.connect(self._switch)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(here)
        self._column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._show()

    def offer(self, pad: PadTyping | None, reader: str) -> None:
        """The reader has keys, or (None) has none; what was chosen for the same ones stays."""
        offered = _Offered(pad, reader) if pad is not None else None
        if offered == self._offered:
            return
        self._offered = offered
        self.on_pad = pad is not None
        if self.there is not None:
            self._column.removeWidget(self.there)
            self.there.deleteLater()
        self.there = _OnReader(offered, self._owner, self._rules) if offered else None
        if self.there is not None:
            self._column.insertWidget(0, self.there)
        self._show()

    def _switch_word(self) -> str:
        if self.on_pad:
            return self.tr("Type here instead")
        return self.tr("Type on the reader instead")

    @Slot()
    def _switch(self) -> None:
        self.on_pad = not self.on_pad
        for field in self._here.findChildren(PinEdit):
            field.wipe()
        self._show()
        if not self.on_pad:
            self._here.setFocus(Qt.FocusReason.OtherFocusReason)
        self.switched.emit()

    def _show(self) -> None:
        if self.there is not None:
            self.there.setVisible(self.on_pad)
        self._here.setVisible(not self.on_pad)
        self.switch.setVisible(self._offered is not None and self._offered.pad.may_type_here)
        self.switch.say(self._switch_word)


class _OnReader(Card):
    """What will be typed on the reader, before it begins."""

    def __init__(self, offered: _Offered, owner: Owner, rules: Text) -> None:
        super().__init__()
        self._pad, self._reader = offered.pad, offered.reader
        self._rules = rules
        self._steps = PadSteps(self._pad.entries, owner)
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(StrongText(self._lead))
        texts.addWidget(self._steps)
        for words in (self._rules, self._later, self._never):
            line = BodyText(words) if words is self._rules else SecondaryText(words)
            line.setVisible(bool(words()))
            texts.addWidget(line)
        layout = QHBoxLayout()
        layout.setSpacing(16)
        picture = PictureLabel(Picture.TYPE_ON_READER, self._lead, _ROLES[owner], width=120)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        self.body.addLayout(layout)
        self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """Read aloud: the focus is elsewhere."""
        super().showEvent(event)
        announce(self, f"{self.accessibleName()} {self.accessibleDescription()}")

    def _lead(self) -> str:
        return self.tr("Then this is typed on the keys of {reader}:").format(reader=self._reader)

    def _never(self) -> str:
        return self.tr("What is typed there never comes to this computer.")

    def _later(self) -> str:
        """Said beforehand, so that nobody wonders why the reader asks again."""
        later = self._pad.later
        if later is None:
            return self.tr("Later in this work the reader asks for the PIN again.")
        if not later:
            return ""
        return self.tr("Later in this work the reader asks for the PIN %n more times.", "", later)

    def _say(self) -> None:
        self.setAccessibleName(f"{self._lead()} {self._steps.words()}.")
        parts = (self._rules(), self._later(), self._never())
        self.setAccessibleDescription(" ".join(part for part in parts if part))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
