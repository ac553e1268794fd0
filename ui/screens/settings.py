"""Settings: the window, the officer's absence, the central server, card drivers, faults."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from officer_app.sync.state import SyncState
from officer_app.workstation import Workstation
from ui.assets import Language
from ui.bridge import Bridge
from ui.models.sync import sync_facts, sync_reason
from ui.screens.card_drivers import DriversCard
from ui.screens.screen import Screen, head
from ui.theme import ThemeChoice
from ui.widgets.buttons import ActButton
from ui.widgets.details import DetailRow, FactGrid
from ui.widgets.labels import BodyText, FieldLabel, SecondaryText, StrongText
from ui.widgets.layouts import empty
from ui.widgets.scrolling import PageScroll
from ui.widgets.states import Card
from ui.widgets.words import Text

__all__ = ["SettingsScreen"]

_SYSTEM = "system"
_LABEL_WIDTH, _FIELD_WIDTH, _CARD_WIDTH = 208, 280, 640
_MINUTES = (1, 5, 10, 15, 30, 60)


class SettingsScreen(Screen):
    """`language_chosen` and `theme_chosen` tell the value; "system" follows it.

    `lock_chosen` tells after how long without input the officer is signed out; `check_wished` when
    somebody asks what is wrong here.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    lock_chosen = Signal(object)
    sync_wished = Signal()
    check_wished = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(workstation, bridge, parent)
        self.language, self.theme, self.lock = QComboBox(), QComboBox(), QComboBox()
        self._sync: SyncState | None = None
        self._facts = QVBoxLayout()
        self._reason = BodyText()
        self.synchronise = ActButton(lambda: self.tr("Synchronise now"))
        self.synchronise.clicked.connect(self.sync_wished)
        self._fill()
        self.language.activated.connect(self._choose_language)
        self.theme.activated.connect(self._choose_theme)
        self.lock.activated.connect(self._choose_lock)
        self.drivers = DriversCard(workstation, bridge)
        self.check = ActButton(lambda: self.tr("What is wrong here?"))
        self.check.clicked.connect(self.check_wished)
        self._lay_out()
        self.setFocusProxy(self.language)
        self.show_sync(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addLayout(head(lambda: self.tr("Settings")))
        # A row decides widths before heights: wrapped words get as many lines as they need.
        row = QHBoxLayout()
        row.addWidget(self._cards(), 1)
        row.addStretch(0)
        column.addLayout(row)
        column.addStretch(1)
        scroll = PageScroll(column)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _cards(self) -> QWidget:
        cards = QWidget()
        cards.setMaximumWidth(_CARD_WIDTH)
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (
            self._window_card(),
            self._officer_card(),
            self._centre_card(),
            self.drivers,
            self._check_card(),
        ):
            column.addWidget(card)
        return cards

    def _window_card(self) -> Card:
        card = Card()
        card.body.addWidget(StrongText(lambda: self.tr("This window")))
        card.body.addLayout(
            _form(
                (lambda: self.tr("Language"), self.language),
                (lambda: self.tr("Appearance"), self.theme),
            )
        )
        card.body.addWidget(SecondaryText(lambda: self.tr("What is chosen here holds at once.")))
        return card

    def _officer_card(self) -> Card:
        card = Card()
        card.body.addWidget(StrongText(lambda: self.tr("When nobody is at the desk")))
        card.body.addLayout(_form((lambda: self.tr("Sign the officer out after"), self.lock)))
        return card

    def _centre_card(self) -> Card:
        card = Card()
        card.body.addWidget(StrongText(lambda: self.tr("Central server")))
        card.body.addLayout(self._facts)
        card.body.addWidget(self._reason)
        card.body.addWidget(self.synchronise, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _check_card(self) -> Card:
        card = Card()
        card.body.addWidget(StrongText(lambda: self.tr("When something does not work")))
        card.body.addWidget(
            SecondaryText(
                lambda: self.tr(
                    "Readers, card service, store, disk, clock and network are looked at, and the "
                    "next step is said. A file for support can be saved there."
                )
            )
        )
        card.body.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def show_sync(self, state: SyncState | None) -> None:
        """Show how synchronising stands; None: this workstation works alone."""
        self._sync = state
        empty(self._facts)
        if state is not None:
            rows = [(self.tr("Address"), self._address), *sync_facts(state)]
            self._facts.addWidget(FactGrid([DetailRow(*row) for row in rows if row[1]]))
        self._reason.say(lambda: sync_reason(self._sync))
        self._reason.setVisible(bool(self._reason.words()))
        self.synchronise.setVisible(state is not None)

    def _fill(self) -> None:
        self.language.clear()
        self.language.addItem(self.tr("As the system"), _SYSTEM)
        for language in Language:
            self.language.addItem(language.endonym, language.value)
        self.theme.clear()
        self.theme.addItem(self.tr("As the system"), ThemeChoice.SYSTEM.value)
        self.theme.addItem(self.tr("Light"), ThemeChoice.LIGHT.value)
        self.theme.addItem(self.tr("Dark"), ThemeChoice.DARK.value)
        settings = self.workstation.settings.read()
        self._address = settings.centre_url
        self._fill_lock(settings.lock_after)
        self.language.setAccessibleName(self.tr("Language"))
        self.theme.setAccessibleName(self.tr("Appearance"))
        self.lock.setAccessibleName(self.tr("Sign the officer out after"))
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language.value)))
        self.theme.setCurrentIndex(max(0, self.theme.findData(settings.theme.value)))

    def _fill_lock(self, now: timedelta) -> None:
        minutes = max(1, round(now / timedelta(minutes=1)))
        self.lock.clear()
        for one in sorted({*_MINUTES, minutes}):
            self.lock.addItem(self.tr("%n minute(s)", "", one), one)
        self.lock.setCurrentIndex(self.lock.findData(minutes))

    def help_sentences(self) -> tuple[str, ...]:
        return (
            self.tr("Language and appearance are this window's own and hold at once."),
            self.tr("The officer is signed out when nobody has touched keys or mouse for a while."),
            self.tr("A card driver is its maker's program; it runs in a process of its own."),
        )

    def refresh(self) -> None:
        self._fill()
        self.show_sync(self._sync)
        self.drivers.refresh()

    @Slot(int)
    def _choose_language(self, at: int) -> None:
        value = self.language.itemData(at)
        self.workstation.settings.change(language=value)
        self.language_chosen.emit(value)
        self._fill()

    @Slot(int)
    def _choose_theme(self, at: int) -> None:
        value = self.theme.itemData(at)
        self.workstation.settings.change(theme=value)
        self.theme_chosen.emit(value)

    @Slot(int)
    def _choose_lock(self, at: int) -> None:
        after = timedelta(minutes=self.lock.itemData(at))
        self.workstation.settings.change(lock_after=after)
        self.lock_chosen.emit(after)


def _form(*rows: tuple[Text, QComboBox]) -> QGridLayout:
    form = QGridLayout()
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(12)
    form.setColumnMinimumWidth(0, _LABEL_WIDTH)
    form.setColumnStretch(2, 1)
    for at, (name, field) in enumerate(rows):
        field.setFixedWidth(_FIELD_WIDTH)
        form.addWidget(FieldLabel(name, field), at, 0)
        form.addWidget(field, at, 1)
    return form
