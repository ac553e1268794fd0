"""Virtual readers side by side: cards per hour at 1, 2, 4, 8 and 16, and how much of N times one.

`python -m tests.bench.readers [--json] [--cards N] [--readers 1,2,4,8,16]`. Each reader prepares
and issues one card after another through one workstation with one officer, whose card signs every
decision. Every command of every card, the officer's too, takes 20 ms, and a P-256 key as long as
on the cards of a public survey (17 models: 0.03 to 0.88 s, median 0.16 s; drawn from a log-normal
distribution cut there). Time is not scaled. Nobody is waited for: no hand puts a card in or types.
All readers draw the same key times in another order, so that chance does not blur the comparison.
"""

import argparse
import io
import json
import logging
import math
import random
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

from officer_app.assembly import Opening, Parts, make_demo, open_parts
from officer_app.cli.output import Output
from officer_app.cli.questions import ProcedureDriver
from officer_app.cli.secrets import Secrets
from officer_app.demo.people import PEOPLE
from officer_app.demo.world import OFFICER_PIN, DemoWorld
from officer_app.domain.procedure import OfficerPin, ProcedureStatus
from officer_app.domain.secret import Secret
from officer_app.domain.wishes import IssueToToken, PrePersonalise, Wish
from officer_app.host.paths import Home
from officer_app.tokens.bench import Bench
from officer_app.tokens.virtual import AttestationAuthority, VirtualCard, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from officer_app.workstation import Workstation
from tests.support.workplace import PROFILE, SUBSCRIBER_PIN, WITHIN

__all__ = ["main"]

_OFFICERS = "Officer's reader"
_PER_APDU = timedelta(milliseconds=20)
_GENERATE = 0x47
_KEYS_PER_CARD = 2
_FASTEST, _MEDIAN, _SLOWEST, _SPREAD = 0.03, 0.16, 0.88, 0.9
"""Seconds for a P-256 key; the spread is the logarithm's standard deviation."""
_LIMIT = timedelta(minutes=5)


class _SlowCard(VirtualCard):
    """A card that takes its time over keys as well."""

    key_seconds: list[float]

    def transmit(self, apdu: bytes) -> bytes:
        """As any card."""
        if apdu[1] == _GENERATE and self.key_seconds:
            time.sleep(self.key_seconds.pop())
        return super().transmit(apdu)


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


class _Room:
    """One workstation with an officer signed in and a number of readers."""

    def __init__(self, folder: Path, readers: int) -> None:
        self._home = Home(folder)
        make_demo(self._home, say=lambda _text: None, readers=1)
        world = DemoWorld.load(self._home)
        assert world is not None
        officers = VirtualCard.load(world.card_file(self._home, 0))
        officers.latency = _PER_APDU
        self.names = [f"Reader {number + 1:02}" for number in range(readers)]
        self._authority = AttestationAuthority.load(self._home.demo / "attestation.json")
        self._hub = VirtualReaders([_OFFICERS, *self.names])
        self._hub.insert(_OFFICERS, officers)
        self._serials = iter(range(13_000_001, 14_000_000))
        self._lock = threading.Lock()
        self.workstation = Workstation(self._parts())

    def _parts(self) -> Parts:
        parts = open_parts(Opening(home=self._home, watch_readers=False))
        return replace(parts, bench=Bench([VirtualSource(self._hub)]))

    def open(self) -> None:
        """Start and sign in."""
        self.workstation.start()
        self.workstation.wait_for_readers(WITHIN)
        pin = OfficerPin(Secret(OFFICER_PIN))
        self.workstation.sign_in(_OFFICERS, pin).result(WITHIN.total_seconds())

    def work(self, reader: str, key_seconds: list[float]) -> None:
        """One card after another in one reader, as many as there are key times for."""
        for first in range(0, len(key_seconds), _KEYS_PER_CARD):
            self._one_card(reader, key_seconds[first : first + _KEYS_PER_CARD])

    def _one_card(self, reader: str, key_seconds: list[float]) -> None:
        with self._lock:
            serial = next(self._serials)
        card = _SlowCard.blank_yubikey(serial, authority=self._authority)
        card.key_seconds = key_seconds
        card.latency = _PER_APDU
        seen = threading.Event()
        self.workstation.listen(
            lambda event: (
                seen.set()
                if getattr(event, "reader", "") == reader
                and getattr(getattr(event, "state", None), "token", None) is not None
                else None
            )
        )
        self._hub.insert(reader, card)
        assert seen.wait(WITHIN.total_seconds()), reader
        person = PEOPLE[serial % len(PEOPLE)].id
        self._fulfil(PrePersonalise(profile=PROFILE, reader=reader))
        self._fulfil(
            IssueToToken(subscriber=person, profile=PROFILE, reader=reader, reason="first issuance")
        )
        self._hub.remove(reader)

    def _fulfil(self, wish: Wish) -> None:
        typed = {"officer_pin": Secret(OFFICER_PIN), "subscriber_pin": Secret(SUBSCRIBER_PIN)}
        secrets = Secrets(typed, may_ask=False)
        output = Output(as_json=False, out=io.StringIO(), err=io.StringIO())
        driver = ProcedureDriver(self.workstation, secrets, output)
        state = driver.drive(self.workstation.start_procedure(wish).result())
        secrets.close()
        assert state.status is ProcedureStatus.DONE, state.trouble


def _key_seconds(cards: int, reader: int) -> list[float]:
    """The same for every reader, in another order."""
    draw = random.Random(2026)
    times = [
        min(_SLOWEST, max(_FASTEST, draw.lognormvariate(math.log(_MEDIAN), _SPREAD)))
        for _key in range(cards * _KEYS_PER_CARD)
    ]
    random.Random(reader).shuffle(times)
    return times


def _measure(readers: int, cards: int, one: float | None) -> _Figures:
    """`one`: cards per hour with one reader; None: this is that."""
    with tempfile.TemporaryDirectory() as folder:
        room = _Room(Path(folder) / "home", readers)
        room.open()
        try:
            cpu, started = time.process_time(), time.perf_counter()
            with ThreadPoolExecutor(readers) as workers:
                times = (_key_seconds(cards, number) for number in range(readers))
                done = [
                    workers.submit(room.work, name, own)
                    for name, own in zip(room.names, times, strict=True)
                ]
                for work in done:
                    work.result(_LIMIT.total_seconds())
            seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
        finally:
            room.workstation.close()
    rate = readers * cards / seconds * 3600
    return _Figures(
        readers=readers,
        cards=readers * cards,
        seconds=round(seconds, 2),
        cards_per_hour=round(rate),
        times_one=round(rate / (one or rate), 2),
        efficiency=round(rate / (one or rate) / readers, 3),
        cpu_seconds_per_card=round(cpu / (readers * cards), 3),
    )


def main() -> None:
    """Measure and print; the first number of readers is what the others are compared with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--cards", type=int, default=4, help="per reader")
    parser.add_argument("--readers", default="1,2,4,8,16", help="the first one is 1")
    given = parser.parse_args()
    logging.disable()
    results: list[_Figures] = []
    for readers in (int(number) for number in given.readers.split(",")):
        one = results[0].cards_per_hour if results else None
        results.append(_measure(readers, given.cards, one))
        if not given.json:
            print("  ".join(f"{k}={v}" for k, v in asdict(results[-1]).items()))  # noqa: T201
    if given.json:
        print(json.dumps([asdict(result) for result in results]))  # noqa: T201


if __name__ == "__main__":
    main()
