"""The bar above every screen: search, the officer, the central server."""

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from officer_app.sync.state import SyncState
from officer_app.workstation import OfficerSession
from ui.models.sync import sync_reason, sync_view
from ui.shell.sync import SyncDetail
from ui.widgets.status import OfficerBadge, SyncBadge
from ui.widgets.tables import SearchField

__all__ = ["TopBar"]


class TopBar(QFrame):
    """`officer_wished`: sign in, or out. `sync_wished`: synchronise now."""

    officer_wished = Signal()
    sync_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.search = SearchField(
            lambda: self.tr("Find a person by name, number or e-mail"), shortcut="Ctrl+K"
        )
        self.officer, self.sync = OfficerBadge(), SyncBadge()
        self.officer.clicked.connect(self.officer_wished)
        self.sync.clicked.connect(self._open_detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.search, 1)
        layout.addSpacing(16)
        layout.addWidget(self.officer)
        layout.addWidget(self.sync)
        # A window of its own, so it comes last: before them it would tear the widgets above out of
        # the order of the Tab key.
        self.detail = SyncDetail(self)
        self.detail.wished.connect(self.sync_wished)
        self.setFocusProxy(self.search)

    def show_session(self, session: OfficerSession | None, *, has_card: str = "") -> None:
        """Show who is signed in; `has_card`: whose card waits for its PIN."""
        name = session.officer.display_name if session is not None else has_card
        self.officer.show_officer(name, pin_verified=session is not None)

    def show_sync(self, state: SyncState | None, now: datetime) -> None:
        """Show how synchronising stands; None: this workstation works alone."""
        view = sync_view(state, now)
        self.sync.show_sync(
            view.look,
            minutes=view.minutes,
            waiting=view.waiting,
            reason=lambda: sync_reason(state),
        )
        self.detail.show_state(state)

    @Slot()
    def _open_detail(self) -> None:
        self.detail.open_below(self.sync)
