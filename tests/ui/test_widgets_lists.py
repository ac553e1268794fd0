"""Lists, panes, tiles and navigation: reachable by keyboard, copied on request, counted."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from ui.assets import Icon, Language, speak
from ui.models.rows import Cell, Row, RowsModel
from ui.widgets.buttons import Fold, IconButton
from ui.widgets.certificate import CertificateCard, CertificateView
from ui.widgets.details import DetailPane, DetailRow, DetailSection
from ui.widgets.labels import Label
from ui.widgets.navigation import NavigationItem, NavigationList
from ui.widgets.readers import ReaderLook, ReaderTile, ReaderView
from ui.widgets.status import Tone
from ui.widgets.tables import CalmTable, SearchField
from ui.widgets.words import announcer, verbatim


def test_a_fact_is_copied_and_that_is_said(window_app: QApplication, qtbot: QtBot) -> None:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.show_sections(
        (DetailSection("Card", (DetailRow("Serial", "31 284 771", copyable=True),)),)
    )
    [button] = pane.findChildren(IconButton)
    with qtbot.waitSignal(announcer.said, timeout=1000) as heard:
        button.click()
    assert QGuiApplication.clipboard().text() == "31 284 771"
    assert heard.args == ["Serial copied"]


def test_new_facts_replace_the_old_ones(window_app: QApplication, qtbot: QtBot) -> None:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.show()
    for serial in ("1111", "2222"):
        pane.show_sections((DetailSection("Card", (DetailRow("Serial", serial),)),))
        window_app.sendPostedEvents()
    shown = [label.text() for label in pane.findChildren(Label) if label.isVisible()]
    assert "2222" in shown
    assert "1111" not in shown


def test_a_certificate_is_for_people_first(window_app: QApplication, qtbot: QtBot) -> None:
    view = CertificateView(
        "Astrid Lindqvist",
        "Signing in",
        date(2029, 11, 30),
        "Example CA",
        (DetailRow("Serial", "4A:91"),),
    )
    card = CertificateCard(view, verbatim("Active"), Tone.SUCCESS)
    qtbot.addWidget(card)
    card.show()
    shown = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    assert "Until 30 November 2029" in shown
    assert "4A:91" not in shown
    [fold] = card.findChildren(Fold)
    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    assert fold.is_open
    assert any(label.text() == "4A:91" and label.isVisible() for label in card.findChildren(Label))
    speak(window_app, Language.SWEDISH)
    window_app.sendPostedEvents()
    assert any("30 november 2029" in label.text() for label in card.findChildren(Label))


def test_a_section_is_reached_by_its_shortcut(window_app: QApplication, qtbot: QtBot) -> None:
    navigation = NavigationList(
        (
            NavigationItem("desk", verbatim("Desk"), Icon.DESK),
            NavigationItem("people", verbatim("People"), Icon.PEOPLE),
        )
    )
    qtbot.addWidget(navigation)
    navigation.show()
    navigation.activateWindow()
    qtbot.waitUntil(navigation.isActiveWindow, timeout=2000)
    with qtbot.waitSignal(navigation.chosen, timeout=1000) as heard:
        QTest.keyClick(navigation, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == ["people"]


def test_what_waits_is_counted_aloud(window_app: QApplication, qtbot: QtBot) -> None:
    navigation = NavigationList((NavigationItem("desk", verbatim("Desk"), Icon.DESK),))
    qtbot.addWidget(navigation)
    [entry] = navigation.findChildren(QToolButton)
    assert entry.accessibleName() == "Desk"
    navigation.show_count("desk", 3)
    assert entry.accessibleName() == "Desk, 3 waiting"


def test_a_reader_is_chosen_by_keyboard(window_app: QApplication, qtbot: QtBot) -> None:
    tile = ReaderTile(ReaderView("Reader 1", ReaderLook.CARD, "YubiKey 5C", is_key=True))
    qtbot.addWidget(tile)
    assert tile.accessibleName() == "Reader 1: YubiKey 5C"
    with qtbot.waitSignal(tile.chosen, timeout=1000) as heard:
        QTest.keyClick(tile, Qt.Key.Key_Return)
    assert heard.args == ["Reader 1"]


def test_an_empty_reader_says_so(window_app: QApplication, qtbot: QtBot) -> None:
    tile = ReaderTile(ReaderView("Reader 1", ReaderLook.CARD, "YubiKey 5C"))
    qtbot.addWidget(tile)
    tile.show_reader(ReaderView("Reader 1", ReaderLook.EMPTY))
    assert tile.accessibleName() == "Reader 1: Empty"


def test_rows_are_36_pixels_and_sort_by_their_header(
    window_app: QApplication, qtbot: QtBot
) -> None:
    table = CalmTable(verbatim("People"))
    qtbot.addWidget(table)
    model = QStandardItemModel(0, 1, table)
    for name in ("Cecilie", "Astrid", "Béla"):
        model.appendRow([QStandardItem(name)])
    table.setModel(model)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert table.rowHeight(0) == 36
    names = [model.index(row, 0, QModelIndex()).data() for row in range(3)]
    assert names == ["Astrid", "Béla", "Cecilie"]


def _table(qtbot: QtBot, width: int) -> CalmTable:
    table = CalmTable(verbatim("People"))
    qtbot.addWidget(table)
    table.resize(width, 300)
    table.show()
    model = RowsModel(lambda: ("Name", "Unit"), table)
    table.setModel(model)
    model.show_rows([Row(1, (Cell("Registration department"), Cell("Sales, all regions")))])
    return table


def test_columns_are_as_wide_as_what_they_show_and_share_what_is_left(
    window_app: QApplication, qtbot: QtBot
) -> None:
    table = _table(qtbot, 700)
    wanted = [table.sizeHintForColumn(at) for at in (0, 1)]
    widths = [table.columnWidth(at) for at in (0, 1)]
    assert sum(widths) == table.viewport().width()
    assert [width - want for width, want in zip(widths, wanted, strict=True)] == pytest.approx(
        [(700 - sum(wanted)) / 2] * 2, abs=4
    )


def test_the_last_column_gives_way_first(window_app: QApplication, qtbot: QtBot) -> None:
    table = _table(qtbot, 280)
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
    assert table.columnWidth(1) < table.sizeHintForColumn(1)


def test_widths_that_a_person_has_chosen_stay(window_app: QApplication, qtbot: QtBot) -> None:
    table = _table(qtbot, 700)
    table.horizontalHeader().resizeSection(0, 111)
    table.resize(600, 300)
    assert table.columnWidth(0) == 111


def test_a_long_address_is_broken_and_copied_whole(window_app: QApplication, qtbot: QtBot) -> None:
    address = "person.with.a.very.long.name@registration.sample.example"
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(380, 400)
    pane.show_sections((DetailSection("Person", (DetailRow("E-mail", address, copyable=True),)),))
    pane.show()
    [button] = pane.findChildren(IconButton)
    assert button.mapTo(pane, button.rect().topRight()).x() < pane.width()
    button.click()
    assert QGuiApplication.clipboard().text() == address


def test_escape_empties_the_search_and_down_leaves_it(
    window_app: QApplication, qtbot: QtBot
) -> None:
    field = SearchField(verbatim("Find"))
    qtbot.addWidget(field)
    QTest.keyClicks(field, "ast")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left_down, timeout=1000):
        QTest.keyClick(field, Qt.Key.Key_Down)
