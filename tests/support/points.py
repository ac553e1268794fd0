"""How many points of interruption a test has tried, for the summary of the run.

`OFFICER_EVERY_POINT=1` makes tests that try a share of their points try them all.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

__all__ = ["POINTS", "PointsTried", "Sample", "sampled", "told_points"]

POINTS = "points"
"""Name of the property by which a test tells them."""

PointsTried = Callable[[str], None]


def told_points(reports: list[object]) -> list[str]:
    """What these reports tell, a line for each test."""
    return [
        str(value)
        for report in reports
        if isinstance(report, pytest.TestReport) and report.when == "call"
        for name, value in report.user_properties
        if name == POINTS
    ]


@dataclass(frozen=True)
class Sample:
    """The points that are tried, of all that there are."""

    points: tuple[int, ...]
    every: range

    def __iter__(self) -> Iterator[int]:
        return iter(self.points)

    @property
    def last(self) -> int:
        """The last point there is, tried or not."""
        return self.every[-1]

    @property
    def told(self) -> str:
        """For the summary."""
        return f"{len(self.points)} of {len(self.every)} points"


def sampled(count: int, share: int, first: int = 0) -> Sample:
    """One of `share` points and three at least, from the first on; all of them where that is asked
    for. By an odd number, so that of points that come in twos both kinds are met.
    """
    every = range(first, count)
    assert every, "there is no point to try"
    step = min(share, max(1, len(every) // 3)) | 1
    return Sample(tuple(every[:: 1 if os.environ.get("OFFICER_EVERY_POINT") else step]), every)
