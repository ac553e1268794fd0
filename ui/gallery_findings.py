"""Checks and counts for the gallery: verdicts, findings, numbers, serials from a scanner."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.assets import Icon
from ui.gallery_windows import SERIAL, column, page, row, side_by_side
from ui.widgets.copying import CopyTextButton
from ui.widgets.counts import CountRow, CountRows
from ui.widgets.findings import FindingCard, Mark, VerdictBand
from ui.widgets.labels import FieldLabel
from ui.widgets.scanning import ScanField
from ui.widgets.states import Card
from ui.widgets.status import Tone
from ui.widgets.words import verbatim

__all__ = ["GalleryFindings"]


class GalleryFindings(QObject):
    """Builds the page; a QObject for its translations."""

    def findings(self) -> QWidget:
        """Each verdict, findings with and without an act, counts, the scanner's field."""
        field = ScanField(lambda: self.tr("Serial number"))
        return page(
            (self.tr("Verdicts"), self._verdicts()),
            (self.tr("Findings, and the act that mends them"), self._cards()),
            (
                self.tr("Counts, and serial numbers from a scanner"),
                side_by_side(
                    self._counts(),
                    column(
                        row(FieldLabel(lambda: self.tr("Serial number"), field), field),
                        row(CopyTextButton(lambda: SERIAL)),
                    ),
                ),
            ),
        )

    def _verdicts(self) -> QWidget:
        fit, watch, unfit = VerdictBand(), VerdictBand(), VerdictBand()
        fit.show_verdict(
            lambda: self.tr("The card is fit for use"),
            lambda: self.tr("Everything was checked."),
            Tone.SUCCESS,
        )
        watch.show_verdict(
            lambda: self.tr("The card works, and somebody should look at it"),
            lambda: self.tr("Not everything could be checked."),
            Tone.WARNING,
        )
        unfit.show_verdict(
            lambda: self.tr("The card must not be used as it is"), verbatim(""), Tone.DANGER
        )
        return column(fit, watch, unfit, spacing=8)

    def _cards(self) -> QWidget:
        mended = FindingCard(
            [
                Mark(lambda: self.tr("The certificate has expired."), Tone.DANGER),
                Mark(lambda: self.tr("Another one ends in nine days."), Tone.WARNING),
            ],
            lambda: self.tr("Give the card new keys and certificates."),
            lambda: self.tr("Renew keys and certificates"),
        )
        told = FindingCard(
            [Mark(lambda: self.tr("No card reader is connected."), Tone.WARNING)],
            lambda: self.tr("Plug a reader or a security key in."),
            title=lambda: self.tr("Readers and cards"),
        )
        well = FindingCard(
            [
                Mark(lambda: self.tr("Store and disk"), Tone.SUCCESS, Icon.CHECK),
                Mark(lambda: self.tr("Central server: not used here"), Tone.WAITING, Icon.SKIPPED),
            ],
            verbatim(""),
        )
        return column(mended, side_by_side(told, well, spacing=8), spacing=8)

    def _counts(self) -> QWidget:
        card = Card()
        card.body.addWidget(
            CountRows(
                [
                    CountRow(lambda: self.tr("Have ended"), 2, Tone.DANGER),
                    CountRow(lambda: self.tr("End soon"), 14, Tone.WARNING),
                    CountRow(verbatim("YubiKey 5C NFC"), 1391),
                    CountRow(verbatim("YubiKey 5"), 0),
                ]
            )
        )
        return card
