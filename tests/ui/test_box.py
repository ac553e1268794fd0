"""Stock in the window: the counts, and a box that is scanned or comes as a list."""

import gc
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.records import TokensStocked
from officer_app.domain.stock import DeliveredToken, LineFault, LineFaultKind
from officer_app.domain.token import TokenStatus
from tests.support.desk import Desk, copy_of, open_desk
from tests.support.logs import LogExpectations
from tests.support.tabbing import beyond_tab
from ui.app import keep_what_is_there
from ui.assets import Language, speak
from ui.flows.box import BoxDialog
from ui.models.box import ScannedBox
from ui.widgets.counters import Counter
from ui.widgets.scanning import ScanField

PREPARED, OFFICERS = "12000001", "9000001"
MANY = 10_000
LONGEST_STALL = 0.25
"""Seconds. A busy machine adds to it; a table whose cells are all made at once takes more."""


@pytest.fixture
def home(demonstration_home: Path, tmp_path: Path, expected_log: LogExpectations) -> Path:
    expected_log.allow("keystore.insecure_file")
    return copy_of(demonstration_home, tmp_path / "home")


@pytest.fixture
def desk(window_app: QApplication, qtbot: QtBot, home: Path) -> Iterator[Desk]:
    with open_desk(qtbot, home) as opened:
        opened.sign_in()
        yield opened


@pytest.fixture
def box(desk: Desk) -> BoxDialog:
    desk.window.open_section("stock")
    desk.window.stock.register.click()
    opened = desk.window.asides.box
    assert opened is not None
    desk.until(opened.page.scan.hasFocus)
    return opened


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def _scan(box: BoxDialog, *serials: str) -> None:
    for serial in serials:
        QTest.keyClicks(box.page.scan, serial)
        QTest.keyClick(box.page.scan, Qt.Key.Key_Return)


def _cells(box: BoxDialog, column: int) -> list[str]:
    model = box.page.model
    return [str(model.data(model.index(row, column))) for row in range(model.rowCount())]


def _list(folder: Path, *lines: str) -> Path:
    file = folder / "box.csv"
    file.write_text("\n".join(("kind;serial;model", *lines)))
    return file


def _stocked(desk: Desk) -> list[TokensStocked]:
    records = desk.workstation.records.journal().result()
    return [r.record.body for r in records if isinstance(r.record.body, TokensStocked)]


def test_a_box_is_scanned_one_after_the_other_and_taken_in_at_once(
    desk: Desk, box: BoxDialog
) -> None:
    assert box.page.scan.hasFocus()
    assert not box.on.isEnabled()
    _scan(box, "23000001", "023000002", "23000003")
    assert _cells(box, 1) == ["23000003", "23000002", "23000001"]
    assert box.page.scan.text() == ""
    assert box.page.scan.hasFocus()
    assert box.on.text() == "Take in 3 cards"
    # Enter ends a serial and presses nothing: so far nothing has been taken in.
    assert _stocked(desk) == []

    _scan(box, "23000002")
    assert "23000002 is not taken: an earlier line has this card already." in _texts(box)
    assert box.page.count == 3
    box.page.undo.click()
    assert "23000003 is out of the list again." in _texts(box)
    assert box.page.count == 2
    assert box.page.scan.hasFocus()

    desk.write(box.page.origin, "Delivery 17")
    box.on.click()
    desk.until(lambda: "2 cards were taken into stock" in _texts(box))
    (record,) = _stocked(desk)
    assert record.source == "Delivery 17"
    assert [str(one.token) for one in record.tokens] == ["yubikey:23000001", "yubikey:23000002"]
    assert not box.end.table.isVisible()
    box.on.click()
    assert desk.window.asides.box is None
    desk.until(lambda: any(c.accessibleName() == "In stock: 2" for c in _counters(desk)))


def _counters(desk: Desk) -> list[Counter]:
    return [c for c in desk.window.stock.findChildren(Counter) if c.isVisible()]


def test_a_card_that_the_records_know_is_told_while_it_is_in_the_hand(
    desk: Desk, box: BoxDialog
) -> None:
    _scan(box, OFFICERS)
    desk.until(lambda: f"{OFFICERS} is not taken: it is an officer's card." in _texts(box))
    assert box.page.count == 0
    _scan(box, "not a serial")
    assert "not a serial is not taken: its serial number is not one of this kind." in _texts(box)
    assert not box.on.isEnabled()


def test_another_kind_of_card_is_scanned_when_it_is_chosen(box: BoxDialog) -> None:
    box.page.kind.setCurrentIndex(box.page.kind.findData(TokenKind.PKCS11))
    _scan(box, "AB-12 34", "AB-1234")
    assert _cells(box, 1) == ["AB-1234"]
    assert _cells(box, 2) == ["Smart card (PKCS#11)"]


def test_a_list_shows_its_bad_lines_before_anything_is_taken(
    desk: Desk, box: BoxDialog, tmp_path: Path
) -> None:
    file = _list(
        tmp_path,
        "yubikey;23000001;YubiKey 5C",
        "yubikey;nonsense;YubiKey 5C",
        f"yubikey;{OFFICERS};YubiKey 5C",
        "yubikey;23000001;YubiKey 5C",
    )
    box.read_file(str(file))
    desk.until(lambda: box.page.model.rowCount() == 4)
    assert _cells(box, 0) == ["3", "4", "5", "2"]
    assert _cells(box, 4) == [
        "its serial number is not one of this kind",
        "it is an officer's card",
        "an earlier line has this card already",
        "can be taken in",
    ]
    assert "box.csv: 1 card · 3 lines cannot be taken" in _texts(box)
    assert not box.on.isEnabled()
    assert not box.page.scan.isVisible()
    box.page.leave_out.click()
    assert box.on.isEnabled()
    desk.enter(box.page.table)
    desk.until(lambda: "1 card was taken into stock" in _texts(box))
    assert "3 lines of the list were left out." in _texts(box)
    assert box.end.model.rowCount() == 3
    box.end.copy.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "3\tyubikey;nonsense;YubiKey 5C\tits serial number is not one of this kind"
    box.another.click()
    assert box.page.count == 0
    assert box.page.scan.isVisible()


def test_a_list_may_be_dropped_and_given_up(desk: Desk, box: BoxDialog, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(_list(tmp_path, "yubikey;23000001;")))])
    copying, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    nothing = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copying, dropped, left, nothing)
    box.dragEnterEvent(entering)
    assert entering.isAccepted()
    box.dropEvent(QDropEvent(QPointF(9, 9), copying, dropped, left, nothing))
    desk.until(lambda: box.page.count == 1)
    box.page.empty.click()
    assert box.page.count == 0
    assert box.page.scan.hasFocus()
    box.cancel.click()
    assert _stocked(desk) == []


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"kind;serial;serial\nyubikey;1;2\n"])
def test_a_list_that_cannot_be_read_is_told_and_scans_are_kept(
    desk: Desk, box: BoxDialog, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    _scan(box, "23000001")
    box.read_file(str(file))
    desk.until(box.banner.isVisible)
    assert "The list of the delivery cannot be read" in _texts(box.banner)
    assert box.page.count == 1
    assert box.page.scan.isEnabled()
    box.read_file(str(tmp_path / "none.csv"))
    desk.until(lambda: "No such file" in _texts(box.banner))


def test_an_officer_who_was_signed_out_signs_in_and_nothing_is_lost(
    desk: Desk, box: BoxDialog
) -> None:
    _scan(box, "23000001")
    desk.workstation.sign_out()
    box.on.click()
    signing = box.sign_in_dialog
    assert signing is not None
    desk.write(signing.pin, "482915")
    signing.on.click()
    desk.until(lambda: "1 card was taken into stock" in _texts(box))


def test_what_somebody_else_took_in_meanwhile_is_told(
    desk: Desk, box: BoxDialog, tmp_path: Path
) -> None:
    box.read_file(str(_list(tmp_path, "yubikey;23000001;", "yubikey;23000002;")))
    desk.until(lambda: box.page.count == 2)
    other = ScannedBox()
    other.add("23000002", TokenKind.YUBIKEY)
    desk.workstation.inventory.stock_tokens(other.delivery(), "elsewhere").result()
    box.on.click()
    desk.until(lambda: _cells(box, 4)[0] == "the records know this card already")
    assert "Lines of the list that cannot be taken (1)" in _texts(box.banner)
    assert not box.on.isEnabled()
    box.page.leave_out.click()
    box.on.click()
    desk.until(lambda: "1 card was taken into stock" in _texts(box))


def test_what_was_scanned_is_not_lost_by_one_escape(desk: Desk, box: BoxDialog) -> None:
    _scan(box, "23000001")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert "1 card was scanned and is not taken in yet." in _texts(box.banner)
    assert box.cancel.text() == "Leave without them"
    _scan(box, "23000002")
    assert box.cancel.text() == "Cancel"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert desk.window.asides.box is box
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert desk.window.asides.box is None
    assert _stocked(desk) == []


def test_nobody_registers_a_box_without_signing_in(desk: Desk) -> None:
    desk.workstation.sign_out()
    desk.window.asides.register_box()
    assert desk.window.asides.box is None
    assert desk.window.sign_in_dialog is not None


@pytest.fixture
def as_after_start() -> Iterator[None]:
    """What is there by now stays out of the garbage collector's rounds, as in the program."""
    keep_what_is_there()
    yield
    gc.unfreeze()


def test_ten_thousand_lines_do_not_hold_the_window_up(
    desk: Desk, box: BoxDialog, tmp_path: Path, as_after_start: None
) -> None:
    file = _list(tmp_path, *(f"yubikey;{23000000 + n};YubiKey 5C" for n in range(MANY)))
    turns = [perf_counter()]
    beat = QTimer()
    beat.setInterval(5)
    beat.timeout.connect(lambda: turns.append(perf_counter()))
    beat.start()
    box.read_file(str(file))
    desk.until(lambda: box.page.count == MANY)
    box.page.table.scrollToBottom()
    desk.until(lambda: box.page.table.rowAt(5) > MANY // 2)
    beat.stop()
    assert max(after - before for before, after in pairwise(turns)) < LONGEST_STALL
    assert box.on.text() == "Take in 10000 cards"


def test_the_counts_of_the_stock_are_shown_and_an_empty_stock_says_so(desk: Desk) -> None:
    stock = desk.window.stock
    desk.window.open_section("stock")
    desk.until(lambda: stock.overview is not None)
    assert "No card is in the records yet" in _texts(stock)
    desk.prepare(PREPARED)
    desk.window.open_section("stock")
    desk.until(lambda: any(c.accessibleName() == "Prepared: 1" for c in _counters(desk)))
    assert len(_counters(desk)) == len(TokenStatus)
    said = _texts(stock)
    assert "YubiKey: authentication and signature" in said
    assert "End within 30 days" in said


def test_every_part_of_a_box_is_reached_by_tab(box: BoxDialog, qtbot: QtBot) -> None:
    _scan(box, "23000001")
    assert beyond_tab(box, qtbot) == []


def test_a_box_speaks_every_language(window_app: QApplication, box: BoxDialog) -> None:
    _scan(box, "23000001")
    for language in Language:
        speak(window_app, language)
        window_app.processEvents()
        assert box.page.kind.currentText() == "YubiKey"
        assert ("Take in" in box.on.text()) == (language is Language.ENGLISH)
        assert "(s)" not in box.on.text() + _texts(box)


def test_a_scanner_that_ends_with_tab_stays_in_its_field(
    window_app: QApplication, qtbot: QtBot
) -> None:
    field = ScanField(lambda: "Serial number")
    qtbot.addWidget(field)
    field.show()
    heard: list[str] = []
    field.scanned.connect(heard.append)
    QTest.keyClicks(field, "123")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["123"]
    with qtbot.waitSignal(field.undo_wished):
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_a_scanned_box_holds_each_card_once_in_its_order() -> None:
    box = ScannedBox()
    first, again = box.add("0012", TokenKind.YUBIKEY), box.add("12", TokenKind.YUBIKEY)
    assert isinstance(first, DeliveredToken)
    assert isinstance(again, LineFault)
    assert again.kind is LineFaultKind.REPEATED
    second = box.add("13", TokenKind.YUBIKEY)
    assert box.last == second
    assert box.count == 2
    box.drop(TokenId.parse("yubikey:13"))
    box.drop(TokenId.parse("yubikey:99"))
    assert box.cards == (first,)
    assert box.delivery().tokens == (first,)
