"""The main window: readers, the officer, sections, the journal, settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from officer_app.demo.world import OFFICER_PIN
from tests.support.desk import Desk, open_desk
from tests.support.logs import LogExpectations
from tests.support.tabbing import beyond_tab


@pytest.fixture
def desk(
    window_app: QApplication, qtbot: QtBot, tmp_path: Path, expected_log: LogExpectations
) -> Iterator[Desk]:
    expected_log.allow("keystore.insecure_file")
    with open_desk(qtbot, tmp_path / "home", pin=OFFICER_PIN) as opened:
        yield opened


def test_a_first_look_at_the_window(desk: Desk) -> None:
    window = desk.window
    assert "DEMONSTRATION" in window.windowTitle()
    assert window.focusWidget() is window.top.search
    names = [tile.accessibleName() for tile in window.readers.tiles.values()]
    assert names[0] == "Virtual reader 1: Officer's card"
    assert "12000001" in names[1]
    for key in window.screens:
        window.open_section(key)
        assert window.stack.currentWidget() is window.screens[key]
    window.open_section("people")
    desk.until(lambda: window.people.model.rowCount() == 14)


def test_the_officer_signs_in_and_out(desk: Desk) -> None:
    window = desk.window
    window.ask_sign_in()
    dialog = window.sign_in_dialog
    assert dialog is not None
    desk.write(dialog.pin, "111222")
    dialog.on.click()
    assert dialog.pin.text() == ""
    desk.until(lambda: not dialog.banner.isHidden())
    assert desk.workstation.session is None
    desk.write(dialog.pin, OFFICER_PIN)
    dialog.on.click()
    desk.until(lambda: "PIN ok" in window.top.officer.text())
    window.open_section("journal")
    desk.until(lambda: window.journal.model.rowCount() == 1)
    desk.workstation.sign_out()
    desk.until(lambda: "PIN needed" in window.top.officer.text())


def test_nothing_is_begun_while_nobody_is_signed_in(desk: Desk) -> None:
    desk.find("Anna")
    desk.window.people.pane.primary.click()
    assert desk.window.sign_in_dialog is not None
    assert desk.workstation.open_procedures().result() == ()


def test_the_language_and_the_theme_that_are_chosen_are_kept(desk: Desk) -> None:
    settings = desk.window.settings
    desk.window.open_section("settings")
    settings.language.setCurrentIndex(settings.language.findData("sv"))
    with desk.qtbot.waitSignal(settings.language_chosen) as chosen:
        settings.language.activated.emit(settings.language.currentIndex())
    assert chosen.args == ["sv"]
    assert desk.workstation.settings.read().language.value == "sv"


def test_the_keyboard_alone_finds_a_person(desk: Desk) -> None:
    window = desk.window
    window.open_section("journal")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desk.write(window.top.search, "Östen")
    desk.until(lambda: window.people.model.rowCount() == 1)
    desk.enter(window.top.search)
    desk.until(lambda: window.people.pane.accessibleName().startswith("Östen Åkerprov"))


def test_the_tab_key_leads_through_every_section_and_back(desk: Desk, qtbot: QtBot) -> None:
    for key in desk.window.screens:
        desk.window.open_section(key)
        assert beyond_tab(desk.window, qtbot) == [], key
