"""A card is pulled, or a flow is closed, in the middle: the way back is shown."""

from officer_app.tokens.virtual import Quirk
from tests.support.desk import Desk
from tests.support.troubles import PIN, READER, SERIAL, behave, must_tell, primaries, shown_texts
from ui.flows.pages.new_pin import NewPinPage
from ui.flows.pages.sign import SignPage
from ui.flows.pages.standing import DonePage, PresentPage


def test_a_card_that_is_pulled_is_asked_for_by_its_number_and_the_work_goes_on_by_itself(
    desk: Desk,
) -> None:
    desk.sign_in()
    desk.prepare(SERIAL)
    dialog = desk.begin_issuing()
    desk.page(dialog, NewPinPage)
    card = desk.card(READER)
    desk.hub.remove(READER)
    desk.choose_pin(dialog, PIN)
    desk.page(dialog, PresentPage)
    assert f"Put card {SERIAL} back in any reader" in shown_texts(dialog)
    assert dialog.windowTitle().endswith("the card is away")
    assert primaries(dialog) == []
    desk.hub.insert("Virtual reader 3", card)
    desk.answer_until(dialog, DonePage, PIN)
    assert dialog.state is not None
    assert dialog.state.reader == "Virtual reader 3"


def test_a_card_that_answers_without_end_is_to_be_taken_out_and_put_back(desk: Desk) -> None:
    desk.sign_in()
    desk.prepare(SERIAL)
    dialog = desk.begin_issuing()
    desk.page(dialog, NewPinPage)
    desk.card(READER).add_quirks(Quirk.ENDLESS_ANSWER)
    desk.choose_pin(dialog, PIN)
    desk.page(dialog, PresentPage)
    assert dialog.state is not None
    assert dialog.state.trouble is not None
    assert dialog.state.trouble.code == "token.silent"
    must_tell(dialog, dialog.state.trouble)
    behave(desk)
    desk.answer_until(dialog, DonePage, PIN)


def test_a_flow_closed_in_the_middle_is_undone_from_the_desk_after_a_question(desk: Desk) -> None:
    desk.sign_in()
    desk.prepare(SERIAL)
    dialog = desk.begin_issuing()
    desk.choose_pin(dialog, PIN)
    desk.page(dialog, SignPage)
    dialog.frame.cancel.click()
    window = desk.window
    window.open_section("desk")
    desk.until(lambda: len(window.desk.open_work) == 1)
    window.desk.open_work[0].undo.click()
    asking = window.work.undo_dialog
    assert asking is not None
    assert asking.keep.isDefault()
    asking.keep.click()
    assert desk.workstation.open_procedures().result() != ()
    window.desk.open_work[0].undo.click()
    assert window.work.undo_dialog is not None
    undone = desk.flow(window.work.undo_dialog.undo.click)
    desk.page(undone, DonePage)
    assert "Everything is undone" in shown_texts(undone)
    undone.frame.on.click()
    desk.until(lambda: window.desk.open_work == [])
