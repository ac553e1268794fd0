"""Whole preparations and issuances with cards whose answers are spoilt."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from officer_app.domain.errors import Family
from officer_app.domain.procedure import ProcedureState
from officer_app.host.paths import Home
from tests.fuzz.mutations import MutatingCard, Spoiling
from tests.support.workplace import WITHIN, Workplace, copy_home

__all__ = ["Spoilt", "spoil_procedure"]

_LONGEST = 16
"""APDUs among which the first spoilt answer lies; a preparation has a few more."""


@dataclass
class Spoilt:
    """What came of one procedure with a bad card."""

    seed: int
    mutated: int
    ended: list[ProcedureState] = field(default_factory=list)

    @property
    def faults_of_ours(self) -> list[str]:
        """Reports of program faults: there must be none, whatever a card answers."""
        troubles = (state.trouble for state in self.ended)
        return [t.sentence() for t in troubles if t is not None and t.family is Family.INTERNAL]


def spoil_procedure(home: Home, folder: Path, seed: int, *, prepares: bool) -> Spoilt:
    """Prepare (or issue) with a bad card, then go on with a good one until it rests again."""
    dice = random.Random(seed)
    spoilt = Spoilt(seed, 0)
    with Workplace.at(copy_home(home, folder / f"seed-{seed}")) as place:
        spoiling = Spoiling(dice.choice((0.05, 0.3, 1.0)), first=dice.randrange(_LONGEST))
        bad = MutatingCard(place.card, dice, Spoiling(0.0))
        place.hub.remove(place.reader)
        place.hub.insert(place.reader, bad)
        place.workstation.wait_for_readers(WITHIN)
        bad.spoil(spoiling)
        stopped = place.prepare() if prepares else place.issue()
        spoilt.ended.append(stopped)
        bad.spoil(Spoiling(0.0))
        if not stopped.ended and stopped.trouble is not None:
            spoilt.ended.append(place.resume(stopped.id))
        spoilt.mutated = bad.mutated
    return spoilt
