"""The officer signs in: the card in a reader, its PIN, and what went wrong if it did."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.procedure import OfficerPin
from officer_app.workstation import OfficerSession, ReaderState, Workstation
from ui.assets import Picture
from ui.bridge import Bridge
from ui.models.readers import officer_readers
from ui.texts import serial, trouble_words
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.pins import Owner, PinAlphabet, PinEdit
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import HandsHint
from ui.widgets.status import Banner, Tone
from ui.widgets.words import verbatim

__all__ = ["SignInDialog"]


class SignInDialog(QDialog):
    """Accepted once an officer is signed in. Waits for the officer's card when there is none."""

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self._reader: ReaderState | None = None
        self._is_busy = False
        self.setWindowTitle(self.tr("Sign in"))
        self.setMinimumWidth(560)
        self._panel = RolePanel(Owner.OFFICER, self._turn_words)
        self.banner = Banner(verbatim(""), Tone.DANGER)
        self.banner.hide()
        self._hint = HandsHint(Picture.INSERT_CARD, self._hint_words)
        self.pin = PinEdit(lambda: self.tr("Officer's PIN"), Owner.OFFICER, PinAlphabet.PRINTABLE)
        self._entry = self._make_entry()
        self._insist = QCheckBox(self.tr("The PIN is certain. Use the last try."))
        self._insist.toggled.connect(self._show_ready)
        self.on = ActButton(lambda: self.tr("Sign in"), ButtonKind.PRIMARY)
        self.on.setDefault(True)
        self.on.clicked.connect(self._sign_in)
        self.later = ActButton(lambda: self.tr("Only look around"))
        self.later.clicked.connect(self.reject)
        self.pin.length_changed.connect(self._show_ready)
        bridge.reader_changed.connect(self._look_for_card)
        self._lay_out()
        self._look_for_card()

    def _make_entry(self) -> QWidget:
        entry = QWidget()
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        label = QLabel(self.tr("Officer's PIN"))
        label.setBuddy(self.pin)
        line.addWidget(label)
        line.addWidget(self.pin)
        line.addStretch(1)
        return entry

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        for part in (self._panel, self.banner, self._entry, self._insist, self._hint):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def _turn_words(self) -> str:
        return self.tr("The officer signs in")

    def _hint_words(self) -> str:
        return self.tr("Put the officer's card in any reader.")

    @Slot()
    def _look_for_card(self) -> None:
        found = officer_readers(self._workstation)
        self._reader = found[0] if found else None
        has_card = self._reader is not None
        if self._reader is not None and self._reader.token is not None:
            self._panel.show_place(serial(self._reader.token.id), self._reader.name)
        self._hint.setVisible(not has_card)
        self._entry.setVisible(has_card)
        self._insist.setVisible(self._is_last_try)
        if has_card and not self._is_busy:
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_ready()

    @property
    def _is_last_try(self) -> bool:
        token = self._reader.token if self._reader is not None else None
        return token is not None and token.pin_tries_left == 1

    @Slot()
    def _show_ready(self) -> None:
        sure = not self._is_last_try or self._insist.isChecked()
        ready = self._reader is not None and bool(self.pin.text()) and sure
        self.on.setEnabled(ready and not self._is_busy)

    @Slot()
    def _sign_in(self) -> None:
        if self._reader is None:
            return
        answer = OfficerPin(self.pin.take_secret(), insist=self._insist.isChecked())
        self._is_busy = True
        self.banner.hide()
        self._show_ready()
        future = self._workstation.sign_in(self._reader.name, answer)
        self._bridge.watch(future, self._signed_in, self._refused)

    @Slot(object)
    def _signed_in(self, _session: OfficerSession) -> None:
        self._is_busy = False
        self.accept()

    @Slot(object)
    def _refused(self, trouble: Trouble) -> None:
        self._is_busy = False
        words = trouble_words(trouble)
        self.banner.show()
        self.banner.show_message(verbatim(f"{words.happened} {words.advice}"), Tone.DANGER)
        if self._reader is not None:
            self._bridge.watch(self._workstation.look(self._reader.name), self._looked)
        self._look_for_card()

    @Slot(object)
    def _looked(self, _token: object) -> None:
        self._look_for_card()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed stays behind."""
        self.pin.wipe()
        super().closeEvent(event)
