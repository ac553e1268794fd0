"""A box of cards: what was scanned so far, and its lines as a table, made only as they are seen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.stock import (
    LINE_FAULT_WORDS,
    DeliveredToken,
    Delivery,
    LineFault,
    LineFaultKind,
    delivery_of_serials,
)
from officer_app.domain.words import phrase
from ui.assets import Icon
from ui.texts import said, serial
from ui.widgets.status import Tone
from ui.widgets.tables import CellRole

__all__ = [
    "BoxLine",
    "BoxModel",
    "ScannedBox",
    "fault_card",
    "kind_word",
    "line_fault_word",
    "lines_text",
]

BoxLine = DeliveredToken | LineFault
AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_KINDS = {
    TokenKind.YUBIKEY: phrase("kinds", "YubiKey"),
    TokenKind.PIV: phrase("kinds", "PIV card"),
    TokenKind.PKCS11: phrase("kinds", "Smart card (PKCS#11)"),
}
_READ = {LineFaultKind.REPEATED, LineFaultKind.KNOWN, LineFaultKind.OFFICERS}
_TAKEN = phrase("box", "can be taken in")
_LINE, _CARD, _STATE = 0, 1, 4


def kind_word(kind: TokenKind) -> str:
    """The kind of a card in the officer's language."""
    return said("kinds", _KINDS[kind])


def line_fault_word(fault: LineFault) -> str:
    """Why a line is not taken, in the officer's language."""
    return said("reasons", LINE_FAULT_WORDS[fault.kind])


def fault_card(fault: LineFault) -> str:
    """What the line says: a serial number where it could be read, else as it was written."""
    return serial(fault.text) if fault.kind in _READ else fault.text


def lines_text(faults: Sequence[LineFault]) -> str:
    """The lines that were left out, each with its reason, for a message or a file."""
    return "\n".join(f"{f.line}\t{fault_card(f)}\t{line_fault_word(f)}" for f in faults)


class ScannedBox:
    """The cards of a box as they are scanned, each once."""

    def __init__(self) -> None:
        self._cards: dict[TokenId, DeliveredToken] = {}
        self._scans = 0

    @property
    def cards(self) -> tuple[DeliveredToken, ...]:
        """The newest first."""
        return tuple(reversed(self._cards.values()))

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._cards)

    @property
    def last(self) -> DeliveredToken | None:
        """The newest."""
        return next(reversed(self._cards.values()), None)

    def add(self, written: str, kind: TokenKind) -> BoxLine:
        """Take one more; a fault is not taken: no serial of that kind, or one that is in it."""
        self._scans += 1
        read = delivery_of_serials([written], kind)
        if read.faults:
            return read.faults[0].model_copy(update={"line": self._scans})
        card = read.tokens[0].model_copy(update={"line": self._scans})
        token = card.token.token
        if token in self._cards:
            repeated = LineFaultKind.REPEATED
            return LineFault(line=self._scans, kind=repeated, text=str(token))
        self._cards[token] = card
        return card

    def drop(self, token: TokenId) -> None:
        """Take one out again, if it is in it."""
        self._cards.pop(token, None)

    def delivery(self) -> Delivery:
        """In the order in which they were scanned."""
        return Delivery(tokens=tuple(self._cards.values()))


class BoxModel(QAbstractTableModel):
    """The lines in the order given. Ten thousand cost no more than ten: a cell is made when seen.

    `headings`: for line, card, kind, model and what becomes of it.
    """

    def __init__(self, headings: Callable[[], Sequence[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._headings = headings
        self._lines: Sequence[BoxLine] = ()

    def show_lines(self, lines: Sequence[BoxLine]) -> None:
        """Show these lines in place of those before."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> BoxLine:
        """What stands in a row."""
        return self._lines[row]

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._headings())

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return _text(line, column)
            case CellRole.TONE if column == _STATE and isinstance(line, LineFault):
                return Tone.DANGER
            case CellRole.ICON if column == _STATE:
                return Icon.CROSS if isinstance(line, LineFault) else Icon.CHECK
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


def _text(line: BoxLine, column: int) -> str:
    if column == _LINE:
        return str(line.line)
    if isinstance(line, LineFault):
        return {_CARD: fault_card(line), _STATE: line_fault_word(line)}.get(column, "")
    token = line.token
    match column:
        case 1:
            return serial(token.token)
        case 2:
            return kind_word(token.token.kind)
        case 3:
            return token.model
    return said("box", _TAKEN)
