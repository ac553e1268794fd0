"""The windows beside the flows speak every language, with names for all that takes the focus."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from officer_app.domain.findings import Defect, finding
from officer_app.domain.token import Slot
from tests.support.desk import Desk, copy_of, open_desk
from tests.support.fitting import cut_texts, shown
from tests.support.logs import LogExpectations
from ui.assets import Language, speak
from ui.flows.pages.examination import ExaminationPage

READER = "Virtual reader 2"


@pytest.fixture
def desk(
    window_app: QApplication,
    qtbot: QtBot,
    demonstration_home: Path,
    tmp_path: Path,
    expected_log: LogExpectations,
) -> Iterator[Desk]:
    expected_log.allow("keystore.insecure_file")
    home = copy_of(demonstration_home, tmp_path / "home")
    with open_desk(qtbot, home, use_card_service=False) as opened:
        opened.sign_in()
        yield opened


def _box(desk: Desk) -> QWidget:
    desk.window.asides.register_box()
    box = desk.window.asides.box
    assert box is not None
    desk.until(box.isVisible)
    box.page.scan.scanned.emit("23000001")
    box.page.scan.scanned.emit("nonsense")
    return box


def _fault_check(desk: Desk) -> QWidget:
    desk.window.asides.check()
    check = desk.window.asides.fault_check
    assert check is not None
    desk.until(lambda: check.diagnosis is not None)
    return check


def _examination(desk: Desk) -> QWidget:
    dialog = desk.flow(lambda: desk.window.work.examine(READER))
    page = desk.page(dialog, ExaminationPage)
    desk.until(page.verdict.isVisible)
    assert page.found is not None
    more = (
        finding(Defect.EXPIRED, Slot.AUTHENTICATION, on="2026-05-03"),
        finding(Defect.PIN_TRIES_USED, left=2, allowed=5),
        finding(Defect.TRIES_UNTOLD),
    )
    page.show_examination(page.found.model_copy(update={"findings": more}), None)
    return dialog


def _stock(desk: Desk) -> QWidget:
    desk.prepare("12000001")
    desk.window.open_section("stock")
    desk.until(lambda: desk.window.stock.overview is not None)
    return desk.window.stock


def _settings(desk: Desk) -> QWidget:
    desk.window.open_section("settings")
    desk.until(lambda: bool(desk.window.settings.drivers.lines))
    return desk.window.settings


@pytest.mark.parametrize("opened", [_box, _fault_check, _examination, _stock, _settings])
def test_names_and_room_for_every_text(
    window_app: QApplication, desk: Desk, opened: Callable[[Desk], QWidget]
) -> None:
    page = opened(desk)
    for language in Language:
        speak(window_app, language)
        for _ in range(20):
            window_app.processEvents()
        assert [one for one in shown(page, QWidget) if _is_nameless(one)] == []
        assert cut_texts(page) == [], language


def _is_nameless(widget: QWidget) -> bool:
    """It takes the focus, and those who do not see it are not told what it is."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface else ""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not name
