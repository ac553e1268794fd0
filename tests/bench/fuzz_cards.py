"""Cards whose answers are spoilt: a given number of them, what came out, how long, how much memory.

`python -m tests.bench.fuzz_cards [--responses N] [--seed S] [--json]`. N counts throws of the
dice; answers that only went on with what an earlier throw began for ever are told separately.
Ends with 1 when anything but a fault of the world came out, a deed took longer than its limit, or
memory grew.
"""

import argparse
import gc
import json
import logging
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.fuzz.deeds import CardModels, Fuzzing

__all__ = ["main"]

_RESPONSES = 1_000_000
_WARM_UP = 500
_GROWTH_LIMIT = 8 << 20
"""Bytes of resident memory; what is kept of every answer would show as far more."""


@dataclass(frozen=True)
class _Figures:
    """What one run did and found."""

    first_seed: int
    mutated_responses: int
    further_repeats: int
    apdus: int
    cards: int
    deeds: int
    seconds: float
    slowest_deed_seconds: float
    slowest_deed: str
    resident_bytes_after_warm_up: int
    resident_bytes_at_end: int
    outcomes: dict[str, int]
    escapes: list[dict[str, object]]

    @property
    def is_clean(self) -> bool:
        return not self.escapes and self.growth <= _GROWTH_LIMIT

    @property
    def growth(self) -> int:
        return self.resident_bytes_at_end - self.resident_bytes_after_warm_up


def _resident() -> int:
    """Bytes of this process that lie in memory (Linux)."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def _run(responses: int, first_seed: int) -> _Figures:
    with tempfile.TemporaryDirectory() as folder:
        fuzzing = Fuzzing(CardModels(Path(folder)))
    started, warm, seed = time.perf_counter(), 0, first_seed
    while fuzzing.mutated - fuzzing.repeats < responses:
        fuzzing.run(seed)
        seed += 1
        if fuzzing.cards == _WARM_UP:
            warm = _resident()
    at_end = _resident()
    return _Figures(
        first_seed=first_seed,
        mutated_responses=fuzzing.mutated - fuzzing.repeats,
        further_repeats=fuzzing.repeats,
        apdus=fuzzing.apdus,
        cards=fuzzing.cards,
        deeds=fuzzing.deeds,
        seconds=round(time.perf_counter() - started, 1),
        slowest_deed_seconds=round(fuzzing.slowest, 3),
        slowest_deed=fuzzing.slowest_deed,
        resident_bytes_after_warm_up=warm or at_end,
        resident_bytes_at_end=at_end,
        outcomes=dict(fuzzing.faults.most_common()),
        escapes=[asdict(escape) for escape in fuzzing.escapes.values()],
    )


def main() -> None:
    """Run, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--responses", type=int, default=_RESPONSES)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    logging.disable()  # the card libraries complain of every bad answer, which is their right
    figures = _run(given.responses, given.seed)
    if given.json:
        print(json.dumps(asdict(figures)))  # noqa: T201
    else:
        for name, value in asdict(figures).items():
            print(f"{name}: {value}")  # noqa: T201
    sys.exit(0 if figures.is_clean else 1)


if __name__ == "__main__":
    main()
