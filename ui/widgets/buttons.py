"""Buttons that say the act: primary, secondary, danger; small icon buttons; fold-outs."""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.assets import Icon, icon
from ui.theme import FontRole, Role, current_theme, restyle
from ui.widgets.words import Text, re_dress

__all__ = ["ActButton", "ButtonKind", "Fold", "IconButton", "TickBox"]


_AIR = 4
"""Qt leaves but four pixels between a button's icon and its words."""


class ButtonKind(Enum):
    """How much a button weighs. PRIMARY at most once on a page, and it says the act."""

    PRIMARY = "primary"
    SUBSCRIBER = "subscriber"
    SECONDARY = "secondary"
    DANGER = "danger"


class ActButton(QPushButton):
    """A button named by its act ("Set PIN"), at least 32 high and 96 wide."""

    def __init__(
        self,
        text: Text,
        kind: ButtonKind = ButtonKind.SECONDARY,
        picture: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._kind = kind
        self._picture = picture
        self.setProperty("act", kind.value)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._say()
        self._dress()

    def say(self, text: Text) -> None:
        """Name another act."""
        self._text = text
        self._say()

    def show_kind(self, kind: ButtonKind) -> None:
        """Weigh more or less."""
        self._kind = kind
        restyle(self, "act", kind.value)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, whatever the default is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show focus on a filled button by a ring inside it, where a border would not be seen."""
        super().paintEvent(event)
        if self._kind is ButtonKind.SECONDARY or not (self.hasFocus() and self.isEnabled()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().colour(Role.ON_FILL), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 3, 3)

    def _say(self) -> None:
        self.setText(self._text())

    def _dress(self) -> None:
        if self._picture is not None:
            filled = self._kind is not ButtonKind.SECONDARY
            role = Role.ON_FILL if filled else Role.TEXT
            self.setIcon(icon(self._picture, role, air=_AIR))
            self.setIconSize(QSize(20 + 2 * _AIR, 20))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say, self._dress)


class TickBox(QCheckBox):
    """A box to tick, with a sentence that follows the language."""

    def __init__(self, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        # No wider than its words: the focus ring shows what is ticked.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._say()

    def say(self, text: Text) -> None:
        """Show another sentence."""
        self._text = text
        self._say()

    def _say(self) -> None:
        self.setText(self._text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)


class IconButton(QToolButton):
    """A 32-pixel target with an icon; its words are the tool tip and the accessible name."""

    def __init__(
        self,
        picture: Icon,
        text: Text,
        parent: QWidget | None = None,
        role: Role = Role.MUTED,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._text = text
        self._role = role
        self.setFixedSize(32, 32)
        self.setIconSize(QSize(20, 20))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._say()
        self._dress()

    def _say(self) -> None:
        self.setToolTip(self._text())
        self.setAccessibleName(self._text())

    def _dress(self) -> None:
        self.setIcon(icon(self._picture, self._role))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say, self._dress)


class Fold(QWidget):
    """Details one click away: a button with a chevron, and what it uncovers."""

    def __init__(self, title: Text, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._content = content
        self.button = QToolButton(self)
        self.button.setProperty("look", "fold")
        self.button.setCheckable(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFont(current_theme().font(FontRole.BODY))
        self.button.setIconSize(QSize(16, 16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().metrics.near)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(content)
        content.hide()
        self.button.toggled.connect(self._toggle)
        self._say()
        self._dress()

    @property
    def is_open(self) -> bool:
        """True while the details are uncovered."""
        return self.button.isChecked()

    def set_open(self, *, is_open: bool) -> None:
        """Uncover or fold the details."""
        self.button.setChecked(is_open)

    @Slot(bool)
    def _toggle(self, is_open: bool) -> None:
        self._content.setVisible(is_open)
        self._dress()

    def _say(self) -> None:
        self.button.setText(self._title())

    def _dress(self) -> None:
        chevron = Icon.CHEVRON_DOWN if self.is_open else Icon.CHEVRON_RIGHT
        self.button.setIcon(icon(chevron, Role.OFFICER))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say, self._dress)
