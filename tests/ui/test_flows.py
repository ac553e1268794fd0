"""Both flows in the window, from search to done, on the demonstration's real parts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.token import TokenStatus
from tests.support.desk import Desk, open_desk
from ui.flows.pages.new_pin import NewPinPage
from ui.flows.pages.sign import SignPage
from ui.flows.pages.standing import DonePage

SERIAL = "12000001"
PIN = "739146"


@pytest.fixture
def desk(window_app: QApplication, qtbot: QtBot, home: Path) -> Iterator[Desk]:
    with open_desk(qtbot, home) as opened:
        yield opened


def test_a_card_is_prepared_and_issued_from_search_to_done(desk: Desk) -> None:
    desk.sign_in()
    prepared = desk.prepare(SERIAL)
    assert prepared.status is ProcedureStatus.DONE
    desk.find("Anna")
    dialog = desk.flow(desk.window.people.pane.primary.click)
    choosing = desk.page(dialog, NewPinPage)
    desk.write(choosing.first, PIN)
    desk.write(choosing.again, PIN)
    assert dialog.frame.on.text() == "Set PIN"
    desk.enter(choosing.again)
    signing = desk.page(dialog, SignPage)
    desk.write(signing.pin, OFFICER_PIN)
    assert dialog.frame.on.text() == "Sign and issue"
    desk.enter(signing.pin)
    desk.page(dialog, DonePage)
    assert dialog.frame.on.text() == "Next person"
    dialog.frame.on.click()
    detail = desk.workstation.records.person(desk.window.people.chosen).result()  # type: ignore[arg-type]
    assert [token.status for token in detail.tokens] == [TokenStatus.ACTIVE]
    assert len(detail.certificates) == 2
    tile = desk.window.readers.tiles["Virtual reader 2"]
    desk.until(lambda: tile.accessibleDescription() == "Active")
    desk.until(lambda: desk.window.focusWidget() is desk.window.top.search)


def test_a_weak_pin_cannot_be_set(desk: Desk) -> None:
    desk.sign_in()
    desk.prepare(SERIAL)
    desk.find("Anna")
    dialog = desk.flow(desk.window.people.pane.primary.click)
    page = desk.page(dialog, NewPinPage)
    for weak in ("123456", "850314", "12"):
        page.first.wipe()
        page.again.wipe()
        desk.write(page.first, weak)
        desk.write(page.again, weak)
        assert not dialog.frame.on.isEnabled()
    page.first.wipe()
    page.again.wipe()
    desk.write(page.first, PIN)
    desk.write(page.again, "739147")
    assert not dialog.frame.on.isEnabled()


def test_news_that_comes_late_does_not_take_the_page_away(desk: Desk) -> None:
    desk.sign_in()
    desk.prepare(SERIAL)
    desk.find("Anna")
    dialog = desk.flow(desk.window.people.pane.primary.click)
    page = desk.page(dialog, NewPinPage)
    desk.write(page.first, PIN)
    assert dialog.state is not None
    older = dialog.state.model_copy(update={"status": ProcedureStatus.RUNNING, "question": None})
    with desk.qtbot.waitSignal(desk.bridge.procedure_changed):
        desk.bridge.procedure_changed.emit(older)
    assert dialog.page is page
    assert page.first.text() == PIN


def test_a_wrong_officers_pin_is_asked_for_once_more_and_says_why(desk: Desk) -> None:
    desk.sign_in()
    desk.prepare(SERIAL)
    desk.find("Anna")
    dialog = desk.flow(desk.window.people.pane.primary.click)
    choosing = desk.page(dialog, NewPinPage)
    desk.write(choosing.first, PIN)
    desk.write(choosing.again, PIN)
    desk.enter(choosing.again)
    first = desk.page(dialog, SignPage)
    desk.write(first.pin, "999999")
    desk.enter(first.pin)
    desk.until(lambda: isinstance(dialog.page, SignPage) and dialog.page is not first)
    assert dialog.state is not None
    assert dialog.state.trouble is not None
    assert dialog.state.trouble.code == "token.wrong_pin"
    second = desk.page(dialog, SignPage)
    desk.write(second.pin, OFFICER_PIN)
    desk.enter(second.pin)
    desk.until(lambda: not isinstance(dialog.page, SignPage))
    assert dialog.state.trouble is None


def test_closing_a_flow_loses_nothing_and_the_desk_leads_back(desk: Desk) -> None:
    desk.sign_in()
    desk.prepare(SERIAL)
    desk.find("Anna")
    dialog = desk.flow(desk.window.people.pane.primary.click)
    desk.page(dialog, NewPinPage)
    dialog.frame.cancel.click()
    desk.window.open_section("desk")
    works = desk.window.desk
    desk.until(lambda: len(works.open_work) == 1)
    again = desk.flow(works.open_work[0].button.click)
    assert again is not dialog
    desk.page(again, NewPinPage)
