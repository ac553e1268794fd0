"""The card service ends a hundred times under an open window: how soon all is there again.

`python -m tests.bench.service_restarts [--json] [--times N]`; needs root, pcscd and
vsmartcard-vpcd. By turns the service is stopped and killed; it is started anew and the card put
back, as a USB reader's card comes back by itself. Recovered: the window's tile names the card
again. `readers` is how long after the start the tiles are back, `card` how long after the service
knew of the card. Ends with 1 when the window did not recover each time.
"""

import argparse
import json
import logging
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from officer_app.assembly import Opening, make_demo, open_parts
from officer_app.host.paths import Home
from officer_app.tokens.bench import Bench
from officer_app.tokens.pcsc import PcscReaders
from officer_app.tokens.virtual import VirtualCard
from officer_app.workstation import Workstation
from tests.bench.window import Heart
from tests.support.pcscd import PcscService
from ui.app import favour_window
from ui.assets import Language, speak
from ui.bridge import Bridge
from ui.shell.main_window import MainWindow
from ui.theme import apply_theme, load_theme

__all__ = ["Restarts", "main", "restart_under_window"]

_LIMIT_SECONDS = 20.0
_PROCESS_ID = Path("/run/officer-pcscd/pid")
_FIRST_SERIAL = 17_000_001
_BEAT = timedelta(milliseconds=5)


@dataclass(frozen=True)
class Restarts:
    """What came of it; seconds."""

    times: int
    recovered: int
    readers_median: float
    readers_longest: float
    card_median: float
    card_longest: float
    threads_before: int
    threads_after: int
    descriptors_before: int
    descriptors_after: int


class _TooLate(Exception):
    """The window does not show what it should."""


class _Desk:
    """The window over a real card service."""

    def __init__(self, service: PcscService, window: MainWindow) -> None:
        self._service = service
        self._window = window
        self._heart = Heart(_BEAT)
        self._heart.start()  # its beats turn the window's loop while nothing happens

    def until(self, seen: Callable[[dict[str, str]], bool]) -> float:
        """Turn the window's loop until the tiles (words by reader) are so; answers the seconds."""
        begun = time.perf_counter()
        while not seen(
            {name: t.accessibleName() for name, t in self._window.readers.tiles.items()}
        ):
            if time.perf_counter() - begun > _LIMIT_SECONDS:
                raise _TooLate
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return time.perf_counter() - begun

    def restart(self, number: int) -> tuple[float, float]:
        """Put a card in, end the service, start it anew, put the card in again."""
        slot, serial = (
            self._service.slots[number % len(self._service.slots)],
            _FIRST_SERIAL + number,
        )
        card = VirtualCard.blank_yubikey(serial)
        plugged = slot.plug(card)
        self.until(lambda tiles: str(serial) in tiles.get(slot.reader, ""))
        if number % 2:
            subprocess.run(["kill", "-KILL", _PROCESS_ID.read_text("ascii").strip()], check=True)
        self._service.stop()
        plugged.eject()
        self.until(lambda tiles: not tiles)
        self._service.start()
        readers = self.until(lambda tiles: len(tiles) == len(self._service.slots))
        plugged = slot.plug(card)
        shown = self.until(lambda tiles: str(serial) in tiles.get(slot.reader, ""))
        slot.eject(plugged)
        self.until(lambda tiles: str(serial) not in tiles.get(slot.reader, ""))
        return readers, shown


@contextmanager
def _desk(service: PcscService, folder: Path) -> Iterator[_Desk]:
    home = Home(folder / "home")
    make_demo(home, say=lambda _text: None, readers=1)
    parts = open_parts(Opening(home=home, watch_readers=False, synchronise=False))
    workstation = Workstation(replace(parts, bench=Bench([PcscReaders()])))
    bridge = Bridge()
    bridge.listen(workstation)
    window = MainWindow(workstation, bridge)
    window.show()
    workstation.start()
    try:
        yield _Desk(service, window)
    finally:
        delete(window)
        delete(bridge)
        workstation.close()


def _count(kind: str) -> int:
    """Threads (`task`) or open files (`fd`) of this process (Linux)."""
    return len(list(Path(f"/proc/self/{kind}").iterdir()))


def restart_under_window(service: PcscService, times: int) -> Restarts:
    """As often as that, after one time that does not count. There has to be a QApplication."""
    with tempfile.TemporaryDirectory() as folder, _desk(service, Path(folder)) as desk:
        desk.restart(0)  # what is made once only is made by now
        before = _count("task"), _count("fd")
        took: list[tuple[float, float]] = []
        for number in range(1, times + 1):
            try:
                took.append(desk.restart(number))
            except _TooLate:
                break
        after = _count("task"), _count("fd")
    readers, cards = zip(*took, strict=True)
    return Restarts(
        times=times,
        recovered=len(took),
        readers_median=round(statistics.median(readers), 3),
        readers_longest=round(max(readers), 3),
        card_median=round(statistics.median(cards), 3),
        card_longest=round(max(cards), 3),
        threads_before=before[0],
        threads_after=after[0],
        descriptors_before=before[1],
        descriptors_after=after[1],
    )


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--times", type=int, default=100)
    given = parser.parse_args()
    logging.disable()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    favour_window()
    app = QApplication(sys.argv[:1])
    speak(app, Language.ENGLISH)
    apply_theme(app, load_theme("light"))
    service = PcscService(2)
    service.start()
    try:
        figures = restart_under_window(service, given.times)
    finally:
        service.stop()
    if given.json:
        print(json.dumps(asdict(figures)))  # noqa: T201
    else:
        print("  ".join(f"{k}={v}" for k, v in asdict(figures).items()))  # noqa: T201
    sys.exit(0 if figures.recovered == figures.times else 1)


if __name__ == "__main__":
    main()
