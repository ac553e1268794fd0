"""The strict room: what holds for every test, and the servers that a run starts once."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import hypothesis
import keyring
import pytest

from tests.support.keyrings import MemoryKeyring
from tests.support.logs import LogExpectations, keep_logging_as_it_was, watch_logs
from tests.support.pcscd import pcsc_service
from tests.support.points import POINTS, PointsTried, told_points
from tests.support.postgres import PostgresServer, run_postgres
from tests.support.room import close_room, only_loopback, open_room, run_x_server
from tests.support.workers import OneCardService

__all__ = ["pcsc_service"]

HOME = pytest.StashKey[Path]()

hypothesis.settings.register_profile(
    "room",
    deadline=None,
    max_examples=60,
    # The machine is shared: how long an example took says nothing about it.
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile(
    "ci", hypothesis.settings.get_profile("room"), derandomize=True, print_blob=True
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "room")


def pytest_configure(config: pytest.Config) -> None:
    """Open the room before anything of ours, or Qt, is imported; end in order when told to."""
    config.stash[HOME] = open_room()
    signal.signal(signal.SIGTERM, _interrupt)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    close_room(config.stash[HOME])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> OneCardService:
    """How several workers share the tests."""
    return OneCardService(config, log)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many points of interruption were tried, and what came of them."""
    for outcome in ("passed", "failed"):
        for line in told_points(terminalreporter.stats.get(outcome, [])):
            terminalreporter.write_line(line)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


@pytest.fixture(autouse=True, scope="session")
def loopback_only() -> Iterator[None]:
    """No test leaves this computer."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        only_loopback(monkeypatch)
        yield


@pytest.fixture(autouse=True)
def expected_log() -> Iterator[LogExpectations]:
    """Says which log records of WARNING and above a test provokes; any other one fails it."""
    expectations = LogExpectations()
    with keep_logging_as_it_was(), watch_logs() as lines:
        yield expectations
    complaints = expectations.complaints(lines)
    if complaints:
        pytest.fail("\n".join(["log records", *complaints]), pytrace=False)


@pytest.fixture(autouse=True)
def memory_keyring() -> Iterator[MemoryKeyring]:
    """An empty keyring of the test's own in place of this computer's."""
    before = keyring.get_keyring()
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture
def points_tried(record_property: Callable[[str, object], None]) -> PointsTried:
    """Tells in words how many points of interruption the test has tried."""
    return lambda words: record_property(POINTS, words)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One PostgreSQL for the whole run."""
    with run_postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The SQLAlchemy URL of an empty PostgreSQL database of the test's own."""
    with postgres_server.new_database() as url:
        yield url


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """One virtual screen for the whole run; its name for DISPLAY."""
    with run_x_server() as display:
        yield display


@pytest.fixture
def x_environment(x_display: str) -> dict[str, str]:
    """The environment in which a child process opens real windows on the virtual screen."""
    return os.environ | {"DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
