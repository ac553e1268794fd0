"""PINs on a reader's keys: what is typed there, step by step, and the word that now is the time."""

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.procedure import PadEntry
from ui.assets import Picture
from ui.theme import Role, restyle
from ui.widgets.labels import BodyText, DisplayText, PictureLabel, SecondaryText, StrongText, ink
from ui.widgets.pins import Owner
from ui.widgets.words import announce, re_dress, verbatim

__all__ = ["PadPrompt", "PadSteps"]

_ROLES = {Owner.OFFICER: Role.OFFICER, Owner.SUBSCRIBER: Role.SUBSCRIBER}


class _Line(BodyText):
    wraps = False


class PadSteps(QWidget):
    """The entries under each other, numbered: a reader shows few words or none."""

    def __init__(
        self, entries: tuple[PadEntry, ...], owner: Owner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entries = entries
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for at, entry in enumerate(entries):
            number = StrongText(verbatim(f"{at + 1}"))
            ink(number, _ROLES[owner])
            grid.addWidget(number, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_Line(partial(self._entry, entry)), at, 1)

    def words(self) -> str:
        """All of it as one sentence, for those who hear it."""
        return ", ".join(map(self._entry, self._entries))

    def _entry(self, entry: PadEntry) -> str:
        match entry:
            case PadEntry.PIN if len(self._entries) == 1:
                return self.tr("the PIN, then the OK key")
            case PadEntry.PIN:
                return self.tr("the present PIN, then the OK key")
            case PadEntry.NEW_PIN:
                return self.tr("a new PIN, then the OK key")
            case PadEntry.NEW_PIN_AGAIN:
                return self.tr("the new PIN again, then the OK key")


class PadPrompt(QFrame):
    """Type on the reader now: read from a metre away, and read aloud.

    The reader tells nobody how far the person has come: all of it stands there until the end.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "band")
        self._reader = ""
        self._steps = PadSteps((), Owner.OFFICER)
        self._picture = PictureLabel(Picture.TYPE_ON_READER, verbatim(""), Role.OFFICER, width=120)
        self._title = DisplayText()
        self._where, self._ends = SecondaryText(), SecondaryText()
        self._words = QVBoxLayout()
        self._words.setSpacing(8)
        for part in (self._title, self._where, self._steps, self._ends):
            self._words.addWidget(part)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(24)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(self._words, 1)
        self.hide()

    def ask(self, entries: tuple[PadEntry, ...], reader: str, owner: Owner) -> None:
        """The reader waits for these entries."""
        before, self._steps = self._steps, PadSteps(entries, owner)
        self._words.replaceWidget(before, self._steps)
        before.deleteLater()
        self._reader = reader
        restyle(self, "tone", owner.value)
        self._picture.show_act(_ROLES[owner])
        self._say()
        self.show()
        announce(self, self.accessibleName(), urgent=True)

    def finish(self) -> None:
        """The reader waits no longer."""
        self.hide()

    def _say(self) -> None:
        self._title.say_verbatim(self.tr("Type on the reader"))
        self._where.say_verbatim(self.tr("On the keys of {reader}:").format(reader=self._reader))
        self._ends.say_verbatim(self.tr("Its Cancel key stops it. So do 30 seconds without a key."))
        self.setAccessibleName(
            f"{self._title.words()}. {self._where.words()} {self._steps.words()}. "
            f"{self._ends.words()}"
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
