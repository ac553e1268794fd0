"""In the window: a key of earlier days comes back, and officers at two desks call each other."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.escrow import AwaitingApproval, OpenedSecrets, call_code
from officer_app.domain.ids import TokenId
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.officer import Role
from officer_app.host.paths import Home
from officer_app.sync import waiting
from officer_app.sync.state import SyncStatus
from tests.support.desk import Desk, open_desk
from tests.support.elsewhere import add_officer, officer_elsewhere
from tests.support.key_files import (
    FILE_PASSWORD,
    certificate_of,
    key_file,
    old_key,
    write_key_file,
)
from tests.support.logs import LogExpectations
from ui.flows.dialog import FlowDialog
from ui.flows.pages.confirm_holder import ConfirmHolderPage
from ui.flows.pages.current_pin import CurrentPinPage
from ui.flows.pages.key_file import KeyFilePage
from ui.flows.pages.new_pin import NewPinPage
from ui.flows.pages.standing import DonePage
from ui.flows.pages.waiting import CallPage

SERIAL, READER = "12000001", "Virtual reader 2"
PIN, OTHER_PIN = "739146", "846251"


@pytest.fixture
def home(tmp_path: Path, expected_log: LogExpectations) -> Home:
    expected_log.allow("keystore.insecure_file")
    return Home(tmp_path / "home")


@pytest.fixture
def issued(window_app: QApplication, qtbot: QtBot, home: Home) -> Iterator[Desk]:
    """An officer is signed in here and at the centre, and Anna Exempel has a card."""
    with open_desk(qtbot, home.root, synchronise=True) as desk:
        begin(desk)
        yield desk


def begin(desk: Desk) -> None:
    desk.until(lambda: _is_online(desk))
    desk.sign_in()
    desk.prepare(SERIAL)
    desk.issue(pin=PIN)
    desk.choose_card(SERIAL)


def _is_online(desk: Desk) -> bool:
    state = desk.workstation.sync_state
    return state is not None and state.status is SyncStatus.ONLINE


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def _give_file(desk: Desk, dialog: FlowDialog, file: Path, password: str) -> None:
    page = desk.page(dialog, KeyFilePage)
    assert not page.is_ready
    page.take_file(str(file))
    assert file.name in _texts(page)
    desk.write(page.password, password)
    dialog.frame.on.click()


def test_a_key_comes_back_and_is_shown_with_the_card(issued: Desk, tmp_path: Path) -> None:
    desk = issued
    strange = certificate_of(old_key(KeyAlgorithm.P256), name="Anna Formerly")
    file = write_key_file(tmp_path, key_file(certificate=strange))
    dialog = desk.begin_act(desk.window.tokens.pane, "Recover key")
    _give_file(desk, dialog, file, "another")
    desk.until(
        lambda: isinstance(dialog.page, KeyFilePage) and dialog.page.fault.isVisibleTo(dialog.page)
    )
    assert "the password does not open it" in _texts(desk.page(dialog, KeyFilePage))
    _give_file(desk, dialog, file, FILE_PASSWORD)
    page = desk.page(dialog, ConfirmHolderPage)
    assert "Anna Formerly" in _texts(page)
    assert not dialog.frame.on.isEnabled()
    page.confirm.click()
    dialog.frame.on.click()
    said = _texts(desk.decide(dialog))
    assert "CN=Anna Formerly" in said
    assert "although its certificate says: Anna Formerly" in said
    proving = desk.page(dialog, CurrentPinPage)
    desk.write(proving.pin, PIN)
    desk.enter(proving.pin)
    assert f"Card {SERIAL} has the key back" in _texts(desk.page(dialog, DonePage))
    dialog.frame.on.click()
    desk.until(lambda: not desk.window.work.is_open)
    desk.until(lambda: "Anna Formerly" in _texts(desk.window.tokens.pane))
    assert "Recovered key" in _texts(desk.window.tokens.pane)


def test_two_desks_call_each_other(
    window_app: QApplication, qtbot: QtBot, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "_EVERY", timedelta(milliseconds=50))
    with open_desk(qtbot, home.root) as desk:
        desk.until(lambda: not desk.window.desk.approve.isVisibleTo(desk.window.desk))
    colleague = add_officer(home, "colleague", Role.REGISTRATION_OFFICER)
    with open_desk(qtbot, home.root, synchronise=True) as desk:
        begin(desk)
        with officer_elsewhere(home, colleague) as elsewhere:
            token = TokenId.parse(f"yubikey:{SERIAL}")
            # Called from here.
            dialog = desk.begin_act(desk.window.tokens.pane, "Unblock PIN by telephone")
            desk.decide(dialog)
            page = desk.page(dialog, CallPage)
            assert page.card.text() == SERIAL
            found = elsewhere.find(token, page.code.text().replace(" ", ""))
            elsewhere.decide(found.opening)
            desk.page(dialog, NewPinPage)
            desk.choose_pin(dialog, OTHER_PIN)
            desk.page(dialog, DonePage)
            dialog.frame.on.click()
            desk.assert_pin(READER, OTHER_PIN)
            # Called from elsewhere.
            request = elsewhere.request(token)
            desk.until(lambda: not desk.workstation.sync_state.waiting)  # type: ignore[union-attr]  # it has a centre
            asked = elsewhere.ask(request)
            assert isinstance(asked, AwaitingApproval)
            _approve(desk, call_code(asked.opening))
            assert isinstance(elsewhere.ask(request), OpenedSecrets)


def _approve(desk: Desk, code: str) -> None:
    """As told by telephone; a wrong code first."""
    desk.window.open_section("desk")
    desk.window.desk.approve.click()
    dialog = desk.window.asides.approval
    assert dialog is not None
    desk.write(dialog.card, SERIAL)
    desk.write(dialog.code, f"{(int(code) + 1) % 10**8:08}")
    dialog.search.click()
    desk.until(lambda: dialog.banner.isVisibleTo(dialog))
    dialog.code.clear()
    desk.write(dialog.code, f"{code[:4]} {code[4:]}")
    dialog.search.click()
    desk.until(lambda: dialog.reason.isVisibleTo(dialog))
    assert f"wants to unblock card {SERIAL}" in _texts(dialog)
    desk.until(lambda: "Anna Exempel" in _texts(dialog))
    desk.write(dialog.reason, "called back on the known number")
    assert not dialog.approve.isEnabled()
    desk.write(dialog.entry.pin, OFFICER_PIN)
    dialog.approve.click()
    desk.until(lambda: desk.window.asides.approval is None)
