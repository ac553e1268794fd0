"""The journal: every record of this workstation, in words, the newest first."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.records import (
    CertificateAdded,
    KeyRecovered,
    OfficerSignedIn,
    ProcedureUndone,
    SignedRecord,
    TokenChanged,
    TokenIssued,
    TokenPrepared,
    TokenReKeyed,
    TokenReplaced,
    TokensStocked,
)
from officer_app.domain.subscriber import Person
from officer_app.workstation import Workstation
from ui.assets import Icon
from ui.bridge import Bridge
from ui.models.rows import Cell, Row, RowsModel
from ui.screens.screen import Screen, head
from ui.texts import act_done, moment, serial, trouble_words
from ui.widgets.buttons import ActButton
from ui.widgets.status import Banner, Tone
from ui.widgets.tables import CalmTable
from ui.widgets.words import verbatim

__all__ = ["JournalScreen"]


class JournalScreen(Screen):
    """A list, and the proof that nothing in it was changed."""

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(workstation, bridge, parent)
        self._names: dict[str, str] = {}
        self._records: tuple[SignedRecord, ...] = ()
        self.table = CalmTable(lambda: self.tr("Journal"))
        self.model = RowsModel(self._headings, self.table)
        self.table.setModel(self.model)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        check = ActButton(lambda: self.tr("Check the chain"), picture=Icon.SHIELD)
        check.clicked.connect(self._check)
        self._banner = Banner(verbatim(""), Tone.SUCCESS)
        self._banner.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addLayout(head(lambda: self.tr("Journal"), check))
        layout.addWidget(self._banner)
        layout.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self._check_act = check

    def showEvent(self, event: QShowEvent) -> None:
        """The Tab key enters at the table: what stands above it comes next."""
        super().showEvent(event)
        self.setTabOrder(self.table, self._check_act)

    def _headings(self) -> tuple[str, ...]:
        return self.tr("When"), self.tr("What"), self.tr("Officer")

    def help_sentences(self) -> tuple[str, ...]:
        return (
            self.tr("Every act of this workstation is one record, signed and chained to the last."),
            self.tr("Check the chain proves that none is missing and none was changed."),
        )

    def refresh(self) -> None:
        self.bridge.watch(self.workstation.records.search_people("", 500), self._show_people)
        self.bridge.watch(self.workstation.records.journal(), self._show_records)

    @Slot(object)
    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._names = {str(person.id): person.display_name for person in people}
        self._show_rows()

    @Slot(object)
    def _show_records(self, records: tuple[SignedRecord, ...]) -> None:
        self._records = records
        self._show_rows()

    def _show_rows(self) -> None:
        self.model.show_rows([self._row(signed) for signed in self._records])

    def _row(self, signed: SignedRecord) -> Row:
        record = signed.record
        words, picture = self._words(signed)
        when = Cell(moment(record.at), order=f"{record.sequence:012}")
        return Row(
            record.sequence, (when, Cell(words, picture), Cell(self._officer(record.body.officer)))
        )

    def _words(self, signed: SignedRecord) -> tuple[str, Icon]:
        match signed.record.body:
            case OfficerSignedIn():
                return self.tr("The officer signed in"), Icon.OFFICER
            case TokenPrepared() as body:
                words = self.tr("Card {card} was prepared")
                return words.format(card=serial(body.token)), Icon.CARD
            case TokenIssued() as body:
                words = self.tr("Card {card} was issued to {person}")
                person = self._names.get(str(body.subscriber), str(body.subscriber))
                return words.format(card=serial(body.token), person=person), Icon.HAND_OVER
            case TokenReKeyed() as body:
                words = self.tr("Card {card} of {person} got new keys")
                person = self._names.get(str(body.subscriber), str(body.subscriber))
                return words.format(card=serial(body.token), person=person), Icon.HAND_OVER
            case CertificateAdded() as body:
                words = self.tr("Card {card} of {person} got a further certificate")
                person = self._names.get(str(body.subscriber), str(body.subscriber))
                return words.format(card=serial(body.token), person=person), Icon.HAND_OVER
            case TokenReplaced() as body:
                words = self.tr("Card {card} was issued to {person} in place of card {old}")
                if body.temporary_until is not None:
                    words = self.tr("Temporary card {card} was issued to {person} for card {old}")
                person = self._names.get(str(body.subscriber), str(body.subscriber))
                card, old = serial(body.token), serial(body.replaces)
                return words.format(card=card, person=person, old=old), Icon.HAND_OVER
            case KeyRecovered() as body:
                words = self.tr("Card {card} of {person} got a former key back")
                person = self._names.get(str(body.subscriber), str(body.subscriber))
                return words.format(card=serial(body.token), person=person), Icon.HAND_OVER
            case TokensStocked() as body:
                words = self.tr("%n card(s) were taken into stock", "", len(body.tokens))
                return words, Icon.CARD
            case TokenChanged() as body:
                return act_done(body.act).format(card=serial(body.token)), Icon.CARD
            case ProcedureUndone() as body:
                if body.token is None:
                    return self.tr("Work was undone"), Icon.BACK
                words = self.tr("Work on card {card} was undone")
                return words.format(card=serial(body.token)), Icon.BACK

    def _officer(self, officer: object) -> str:
        session = self.workstation.session
        if session is not None and session.officer.id == officer:
            return session.officer.display_name
        return str(officer)

    @Slot()
    def _check(self) -> None:
        self.bridge.watch(self.workstation.records.verify(), self._checked, self._broken)

    @Slot(object)
    def _checked(self, count: int) -> None:
        words = self.tr("All %n records are there and unchanged.", "", count)
        self._banner.show()
        self._banner.show_message(verbatim(words), Tone.SUCCESS)

    @Slot(object)
    def _broken(self, trouble: Trouble) -> None:
        self._banner.show()
        self._banner.show_message(lambda: trouble_words(trouble).sentence, Tone.DANGER)
