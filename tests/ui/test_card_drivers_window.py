"""Card drivers in the settings: ticked, tried, added by file, and what is wrong with one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officer_app.store.settings import CardDriver
from officer_app.tokens.pkcs11.faults import ModuleUnusable
from officer_app.workstation import DriverSeen, ModuleTried
from tests.support.desk import Desk, copy_of, open_desk
from tests.support.logs import LogExpectations
from tests.support.tabbing import beyond_tab
from ui.assets import Language, speak
from ui.screens.card_drivers import DriverLine


@pytest.fixture
def desk(
    window_app: QApplication,
    qtbot: QtBot,
    demonstration_home: Path,
    tmp_path: Path,
    expected_log: LogExpectations,
) -> Iterator[Desk]:
    expected_log.allow("keystore.insecure_file")
    with open_desk(qtbot, copy_of(demonstration_home, tmp_path / "home")) as opened:
        opened.window.open_section("settings")
        yield opened


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "makers-pkcs11.so"
    path.write_text("no library")
    return path


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def _named(desk: Desk) -> tuple[CardDriver, ...]:
    return desk.workstation.settings.read().card_drivers


def _line(desk: Desk, name: str) -> DriverLine:
    desk.until(lambda: name in desk.window.settings.drivers.lines)
    return desk.window.settings.drivers.lines[name]


def test_a_driver_is_added_by_its_file_tried_and_taken_out_again(desk: Desk, module: Path) -> None:
    drivers = desk.window.settings.drivers
    drivers.add_file(str(module))
    line = _line(desk, "makers-pkcs11")
    assert line.tick.isChecked()
    assert "From the next start on" in _texts(line)
    assert str(module) in _texts(line)
    assert _named(desk) == (CardDriver(name="makers-pkcs11", path=module),)

    line.trial.click()
    assert "It is being tried…" in _texts(line)
    desk.until(lambda: "cannot be used" in _texts(line))
    assert line.trial.isEnabled()

    drivers.add_file(str(module))
    desk.until(drivers.banner.isVisible)
    assert "cannot be used: the settings name it already" in _texts(drivers.banner)

    line.tick.click()
    desk.until(lambda: "makers-pkcs11" not in drivers.lines)
    assert _named(desk) == ()


def test_a_file_that_is_not_there_is_refused_and_nothing_is_changed(
    desk: Desk, tmp_path: Path
) -> None:
    drivers = desk.window.settings.drivers
    drivers.add_file(str(tmp_path / "none.so"))
    desk.until(drivers.banner.isVisible)
    assert "is not installed" in _texts(drivers.banner)
    assert _named(desk) == ()


def test_a_driver_that_is_gone_says_so(desk: Desk, module: Path) -> None:
    desk.window.settings.drivers.add_file(str(module))
    _line(desk, "makers-pkcs11")
    module.unlink()
    desk.window.open_section("settings")
    desk.until(lambda: "Not there" in _texts(_line(desk, "makers-pkcs11")))
    assert not _line(desk, "makers-pkcs11").trial.isEnabled()


def test_every_part_of_the_settings_is_reached_by_tab(
    desk: Desk, module: Path, qtbot: QtBot
) -> None:
    desk.window.settings.drivers.add_file(str(module))
    _line(desk, "makers-pkcs11")
    assert beyond_tab(desk.window, qtbot) == []


@pytest.mark.parametrize("language", list(Language))
def test_every_state_of_a_driver_has_its_words(
    window_app: QApplication, qtbot: QtBot, language: Language
) -> None:
    speak(window_app, language)
    words = set()
    for is_named, is_running in ((True, True), (True, False), (False, True)):
        seen = DriverSeen(
            name="a", title="A", file=Path("/a"), is_named=is_named, is_running=is_running
        )
        line = DriverLine(seen)
        qtbot.addWidget(line)
        words.add(line.pill.text())
        line.show_tried(ModuleTried(description="Maker 1.0", slots=1, tokens=0))
        assert "Maker 1.0" in _texts(line)
        assert "(s)" not in _texts(line)
        line.show_trouble(ModuleUnusable("/a", "it crashed").trouble())
        assert ("it crashed" in _texts(line)) == (language is Language.ENGLISH)
    assert len(words) == 3
