"""The main window: readers, the officer, sections, the journal, settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from officer_app.demo.world import OFFICER_PIN
from officer_app.sync.state import SyncState, SyncStatus
from tests.support.desk import Desk, open_desk
from tests.support.tabbing import beyond_tab


@pytest.fixture
def desk(window_app: QApplication, qtbot: QtBot, home: Path) -> Iterator[Desk]:
    with open_desk(qtbot, home, pin=OFFICER_PIN) as opened:
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


def test_control_and_a_digit_open_each_section(desk: Desk) -> None:
    window = desk.window
    for digit, screen in enumerate(window.screens.values(), start=1):
        key = Qt.Key(Qt.Key.Key_0.value + digit)
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.stack.currentWidget() is screen


def test_f5_looks_at_the_cards_again(desk: Desk) -> None:
    seen: list[str] = []
    desk.bridge.reader_changed.connect(lambda reader, _state: seen.append(reader))
    QTest.keyClick(desk.window, Qt.Key.Key_F5)
    desk.until(lambda: set(seen) == set(desk.window.readers.tiles))


def test_control_n_begins_to_issue_to_the_person_who_is_chosen(desk: Desk) -> None:
    desk.sign_in()
    desk.prepare("12000001")
    desk.find("Anna")
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    dialog = desk.flow(
        lambda: QTest.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    )
    desk.until(lambda: "Anna Exempel" in dialog.windowTitle())


def test_tiles_and_desk_say_how_the_records_know_the_cards(desk: Desk) -> None:
    window = desk.window
    tile = window.readers.tiles["Virtual reader 2"]
    desk.until(lambda: tile.accessibleDescription() == "Blank")
    desk.sign_in()
    desk.prepare("12000001")
    desk.until(lambda: tile.accessibleDescription() == "Prepared")
    window.open_section("desk")
    desk.until(lambda: window.desk.prepared.accessibleName() == "Prepared cards: 1")
    assert window.desk.expiring.accessibleName() == "Expiring in 30 days: 0"
    assert not window.desk.unsent.isVisible()
    window.desk.show_sync(SyncState(status=SyncStatus.OFFLINE, waiting=4))
    assert window.desk.unsent.accessibleName() == "Not yet sent: 4"


def test_more_readers_than_the_window_is_wide_are_scrolled_to(desk: Desk) -> None:
    window = desk.window
    window.resize(800, 700)
    for number in range(4, 10):
        desk.hub.add_reader(f"Virtual reader {number}")
    desk.until(lambda: len(window.readers.tiles) == 9)
    assert window.width() == 800
    window.activateWindow()
    desk.until(window.isActiveWindow)
    *_, before, last = window.readers.tiles.values()
    view = window.readers.viewport()
    content = window.readers.widget()
    desk.until(lambda: view.width() < last.x() and last.geometry().right() < content.width())
    before.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert window.focusWidget() is last
    assert view.rect().contains(last.mapTo(view, last.rect().center()))


def test_a_list_that_has_an_end_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    people = desk.window.people
    desk.window.open_section("people")
    desk.until(lambda: people.model.rowCount() == 14)
    assert not people.more.isVisible()
    monkeypatch.setattr("ui.screens.people.MOST", 5)
    people.search("")
    desk.until(lambda: people.model.rowCount() == 5)
    assert people.more.isVisible()
    assert people.more.words() == "These are the first 5 only. Search for whoever is not here."
