"""The band that says whose turn it is: the officer's in blue, the subscriber's in purple."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.assets import Icon
from ui.theme import restyle
from ui.widgets.labels import IconLabel, SecondaryText, StrongText, ink
from ui.widgets.pins import Owner
from ui.widgets.status import StatusPill, Tone
from ui.widgets.words import Text, re_dress, verbatim

__all__ = ["RolePanel"]

_ICONS = {Owner.OFFICER: Icon.OFFICER, Owner.SUBSCRIBER: Icon.PERSON}
_TONES = {Owner.OFFICER: Tone.OFFICER, Owner.SUBSCRIBER: Tone.SUBSCRIBER}


class RolePanel(QFrame):
    """Who acts now, with which card, in which reader.

    A PIN is never asked for without this band above it: officer and subscriber must not be
    able to mistake one question for the other.
    """

    def __init__(self, owner: Owner, sentence: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "band")
        self._owner = owner
        self._where: tuple[str, str] | None = None
        self._icon = IconLabel(_ICONS[owner], _TONES[owner].role, size=28)
        self._sentence = StrongText(sentence)
        self._place = SecondaryText()
        self._turn = StatusPill(verbatim(""), _TONES[owner])
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._place)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(16)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)
        layout.addWidget(self._turn)
        self.show_turn(owner, sentence)

    def show_turn(self, owner: Owner, sentence: Text) -> None:
        """Say who acts now, in one sentence with that person as its subject."""
        self._owner = owner
        tone = _TONES[owner]
        restyle(self, "tone", tone.value)
        self._sentence.say(sentence)
        ink(self._sentence, tone.role)
        self._icon.show_icon(_ICONS[owner], tone.role)
        self._turn.show_status(self._whose_turn, tone)
        self._say()

    def show_place(self, card: str, reader: str) -> None:
        """Name the card and the reader it is in."""
        self._where = (card, reader)
        self._say()

    def _whose_turn(self) -> str:
        if self._owner is Owner.OFFICER:
            return self.tr("Officer")
        return self.tr("Subscriber")

    def _say(self) -> None:
        self._place.setVisible(self._where is not None)
        if self._where is not None:
            card, reader = self._where
            place = self.tr("Card {card} in {reader}").format(card=card, reader=reader)
            self._place.say_verbatim(place)
        self.setAccessibleName(f"{self._sentence.words()} {self._place.words()}".strip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
