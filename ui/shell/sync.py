"""What the sync badge opens: last exchange, what waits since when, why, and to try it now."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from officer_app.sync.state import SyncState
from ui.models.sync import sync_facts, sync_reason
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.details import DetailRow, FactGrid
from ui.widgets.labels import BodyText, SectionTitle

__all__ = ["SyncDetail"]

_WIDTH = 400


class SyncDetail(QDialog):
    """Opens below its badge and closes as soon as something else is pressed.

    `wished` when the officer wants to synchronise now.
    """

    wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFixedWidth(_WIDTH)
        self._facts: FactGrid | None = None
        self._reason = BodyText()
        self.now = ActButton(lambda: self.tr("Synchronise now"), ButtonKind.PRIMARY)
        self.now.clicked.connect(self._wish)
        frame = QFrame()
        frame.setProperty("look", "dialog")
        self._body = QVBoxLayout(frame)
        self._body.setContentsMargins(16, 16, 16, 16)
        self._body.setSpacing(8)
        self._body.addWidget(SectionTitle(lambda: self.tr("Central server")))
        self._body.addWidget(self._reason)
        acts = QHBoxLayout()
        acts.addStretch(1)
        acts.addWidget(self.now)
        self._body.addLayout(acts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def show_state(self, state: SyncState | None) -> None:
        """Show how it stands; None: this workstation works alone."""
        if self._facts is not None:
            self._body.removeWidget(self._facts)
            self._facts.hide()
            self._facts.deleteLater()
            self._facts = None
        if state is not None:
            self._facts = FactGrid([DetailRow(name, value) for name, value in sync_facts(state)])
            self._body.insertWidget(1, self._facts)
        reason = sync_reason(state)
        self._reason.say(lambda: sync_reason(state))
        self._reason.setVisible(bool(reason))
        self.now.setVisible(state is not None)
        self.setWindowTitle(self.tr("Central server"))
        self.setAccessibleDescription(reason)

    def open_below(self, badge: QWidget) -> None:
        """Open under the badge, right edges aligned, with the focus on the act."""
        self.adjustSize()
        corner = badge.mapToGlobal(QPoint(badge.width() - self.width(), badge.height() + 4))
        self.move(corner)
        self.show()
        self.now.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _wish(self) -> None:
        self.wished.emit()
        self.close()
