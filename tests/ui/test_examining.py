"""Examine this card: the verdict first, each finding in words, and the one act that mends it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officer_app.domain.examination import Examination
from officer_app.domain.findings import Defect, Finding, Severity, finding
from officer_app.domain.ids import TokenId
from officer_app.domain.token import Slot
from officer_app.domain.wishes import ExamineToken
from officer_app.tokens.virtual import VirtualCard
from tests.support.desk import Desk, copy_of, open_desk
from tests.support.logs import LogExpectations
from tests.support.planting import PLANTS, memory_of
from tests.support.tabbing import beyond_tab
from ui.assets import Language, speak
from ui.flows.dialog import FlowDialog
from ui.flows.pages.current_pin import CurrentPinPage
from ui.flows.pages.examination import ExaminationPage
from ui.flows.pages.standing import DonePage, PresentPage
from ui.models.findings import (
    Verdict,
    examination_text,
    finding_sentence,
    groups_of,
    unchecked_of,
    verdict,
    verdict_words,
)
from ui.widgets.findings import FindingCard

SERIAL, READER, NOBODYS = "12000001", "Virtual reader 2", "Virtual reader 3"
PIN = "739146"
TOKEN = TokenId.parse(f"yubikey:{SERIAL}")
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
FILLED: dict[str, str | int] = {
    "status": "lost",
    "found": "once",
    "wanted": "always",
    "left": 1,
    "allowed": 5,
    "on": "2026-05-03",
    "reason": "it makes no statement about this key",
    "belongs": "9C",
    "size": 4000,
    "library": "OpenSC",
}


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
def issued(desk: Desk) -> Desk:
    desk.prepare(SERIAL)
    desk.issue()
    desk.choose_card(SERIAL)
    return desk


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def _examine(desk: Desk) -> FlowDialog:
    menu = desk.menu_of(desk.window.tokens.pane)
    return desk.flow(menu["Examine this card"].trigger)


def _outcome(desk: Desk, dialog: FlowDialog) -> ExaminationPage:
    page = desk.page(dialog, ExaminationPage)
    desk.until(page.verdict.isVisible)
    return page


def _button(page: ExaminationPage, words: str) -> FindingCard:
    (card,) = [c for c in page.cards if c.button is not None and c.button.text() == words]
    return card


def _records(desk: Desk) -> int:
    return len(desk.workstation.records.journal().result())


def test_a_card_is_examined_from_its_menu_then_with_the_pin(issued: Desk) -> None:
    before = _records(issued)
    dialog = _examine(issued)
    page = _outcome(issued, dialog)
    assert f"Card {SERIAL} is fit for use" in _texts(page.verdict)
    assert dialog.frame.on.text() == "Done"
    assert not dialog.frame.cancel.isVisible()
    asked = _button(page, "Examine with PIN")
    assert "slot 9A (authentication)" in _texts(asked)
    assert asked.button is not None

    again = issued.flow(asked.button.click)
    typed = issued.page(again, CurrentPinPage)
    issued.write(typed.pin, PIN)
    issued.enter(typed.pin)
    second = _outcome(issued, again)
    assert second.found is not None
    assert second.cards == []
    assert [f.defect for f in unchecked_of(second.found)] == [Defect.SECOND_NOT_RUN]
    again.frame.on.click()
    issued.until(lambda: not issued.window.work.is_open)
    # Nothing was changed by either, so that no record has anything to tell.
    assert _records(issued) == before
    assert issued.workstation.open_procedures().result() == ()


def test_leaving_an_examination_leaves_nothing_behind(issued: Desk) -> None:
    before = _records(issued)
    page = _outcome(issued, _examine(issued))
    asked = _button(page, "Examine with PIN").button
    assert asked is not None
    again = issued.flow(asked.click)
    issued.page(again, CurrentPinPage)
    QTest.keyClick(again.frame, Qt.Key.Key_Escape)
    issued.until(lambda: not issued.window.work.is_open)
    issued.until(lambda: issued.workstation.open_procedures().result() == ())
    assert _records(issued) == before


def test_an_examination_that_waits_hinders_no_other_work_on_the_card(issued: Desk) -> None:
    wish = ExamineToken(reader=READER, with_pin=True)
    examining = issued.workstation.start_procedure(wish).result()
    issued.until(lambda: issued.workstation.state(examining).question is not None)
    dialog = issued.begin_act(issued.window.tokens.pane, "Change PIN")
    typed = issued.page(dialog, CurrentPinPage)
    issued.write(typed.pin, PIN)
    issued.enter(typed.pin)
    issued.choose_pin(dialog, "846251")
    issued.page(dialog, DonePage)


def test_a_card_that_was_pulled_is_asked_for_and_then_examined(issued: Desk) -> None:
    page = _outcome(issued, _examine(issued))
    asked = _button(page, "Examine with PIN").button
    assert asked is not None
    again = issued.flow(asked.click)
    typed = issued.page(again, CurrentPinPage)
    card = issued.card(READER)
    issued.hub.remove(READER)
    issued.write(typed.pin, PIN)
    issued.enter(typed.pin)
    issued.page(again, PresentPage)
    issued.hub.insert(READER, card)
    _outcome(issued, again)


def test_what_is_wrong_is_said_with_the_act_that_mends_it(issued: Desk) -> None:
    plant, expected = PLANTS["the PUK of the factory"]
    plant(memory_of(issued.card(READER)))
    page = _outcome(issued, _examine(issued))
    assert page.found is not None
    assert {f.defect.value for f in page.found.alarms} == expected
    assert "must not be used as it is" in _texts(page.verdict)
    card = page.cards[0]
    assert card.button is not None
    assert card.button.text() == "Take back and wipe"
    card.button.click()
    issued.until(lambda: issued.window.work.act_dialog is not None)
    asked = issued.window.work.act_dialog
    assert asked is not None
    assert f"Card {SERIAL} of Anna Exempel" in _texts(asked)


def test_a_card_of_nobody_is_examined_from_its_reader_and_taken_into_stock(desk: Desk) -> None:
    tile = desk.window.readers.tiles[NOBODYS]
    tile.menu_wished.emit(NOBODYS, QPoint(0, 0))
    asides = desk.window.asides
    assert asides.menu.isVisible()
    assert asides.examine_line.text() == "Examine this card"
    assert asides.examine_line.isEnabled()
    dialog = desk.flow(asides.examine_line.trigger)
    asides.menu.close()
    page = _outcome(desk, dialog)
    desk.until(lambda: "The records do not know this card." in _texts(page))
    taken = _button(page, "Take into stock").button
    assert taken is not None
    taken.click()
    desk.until(lambda: asides.box is not None and asides.box.page.count == 1)


def test_a_card_that_tells_no_serial_number_is_examined_as_well(desk: Desk) -> None:
    desk.hub.insert(NOBODYS, VirtualCard.blank_yubikey(0))
    desk.until(lambda: _is_without_serial(desk))
    desk.window.asides.offer(NOBODYS, QPoint(0, 0))
    dialog = desk.flow(desk.window.asides.examine_line.trigger)
    desk.window.asides.menu.close()
    page = _outcome(desk, dialog)
    assert "Card without a serial number works" in _texts(page.verdict)
    desk.until(lambda: "The card tells no serial number." in _texts(page))
    assert [card.button for card in page.cards] == [None]


def _is_without_serial(desk: Desk) -> bool:
    seen = desk.workstation.readers()[2].token
    return seen is not None and seen.id is None


def test_an_empty_reader_offers_no_examination(desk: Desk) -> None:
    desk.hub.remove(NOBODYS)
    desk.until(lambda: desk.workstation.readers()[2].token is None)
    desk.window.asides.offer(NOBODYS, QPoint(0, 0))
    assert not desk.window.asides.examine_line.isEnabled()
    assert not desk.window.asides.look_line.isEnabled()
    assert desk.window.asides.check_line.isEnabled()
    desk.window.asides.menu.close()


def test_f7_examines_the_chosen_card_and_asks_for_one_where_several_are(desk: Desk) -> None:
    desk.window.open_section("desk")
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    QTest.keyClick(desk.window, Qt.Key.Key_F7)
    assert desk.window.stack.currentWidget() is desk.window.tokens
    assert "Choose the card that is to be examined." in _texts(desk.window.banner)
    desk.choose_card(SERIAL)
    dialog = desk.flow(lambda: QTest.keyClick(desk.window, Qt.Key.Key_F7))
    _outcome(desk, dialog)


def test_the_outcome_is_reached_by_keys_and_copied_as_text(issued: Desk, qtbot: QtBot) -> None:
    dialog = _examine(issued)
    page = _outcome(issued, dialog)
    assert beyond_tab(dialog, qtbot) == []
    assert page.copy is not None
    assert page.found is not None
    page.copy.click()
    assert QGuiApplication.clipboard().text() == examination_text(page.found)
    assert page.copy.text() == "Copied"


def _found(*findings: Finding) -> Examination:
    return Examination(token=TOKEN, reader=READER, at=NOW, findings=findings)


def test_a_verdict_is_fit_with_remarks_or_not() -> None:
    assert verdict(_found()) is Verdict.FIT
    assert verdict(_found(finding(Defect.KEY_NOT_TRIED, Slot.SIGNATURE))) is Verdict.FIT
    assert verdict(_found(finding(Defect.UNKNOWN))) is Verdict.WATCH
    assert verdict(_found(finding(Defect.UNKNOWN), finding(Defect.PIN_BLOCKED))) is Verdict.UNFIT


def test_what_is_mended_by_the_same_act_stands_together() -> None:
    expired = finding(Defect.EXPIRED, Slot.AUTHENTICATION, on="2026-05-03")
    missing = finding(Defect.KEY_MISSING, Slot.SIGNATURE)
    other = finding(Defect.PUK_BLOCKED)
    untold = finding(Defect.TRIES_UNTOLD)
    groups = groups_of(_found(expired, other, missing, untold), None)
    assert [group.findings for group in groups] == [(expired, missing), (other,)]
    assert unchecked_of(_found(expired, untold)) == (untold,)


@pytest.mark.parametrize("language", list(Language))
def test_every_finding_is_said_in_every_language(
    window_app: QApplication, language: Language
) -> None:
    speak(window_app, language)
    for defect in Defect:
        one = finding(defect, Slot.AUTHENTICATION, **FILLED)
        said = finding_sentence(one)
        assert "{" not in said
        assert said != one.sentence() or language is Language.ENGLISH
        assert one.severity in Severity
    for found in (_found(), _found(finding(Defect.UNKNOWN)), _found(finding(Defect.PIN_BLOCKED))):
        title, words = verdict_words(found)
        assert SERIAL in title
        assert words
