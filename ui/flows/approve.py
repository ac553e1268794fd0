"""Lets an officer who is called find what another desk asks, and approve or refuse it by card."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from officer_app.domain.errors import Trouble
from officer_app.domain.escrow import LONGEST_REASON, PendingOpening, Verdict
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.workstation import PersonDetail, Workstation
from ui.bridge import Bridge
from ui.flows.pages.officer_pin import OfficerPinEntry
from ui.models.box import kind_word
from ui.texts import recently, said, serial, trouble_words
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.labels import BodyText, FieldLabel, PageTitle, SecondaryText, StrongText
from ui.widgets.states import Card
from ui.widgets.status import Banner, Tone
from ui.widgets.words import Text, re_dress, verbatim

__all__ = ["ApproveDialog"]

_FIELD_WIDTH = 360
_LONGEST_CODE = 11


class ApproveDialog(QDialog):
    """Nothing is seen before the code is typed; `decided` when the word is at the centre."""

    decided = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self._found: PendingOpening | None = None
        self._person = ""
        session = workstation.session
        self.banner = Banner(verbatim(""), Tone.DANGER)
        self.banner.hide()
        self.kind = QComboBox()
        self.card, self.code, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.code.setMaxLength(_LONGEST_CODE)
        self.reason.setMaxLength(LONGEST_REASON)
        self.search = ActButton(lambda: self.tr("Find"))
        self.search.clicked.connect(self._search)
        self._what = Card()
        self._lines = [StrongText(self._who), BodyText(self._whose), SecondaryText(self._why)]
        self.entry = OfficerPinEntry(session.reader if session is not None else "", None)
        self.approve = ActButton(lambda: self.tr("Sign and approve"), ButtonKind.PRIMARY)
        self.approve.clicked.connect(self._approve)
        self.refuse = ActButton(lambda: self.tr("Sign and refuse"))
        self.refuse.clicked.connect(self._refuse)
        self.cancel = ActButton(lambda: self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        # As large from the beginning as it is in the end: what is found moves nothing.
        self.setMinimumSize(680, 640)
        self._lay_out()
        self._say()
        for field in (self.card, self.code):
            field.textChanged.connect(self._forget)
        self.reason.textChanged.connect(self._show_ready)
        self.entry.changed.connect(self._show_ready)
        self._draw()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.cancel, self.refuse, self.approve):
            buttons.addWidget(button)
        for line in self._lines:
            self._what.body.addWidget(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(PageTitle(self._title))
        layout.addWidget(self.banner)
        layout.addWidget(SecondaryText(self._asked_for))
        layout.addWidget(
            self._fields(
                (self._kind_word, self.kind),
                (self._card_word, self.card),
                (self._code_word, self.code),
            )
        )
        layout.addWidget(self.search, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._what)
        self._reason_row = self._fields((self._reason_word, self.reason))
        layout.addWidget(self._reason_row)
        layout.addWidget(self.entry)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def _fields(self, *rows: tuple[Text, QWidget]) -> QWidget:
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (word, field) in enumerate(rows):
            field.setFixedWidth(_FIELD_WIDTH)
            grid.addWidget(FieldLabel(word, field), at, 0)
            grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignLeft)
        return fields

    def _title(self) -> str:
        return self.tr("Approve for another desk")

    def _asked_for(self) -> str:
        return self.tr("Ask the officer who calls for the card's number and the code.")

    def _kind_word(self) -> str:
        return self.tr("Kind")

    def _card_word(self) -> str:
        return self.tr("Card")

    def _code_word(self) -> str:
        return self.tr("Code")

    def _reason_word(self) -> str:
        return self.tr("How the person was identified")

    def _who(self) -> str:
        if self._found is None:
            return ""
        return self.tr("{officer} at {desk} wants to unblock card {card}.").format(
            officer=self._found.officer,
            desk=self._found.workstation_name,
            card=serial(self._found.token),
        )

    def _whose(self) -> str:
        if self._found is None or self._found.subscriber is None:
            return ""
        return self.tr("It is the card of {person}.").format(
            person=self._person or self._found.subscriber
        )

    def _why(self) -> str:
        if self._found is None:
            return ""
        return self.tr("Reason: {reason}. Good until {time}.").format(
            reason=said("reasons", self._found.reason), time=recently(self._found.expires_at)
        )

    @property
    def _token(self) -> TokenId:
        return TokenId(kind=TokenKind(self.kind.currentData()), serial=self.card.text().strip())

    @Slot()
    def _search(self) -> None:
        self.banner.hide()
        asked = self._workstation.openings.called(self._token, self.code.text())
        self._bridge.watch(asked, self.show_found, self._tell)

    @Slot(object)
    def show_found(self, found: PendingOpening) -> None:
        """Show what is asked, and ask how the person was identified."""
        self._found, self._person = found, ""
        self._draw()
        if found.subscriber is not None:
            person = self._workstation.records.person(found.subscriber)
            self._bridge.watch(person, self._know, self._know_not)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _know(self, detail: PersonDetail) -> None:
        person = detail.person
        if self._found is not None and self._found.subscriber == person.id:
            self._person = f"{person.display_name} ({person.id})"
            self._draw()

    @Slot(object)
    def _know_not(self, _trouble: Trouble) -> None:
        """Somebody whom this desk has not heard of yet is shown by number."""

    @Slot()
    def _forget(self) -> None:
        """Another number is another request."""
        self._found = None
        self._draw()

    def _draw(self) -> None:
        is_found = self._found is not None
        for line in self._lines:
            line.say_again()
        for part in (self._what, self._reason_row, self.entry):
            part.setVisible(is_found)
        self._show_ready()

    @Slot()
    def _show_ready(self) -> None:
        self.search.setEnabled(bool(self.card.text().strip() and self.code.text().strip()))
        may = self._found is not None and bool(self.reason.text().strip()) and self.entry.is_ready
        self.approve.setEnabled(may)
        self.refuse.setEnabled(may)

    @Slot()
    def _approve(self) -> None:
        self._decide(Verdict.APPROVE)

    @Slot()
    def _refuse(self) -> None:
        self._decide(Verdict.REJECT)

    def _decide(self, verdict: Verdict) -> None:
        if self._found is None:
            return
        self.banner.hide()
        reason, pin = self.reason.text().strip(), self.entry.answer()
        word = self._workstation.openings.decide(self._found.opening, verdict, reason, pin)
        self._bridge.watch(word, self._done, self._tell)

    @Slot(object)
    def _done(self, _nothing: object) -> None:
        self.accept()
        self.decided.emit()

    @Slot(object)
    def _tell(self, trouble: Trouble) -> None:
        self.banner.show_message(lambda: trouble_words(trouble).sentence, Tone.DANGER)
        self.banner.show()
        self._show_ready()

    def _say(self) -> None:
        chosen = self.kind.currentData()
        self.kind.clear()
        for kind in TokenKind:
            self.kind.addItem(kind_word(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.setWindowTitle(self._title())
        for field, word in (
            (self.kind, self._kind_word),
            (self.card, self._card_word),
            (self.code, self._code_word),
            (self.reason, self._reason_word),
        ):
            field.setAccessibleName(word())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
