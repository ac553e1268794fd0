"""Card drivers in the settings: the PKCS#11 modules that are here, which are used, and a trial."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.workstation import DriverSeen, ModuleTried, Workstation
from ui.bridge import Bridge
from ui.texts import trouble_words
from ui.theme import Role
from ui.widgets.buttons import ActButton, TickBox
from ui.widgets.labels import FixedText, SecondaryText, StrongText, ink
from ui.widgets.layouts import empty
from ui.widgets.states import Card
from ui.widgets.status import Banner, StatusPill, Tone
from ui.widgets.words import announce, re_dress, verbatim

__all__ = ["DriverLine", "DriversCard"]


class DriverLine(QWidget):
    """One driver: whether it is used, where it lies, and what came of trying it.

    `chosen` when its tick was changed, `try_wished` when it is to be tried; each gives the line.
    """

    chosen = Signal(object)
    try_wished = Signal(object)

    def __init__(self, seen: DriverSeen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seen = seen
        self.tick = TickBox(verbatim(seen.title))
        self.tick.setChecked(seen.is_named)
        # A click wishes; only what the settings say afterwards is shown.
        self.tick.clicked.connect(self._choose)
        self.pill = StatusPill(self._state_word, self._tone)
        self.pill.setVisible(seen.is_named or seen.is_running)
        self.trial = ActButton(lambda: self.tr("Try it"))
        self.trial.setEnabled(seen.file is not None)
        self.trial.clicked.connect(self._wish_trial)
        self.outcome = SecondaryText()
        self.outcome.hide()
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.tick)
        top.addWidget(self.pill)
        top.addStretch(1)
        top.addWidget(self.trial)
        below = QVBoxLayout()
        below.setContentsMargins(32, 0, 0, 0)
        below.setSpacing(2)
        below.addWidget(self._place())
        below.addWidget(self.outcome)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addLayout(below)
        self._say()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self)

    @Slot()
    def _wish_trial(self) -> None:
        self.try_wished.emit(self)

    def _place(self) -> FixedText:
        place = FixedText()
        place.say_verbatim(str(self.seen.file or self.seen.chosen or ""))
        # The end of a long path may be cut off; it is read in its tool tip.
        place.setWordWrap(False)
        place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        place.setToolTip(place.text())
        ink(place, Role.MUTED)
        return place

    @property
    def _tone(self) -> Tone:
        if self.seen.is_named and self.seen.file is None:
            return Tone.DANGER
        return Tone.WAITING if self.seen.waits_for_start else Tone.SUCCESS

    def _state_word(self) -> str:
        if self.seen.is_named and self.seen.file is None:
            return self.tr("Not there")
        if not self.seen.waits_for_start:
            return self.tr("In use")
        if self.seen.is_named:
            return self.tr("From the next start on")
        return self.tr("Until the next start")

    def show_trying(self) -> None:
        """It is being loaded."""
        self.trial.setEnabled(False)
        self._tell(self.tr("It is being tried…"), Role.MUTED)

    @Slot(object)
    def show_tried(self, tried: ModuleTried) -> None:
        """It works: what it tells of itself."""
        self.trial.setEnabled(True)
        slots = self.tr("%n reader(s) or slot(s)", "", tried.slots)
        tokens = self.tr("%n card(s) it knows", "", tried.tokens)
        works = self.tr("It works: {what}.").format(what=tried.description)
        self._tell(f"{works} {slots}, {tokens}.", Role.SUCCESS)

    @Slot(object)
    def show_trouble(self, trouble: Trouble) -> None:
        """It does not: why."""
        self.trial.setEnabled(True)
        self._tell(trouble_words(trouble).sentence, Role.DANGER)

    def _tell(self, words: str, role: Role) -> None:
        self.outcome.say_verbatim(words)
        ink(self.outcome, role)
        self.outcome.show()
        announce(self, words, urgent=role is Role.DANGER)

    def _say(self) -> None:
        self.trial.setAccessibleName(f"{self.trial.text()}: {self.seen.title}")
        self.tick.setAccessibleDescription(str(self.seen.file or ""))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)


class DriversCard(Card):
    """Every driver that is here, or that the settings name. What is ticked counts later."""

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self._seen: tuple[DriverSeen, ...] = ()
        self.lines: dict[str, DriverLine] = {}
        self.banner = Banner(verbatim(""), Tone.DANGER)
        self.banner.hide()
        self.add = ActButton(lambda: self.tr("Add a driver's file…"))
        self.add.clicked.connect(self._ask_file)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._missing = SecondaryText(self._missing_words)
        self.body.addWidget(StrongText(lambda: self.tr("Card drivers (PKCS#11)")))
        self.body.addWidget(SecondaryText(self._what_for))
        self.body.addWidget(self.banner)
        self.body.addLayout(self._list)
        self.body.addWidget(self._missing)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def _what_for(self) -> str:
        return self.tr(
            "For cards that this program does not know by itself. They are asked in the order in "
            "which they were ticked. What is chosen here counts from the next start on."
        )

    def _missing_words(self) -> str:
        absent = [d.title for d in self._seen if not d.is_named and d.file is None]
        return self.tr("Not on this computer: {drivers}.").format(drivers=", ".join(absent))

    def refresh(self) -> None:
        """Look again what is there."""
        self._bridge.watch(self._workstation.drivers.seen(), self.show_drivers)

    @Slot(object)
    def show_drivers(self, seen: tuple[DriverSeen, ...]) -> None:
        """Show these drivers; what was tried stays to be read as long as nothing has changed."""
        if seen == self._seen:
            return
        focused = next((n for n, line in self.lines.items() if line.tick.hasFocus()), None)
        self._seen = seen
        empty(self._list)
        shown = [d for d in seen if d.is_named or d.is_running or d.file is not None]
        self.lines = {driver.name: self._line(driver) for driver in shown}
        for line in self.lines.values():
            self._list.addWidget(line)
        self._order_tabs()
        self._missing.say(self._missing_words)
        self._missing.setVisible(len(shown) < len(seen))
        if focused in self.lines:
            self.lines[focused].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tabs(self) -> None:
        """What comes in later stands where it is seen, not behind everything else."""
        stops = [stop for line in self.lines.values() for stop in (line.tick, line.trial)]
        before = self.add.previousInFocusChain()
        if before is not None:
            for first, second in pairwise([before, *stops, self.add]):
                QWidget.setTabOrder(first, second)

    def _line(self, seen: DriverSeen) -> DriverLine:
        line = DriverLine(seen)
        line.chosen.connect(self._choose)
        line.try_wished.connect(self._try)
        return line

    @Slot(object)
    def _choose(self, line: DriverLine) -> None:
        self.banner.hide()
        seen = line.seen
        if line.tick.isChecked():
            change = self._workstation.drivers.use(seen.name, seen.chosen)
        else:
            change = self._workstation.drivers.drop(seen.name)
        self._bridge.watch(change, self._changed, self._refused)

    @Slot(object)
    def _changed(self, _nothing: object) -> None:
        self.refresh()

    @Slot(object)
    def _refused(self, trouble: Trouble) -> None:
        self.banner.show()
        self.banner.show_message(lambda: trouble_words(trouble).sentence, Tone.DANGER)
        for line in self.lines.values():
            line.tick.setChecked(line.seen.is_named)

    @Slot(object)
    def _try(self, line: DriverLine) -> None:
        if line.seen.file is None:
            return
        line.show_trying()
        tried = self._workstation.drivers.try_out(line.seen.file)
        self._bridge.watch(tried, line.show_tried, line.show_trouble)

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Choose the driver's PKCS#11 library"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.add_file)
        dialog.open()

    @Slot(str)
    def add_file(self, file: str) -> None:
        """Name the driver in this file in the settings; nothing of it runs before it is tried."""
        self.banner.hide()
        change = self._workstation.drivers.add(Path(file))
        self._bridge.watch(change, self._changed, self._refused)
