"""Appending to the centre's log and proving from it: the cost per leaf of a large one by a small.

`python -m tests.bench.log [--json] [--leaves N] [--database URL]`: batches of a hundred leaves,
each signed and committed as a push is, into an empty database (SQLite in a temporary folder if
nothing else is named). Compared are the first thousand and the last; ratios, not seconds, count.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from officer_app.central.database import Database
from officer_app.central.log_keys import SoftwareLogKey
from officer_app.central.migrations import migrate
from officer_app.central.models import CounterRow
from officer_app.central.services.basics import Basics
from officer_app.central.services.tree import Tree
from officer_app.central.settings import CentralSettings
from officer_app.domain.merkle import leaf_hash

__all__ = ["main"]

_BATCH, _EDGE = 100, 1000
_PROOFS = 50


@dataclass(frozen=True)
class _Costs:
    """Medians, in microseconds."""

    leaves: int
    append_per_leaf_small: float
    append_per_leaf_large: float
    append_ratio: float
    prove_push_small: float
    prove_push_large: float
    prove_ratio: float


class _Log:
    def __init__(self, url: str) -> None:
        self._database = Database(url)
        migrate(self._database)
        key = SoftwareLogKey(Ed25519PrivateKey.generate())
        settings = CentralSettings(database_url=url)
        basics = Basics(self._database, settings, lambda: datetime.now(UTC), bytes)
        self._tree = Tree(basics, key)
        self._tree.found()
        self.size = 0

    def append(self) -> None:
        """One batch, as one push."""
        leaves = [leaf_hash(n.to_bytes(8)) for n in range(self.size, self.size + _BATCH)]
        with self._database.writing() as session:
            counter = session.get_one(CounterRow, "log", with_for_update=True)
            counter.next += _BATCH
            self._tree.append(session, self.size, leaves, datetime.now(UTC))
        self.size += _BATCH

    def prove(self) -> None:
        """As for a push of one batch, to somebody who has seen half of the log."""
        with self._database.reading() as session:
            middle = self._tree.newest(session)
            seen = middle.model_copy(
                update={"head": middle.head.model_copy(update={"size": self.size // 2})}
            )
            self._tree.prove(session, seen, range(self.size - _BATCH, self.size))

    def close(self) -> None:
        self._database.close()


def _microseconds(work: Callable[[], None], times: int) -> float:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1_000_000)
    return statistics.median(taken)


def _measure(url: str, leaves: int) -> _Costs:
    log = _Log(url)
    try:
        small = _microseconds(log.append, _EDGE // _BATCH) / _BATCH
        prove_small = _microseconds(log.prove, _PROOFS)
        while log.size < leaves - _EDGE:
            log.append()
        large = _microseconds(log.append, _EDGE // _BATCH) / _BATCH
        prove_large = _microseconds(log.prove, _PROOFS)
    finally:
        log.close()
    return _Costs(
        leaves=log.size,
        append_per_leaf_small=round(small, 1),
        append_per_leaf_large=round(large, 1),
        append_ratio=round(large / small, 2),
        prove_push_small=round(prove_small, 1),
        prove_push_large=round(prove_large, 1),
        prove_ratio=round(prove_large / prove_small, 2),
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--leaves", type=int, default=100_000)
    parser.add_argument("--database", metavar="URL")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        costs = _measure(given.database or f"sqlite:///{folder}/central.db", given.leaves)
    if given.json:
        print(json.dumps(asdict(costs)))  # noqa: T201
        return
    for name, value in asdict(costs).items():
        print(f"{name:24} {value}")  # noqa: T201


if __name__ == "__main__":
    main()
