"""Rows of counts: names at the left, numbers at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.theme import Role
from ui.widgets.labels import BodyText, IconLabel, StrongText, ink
from ui.widgets.status import Tone
from ui.widgets.words import Text

__all__ = ["CountRow", "CountRows"]


def _number(count: int) -> str:
    return QLocale().toString(count)


@dataclass(frozen=True)
class CountRow:
    """A name and its count; with a tone it stands out as long as the count is not nought."""

    word: Text
    count: int
    tone: Tone | None = None


class CountRows(QWidget):
    """Names left, numbers right, aligned."""

    def __init__(self, rows: Sequence[CountRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for at, row in enumerate(rows):
            self._add(grid, at, row)

    def _add(self, grid: QGridLayout, at: int, row: CountRow) -> None:
        grid.setRowMinimumHeight(at, 32)
        name, number = BodyText(row.word), StrongText(lambda: _number(row.count))
        number.setWordWrap(False)
        number.setAccessibleName(f"{row.word()}: {_number(row.count)}")
        role = row.tone.role if row.tone is not None else Role.TEXT
        ink(number, role if row.count else Role.MUTED)
        middle = Qt.AlignmentFlag.AlignVCenter
        if row.tone is not None and row.count:
            named = QHBoxLayout()
            named.setSpacing(8)
            named.addWidget(IconLabel(row.tone.icon, row.tone.role, size=16))
            named.addWidget(name, 1)
            grid.addLayout(named, at, 0, middle)
        else:
            grid.addWidget(name, at, 0, middle)
        grid.addWidget(number, at, 1, middle | Qt.AlignmentFlag.AlignRight)
