"""The box page: a field for the scanner or a list from a file, and every line of it in a table."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.stock import Delivery, LineFault
from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.flows.pages.page import Page
from ui.models.box import BoxModel, ScannedBox, fault_card, kind_word, line_fault_word
from ui.texts import serial
from ui.theme import Role
from ui.widgets.buttons import ActButton, TickBox
from ui.widgets.labels import FieldLabel, SecondaryText, StrongText, ink
from ui.widgets.progress import ProgressLine
from ui.widgets.scanning import ScanField
from ui.widgets.tables import CalmTable
from ui.widgets.words import Text, announce, re_dress, verbatim

__all__ = ["BoxPage"]

_LONGEST_SOURCE = 500
_USUALLY = (timedelta(seconds=1), timedelta(seconds=5))
_NAME_WIDTH, _FIELD_WIDTH = 144, 320


class BoxPage(Page):
    """`changed` when there is more or less to take in; `failed` tells why a list cannot be read."""

    changed = Signal()
    failed = Signal(object)
    file_wished = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self._box = ScannedBox()
        self._file: Path | None = None
        self._listed: Delivery | None = None
        self._is_reading = False
        self.kind, self.origin = QComboBox(), QLineEdit()
        self.origin.setMaxLength(_LONGEST_SOURCE)
        self.scan = ScanField(lambda: self.tr("Serial number"))
        self.scan.scanned.connect(self._take_scan)
        self.scan.undo_wished.connect(self.undo_last)
        self.undo = ActButton(lambda: self.tr("Undo last"))
        self.undo.clicked.connect(self.undo_last)
        self.choose = ActButton(lambda: self.tr("Take a list from a file…"))
        self.choose.clicked.connect(self.file_wished)
        self.empty = ActButton(lambda: self.tr("Empty the list"))
        self.empty.clicked.connect(self.clear)
        self.told = SecondaryText(self._how)
        self.counted = StrongText(self._count_words)
        self.leave_out = TickBox(self._leave_out_words)
        self.leave_out.toggled.connect(self.changed)
        self.progress = ProgressLine()
        self.table = CalmTable(lambda: self.tr("Cards of this box"))
        self.table.setSortingEnabled(False)
        self.model = BoxModel(self._headings, self.table)
        self.table.setModel(self.model)
        for column, width in enumerate((56, 168, 152, 152)):
            self.table.setColumnWidth(column, width)
        self._lay_out()
        self._say()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        self._scan_name = FieldLabel(lambda: self.tr("Serial number"), self.scan)
        rows = (
            (FieldLabel(lambda: self.tr("Kind"), self.kind), self.kind),
            (FieldLabel(lambda: self.tr("Where it comes from"), self.origin), self.origin),
            (self._scan_name, self.scan),
        )
        for at, (name, field) in enumerate(rows):
            name.setMinimumWidth(_NAME_WIDTH)
            field.setFixedWidth(_FIELD_WIDTH)
            grid.addWidget(name, at, 0)
            grid.addWidget(field, at, 1)
        grid.addWidget(self.undo, 2, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.told, 3, 1, 1, 2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.counted, 1)
        head.addWidget(self.leave_out)
        head.addWidget(self.empty)
        head.addWidget(self.choose)
        self.column.addLayout(grid)
        self.column.addLayout(head)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.table, 1)

    # What it holds

    @property
    def count(self) -> int:
        """How many cards would be taken in."""
        return self._box.count if self._listed is None else len(self._listed.tokens)

    @property
    def delivery(self) -> Delivery:
        """The cards that were scanned, or the list of the file with its faults."""
        return self._box.delivery() if self._listed is None else self._listed

    @property
    def is_list(self) -> bool:
        """These are the lines of a file."""
        return self._listed is not None

    @property
    def _faults(self) -> tuple[LineFault, ...]:
        return () if self._listed is None else self._listed.faults

    @property
    def is_ready(self) -> bool:
        """Whether they may be taken in as they are."""
        sound = not self._faults or self.leaves_out
        return not self._is_reading and self.count > 0 and sound

    @property
    def leaves_out(self) -> bool:
        """Whether lines that cannot be taken are left out."""
        return self.leave_out.isChecked()

    @property
    def chosen_kind(self) -> TokenKind:
        """Of cards whose line names none; the list gives back a text."""
        return TokenKind(self.kind.currentData())

    @property
    def source(self) -> str:
        """Where the box comes from, in the officer's words; may be empty."""
        return self.origin.text().strip()

    @Slot()
    def clear(self) -> None:
        """Begin with an empty list."""
        self._box, self._file, self._listed = ScannedBox(), None, None
        self._is_reading = False
        self.progress.finish()
        self.leave_out.setChecked(False)
        self._tell(self._how, Role.MUTED)
        self._show()
        self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        is_scanning = self._listed is None
        if self._listed is None:
            self.model.show_lines(self._box.cards)
        else:
            self.model.show_lines((*self._listed.faults, *self._listed.tokens))
        self.counted.say(self._count_words)
        self.leave_out.say(self._leave_out_words)
        self.leave_out.setVisible(bool(self._faults))
        for part in (self._scan_name, self.scan, self.undo):
            part.setVisible(is_scanning)
        self.scan.setEnabled(not self._is_reading)
        self.undo.setEnabled(not self._is_reading and self._box.count > 0)
        self.choose.setEnabled(not self._is_reading)
        self.empty.setVisible(self.count > 0 or self._listed is not None)
        self.changed.emit()

    # The scanner

    @Slot(str)
    def _take_scan(self, written: str) -> None:
        added = self._box.add(written, self.chosen_kind)
        if isinstance(added, LineFault):
            self._refuse(added)
            return
        card = serial(added.token.token)
        self._tell(lambda: self.tr("{card} is in the list.").format(card=card), Role.MUTED)
        self._show()
        one = Delivery(tokens=(added,))
        self._bridge.watch(
            self._workstation.inventory.check_delivery(one), self._checked_scan, self.failed.emit
        )

    @Slot(object)
    def _checked_scan(self, checked: Delivery) -> None:
        """What the records know already is told while the card is still in the hand."""
        for fault in checked.faults:
            self._box.drop(TokenId.parse(fault.text))
            self._refuse(fault)

    def scan_token(self, token: TokenId) -> None:
        """As if the serial of this card had been scanned."""
        self.kind.setCurrentIndex(self.kind.findData(token.kind))
        self._take_scan(serial(token))

    @Slot()
    def undo_last(self) -> None:
        """Take the last scan back."""
        last = self._box.last
        if last is None or self._listed is not None:
            return
        self._box.drop(last.token.token)
        card = serial(last.token.token)
        self._tell(
            lambda: self.tr("{card} is out of the list again.").format(card=card), Role.MUTED
        )
        self._show()
        self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, fault: LineFault) -> None:
        """Whoever scans looks at the box: a sound tells them to look up."""

        def words() -> str:
            return self.tr("{card} is not taken: {reason}.").format(
                card=fault_card(fault), reason=line_fault_word(fault)
            )

        self._tell(words, Role.DANGER)
        QApplication.beep()
        self._show()

    def _tell(self, words: Text, role: Role) -> None:
        self.told.say(words)
        ink(self.told, role)
        if words != self._how:
            announce(self.told, words(), urgent=role is Role.DANGER)

    # A list from a file

    def read_file(self, file: Path) -> None:
        """Read a list and check it; it takes the place of what was scanned."""
        self._file, self._is_reading = file, True
        name = file.name
        self.progress.start(
            lambda: self.tr("Reading {file}").format(file=name), _USUALLY, verbatim("")
        )
        self._show()
        reading = self._workstation.inventory.read_delivery(file, self.chosen_kind)
        self._bridge.watch(reading, self.show_delivery, self._unreadable)

    @Slot(object)
    def show_delivery(self, delivery: Delivery) -> None:
        """Show a list that was checked, the lines that cannot be taken first."""
        self.progress.finish()
        self._is_reading = False
        if self._file is None:
            # It was emptied meanwhile, or these are scans that were checked once more.
            self._checked_scan(delivery)
            return
        self._listed = delivery
        self.leave_out.setChecked(False)
        self._tell(self._what_next, Role.DANGER if delivery.faults else Role.MUTED)
        self._show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_taking(self, *, is_taking: bool) -> None:
        """The cards are being taken in, or no longer."""
        if is_taking:
            self.progress.start(lambda: self.tr("Taking them in"), _USUALLY, verbatim(""))
        else:
            self.progress.finish()
        for part in (self.scan, self.undo, self.choose, self.empty, self.leave_out):
            part.setEnabled(not is_taking)

    @Slot(object)
    def _unreadable(self, trouble: Trouble) -> None:
        self.progress.finish()
        self._file, self._is_reading = None, False
        self._show()
        self.failed.emit(trouble)

    # Words

    def _how(self) -> str:
        return self.tr("Scan or type one after the other; Enter ends each. Or drop a list here.")

    def _what_next(self) -> str:
        if not self._faults:
            return self.tr("Every line can be taken. Nothing has been taken in yet.")
        return self.tr("Correct the list and choose it again, or leave the bad lines out.")

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Line"),
            self.tr("Card"),
            self.tr("Kind"),
            self.tr("Model"),
            self.tr("What becomes of it"),
        )

    def _count_words(self) -> str:
        cards = self.tr("%n card(s)", "", self.count)
        if self._file is None or self._listed is None:
            return cards
        if not self._faults:
            return f"{self._file.name}: {cards}"
        bad = self.tr("%n line(s) cannot be taken", "", len(self._faults))
        return f"{self._file.name}: {cards} · {bad}"

    def _leave_out_words(self) -> str:
        return self.tr("Leave out %n line(s)", "", len(self._faults))

    def _say(self) -> None:
        chosen = self.kind.currentData()
        self.kind.clear()
        for kind in TokenKind:
            self.kind.addItem(kind_word(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.origin.setAccessibleName(self.tr("Where it comes from"))
        self.origin.setPlaceholderText(self.tr("Delivery note or supplier"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
