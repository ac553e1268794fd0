"""Stock: how many cards there are in which state, and a box of new ones is registered."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from officer_app.domain.stock import Counted, StockOverview
from officer_app.domain.token import TokenStatus
from officer_app.domain.words import phrase
from officer_app.workstation import Workstation
from ui.assets import Icon, Picture
from ui.bridge import Bridge
from ui.models.looks import token_look
from ui.screens.screen import Screen, head
from ui.texts import profile_word, said, token_status
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.counters import Counter
from ui.widgets.counts import CountRow, CountRows
from ui.widgets.labels import StrongText
from ui.widgets.layouts import empty
from ui.widgets.scrolling import PageScroll
from ui.widgets.states import Card, EmptyState
from ui.widgets.status import Tone
from ui.widgets.words import Text, verbatim

__all__ = ["StockScreen"]

_COUNTERS_A_ROW = 3
_SOON_DAYS = 30
_MEANINGS = {
    TokenStatus.IN_STOCK: phrase("stock", "to be prepared"),
    TokenStatus.PREPARED: phrase("stock", "to be issued"),
    TokenStatus.ACTIVE: phrase("stock", "in somebody's hands"),
    TokenStatus.SUSPENDED: phrase("stock", "on hold, and may come back"),
    TokenStatus.LOST: phrase("stock", "wiped if they come back"),
    TokenStatus.DESTROYED: phrase("stock", "never used again"),
}


class StockScreen(Screen):
    """`box_wished` when a box is to be registered."""

    box_wished = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(workstation, bridge, parent)
        self.overview: StockOverview | None = None
        self.register = ActButton(
            lambda: self.tr("Register a box…"), ButtonKind.PRIMARY, picture=Icon.ADD
        )
        self.register.clicked.connect(self.box_wished)
        self._content = QVBoxLayout()
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(24)
        self._none = EmptyState(
            Picture.EMPTY_LIST,
            lambda: self.tr("No card is in the records yet"),
            lambda: self.tr("Register a box by its serial numbers, or prepare a card."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._none)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 24)
        column.addLayout(self._content)
        column.addStretch(1)
        self._scroll = PageScroll(column)
        self._pages.addWidget(self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 0)
        layout.setSpacing(16)
        layout.addLayout(head(lambda: self.tr("Stock"), self.register))
        layout.addWidget(self._pages, 1)
        self.setFocusProxy(self.register)

    def help_sentences(self) -> tuple[str, ...]:
        return (
            self.tr("All cards of the records, counted, and the certificates that end soon."),
            self.tr("A box is registered by its serial numbers; no card need be in a reader."),
            self.tr("A list is shown line by line before anything of it is taken in."),
        )

    def refresh(self) -> None:
        self.bridge.watch(self.workstation.inventory.overview(), self.show_overview)

    @Slot(object)
    def show_overview(self, overview: StockOverview) -> None:
        """Show these counts."""
        self.overview = overview
        self._scroll.setAccessibleName(self.tr("Stock"))
        self._pages.setCurrentIndex(1 if overview.tokens else 0)
        empty(self._content)
        if overview.tokens:
            self._content.addWidget(_counters(overview))
            self._content.addWidget(self._cards(overview))

    def _cards(self, overview: StockOverview) -> QWidget:
        cards = QWidget()
        grid = QGridLayout(cards)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        parts = (
            _card(lambda: self.tr("By model"), self._models(overview.by_model)),
            _card(lambda: self.tr("By profile"), self._profiles(overview.by_profile)),
            _card(lambda: self.tr("Certificates on cards"), self._ending(overview)),
        )
        for at, part in enumerate(parts):
            grid.addWidget(part, 0, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, 1)
        return cards

    def _models(self, counts: tuple[Counted, ...]) -> list[CountRow]:
        return [CountRow(partial(self._named, one.name), one.count) for one in counts]

    def _profiles(self, counts: tuple[Counted, ...]) -> list[CountRow]:
        return [CountRow(partial(self._profile, one.name), one.count) for one in counts]

    def _named(self, name: str) -> str:
        return name or self.tr("none is known")

    def _profile(self, name: str) -> str:
        profile = self.bridge.profiles.token(name)
        return self._named(name) if profile is None else profile_word(profile.display_name)

    def _ending(self, overview: StockOverview) -> list[CountRow]:
        rows = [CountRow(lambda: self.tr("Have ended"), overview.expired, Tone.DANGER)]
        for one in overview.expiring:
            tone = Tone.WARNING if one.days <= _SOON_DAYS else None
            rows.append(CountRow(partial(self._within, one.days), one.count, tone))
        return rows

    def _within(self, days: int) -> str:
        return self.tr("End within %n day(s)", "", days)


def _counters(overview: StockOverview) -> QWidget:
    """Every status, also one that no card has: what is missing is seen as well."""
    counts = {one.status: one.count for one in overview.by_status}
    counters = QWidget()
    grid = QGridLayout(counters)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(8)
    for at, status in enumerate(TokenStatus):
        meaning = partial(said, "stock", _MEANINGS[status])
        counter = Counter(token_look(status).picture, partial(token_status, status), meaning)
        counter.show_count(counts.get(status, 0))
        grid.addWidget(counter, at // _COUNTERS_A_ROW, at % _COUNTERS_A_ROW)
        grid.setColumnStretch(at % _COUNTERS_A_ROW, 1)
    return counters


def _card(title: Text, rows: list[CountRow]) -> Card:
    card = Card()
    card.body.addWidget(StrongText(title))
    card.body.addWidget(CountRows(rows or [CountRow(verbatim("–"), 0)]))
    return card
