"""One issuance (P-256, two slots) beside the same work done by a script around ykman and openssl.

Both work on the same kind of virtual card in a real pcscd, in one run, with two kinds of card: a
blank one, and one with somebody's keys on it that both sides erase first. Medians of all rounds:
`python -m tests.bench.issuance [--json] [--rounds N]`. Ratios, not seconds, are what counts.

Not in the script: tries, containers, attestation, a check of what is on the card, a test signature.
Not counted on our side: what was read when the card was put in, before anybody had decided
anything (shown as arrival_apdus), and the officer's own card, which only the seconds hold.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from officer_app.assembly import Opening, open_parts
from officer_app.demo.world import DemoWorld
from officer_app.domain.procedure import ProcedureStatus
from officer_app.host.paths import Home
from officer_app.tokens.bench import Bench
from officer_app.tokens.pcsc import PcscReaders
from officer_app.tokens.virtual import VirtualCard
from tests.support.pcscd import PcscService, PcscSlot
from tests.support.workplace import Workplace, new_home

__all__ = ["main"]

_BIN = Path(sys.executable).parent
_PIN, _PUK, _KEY = "739182", "48392011", "0f" * 24
_FACTORY_KEY = "010203040506070801020304050607080102030405060708"


def _run(*command: str | Path) -> None:
    subprocess.run([str(c) for c in command], check=True, capture_output=True, timeout=300)


class _CardState(StrEnum):
    """What the card holds when the work begins."""

    BLANK = "blank"
    OLD_CONTENT = "old content"


@dataclass(frozen=True)
class _Measured:
    """One piece of work on one card."""

    seconds: float
    apdus: int
    arrival_apdus: int = 0


@dataclass(frozen=True)
class _Comparison:
    """Both sides under the same conditions: medians."""

    card: str
    milliseconds_per_apdu: float
    script_seconds: float
    our_seconds: float
    times_faster: float
    script_apdus: float
    our_apdus: float
    apdu_share: float
    arrival_apdus: float


def _by_script(reader: str, folder: Path) -> None:
    """Management key, PUK, PIN; then for each slot: key, request, signature, import, read back."""
    piv = (_BIN / "ykman", "-r", reader, "piv")
    ca = ("-CA", folder / "ca.pem", "-CAkey", folder / "ca.key", "-days", "365")
    _run(*piv, "access", "change-management-key", "-m", _FACTORY_KEY, "-n", _KEY, "-f")
    _run(*piv, "access", "change-puk", "-p", "12345678", "-n", _PUK)
    _run(*piv, "access", "change-pin", "-P", "123456", "-n", _PIN)
    for slot in ("9a", "9c"):
        key, csr, pem = (folder / f"{slot}.{kind}" for kind in ("pub", "csr", "pem"))
        _run(*piv, "keys", "generate", "-m", _KEY, "-P", _PIN, "-a", "ECCP256", slot, key)
        _run(*piv, "certificates", "request", "-P", _PIN, "-s", "CN=Bench", slot, key, csr)
        _run("openssl", "x509", "-req", "-in", csr, *ca, "-out", pem)
        _run(*piv, "certificates", "import", "-m", _KEY, "-P", _PIN, slot, pem)
        _run(*piv, "certificates", "export", slot, folder / f"{slot}.back.pem")


def _reset_by_script(reader: str) -> None:
    _run(_BIN / "ykman", "-r", reader, "piv", "reset", "-f")


def _fill(card: VirtualCard, slot: PcscSlot, folder: Path) -> None:
    """Make it somebody's card: keys, certificates, PIN, PUK and management key."""
    plugged = slot.plug(card)
    try:
        _by_script(slot.reader, folder)
    finally:
        slot.eject(plugged)


def _measure(card: VirtualCard, work: Callable[[], None]) -> _Measured:
    before, started = card.apdu_count, time.perf_counter()
    work()
    return _Measured(time.perf_counter() - started, card.apdu_count - before)


class _Condition:
    """One condition: a kind of card and its latency, in readers of a running pcscd."""

    def __init__(self, slots: tuple[PcscSlot, ...], state: _CardState, latency: timedelta) -> None:
        self._slots = slots
        self._state = state
        self._latency = latency

    def compare(self, rounds: int) -> _Comparison:
        """Both sides in turn, so that a busy machine is busy for both."""
        script, ours = [], []
        for _round in range(rounds):
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                _make_ca(folder)
                script.append(self._script_round(folder))
                ours.append(self._our_round(folder, new_home(folder / "home")))
        script_seconds = statistics.median(m.seconds for m in script)
        our_seconds = statistics.median(m.seconds for m in ours)
        script_apdus = statistics.median(m.apdus for m in script)
        our_apdus = statistics.median(m.apdus for m in ours)
        return _Comparison(
            card=self._state.value,
            milliseconds_per_apdu=self._latency.total_seconds() * 1000,
            script_seconds=round(script_seconds, 3),
            our_seconds=round(our_seconds, 3),
            times_faster=round(script_seconds / our_seconds, 1),
            script_apdus=script_apdus,
            our_apdus=our_apdus,
            apdu_share=round(our_apdus / script_apdus, 3),
            arrival_apdus=statistics.median(m.arrival_apdus for m in ours),
        )

    def _made_ready(self, card: VirtualCard, folder: Path) -> VirtualCard:
        if self._state is _CardState.OLD_CONTENT:
            _fill(card, self._slots[1], folder)
        card.latency = self._latency
        return card

    def _script_round(self, folder: Path) -> _Measured:
        slot = self._slots[1]
        card = self._made_ready(VirtualCard.blank_yubikey(77), folder)
        plugged = slot.plug(card)

        def work() -> None:
            if self._state is _CardState.OLD_CONTENT:
                _reset_by_script(slot.reader)
            _by_script(slot.reader, folder)

        try:
            return _measure(card, work)
        finally:
            slot.eject(plugged)

    def _our_round(self, folder: Path, home: Home) -> _Measured:
        """Preparation and issuance with every check, from the moment that both are decided."""
        world = DemoWorld.load(home)
        assert world is not None
        officers, card = (VirtualCard.load(world.card_file(home, n)) for n in (0, 1))
        self._made_ready(card, folder)
        officers.latency = self._latency
        before = card.apdu_count
        plugged = [self._slots[0].plug(officers), self._slots[1].plug(card)]
        try:
            parts = open_parts(Opening(home=home, watch_readers=False))
            parts = replace(parts, bench=Bench([PcscReaders()]))
            readers = (self._slots[0].reader, self._slots[1].reader)
            with Workplace.over(parts, *readers, card) as workplace:
                arrival = card.apdu_count - before

                def work() -> None:
                    for ended in (workplace.prepare(), workplace.issue()):
                        assert ended.status is ProcedureStatus.DONE, ended.trouble

                return replace(_measure(card, work), arrival_apdus=arrival)
        finally:
            self._slots[0].eject(plugged[0])
            self._slots[1].eject(plugged[1])


def _make_ca(folder: Path) -> None:
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    files = ("-keyout", folder / "ca.key", "-out", folder / "ca.pem")
    _run("openssl", "req", "-x509", *key, "-subj", "/CN=Bench CA", *files)


def main() -> None:
    """Run both sides under every condition and print the comparisons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    service = PcscService(2)
    service.start()
    try:
        results = [
            asdict(
                _Condition(service.slots, state, timedelta(milliseconds=latency)).compare(
                    given.rounds
                )
            )
            for state in _CardState
            for latency in (0, 20)
        ]
    finally:
        service.stop()
    if given.json:
        print(json.dumps(results))  # noqa: T201
        return
    for result in results:
        print("  ".join(f"{name}={value}" for name, value in result.items()))  # noqa: T201


if __name__ == "__main__":
    main()
