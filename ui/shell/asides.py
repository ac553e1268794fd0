"""Windows beside the flows: a box of cards, a call, the fault check, a reader's menu."""

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from officer_app.domain.ids import TokenId
from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.flows.approve import ApproveDialog
from ui.flows.box import BoxDialog
from ui.flows.dialog import NEXT_TURN_MS
from ui.flows.fault_check import Checkup, FaultCheckDialog

__all__ = ["Asides"]


class Asides(QObject):
    """Opens each above `window`, one of a kind. `examine_wished` and `look_wished` name a reader.

    `sign_in_wished` when an officer is needed first, `stocked` when cards were taken in.
    """

    sign_in_wished = Signal()
    stocked = Signal()
    examine_wished = Signal(str)
    look_wished = Signal(str)

    def __init__(self, workstation: Workstation, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._workstation = workstation
        self._bridge = bridge
        self._window = window
        self._box: BoxDialog | None = None
        self._approval: ApproveDialog | None = None
        self._check: FaultCheckDialog | None = None
        self._reader = ""
        self.menu = QMenu(window)
        self.examine_line, self.look_line = self.menu.addAction(""), self.menu.addAction("")
        self.menu.addSeparator()
        self.check_line = self.menu.addAction("")
        self.examine_line.triggered.connect(self._examine)
        self.look_line.triggered.connect(self._look)
        self.check_line.triggered.connect(self.check)

    # A box of cards

    @property
    def box(self) -> BoxDialog | None:
        """The window in which a box is registered, while it is open."""
        return self._box

    @Slot()
    def register_box(self) -> None:
        """Open the window in which a box of cards is registered."""
        if self._workstation.session is None:
            self.sign_in_wished.emit()
            return
        if self._box is None:
            self._box = BoxDialog(self._workstation, self._bridge, self._window)
            self._box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._box.taken.connect(self.stocked)
            self._box.finished.connect(self._box_closed)
        # In a turn of its own: to build it and to show it together would hold the window up.
        QTimer.singleShot(NEXT_TURN_MS, self._box, self._box.open)

    @Slot(object)
    def register_card(self, token: TokenId) -> None:
        """The same, begun with this card."""
        self.register_box()
        if self._box is not None:
            self._box.scan(token)

    @Slot()
    def _box_closed(self) -> None:
        self._box = None

    # What another desk asks

    @property
    def approval(self) -> ApproveDialog | None:
        """The window in which another desk's request is found and signed, while it is open."""
        return self._approval

    @Slot()
    def approve(self) -> None:
        """Somebody calls from another desk."""
        if self._workstation.session is None:
            self.sign_in_wished.emit()
            return
        if self._approval is None:
            self._approval = ApproveDialog(self._workstation, self._bridge, self._window)
            self._approval.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._approval.finished.connect(self._approval_closed)
        self._approval.open()

    @Slot()
    def _approval_closed(self) -> None:
        self._approval = None

    # The fault check

    @property
    def fault_check(self) -> FaultCheckDialog | None:
        """The fault check, while it is open."""
        return self._check

    @Slot()
    def check(self) -> None:
        """Ask what is wrong here."""
        if self._check is None:
            self._check = FaultCheckDialog(self._look_around, self._window)
            self._check.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._check.finished.connect(self._check_closed)
        self._check.open()

    def _look_around(self) -> Checkup:
        diagnosis = self._workstation.check().result()
        return diagnosis, self._workstation.support_file(diagnosis)

    @Slot()
    def _check_closed(self) -> None:
        self._check = None

    # A reader's menu

    @Slot(str, QPoint)
    def offer(self, reader: str, at: QPoint) -> None:
        """Offer what may be done with the card in a reader, whosever it is."""
        state = next((one for one in self._workstation.readers() if one.name == reader), None)
        self._reader = reader
        self.examine_line.setEnabled(state is not None and state.token is not None)
        self.look_line.setEnabled(state is not None and state.has_card)
        self._say()
        self.menu.popup(at)

    def _say(self) -> None:
        self.examine_line.setText(self.tr("Examine this card"))
        self.look_line.setText(self.tr("Look at the card again"))
        self.check_line.setText(self.tr("What is wrong here?"))

    @Slot()
    def _examine(self) -> None:
        self.examine_wished.emit(self._reader)

    @Slot()
    def _look(self) -> None:
        self.look_wished.emit(self._reader)
