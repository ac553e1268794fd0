"""Homes for the journeys: one with a blank card, one with a prepared card; a counter over each."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from officer_app.domain.procedure import ProcedureStatus
from officer_app.host.paths import Home
from officer_app.tokens.virtual import AttestationAuthority
from tests.support.logs import LogExpectations
from tests.support.officerctl import Counter, counter_at
from tests.support.workplace import Workplace, copy_home, new_home, replacing_home


@pytest.fixture(autouse=True)
def insecure_key_is_expected(expected_log: LogExpectations) -> None:
    """Demonstrations keep their keys in a file, and say so."""
    expected_log.allow(re.escape("keystore.insecure_file"))


@pytest.fixture(scope="session")
def journeys_blank_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The officer's card and a blank one; only ever copied."""
    return new_home(tmp_path_factory.mktemp("journeys-blank") / "home")


@pytest.fixture(scope="session")
def journeys_prepared_home(
    journeys_blank_home: Home, tmp_path_factory: pytest.TempPathFactory
) -> Home:
    """The officer's card and a prepared one; only ever copied."""
    root = tmp_path_factory.mktemp("journeys-prepared") / "home"
    home = copy_home(journeys_blank_home, root)
    with Workplace.at(home) as place:
        assert place.prepare().status is ProcedureStatus.DONE
    return home


@pytest.fixture(scope="session")
def journeys_issued_home(
    journeys_prepared_home: Home, tmp_path_factory: pytest.TempPathFactory
) -> Home:
    """The officer's card and one that was issued; only ever copied."""
    root = tmp_path_factory.mktemp("journeys-issued") / "home"
    home = copy_home(journeys_prepared_home, root)
    with Workplace.at(home) as place:
        assert place.issue().status is ProcedureStatus.DONE
    return home


@pytest.fixture(scope="session")
def journeys_replacing_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The officer's card, a prepared one, one that is a person's, a blank one; only ever copied."""
    return replacing_home(tmp_path_factory.mktemp("journeys-replacing") / "home", readers=4)


@pytest.fixture(scope="session")
def journeys_other_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Another workstation, with keys of its own; only ever read."""
    return new_home(tmp_path_factory.mktemp("journeys-other") / "home")


@pytest.fixture(scope="session")
def journeys_stranger() -> AttestationAuthority:
    """A maker of cards whom nobody here trusts."""
    return AttestationAuthority.create(datetime(2026, 1, 1, tzinfo=UTC))


@pytest.fixture
def counter(journeys_blank_home: Home, tmp_path: Path) -> Iterator[Counter]:
    """officerctl beside the officer's card and a blank one."""
    with counter_at(copy_home(journeys_blank_home, tmp_path / "home")) as counter:
        yield counter


@pytest.fixture
def prepared_counter(journeys_prepared_home: Home, tmp_path: Path) -> Iterator[Counter]:
    """officerctl beside the officer's card and a prepared one."""
    with counter_at(copy_home(journeys_prepared_home, tmp_path / "home")) as counter:
        yield counter
