"""Status by icon and word: pills, banners and the two badges at the top right."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ui.assets import Icon, icon
from ui.theme import FontRole, Role, restyle
from ui.widgets.buttons import ActButton
from ui.widgets.labels import BodyText, IconLabel, Label, ink
from ui.widgets.words import Text, announce, re_dress, verbatim

__all__ = ["Badge", "Banner", "OfficerBadge", "StatusPill", "SyncBadge", "SyncLook", "Tone"]


class Tone(Enum):
    """What a status means for a person; each has its icon, so that colour is never alone."""

    OFFICER = "officer"
    SUBSCRIBER = "subscriber"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    WAITING = "waiting"

    @property
    def role(self) -> Role:
        """The colour of its text and icon."""
        return Role(self.value)

    @property
    def icon(self) -> Icon:
        """The icon it has unless a better one is given."""
        return _TONE_ICONS[self]


_TONE_ICONS = {
    Tone.OFFICER: Icon.OFFICER,
    Tone.SUBSCRIBER: Icon.PERSON,
    Tone.SUCCESS: Icon.DONE,
    Tone.WARNING: Icon.WARNING,
    Tone.DANGER: Icon.ERROR,
    Tone.WAITING: Icon.WAITING,
}


def _tint(frame: QFrame, tone: Tone) -> None:
    restyle(frame, "tone", tone.value)


class _PillText(Label):
    font_role = FontRole.STRONG
    wraps = False


class StatusPill(QFrame):
    """One status: icon and word in a rounded field."""

    def __init__(
        self,
        text: Text,
        tone: Tone,
        picture: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "pill")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(24)
        self._icon = IconLabel(picture or tone.icon, tone.role, size=16)
        self._word = _PillText()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 12, 0)
        layout.setSpacing(6)
        layout.addWidget(self._icon)
        layout.addWidget(self._word)
        self.show_status(text, tone, picture)

    def show_status(self, text: Text, tone: Tone, picture: Icon | None = None) -> None:
        """Show another status."""
        self._word.say(text)
        ink(self._word, tone.role)
        self._icon.show_icon(picture or tone.icon, tone.role)
        _tint(self, tone)

    def text(self) -> str:
        """The word that is shown."""
        return self._word.text()


class Banner(QFrame):
    """A sentence across the page, with at most one act. Read aloud when it appears.

    `is_across`: it goes from edge to edge of its window.
    """

    def __init__(
        self,
        text: Text,
        tone: Tone,
        act: ActButton | None = None,
        parent: QWidget | None = None,
        *,
        is_across: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "band")
        self.setProperty("across", "true" if is_across else "false")
        self._icon = IconLabel(tone.icon, tone.role)
        self._sentence = BodyText(text)
        layout = QHBoxLayout(self)
        # With the line at its left: where a page's own margin ends.
        layout.setContentsMargins(20, 8, 24, 8)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        layout.addWidget(self._sentence, 1)
        self.setMinimumHeight(48)
        if act is not None:
            layout.addWidget(act)
        _tint(self, tone)

    def show_message(self, text: Text, tone: Tone) -> None:
        """Show another sentence and read it aloud."""
        self._sentence.say(text)
        self._icon.show_icon(tone.icon, tone.role)
        _tint(self, tone)
        announce(self, text(), urgent=tone is Tone.DANGER)


class Badge(QToolButton):
    """An icon with words that is always visible and opens more about itself."""

    def __init__(self, picture: Icon, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._tone = tone
        self.setProperty("look", "badge")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(20, 20))
        self._dress()

    def _show(self, picture: Icon, tone: Tone) -> None:
        self._picture, self._tone = picture, tone
        self._say()
        self._dress()

    def _say(self) -> None:
        """Subclasses say their own words."""

    def _dress(self) -> None:
        self.setIcon(icon(self._picture, self._tone.role))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it as a button; Qt's own tool buttons know the space bar only."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say, self._dress)


@dataclass(frozen=True)
class _Officer:
    name: str = ""
    pin_verified: bool = False


class OfficerBadge(Badge):
    """Who the officer is and whether their card has been opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._officer = _Officer()
        super().__init__(Icon.OFFICER, Tone.WAITING, parent)
        self._say()

    def show_officer(self, name: str, *, pin_verified: bool) -> None:
        """Show this officer; no name means no officer's card is here."""
        self._officer = _Officer(name, pin_verified)
        self._show(Icon.OFFICER, Tone.OFFICER if pin_verified else Tone.WAITING)

    def _say(self) -> None:
        self.setText(f" {self._words()}")  # air between icon and words
        self.setAccessibleName(self.tr("Officer: {state}").format(state=self._words()))

    def _words(self) -> str:
        if not self._officer.name:
            return self.tr("No officer's card")
        if self._officer.pin_verified:
            return self.tr("{officer} · PIN ok").format(officer=self._officer.name)
        return self.tr("{officer} · PIN needed").format(officer=self._officer.name)


class SyncLook(Enum):
    """How the workstation stands with the central server."""

    SYNCED = "synced"
    SYNCING = "syncing"
    OFFLINE = "offline"
    PROBLEM = "problem"
    ALONE = "alone"


_SYNC_ICONS = {
    SyncLook.SYNCED: (Icon.CLOUD, Tone.SUCCESS),
    SyncLook.SYNCING: (Icon.SYNC, Tone.OFFICER),
    SyncLook.OFFLINE: (Icon.OFFLINE, Tone.WAITING),
    SyncLook.PROBLEM: (Icon.CLOUD, Tone.DANGER),
    SyncLook.ALONE: (Icon.CLOUD, Tone.WAITING),
}


class SyncBadge(Badge):
    """When the centre last heard from here, and how much still waits to be sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._look = SyncLook.ALONE
        self._minutes = 0
        self._waiting = 0
        self._reason = verbatim("")
        super().__init__(Icon.CLOUD, Tone.WAITING, parent)
        self._say()

    def show_sync(
        self,
        look: SyncLook,
        *,
        minutes: int = 0,
        waiting: int = 0,
        reason: Text = verbatim(""),  # noqa: B008  (a constant)
    ) -> None:
        """Show the state: whole minutes since the last exchange, records not yet sent, and why."""
        self._look, self._minutes, self._waiting = look, minutes, waiting
        self._reason = reason
        self._show(*_SYNC_ICONS[look])

    def _say(self) -> None:
        self.setText(f" {self._words()}")  # air between icon and words
        self.setAccessibleName(self.tr("Central server: {state}").format(state=self._words()))
        self.setAccessibleDescription(self._reason())
        self.setToolTip(self._reason())

    def _words(self) -> str:
        match self._look:
            case SyncLook.SYNCED if self._minutes < 1:
                return self.tr("Synced just now")
            case SyncLook.SYNCED:
                return self.tr("Synced %n minute(s) ago", "", self._minutes)
            case SyncLook.SYNCING:
                return self.tr("Syncing")
            case SyncLook.OFFLINE:
                return self.tr("Offline · %n waiting", "records not yet sent", self._waiting)
            case SyncLook.PROBLEM:
                return self.tr("Sync stopped")
            case SyncLook.ALONE:
                return self.tr("Works without a centre")
