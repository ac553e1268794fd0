"""Cards examined by officerctl: a good one passes, and what was done to a card shows."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from yubikit.core import InvalidPinError
from yubikit.piv import (
    DEFAULT_MANAGEMENT_KEY,
    KEY_TYPE,
    MANAGEMENT_KEY_TYPE,
    OBJECT_ID,
    PIN_POLICY,
    SLOT,
    PivSession,
)

from officer_app.domain.procedure import ProcedureStatus
from officer_app.host.paths import Home
from officer_app.tokens.virtual import VirtualCard
from tests.support.card_wire import CardWire
from tests.support.officerctl import SECRETS, Counter, Ran, counter_at
from tests.support.workplace import OFFICERS_READER, READER, SUBSCRIBER_PIN, Workplace, copy_home

WITH_PIN = SECRETS | {"current_pin": SUBSCRIBER_PIN}


@pytest.fixture(scope="session")
def journeys_issued_home(
    journeys_prepared_home: Home, tmp_path_factory: pytest.TempPathFactory
) -> Home:
    """The officer's card and one that was issued; only ever copied."""
    home = copy_home(
        journeys_prepared_home, tmp_path_factory.mktemp("journeys-issued") / "home"
    )
    with Workplace.at(home) as place:
        assert place.issue().status is ProcedureStatus.DONE
    return home


@pytest.fixture
def issued(journeys_issued_home: Home, tmp_path: Path) -> Iterator[Counter]:
    """officerctl beside the officer's card and an issued one."""
    with counter_at(copy_home(journeys_issued_home, tmp_path / "home")) as counter:
        yield counter


def examine(counter: Counter, *more: str, reader: str = READER) -> Ran:
    secrets = WITH_PIN if "--with-pin" in more else SECRETS
    return counter.with_secrets(
        *("token", "examine", "--reader", reader, "--officer-reader", OFFICERS_READER),
        *more,
        secrets=secrets,
    )


def test_show(issued: Counter) -> None:
    ran = examine(issued, "--with-pin")
    print(ran.out, ran.err)
    ran = examine(issued)
    print(ran.out, ran.err)
    assert 0
