"""One tile per reader along the bottom of the window: its card and what it is doing."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ui.assets import Icon
from ui.theme import Role, restyle
from ui.widgets.labels import IconLabel, Label, SecondaryText, StrongText, ink
from ui.widgets.status import Tone
from ui.widgets.words import re_dress

__all__ = ["ReaderLook", "ReaderTile", "ReaderView"]


class ReaderLook(Enum):
    """What is in the reader."""

    EMPTY = "empty"
    CARD = "card"
    BUSY = "busy"
    OFFICER = "officer"
    PROBLEM = "problem"


@dataclass(frozen=True)
class ReaderView:
    """One reader as it is shown. `progress` is 0 to 100, or None where nothing is known."""

    reader: str
    look: ReaderLook
    card: str = ""
    doing: str = ""
    is_key: bool = False
    progress: int | None = None


_LOOKS = {
    ReaderLook.EMPTY: (Icon.READER, Role.MUTED, Tone.WAITING),
    ReaderLook.CARD: (Icon.CARD, Role.TEXT, Tone.SUCCESS),
    ReaderLook.BUSY: (Icon.CARD, Role.OFFICER, Tone.SUCCESS),
    ReaderLook.OFFICER: (Icon.OFFICER, Role.OFFICER, Tone.OFFICER),
    ReaderLook.PROBLEM: (Icon.ERROR, Role.DANGER, Tone.DANGER),
}


class _Name(Label):
    ink_role = Role.MUTED
    wraps = False


class _CardName(StrongText):
    wraps = False


class ReaderTile(QFrame):
    """A reader, its card, what it does. Click, Enter or Space: `chosen`.

    The right button or the menu key: `menu_wished`, with where it is to open. `focused` when it
    gets the focus.
    """

    chosen = Signal(str)
    focused = Signal(str)
    menu_wished = Signal(str, QPoint)

    def __init__(self, view: ReaderView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "tile")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(232)
        self.setMaximumWidth(360)
        self.setFixedHeight(84)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = IconLabel(Icon.READER, size=24)
        self._reader, self._card, self._doing = _Name(), _CardName(), SecondaryText()
        self._doing.setWordWrap(False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self._lay_out()
        self._view = view
        self._show()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        for part in (self._reader, self._card, self._doing):
            words.addWidget(part)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addWidget(self._bar)

    def show_reader(self, view: ReaderView) -> None:
        """Show the reader as it is now."""
        if view != self._view:  # else nothing of the window has to be laid out anew
            self._view = view
            self._show()

    def _show(self) -> None:
        view = self._view
        icon, role, tone = _LOOKS[view.look]
        held = icon if icon is not Icon.CARD or not view.is_key else Icon.KEY
        self._icon.show_icon(held, role)
        restyle(self, "tone", tone.value)
        keep = self._bar.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(keep)
        self._bar.setVisible(view.progress is not None)
        self._bar.setValue(view.progress or 0)
        ink(self._card, Role.MUTED if view.look is ReaderLook.EMPTY else Role.TEXT)
        ink(self._doing, Role.DANGER if view.look is ReaderLook.PROBLEM else Role.MUTED)
        self._say()

    def _say(self) -> None:
        view = self._view
        self._reader.say_verbatim(view.reader)
        self._card.say_verbatim(view.card or self._state_word())
        self._doing.say_verbatim(view.doing)
        self._doing.setVisible(bool(view.doing))
        self.setToolTip(view.doing)
        self.setAccessibleName(
            self.tr("{reader}: {card}").format(reader=view.reader, card=self._card.words())
        )
        self.setAccessibleDescription(view.doing)

    def _state_word(self) -> str:
        match self._view.look:
            case ReaderLook.EMPTY:
                return self.tr("Empty")
            case ReaderLook.OFFICER:
                return self.tr("Officer's card")
            case ReaderLook.PROBLEM:
                return self.tr("Needs attention")
            case ReaderLook.BUSY:
                return self.tr("Working")
            case ReaderLook.CARD:
                return self.tr("Card")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the keyboard it opens at the tile, wherever the mouse is."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        at = event.globalPos() if by_mouse else self.mapToGlobal(self.rect().center())
        self.menu_wished.emit(self._view.reader, at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self._view.reader)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._view.reader)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self._view.reader)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
