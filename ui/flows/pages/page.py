"""What every page of a flow is: one question, one act, and what the act answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.procedure import Answer
from ui.texts import trouble_words
from ui.widgets.pins import Owner
from ui.widgets.status import Banner, Tone
from ui.widgets.words import verbatim

__all__ = ["Page", "QuestionPage"]


class Page(QWidget):
    """One page; widgets under each other."""

    ready_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)


class QuestionPage(Page):
    """A page whose act answers the procedure's question."""

    owner = Owner.OFFICER
    is_danger = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fault = Banner(verbatim(""), Tone.DANGER)
        self.fault.hide()
        self.column.addWidget(self.fault)

    def act(self) -> str:
        """The word on the default button: it says the act."""
        raise NotImplementedError

    @property
    def is_ready(self) -> bool:
        """Whether the act may be done now."""
        return True

    def answer(self) -> Answer:
        """What the act answers; secrets leave the page with it."""
        raise NotImplementedError

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Say above the question why it is asked once more."""
        self.fault.setVisible(trouble is not None)
        if trouble is None:
            return
        self.fault.show_message(lambda: trouble_words(trouble).sentence, Tone.DANGER)
