"""A demonstration with its real workstation, and the window upon it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from officer_app.assembly import Opening, make_demo, open_parts
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.procedure import ProcedureState
from officer_app.host.paths import Home
from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.flows.dialog import FlowDialog
from ui.flows.pages.page import Page
from ui.shell.main_window import MainWindow

__all__ = ["Desk", "copy_of", "open_desk"]

LIMIT_MS = 30_000
_P = TypeVar("_P", bound=Page)


class Desk:
    """An officer's hands: only what a person can press, type and see."""

    def __init__(self, qtbot: QtBot, workstation: Workstation, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.workstation = workstation
        self.window = window

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait until something is to be seen."""
        self.qtbot.waitUntil(seen, timeout=LIMIT_MS)

    def write(self, field: QWidget, text: str) -> None:
        """Type into a field."""
        QTest.keyClicks(field, text)

    def enter(self, widget: QWidget) -> None:
        """Press Enter where the focus is."""
        QTest.keyClick(widget, Qt.Key.Key_Return)

    def sign_in(self, pin: str = OFFICER_PIN) -> None:
        """Sign in by the dialog."""
        self.window.ask_sign_in()
        dialog = self.window.sign_in_dialog
        assert dialog is not None
        self.write(dialog.pin, pin)
        dialog.on.click()
        self.until(lambda: self.workstation.session is not None)
        self.until(lambda: self.window.sign_in_dialog is None)

    def flow(self, begin: Callable[[], None]) -> FlowDialog:
        """Do what opens a flow; answers its window."""
        with self.qtbot.waitSignal(self.window.flow_opened, timeout=LIMIT_MS) as opened:
            begin()
        assert opened.args is not None
        dialog = opened.args[0]
        assert isinstance(dialog, FlowDialog)
        return dialog

    def page(self, dialog: FlowDialog, kind: type[_P]) -> _P:
        """Wait for a page of this kind."""
        self.until(lambda: isinstance(dialog.page, kind))
        assert isinstance(dialog.page, kind)
        return dialog.page

    def choose_card(self, serial: str) -> None:
        """Choose a card in the list of cards."""
        self.window.open_section("tokens")
        model, table = self.window.tokens.model, self.window.tokens.table
        self.until(lambda: any(serial in self._text(row) for row in range(model.rowCount())))
        rows = [row for row in range(model.rowCount()) if serial in self._text(row)]
        table.selectRow(rows[0])
        self.until(lambda: self.window.tokens.pane.isVisible())

    def _text(self, row: int) -> str:
        model = self.window.tokens.model
        return str(model.data(model.index(row, 0)))

    def find(self, name: str) -> None:
        """Find a person by the search field, down to the person's detail."""
        search = self.window.top.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.write(search, name)
        self.until(lambda: self.window.people.model.rowCount() == 1)
        self.until(lambda: self.window.people.pane.isVisible())

    def prepare(self, serial: str) -> ProcedureState:
        """Prepare a card from the list to the end."""
        self.choose_card(serial)
        dialog = self.flow(self.window.tokens.pane.primary.click)
        self.until(lambda: dialog.state is not None and dialog.state.ended)
        assert dialog.state is not None
        state = dialog.state
        dialog.frame.on.click()
        return state


def copy_of(home: Path, into: Path) -> Path:
    """A demonstration's own copy, as if it had been made there."""
    shutil.copytree(home, into, ignore=shutil.ignore_patterns("*.sock"))
    return into


@contextmanager
def open_desk(qtbot: QtBot, home: Path, *, pin: str = "") -> Iterator[Desk]:
    """The window upon the demonstration in this folder (made there if there is none)."""
    place = Home(home)
    make_demo(place, say=lambda _line: None, readers=3)
    opening = Opening(home=place, use_card_service=False)
    workstation = Workstation(open_parts(opening))
    bridge = Bridge()
    bridge.listen(workstation)
    window = MainWindow(workstation, bridge, demo_pin=pin)
    qtbot.addWidget(window)
    window.show()
    try:
        workstation.start()
        workstation.wait_for_readers(timedelta(seconds=30))
        desk = Desk(qtbot, workstation, window)
        desk.until(lambda: len(window.readers.tiles) == 3)
        yield desk
    finally:
        workstation.close()
