"""The readers along the bottom of the window."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.models.readers import reader_view
from ui.widgets.labels import SecondaryText
from ui.widgets.readers import ReaderTile

__all__ = ["ReaderBar"]


class ReaderBar(QWidget):
    """One tile a reader; `chosen` names the reader whose tile was pressed."""

    chosen = Signal(str)

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self.tiles: dict[str, ReaderTile] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(8)
        self._none = SecondaryText(lambda: self.tr("No reader is connected."))
        self._row.addWidget(self._none)
        self._row.addStretch(1)
        bridge.reader_changed.connect(self.refresh)
        bridge.session_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show every reader as it is now."""
        states = {state.name: state for state in self._workstation.readers()}
        for name in [name for name in self.tiles if name not in states]:
            self.tiles.pop(name).deleteLater()
        for at, (name, state) in enumerate(states.items()):
            view = reader_view(state, self._workstation.session, self._bridge.officer_keys)
            if name in self.tiles:
                self.tiles[name].show_reader(view)
                continue
            tile = self.tiles[name] = ReaderTile(view)
            tile.chosen.connect(self.chosen)
            self._row.insertWidget(at, tile, 1)
        self._none.setVisible(not states)
