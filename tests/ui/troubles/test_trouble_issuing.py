"""What goes wrong in an issuance: told whole, one way on, nothing lost, then mended."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from officer_app.domain.procedure import ProcedureStatus
from officer_app.tokens.virtual import Quirk
from tests.support.desk import Desk
from tests.support.troubles import (
    PIN,
    READER,
    SERIAL,
    World,
    behave,
    must_be_told,
    must_tell,
    shown_texts,
)
from ui.assets import Language, speak
from ui.flows.dialog import FlowDialog
from ui.flows.pages.new_pin import NewPinPage
from ui.flows.pages.standing import DonePage, TroublePage

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Fault:
    """Something that breaks an issuance, what it is called, and how it is mended, if it can be."""

    code: str
    strike: Callable[[Desk, World], None]
    mend: Callable[[Desk, World], None] | None


def _lack_attestation(desk: Desk, _world: World) -> None:
    desk.card(READER).add_quirks(Quirk.LACKS_ATTESTATION)


def _behave(desk: Desk, _world: World) -> None:
    behave(desk)


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
    assert desk.workstation.records.certificates().result() == ()


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
