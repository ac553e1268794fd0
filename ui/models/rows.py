"""Rows for a calm table: text, mark and tone of each cell, and what the row stands for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.assets import Icon
from ui.widgets.status import Tone
from ui.widgets.tables import CellRole

__all__ = ["Cell", "Row", "RowsModel"]

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """One cell; `order` sorts it where its text would not."""

    text: str
    icon: Icon | None = None
    tone: Tone | None = None
    order: str | None = None


@dataclass(frozen=True)
class Row:
    """One row and what it stands for."""

    subject: object
    cells: tuple[Cell, ...]


class RowsModel(QAbstractTableModel):
    """Rows under headings. `headings` is asked again whenever the view draws them."""

    def __init__(self, headings: Callable[[], Sequence[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._headings = headings
        self._rows: list[Row] = []
        self._sorted = (0, Qt.SortOrder.AscendingOrder)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in the order that was chosen."""
        self.beginResetModel()
        self._rows = list(rows)
        self._order()
        self.endResetModel()

    def subject(self, row: int) -> object:
        """What a row stands for."""
        return self._rows[row].subject

    def row_of(self, subject: object) -> int:
        """The row that stands for it; -1 when none does."""
        return next((at for at, row in enumerate(self._rows) if row.subject == subject), -1)

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._headings())

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._rows[index.row()].cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return cell.text
            case CellRole.ICON:
                return cell.icon
            case CellRole.TONE:
                return cell.tone
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 keeps the order in which the rows came."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._order()
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        if column < 0:
            return
        down = order is Qt.SortOrder.DescendingOrder
        self._rows.sort(key=lambda row: _sorts_as(row.cells[column]), reverse=down)


def _sorts_as(cell: Cell) -> str:
    return (cell.text if cell.order is None else cell.order).casefold()
