"""At the size in which the window opens no text is cut, in any of its languages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.store_faults import StoreKeyMissing
from officer_app.domain.token_life import TokenAct
from tests.support.desk import Desk, open_desk
from tests.support.fitting import cut_cells, cut_texts
from ui.assets import Language, speak
from ui.flows.act import ActDialog
from ui.flows.sign_in import SignInDialog
from ui.models.acts import REASONS, CardAct
from ui.screens.person_form import PersonForm
from ui.shell.start_trouble import StartTrouble

SERIAL = "12000001"


@pytest.fixture
def desk(window_app: QApplication, qtbot: QtBot, home: Path) -> Iterator[Desk]:
    with open_desk(qtbot, home) as opened:
        yield opened


def _settle(app: QApplication) -> None:
    """What has arrived is shown, and what that has asked for as well."""
    for _ in range(10):
        app.processEvents()
        QTest.qWait(5)


def test_no_section_cuts_a_text_or_a_column(window_app: QApplication, desk: Desk) -> None:
    desk.window.resize(1280, 800)
    desk.sign_in()
    desk.prepare(SERIAL)
    desk.issue("Anna")
    cut = []
    for language in Language:
        speak(window_app, language)
        for key, screen in desk.window.screens.items():
            desk.window.open_section(key)
            _settle(window_app)
            if key in ("people", "tokens"):
                screen.table.selectRow(0)  # type: ignore[attr-defined]  # both have one
                _settle(window_app)
            found = (*cut_texts(desk.window), *cut_cells(desk.window))
            cut += [f"{language.value} {key}: {one}" for one in found]
    assert cut == []


def _act(act: TokenAct) -> Callable[[Desk], QDialog]:
    wished = CardAct(act, TokenId(kind=TokenKind.YUBIKEY, serial=SERIAL), "Anna Exempel")
    return lambda desk: ActDialog(desk.workstation, desk.bridge, wished)


DIALOGS: dict[str, Callable[[Desk], QDialog]] = {
    **{act.value: _act(act) for act in REASONS},
    "sign in": lambda desk: SignInDialog(desk.workstation, desk.bridge),
    "person": lambda desk: PersonForm(desk.workstation, desk.bridge),
}


def test_no_dialog_cuts_a_text(window_app: QApplication, desk: Desk) -> None:
    cut = []
    for language in Language:
        speak(window_app, language)
        for name, build in DIALOGS.items():
            dialog = build(desk)
            dialog.show()
            window_app.processEvents()
            cut += [f"{language.value} {name}: {one}" for one in cut_texts(dialog)]
            # Here and now: an answer that still comes would have it die on another thread.
            delete(dialog)
    assert cut == []


@pytest.mark.parametrize("language", list(Language))
def test_a_start_that_fails_cuts_no_text(
    window_app: QApplication, qtbot: QtBot, language: Language
) -> None:
    speak(window_app, language)
    window = StartTrouble(StoreKeyMissing().trouble())
    qtbot.addWidget(window)
    window.show()
    window_app.processEvents()
    assert cut_texts(window) == []
