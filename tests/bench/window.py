"""How soon the window can be worked in, and how long it ever stands still.

`python -m tests.bench.window [--json] [--rounds N]`. The start is compared with that of a window
of one label, started the same way in the same run: the ratio counts, not the milliseconds. The
stalls are the longest gaps between two beats of the window's own thread: through a preparation
and an issuance, and with a hundred thousand people in the store while lists are open.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QObject, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from officer_app.assembly import Opening, make_demo, open_parts
from officer_app.demo.people import PEOPLE
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.ids import SubscriberId
from officer_app.domain.procedure import OfficerPin
from officer_app.domain.secret import Secret
from officer_app.host.paths import Home
from officer_app.workstation import Workstation
from ui.app import favour_window, keep_what_is_there
from ui.assets import Language, speak
from ui.bridge import Bridge
from ui.flows.dialog import FlowDialog
from ui.flows.pages.new_pin import NewPinPage
from ui.flows.pages.sign import SignPage
from ui.flows.pages.standing import DonePage
from ui.shell.main_window import MainWindow
from ui.theme import apply_theme, load_theme

__all__ = ["main"]

_LIMIT = timedelta(seconds=60)
_PEOPLE = 100_000
_PIN = "739146"
_READY = "ready"

_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv[:1])
label = QLabel("bare")
label.show()
QTimer.singleShot(0, lambda: (print("ready", flush=True), app.quit()))
app.exec()
"""
_OURS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.app
from ui.shell.main_window import MainWindow
show = MainWindow.showEvent
def tell():
    assert QApplication.instance() is not None
    print("ready", flush=True)
    QApplication.closeAllWindows()
    QApplication.quit()
def shown(self, event):
    show(self, event)
    assert self.focusWidget() is self.top.search
    QTimer.singleShot(0, tell)
MainWindow.showEvent = shown
sys.exit(ui.app.main(["--demo", "--home", sys.argv[1]]))
"""


@dataclass(frozen=True)
class Stall:
    """The longest time in which the window's thread did nothing new, in milliseconds."""

    longest: float
    own: float
    """The most that the thread itself computed between two beats: the rest it waited for its turn,
    which on a busy machine says more of that machine."""
    beats: int


class Heart(QObject):
    """Beats on the window's thread and notes the longest silence between two beats."""

    def __init__(self, beat: timedelta = timedelta(milliseconds=1)) -> None:
        super().__init__()
        self._beat_ns = round(beat.total_seconds() * 1e9)
        self._since = QElapsedTimer()
        self._longest = 0
        self._own = 0
        self._computed = 0
        self._beats = 0
        self._timer = QTimer(self)
        self._timer.setInterval(round(beat.total_seconds() * 1e3))
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to beat."""
        self._since.start()
        self._computed = time.thread_time_ns()
        self._timer.start()

    @Slot()
    def _beat(self) -> None:
        self._longest = max(self._longest, self._since.nsecsElapsed() - self._beat_ns)
        computed = time.thread_time_ns()
        self._own = max(self._own, computed - self._computed)
        self._computed = computed
        self._beats += 1
        self._since.start()

    def stop(self) -> Stall:
        """End; what was noted."""
        self._timer.stop()
        return Stall(round(self._longest / 1e6, 1), round(self._own / 1e6, 1), self._beats)


def _until(seen: Callable[[], bool], what: str) -> None:
    """Run the event loop, each time until something happens, until it is seen."""
    limit = time.monotonic() + _LIMIT.total_seconds()
    while not seen():
        if time.monotonic() > limit:
            raise TimeoutError(what)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _start(program: str, home: Path) -> float:
    """Seconds from the start of a process until its window handles events."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, str(home)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        took = time.perf_counter() - begun
        process.wait(_LIMIT.total_seconds())
    if line != _READY:
        raise RuntimeError("the window did not start")
    return took


def measure_start(home: Path, rounds: int) -> dict[str, float]:
    """Both windows by turns; the first round warms the disk and does not count."""
    ours, bare = [], []
    for _round in range(rounds + 1):
        bare.append(_start(_BARE, home))
        ours.append(_start(_OURS, home))
    our_seconds, bare_seconds = statistics.median(ours[1:]), statistics.median(bare[1:])
    return {
        "our_seconds": round(our_seconds, 3),
        "bare_seconds": round(bare_seconds, 3),
        "times_bare": round(our_seconds / bare_seconds, 1),
    }


class _Window:
    """The window in this process, worked by what a person can press."""

    def __init__(self, home: Path) -> None:
        opening = Opening(home=Home(home), use_card_service=False, synchronise=False)
        self.workstation = Workstation(open_parts(opening))
        bridge = Bridge()
        bridge.listen(self.workstation)
        self.window = MainWindow(self.workstation, bridge)
        self._bridge = bridge
        self._flows: list[FlowDialog] = []
        self.window.work.flow_opened.connect(self._flows.append)
        self.window.show()
        self.workstation.start()
        self.workstation.wait_for_readers(_LIMIT)
        reader = self.workstation.readers()[0].name
        self.workstation.sign_in(reader, OfficerPin(Secret(OFFICER_PIN))).result()
        keep_what_is_there()

    def close(self) -> None:
        delete(self.window)
        delete(self._bridge)
        self.workstation.close()

    def _flow(self, begin: Callable[[], object]) -> FlowDialog:
        before = len(self._flows)
        begin()
        _until(lambda: len(self._flows) > before, "no flow was opened")
        return self._flows[-1]

    def work_once(self) -> None:
        """Prepare a card and issue it."""
        self.prepare()
        self.issue()

    def prepare(self) -> None:
        profile = self.workstation.records.token_profiles()[0].name
        reader = self.workstation.readers()[1].name
        dialog = self._flow(lambda: self.window.work.prepare(reader, profile))
        _until(lambda: isinstance(dialog.page, DonePage), "not prepared")
        dialog.frame.on.click()

    def issue(self) -> None:
        """From the search to the end; keys come one by one, as from a person."""
        self.find("Anna")
        chosen = self.window.people
        _until(lambda: chosen.chosen is not None and chosen.pane.isVisible(), "nobody found")
        dialog = self._flow(chosen.pane.primary.click)
        _until(lambda: isinstance(dialog.page, NewPinPage), "no PIN is asked for")
        page = dialog.page
        assert isinstance(page, NewPinPage)
        self._type(page.first, _PIN)
        self._type(page.again, _PIN)
        dialog.frame.on.click()
        _until(lambda: isinstance(dialog.page, SignPage), "nothing is to be signed")
        signing = dialog.page
        assert isinstance(signing, SignPage)
        self._type(signing.pin, OFFICER_PIN)
        dialog.frame.on.click()
        _until(lambda: isinstance(dialog.page, DonePage), "not issued")
        dialog.frame.on.click()

    def find(self, name: str) -> None:
        self.window.top.search.clear()
        self._type(self.window.top.search, name)
        people = self.window.people
        _until(lambda: not people.is_searching, "the search does not end")

    def open_lists(self) -> None:
        for key in self.window.screens:
            self.window.open_section(key)
            self._turn()
        self.find("Person")
        self.find("")

    def _type(self, field: QWidget, text: str) -> None:
        for sign in text:
            QTest.keyClicks(field, sign)
            self._turn()

    def _turn(self) -> None:
        """Let the window do what is to be done, as between two keys of a fast typist."""
        done = QElapsedTimer()
        done.start()
        _until(lambda: done.elapsed() >= 30, "time stands still")


def _stall(work: Callable[[], None]) -> Stall:
    heart = Heart()
    heart.start()
    work()
    return heart.stop()


def measure_stalls(home: Path) -> dict[str, float]:
    """The longest stalls through a whole issuance, and over a full store."""
    favour_window()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    speak(app, Language.ENGLISH)
    apply_theme(app, load_theme("light"))
    window = _Window(home)
    try:
        issuing = _stall(window.work_once)
    finally:
        window.close()
    _fill(home)
    window = _Window(home)
    try:
        lists = _stall(window.open_lists)
    finally:
        window.close()
    return {
        "issuance_longest_ms": issuing.longest,
        "issuance_own_ms": issuing.own,
        "issuance_beats": issuing.beats,
        "full_store_longest_ms": lists.longest,
        "full_store_own_ms": lists.own,
        "full_store_people": _PEOPLE,
    }


def _fill(home: Path) -> None:
    parts = open_parts(Opening(home=Home(home), watch_readers=False, synchronise=False))
    like = PEOPLE[0]
    with parts.store.transaction():
        parts.store.directory.save_people(
            like.model_copy(
                update={
                    "id": SubscriberId(f"Q{number:06}"),
                    "given_name": f"Person{number % 997}",
                    "family_name": f"Sample{number % 4999}",
                    "email": f"q{number}@sample.example",
                }
            )
            for number in range(_PEOPLE)
        )
    parts.close()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        home, copy = Path(folder) / "home", Path(folder) / "copy"
        make_demo(Home(home), say=lambda _line: None)
        shutil.copytree(home, copy)
        results = {"start": measure_start(home, given.rounds), "stalls": measure_stalls(copy)}
    if given.json:
        print(json.dumps(results))  # noqa: T201
        return
    for name, result in results.items():
        print(name, "  ".join(f"{what}={value}" for what, value in result.items()))  # noqa: T201


if __name__ == "__main__":
    main()
