"""In the window: a card in place of another one, and a further certificate on a card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.ids import TokenId
from officer_app.domain.projection import TokenNow
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import Slot, TokenStatus
from officer_app.sync.state import SyncStatus
from tests.support.desk import Desk, open_desk
from ui.flows.dialog import FlowDialog
from ui.flows.pages.current_pin import CurrentPinPage
from ui.flows.pages.replace import ReplacePage
from ui.flows.pages.sign import SignPage
from ui.flows.pages.standing import DonePage
from ui.widgets.buttons import ButtonKind

OLD, NEW, READER = "12000001", "12000002", "Virtual reader 3"
PIN, OTHER_PIN = "739146", "846251"


@pytest.fixture
def desk(window_app: QApplication, qtbot: QtBot, home: Path) -> Iterator[Desk]:
    """A card was issued to Anna Exempel, and another one is prepared."""
    with open_desk(qtbot, home) as opened:
        opened.sign_in()
        opened.prepare(OLD)
        opened.issue(pin=PIN)
        opened.prepare(NEW)
        opened.choose_card(OLD)
        yield opened


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def token(desk: Desk, serial: str) -> TokenNow:
    found = desk.workstation.records.token(TokenId.parse(f"yubikey:{serial}")).result()
    assert found is not None
    return found


def sign_replacement(desk: Desk, dialog: FlowDialog) -> str:
    """The officer signs; what the page said of both cards."""
    page = desk.page(dialog, ReplacePage)
    said = texts(page)
    desk.write(page.pin, OFFICER_PIN)
    desk.enter(page.pin)
    return said


def finish(desk: Desk, dialog: FlowDialog) -> str:
    """Wait for the end; what the last page says."""
    words = texts(desk.page(dialog, DonePage))
    dialog.frame.on.click()
    desk.until(lambda: not desk.window.work.is_open)
    return words


def test_a_temporary_card_is_given_while_the_other_one_is_away(desk: Desk) -> None:
    pane = desk.window.tokens.pane
    asked = desk.ask_act(pane, "Give temporary card")
    assert asked.new_card is not None
    desk.until(asked.on.isEnabled)
    assert NEW in asked.new_card.currentText()
    assert not asked.revocation.isVisible()
    dialog = desk.flow(asked.on.click)
    desk.choose_pin(dialog, OTHER_PIN)
    desk.page(dialog, ReplacePage)
    assert dialog.frame.on.property("act") != ButtonKind.DANGER.value
    said = sign_replacement(desk, dialog)
    assert f"Anna Exempel gets temporary card {NEW}" in said
    assert f"Card {OLD} is suspended while the temporary one is out." in said
    assert "On hold with it: " in said
    assert "The two never work at the same time." in said
    assert f"Hand temporary card {NEW} to Anna Exempel" in finish(desk, dialog)
    desk.assert_pin(READER, OTHER_PIN)
    assert token(desk, OLD).status is TokenStatus.SUSPENDED

    desk.until(lambda: "Replaced by" in texts(pane))
    desk.choose_card(NEW)
    desk.until(lambda: "Temporary until" in texts(pane))
    assert "Replaces" in texts(pane)
    assert not desk.menu_of(pane)["Renew keys and certificates"].isEnabled()
    desk.window.open_section("journal")
    model = desk.window.journal.model
    words = f"Temporary card {NEW} was issued to Anna Exempel for card {OLD}"
    desk.until(
        lambda: any(words == str(model.data(model.index(r, 1))) for r in range(model.rowCount()))
    )


def test_a_lost_card_is_replaced_where_its_person_is_found(desk: Desk) -> None:
    desk.hub.remove("Virtual reader 2")
    desk.find("Anna")
    asked = desk.ask_act(desk.window.people.pane, "Replace lost card")
    desk.until(asked.on.isEnabled)
    assert asked.revocation.currentData() == RevocationReason.SUPERSEDED
    asked.reason.setCurrentIndex(1)
    assert asked.revocation.currentData() == RevocationReason.KEY_COMPROMISE
    dialog = desk.flow(asked.on.click)
    desk.choose_pin(dialog, OTHER_PIN)
    desk.page(dialog, ReplacePage)
    assert dialog.frame.on.text() == "Sign and replace"
    assert dialog.frame.on.property("act") == ButtonKind.DANGER.value
    said = sign_replacement(desk, dialog)
    assert f"Card {OLD} is lost or stolen." in said
    assert "Reason: the card was stolen." in said
    assert f"Hand card {NEW} to Anna Exempel" in finish(desk, dialog)
    assert token(desk, OLD).status is TokenStatus.LOST
    assert token(desk, NEW).temporary_until is None


def test_without_a_prepared_card_nothing_is_replaced(desk: Desk) -> None:
    asked = desk.ask_act(desk.window.tokens.pane, "Replace broken card")
    desk.until(asked.on.isEnabled)
    card = desk.card(READER)
    desk.hub.remove(READER)
    desk.until(lambda: not asked.on.isEnabled())
    assert "Put a prepared card in any reader." in texts(asked)
    desk.hub.insert(READER, card)
    desk.until(asked.on.isEnabled)
    asked.cancel.click()
    assert desk.workstation.open_procedures().result() == ()


def test_a_further_certificate_is_added_with_the_escrow_of_the_centre(
    window_app: QApplication, qtbot: QtBot, home: Path
) -> None:
    with open_desk(qtbot, home, synchronise=True) as desk:
        desk.until(lambda: _is_online(desk))
        desk.sign_in()
        desk.prepare(OLD)
        desk.issue(pin=PIN)
        desk.choose_card(OLD)
        asked = desk.ask_act(desk.window.tokens.pane, "Add certificate")
        assert asked.further is not None
        desk.until(asked.on.isEnabled)
        assert asked.further.currentText() == "Encryption (9D)"
        dialog = desk.flow(asked.on.click)
        assert "What is on the card stays as it is" in texts(desk.decide(dialog))
        page = desk.page(dialog, CurrentPinPage)
        desk.write(page.pin, PIN)
        desk.enter(page.pin)
        said = texts(desk.page(dialog, SignPage))
        assert "Added to it: Encryption." in said
        assert dialog.frame.on.text() == "Sign and add"
        desk.sign(dialog)
        assert f"Card {OLD} has a further certificate" in finish(desk, dialog)
        certificates = desk.workstation.records.certificates_of(token(desk, OLD).id).result()
        assert {c.slot for c in certificates} == {
            Slot.AUTHENTICATION,
            Slot.SIGNATURE,
            Slot.KEY_MANAGEMENT,
        }
        again = desk.ask_act(desk.window.tokens.pane, "Add certificate")
        desk.until(lambda: "The card has all that its profile names." in texts(again))
        assert not again.on.isEnabled()


def _is_online(desk: Desk) -> bool:
    state = desk.workstation.sync_state
    return state is not None and state.status is SyncStatus.ONLINE
