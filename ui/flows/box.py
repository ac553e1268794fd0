"""Registers a box of cards: serial numbers from a scanner or a list, and what was taken in."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import TokenId
from officer_app.domain.stock import Delivery, Stocked
from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.flows.pages.box import BoxPage
from ui.flows.pages.box_end import BoxEndPage
from ui.flows.sign_in import SignInDialog
from ui.texts import trouble_words
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.labels import PageTitle, Rule
from ui.widgets.status import Banner, Tone
from ui.widgets.words import re_dress, verbatim

__all__ = ["BoxDialog"]

_UNTOLD = "not told"
"""Goes into the record where nobody says where a box comes from."""


class BoxDialog(QDialog):
    """Nothing is taken in before the button says how many. `taken` when some were."""

    taken = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self._sign_in: SignInDialog | None = None
        self.setAcceptDrops(True)
        self.banner = Banner(verbatim(""), Tone.DANGER)
        self.banner.hide()
        self.page = BoxPage(workstation, bridge)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.page)
        self._may_leave = False
        self.cancel = ActButton(self._leave_word)
        self.cancel.clicked.connect(self.reject)
        self.another = ActButton(lambda: self.tr("Another box"))
        self.another.clicked.connect(self._begin_anew)
        self.on = ActButton(self._act_word, ButtonKind.PRIMARY)
        self.on.clicked.connect(self._act)
        self.page.changed.connect(self._page_changed)
        self.page.file_wished.connect(self._ask_file)
        self.page.failed.connect(self._tell)
        self.resize(920, 620)
        self._lay_out()
        self._say()
        self._begin_anew()

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 24, 24, 24)
        inner.setSpacing(16)
        inner.addWidget(PageTitle(lambda: self.tr("Register a box")))
        inner.addWidget(self.banner)
        inner.addWidget(self.pages, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 16, 24, 16)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.another)
        foot.addWidget(self.cancel)
        foot.addWidget(self.on)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(inner, 1)
        outer.addWidget(Rule())
        outer.addLayout(foot)

    @cached_property
    def end(self) -> BoxEndPage:
        """The last page; built when it is needed."""
        page = BoxEndPage()
        self.pages.addWidget(page)
        return page

    @property
    def _has_ended(self) -> bool:
        return self.pages.currentWidget() is not self.page

    def _act_word(self) -> str:
        if self._has_ended:
            return self.tr("Done")
        return self.tr("Take in %n card(s)", "", self.page.count)

    def _leave_word(self) -> str:
        return self.tr("Leave without them") if self._may_leave else self.tr("Cancel")

    def _scanned_words(self) -> str:
        return self.tr("%n card(s) were scanned and are not taken in yet.", "", self.page.count)

    def reject(self) -> None:
        """What was scanned by hand is lost only to somebody who leaves twice; a file stays."""
        is_scanned = self.page.count > 0 and not self.page.is_list and not self._has_ended
        if is_scanned and not self._may_leave:
            self._may_leave = True
            self.cancel.say(self._leave_word)
            self.banner.show()
            self.banner.show_message(self._scanned_words, Tone.WARNING)
            return
        super().reject()

    @Slot()
    def _page_changed(self) -> None:
        self._may_leave = False
        self.cancel.say(self._leave_word)
        self._show_ready()

    @Slot()
    def _show_ready(self) -> None:
        self.on.say(self._act_word)
        self.on.setEnabled(self._has_ended or self.page.is_ready)
        # While cards are scanned, Enter ends a serial number and does nothing else.
        self.on.setDefault(self._has_ended or self.page.is_list)
        self.another.setVisible(self._has_ended)
        self.cancel.setVisible(not self._has_ended)

    @Slot()
    def _begin_anew(self) -> None:
        self.banner.hide()
        self.pages.setCurrentWidget(self.page)
        self.page.clear()
        self._show_ready()

    @property
    def sign_in_dialog(self) -> SignInDialog | None:
        """The sign-in, while it is open."""
        return self._sign_in

    def scan(self, token: TokenId) -> None:
        """Begin with this card, as if it had been scanned."""
        self.page.scan_token(token)

    # Files

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a list"), "", self._file_kinds())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.read_file)
        dialog.open()

    def _file_kinds(self) -> str:
        lists, everything = self.tr("Lists"), self.tr("All files")
        return f"{lists} (*.csv *.txt);;{everything} (*)"

    @Slot(str)
    def read_file(self, file: str) -> None:
        """Read a list and show it; nothing is taken in by that."""
        self.banner.hide()
        self.page.read_file(Path(file))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file may be dropped anywhere on the window, before the box is taken in."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and not self._has_ended:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.read_file(event.mimeData().urls()[0].toLocalFile())

    # Taking in

    @Slot()
    def _act(self) -> None:
        if self._has_ended:
            self.accept()
        elif self._workstation.session is None:
            self._ask_sign_in()
        elif self.page.is_ready:
            self._take_in()

    def _ask_sign_in(self) -> None:
        """The officer was signed out while the box was scanned; nothing of it is lost."""
        self._sign_in = SignInDialog(self._workstation, self._bridge, parent=self)
        self._sign_in.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sign_in.accepted.connect(self._act)
        self._sign_in.finished.connect(self._sign_in_closed)
        self._sign_in.open()

    @Slot()
    def _sign_in_closed(self) -> None:
        self._sign_in = None

    def _take_in(self) -> None:
        self.banner.hide()
        self.on.setEnabled(False)
        self.page.show_taking(is_taking=True)
        taken = self._workstation.inventory.stock_tokens(
            self.page.delivery, self.page.source or _UNTOLD, skip_bad=self.page.leaves_out
        )
        self._bridge.watch(taken, self._end, self._refused)

    @Slot(object)
    def _end(self, stocked: Stocked) -> None:
        self.page.show_taking(is_taking=False)
        self.end.show_stocked(stocked)
        self.pages.setCurrentWidget(self.end)
        self._show_ready()
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.taken.emit()

    @Slot(object)
    def _refused(self, trouble: Trouble) -> None:
        """Others may have taken some of them in meanwhile: the list is checked once more."""
        self.page.show_taking(is_taking=False)
        self._tell(trouble)
        checked = self._workstation.inventory.check_delivery(self.page.delivery)
        self._bridge.watch(checked, self._checked_again, self._tell)

    @Slot(object)
    def _checked_again(self, delivery: Delivery) -> None:
        self.page.show_delivery(delivery)

    @Slot(object)
    def _tell(self, trouble: Trouble) -> None:
        self._show_ready()
        self.banner.show()
        self.banner.show_message(lambda: trouble_words(trouble).sentence, Tone.DANGER)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Register a box"))
        self.on.say(self._act_word)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
