"""Timings: how long this desk's own cards took to make keys."""

from datetime import timedelta
from typing import Final

from officer_app.domain.forecast import Learned
from officer_app.domain.keys import KeyAlgorithm
from officer_app.store.database import Database

__all__ = ["Timings"]

_KEPT: Final = 200
"""Of each model and algorithm, the newest."""
_NOTE = "INSERT INTO key_timings (algorithm, model, milliseconds) VALUES (?, ?, ?)"
_FORGET_OLD = """
DELETE FROM key_timings WHERE algorithm = ?1 AND model = ?2 AND number <= (
    SELECT number FROM key_timings WHERE algorithm = ?1 AND model = ?2
    ORDER BY number DESC LIMIT 1 OFFSET ?3
)
"""
_OF_KIND = "SELECT milliseconds FROM key_timings WHERE algorithm = ? AND model = ? ORDER BY 1"
_MILLISECOND: Final = timedelta(milliseconds=1)


class Timings:
    """Only a model, an algorithm and a duration: nothing of a card's or a person's own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, algorithm: KeyAlgorithm, model: str, took: timedelta) -> None:
        """One key was made."""
        with self._database.transaction():
            self._database.write(_NOTE, (algorithm.value, model, took // _MILLISECOND))
            self._database.write(_FORGET_OLD, (algorithm.value, model, _KEPT))

    def learned(self, algorithm: KeyAlgorithm, model: str) -> Learned | None:
        """What was seen so far; None when nothing."""
        rows = self._database.read(_OF_KIND, (algorithm.value, model))
        if not rows:
            return None
        taken = [int(row[0]) * _MILLISECOND for row in rows]
        return Learned(count=len(taken), lower=_at(taken, 10), upper=_at(taken, 90))


def _at(ordered: list[timedelta], percent: int) -> timedelta:
    """The nearest rank."""
    rank = -(-len(ordered) * percent // 100)
    return ordered[rank - 1]
