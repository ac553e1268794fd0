"""What the screens have in common: a title, a list with its detail, loading again on change."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.keeping import SplitterKeeper
from ui.widgets.labels import PageTitle
from ui.widgets.words import Text

__all__ = ["Screen", "head", "list_and_detail"]

_PANE_WIDTH, _PANE_LEAST = 416, 360


class Screen(QWidget):
    """One section of the window. `subject_changed` when something else is chosen."""

    subject_changed = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workstation = workstation
        self.bridge = bridge

    def refresh(self) -> None:
        """Load what is shown anew; called when the section opens and when records change."""

    def subject(self) -> str:
        """What is chosen here, for the window's title; empty when nothing is."""
        return ""

    def help_sentences(self) -> tuple[str, ...]:
        """What this section is for, in the officer's language."""
        return ()

    def changeEvent(self, event: QEvent) -> None:
        """Rows and facts are drawn once: a new language draws them anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self.refresh()


def head(title: Text, *acts: QWidget) -> QHBoxLayout:
    """The title of a screen and its acts at the right."""
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(PageTitle(title), 1)
    for act in acts:
        line.addWidget(act)
    return line


def list_and_detail(
    screen: QWidget,
    name: str,
    top: QHBoxLayout,
    table: QWidget,
    pane: QWidget,
    *,
    foot: QWidget,
    pane_width: int = _PANE_WIDTH,
) -> QSplitter:
    """Lay a list out at the left and its detail at the right; `name` remembers their widths.

    `foot` stands below the list. `pane_width`: of the detail, in pixels, until a person moves what
    divides them.
    """
    left = QWidget()
    column = QVBoxLayout(left)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(16)
    column.addLayout(top)
    column.addWidget(table, 1)
    column.addWidget(foot)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.addWidget(left)
    split.addWidget(pane)
    split.setSizes([640, pane_width])
    # What the window has more or less belongs to the list.
    split.setStretchFactor(0, 1)
    split.setStretchFactor(1, 0)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(1)
    pane.setMinimumWidth(_PANE_LEAST)
    SplitterKeeper(split, name)
    whole = QVBoxLayout(screen)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(split)
    return split
