"""Lists: the calm table with rows of 36 pixels, pills inside rows, the field that filters."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.assets import Icon, icon
from ui.theme import FontRole, Role, current_theme
from ui.widgets.status import Tone
from ui.widgets.words import Text, re_dress

__all__ = ["CalmTable", "CellRole", "SearchField", "StatusDelegate"]

AnyIndex = QModelIndex | QPersistentModelIndex


_LEAST = 88
"""Of a column that gives way, in pixels."""
_ROWS_MEASURED = 24
"""Of a long list: to measure every row would be felt."""


class CellRole(IntEnum):
    """What a model may give for a cell beside its text."""

    TONE = Qt.ItemDataRole.UserRole + 100
    ICON = Qt.ItemDataRole.UserRole + 101


class StatusDelegate(QStyledItemDelegate):
    """Draws an icon the model names, and a status as icon and word in its colour."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        tone, name = index.data(CellRole.TONE), index.data(CellRole.ICON)
        look: Any = option  # the stubs lack the attributes of QStyleOption
        if isinstance(tone, Tone):
            self._show_tone(look, tone, name)
        elif isinstance(name, Icon):
            _show_icon(look, name, Role.MUTED)

    def _show_tone(self, look: Any, tone: Tone, name: object) -> None:  # as above
        _show_icon(look, name if isinstance(name, Icon) else tone.icon, tone.role)
        look.font = current_theme().font(FontRole.STRONG)
        look.fontMetrics = QFontMetrics(look.font)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            look.palette.setColor(role, current_theme().colour(tone.role))


def _show_icon(look: Any, name: Icon, role: Role) -> None:  # as above
    look.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
    look.icon = icon(name, role)
    look.decorationSize = QSize(20, 20)


class CalmTable(QTableView):
    """A table for reading: whole rows, no grid, a header to sort by, Enter activates."""

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        metrics = current_theme().metrics
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.setIconSize(QSize(20, 20))
        self.setItemDelegate(StatusDelegate(self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(metrics.row)
        rows.setDefaultSectionSize(metrics.row)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setFixedHeight(metrics.row)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        self._is_fitting = self._is_arranged = False
        header.sectionResized.connect(self._note_width)
        self._say()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show this model; whenever it has other rows, its columns are fitted to them."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.fit_columns)

    @Slot()
    def fit_columns(self) -> None:
        """Make each column as wide as what it shows, unless a person has chosen the widths.

        Room that is left goes to all of them; what is missing is taken from the last ones first.
        """
        header = self.horizontalHeader()
        if self._is_arranged or not header.count() or not self.isVisible():
            return
        wanted = [
            max(self.sizeHintForColumn(at), header.sectionSizeHint(at))
            for at in range(header.count())
        ]
        self._is_fitting = True
        for at, width in enumerate(_shared(wanted, self.viewport().width())):
            header.resizeSection(at, width)
        self._is_fitting = False

    @Slot(int, int, int)
    def _note_width(self, column: int, _before: int, _now: int) -> None:
        is_last = column == self.horizontalHeader().count() - 1  # it fills what is left, by itself
        if not self._is_fitting and not is_last:
            self._is_arranged = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_columns()

    def _say(self) -> None:
        self.setAccessibleName(self._name())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)


def _shared(wanted: Sequence[int], room: int) -> list[int]:
    """How wide each column becomes of this room: never narrower than `_LEAST`."""
    missing = sum(wanted) - room
    if missing <= 0:
        more, rest = divmod(-missing, len(wanted))
        return [width + more + (at < rest) for at, width in enumerate(wanted)]
    widths = list(wanted)
    for at in reversed(range(len(widths))):
        given = min(missing, max(0, widths[at] - _LEAST))
        widths[at] -= given
        missing -= given
    return widths


class SearchField(QLineEdit):
    """A field to search in. Escape empties it; Down leaves it for the list (`left_down`)."""

    left_down = Signal()

    def __init__(
        self, placeholder: Text, parent: QWidget | None = None, *, shortcut: str = ""
    ) -> None:
        super().__init__(parent)
        self._placeholder = placeholder
        self._shortcut = shortcut
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(280)
        self._say()
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
            return
        super().keyPressEvent(event)

    def _say(self) -> None:
        words = self._placeholder()
        self.setPlaceholderText(f"{words}   {self._shortcut}" if self._shortcut else words)
        self.setAccessibleName(words)

    def _dress(self) -> None:
        self._icon.setIcon(icon(Icon.SEARCH, Role.MUTED))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say, self._dress)
