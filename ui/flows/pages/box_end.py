"""The end of a box: how many cards were taken in, and the lines that were left out."""

from PySide6.QtWidgets import QWidget

from officer_app.domain.stock import LineFault, Stocked
from ui.flows.pages.page import Page
from ui.models.box import BoxModel, lines_text
from ui.widgets.copying import CopyTextButton
from ui.widgets.findings import VerdictBand
from ui.widgets.labels import SectionTitle
from ui.widgets.status import Tone
from ui.widgets.tables import CalmTable

__all__ = ["BoxEndPage"]


class BoxEndPage(Page):
    """What happened to every line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._skipped: tuple[LineFault, ...] = ()
        self._count = 0
        self.verdict = VerdictBand()
        self.left_out = SectionTitle(lambda: self.tr("Left out"))
        self.table = CalmTable(lambda: self.tr("Left out"))
        self.table.setSortingEnabled(False)
        self.model = BoxModel(self._headings, self.table)
        self.table.setModel(self.model)
        for column, width in enumerate((64, 384, 8, 8)):
            self.table.setColumnWidth(column, width)
        for column in (2, 3):
            self.table.setColumnHidden(column, True)
        self.copy = CopyTextButton(lambda: lines_text(self._skipped))
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.left_out)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.copy)
        self.column.addStretch(0)

    def show_stocked(self, stocked: Stocked) -> None:
        """Show what was taken in, and what was not."""
        self._skipped, self._count = stocked.skipped, len(stocked.tokens)
        self.model.show_lines(self._skipped)
        for part in (self.left_out, self.table, self.copy):
            part.setVisible(bool(self._skipped))
        self.verdict.show_verdict(
            self._title, self._words, Tone.WARNING if self._skipped else Tone.SUCCESS
        )

    def _title(self) -> str:
        return self.tr("%n card(s) were taken into stock", "", self._count)

    def _words(self) -> str:
        if not self._skipped:
            return self.tr("They are in the journal and can be prepared.")
        return self.tr("%n line(s) of the list were left out.", "", len(self._skipped))

    def _headings(self) -> tuple[str, ...]:
        return self.tr("Line"), self.tr("Card"), "", "", self.tr("Why not")
