"""A certificate for people first: whose, for what, until when, by whom; the rest folded."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.assets import Icon
from ui.theme import Role
from ui.widgets.buttons import Fold
from ui.widgets.details import DetailRow, FactGrid
from ui.widgets.labels import IconLabel, SecondaryText, SectionTitle
from ui.widgets.states import Card
from ui.widgets.status import StatusPill, Tone
from ui.widgets.words import Text, long_date, re_dress

__all__ = ["CertificateCard", "CertificateView"]


@dataclass(frozen=True)
class CertificateView:
    """A certificate as it is shown. `until` is the local date of its end."""

    holder: str
    purpose: str
    until: date
    issuer: str
    technical: tuple[DetailRow, ...] = ()


class CertificateCard(Card):
    """One certificate as a card; technical details one click away, each to be copied."""

    def __init__(
        self, view: CertificateView, status: Text, tone: Tone, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._holder = SectionTitle()
        self._purpose, self._until, self._issuer = (SecondaryText() for _ in range(3))
        self.pill = StatusPill(status, tone)
        self._lay_out()
        self._say()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._holder)
        words.addWidget(self._purpose)
        words.addSpacing(6)
        words.addWidget(self._until)
        words.addWidget(self._issuer)
        if self._view.technical:
            words.addSpacing(6)
            words.addWidget(Fold(self._fold_title, FactGrid(self._view.technical)))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(
            IconLabel(Icon.CERTIFICATE, Role.OFFICER, size=28), 0, Qt.AlignmentFlag.AlignTop
        )
        top.addLayout(words, 1)
        top.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)

    def _fold_title(self) -> str:
        return self.tr("Technical details")

    def _say(self) -> None:
        view = self._view
        day = QDate(view.until.year, view.until.month, view.until.day)
        self._holder.say_verbatim(view.holder)
        self._purpose.say_verbatim(view.purpose)
        self._until.say_verbatim(self.tr("Until {date}").format(date=long_date(day)))
        self._issuer.say_verbatim(self.tr("Issued by {issuer}").format(issuer=view.issuer))
        self.setAccessibleName(self.tr("Certificate of {holder}").format(holder=view.holder))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
