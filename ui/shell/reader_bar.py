"""The readers along the bottom of the window."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import TokenId
from officer_app.domain.projection import TokenNow
from officer_app.domain.token import TokenStatus
from officer_app.workstation import ReaderState, Workstation
from ui.bridge import Bridge
from ui.models.readers import reader_view
from ui.widgets.labels import SecondaryText
from ui.widgets.readers import ReaderTile

__all__ = ["ReaderBar"]


class ReaderBar(QScrollArea):
    """One tile a reader; `chosen` names the reader whose tile was pressed, `menu_wished` one of
    which more is to be offered, and where.

    More readers than the window is wide are scrolled to; the Tab key brings its tile into sight.
    """

    chosen = Signal(str)
    menu_wished = Signal(str, QPoint)

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self._statuses: dict[TokenId, TokenStatus] = {}
        self._is_asking = self._ask_again = False
        self.tiles: dict[str, ReaderTile] = {}
        content = QWidget()
        content.setProperty("look", "page")
        self._row = QHBoxLayout(content)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(8)
        self._none = SecondaryText(lambda: self.tr("No reader is connected."))
        self._row.addWidget(self._none)
        # Tiles grow to their widest before anything is left over.
        self._row.addStretch(0)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalScrollBar().rangeChanged.connect(self._fit_height)
        # What many readers tell at once is drawn once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        bridge.reader_changed.connect(self._refresh_soon)
        bridge.session_changed.connect(self._refresh_soon)
        bridge.records_changed.connect(self._refresh_soon)
        self.refresh()

    @Slot()
    def _refresh_soon(self) -> None:
        self._soon.start()

    @Slot()
    def refresh(self) -> None:
        """Show every reader as it is now, and ask what the records say of the cards in them."""
        self._show()
        if self._is_asking:
            self._ask_again = True
            return
        self._is_asking, self._ask_again = True, False
        self._bridge.watch(self._workstation.records.tokens_in_readers(), self._learn, self._failed)

    @Slot(object)
    def _failed(self, trouble: Trouble) -> None:
        self._is_asking = False
        self._bridge.failed.emit(trouble)

    @Slot(object)
    def _learn(self, tokens: tuple[TokenNow, ...]) -> None:
        self._is_asking = False
        self._statuses = {token.id: token.status for token in tokens}
        self._show()
        if self._ask_again:
            self.refresh()

    def _show(self) -> None:
        states = {state.name: state for state in self._workstation.readers()}
        for name in [name for name in self.tiles if name not in states]:
            self.tiles.pop(name).deleteLater()
        for at, (name, state) in enumerate(states.items()):
            session, keys = self._workstation.session, self._bridge.officer_keys
            view = reader_view(state, session, keys, self._status_in(state))
            if name in self.tiles:
                self.tiles[name].show_reader(view)
                continue
            tile = self.tiles[name] = ReaderTile(view)
            tile.chosen.connect(self.chosen)
            tile.focused.connect(self._bring_into_sight)
            tile.menu_wished.connect(self.menu_wished)
            self._row.insertWidget(at, tile, 1)
        self._none.setVisible(not states)
        self._fit_height()

    @Slot(str)
    def _bring_into_sight(self, reader: str) -> None:
        """All of the tile: by itself Qt would show no more than where its cursor is."""
        self.ensureWidgetVisible(self.tiles[reader], 16, 0)

    def _status_in(self, state: ReaderState) -> TokenStatus | None:
        if state.token is None or state.token.id is None:
            return None
        return self._statuses.get(state.token.id)

    @Slot()
    def _fit_height(self) -> None:
        """As high as a tile, and its scroll bar where there is one."""
        bar = self.horizontalScrollBar()
        height = self._row.sizeHint().height()
        if bar.maximum() > 0:
            height += bar.sizeHint().height()
        self.setFixedHeight(height)
