"""The whole job in a real window on a real X server, by key presses only."""

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from officer_app.assembly import make_demo
from officer_app.demo.world import OFFICER_PIN
from officer_app.host.paths import Home
from tests.support.keys import open_by_keys
from tests.support.logs import LogExpectations

PIN = "739146"
SERIAL = "12000001"

pytestmark = [
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="Xvfb and xdotool are needed; packaging/setup test installs them",
    ),
    # The window looks at the readers of the card service as well.
    pytest.mark.card_service,
]


@pytest.fixture
def home(tmp_path: Path, expected_log: LogExpectations) -> Path:
    expected_log.allow("keystore.insecure_file")
    make_demo(Home(tmp_path / "home"), say=lambda _line: None, readers=2)
    return tmp_path / "home"


def _officerctl(home: Path, *words: str) -> Any:  # JSON's mixed values
    command = [sys.executable, "-m", "officer_app.cli", "--home", str(home), "--json", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


def test_a_card_is_prepared_and_issued_by_key_presses_only(
    home: Path, x_environment: dict[str, str]
) -> None:
    with open_by_keys(home, x_environment) as window:
        window.wait_for("Sign in")
        window.type(OFFICER_PIN)
        window.press("Return")
        window.wait_without("Sign in")

        window.wait_for("DEMONSTRATION")
        window.press("ctrl+3", "Home")
        window.wait_for(f"{SERIAL} – DEMONSTRATION")
        window.press("Return")
        window.wait_for("signature – ended")
        window.press("Return")
        window.wait_without("– ended")

        window.wait_for("DEMONSTRATION")
        window.press("ctrl+k")
        window.type("Anna")
        window.press("Return")
        window.wait_for("Anna Exempel – DEMONSTRATION")
        window.press("ctrl+n")
        window.wait_for("Anna Exempel – PIN")
        window.type(PIN)
        window.press("Tab")
        window.type(PIN)
        window.press("Return")
        window.wait_for("Anna Exempel – Officer signs")
        window.type(OFFICER_PIN)
        window.press("Return")
        window.wait_for("Anna Exempel – ended")
        window.press("Return")
        window.wait_without("– ended")

        window.wait_for("DEMONSTRATION")
        window.press("ctrl+q")
        assert window.wait_for_end() == 0

    token = _officerctl(home, "token", "show", f"yubikey:{SERIAL}")
    assert token["token"]["status"] == "active"
    assert token["token"]["subscriber"] == "P0001"
    certificates = _officerctl(home, "certificate", "list", "--subscriber", "P0001")
    assert [one["status"] for one in certificates["certificates"]] == ["valid", "valid"]
    assert _officerctl(home, "journal", "verify")["records"] >= 3
    assert _officerctl(home, "procedure", "list")["procedures"] == []


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_the_window_ends_in_order_when_the_system_asks_for_it(
    home: Path, x_environment: dict[str, str], asked: signal.Signals
) -> None:
    with open_by_keys(home, x_environment) as window:
        window.wait_for("Sign in")
        window.process.send_signal(asked)
        assert window.wait_for_end() == 0
    assert not list(home.rglob("*.sock"))
