"""A demonstration with its real workstation, and the window upon it."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from officer_app.assembly import Opening, Parts, make_demo, open_parts
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import PinOwner
from officer_app.host.paths import Home
from officer_app.tokens.bench import Bench
from officer_app.tokens.virtual import VirtualCard, VirtualPinPad, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.flows.act import ActDialog
from ui.flows.dialog import FlowDialog
from ui.flows.pages.decide import DecidePage
from ui.flows.pages.new_pin import NewPinPage
from ui.flows.pages.page import Page
from ui.flows.pages.sign import SignPage
from ui.flows.pages.standing import DonePage
from ui.shell.main_window import MainWindow
from ui.widgets.details import DetailPane

__all__ = ["Desk", "copy_of", "open_desk"]

LIMIT_MS = 15_000
_P = TypeVar("_P", bound=Page)


class Desk:
    """An officer's hands: only what a person can press, type and see."""

    def __init__(
        self,
        qtbot: QtBot,
        workstation: Workstation,
        window: MainWindow,
        hub: VirtualReaders,
        bench: Bench,
        bridge: Bridge,
    ) -> None:
        self.qtbot = qtbot
        self.workstation = workstation
        self.window = window
        self.hub = hub
        self.bench = bench
        self.bridge = bridge

    def card(self, reader: str) -> VirtualCard:
        """The card in that reader."""
        card = self.hub.card(reader)
        assert isinstance(card, VirtualCard)
        return card

    def assert_pin(self, reader: str, pin: str) -> None:
        """The card in that reader takes this PIN."""
        sitting = self.bench.sit(reader)
        with Secret(pin) as secret:
            sitting.do(lambda token: token.verify_pin(secret, PinOwner.SUBSCRIBER))
        sitting.rest()

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

    def begin_issuing(self, name: str = "Anna") -> FlowDialog:
        """Find the person and begin to issue the prepared card."""
        self.find(name)
        return self.flow(self.window.people.pane.primary.click)

    def choose_pin(self, dialog: FlowDialog, pin: str) -> None:
        """The subscriber chooses a PIN."""
        page = self.page(dialog, NewPinPage)
        self.write(page.first, pin)
        self.write(page.again, pin)
        self.enter(page.again)

    def sign(self, dialog: FlowDialog, pin: str = OFFICER_PIN) -> None:
        """The officer signs."""
        page = self.page(dialog, SignPage)
        self.write(page.pin, pin)
        self.enter(page.pin)

    def decide(self, dialog: FlowDialog, pin: str = OFFICER_PIN) -> DecidePage:
        """The officer signs what is to be done to a card; the page as it was then."""
        page = self.page(dialog, DecidePage)
        self.write(page.pin, pin)
        self.enter(page.pin)
        return page

    def issue(self, name: str = "Anna", pin: str = "739146") -> None:
        """Issue the prepared card to this person, to the end."""
        dialog = self.begin_issuing(name)
        self.answer_until(dialog, DonePage, pin)
        dialog.frame.on.click()
        self.until(lambda: not self.window.work.is_open)

    def menu_of(self, pane: DetailPane) -> dict[str, QAction]:
        """What *Manage* offers."""
        return {line.text(): line for line in pane.manage_menu.actions() if line.text()}

    def ask_act(self, pane: DetailPane, act: str) -> ActDialog:
        """Choose an act under *Manage*; the question that it begins with."""
        self.until(lambda: act in self.menu_of(pane) and self.menu_of(pane)[act].isEnabled())
        self.menu_of(pane)[act].trigger()
        asked = self.window.work.act_dialog
        assert asked is not None
        return asked

    def begin_act(self, pane: DetailPane, act: str) -> FlowDialog:
        """Choose an act under *Manage* and begin it for the reason that is likeliest."""
        return self.flow(self.ask_act(pane, act).on.click)

    def answer_until(self, dialog: FlowDialog, kind: type[_P], pin: str) -> _P:
        """Answer what the person and the officer are asked, until a page of this kind."""
        answered: Page | None = None
        while not isinstance(dialog.page, kind):
            self.until(partial(self._asks, dialog, kind, answered))
            answered = dialog.page
            if isinstance(answered, NewPinPage):
                self.choose_pin(dialog, pin)
            elif isinstance(answered, SignPage):
                self.sign(dialog)
        return dialog.page

    def _asks(self, dialog: FlowDialog, kind: type[Page], answered: Page | None) -> bool:
        asks = isinstance(dialog.page, (NewPinPage, SignPage, kind))
        return asks and dialog.page is not answered

    def flow(self, begin: Callable[[], None]) -> FlowDialog:
        """Do what opens a flow; answers its window."""
        with self.qtbot.waitSignal(self.window.work.flow_opened, timeout=LIMIT_MS) as opened:
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
def open_desk(
    qtbot: QtBot,
    home: Path,
    *,
    pin: str = "",
    change: Callable[[Parts], Parts] = lambda parts: parts,
    pads: Mapping[str, VirtualPinPad] | None = None,
    **opening: Any,  # as Opening has them
) -> Iterator[Desk]:
    """The window upon the demonstration in this folder (made there if there is none).

    Its readers are of this process, so that a test can put cards in and take them out. `change`
    puts other parts in place of the ordinary ones. `pads`: readers that have keys.
    """
    place = Home(home)
    world = make_demo(place, say=lambda _line: None, readers=3)
    hub = VirtualReaders()
    for number in range(len(world.cards)):
        reader = f"Virtual reader {number + 1}"
        hub.add_reader(reader, (pads or {}).get(reader))
        hub.insert(reader, VirtualCard.load(world.card_file(place, number)))
    asked = {"watch_readers": False, "synchronise": False, **opening}
    bench = Bench([VirtualSource(hub)])
    parts = replace(open_parts(Opening(home=place, **asked)), bench=bench)
    workstation = Workstation(change(parts))
    bridge = Bridge()
    bridge.listen(workstation)
    window = MainWindow(workstation, bridge, demo_pin=pin)
    window.show()
    try:
        workstation.start()
        workstation.wait_for_readers(timedelta(seconds=30))
        desk = Desk(qtbot, workstation, window, hub, bench, bridge)
        desk.until(lambda: len(window.readers.tiles) == len(world.cards))
        yield desk
    finally:
        # As at the end of the program: what still comes finds nobody.
        delete(window)
        bridge.end()
        delete(bridge)
        workstation.close()
