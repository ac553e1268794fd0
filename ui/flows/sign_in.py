"""The officer signs in: the card in a reader, its PIN, and what went wrong if it did."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.procedure import OfficerPin, OnPad, PadEntry, PadTyping
from officer_app.workstation import OfficerSession, ReaderState, Workstation
from ui.assets import Picture
from ui.bridge import Bridge
from ui.flows.pages.hand import HandPrompt
from ui.flows.pages.pad import PadChoice
from ui.models.readers import officer_readers
from ui.texts import serial, trouble_words
from ui.theme import Role
from ui.widgets.buttons import ActButton, ButtonKind, TickBox
from ui.widgets.labels import FieldLabel, SecondaryText, ink
from ui.widgets.pins import Owner, PinAlphabet, PinEdit
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import HandsHint
from ui.widgets.status import Banner, Tone
from ui.widgets.words import re_dress, verbatim

__all__ = ["SignInDialog"]

_OFFICERS_PAD = PadTyping(entries=(PadEntry.PIN,))
_FEW = 2
"""From so many tries on, the officer is told how many are left."""


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
        self.setMinimumWidth(640)
        self._panel = RolePanel(Owner.OFFICER, self._turn_words)
        self.banner = Banner(verbatim(""), Tone.DANGER)
        self.banner.hide()
        self._hint = HandsHint(Picture.INSERT_CARD, self._hint_words)
        self.pin = PinEdit(lambda: self.tr("Officer's PIN"), Owner.OFFICER, PinAlphabet.PRINTABLE)
        self._where = PadChoice(Owner.OFFICER, self._make_entry())
        self.hand = HandPrompt()
        self.insist = TickBox(lambda: self.tr("The PIN is certain. Use the last try."))
        self._tries = SecondaryText(self._tries_words)
        self.insist.toggled.connect(self._show_ready)
        self.on = ActButton(lambda: self.tr("Sign in"), ButtonKind.PRIMARY)
        self.on.setDefault(True)
        self.on.clicked.connect(self._sign_in)
        self.later = ActButton(lambda: self.tr("Only look around"))
        self.later.clicked.connect(self.reject)
        self.pin.length_changed.connect(self._show_ready)
        self._where.switched.connect(self._show_ready)
        bridge.reader_changed.connect(self._look_for_card)
        bridge.sign_in_awaits.connect(self.hand.show_hand)
        self._lay_out()
        self._say()
        self._look_for_card()

    def _make_entry(self) -> QWidget:
        entry = QWidget()
        entry.setFocusProxy(self.pin)
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(FieldLabel(lambda: self.tr("Officer's PIN"), self.pin))
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
        for part in (
            self._panel,
            self.banner,
            self._where,
            self.hand,
            self._tries,
            self.insist,
            self._hint,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def _turn_words(self) -> str:
        return self.tr("The officer signs in")

    def _hint_words(self) -> str:
        return self.tr("Put the officer's card in any reader.")

    @Slot()
    def _look_for_card(self) -> None:
        found = officer_readers(self._workstation, self._bridge.officer_keys)
        self._reader = found[0] if found else None
        has_card = self._reader is not None
        if self._reader is not None and self._reader.token is not None:
            self._panel.show_place(serial(self._reader.token.id), self._reader.name)
        self._hint.setVisible(not has_card)
        if self._reader is not None:
            pad = _OFFICERS_PAD if self._reader.has_pad else None
            self._where.offer(pad, self._reader.name)
        self._show_work()
        self._show_tries()
        self._show_ready()
        if has_card and not self._is_busy:
            first = self.on if self._where.on_pad else self.pin
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_work(self) -> None:
        """While the reader waits for keys, it does not stand there twice what to type."""
        typing = self._is_busy and self._where.on_pad
        self._where.setVisible(self._reader is not None and not typing)

    @property
    def _tries_left(self) -> int | None:
        token = self._reader.token if self._reader is not None else None
        return None if token is None else token.pin_tries_left

    @property
    def _is_last_try(self) -> bool:
        return self._tries_left == 1

    def _show_tries(self) -> None:
        """Few tries left are said before a PIN is typed, not after."""
        left = self._tries_left
        self._tries.say(self._tries_words)
        self._tries.setVisible(left is not None and left <= _FEW)
        ink(self._tries, Role.WARNING if left == _FEW else Role.DANGER)
        self.insist.setVisible(self._is_last_try)

    def _tries_words(self) -> str:
        left = self._tries_left
        if left == 0:
            return self.tr("The PIN is blocked. The card has to be unblocked at a desk.")
        if left == 1:
            return self.tr("One try left. After that the card must be unblocked at a desk.")
        return self.tr("%n tries left. After the last one the card is blocked.", "", left or 0)

    @Slot()
    def _show_ready(self) -> None:
        sure = not self._is_last_try or self.insist.isChecked()
        is_given = self._where.on_pad or bool(self.pin.text())
        ready = self._reader is not None and is_given and sure
        self.pin.setEnabled(self._tries_left != 0)
        self.on.setEnabled(ready and not self._is_busy)

    @Slot()
    def _sign_in(self) -> None:
        if self._reader is None:
            return
        typed = self.pin.take_secret() if not self._where.on_pad else OnPad()
        answer = OfficerPin(typed, insist=self.insist.isChecked())
        self._is_busy = True
        self.banner.hide()
        self._show_work()
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
        self.banner.show()
        self.banner.show_message(lambda: trouble_words(trouble).sentence, Tone.DANGER)
        if self._reader is not None:
            self._bridge.look(self._workstation, self._reader.name, self._looked)
        self._look_for_card()

    @Slot(object)
    def _looked(self, _token: object) -> None:
        self._look_for_card()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Sign in"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)

    def done(self, result: int) -> None:
        """Nothing typed stays behind, however the window is left."""
        self.pin.wipe()
        super().done(result)
