"""Examine: every planted defect, and a hundred good cards of every kind; what was found.

`python -m tests.bench.examined_cards [--json] [--good N]`. Ends with 1 when a defect was missed,
something else was alarming about its card, or a good card raised an alarm.
"""

import argparse
import json
import logging
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from officer_app.domain.wishes import ExamineToken
from officer_app.host.paths import Home
from tests.support.good_cards import KINDS, at_good_cards, issue_and_examine
from tests.support.planting import PLANTS, memory_of
from tests.support.workplace import READER, Workplace, copy_home, new_home

__all__ = ["main"]


@dataclass(frozen=True)
class _Planted:
    """One defect, and what was alarming about the card that had it."""

    defect: str
    found: tuple[str, ...]
    is_as_expected: bool


@dataclass(frozen=True)
class _Good:
    """Good cards of one kind, and how many of them raised an alarm."""

    kind: str
    cards: int
    alarms: int


def _plant_all(root: Path) -> Iterator[_Planted]:
    issued = new_home(root / "issued")
    with Workplace.at(issued) as place:
        place.prepare()
        place.issue()
    for number, (defect, (plant, expected)) in enumerate(PLANTS.items()):
        with Workplace.at(copy_home(issued, root / f"{number}")) as place:
            plant(memory_of(place.card))
            state = place.fulfil(ExamineToken(reader=READER, with_pin=False))
            examination = place.workstation.examination(state.id).result()
            found = {str(alarm.defect) for alarm in examination.alarms}
            yield _Planted(defect, tuple(sorted(found)), found == expected)


def _examine_good(home: Home, cards: int) -> Iterator[_Good]:
    done, alarmed = Counter[str](), Counter[str]()
    with at_good_cards(home) as (place, maker):
        for number in range(cards):
            kind = KINDS[number % len(KINDS)]
            found = issue_and_examine(place, maker, kind, number + 1)
            done[kind.name] += 1
            alarmed[kind.name] += bool(found.alarms)
    yield from (_Good(kind.name, done[kind.name], alarmed[kind.name]) for kind in KINDS)


def main() -> None:
    """Plant, examine, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--good", type=int, default=100)
    given = parser.parse_args()
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        planted = list(_plant_all(Path(folder)))
        good = list(_examine_good(new_home(Path(folder) / "good"), given.good))
    if given.json:
        print(json.dumps([asdict(result) for result in (*planted, *good)]))  # noqa: T201
    else:
        for one in planted:
            verdict = "found" if one.is_as_expected else "NOT AS EXPECTED"
            print(f"{verdict}: {one.defect}: {', '.join(one.found)}")  # noqa: T201
        for kind in good:
            print(f"good: {kind.kind}: {kind.cards} cards, {kind.alarms} with an alarm")  # noqa: T201
        missed = sum(not one.is_as_expected for one in planted)
        alarms = sum(kind.alarms for kind in good)
        print(f"{len(planted)} defects, {missed} missed; {given.good} good, {alarms} alarmed")  # noqa: T201
    is_right = all(one.is_as_expected for one in planted) and not any(k.alarms for k in good)
    sys.exit(0 if is_right else 1)


if __name__ == "__main__":
    main()
