"""The main window: sections left, search above, the open section, readers below."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import ProcedureId, SubscriberId
from officer_app.domain.procedure import ProcedureState, ProcedureStatus
from officer_app.domain.projection import TokenNow
from officer_app.domain.token import TokenStatus
from officer_app.domain.words import phrase
from officer_app.workstation import OfficerSession, Workstation
from ui.assets import Icon
from ui.bridge import Bridge
from ui.flows.dialog import FlowDialog
from ui.flows.sign_in import SignInDialog
from ui.models.readers import free_readers, officer_readers
from ui.screens.desk import DeskScreen
from ui.screens.journal import JournalScreen
from ui.screens.people import PeopleScreen
from ui.screens.screen import Screen
from ui.screens.settings import SettingsScreen
from ui.screens.tokens import TokensScreen
from ui.shell.reader_bar import ReaderBar
from ui.shell.top_bar import TopBar
from ui.texts import trouble_words
from ui.widgets.labels import Rule
from ui.widgets.navigation import NavigationItem, NavigationList
from ui.widgets.status import Banner, Tone
from ui.widgets.words import verbatim

__all__ = ["MainWindow"]

_REASON = phrase("reasons", "first issuance")
"""Goes into the signed decision as it stands; shown in the officer's language."""


class MainWindow(QWidget):
    """`demo_pin`: shown across the window of a demonstration, where nothing is real."""

    flow_opened = Signal(object)

    def __init__(self, workstation: Workstation, bridge: Bridge, *, demo_pin: str = "") -> None:
        super().__init__()
        self._workstation = workstation
        self._bridge = bridge
        self._demo_pin = demo_pin
        self._reader: str | None = None
        self._wanted: SubscriberId | None = None
        self._at_work: set[ProcedureId] = set()
        self._flows: dict[ProcedureId, FlowDialog] = {}
        self._sign_in: SignInDialog | None = None
        self.top = TopBar()
        self.readers = ReaderBar(workstation, bridge)
        self.desk = DeskScreen(workstation, bridge)
        self.people = PeopleScreen(workstation, bridge)
        self.tokens = TokensScreen(workstation, bridge)
        self.journal = JournalScreen(workstation, bridge)
        self.settings = SettingsScreen(workstation, bridge)
        self.screens: dict[str, Screen] = {
            "desk": self.desk,
            "people": self.people,
            "tokens": self.tokens,
            "journal": self.journal,
            "settings": self.settings,
        }
        self.navigation = self._make_navigation()
        self.stack = QStackedWidget()
        for screen in self.screens.values():
            self.stack.addWidget(screen)
        self.banner = Banner(verbatim(""), Tone.DANGER)
        self.banner.hide()
        self._lay_out()
        self._connect()
        self.setWindowTitle(self._title())
        self.resize(1180, 760)
        self._show_session()
        self.open_section("desk")
        self.top.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self) -> str:
        name = self.tr("Registration officer's workstation")
        if self._workstation.is_demo:
            return self.tr("DEMONSTRATION – {name}").format(name=name)
        return name

    def _make_navigation(self) -> NavigationList:
        return NavigationList(
            (
                NavigationItem("desk", lambda: self.tr("Desk"), Icon.DESK),
                NavigationItem("people", lambda: self.tr("People"), Icon.PEOPLE),
                NavigationItem("tokens", lambda: self.tr("Cards and keys"), Icon.CARDS),
                NavigationItem("journal", lambda: self.tr("Journal"), Icon.JOURNAL, gap_above=True),
                NavigationItem("settings", lambda: self.tr("Settings"), Icon.SETTINGS),
            )
        )

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        if self._demo_pin:
            right.addWidget(Banner(self._demo_words, Tone.WARNING))
        right.addWidget(self.top)
        right.addWidget(Rule())
        right.addWidget(self.banner)
        right.addWidget(self.stack, 1)
        right.addWidget(Rule())
        right.addWidget(self.readers)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.navigation)
        whole.addLayout(right, 1)

    def _demo_words(self) -> str:
        words = self.tr("Demonstration: no card and no person is real. Officer's PIN: {pin}")
        return words.format(pin=self._demo_pin)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.open_section)
        self.top.search.textEdited.connect(self._find)
        self.top.search.returnPressed.connect(self._leave_find)
        self.top.search.left_down.connect(self._leave_find)
        self.top.officer_wished.connect(self._officer)
        self.desk.continue_wished.connect(self._continue)
        self.desk.find_wished.connect(self._focus_find)
        self.desk.cards_wished.connect(self._open_cards)
        self.desk.counted.connect(self._show_count)
        self.people.issue_wished.connect(self.issue)
        self.tokens.prepare_wished.connect(self.prepare)
        self.readers.chosen.connect(self._choose_reader)
        self._bridge.session_changed.connect(self._on_session)
        self._bridge.procedure_changed.connect(self._on_procedure)
        self._bridge.records_changed.connect(self._refresh)
        self._bridge.reader_changed.connect(self._show_session)
        self._bridge.failed.connect(self.show_trouble)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self._focus_find)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self._issue_chosen)
        QShortcut(QKeySequence("F5"), self).activated.connect(self._look)

    # Sections and search

    @Slot(str)
    def open_section(self, key: str) -> None:
        """Open a section and load it anew."""
        self.banner.hide()
        self.navigation.show_chosen(key)
        self.stack.setCurrentWidget(self.screens[key])
        self.screens[key].refresh()

    @Slot()
    def _open_cards(self) -> None:
        self.open_section("tokens")

    @Slot()
    def _refresh(self) -> None:
        for screen in self.screens.values():
            if screen is self.stack.currentWidget():
                screen.refresh()

    @Slot(int)
    def _show_count(self, waiting: int) -> None:
        self.navigation.show_count("desk", waiting)

    @Slot()
    def _focus_find(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    @Slot(str)
    def _find(self, text: str) -> None:
        if self.stack.currentWidget() is not self.people:
            self.open_section("people")
        self.people.search(text)

    @Slot()
    def _leave_find(self) -> None:
        if self.stack.currentWidget() is not self.people:
            self.open_section("people")
        self.people.choose_first()

    @Slot(str)
    def _choose_reader(self, reader: str) -> None:
        self._reader = reader
        self.open_section("tokens")
        state = next((r for r in self._workstation.readers() if r.name == reader), None)
        if state is not None and state.token is not None and state.token.id is not None:
            self.tokens.choose(state.token.id)

    @Slot()
    def _look(self) -> None:
        for state in self._workstation.readers():
            if state.has_card:
                self._bridge.watch(self._workstation.look(state.name), self._looked)

    @Slot(object)
    def _looked(self, _token: object) -> None:
        self.readers.refresh()

    @Slot(object)
    def show_trouble(self, trouble: Trouble) -> None:
        """Say above the section what could not be done."""
        words = trouble_words(trouble)
        self.banner.show()
        self.banner.show_message(verbatim(f"{words.happened} {words.advice}"), Tone.DANGER)

    def _say_why_not(self, words: str) -> None:
        self.banner.show()
        self.banner.show_message(verbatim(words), Tone.WARNING)

    # The officer

    @Slot(object)
    def _on_session(self, _session: OfficerSession | None) -> None:
        self._show_session()

    @Slot()
    def _show_session(self) -> None:
        waits = self.tr("Officer's card") if officer_readers(self._workstation) else ""
        self.top.show_session(self._workstation.session, has_card=waits)

    @Slot()
    def _officer(self) -> None:
        if self._workstation.session is not None:
            self._workstation.sign_out()
        self.ask_sign_in()

    @Slot()
    def ask_sign_in(self) -> None:
        """Ask the officer to sign in, if nobody is and it is not being asked already."""
        if self._workstation.session is not None or self._sign_in is not None:
            return
        dialog = SignInDialog(self._workstation, self._bridge, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._sign_in_closed)
        self._sign_in = dialog
        dialog.open()

    @property
    def sign_in_dialog(self) -> SignInDialog | None:
        """The sign-in while it is open."""
        return self._sign_in

    @Slot(int)
    def _sign_in_closed(self, _result: int) -> None:
        self._sign_in = None
        self.top.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # Flows

    @Slot()
    def _issue_chosen(self) -> None:
        if self.people.chosen is not None:
            self.issue(self.people.chosen)

    @Slot(object)
    def issue(self, subscriber: SubscriberId) -> None:
        """Begin to issue a prepared card to this person."""
        if self._workstation.session is None:
            self.ask_sign_in()
            return
        self._wanted = subscriber
        self._bridge.watch(self._workstation.tokens(), self._issue_prepared)

    @Slot(object)
    def _issue_prepared(self, tokens: tuple[TokenNow, ...]) -> None:
        prepared = {t.id: t for t in tokens if t.status is TokenStatus.PREPARED}
        ready = [
            (state.name, prepared[state.token.id])
            for state in free_readers(self._workstation)
            if state.token is not None and state.token.id in prepared
        ]
        chosen = [one for one in ready if one[0] == self._reader] or ready
        if self._wanted is None:
            return
        if len(chosen) != 1:
            self._say_why_not(
                self.tr("Several readers hold a prepared card. Choose one of them below.")
                if chosen
                else self.tr("No reader holds a prepared card. Prepare one, or put one in.")
            )
            return
        reader, token = chosen[0]
        profile = token.profile.name
        future = self._workstation.issue_token(self._wanted, profile, reader, _REASON)
        self._bridge.watch(future, self.open_flow)

    @Slot(str, str)
    def prepare(self, reader: str, profile: str) -> None:
        """Begin to prepare the card in this reader."""
        if self._workstation.session is None:
            self.ask_sign_in()
            return
        self._bridge.watch(self._workstation.prepare_token(profile, reader), self.open_flow)

    @Slot(object)
    def _on_procedure(self, state: ProcedureState) -> None:
        if state.status in (ProcedureStatus.RUNNING, ProcedureStatus.ASKING):
            self._at_work.add(state.id)
        else:
            self._at_work.discard(state.id)
        if state.ended and any(r.name == state.reader for r in self._workstation.readers()):
            self._bridge.watch(self._workstation.look(str(state.reader)), self._looked)

    @Slot(object)
    def _continue(self, procedure: ProcedureId) -> None:
        dialog = self.open_flow(procedure)
        if procedure not in self._at_work:
            dialog.go_on()

    @Slot(object)
    def open_flow(self, procedure: ProcedureId) -> FlowDialog:
        """Open the window of a procedure, or bring it forward."""
        self.banner.hide()
        if procedure in self._flows:
            self._flows[procedure].raise_()
            return self._flows[procedure]
        dialog = FlowDialog(self._workstation, self._bridge, procedure, self)
        dialog.setModal(True)
        dialog.follow()
        dialog.finished.connect(lambda: self._flow_closed(procedure))
        dialog.next_person.connect(self._focus_find)
        self._flows[procedure] = dialog
        dialog.show()
        self.flow_opened.emit(dialog)
        return dialog

    def _flow_closed(self, procedure: ProcedureId) -> None:
        self._flows.pop(procedure).deleteLater()
        self._refresh()
