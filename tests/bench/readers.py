"""Virtual readers side by side: cards per hour at 1, 2, 4, 8 and 16, and how much of N times one.

`python -m tests.bench.readers [--json] [--cards N] [--readers 1,2,4,8,16] [--keys p256|rsa2048]`.
Each reader prepares and issues one card after another through one workstation with its window
shown and one officer signed in, whose card signs every decision. The cards live in another process
(`slow_cards`): each command of each card, the officer's too, takes 20 ms, and a key as long as on
the cards of a public survey. Time is not scaled. Nobody is waited for: no hand, no typing. All
readers draw the same key times in another order, so that chance does not blur the comparison.
`window_longest_ms` is the longest time in which the window's thread did nothing new, and
`window_own_ms` the most that it computed in one go: the rest it waited for its turn.

What counts is the steady state: the first card of each reader is not counted (all begin at once,
and wait for one officer's card), and a reader that is through goes on until all are.
"""

import argparse
import gc
import io
import json
import logging
import os
import random
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from officer_app.assembly import Opening, make_demo, open_parts
from officer_app.cli.output import Output
from officer_app.cli.questions import ProcedureDriver
from officer_app.cli.secrets import Secrets
from officer_app.demo.people import PEOPLE
from officer_app.demo.world import OFFICER_PIN, DemoWorld
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.procedure import OfficerPin, ProcedureStatus
from officer_app.domain.secret import Secret
from officer_app.domain.wishes import IssueToToken, PrePersonalise
from officer_app.host.paths import Home
from officer_app.tokens.bench import Bench
from officer_app.tokens.virtual_source import VirtualSource
from officer_app.workstation import Event, ProcedureChanged, ReaderState, Workstation
from tests.bench.slow_cards import (
    KEY_TIMES,
    Blank,
    KeyTimes,
    SlowReaders,
    SlowRoom,
    slow_readers,
)
from tests.bench.window import Heart
from tests.support.workplace import SUBSCRIBER_PIN, WITHIN
from ui.app import favour_window, keep_what_is_there
from ui.assets import Language, speak
from ui.bridge import Bridge
from ui.shell.main_window import MainWindow
from ui.theme import apply_theme, load_theme

__all__ = ["main"]

_OFFICERS = "Officer's reader"
_PROFILES = {KeyAlgorithm.P256: "yubikey-standard", KeyAlgorithm.RSA2048: "yubikey-rsa"}
_KEYS_PER_CARD = 2
_SPARE_CARDS = 4
_IDLE, _WAITING = 3, 4
_BEAT = timedelta(milliseconds=5)
_FIRST_SERIAL, _SERIALS_PER_READER = 13_000_001, 10_000


@dataclass(frozen=True)
class _Figures:
    """One number of readers."""

    readers: int
    cards: int
    seconds: float
    cards_per_hour: float
    times_one: float
    efficiency: float
    cpu_seconds_per_card: float
    """Of the workstation alone, its window included."""
    others_share: float
    """Of all processors: what programs that have nothing to do with this took meanwhile."""
    window_longest_ms: float
    window_own_ms: float


class _OwnDriver(ProcedureDriver):
    """Answers for one reader and does not hear of the others."""

    def __init__(self, reader: str, workstation: Workstation) -> None:
        self._reader = reader
        typed = {"officer_pin": Secret(OFFICER_PIN), "subscriber_pin": Secret(SUBSCRIBER_PIN)}
        output = Output(as_json=False, out=io.StringIO(), err=io.StringIO())
        super().__init__(workstation, Secrets(typed, may_ask=False), output)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, ProcedureChanged) and event.state.reader == self._reader:
            super()._on_event(event)


class _Counted:
    """When each reader had done its first card, which does not count, and its last that does."""

    def __init__(self, readers: int, cards: int) -> None:
        self._readers = readers
        self._cards = cards
        self._guard = threading.Lock()
        self._done: dict[str, list[float]] = defaultdict(list)

    def all_are_through(self, reader: str) -> bool:
        """Note that one more card is done there."""
        with self._guard:
            self._done[reader].append(time.perf_counter())
            through = [len(done) > self._cards for done in self._done.values()]
            return len(through) == self._readers and all(through)

    def cards_per_hour(self) -> float:
        """Of all readers together."""
        spans = (done[self._cards] - done[0] for done in self._done.values())
        return sum(self._cards / span * 3600 for span in spans)

    def finished(self) -> int:
        """All cards that were done, counted or not."""
        return sum(map(len, self._done.values()))


@dataclass(frozen=True)
class _Desk:
    """A workstation with its window and an officer signed in."""

    workstation: Workstation
    bench: Bench
    cards: SlowReaders
    profile: str

    def work(self, reader: str, pile: tuple[Blank, ...], counted: "_Counted") -> None:
        """One card after another in that reader, until all readers are through."""
        driver = _OwnDriver(reader, self.workstation)
        for card in pile:
            self._one_card(reader, card, driver)
            if counted.all_are_through(reader):
                return
        raise AssertionError("a pile was too small")

    def _one_card(self, reader: str, card: Blank, driver: ProcedureDriver) -> None:
        token = TokenId(kind=TokenKind.YUBIKEY, serial=str(card.serial))
        person = PEOPLE[card.serial % len(PEOPLE)].id
        self.cards.insert(reader)
        self._wait_for(token, certificates=0)
        for wish in (
            PrePersonalise(profile=self.profile, reader=reader),
            IssueToToken(
                subscriber=person, profile=self.profile, reader=reader, reason="first issuance"
            ),
        ):
            state = driver.drive(self.workstation.start_procedure(wish).result())
            assert state.status is ProcedureStatus.DONE, state.trouble
        self._wait_for(token, certificates=_KEYS_PER_CARD)
        self.cards.service.remove(reader)

    def _wait_for(self, token: TokenId, certificates: int) -> None:
        """Until the tile shows the card with what is on it, as a person would."""

        def shows(reader: ReaderState) -> bool:
            seen = reader.token
            if seen is None or seen.id != token:
                return False
            return sum(slot.certificate is not None for slot in seen.slots) == certificates

        assert self.bench.wait_for(lambda readers: any(map(shows, readers)), WITHIN), token


@contextmanager
def _desk(folder: Path, piles: dict[str, tuple[Blank, ...]], profile: str) -> Iterator[_Desk]:
    home = Home(folder / "home")
    make_demo(home, say=lambda _text: None, readers=1)
    world = DemoWorld.load(home)
    assert world is not None
    room = SlowRoom(
        folder=folder,
        officers_reader=_OFFICERS,
        officers_card=world.card_file(home, 0),
        authority=home.demo / "attestation.json",
        piles=piles,
    )
    with slow_readers(room) as cards:
        bench = Bench([VirtualSource(cards.service)])
        parts = replace(open_parts(Opening(home=home, watch_readers=False)), bench=bench)
        workstation = Workstation(parts)
        bridge = Bridge()
        bridge.listen(workstation)
        window = MainWindow(workstation, bridge)
        window.show()
        try:
            workstation.start()
            workstation.wait_for_readers(WITHIN)
            pin = OfficerPin(Secret(OFFICER_PIN))
            workstation.sign_in(_OFFICERS, pin).result(WITHIN.total_seconds())
            yield _Desk(workstation, bench, cards, profile)
        finally:
            delete(window)
            delete(bridge)
            workstation.close()


def _pile(times: KeyTimes, cards: int, reader: int) -> tuple[Blank, ...]:
    """Of the cards that count the key times are the same for every reader, in another order."""
    dice, own = random.Random(2026), random.Random(reader)
    counted = [times.draw(dice) for _key in range(cards * _KEYS_PER_CARD)]
    own.shuffle(counted)
    drawn = [times.draw(own), times.draw(own), *counted]
    drawn += [times.draw(own) for _key in range((cards + _SPARE_CARDS) * _KEYS_PER_CARD)]
    first = _FIRST_SERIAL + reader * _SERIALS_PER_READER
    pairs = zip(drawn[::2], drawn[1::2], strict=True)
    return tuple(Blank(first + number, pair) for number, pair in enumerate(pairs))


def _machine_seconds() -> float:
    """What all processors have worked since the start (Linux)."""
    fields = [int(ticks) for ticks in Path("/proc/stat").read_text().split()[1:9]]
    return (sum(fields) - fields[_IDLE] - fields[_WAITING]) / os.sysconf("SC_CLK_TCK")


def _turn_until_done(work: list[Future[None]]) -> None:
    """The window's thread: its loop turns; the beats of the heart wake it."""
    while not all(one.done() for one in work):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _measure(algorithm: KeyAlgorithm, readers: int, cards: int, one: float | None) -> _Figures:
    """`one`: cards per hour with one reader; None: this is that."""
    times, profile = KEY_TIMES[algorithm], _PROFILES[algorithm]
    piles = {f"Reader {n + 1:02}": _pile(times, cards, n) for n in range(readers)}
    with tempfile.TemporaryDirectory() as folder, _desk(Path(folder), piles, profile) as desk:
        keep_what_is_there()
        heart, counted = Heart(_BEAT), _Counted(readers, cards)
        with ThreadPoolExecutor(readers) as workers:
            machine, cpu, started = _machine_seconds(), time.process_time(), time.perf_counter()
            served = desk.cards.cpu_seconds()
            heart.start()
            work = [
                workers.submit(desk.work, reader, pile, counted) for reader, pile in piles.items()
            ]
            _turn_until_done(work)
            stall = heart.stop()
            seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
            others = _machine_seconds() - machine - cpu - (desk.cards.cpu_seconds() - served)
        for done in work:
            done.result()
    gc.unfreeze()
    rate = counted.cards_per_hour()
    return _Figures(
        readers=readers,
        cards=readers * cards,
        seconds=round(seconds, 2),
        cards_per_hour=round(rate),
        times_one=round(rate / (one or rate), 2),
        efficiency=round(rate / (one or rate) / readers, 3),
        cpu_seconds_per_card=round(cpu / counted.finished(), 3),
        others_share=round(max(0.0, others) / seconds / (os.cpu_count() or 1), 2),
        window_longest_ms=stall.longest,
        window_own_ms=stall.own,
    )


def main() -> None:
    """Measure and print; the first number of readers is what the others are compared with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--cards", type=int, default=6, help="per reader")
    parser.add_argument("--readers", default="1,2,4,8,16", help="the first one is 1")
    parser.add_argument("--keys", type=KeyAlgorithm, choices=list(_PROFILES), default="p256")
    given = parser.parse_args()
    logging.disable()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    favour_window()
    app = QApplication(sys.argv[:1])
    speak(app, Language.ENGLISH)
    apply_theme(app, load_theme("light"))
    results: list[_Figures] = []
    for readers in (int(number) for number in given.readers.split(",")):
        one = results[0].cards_per_hour if results else None
        results.append(_measure(given.keys, readers, given.cards, one))
        if not given.json:
            print("  ".join(f"{k}={v}" for k, v in asdict(results[-1]).items()))  # noqa: T201
    if given.json:
        print(json.dumps([asdict(result) for result in results]))  # noqa: T201


if __name__ == "__main__":
    main()
