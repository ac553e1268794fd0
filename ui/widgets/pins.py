"""Entry of a PIN: a field that keeps nothing and shows nothing, and hints beside it."""

from enum import Enum

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from officer_app.domain.secret import Secret
from ui.assets import Icon
from ui.theme import Role, current_theme
from ui.widgets.labels import IconLabel, Label, ink
from ui.widgets.words import Text, re_dress

__all__ = ["Owner", "PinAlphabet", "PinEdit", "PinHints"]


class Owner(Enum):
    """Whose secret is typed; the field wears that person's colour."""

    OFFICER = "officer"
    SUBSCRIBER = "subscriber"


class PinAlphabet(Enum):
    """Which keys the field takes."""

    DIGITS = "[0-9]*"
    PRINTABLE = "[\\x20-\\x7e]*"
    ANY = "[^\\x00-\\x1f]*"
    """Passwords that were made elsewhere, of whatever letters."""


_REFUSED_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)


class PinEdit(QLineEdit):
    """A field for a PIN, PUK or passphrase.

    It echoes dots, takes nothing from the clipboard or by dragging, keeps no undo and offers no
    menu. `length_changed` tells how many characters there are; the characters themselves leave
    only by `take_secret`.
    """

    length_changed = Signal(int)

    def __init__(
        self,
        name: Text,
        owner: Owner = Owner.OFFICER,
        alphabet: PinAlphabet = PinAlphabet.DIGITS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("owner", owner.value)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setDragEnabled(False)
        self.setFixedWidth(248)
        self.setInputMethodHints(_hints(alphabet))
        self.setValidator(QRegularExpressionValidator(QRegularExpression(alphabet.value), self))
        self.textChanged.connect(self._tell_length)
        self._say()

    def set_longest(self, length: int) -> None:
        """Take no more than this many characters."""
        self.setMaxLength(length)

    def take_secret(self) -> Secret:
        """The secret typed so far; the field is empty afterwards. The caller closes it."""
        secret = Secret(self.text())
        self.wipe()
        return secret

    def peek_secret(self) -> Secret:
        """The secret typed so far, for judging it while it is typed. The caller closes it."""
        return Secret(self.text())

    def wipe(self) -> None:
        """Empty the field. `setText` also forgets the undo history, which `clear` would keep."""
        self.setText("")

    @Slot(str)
    def _tell_length(self, text: str) -> None:
        self.length_changed.emit(len(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in _REFUSED_KEYS):
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button would paste what was selected elsewhere."""
        if event.button() is Qt.MouseButton.MiddleButton:
            event.ignore()
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.ignore()

    def _say(self) -> None:
        self.setAccessibleName(self._name())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)


def _hints(alphabet: PinAlphabet) -> Qt.InputMethodHint:
    hints = (
        Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhNoAutoUppercase
    )
    if alphabet is PinAlphabet.DIGITS:
        hints |= Qt.InputMethodHint.ImhDigitsOnly
    return hints


class PinHints(QWidget):
    """What is right and wrong with the PIN so far: "✓ long enough", "✗ a sequence".

    Fed with (text, fulfilled) pairs by whoever knows the rules; decides nothing itself.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(current_theme().metrics.near)
        self._grid.setVerticalSpacing(current_theme().metrics.half)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[IconLabel, Label]] = []

    def show_hints(self, hints: list[tuple[str, bool]]) -> None:
        """Show these hints in this order; True: the rule is kept."""
        while len(self._lines) < len(hints):
            self._add_line()
        for at, (mark, words) in enumerate(self._lines):
            used = at < len(hints)
            mark.setVisible(used)
            words.setVisible(used)
            if used:
                self._fill(mark, words, *hints[at])

    def _add_line(self) -> None:
        mark, words = IconLabel(Icon.CHECK, size=16), _Hint()
        row = len(self._lines)
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
        self._lines.append((mark, words))

    def _fill(self, mark: IconLabel, words: Label, text: str, kept: bool) -> None:
        role = Role.SUCCESS if kept else Role.DANGER
        mark.show_icon(Icon.CHECK if kept else Icon.CROSS, role)
        words.say_verbatim(text)
        ink(words, role)
        pattern = self.tr("{rule}: kept") if kept else self.tr("{rule}: not yet")
        words.setAccessibleName(pattern.format(rule=text))


class _Hint(Label):
    wraps = False
