"""What can go wrong, met in the window: told whole, one way on, nothing lost, then mended."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officer_app.assembly import Opening, Parts, keystore_of, make_demo, open_parts
from officer_app.ca.embedded import EmbeddedCa
from officer_app.demo.world import CA_PASSPHRASE, OFFICER_PIN
from officer_app.domain.errors import Trouble
from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.order import Issued, Order, Pending, Refused
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.store_faults import DiskFull
from officer_app.domain.token import Slot
from officer_app.host.clock import SetClock
from officer_app.host.paths import Home
from officer_app.tokens.lane import Lane
from officer_app.tokens.virtual import ForeignCard, Quirk
from tests.support.cards import VirtualDesk
from tests.support.desk import Desk, copy_of, open_desk
from tests.support.logs import LogExpectations
from ui.assets import Language, speak
from ui.flows.dialog import FlowDialog
from ui.flows.pages.clear import ClearPage
from ui.flows.pages.new_pin import NewPinPage
from ui.flows.pages.sign import SignPage
from ui.flows.pages.standing import DonePage, PresentPage, TroublePage
from ui.flows.sign_in import SignInDialog
from ui.texts import TroubleWords, trouble_words
from ui.widgets.buttons import ActButton

SERIAL, READER = "12000001", "Virtual reader 2"
PIN = "739146"
DECLARED_SHORT = timedelta(milliseconds=400)
HOUR = timedelta(hours=1)


class CarelessCa:
    """The demonstration's CA; while `is_careless` it answers with another key's certificate."""

    def __init__(self, ca: EmbeddedCa) -> None:
        self._ca = ca
        self.is_careless = False
        self._first: Issued | None = None

    @property
    def name(self) -> str:
        return self._ca.name

    def request(self, order: Order) -> Issued | Pending | Refused:
        answer = self._ca.request(order)
        if self._first is None and isinstance(answer, Issued):
            self._first = answer
        return self._first if self.is_careless and self._first is not None else answer

    def look_up(self, key: IdempotencyKey) -> Issued | Pending | Refused | None:
        return self._ca.look_up(key)

    def chain(self) -> tuple[bytes, ...]:
        return self._ca.chain()

    def revoke(self, certificate: bytes, at: datetime) -> None:
        self._ca.revoke(certificate, at)

    def crl(self) -> bytes:
        return self._ca.crl()


@dataclass
class World:
    """What a test may break, and mend."""

    home: Home
    disk_is_full: bool = False
    clock: SetClock = field(default_factory=lambda: SetClock(datetime.now(UTC)))
    ca_clock: SetClock = field(default_factory=lambda: SetClock(datetime.now(UTC)))
    ca: CarelessCa | None = None
    saved_key: object = None

    def on_write(self, what: str) -> None:
        """The room that is left is enough to note that a step was not begun."""
        if self.disk_is_full and what.startswith("before begin"):
            raise DiskFull

    def parts(self, parts: Parts) -> Parts:
        keystore = keystore_of(self.home, insecure=True, say=lambda _line: None)
        with keystore.fetch(CA_PASSPHRASE) as passphrase:
            ca = EmbeddedCa.open(self.home.ca, passphrase, self.ca_clock.now)
        self.ca = CarelessCa(ca)
        return replace(parts, ca=self.ca)  # type: ignore[arg-type]  # the same port


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration, made once."""
    home = tmp_path_factory.mktemp("troubles") / "home"
    make_demo(Home(home), say=lambda _line: None, readers=3)
    return home


@pytest.fixture
def world(made: Path, tmp_path: Path) -> World:
    return World(Home(copy_of(made, tmp_path / "home")))


@pytest.fixture
def desk(
    window_app: QApplication, qtbot: QtBot, world: World, expected_log: LogExpectations
) -> Iterator[Desk]:
    expected_log.allow("keystore.insecure_file")
    opened = open_desk(
        qtbot, world.home.root, change=world.parts, on_write=world.on_write, clock=world.clock
    )
    with opened as made_desk:
        yield made_desk


@pytest.fixture
def short_deadlines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits minutes for a silent card in a test."""
    run = Lane.run

    def run_shortly(lane: Lane, job: Callable[[], object], deadline: timedelta) -> object:
        return run(lane, job, min(deadline, DECLARED_SHORT))

    monkeypatch.setattr(Lane, "run", run_shortly)


def shown_texts(widget: QWidget) -> str:
    """Every word that is to be seen."""
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    buttons = [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisible()]
    return "\n".join((*labels, *buttons))


def must_tell(widget: QWidget, trouble: Trouble, *, saved: bool = True) -> TroubleWords:
    """What happened, what is saved and what to do, and nothing meant for programmers."""
    words, seen = trouble_words(trouble), shown_texts(widget)
    assert words.happened in seen
    assert words.advice in seen
    if saved:
        assert words.saved in seen
    for unwanted in ("Traceback", "Error(", "None", "{", "0x"):
        assert unwanted not in seen
    return words


def primaries(widget: QWidget) -> list[ActButton]:
    """The buttons that a person sees as the way on."""
    buttons = [one for one in widget.findChildren(ActButton) if one.isVisible()]
    return [one for one in buttons if one.property("act") in ("primary", "danger", "subscriber")]


def must_be_told(desk: Desk, dialog: FlowDialog, page: TroublePage, code: str) -> None:
    """Whole, with one way on; and the work waits in the journal."""
    assert dialog.state is not None
    assert dialog.state.trouble is not None
    assert dialog.state.trouble.code == code
    must_tell(dialog, dialog.state.trouble)
    assert primaries(dialog) == [page.panel.primary]
    assert dialog.windowTitle().endswith("stopped")
    opened = desk.workstation.open_procedures().result()
    assert dialog.state.id in [one.id for one in opened]


@dataclass(frozen=True)
class Fault:
    """Something that breaks an issuance, what it is called, and how it is mended, if it can be."""

    code: str
    strike: Callable[[Desk, World], None]
    mend: Callable[[Desk, World], None] | None


def _lack_attestation(desk: Desk, _world: World) -> None:
    desk.card(READER).add_quirks(Quirk.LACKS_ATTESTATION)


def _answer_without_end(desk: Desk, _world: World) -> None:
    desk.card(READER).add_quirks(Quirk.ENDLESS_ANSWER)


def _behave(desk: Desk, _world: World) -> None:
    card = desk.card(READER)
    card.quirks = frozenset()
    desk.hub.remove(READER)
    desk.until(lambda: not desk.workstation.readers()[1].has_card)
    desk.hub.insert(READER, card)
    desk.until(lambda: desk.workstation.readers()[1].token is not None)


def _change_key(desk: Desk, world: World) -> None:
    piv = desk.card(READER)._piv
    world.saved_key = piv.management_key
    piv.management_key = replace(piv.management_key, value=bytes(reversed(range(24))))


def _change_key_back(desk: Desk, world: World) -> None:
    desk.card(READER)._piv.management_key = world.saved_key  # type: ignore[assignment]


def _answer_carelessly(_desk: Desk, world: World) -> None:
    assert world.ca is not None
    world.ca.is_careless = True


def _run_ahead(_desk: Desk, world: World) -> None:
    world.ca_clock.move(HOUR)


def _set_clock_right(_desk: Desk, world: World) -> None:
    world.clock.move(HOUR)


def _fill_disk(_desk: Desk, world: World) -> None:
    world.disk_is_full = True


def _free_disk(_desk: Desk, world: World) -> None:
    world.disk_is_full = False


ISSUING = {
    "the card cannot attest": Fault("token.cannot", _lack_attestation, _behave),
    "the management key was changed": Fault("token.management_key", _change_key, _change_key_back),
    "a certificate for another key": Fault("ca.certificate_refused", _answer_carelessly, None),
    "the clock is behind the certificate": Fault("ca.clock_off", _run_ahead, _set_clock_right),
    "the disk is full": Fault("store.disk_full", _fill_disk, _free_disk),
}


@pytest.mark.parametrize("name", [name for name, fault in ISSUING.items() if fault.mend])
def test_a_trouble_in_an_issuance_is_told_and_the_work_goes_on_once_it_is_mended(
    desk: Desk, world: World, name: str
) -> None:
    fault = ISSUING[name]
    dialog, page = _meet(desk, world, fault)
    assert fault.mend is not None
    fault.mend(desk, world)
    page.panel.primary.click()
    desk.until(lambda: dialog.page is not page)
    desk.answer_until(dialog, DonePage, PIN)
    assert dialog.state is not None
    assert dialog.state.status is ProcedureStatus.DONE


def _meet(desk: Desk, world: World, fault: Fault) -> tuple[FlowDialog, TroublePage]:
    """Issue up to the trouble."""
    desk.sign_in()
    desk.prepare(SERIAL)
    dialog = desk.begin_issuing()
    desk.page(dialog, NewPinPage)
    fault.strike(desk, world)
    page = desk.answer_until(dialog, TroublePage, PIN)
    must_be_told(desk, dialog, page, fault.code)
    return dialog, page


def test_a_certificate_for_another_key_is_never_written_and_the_work_is_undone_after_a_question(
    desk: Desk, world: World
) -> None:
    dialog, page = _meet(desk, world, ISSUING["a certificate for another key"])
    page.undo.click()
    asking = dialog.undo_dialog
    assert asking is not None
    seen = shown_texts(asking)
    assert "Every certificate that this work has issued is revoked at once." in seen
    assert f"What was written to card {SERIAL} is taken off it again" in seen
    assert asking.keep.isDefault()
    desk.enter(asking)
    assert dialog.undo_dialog is None
    assert desk.workstation.open_procedures().result() != ()
    page.undo.click()
    assert dialog.undo_dialog is not None
    dialog.undo_dialog.undo.click()
    desk.page(dialog, DonePage)
    assert dialog.state is not None
    assert dialog.state.status is ProcedureStatus.UNDONE
    assert desk.workstation.certificates().result() == ()


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SWEDISH])
@pytest.mark.parametrize("name", ["the management key was changed", "the disk is full"])
def test_a_trouble_is_told_in_the_officers_language_even_if_that_changes(
    desk: Desk, world: World, window_app: QApplication, name: str, language: Language
) -> None:
    dialog, _page = _meet(desk, world, ISSUING[name])
    english = shown_texts(dialog)
    speak(window_app, language)
    window_app.sendPostedEvents()
    assert dialog.state is not None
    assert dialog.state.trouble is not None
    must_tell(dialog, dialog.state.trouble)
    told_in_swedish = "Allt som är gjort hittills är sparat" in shown_texts(dialog)
    assert told_in_swedish is (language is Language.SWEDISH)
    assert (shown_texts(dialog) == english) is (language is Language.ENGLISH)


# Preparing


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
    assert not desk.window.tokens.pane.manage.isVisible()
    before = desk.card("Virtual reader 1").apdu_count
    prepare = desk.window.tokens.prepare_wished
    profile = desk.workstation.token_profiles()[0].name
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


# The card goes away


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


def test_a_card_that_answers_without_end_is_to_be_taken_out_and_put_back(
    desk: Desk, world: World
) -> None:
    desk.sign_in()
    desk.prepare(SERIAL)
    dialog = desk.begin_issuing()
    desk.page(dialog, NewPinPage)
    _answer_without_end(desk, world)
    desk.choose_pin(dialog, PIN)
    desk.page(dialog, PresentPage)
    assert dialog.state is not None
    assert dialog.state.trouble is not None
    assert dialog.state.trouble.code == "token.silent"
    must_tell(dialog, dialog.state.trouble)
    _behave(desk, world)
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


# Signing in


def _refused(desk: Desk, dialog: SignInDialog, pin: str) -> str:
    """Try this PIN; what the dialog says."""
    desk.write(dialog.pin, pin)
    dialog.on.click()
    desk.until(lambda: dialog.banner.isVisible() and dialog.pin.hasFocus())
    desk.until(lambda: not desk.workstation.readers()[0].looking)
    return shown_texts(dialog)


def test_a_wrong_pin_tells_the_tries_left_and_the_last_try_is_used_only_if_that_is_said(
    desk: Desk,
) -> None:
    desk.window.ask_sign_in()
    dialog = desk.window.sign_in_dialog
    assert dialog is not None
    tries = desk.workstation.readers()[0].token
    assert tries is not None
    assert tries.pin_tries_left is not None
    for left in range(tries.pin_tries_left - 1, 0, -1):
        assert f"Tries left: {left}" in _refused(desk, dialog, "111222")
        desk.until(partial(_has_tries_left, desk, left))
    desk.until(lambda: dialog.insist.isVisible())
    assert "One try left." in shown_texts(dialog)
    desk.write(dialog.pin, "111222")
    assert not dialog.on.isEnabled()
    assert _tries_left(desk) == 1
    dialog.insist.click()
    assert dialog.on.isEnabled()
    dialog.on.click()
    desk.until(lambda: _tries_left(desk) == 0)
    desk.until(lambda: "The PIN is blocked." in shown_texts(dialog))
    assert not dialog.pin.isEnabled()
    assert desk.workstation.session is None


def _has_tries_left(desk: Desk, tries: int) -> bool:
    return _tries_left(desk) == tries


def _tries_left(desk: Desk) -> int | None:
    token = desk.workstation.readers()[0].token
    return None if token is None else token.pin_tries_left


def test_an_expired_officers_certificate_is_told_at_the_sign_in(desk: Desk, world: World) -> None:
    world.clock.move(timedelta(days=4000))
    world.ca_clock.move(timedelta(days=4000))
    desk.window.ask_sign_in()
    dialog = desk.window.sign_in_dialog
    assert dialog is not None
    seen = _refused(desk, dialog, OFFICER_PIN)
    assert "This officer's card is not accepted" in seen
    assert "Use a valid officer's card or ask the administrator." in seen
    assert desk.workstation.session is None


# Readers


def _foreign(desk: Desk) -> None:
    desk.hub.insert(READER, ForeignCard())


def _endless(desk: Desk) -> None:
    desk.card(READER).add_quirks(Quirk.ENDLESS_ANSWER)
    desk.hub.insert(READER, desk.card(READER))


@pytest.mark.parametrize(
    ("strike", "code"), [(_foreign, "token.foreign"), (_endless, "token.silent")]
)
def test_a_card_that_cannot_be_read_is_told_at_its_reader(
    desk: Desk, strike: Callable[[Desk], None], code: str
) -> None:
    card = desk.card(READER)
    strike(desk)
    desk.until(lambda: desk.workstation.readers()[1].trouble is not None)
    trouble = desk.workstation.readers()[1].trouble
    assert trouble is not None
    assert trouble.code == code
    tile = desk.window.readers.tiles[READER]
    desk.until(lambda: tile.accessibleDescription() == trouble_words(trouble).happened)
    tile.chosen.emit(READER)
    panel = desk.window.tokens.trouble
    desk.until(lambda: panel.isVisible())
    must_tell(panel, trouble)
    assert primaries(desk.window.tokens) == [panel.primary]
    card.quirks = frozenset()
    desk.hub.insert(READER, card)
    desk.until(lambda: desk.workstation.readers()[1].token is not None)
    panel.primary.click()
    desk.until(lambda: desk.window.tokens.pane.isVisible())


# The centre


def test_an_unreachable_centre_is_shown_and_work_goes_on(
    window_app: QApplication, qtbot: QtBot, world: World, expected_log: LogExpectations
) -> None:
    expected_log.allow("keystore.insecure_file")
    expected_log.allow("sync")
    _name_a_centre(world.home, "https://127.0.0.1:9")
    with open_desk(qtbot, world.home.root, synchronise=True) as desk:
        badge = desk.window.top.sync
        desk.sign_in()
        desk.prepare(SERIAL)
        desk.until(lambda: "Offline · 2 waiting" in badge.text())
        assert badge.accessibleName().startswith("Central server: Offline")
        state = desk.workstation.sync_state
        assert state is not None
        assert state.trouble is not None
        assert trouble_words(state.trouble).happened in badge.accessibleDescription()
        desk.enter(badge)
        detail = desk.window.top.detail
        desk.until(lambda: detail.isVisible())
        assert trouble_words(state.trouble).happened in shown_texts(detail)
        assert detail.now.hasFocus()
        detail.now.click()
        assert not detail.isVisible()
        desk.window.open_section("settings")
        desk.until(lambda: "https://127.0.0.1:9" in shown_texts(desk.window.settings))


def _name_a_centre(home: Home, url: str) -> None:
    parts = open_parts(Opening(home=home, watch_readers=False, synchronise=False))
    parts.store.settings.change(centre_url=url)
    parts.close()
