"""The page on which the officer chooses the file with a key of the person's earlier days."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from officer_app.domain.procedure import KeyFile, KeyFileGiven
from ui.flows.pages.page import QuestionPage
from ui.texts import serial
from ui.widgets.buttons import ActButton
from ui.widgets.labels import BodyText, FieldLabel, SecondaryText
from ui.widgets.pins import Owner, PinAlphabet, PinEdit
from ui.widgets.role_panel import RolePanel

__all__ = ["KeyFilePage"]

_LONGEST_PASSWORD = 256


class KeyFilePage(QuestionPage):
    """A file and its password. Neither is read or tried before the officer says so, nor here."""

    def __init__(self, question: KeyFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._path: Path | None = None
        self.choose = ActButton(lambda: self.tr("Choose file"))
        self.choose.clicked.connect(self._ask_file)
        self.password = PinEdit(lambda: self.tr("Password"), Owner.OFFICER, PinAlphabet.ANY)
        self.password.set_longest(_LONGEST_PASSWORD)
        self.password.length_changed.connect(self.ready_changed)
        self._name = BodyText(self._file_word)
        panel = RolePanel(Owner.OFFICER, self._title)
        panel.show_place(serial(question.token), question.reader)
        self.column.addWidget(panel)
        self.column.addWidget(SecondaryText(self._what))
        self.column.addWidget(self._fields())
        self.column.addWidget(SecondaryText(self._afterwards))
        self.column.addStretch(1)
        self.setFocusProxy(self.choose)

    def _title(self) -> str:
        return self.tr("Which key does {person} get back?").format(person=self._question.subscriber)

    def _what(self) -> str:
        return self.tr("A PKCS#12 file (.p12, .pfx) with one key that decrypts, and its password.")

    def _afterwards(self) -> str:
        return self.tr("The key is kept nowhere but on the card. Destroy the file afterwards.")

    def _fields(self) -> QWidget:
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        file = QWidget()
        line = QHBoxLayout(file)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self.choose)
        line.addWidget(self._name, 1)
        grid.addWidget(FieldLabel(lambda: self.tr("File"), self.choose), 0, 0)
        grid.addWidget(file, 0, 1)
        grid.addWidget(FieldLabel(lambda: self.tr("Password"), self.password), 1, 0)
        grid.addWidget(self.password, 1, 1, Qt.AlignmentFlag.AlignLeft)
        return fields

    def _file_word(self) -> str:
        return self._path.name if self._path is not None else self.tr("No file is chosen yet.")

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the key file"), "", self._file_kinds())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def _file_kinds(self) -> str:
        keys, everything = self.tr("Key files"), self.tr("All files")
        return f"{keys} (*.p12 *.pfx);;{everything} (*)"

    @Slot(str)
    def take_file(self, file: str) -> None:
        """Show the file's name; it is read later, and not by the window."""
        self._path = Path(file)
        self._name.say(self._file_word)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ready_changed.emit()

    def act(self) -> str:
        return self.tr("Read the file")

    @property
    def is_ready(self) -> bool:
        return self._path is not None

    def answer(self) -> KeyFileGiven:
        if self._path is None:
            raise AssertionError("the act is possible once a file is chosen")
        return KeyFileGiven(self._path, self.password.take_secret())
