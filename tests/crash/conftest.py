"""Homes for the interruption tests: one with a blank card, one with a prepared card."""

import re

import pytest

from officer_app.domain.procedure import ProcedureStatus
from officer_app.host.paths import Home
from tests.support.key_files import write_key_file
from tests.support.workplace import Workplace, copy_home, new_home, replacing_home


@pytest.fixture(autouse=True)
def insecure_key_is_expected(expected_log) -> None:
    """Demonstrations keep their keys in a file, and say so."""
    expected_log.allow(re.compile("keystore"))


@pytest.fixture(scope="session")
def blank_home(tmp_path_factory) -> Home:
    """The officer's card and a blank one."""
    return new_home(tmp_path_factory.mktemp("blank") / "home")


@pytest.fixture(scope="session")
def prepared_home(tmp_path_factory) -> Home:
    """The officer's card and a prepared one."""
    home = new_home(tmp_path_factory.mktemp("prepared") / "home")
    with Workplace.at(home) as place:
        assert place.prepare().status is ProcedureStatus.DONE
    return home


@pytest.fixture(scope="session")
def card_away_home(tmp_path_factory) -> Home:
    """The officer's card and a prepared one; a person's own card is away."""
    return replacing_home(tmp_path_factory.mktemp("replacing") / "home")


@pytest.fixture(scope="session")
def issued_home(prepared_home: Home, tmp_path_factory) -> Home:
    """The officer's card and a person's, and a file with a key of that person's earlier days."""
    home = copy_home(prepared_home, tmp_path_factory.mktemp("issued") / "home")
    with Workplace.at(home) as place:
        assert place.issue().status is ProcedureStatus.DONE
    write_key_file(home.root)
    return home
