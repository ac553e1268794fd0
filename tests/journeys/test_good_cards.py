"""A card of every kind is issued and examined: no alarm on any of them.

`python -m tests.bench.examined_cards` does it with a hundred, and tells what each defect raises.
"""

from pathlib import Path

from officer_app.host.paths import Home
from tests.support.good_cards import KINDS, at_good_cards, issue_and_examine
from tests.support.workplace import copy_home


def test_a_good_card_of_any_kind_raises_no_alarm(journeys_blank_home: Home, tmp_path: Path) -> None:
    with at_good_cards(copy_home(journeys_blank_home, tmp_path / "home")) as (place, maker):
        for number, kind in enumerate(KINDS, start=1):
            found = issue_and_examine(place, maker, kind, number)
            assert found.alarms == (), kind.name
            assert found.is_fit, kind.name
