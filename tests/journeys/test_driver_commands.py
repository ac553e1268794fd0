"""officerctl driver: what is there, one more, one less, and one that is tried out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.host.paths import Home
from tests.support.officerctl import Counter, counter_at
from tests.support.softhsm import SoftHsm, softhsm
from tests.support.workplace import copy_home

__all__ = ["softhsm"]


@pytest.fixture
def desk(journeys_issued_home: Home, tmp_path: Path) -> Iterator[Counter]:
    with counter_at(copy_home(journeys_issued_home, tmp_path / "home")) as counter:
        yield counter


def _used(desk: Counter) -> list[str]:
    listed = desk.run("driver", "list").must_be_done().answer["drivers"]
    return [one["name"] for one in listed if one["used"]]


def test_a_driver_comes_into_the_settings_and_goes_again(desk: Counter, tmp_path: Path) -> None:
    module = tmp_path / "makers.so"
    module.write_text("no library")
    assert _used(desk) == []
    added = desk.run("driver", "add", "makers", "--path", str(module)).must_be_done()
    assert added.answer["driver"]["path"] == str(module)
    assert _used(desk) == ["makers"]
    desk.run("driver", "add", "makers", "--path", str(module)).must_be(2, "usage.driver_refused")
    desk.run("driver", "add", "others").must_be(2, "usage.driver_refused")
    desk.run("driver", "add", "others", "--path", "/none.so").must_be(4, "token.module_missing")
    desk.run("driver", "try", "makers").must_be(4, "token.module_unusable")
    desk.run("driver", "remove", "makers").must_be_done()
    desk.run("driver", "remove", "makers").must_be(2, "usage.driver_unknown")
    desk.run("driver", "try", "makers").must_be(2, "usage.driver_unknown")
    assert _used(desk) == []


def test_a_driver_that_works_says_what_it_is(desk: Counter, softhsm: SoftHsm) -> None:
    tried = desk.run("driver", "try", "--path", str(softhsm.module.path)).must_be_done()
    assert "SoftHSM" in tried.answer["tried"]["description"]
