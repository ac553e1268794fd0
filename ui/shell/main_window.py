"""The main window: sections left, search above, the open section, readers below."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.workstation import OfficerSession, Workstation
from ui.assets import Icon
from ui.bridge import Bridge
from ui.flows.sign_in import SignInDialog
from ui.keeping import keep_size, restore_size
from ui.models.readers import free_readers, officer_readers
from ui.screens.desk import DeskScreen
from ui.screens.journal import JournalScreen
from ui.screens.people import PeopleScreen
from ui.screens.person_form import PersonForm
from ui.screens.screen import Screen
from ui.screens.settings import SettingsScreen
from ui.screens.stock import StockScreen
from ui.screens.tokens import TokensScreen
from ui.shell.asides import Asides
from ui.shell.help import HelpDialog
from ui.shell.idle import IdleWatch
from ui.shell.reader_bar import ReaderBar
from ui.shell.top_bar import TopBar
from ui.shell.work import Work
from ui.texts import trouble_words
from ui.widgets.labels import Rule
from ui.widgets.navigation import NavigationItem, NavigationList
from ui.widgets.status import Banner, Tone
from ui.widgets.words import verbatim

__all__ = ["MainWindow"]

_MINUTE_MS = 60_000
_SIZE = QSize(1280, 800)


class MainWindow(QWidget):
    """`demo_pin`: shown across the window of a demonstration, where nothing is real."""

    def __init__(self, workstation: Workstation, bridge: Bridge, *, demo_pin: str = "") -> None:
        super().__init__()
        self._workstation = workstation
        self._bridge = bridge
        self._demo_pin = demo_pin
        self._sign_in: SignInDialog | None = None
        self.work = Work(workstation, bridge, self)
        self.asides = Asides(workstation, bridge, self)
        self.top = TopBar()
        self.readers = ReaderBar(workstation, bridge)
        self.desk = DeskScreen(workstation, bridge)
        self.people = PeopleScreen(workstation, bridge)
        self.tokens = TokensScreen(workstation, bridge)
        self.stock = StockScreen(workstation, bridge)
        self.journal = JournalScreen(workstation, bridge)
        self.settings = SettingsScreen(workstation, bridge)
        self.screens: dict[str, Screen] = {
            "desk": self.desk,
            "people": self.people,
            "tokens": self.tokens,
            "stock": self.stock,
            "journal": self.journal,
            "settings": self.settings,
        }
        self.navigation = self._make_navigation()
        self.stack = QStackedWidget()
        for screen in self.screens.values():
            self.stack.addWidget(screen)
        self.banner = Banner(verbatim(""), Tone.DANGER, is_across=True)
        self.banner.hide()
        self._help: HelpDialog | None = None
        self._form: PersonForm | None = None
        self.idle = IdleWatch(workstation.settings.read().lock_after, self)
        self._lay_out()
        self._connect()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        restore_size(self)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE_MS)
        self._clock.timeout.connect(self._show_sync)
        self._clock.start()
        self._show_session()
        self._show_sync()
        self.open_section("desk")
        self.top.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_title(self) -> None:
        name = self.tr("Registration officer's workstation")
        if self._workstation.is_demo:
            name = self.tr("DEMONSTRATION – {name}").format(name=name)
        subject = self._screen().subject()
        self.setWindowTitle(f"{subject} – {name}" if subject else name)

    def _screen(self) -> Screen:
        return next(one for one in self.screens.values() if one is self.stack.currentWidget())

    def _make_navigation(self) -> NavigationList:
        return NavigationList(
            (
                NavigationItem("desk", lambda: self.tr("Desk"), Icon.DESK),
                NavigationItem("people", lambda: self.tr("People"), Icon.PEOPLE),
                NavigationItem("tokens", lambda: self.tr("Cards and keys"), Icon.CARDS),
                NavigationItem("stock", lambda: self.tr("Stock"), Icon.BATCH),
                NavigationItem("journal", lambda: self.tr("Journal"), Icon.JOURNAL, gap_above=True),
                NavigationItem("settings", lambda: self.tr("Settings"), Icon.SETTINGS),
            )
        )

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        if self._demo_pin:
            right.addWidget(Banner(self._demo_words, Tone.WARNING, is_across=True))
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
        self.navigation.chosen.connect(self._go_to)
        self.top.search.textEdited.connect(self._find)
        self.top.search.returnPressed.connect(self._leave_find)
        self.top.search.left_down.connect(self._leave_find)
        self.top.officer_wished.connect(self._officer)
        self.desk.continue_wished.connect(self.work.go_on)
        self.desk.find_wished.connect(self._focus_find)
        self.desk.cards_wished.connect(self._open_cards)
        self.desk.counted.connect(self._show_count)
        self.desk.undo_wished.connect(self.work.ask_undo)
        self.people.issue_wished.connect(self.work.issue)
        self.people.add_wished.connect(self.add_person)
        for screen in self.screens.values():
            screen.subject_changed.connect(self._show_title)
        self.settings.lock_chosen.connect(self.idle.set_limit)
        self.idle.left.connect(self._lock)
        self.tokens.prepare_wished.connect(self.work.prepare)
        self.tokens.issue_wished.connect(self._issue_from)
        self.tokens.act_wished.connect(self.work.act_on)
        self.people.act_wished.connect(self.work.act_on)
        self.readers.chosen.connect(self._choose_reader)
        self._connect_asides()
        self._bridge.session_changed.connect(self._on_session)
        self.work.flow_opened.connect(self.banner.hide)
        self.work.refused.connect(self._say_why_not)
        self.work.sign_in_wished.connect(self.ask_sign_in)
        self.work.next_person.connect(self._focus_find)
        self.work.closed.connect(self._refresh)
        self.top.sync_wished.connect(self._workstation.synchronise_now)
        self.settings.sync_wished.connect(self._workstation.synchronise_now)
        self._bridge.sync_changed.connect(self._show_sync)
        self._bridge.records_changed.connect(self._refresh)
        self._bridge.reader_changed.connect(self._show_session)
        self._bridge.failed.connect(self.show_trouble)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self._focus_find)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self._issue_chosen)
        QShortcut(QKeySequence("F5"), self).activated.connect(self._look)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.show_help)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)

    def _connect_asides(self) -> None:
        asides = self.asides
        self.stock.box_wished.connect(asides.register_box)
        self.desk.approval_wished.connect(asides.approve)
        self.work.stock_wished.connect(asides.register_card)
        asides.sign_in_wished.connect(self.ask_sign_in)
        asides.stocked.connect(self._refresh)
        for examines in (self.tokens, asides):
            examines.examine_wished.connect(self.work.examine)
        for checks in (self.work, self.tokens, self.settings):
            checks.check_wished.connect(asides.check)
        self.readers.menu_wished.connect(asides.offer)
        asides.look_wished.connect(self._look_in)
        self.work.card_wished.connect(self._choose_reader)
        QShortcut(QKeySequence("F7"), self).activated.connect(self._examine_chosen)
        QShortcut(QKeySequence("Shift+F1"), self).activated.connect(asides.check)

    # Sections and search

    @Slot(str)
    def open_section(self, key: str) -> None:
        """Open a section and load it anew."""
        self.banner.hide()
        self.navigation.show_chosen(key)
        self.stack.setCurrentWidget(self.screens[key])
        self.screens[key].refresh()
        self._show_title()

    @Slot(str)
    def _go_to(self, key: str) -> None:
        self.open_section(key)
        self.screens[key].setFocus(Qt.FocusReason.ShortcutFocusReason)

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
    def _issue_from(self, reader: str) -> None:
        """The card is known; whose it shall be is to be found."""
        self.work.prefer_reader(reader)
        self.open_section("people")
        self._focus_find()

    @Slot(str)
    def _choose_reader(self, reader: str) -> None:
        self.work.prefer_reader(reader)
        self.open_section("tokens")
        state = next((r for r in self._workstation.readers() if r.name == reader), None)
        if state is not None:
            self.tokens.show_reader(state)

    @Slot()
    def _look(self) -> None:
        for state in self._workstation.readers():
            if state.has_card:
                self._bridge.look(self._workstation, state.name, self._looked)

    @Slot(str)
    def _look_in(self, reader: str) -> None:
        self._bridge.look(self._workstation, reader, self._looked)

    @Slot()
    def _examine_chosen(self) -> None:
        """The card that is shown; where none is, the only one that is no officer's."""
        reader = self.tokens.chosen_reader if self._screen() is self.tokens else None
        here = free_readers(self._workstation, self._bridge.officer_keys)
        if reader is None and len(here) == 1:
            reader = here[0].name
        if reader is not None:
            self.work.examine(reader)
            return
        self.open_section("tokens")
        self._say_why_not(self.tr("Choose the card that is to be examined."))

    @Slot(object)
    def _looked(self, _token: object) -> None:
        self.readers.refresh()

    @Slot(object)
    def show_trouble(self, trouble: Trouble) -> None:
        """Say above the section what could not be done."""
        self.banner.show()
        self.banner.show_message(lambda: trouble_words(trouble).sentence, Tone.DANGER)

    def _say_why_not(self, words: str) -> None:
        self.banner.show()
        self.banner.show_message(verbatim(words), Tone.WARNING)

    # The officer

    @Slot(object)
    def _on_session(self, _session: OfficerSession | None) -> None:
        self._show_session()

    @Slot()
    def _show_session(self) -> None:
        waits = (
            self.tr("Officer's card")
            if officer_readers(self._workstation, self._bridge.officer_keys)
            else ""
        )
        self.top.show_session(self._workstation.session, has_card=waits)

    @Slot()
    def _show_sync(self) -> None:
        """The badge counts minutes, so it is drawn anew each minute; so is the time on the desk."""
        state = self._workstation.sync_state
        self.desk.show_sync(state)
        self.desk.tell_time()
        self.top.show_sync(state, datetime.now(UTC))
        self.settings.show_sync(state)

    @Slot()
    def _officer(self) -> None:
        if self._workstation.session is not None:
            self._workstation.sign_out()
        self.ask_sign_in()

    @Slot()
    def _lock(self) -> None:
        """Nobody was there for a while: the officer's PIN is asked for again."""
        if self._workstation.session is None:
            return
        self._workstation.sign_out()
        self._say_why_not(self.tr("You were signed out because nobody was at the desk."))
        if not self.work.is_open:
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

    # What a person may open from here

    @Slot()
    def _issue_chosen(self) -> None:
        if self.people.chosen is not None:
            self.work.issue(self.people.chosen)

    @Slot()
    def add_person(self) -> None:
        """Open the form for a new person."""
        if self._workstation.session is None:
            self.ask_sign_in()
            return
        self._form = PersonForm(self._workstation, self._bridge, self)
        self._form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form.added.connect(self.people.choose)
        self._form.finished.connect(self._form_closed)
        self._form.open()

    @property
    def person_form(self) -> PersonForm | None:
        """The form for a new person while it is open."""
        return self._form

    @Slot()
    def _form_closed(self) -> None:
        self._form = None

    @Slot()
    def show_help(self) -> None:
        """Say what the open section is for, and which keys work."""
        screen = self._screen()
        key = next(name for name, one in self.screens.items() if one is screen)
        dialog = HelpDialog(
            self.navigation.name_of(key), screen.help_sentences(), self._keys(), self
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._help = dialog
        dialog.finished.connect(self._help_closed)
        dialog.check_wished.connect(self.asides.check)
        dialog.open()

    @property
    def help(self) -> HelpDialog | None:
        """The help while it is open."""
        return self._help

    @Slot()
    def _help_closed(self) -> None:
        self._help = None

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+K", self.tr("Find a person")),
            ("Ctrl+N", self.tr("Issue a card to the person who is chosen")),
            (f"Ctrl+1 – Ctrl+{len(self.screens)}", self.tr("Open a section")),
            ("F5", self.tr("Look at the cards in the readers again")),
            ("F7", self.tr("Examine the card that is chosen")),
            ("F1", self.tr("Help for the open section")),
            ("Shift+F1", self.tr("Ask what is wrong here")),
            ("Ctrl+Q", self.tr("Close the window")),
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_title()
            self._show_session()
            self.readers.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Open work stays on the desk; how the window stood is remembered."""
        keep_size(self)
        super().closeEvent(event)
