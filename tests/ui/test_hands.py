"""PINs on a reader's keys and touches, in the window: what is shown, and when."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.ids import TokenId
from officer_app.domain.pins import PersonalFacts, PinPolicy
from officer_app.domain.procedure import (
    CurrentPin,
    NewPin,
    OnPad,
    PadEntry,
    PadTyping,
    PinGiven,
)
from officer_app.domain.token import TouchPolicyOnCard
from officer_app.tokens.virtual.piv_keys import TouchPolicy
from tests.support.desk import LIMIT_MS, Desk, open_desk
from tests.support.hands import Hands, Pad
from ui.flows.pages.current_pin import CurrentPinPage
from ui.flows.pages.new_pin import NewPinPage
from ui.flows.pages.sign import SignPage
from ui.flows.pages.standing import DonePage, RunningPage, TroublePage
from ui.widgets.words import announcer

SERIAL, OFFICERS_READER, READER = "12000001", "Virtual reader 1", "Virtual reader 2"
PIN, OTHER_PIN = "739146", "846251"
PROFILE = "yubikey-standard"
TOKEN = TokenId.parse(f"yubikey:{SERIAL}")


class Gate:
    """An entry that is typed when somebody has seen that it is asked for."""

    def __init__(self, pin: str | None) -> None:
        self._pin = pin
        self._open = threading.Event()

    def __call__(self) -> str | None:
        assert self._open.wait(LIMIT_MS / 1000)
        return self._pin

    def open(self) -> None:
        """Now."""
        self._open.set()


@dataclass
class Readers:
    """The keys of both readers."""

    officers: Pad
    persons: Pad


@pytest.fixture
def readers() -> Readers:
    return Readers(Pad(Hands()), Pad(Hands()))


@pytest.fixture
def desk(window_app: QApplication, qtbot: QtBot, home: Path, readers: Readers) -> Iterator[Desk]:
    """Nobody is signed in; both readers have keys."""
    pads = {OFFICERS_READER: readers.officers, READER: readers.persons}
    with open_desk(qtbot, home, pads=pads) as opened:
        yield opened


@pytest.fixture
def plain(window_app: QApplication, qtbot: QtBot, home: Path) -> Iterator[Desk]:
    """The same without keys."""
    with open_desk(qtbot, home) as opened:
        yield opened


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def _type_to_sign_in(desk: Desk, readers: Readers) -> None:
    gate = Gate(OFFICER_PIN)
    readers.officers.hands.to_type = [gate]
    desk.window.ask_sign_in()
    dialog = desk.window.sign_in_dialog
    assert dialog is not None
    assert not dialog.pin.isVisible()
    assert "the PIN, then the OK key" in _texts(dialog)
    dialog.on.click()
    desk.until(dialog.hand.pad.isVisible)
    assert OFFICERS_READER in _texts(dialog.hand)
    gate.open()
    desk.until(lambda: desk.workstation.session is not None)
    desk.until(lambda: desk.window.sign_in_dialog is None)


def test_a_card_is_issued_on_the_keys_of_two_readers(desk: Desk, readers: Readers) -> None:
    _type_to_sign_in(desk, readers)
    desk.prepare(SERIAL)
    dialog = desk.begin_issuing()
    page = desk.page(dialog, NewPinPage)
    assert not page.first.isVisible()
    assert "6 to 8 digits. The reader checks nothing else" in _texts(page)
    assert "the reader asks for the PIN 2 more times" in _texts(page)
    assert dialog.frame.on.text() == "Set PIN on the reader"
    gate = Gate(PIN)
    readers.persons.hands.to_type = [gate, PIN, PIN, PIN]
    readers.officers.hands.to_type = [OFFICER_PIN]
    with desk.qtbot.waitSignal(
        announcer.said, check_params_cb=lambda said: said.startswith("Type on the reader")
    ):
        assert dialog.focusWidget() is dialog.frame.on
        QTest.keyClick(dialog.frame.on, Qt.Key.Key_Return)
    running = desk.page(dialog, RunningPage)
    assert running.hand.pad.isVisible()
    assert "the new PIN again, then the OK key" in _texts(running.hand)
    assert running.hand.pad.property("tone") == "subscriber"
    gate.open()
    signing = desk.page(dialog, SignPage)
    assert dialog.frame.on.text() == "Sign and issue"
    assert OFFICERS_READER in _texts(signing)
    dialog.frame.on.click()
    desk.page(dialog, DonePage)
    desk.assert_pin(READER, PIN)


def test_an_entry_that_was_cancelled_is_asked_for_again_above_the_question(
    desk: Desk, readers: Readers
) -> None:
    _type_to_sign_in(desk, readers)
    desk.prepare(SERIAL)
    dialog = desk.begin_issuing()
    asked = desk.page(dialog, NewPinPage)
    readers.persons.hands.to_type = [None]
    dialog.frame.on.click()
    desk.until(lambda: isinstance(dialog.page, NewPinPage) and dialog.page is not asked)
    again = desk.page(dialog, NewPinPage)
    assert "The entry on the reader was cancelled." in _texts(again)
    again.where.switch.click()
    assert again.first.isVisible()
    assert dialog.focusWidget() is again.first
    assert dialog.frame.on.text() == "Set PIN"
    assert not dialog.frame.on.isEnabled()
    readers.officers.hands.to_type = [OFFICER_PIN]
    desk.choose_pin(dialog, OTHER_PIN)
    desk.page(dialog, SignPage)
    desk.assert_pin(READER, OTHER_PIN)


def _require_touch(desk: Desk) -> None:
    """Of the person's new keys, by the profile."""
    directory = desk.workstation._parts.store.directory
    before = directory.profiles()
    tokens = []
    for token in before.tokens:
        keys = tuple(
            key.model_copy(update={"touch_policy": TouchPolicyOnCard.ALWAYS}) for key in token.keys
        )
        named = token.name == PROFILE
        tokens.append(token.model_copy(update={"keys": keys}) if named else token)
    directory.set_profiles(before.model_copy(update={"tokens": tuple(tokens)}))


def test_a_key_that_waits_is_named_after_half_a_second_until_it_is_touched(plain: Desk) -> None:
    plain.sign_in()
    plain.prepare(SERIAL)
    _require_touch(plain)
    card = plain.card(READER)
    dialog = plain.begin_issuing()
    plain.choose_pin(dialog, PIN)
    running = plain.page(dialog, RunningPage)
    plain.until(running.hand.touch.isVisible)
    assert f"YubiKey 5 {SERIAL} in {READER}" in _texts(running.hand)
    card.on_touch_needed.append(card.touch)
    plain.hub.touch(READER)
    plain.sign(dialog)
    plain.page(dialog, DonePage)


def test_a_missed_touch_offers_to_try_again(plain: Desk) -> None:
    plain.sign_in()
    plain.prepare(SERIAL)
    _require_touch(plain)
    card = plain.card(READER)
    card.touch_limit = timedelta()
    dialog = plain.begin_issuing()
    plain.choose_pin(dialog, PIN)
    missed = plain.page(dialog, TroublePage)
    assert "The key was not touched in time." in _texts(missed)
    assert missed.panel.primary.text() == "Try again"
    card.touch_limit = timedelta(seconds=15)
    card.on_touch_needed.append(card.touch)
    missed.panel.primary.click()
    plain.sign(dialog)
    plain.page(dialog, DonePage)


def test_the_officers_key_is_touched_to_sign_in(plain: Desk) -> None:
    card = plain.card(OFFICERS_READER)
    key = card._piv.keys[0x9C]
    card._piv.keys[0x9C] = replace(key, touch_policy=TouchPolicy.ALWAYS)
    plain.window.ask_sign_in()
    dialog = plain.window.sign_in_dialog
    assert dialog is not None
    plain.write(dialog.pin, OFFICER_PIN)
    dialog.on.click()
    plain.until(dialog.hand.touch.isVisible)
    assert dialog.hand.touch.property("tone") == "officer"
    plain.hub.touch(OFFICERS_READER)
    plain.until(lambda: plain.workstation.session is not None)


def _change(qtbot: QtBot, **question: object) -> CurrentPinPage:
    asked = CurrentPin(subscriber="Anna Exempel", token=TOKEN, reader=READER)
    page = CurrentPinPage(asked.model_copy(update=question))
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_last_try_needs_a_word_where_it_may_be_used(
    window_app: QApplication, qtbot: QtBot
) -> None:
    page = _change(qtbot, tries_left=1, may_insist=True)
    page.pin.setText(PIN)
    assert not page.is_ready
    assert "One try left. After that the PIN is blocked." in _texts(page)
    page.insist.click()
    assert page.is_ready
    given = page.answer()
    assert given.insist


def test_a_pin_is_changed_at_one_go_where_the_reader_has_keys(
    window_app: QApplication, qtbot: QtBot
) -> None:
    entries = (PadEntry.PIN, PadEntry.NEW_PIN, PadEntry.NEW_PIN_AGAIN)
    page = _change(qtbot, pad=PadTyping(entries=entries), policy=PinPolicy())
    assert page.act() == "Change PIN on the reader"
    words = _texts(page)
    assert words.index("the present PIN, then") < words.index("a new PIN, then")
    assert page.is_ready
    assert page.answer() == PinGiven(OnPad())
    page.where.switch.click()
    assert page.act() == "Use this PIN"
    assert not page.is_ready
    page.pin.setText(PIN)
    page.where.switch.click()
    assert page.pin.text() == ""


def test_where_the_profile_forbids_it_nobody_is_offered_to_type_here(
    window_app: QApplication, qtbot: QtBot
) -> None:
    pad = PadTyping(entries=(PadEntry.NEW_PIN, PadEntry.NEW_PIN_AGAIN), may_type_here=False)
    page = NewPinPage(
        NewPin(
            subscriber="Anna Exempel",
            token=TOKEN,
            reader=READER,
            policy=PinPolicy(),
            person=PersonalFacts(),
            pad=pad,
        )
    )
    qtbot.addWidget(page)
    page.show()
    assert not page.where.switch.isVisible()
