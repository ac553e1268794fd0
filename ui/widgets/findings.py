"""What a check has found: the verdict first, then each finding with what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.assets import Icon
from ui.theme import restyle
from ui.widgets.buttons import ActButton
from ui.widgets.labels import BodyText, IconLabel, SecondaryText, SectionTitle, StrongText
from ui.widgets.states import Card
from ui.widgets.status import Tone
from ui.widgets.words import Text, announce, re_dress, verbatim

__all__ = ["FindingCard", "Mark", "VerdictBand"]


@dataclass(frozen=True)
class Mark:
    """One sentence with its icon; the sentence says what the colour means."""

    sentence: Text
    tone: Tone
    picture: Icon | None = None


class VerdictBand(QFrame):
    """The answer, before any of its reasons. Read aloud when it appears."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "band")
        self._icon = IconLabel(Icon.WAITING, size=28)
        self._title, self._words = SectionTitle(), SecondaryText()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(16)
        layout.addWidget(self._icon)
        layout.addLayout(texts, 1)
        self.show_verdict(verbatim(""), verbatim(""), Tone.WAITING)

    def show_verdict(self, title: Text, words: Text, tone: Tone) -> None:
        """Show this answer and read it aloud."""
        restyle(self, "tone", tone.value)
        self._icon.show_icon(tone.icon, tone.role)
        self._title.say(title)
        self._words.say(words)
        self._words.setVisible(bool(words()))
        self._say()
        announce(self, self.accessibleName())

    def _say(self) -> None:
        self.setAccessibleName(f"{self._title.words()}. {self._words.words()}".strip(" ."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)


class FindingCard(Card):
    """Findings for which the same is to be done; `wished` gives `remedy` when it is pressed."""

    wished = Signal(object)

    def __init__(
        self,
        marks: Sequence[Mark],
        advice: Text,
        act: Text | None = None,
        parent: QWidget | None = None,
        *,
        title: Text | None = None,
        remedy: object = None,
    ) -> None:
        super().__init__(parent)
        self._remedy = remedy
        self._marks, self._advice, self._title = tuple(marks), advice, title
        if title is not None:
            self.body.addWidget(StrongText(title))
        self.body.addWidget(_lines(self._marks))
        self.button: ActButton | None = None
        if act is not None or advice():
            self.body.addLayout(self._foot(act))
        self.body.addStretch(1)
        self._say()

    def _foot(self, act: Text | None) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 0, 0, 0)
        foot.setSpacing(16)
        foot.addWidget(SecondaryText(self._advice), 1)
        if act is not None:
            self.button = ActButton(act)
            self.button.clicked.connect(self._wish)
            foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    @Slot()
    def _wish(self) -> None:
        self.wished.emit(self._remedy)

    def _say(self) -> None:
        sentences = [mark.sentence() for mark in self._marks]
        head = [self._title()] if self._title is not None else []
        self.setAccessibleName(" ".join([*head, *sentences]))
        self.setAccessibleDescription(self._advice())
        if self.button is not None:
            self.button.setAccessibleDescription(" ".join(sentences))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)


def _lines(marks: Sequence[Mark]) -> QWidget:
    lines = QWidget()
    grid = QGridLayout(lines)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for at, mark in enumerate(marks):
        icon = IconLabel(mark.picture or mark.tone.icon, mark.tone.role)
        grid.addWidget(icon, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(BodyText(mark.sentence), at, 1)
    return lines
