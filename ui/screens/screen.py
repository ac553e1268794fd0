"""What the screens have in common: a title, a list with its detail, loading again on change."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.widgets.labels import PageTitle
from ui.widgets.words import Text

__all__ = ["Screen", "head", "list_and_detail"]


class Screen(QWidget):
    """One section of the window."""

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workstation = workstation
        self.bridge = bridge

    def refresh(self) -> None:
        """Load what is shown anew; called when the section opens and when records change."""


def head(title: Text, *acts: QWidget) -> QHBoxLayout:
    """The title of a screen and its acts at the right."""
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(PageTitle(title), 1)
    for act in acts:
        line.addWidget(act)
    return line


def list_and_detail(screen: QWidget, top: QHBoxLayout, table: QWidget, pane: QWidget) -> QSplitter:
    """Lay a list out at the left and its detail at the right."""
    left = QWidget()
    column = QVBoxLayout(left)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(16)
    column.addLayout(top)
    column.addWidget(table, 1)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.addWidget(left)
    split.addWidget(pane)
    split.setSizes([560, 420])
    split.setChildrenCollapsible(False)
    split.setHandleWidth(1)
    pane.setMinimumWidth(380)
    whole = QVBoxLayout(screen)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(split)
    return split
