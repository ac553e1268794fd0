"""Ways of the window beside the flows: help, absence, a new person, the centre, a failed start."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from officer_app.domain.errors import OfficerAppError, Saved, Trouble
from officer_app.domain.ids import SubscriberId
from officer_app.domain.network_faults import CentreUnreachable
from officer_app.domain.store_faults import DiskFull
from officer_app.host.paths import Home
from officer_app.sync.state import RefusedRecord, SyncState, SyncStatus
from officer_app.workstation import open_workstation
from tests.support.desk import Desk, copy_of, open_desk
from tests.support.disks import only, small_disk_at
from ui.assets import Language, speak
from ui.shell.start_trouble import StartTrouble
from ui.shell.top_bar import TopBar
from ui.texts import trouble_words

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(window_app: QApplication, qtbot: QtBot, home: Path) -> Iterator[Desk]:
    with open_desk(qtbot, home) as opened:
        yield opened


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_every_section_has_help_behind_f1(desk: Desk) -> None:
    window = desk.window
    for key in window.screens:
        window.open_section(key)
        QTest.keyClick(window, Qt.Key.Key_F1)
        assert window.help is not None
        assert window.navigation.name_of(key)() in window.help.windowTitle()
        for sentence in window.screens[key].help_sentences():
            assert sentence in _texts(window.help)
        assert window.screens[key].help_sentences()
        assert "Ctrl+K" in _texts(window.help)
        QTest.keyClick(window.help, Qt.Key.Key_Return)
        assert window.help is None


def test_an_officer_who_has_gone_away_is_signed_out_and_told_why(desk: Desk) -> None:
    desk.sign_in()
    desk.window.idle.set_limit(timedelta(milliseconds=50))
    desk.until(lambda: desk.workstation.session is None)
    desk.until(lambda: desk.window.sign_in_dialog is not None)
    assert "You were signed out because nobody was at the desk." in _texts(desk.window.banner)


def test_the_time_after_which_the_officer_is_signed_out_is_chosen_in_settings(desk: Desk) -> None:
    settings = desk.window.settings
    settings.lock.setCurrentIndex(settings.lock.findData(30))
    with desk.qtbot.waitSignal(settings.lock_chosen) as chosen:
        settings.lock.activated.emit(settings.lock.currentIndex())
    assert chosen.args == [timedelta(minutes=30)]
    assert desk.workstation.settings.read().lock_after == timedelta(minutes=30)


def test_a_person_is_added_and_shown(desk: Desk) -> None:
    desk.sign_in()
    desk.window.open_section("people")
    desk.window.people.add.click()
    form = desk.window.person_form
    assert form is not None
    assert not form.on.isEnabled()
    for name, text in {
        "number": "P0777",
        "given_name": "Sigrid",
        "family_name": "Provsson",
        "organisation": "Sample Organisation",
        "birth_date": "1991-02-30",
        "document_type": "Sample identity card",
        "document_number": "SAMPLE-000777",
    }.items():
        desk.write(form.field(name), text)
    assert not form.on.isEnabled()
    form.field("birth_date").setText("1991-02-28")
    form.on.click()
    desk.until(lambda: desk.window.person_form is None)
    desk.until(lambda: desk.window.people.pane.accessibleName().startswith("Sigrid Provsson"))
    assert desk.window.windowTitle().startswith("Sigrid Provsson – ")
    person = desk.workstation.records.person(SubscriberId("P0777")).result().person
    assert person.evidence is not None
    assert person.evidence.proofed_by == "Olga Officersample"


def test_a_number_that_belongs_to_somebody_else_is_refused(desk: Desk) -> None:
    desk.sign_in()
    desk.window.add_person()
    form = desk.window.person_form
    assert form is not None
    for name in ("number", "given_name", "family_name", "organisation"):
        desk.write(form.field(name), "P0001")
    form.on.click()
    desk.until(form.banner.isVisible)
    assert "The number P0001 belongs to Anna Exempel already." in _texts(form.banner)


def test_whoever_types_fast_gets_the_person_who_is_found(desk: Desk) -> None:
    desk.window.open_section("people")
    desk.until(lambda: desk.window.people.model.rowCount() > 5)
    desk.window.top.search.setFocus()
    desk.write(desk.window.top.search, "Östen")
    desk.enter(desk.window.top.search)
    desk.until(lambda: desk.window.people.pane.accessibleName().startswith("Östen Åkerprov"))


def test_a_splitter_stays_where_it_was_left(desk: Desk) -> None:
    window = desk.window
    window.resize(1280, 800)
    window.open_section("people")
    split = window.people.findChild(QSplitter)
    assert isinstance(split, QSplitter)
    before = split.sizes()
    split.moveSplitter(before[0] - 60, 1)
    assert split.sizes() != before
    again = type(window.people)(desk.workstation, desk.bridge)
    desk.qtbot.addWidget(again)
    again.resize(window.people.size())
    again.show()
    later = again.findChild(QSplitter)
    assert isinstance(later, QSplitter)
    assert abs(later.sizes()[0] - split.sizes()[0]) <= 2


UNREACHABLE = CentreUnreachable("no connection can be made").trouble(Saved.KEPT)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (None, "Works without a centre"),
        (SyncState(status=SyncStatus.NEVER), "Syncing"),
        (SyncState(status=SyncStatus.ONLINE, last_success=NOW), "Synced just now"),
        (
            SyncState(status=SyncStatus.ONLINE, last_success=NOW - timedelta(minutes=7)),
            "Synced 7 minutes ago",
        ),
        (SyncState(status=SyncStatus.ONLINE, last_success=NOW, waiting=2), "Syncing"),
        (
            SyncState(status=SyncStatus.OFFLINE, waiting=4, trouble=UNREACHABLE),
            "Offline · 4 waiting",
        ),
        (SyncState(status=SyncStatus.STOPPED, trouble=UNREACHABLE), "Sync stopped"),
        (
            SyncState(
                status=SyncStatus.ONLINE, refused=(RefusedRecord(sequence=3, reason="chain"),)
            ),
            "Sync stopped",
        ),
    ],
)
def test_the_badge_says_how_synchronising_stands(
    window_app: QApplication, qtbot: QtBot, state: SyncState | None, words: str
) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.show_sync(state, NOW)
    assert bar.sync.text().strip() == words
    assert bar.sync.accessibleName() == f"Central server: {words}"
    if state is not None and state.trouble is not None:
        assert trouble_words(state.trouble).happened in bar.sync.accessibleDescription()
    if state is not None and state.refused:
        assert "does not believe: 1." in bar.sync.toolTip()


# A start that fails


def _lose_key(home: Path) -> None:
    Home(home).insecure_key.unlink()


def _take_another_key(home: Path) -> None:
    file = Home(home).insecure_key
    text = file.read_text("utf-8")
    changed = text.translate(str.maketrans("0123456789", "1234567890"))
    assert changed != text
    file.write_text(changed, "utf-8")


def _damage_store(home: Path) -> None:
    file = Home(home).database
    content = bytearray(file.read_bytes())
    content[2000:2400] = bytes(400)
    file.write_bytes(content)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SWEDISH])
@pytest.mark.parametrize(
    ("harm", "codes"),
    [
        (_lose_key, {"store.key_missing"}),
        (_take_another_key, {"store.key_wrong"}),
        (_damage_store, {"store.corrupt", "store.key_wrong"}),
    ],
)
def test_a_start_that_fails_is_told_whole_and_can_be_tried_again(
    window_app: QApplication,
    qtbot: QtBot,
    home: Path,
    harm: object,
    codes: set[str],
    language: Language,
) -> None:
    assert callable(harm)
    harm(home)
    with pytest.raises(OfficerAppError) as refused:
        open_workstation(home, demo=False, say=lambda _line: None)
    assert refused.value.code in codes
    speak(window_app, language)
    _must_be_told(qtbot, refused.value.trouble())


def test_a_disk_that_is_full_at_the_start_is_told_and_tried_again_once_there_is_room(
    window_app: QApplication, qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    with small_disk_at(tmp_path / "small", megabytes=8) as disk:
        there = copy_of(home, disk / "home")
        with only(0, disk), pytest.raises(DiskFull) as refused:
            open_workstation(there, demo=False, say=lambda _line: None)
        _must_be_told(qtbot, refused.value.trouble())
        open_workstation(there, demo=False, say=lambda _line: None).close()


def _must_be_told(qtbot: QtBot, trouble: Trouble) -> None:
    window = StartTrouble(trouble)
    qtbot.addWidget(window)
    window.show()
    words, seen = trouble_words(trouble), _texts(window)
    assert words.happened in seen
    assert words.saved in seen
    assert words.advice in seen
    assert "Traceback" not in seen
    assert window.focusWidget() is window.panel.primary
    QTest.keyClick(window.panel.primary, Qt.Key.Key_Return)
    assert window.result() == StartTrouble.DialogCode.Accepted


def test_calls_into_qt_do_not_wear_out_pythons_none(window_app: QApplication) -> None:
    """A Qt built for later Pythons forgets to count None: the window would die within an hour."""
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(2000):
        label.setText("")
    assert before - sys.getrefcount(None) < 1000
