"""The later life of a card in the window: PIN, suspension, loss, return, new keys, end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officer_app.domain.ids import TokenId
from officer_app.domain.procedure import CurrentPin, ProcedureStatus
from officer_app.domain.projection import CertificateNow, TokenNow
from officer_app.domain.records import TokenChanged
from officer_app.domain.token import CertificateStatus, TokenStatus
from officer_app.domain.token_faults import ReaderBusy
from officer_app.domain.token_life import TokenAct, may_be_done
from officer_app.sync.state import SyncStatus
from tests.support.desk import Desk, open_desk
from ui.flows.dialog import FlowDialog
from ui.flows.pages.current_pin import CurrentPinPage
from ui.flows.pages.decide import DecidePage
from ui.flows.pages.standing import DonePage, TroublePage
from ui.models.acts import LATER_ACTS, REASONS, REVOCATIONS, CardAct, likeliest
from ui.models.decisions import decision_words
from ui.models.looks import certificate_look, token_look
from ui.screens.desk import OpenWork
from ui.widgets.buttons import ButtonKind
from ui.widgets.pins import Owner
from ui.widgets.status import StatusPill

SERIAL, READER = "12000001", "Virtual reader 2"
PIN, OTHER_PIN = "739146", "846251"


@pytest.fixture
def desk(window_app: QApplication, qtbot: QtBot, home: Path) -> Iterator[Desk]:
    """An officer is signed in, and a card was issued to Anna Exempel."""
    with open_desk(qtbot, home) as opened:
        opened.sign_in()
        opened.prepare(SERIAL)
        opened.issue()
        yield opened


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def _token(desk: Desk) -> TokenNow:
    token = desk.workstation.records.token(TokenId.parse(f"yubikey:{SERIAL}")).result()
    assert token is not None
    return token


def _certificates(desk: Desk) -> tuple[CertificateNow, ...]:
    return desk.workstation.records.certificates_of(_token(desk).id).result()


def _statuses(desk: Desk) -> set[CertificateStatus]:
    return {one.status for one in _certificates(desk)}


def _finish(desk: Desk, dialog: FlowDialog) -> str:
    """Wait for the end; what the last page says."""
    page = desk.page(dialog, DonePage)
    words = _texts(page)
    dialog.frame.on.click()
    desk.until(lambda: not desk.window.work.is_open)
    return words


def _pill(desk: Desk) -> str:
    pill = desk.window.tokens.pane.findChild(StatusPill)
    assert isinstance(pill, StatusPill)
    return pill.text()


def test_a_card_is_suspended_reinstated_and_reported_lost(desk: Desk) -> None:
    desk.choose_card(SERIAL)
    pane = desk.window.tokens.pane

    suspending = desk.begin_act(pane, "Suspend")
    said = _texts(desk.decide(suspending))
    assert f"Card {SERIAL} is suspended." in said
    assert "Anna Exempel" in said
    assert "On hold with it: Authentication, Signature." in said
    assert "Reason: the card is mislaid." in said
    assert "This can be taken back." in said
    done = _finish(desk, suspending)
    assert f"Card {SERIAL} is suspended" in done
    assert "It is the card of Anna Exempel." in done
    assert "On hold: Authentication, Signature." in done
    assert "If it is found, reinstate it." in done
    assert "The next revocation list says so." in done
    desk.until(lambda: _pill(desk) == "Suspended")
    assert _token(desk).status is TokenStatus.SUSPENDED
    assert _statuses(desk) == {CertificateStatus.SUSPENDED}
    desk.until(lambda: _texts(pane).count("Suspended") == 3)

    assert pane.primary.text() == "Reinstate"
    pane.primary.click()
    asked = desk.window.work.act_dialog
    assert asked is not None
    reinstating = desk.flow(asked.on.click)
    assert "Valid again with it: Authentication, Signature." in _texts(desk.decide(reinstating))
    _finish(desk, reinstating)
    desk.until(lambda: _pill(desk) == "Active")
    assert _statuses(desk) == {CertificateStatus.VALID}

    losing = desk.begin_act(pane, "Report lost")
    page = desk.page(losing, DecidePage)
    said = _texts(page)
    assert "Revoked with it, for ever: Authentication, Signature." in said
    assert "This cannot be taken back" in said
    assert losing.frame.on.property("act") == ButtonKind.DANGER.value
    desk.decide(losing)
    _finish(desk, losing)
    desk.until(lambda: _pill(desk) == "Lost")
    assert _statuses(desk) == {CertificateStatus.REVOKED}


def test_the_reason_that_is_typed_is_signed_as_it_was_typed(desk: Desk) -> None:
    desk.choose_card(SERIAL)
    asked = desk.ask_act(desk.window.tokens.pane, "Suspend")
    assert asked.on.text() == "Suspend"
    asked.reason.setEditText("   ")
    assert not asked.on.isEnabled()
    asked.reason.setEditText("left in a taxi")
    dialog = desk.flow(asked.on.click)
    assert "Reason: left in a taxi." in _texts(desk.decide(dialog))
    _finish(desk, dialog)
    records = desk.workstation.records.journal().result()
    bodies = [one.record.body for one in records if isinstance(one.record.body, TokenChanged)]
    assert [body.reason for body in bodies] == ["left in a taxi"]


def test_a_reason_that_was_given_up_begins_nothing(desk: Desk) -> None:
    desk.choose_card(SERIAL)
    desk.ask_act(desk.window.tokens.pane, "Destroy").cancel.click()
    assert desk.window.work.act_dialog is None
    assert desk.workstation.open_procedures().result() == ()
    assert _token(desk).status is TokenStatus.ACTIVE


def test_a_wrong_present_pin_is_told_and_the_pin_is_changed_with_the_right_one(desk: Desk) -> None:
    desk.choose_card(SERIAL)
    dialog = desk.begin_act(desk.window.tokens.pane, "Change PIN")
    first = desk.page(dialog, CurrentPinPage)
    said = _texts(first)
    assert "Anna Exempel types the present PIN" in said
    assert f"Card {SERIAL} in {READER}" in said
    assert "After the last one the PIN is blocked." in said
    assert first.owner is Owner.SUBSCRIBER
    assert not dialog.frame.on.isEnabled()
    desk.write(first.pin, "111999")
    assert dialog.frame.on.property("act") == ButtonKind.SUBSCRIBER.value
    desk.enter(first.pin)
    desk.choose_pin(dialog, OTHER_PIN)

    desk.until(lambda: isinstance(dialog.page, CurrentPinPage) and dialog.page is not first)
    second = desk.page(dialog, CurrentPinPage)
    assert second.fault.isVisible()
    assert dialog.state is not None
    assert dialog.state.trouble is not None
    assert dialog.state.trouble.code == "token.wrong_pin"
    desk.write(second.pin, PIN)
    desk.enter(second.pin)
    assert f"Card {SERIAL} has a new PIN" in _finish(desk, dialog)
    desk.assert_pin(READER, OTHER_PIN)


def test_a_card_of_one_try_left_is_not_asked_for_it(window_app: QApplication, qtbot: QtBot) -> None:
    question = CurrentPin(
        subscriber="Anna Exempel",
        token=TokenId.parse(f"yubikey:{SERIAL}"),
        reader=READER,
        tries_left=1,
    )
    page = CurrentPinPage(question)
    qtbot.addWidget(page)
    assert "One try left, which is not used here." in _texts(page)
    assert not page.pin.isEnabled()
    page.pin.setText(PIN)
    assert not page.is_ready


def test_a_card_is_taken_back_and_wiped(desk: Desk) -> None:
    desk.choose_card(SERIAL)
    pane = desk.window.tokens.pane
    dialog = desk.begin_act(pane, "Take back and wipe")
    desk.page(dialog, DecidePage)
    assert dialog.frame.on.text() == "Sign and wipe"
    desk.decide(dialog)
    assert f"Card {SERIAL} is taken back and wiped" in _finish(desk, dialog)
    desk.until(lambda: _pill(desk) == "In stock")
    assert _token(desk).subscriber is None
    assert _statuses(desk) == {CertificateStatus.REVOKED}
    desk.until(lambda: pane.primary.text() == "Prepare card")


def test_an_act_that_needs_the_card_asks_for_it_and_goes_on_when_it_is_in(desk: Desk) -> None:
    desk.choose_card(SERIAL)
    card = desk.card(READER)
    desk.hub.remove(READER)
    desk.until(lambda: desk.window.tokens.pane.primary.text() == "Suspend")
    asked = desk.ask_act(desk.window.tokens.pane, "Take back and wipe")
    assert f"Put card {SERIAL} in any reader." in _texts(asked)
    assert not asked.on.isEnabled()
    desk.hub.insert(READER, card)
    desk.until(asked.on.isEnabled)
    assert f"The card lies in {READER}." in _texts(asked)
    dialog = desk.flow(asked.on.click)
    desk.decide(dialog)
    _finish(desk, dialog)
    assert _token(desk).status is TokenStatus.IN_STOCK


def test_a_persons_card_is_managed_where_the_person_is_found(desk: Desk) -> None:
    desk.find("Anna")
    people = desk.window.people
    desk.until(lambda: people.pane.primary.text() == "Unblock PIN")
    assert "Issue another card" in desk.menu_of(people.pane)
    desk.hub.remove(READER)
    desk.until(lambda: people.pane.primary.text() == "Suspend")
    dialog = desk.begin_act(people.pane, "Suspend")
    desk.decide(dialog)
    _finish(desk, dialog)
    desk.until(lambda: people.pane.primary.text() == "Reinstate")


def test_what_manage_offers_is_what_the_life_of_the_card_allows(desk: Desk) -> None:
    desk.choose_card(SERIAL)
    pane = desk.window.tokens.pane
    desk.until(lambda: _pill(desk) == "Active")
    offered = [line for line in desk.menu_of(pane).values() if isinstance(line.data(), CardAct)]
    assert [line.data().act for line in offered] == list(LATER_ACTS)
    for line in offered:
        assert line.isEnabled() == may_be_done(line.data().act, TokenStatus.ACTIVE)


@pytest.mark.parametrize("may_undo", [True, False])
def test_undo_is_offered_only_while_the_work_may_be_undone(desk: Desk, may_undo: bool) -> None:
    desk.choose_card(SERIAL)
    dialog = desk.begin_act(desk.window.tokens.pane, "Suspend")
    desk.page(dialog, DecidePage)
    assert dialog.state is not None
    trouble = ReaderBusy(READER).trouble()
    stopped = dialog.state.model_copy(
        update={
            "status": ProcedureStatus.STOPPED,
            "question": None,
            "trouble": trouble,
            "may_undo": may_undo,
        }
    )
    dialog.show_state(stopped)
    page = desk.page(dialog, TroublePage)
    assert page.undo.isVisible() == may_undo
    work = OpenWork(stopped)
    desk.qtbot.addWidget(work)
    assert work.undo.isVisibleTo(work) == may_undo


def test_the_pin_is_unblocked_with_the_escrow_of_the_centre(
    window_app: QApplication, qtbot: QtBot, home: Path
) -> None:
    with open_desk(qtbot, home, synchronise=True) as desk:
        desk.until(lambda: _sync_status(desk) is SyncStatus.ONLINE)
        desk.sign_in()
        desk.prepare(SERIAL)
        desk.issue()
        desk.find("Anna")
        pane = desk.window.people.pane
        dialog = desk.begin_act(pane, "Unblock PIN")
        said = _texts(desk.decide(dialog))
        assert f"The PIN of card {SERIAL} is unblocked." in said
        assert "No certificate changes." in said
        assert "Reason: the PIN is forgotten." in said
        desk.choose_pin(dialog, OTHER_PIN)
        assert f"Card {SERIAL} has a new PIN" in _finish(desk, dialog)
        desk.assert_pin(READER, OTHER_PIN)
        assert _statuses(desk) == {CertificateStatus.VALID}


def _sync_status(desk: Desk) -> SyncStatus | None:
    state = desk.workstation.sync_state
    return None if state is None else state.status


def test_every_act_and_every_status_has_its_words() -> None:
    for act in LATER_ACTS:
        words = decision_words(act)
        assert "{card}" in words.does
        assert "{certificates}" in words.certificates
        assert words.is_final == (act in REVOCATIONS or act is TokenAct.RETURN)
    assert set(REASONS) == set(LATER_ACTS) - {TokenAct.CHANGE_PIN}
    looks = [token_look(status) for status in TokenStatus]
    assert len({look.picture for look in looks}) == len(looks)
    assert len({certificate_look(status).picture for status in CertificateStatus}) == 3


@pytest.mark.parametrize("at_hand", [True, False])
@pytest.mark.parametrize("status", [None, *TokenStatus])
def test_what_is_likeliest_may_be_done(status: TokenStatus | None, at_hand: bool) -> None:
    act = likeliest(status, None, at_hand=at_hand)
    assert act is None or may_be_done(act, status)
    assert (status is TokenStatus.DESTROYED) <= (act is None)
