"""A fault of ours, met by officerctl: a report without values, never a traceback."""

import pytest

from officer_app.workstation import Workstation
from tests.support.logs import LogExpectations
from tests.support.officerctl import Counter


def test_a_fault_of_ours_is_told_in_words_and_reported_without_values(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, expected_log: LogExpectations
) -> None:
    def fail(_workstation: Workstation) -> None:
        raise RuntimeError("a value that nobody is to see")

    monkeypatch.setattr(Workstation, "readers", fail)
    expected_log.allow("bug name=")
    ran = counter.run("readers").must_be(1, "internal.fault")
    (report,) = counter.home.logs.glob("fault-*.txt")
    assert report.stem in ran.answer["error"]["says"]
    for told in (ran.out, ran.err, report.read_text("utf-8")):
        assert "nobody is to see" not in told
