"""What every test of the window needs: translations, and one look to begin with."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from officer_app.assembly import make_demo
from officer_app.host.paths import Home
from tests.support.desk import copy_of
from tests.support.logs import LogExpectations
from ui.assets import Language, speak
from ui.theme import apply_theme, load_theme

ROOT = Path(__file__).resolve().parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The screen that is none tells what it cannot do: size hints, raising, grabbing keys."""
    quiet = pytest.mark.qt_log_ignore("This plugin does not support")
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(quiet)


@pytest.fixture(scope="session")
def translations() -> Path:
    """The compiled translations; made anew where a catalogue is newer."""
    catalogues = ROOT / "resources" / "i18n"
    if any(_is_stale(catalogue) for catalogue in catalogues.glob("*.ts")):
        command = [sys.executable, str(ROOT / "packaging" / "translations")]
        subprocess.run(command, check=True, timeout=60)
    return catalogues


def _is_stale(catalogue: Path) -> bool:
    compiled = catalogue.with_suffix(".qm")
    return not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime


@pytest.fixture
def window_app(qapp: QApplication, translations: Path) -> Iterator[QApplication]:
    """The application in English and in the light theme, whatever the test before did."""
    _bury(qapp)
    apply_theme(qapp, load_theme("light"))
    speak(qapp, Language.ENGLISH)
    yield qapp
    _bury(qapp)


@pytest.fixture(scope="session")
def made_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration with blank cards in its readers, made once; nobody works in it."""
    home = tmp_path_factory.mktemp("window") / "home"
    make_demo(Home(home), say=lambda _line: None, readers=3)
    return home


@pytest.fixture
def home(made_home: Path, tmp_path: Path, expected_log: LogExpectations) -> Path:
    """The test's own copy of it."""
    expected_log.allow("keystore.insecure_file")
    return copy_of(made_home, tmp_path / "home")


@pytest.fixture(scope="session")
def demonstration_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration with three readers, made once; each test works on a copy."""
    home = tmp_path_factory.mktemp("demonstration") / "home"
    make_demo(Home(home), say=lambda _line: None, readers=3)
    return home


def _bury(app: QApplication) -> None:
    """Delete what was left to be deleted later; no event loop runs here that would do it."""
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
