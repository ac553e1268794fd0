"""The steps of a procedure at the left of a flow: what is done, what runs, what comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.assets import Icon
from ui.theme import Role, current_theme
from ui.widgets.labels import BodyText, IconLabel, SecondaryText, ink
from ui.widgets.words import announce, re_dress

__all__ = ["StepList", "StepLook", "StepRow"]


class StepLook(Enum):
    """How one step stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class StepRow:
    """One step as it is shown: its name for people and how it stands."""

    label: str
    look: StepLook


_LOOKS = {
    StepLook.WAITING: (Icon.OPEN, Role.MUTED, Role.MUTED),
    StepLook.RUNNING: (Icon.RUNNING, Role.OFFICER, Role.TEXT),
    StepLook.DONE: (Icon.DONE, Role.SUCCESS, Role.TEXT),
    StepLook.FAILED: (Icon.ERROR, Role.DANGER, Role.TEXT),
    StepLook.SKIPPED: (Icon.SKIPPED, Role.MUTED, Role.MUTED),
}


class _StepLine(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[StepRow, str, str] | None = None
        self._mark = IconLabel(Icon.OPEN)
        self._label = BodyText()
        self._word = SecondaryText()
        self._word.setWordWrap(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._label)
        texts.addWidget(self._word)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        texts.addStretch(1)
        layout.addLayout(texts, 1)
        self.setMinimumHeight(current_theme().metrics.row)

    def show_step(self, row: StepRow, word: str, spoken: str) -> None:
        if self._shown == (row, word, spoken):
            return
        self._shown = (row, word, spoken)
        mark, colour, words = _LOOKS[row.look]
        self._mark.show_icon(mark, colour)
        self._label.say_verbatim(row.label)
        running = row.look is StepLook.RUNNING
        ink(self._label, words)
        self._label.weigh(strong=running)
        self._word.say_verbatim(word)
        ink(self._word, Role.DANGER if row.look is StepLook.FAILED else Role.MUTED)
        self._word.setVisible(row.look in (StepLook.RUNNING, StepLook.FAILED, StepLook.SKIPPED))
        self.setAccessibleName(spoken)


class StepList(QFrame):
    """Every step with icon and word; a step that changes is read aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "well")
        self._rows: tuple[StepRow, ...] = ()
        self._lines: list[_StepLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self._say()

    def show_steps(self, rows: Sequence[StepRow]) -> None:
        """Show these steps; what differs from before is announced."""
        before = self._rows
        self._rows = tuple(rows)
        while len(self._lines) < len(self._rows):
            line = _StepLine(self)
            self._layout.insertWidget(len(self._lines), line)
            self._lines.append(line)
        self._say()
        if before:
            self._tell_changes(before)

    def _tell_changes(self, before: tuple[StepRow, ...]) -> None:
        changed = [row for row in self._rows if row not in before]
        news = [row for row in changed if row.look is not StepLook.WAITING]
        if news:
            urgent = any(row.look is StepLook.FAILED for row in news)
            announce(self, ". ".join(self._spoken(row) for row in news), urgent=urgent)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Steps"))
        for at, line in enumerate(self._lines):
            if at < len(self._rows):
                row = self._rows[at]
                line.show_step(row, self._word(row.look), self._spoken(row))
            # Last: what is on the screen already would be polished once more for each change.
            line.setVisible(at < len(self._rows))

    def _spoken(self, row: StepRow) -> str:
        return self.tr("{step}: {state}").format(step=row.label, state=self._word(row.look))

    def _word(self, look: StepLook) -> str:
        match look:
            case StepLook.WAITING:
                return self.tr("to come")
            case StepLook.RUNNING:
                return self.tr("now")
            case StepLook.DONE:
                return self.tr("done")
            case StepLook.FAILED:
                return self.tr("stopped here")
            case StepLook.SKIPPED:
                return self.tr("not needed")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
