"""Counters: how many there are of something, read at a glance."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.assets import Icon
from ui.theme import Role
from ui.widgets.labels import IconLabel, PageTitle, SecondaryText, StrongText, ink
from ui.widgets.states import Card
from ui.widgets.words import Text, re_dress

__all__ = ["Counter"]


class Counter(Card):
    """What is counted, the number, and a sentence on what it means."""

    def __init__(
        self, picture: Icon, title: Text, sentence: Text, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._count = 0
        self._title = StrongText(title)
        self._number = PageTitle()
        self._sentence = SecondaryText(sentence)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(picture, Role.MUTED))
        head.addWidget(self._title, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._number)
        self.body.addWidget(self._sentence)
        self.body.addStretch(1)
        self.show_count(0)

    @property
    def count(self) -> int:
        """The number that is shown."""
        return self._count

    def show_count(self, count: int) -> None:
        """Show this number; none at all stands back."""
        self._count = count
        ink(self._number, Role.TEXT if count else Role.MUTED)
        self._say()

    def show_sentence(self, sentence: Text) -> None:
        """Say something else about the number."""
        self._sentence.say(sentence)
        self._say()

    def _say(self) -> None:
        number = self.locale().toString(self._count)
        self._number.say_verbatim(number)
        self.setAccessibleName(f"{self._title.words()}: {number}")
        self.setAccessibleDescription(self._sentence.words())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
