"""The form for a person whom the directory does not know yet."""

from datetime import UTC, datetime

from pydantic import ValidationError
from PySide6.QtCore import QDate, QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import SubscriberId
from officer_app.domain.policy_faults import SubscriberUnknown
from officer_app.domain.subscriber import AssuranceLevel, Person, ProofingEvidence
from officer_app.workstation import PersonDetail, Workstation
from ui.bridge import Bridge
from ui.texts import trouble_words
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.labels import FieldLabel, PageTitle, SecondaryText, SectionTitle
from ui.widgets.status import Banner, Tone
from ui.widgets.words import Text, re_dress, verbatim

__all__ = ["PersonForm"]

_HOME = "SE"
_LABEL_WIDTH = 152
_DATE = Qt.DateFormat.ISODate
_DATE_LENGTH = len("2026-01-31")


class PersonForm(QDialog):
    """Accepted once the person is in the directory; `added` then names the person."""

    added = Signal(object)

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self._texts: dict[str, QLineEdit] = {}
        self._wanted: Person | None = None
        self.level = QComboBox()
        self.banner = Banner(verbatim(""), Tone.DANGER)
        self.banner.hide()
        self.on = ActButton(lambda: self.tr("Add person"), ButtonKind.PRIMARY)
        self.on.setDefault(True)
        self.on.clicked.connect(self._add)
        self.back = ActButton(lambda: self.tr("Cancel"))
        self.back.clicked.connect(self.reject)
        self._lay_out()
        self.field("country").setText(_HOME)
        self._say()
        self._judge()
        self.field("number").setFocus()

    def field(self, name: str) -> QLineEdit:
        """The field of that name, as a person types into it."""
        return self._texts[name]

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._column(lambda: self.tr("Person"), self._person_rows()))
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addLayout(self._column(lambda: self.tr("Work"), self._work_rows()))
        right.addLayout(self._column(lambda: self.tr("Identity proofed by"), self._proof_rows()))
        columns.addLayout(right)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(
            SecondaryText(lambda: self.tr("A star marks what every person must have.")), 1
        )
        buttons.addWidget(self.back)
        buttons.addWidget(self.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(PageTitle(lambda: self.tr("Add a person")))
        layout.addWidget(self.banner)
        layout.addLayout(columns)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def _person_rows(self) -> tuple[tuple[str, Text], ...]:
        return (
            ("number", lambda: self.tr("Number *")),
            ("given_name", lambda: self.tr("Given name *")),
            ("family_name", lambda: self.tr("Family name *")),
            ("birth_date", lambda: self.tr("Born (YYYY-MM-DD)")),
            ("personal_number", lambda: self.tr("Personal number")),
            ("country", lambda: self.tr("Country (two letters) *")),
        )

    def _work_rows(self) -> tuple[tuple[str, Text], ...]:
        return (
            ("organisation", lambda: self.tr("Organisation *")),
            ("unit", lambda: self.tr("Unit")),
            ("email", lambda: self.tr("E-mail")),
            ("upn", lambda: self.tr("Logon name")),
            ("employee_number", lambda: self.tr("Employee number")),
        )

    def _proof_rows(self) -> tuple[tuple[str, Text], ...]:
        return (
            ("document_type", lambda: self.tr("Document shown")),
            ("document_number", lambda: self.tr("Its number")),
        )

    def _column(self, title: Text, rows: tuple[tuple[str, Text], ...]) -> QVBoxLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, words in rows:
            field = self._texts[name] = _Field(words)
            field.textChanged.connect(self._judge)
            form.addRow(_label(words, field), field)
        if "document_type" in dict(rows):
            form.addRow(_label(lambda: self.tr("Class"), self.level), self.level)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(SectionTitle(title))
        column.addLayout(form)
        column.addStretch(1)
        return column

    def _text(self, name: str) -> str:
        return self._texts[name].text().strip()

    @Slot()
    def _judge(self) -> None:
        needed = ("number", "given_name", "family_name", "organisation", "country")
        there = all(self._text(name) for name in needed if name in self._texts)
        born = self._texts.get("birth_date")
        dated = born is None or not born.text() or self._born().isValid()
        self.on.setEnabled(there and dated)

    def _born(self) -> QDate:
        text = self._text("birth_date")
        return QDate.fromString(text, _DATE) if len(text) == _DATE_LENGTH else QDate()

    def _evidence(self) -> ProofingEvidence | None:
        session = self._workstation.session
        if not self._text("document_type") or session is None:
            return None
        return ProofingEvidence(
            level=AssuranceLevel(self.level.currentData()),
            document_type=self._text("document_type"),
            document_number=self._text("document_number"),
            proofed_at=datetime.now(UTC).replace(microsecond=0),
            proofed_by=session.officer.display_name,
        )

    def _person(self) -> Person:
        born = self._born()
        return Person(
            id=SubscriberId(self._text("number")),
            given_name=self._text("given_name"),
            family_name=self._text("family_name"),
            organisation=self._text("organisation"),
            unit=self._text("unit"),
            country=self._text("country").upper(),
            email=self._text("email"),
            upn=self._text("upn"),
            employee_number=self._text("employee_number"),
            birth_date=born.toPython() if born.isValid() else None,
            personal_number=self._text("personal_number") or None,
            evidence=self._evidence(),
        )

    @Slot()
    def _add(self) -> None:
        try:
            person = self._person()
        except ValidationError:
            self._refuse(self.tr("These entries do not fit together. Look at each field again."))
            return
        self.on.setEnabled(False)
        # A number that is taken would change somebody else.
        self._wanted = person
        self._bridge.watch(self._workstation.records.person(person.id), self._taken, self._free)

    @Slot(object)
    def _taken(self, found: PersonDetail) -> None:
        words = self.tr("The number {number} belongs to {person} already.")
        self._refuse(words.format(number=found.person.id, person=found.person.display_name))

    @Slot(object)
    def _free(self, trouble: Trouble) -> None:
        if trouble.code != SubscriberUnknown.code or self._wanted is None:
            self._failed(trouble)
            return
        self._bridge.watch(self._workstation.add_person(self._wanted), self._there, self._failed)

    @Slot(object)
    def _there(self, _nothing: object) -> None:
        if self._wanted is not None:
            self.added.emit(self._wanted.id)
        self.accept()

    @Slot(object)
    def _failed(self, trouble: Trouble) -> None:
        self._refuse(trouble_words(trouble).sentence)

    def _refuse(self, words: str) -> None:
        self._judge()
        self.banner.show()
        self.banner.show_message(verbatim(words), Tone.DANGER)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Add a person"))
        chosen = max(0, self.level.currentIndex())
        self.level.clear()
        for level in AssuranceLevel:
            self.level.addItem(self.tr("Class {level}").format(level=level.value), level.value)
        self.level.setCurrentIndex(chosen)
        self.level.setAccessibleName(self.tr("Class"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)


def _label(words: Text, field: QWidget) -> FieldLabel:
    label = FieldLabel(words, field)
    label.setMinimumWidth(_LABEL_WIDTH)
    return label


class _Field(QLineEdit):
    """One line of text; its name follows the language."""

    def __init__(self, name: Text) -> None:
        super().__init__()
        self._name = name
        self.setMinimumWidth(200)
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(self._name())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
