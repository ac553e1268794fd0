"""The sections of the window at its left: icons, words, how much waits, Ctrl+1 to Ctrl+9."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.assets import Icon, icon
from ui.theme import FontRole, Role, current_theme
from ui.widgets.labels import Label
from ui.widgets.words import Text, re_dress

__all__ = ["NavigationItem", "NavigationList"]

_SHORTCUTS = 9


@dataclass(frozen=True)
class NavigationItem:
    """One section. `key` is what `chosen` tells; a gap above sets groups apart."""

    key: str
    text: Text
    picture: Icon
    gap_above: bool = False


class _Count(Label):
    font_role = FontRole.STRONG
    wraps = False


class _Entry(QToolButton):
    def __init__(self, item: NavigationItem, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = item
        self._shortcut = shortcut
        self._waiting = 0
        self.setProperty("look", "navigation")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(20, 20))
        self.setFixedHeight(current_theme().metrics.row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count = _Count(parent=self)
        self._count.setProperty("count", "true")
        self._count.setFixedHeight(20)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addStretch(1)
        layout.addWidget(self._count)
        self.toggled.connect(self._dress)
        self.show_count(0)

    def name(self) -> str:
        """What the section is called, in the language spoken now."""
        return self._item.text()

    def show_count(self, waiting: int) -> None:
        self._waiting = waiting
        self._count.setVisible(waiting > 0)
        self._count.say_verbatim(self.locale().toString(waiting))
        self._say()
        self._dress()

    def _say(self) -> None:
        name = self._item.text()
        self.setText("  " + name)
        self.setToolTip(f"{name}  {self._shortcut}".strip())
        waiting = self.tr("{section}, %n waiting", "", self._waiting).format(section=name)
        self.setAccessibleName(waiting if self._waiting else name)

    @Slot()
    def _dress(self) -> None:
        self.setIcon(icon(self._item.picture, Role.OFFICER if self.isChecked() else Role.MUTED))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say, self._dress)


class NavigationList(QFrame):
    """The list of sections; `chosen` tells the key of the one a person went to."""

    chosen = Signal(str)

    def __init__(
        self,
        items: Sequence[NavigationItem],
        parent: QWidget | None = None,
        *,
        shortcuts: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self._group = QButtonGroup(self)
        self._entries: dict[str, _Entry] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 8, 16)
        layout.setSpacing(2)
        for at, item in enumerate(items, start=1):
            shortcut = f"Ctrl+{at}" if shortcuts and at <= _SHORTCUTS else ""
            if item.gap_above:
                layout.addSpacing(16)
            layout.addWidget(self._add(item, shortcut))
        layout.addStretch(1)
        self._group.buttonClicked.connect(self._choose)
        self._say()

    def _add(self, item: NavigationItem, shortcut: str) -> _Entry:
        entry = _Entry(item, shortcut, self)
        self._entries[item.key] = entry
        self._group.addButton(entry)
        if shortcut:
            QShortcut(QKeySequence(shortcut), self).activated.connect(entry.click)
        return entry

    def show_chosen(self, key: str) -> None:
        """Mark this section as the one that is open."""
        self._entries[key].setChecked(True)

    def name_of(self, key: str) -> Text:
        """What the section is called."""
        return self._entries[key].name

    def show_count(self, key: str, waiting: int) -> None:
        """Show how much waits in this section; nothing at 0."""
        self._entries[key].show_count(waiting)

    @Slot()
    def _choose(self) -> None:
        for key, entry in self._entries.items():
            if entry.isChecked():
                self.chosen.emit(key)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Sections"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
