"""How many points of interruption a test has tried, for the summary of the run."""

from collections.abc import Callable

import pytest

__all__ = ["POINTS", "PointsTried", "told_points"]

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
