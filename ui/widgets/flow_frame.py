"""The frame of a flow: title and reader above, steps left, one question, two buttons below."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.assets import Icon
from ui.theme import Role
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.labels import IconLabel, Label, PageTitle, Rule, SecondaryText
from ui.widgets.pins import Owner
from ui.widgets.steps import StepList
from ui.widgets.words import Text, re_dress, verbatim

__all__ = ["FlowFrame"]


class _Where(Label):
    ink_role = Role.MUTED
    wraps = False


class FlowFrame(QFrame):
    """Draws a flow and knows none: `cancelled` and `went_on` say what was wished."""

    cancelled = Signal()
    went_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._title, self._where = PageTitle(), _Where()
        self._title.setWordWrap(False)
        self._reader_icon = IconLabel(Icon.READER)
        self.steps = StepList()
        self.steps.setFixedWidth(248)
        self.pages = QStackedWidget()
        self._remark = SecondaryText()
        self.cancel = ActButton(self._cancel_word)
        self.on = ActButton(verbatim(""), ButtonKind.PRIMARY)
        self.on.setDefault(True)
        self.cancel.clicked.connect(self.cancelled)
        self.on.clicked.connect(self.went_on)
        self._lay_out()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setContentsMargins(24, 24, 24, 24)
        middle.setSpacing(24)
        middle.addWidget(self.steps)
        middle.addWidget(self.pages, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._header())
        outer.addWidget(Rule())
        outer.addLayout(middle, 1)
        outer.addWidget(Rule())
        outer.addLayout(self._footer())

    def _header(self) -> QHBoxLayout:
        header = QHBoxLayout()
        header.setContentsMargins(24, 16, 24, 16)
        header.setSpacing(8)
        header.addWidget(self._title, 1)
        header.addWidget(self._reader_icon)
        header.addWidget(self._where)
        return header

    def _footer(self) -> QHBoxLayout:
        footer = QHBoxLayout()
        footer.setContentsMargins(24, 16, 24, 16)
        footer.setSpacing(8)
        footer.addWidget(self._remark, 1)
        footer.addWidget(self.cancel)
        footer.addWidget(self.on)
        return footer

    def show_title(self, title: Text, reader: str) -> None:
        """Name the flow, whom it is for and the reader; no reader, no icon."""
        self._title.say(title)
        self._where.say_verbatim(reader)
        self._reader_icon.setVisible(bool(reader))
        self.setAccessibleName(title())

    def show_page(self, page: QWidget) -> None:
        """Show this question in place of the last, and put the focus on its first field."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self._order_tabs(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tabs(self, page: QWidget) -> None:
        """From the question to the default act, then cancel."""
        inside = [page, *page.findChildren(QWidget)]
        stops = [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        stops += [self.on, self.cancel]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def showEvent(self, event: QShowEvent) -> None:
        """A flow opens with the focus on its question, not on a button."""
        super().showEvent(event)
        if (page := self.pages.currentWidget()) is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_act(
        self,
        act: Text,
        owner: Owner = Owner.OFFICER,
        *,
        is_ready: bool = True,
        is_danger: bool = False,
    ) -> None:
        """Name the default act; the subscriber's own acts have the subscriber's colour."""
        self.on.say(act)
        kind = ButtonKind.SUBSCRIBER if owner is Owner.SUBSCRIBER else ButtonKind.PRIMARY
        self.on.show_kind(ButtonKind.DANGER if is_danger else kind)
        self.on.setEnabled(is_ready)

    def show_remark(self, remark: Text) -> None:
        """Say at the foot how much has been changed so far."""
        self._remark.say(remark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the default act from any field, Escape cancels."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.on.isEnabled():
            self.on.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel.click()
        else:
            super().keyPressEvent(event)

    def _cancel_word(self) -> str:
        return self.tr("Cancel")

    def _say(self) -> None:
        self.setAccessibleName(self._title.words())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
