"""What is wrong here? In the window: what was looked at, what is wrong, the file for support."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officer_app.domain.diagnosis import (
    CardService,
    CentreSeen,
    DeskFacts,
    FileState,
    ReaderSeen,
    RunningProgram,
    ServiceState,
    Weight,
    diagnose,
)
from officer_app.domain.policy_faults import HomeMissing
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.store_faults import StoreBusy
from officer_app.domain.support import SupportFile
from officer_app.domain.token_faults import ReaderBusy
from officer_app.host.paths import Home
from officer_app.workstation import check_unopened
from tests.support.desk import Desk, copy_of, open_desk
from tests.support.logs import LogExpectations
from tests.support.tabbing import beyond_tab
from ui.assets import Language, speak
from ui.flows.dialog import FlowDialog
from ui.flows.fault_check import Checkup, FaultCheckDialog
from ui.flows.pages.standing import TroublePage
from ui.models.diagnosis import diagnosis_text, diagnosis_tone, groups_of
from ui.shell.start_trouble import StartTrouble
from ui.widgets.status import Tone

SERIAL, READER = "12000001", "Virtual reader 2"
WELL = DeskFacts(
    service=CardService(state=ServiceState.RUNNING),
    readers=(ReaderSeen(name="Reader 123456789", has_card=True),),
    ledger=FileState.USABLE,
    free_bytes=10**10,
)
ILL = WELL.model_copy(
    update={
        "readers": (ReaderSeen(name="Reader A", has_card=True, held=True),),
        "programs": (RunningProgram(name="scdaemon", pid=4242),),
        "free_bytes": 10**8,
        "centre": CentreSeen(reached=False),
        "missing_drivers": ("opensc",),
    }
)


def _checkup(facts: DeskFacts) -> Checkup:
    diagnosis = diagnose(facts)
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    return diagnosis, SupportFile.of(diagnosis, at=now, versions={"python": "3"}, reports=())


def _open(qtbot: QtBot, facts: DeskFacts) -> FaultCheckDialog:
    dialog = FaultCheckDialog(lambda: _checkup(facts))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.diagnosis is not None)
    return dialog


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


@pytest.fixture
def desk(
    window_app: QApplication,
    qtbot: QtBot,
    demonstration_home: Path,
    tmp_path: Path,
    expected_log: LogExpectations,
) -> Iterator[Desk]:
    expected_log.allow("keystore.insecure_file")
    home = copy_of(demonstration_home, tmp_path / "home")
    with open_desk(qtbot, home, use_card_service=False) as opened:
        yield opened


def test_where_all_is_well_it_says_so_and_what_it_looked_at(
    window_app: QApplication, qtbot: QtBot
) -> None:
    dialog = _open(qtbot, WELL)
    assert "Nothing is wrong here" in _texts(dialog.verdict)
    assert dialog.cards == []
    qtbot.waitUntil(lambda: "Store and disk" in _texts(dialog))
    assert "Central server: not used here" in _texts(dialog)
    assert "Clock: nothing here to compare it with" in _texts(dialog)


def test_each_fault_is_said_with_its_next_step_the_lowest_first(
    window_app: QApplication, qtbot: QtBot
) -> None:
    dialog = _open(qtbot, ILL)
    assert "Something must be put right" in _texts(dialog.verdict)
    qtbot.waitUntil(lambda: all(card.isVisible() for card in dialog.cards))
    said = [[line for line in _texts(card).splitlines() if line] for card in dialog.cards]
    assert [lines[0] for lines in said] == [
        "Card service and drivers",
        "Readers and cards",
        "Store and disk",
        "Central server",
    ]
    assert said[1][1:] == [
        "Another program has the card in Reader A for itself: scdaemon (4242).",
        "Close it, or take the card out and put it in again. Then try again.",
    ]
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == diagnosis_text(diagnose(ILL))
    assert "program.holds_card" in diagnosis_text(diagnose(ILL))


def test_what_keeps_nobody_from_working_is_no_alarm() -> None:
    warned = diagnose(WELL.model_copy(update={"free_bytes": 10**8}))
    assert [fault.weight for fault in warned.findings] == [Weight.WARNING]
    assert diagnosis_tone(warned) is Tone.WARNING
    assert diagnosis_tone(diagnose(WELL)) is Tone.SUCCESS
    assert diagnosis_tone(diagnose(ILL)) is Tone.DANGER


def test_every_fault_has_its_group() -> None:
    diagnosis = diagnose(ILL)
    assert sum(len(group.faults) for group in groups_of(diagnosis)) == len(diagnosis.findings)


def test_the_support_file_is_saved_and_holds_no_long_number(
    window_app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _open(qtbot, WELL)
    assert "Not in it: PINs, keys, people, serial numbers, paths." in _texts(dialog)
    dialog.save_to(str(tmp_path / "support.json"))
    qtbot.waitUntil(dialog.banner.isVisible)
    assert "saved as support.json" in _texts(dialog.banner)
    saved = json.loads((tmp_path / "support.json").read_text())
    assert saved["readers"][0]["name"] == "Reader •••"
    dialog.save_to(str(tmp_path / "none" / "support.json"))
    qtbot.waitUntil(lambda: "saved as" not in _texts(dialog.banner))


def test_the_support_file_names_the_versions_of_all_that_matters(desk: Desk) -> None:
    support = desk.workstation.support_file(desk.workstation.check().result())
    for package in ("pyscard", "python-pkcs11", "PySide6-Essentials", "cryptography"):
        assert support.versions[package]


def test_it_is_asked_again_and_what_is_mended_is_gone(
    window_app: QApplication, qtbot: QtBot
) -> None:
    looks = [_checkup(WELL), _checkup(ILL)]
    dialog = FaultCheckDialog(looks.pop)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: len(dialog.cards) == 4)
    dialog.again.click()
    qtbot.waitUntil(lambda: dialog.cards == [])


def test_a_look_that_fails_is_told(window_app: QApplication, qtbot: QtBot) -> None:
    def look() -> Checkup:
        raise StoreBusy

    dialog = FaultCheckDialog(look)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.banner.isVisible)
    assert dialog.again.isEnabled()
    assert not dialog.save.isEnabled()


def test_it_is_reached_from_settings_help_and_by_its_key(desk: Desk) -> None:
    window, asides = desk.window, desk.window.asides

    def found() -> None:
        desk.until(lambda: asides.fault_check is not None and bool(asides.fault_check.diagnosis))
        assert asides.fault_check is not None
        desk.until(lambda: "Readers and cards" in _texts(asides.fault_check))
        asides.fault_check.close_check.click()
        assert asides.fault_check is None

    window.open_section("settings")
    window.settings.check.click()
    found()
    window.show_help()
    assert window.help is not None
    window.help.check.click()
    assert window.help is None
    found()
    window.activateWindow()
    desk.until(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    found()


def test_it_is_offered_where_a_reader_makes_trouble(desk: Desk) -> None:
    desk.sign_in()
    desk.prepare(SERIAL)
    dialog = desk.begin_issuing()
    desk.until(lambda: dialog.state is not None)
    assert dialog.state is not None
    update = {
        "status": ProcedureStatus.STOPPED,
        "question": None,
        "trouble": ReaderBusy(READER).trouble(),
    }
    dialog.show_state(dialog.state.model_copy(update=update))
    page = desk.page(dialog, TroublePage)
    assert page.panel.more.text() == "What is wrong here?"
    page.panel.more.click()
    desk.until(lambda: desk.window.asides.fault_check is not None)
    assert isinstance(dialog, FlowDialog)
    desk.window.open_section("tokens")
    assert desk.window.tokens.trouble.more.text() == "What is wrong here?"


def test_it_is_offered_where_the_workstation_does_not_open(
    window_app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    trouble = HomeMissing(str(tmp_path)).trouble()
    start = StartTrouble(trouble, lambda: check_unopened(Home(tmp_path), trouble))
    qtbot.addWidget(start)
    start.show()
    start.panel.more.click()
    qtbot.waitUntil(lambda: start.fault_check is not None and bool(start.fault_check.diagnosis))
    assert start.fault_check is not None
    found = start.fault_check.diagnosis
    assert found is not None
    assert trouble.code in [fault.code for fault in found.findings]
    start.fault_check.close_check.click()
    assert start.fault_check is None


@pytest.mark.parametrize("language", list(Language))
def test_it_is_reached_by_tab_in_every_language(
    window_app: QApplication, qtbot: QtBot, language: Language
) -> None:
    speak(window_app, language)
    dialog = _open(qtbot, ILL.model_copy(update={"centre": CentreSeen(reached=True)}))
    assert beyond_tab(dialog, qtbot) == []
    english = language is Language.ENGLISH
    assert ("Something must be put right" in _texts(dialog.verdict)) == english
