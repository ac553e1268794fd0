"""Work and touch, shown only when they last: progress after 600 ms, touch after 500 ms."""

from datetime import timedelta

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.assets import Picture
from ui.theme import Role, restyle
from ui.widgets.labels import DisplayText, PictureLabel, SecondaryText, StrongText
from ui.widgets.pins import Owner
from ui.widgets.words import Text, announce, re_dress, verbatim

__all__ = ["ProgressLine", "TouchPrompt"]

_PROGRESS_AFTER = timedelta(milliseconds=600)
_TOUCH_AFTER = timedelta(milliseconds=500)
_TICK = timedelta(seconds=1)
_ROLES = {Owner.OFFICER: Role.OFFICER, Owner.SUBSCRIBER: Role.SUBSCRIBER}


def _milliseconds(span: timedelta) -> int:
    return round(span.total_seconds() * 1000)


class _Late(QFrame):
    """Stays hidden until its work has lasted a while; short work is never seen."""

    def __init__(self, after: timedelta, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_milliseconds(after))
        self._delay.timeout.connect(self._appear)
        self.hide()

    @Slot()
    def _appear(self) -> None:
        self.show()

    def finish(self) -> None:
        """The work is over: vanish, or never appear."""
        self._delay.stop()
        self.hide()


class ProgressLine(_Late):
    """The step's name, how long it has run and how long it usually takes, and what not to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_PROGRESS_AFTER, parent)
        self._usually = (timedelta(), timedelta())
        self._already = 0
        self._running = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(_milliseconds(_TICK))
        self._tick.timeout.connect(self._say)
        self._name = StrongText()
        self._time, self._caution = SecondaryText(), SecondaryText()
        self._time.setWordWrap(False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._time)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._bar)
        layout.addWidget(self._caution)

    def start(
        self,
        name: Text,
        usually: tuple[timedelta, timedelta],
        caution: Text,
        already: timedelta = timedelta(),
    ) -> None:
        """Work has begun, `already` so long ago; it is shown if it lasts.

        `usually`: the shortest and the longest time expected.
        """
        self._already = _milliseconds(already)
        self._usually = usually
        self._name.say(name)
        self._caution.say(caution)
        self._bar.setRange(0, max(1, _milliseconds(usually[1])))
        self._running.start()
        self._say()
        self._delay.start()

    def finish(self) -> None:
        super().finish()
        self._tick.stop()

    @Slot()
    def _appear(self) -> None:
        self._tick.start()
        super()._appear()
        announce(self, f"{self._name.words()}. {self._caution.words()}")

    @Slot()
    def _say(self) -> None:
        elapsed = self._already + (self._running.elapsed() if self._running.isValid() else 0)
        self._bar.setValue(min(elapsed, self._bar.maximum()))
        shortest, longest = (round(span.total_seconds()) for span in self._usually)
        self._time.say_verbatim(
            self.tr("{elapsed} s · usually {shortest} to {longest} s").format(
                elapsed=elapsed // 1000, shortest=shortest, longest=longest
            )
        )
        self._bar.setAccessibleName(self._name.words())
        self._bar.setAccessibleDescription(self._time.words())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)


class TouchPrompt(_Late):
    """Touch the key now: large enough to be read from a metre, read aloud at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_TOUCH_AFTER, parent)
        self.setProperty("look", "band")
        self.setProperty("tone", "officer")
        self._key = self._reader = ""
        self._picture = PictureLabel(Picture.TOUCH_KEY, verbatim(""), Role.OFFICER, width=160)
        self._title = DisplayText()
        self._which = SecondaryText()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._which)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(24)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        self._say()

    def ask(self, key: str, reader: str, owner: Owner) -> None:
        """The key waits for its owner's finger; shown if it still waits in half a second."""
        self._key, self._reader = key, reader
        restyle(self, "tone", owner.value)
        self._picture.show_act(_ROLES[owner])
        self._say()
        self._delay.start()

    @Slot()
    def _appear(self) -> None:
        super()._appear()
        announce(self, self.accessibleName(), urgent=True)

    def _say(self) -> None:
        self._title.say_verbatim(self.tr("Touch the key now"))
        which = self.tr("Lay a finger on the metal of {key} in {reader}. It blinks while it waits.")
        self._which.say_verbatim(which.format(key=self._key, reader=self._reader))
        self.setAccessibleName(f"{self._title.words()}. {self._which.words()}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
