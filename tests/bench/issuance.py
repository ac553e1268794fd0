"""One issuance (P-256, two slots) beside the same work done by a script around ykman and openssl.

Both work on the same kind of blank virtual card in a real pcscd, in one run:
`python -m tests.bench.issuance [--json] [--rounds N]`. Ratios, not seconds, are what counts.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
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


def _measure(card: VirtualCard, work: Callable[[], None]) -> tuple[float, int]:
    before, started = card.apdu_count, time.perf_counter()
    work()
    return time.perf_counter() - started, card.apdu_count - before


def _script_round(slot: PcscSlot, latency: timedelta, folder: Path) -> tuple[float, int]:
    card = VirtualCard.blank_yubikey(77)
    card.latency = latency
    plugged = slot.plug(card)
    try:
        return _measure(card, lambda: _by_script(slot.reader, folder))
    finally:
        slot.eject(plugged)


def _our_round(slots: tuple[PcscSlot, ...], latency: timedelta, home: Home) -> tuple[float, int]:
    """Preparation and issuance with every check, from the moment that both are decided."""
    world = DemoWorld.load(home)
    assert world is not None
    officers, card = (VirtualCard.load(world.card_file(home, n)) for n in (0, 1))
    card.latency = officers.latency = latency
    plugged = [slots[0].plug(officers), slots[1].plug(card)]
    try:
        parts = open_parts(Opening(home=home, watch_readers=False))
        parts = replace(parts, bench=Bench([PcscReaders()]))
        with Workplace.over(parts, slots[0].reader, slots[1].reader, card) as workplace:

            def work() -> None:
                assert workplace.prepare().status is ProcedureStatus.DONE
                assert workplace.issue().status is ProcedureStatus.DONE

            return _measure(card, work)
    finally:
        slots[0].eject(plugged[0])
        slots[1].eject(plugged[1])


def _compare(latency: timedelta, rounds: int, slots: tuple[PcscSlot, ...]) -> dict[str, float]:
    script, ours = [], []
    for _round in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            _run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-subj",
                "/CN=Bench CA",
                "-keyout",
                place / "ca.key",
                "-out",
                place / "ca.pem",
            )
            script.append(_script_round(slots[1], latency, place))
            ours.append(_our_round(slots, latency, new_home(place / "home")))
    script_seconds = statistics.median(s for s, _ in script)
    our_seconds = statistics.median(s for s, _ in ours)
    return {
        "milliseconds_per_apdu": latency.total_seconds() * 1000,
        "script_seconds": round(script_seconds, 3),
        "our_seconds": round(our_seconds, 3),
        "times_faster": round(script_seconds / our_seconds, 1),
        "script_apdus": script[0][1],
        "our_apdus": ours[0][1],
        "apdu_share": round(ours[0][1] / script[0][1], 3),
    }


def main() -> None:
    """Run both and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    service = PcscService(2)
    service.start()
    try:
        results = [
            _compare(timedelta(milliseconds=latency), given.rounds, service.slots)
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
