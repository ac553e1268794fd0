"""What goes wrong before or while a card is prepared: told whole, and nothing is changed."""

from pathlib import Path

import pytest

from officer_app.domain.token import Slot
from officer_app.tokens.virtual import Quirk
from tests.support.cards import VirtualDesk
from tests.support.desk import Desk
from tests.support.troubles import READER, SERIAL, must_be_told, shown_texts
from ui.flows.pages.clear import ClearPage
from ui.flows.pages.standing import DonePage, TroublePage


def _fall_silent(desk: Desk) -> None:
    desk.card(READER).add_quirks(Quirk.SILENT)


def _have_no_serial(desk: Desk) -> None:
    desk.card(READER).add_quirks(Quirk.NO_SERIAL)


@pytest.mark.usefixtures("short_deadlines")
def test_a_card_that_falls_silent_is_told_and_the_work_can_be_given_up(desk: Desk) -> None:
    desk.sign_in()
    desk.choose_card(SERIAL)
    _fall_silent(desk)
    dialog = desk.flow(desk.window.tokens.pane.primary.click)
    page = desk.page(dialog, TroublePage)
    must_be_told(desk, dialog, page, "token.silent")
    desk.hub.remove(READER)
    page.undo.click()
    assert dialog.undo_dialog is not None
    assert "Nothing was written to a card, so no card changes." in shown_texts(dialog.undo_dialog)
    dialog.undo_dialog.undo.click()
    desk.page(dialog, DonePage)


def test_a_card_that_lacks_what_its_version_promises_is_not_changed(desk: Desk) -> None:
    desk.sign_in()
    desk.choose_card(SERIAL)
    _have_no_serial(desk)
    dialog = desk.flow(desk.window.tokens.pane.primary.click)
    page = desk.page(dialog, TroublePage)
    must_be_told(desk, dialog, page, "token.cannot")
    assert "Until here nothing on the card has changed." in shown_texts(dialog)


def test_an_officers_card_is_never_offered_for_writing_and_refused_when_it_is_asked_for(
    desk: Desk,
) -> None:
    desk.sign_in()
    desk.choose_card("9000001")
    assert not desk.window.tokens.pane.primary.isVisible()
    # To be looked at harms no card.
    assert list(desk.menu_of(desk.window.tokens.pane)) == ["Examine this card"]
    before = desk.card("Virtual reader 1").apdu_count
    prepare = desk.window.tokens.prepare_wished
    profile = desk.workstation.records.token_profiles()[0].name
    dialog = desk.flow(lambda: prepare.emit("Virtual reader 1", profile))
    page = desk.page(dialog, TroublePage)
    must_be_told(desk, dialog, page, "token.in_use")
    assert desk.card("Virtual reader 1").apdu_count - before < 30


def test_what_a_card_holds_is_shown_and_erased_only_after_a_tick(desk: Desk) -> None:
    card = VirtualDesk(desk.card(READER), Path())
    card.spoil_certificate(Slot.AUTHENTICATION)
    desk.hub.insert(READER, desk.card(READER))
    desk.sign_in()
    desk.choose_card(SERIAL)
    dialog = desk.flow(desk.window.tokens.pane.primary.click)
    page = desk.page(dialog, ClearPage)
    seen = shown_texts(dialog)
    assert "This card is not blank" in seen
    assert "9A" in seen
    assert "What is erased cannot be brought back, by nobody." in seen
    assert dialog.frame.on.property("act") == "danger"
    assert not dialog.frame.on.isEnabled()
    desk.enter(page)
    assert dialog.page is page
    page.confirm.click()
    dialog.frame.on.click()
    desk.page(dialog, DonePage)
