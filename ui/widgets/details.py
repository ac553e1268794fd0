"""The pane at the right of a list: who or what, one pill, one primary act, facts by section."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.assets import Icon, icon
from ui.theme import Role
from ui.widgets.buttons import ActButton, ButtonKind, IconButton
from ui.widgets.labels import (
    BodyText,
    FixedText,
    IconLabel,
    Label,
    PageTitle,
    Rule,
    SecondaryText,
    SectionTitle,
)
from ui.widgets.layouts import empty
from ui.widgets.status import StatusPill, Tone
from ui.widgets.words import Text, announce, re_dress, verbatim

__all__ = ["DetailPane", "DetailRow", "DetailSection", "FactGrid"]

_COPIED_FOR_MS = 1500
_LABEL_WIDTH = 116
_LONG = 20
_BREAK = "\u200b"
"""A place where a line may end, which is not seen."""
_MARKS = re.compile(r"[@._/](?=\S)")


@dataclass(frozen=True)
class DetailRow:
    """One fact: what it is and its value. `copyable`: a person may want it elsewhere.

    With a `tone` the value is a status and shown as a pill.
    """

    label: str
    value: str
    copyable: bool = False
    fixed_width: bool = False
    tone: Tone | None = None
    picture: Icon | None = None


@dataclass(frozen=True)
class DetailSection:
    """Facts that belong together, under a title."""

    title: str
    rows: tuple[DetailRow, ...]


class _CopyButton(IconButton):
    """Puts a value on the clipboard and says so, by mark and aloud."""

    def __init__(self, row: DetailRow) -> None:
        self._copied = row
        super().__init__(Icon.COPY, self._words)
        self.clicked.connect(self._copy)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_COPIED_FOR_MS)
        self._calm.timeout.connect(self._dress)

    def _words(self) -> str:
        return self.tr("Copy: {label}").format(label=self._copied.label)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied.value)
        self.setIcon(icon(Icon.CHECK, Role.SUCCESS))
        announce(self, self.tr("{label} copied").format(label=self._copied.label))
        self._calm.start()


class FactGrid(QWidget):
    """Labels left, values right, aligned; copy where it is wanted."""

    def __init__(self, rows: Sequence[DetailRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for at, row in enumerate(rows):
            self._add(grid, at, row)

    def _add(self, grid: QGridLayout, at: int, row: DetailRow) -> None:
        grid.setRowMinimumHeight(at, 32)
        label = SecondaryText(verbatim(row.label))
        # Of one width, so that the values of several grids stand below each other.
        label.setFixedWidth(_LABEL_WIDTH)
        value = _value_of(row)
        value.setAccessibleName(f"{row.label}: {row.value}")
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(label, at, 0, middle)
        grid.addWidget(value, at, 1, 1, 1 if row.copyable else 2, middle)
        if row.copyable:
            grid.addWidget(_CopyButton(row), at, 2, middle)


def _value_of(row: DetailRow) -> QWidget:
    if row.tone is not None:
        return StatusPill(verbatim(row.value), row.tone, row.picture)
    if row.fixed_width:
        value: Label = FixedText(verbatim(row.value))
    else:
        value = BodyText(verbatim(_breakable(row.value)))
    value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return value


def _breakable(value: str) -> str:
    """A long address may be broken after a mark in it: a pane is no wider than its window."""
    return _MARKS.sub(rf"\g<0>{_BREAK}", value) if len(value) > _LONG else value


class DetailPane(QFrame):
    """Header with icon, title, subtitle and pill; the likeliest next act; the rest under Manage.

    `wished` when the primary button is pressed. The owner fills `manage_menu`.
    """

    wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._icon = IconLabel(Icon.PERSON, Role.MUTED, size=32)
        self._title, self._subtitle = PageTitle(), SecondaryText()
        self._pill = StatusPill(verbatim(""), Tone.WAITING)
        self.primary = ActButton(verbatim(""), ButtonKind.PRIMARY)
        self.primary.clicked.connect(self.wished)
        self.manage = ActButton(self._manage_word, ButtonKind.SECONDARY, Icon.CHEVRON_DOWN)
        self.manage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.manage_menu = QMenu(self)
        self.manage.setMenu(self.manage_menu)
        self._scroll = QScrollArea()
        self._sections = QVBoxLayout()
        self._sections.setSpacing(8)
        self._lay_out()
        self._say()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._header())
        outer.addWidget(Rule())
        content = QWidget()
        content.setProperty("look", "page")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(24, 16, 24, 24)
        inner.addLayout(self._sections)
        inner.addStretch(1)
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        outer.addWidget(scroll, 1)

    def _header(self) -> QVBoxLayout:
        under = QHBoxLayout()
        under.setSpacing(8)
        under.addWidget(self._subtitle, 1)
        under.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(self._title)
        names.addLayout(under)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(names, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.primary)
        acts.addWidget(self.manage)
        acts.addStretch(1)
        header = QVBoxLayout()
        header.setContentsMargins(24, 24, 24, 16)
        header.setSpacing(16)
        header.addLayout(top)
        header.addLayout(acts)
        return header

    def show_header(self, picture: Icon, title: str, subtitle: str) -> None:
        """Show who or what this is."""
        self._icon.show_icon(picture, Role.MUTED)
        self._title.say_verbatim(title)
        self._subtitle.say_verbatim(subtitle)
        name = f"{title}, {subtitle}" if subtitle else title
        self.setAccessibleName(name)
        self._scroll.setAccessibleName(name)

    def show_status(self, text: Text, tone: Tone, picture: Icon | None = None) -> None:
        """Show the one status pill."""
        self._pill.show_status(text, tone, picture)

    def show_primary(self, act: Text | None) -> None:
        """Name the likeliest next act; None: nothing is likeliest."""
        self.primary.setVisible(act is not None)
        if act is not None:
            self.primary.say(act)

    def show_manage(self) -> None:
        """Offer the menu as its owner has filled it; an empty one is not offered."""
        self.manage.setVisible(not self.manage_menu.isEmpty())

    def show_sections(self, sections: Sequence[DetailSection]) -> None:
        """Show these facts in place of those before."""
        empty(self._sections)
        for at, section in enumerate(sections):
            title = SectionTitle(verbatim(section.title))
            title.setContentsMargins(0, 16 if at else 0, 0, 0)
            self._sections.addWidget(title)
            self._sections.addWidget(FactGrid(section.rows))

    def _manage_word(self) -> str:
        return self.tr("Manage")

    def _say(self) -> None:
        self.manage_menu.setAccessibleName(self._manage_word())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
