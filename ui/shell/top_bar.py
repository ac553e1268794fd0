"""The bar above every screen: search, the officer, the central server."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from officer_app.workstation import OfficerSession
from ui.widgets.status import OfficerBadge, SyncBadge, SyncLook
from ui.widgets.tables import SearchField

__all__ = ["TopBar"]


class TopBar(QFrame):
    """`officer_wished`: sign in, or out."""

    officer_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.search = SearchField(
            lambda: self.tr("Find a person by name, number or e-mail"), shortcut="Ctrl+K"
        )
        self.officer, self.sync = OfficerBadge(), SyncBadge()
        self.officer.clicked.connect(self.officer_wished)
        self.sync.show_sync(SyncLook.ALONE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.search, 1)
        layout.addSpacing(16)
        layout.addWidget(self.officer)
        layout.addWidget(self.sync)
        self.setFocusProxy(self.search)

    def show_session(self, session: OfficerSession | None, *, has_card: str = "") -> None:
        """Show who is signed in; `has_card`: whose card waits for its PIN."""
        name = session.officer.display_name if session is not None else has_card
        self.officer.show_officer(name, pin_verified=session is not None)
