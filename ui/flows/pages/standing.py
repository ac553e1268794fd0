"""Pages that ask nothing: the card works, the card is away, it stopped, it is done."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.procedure import PresentToken, ProcedureState, StepStatus
from ui.assets import Picture
from ui.flows.pages.page import Page
from ui.texts import serial, step_title, trouble_words
from ui.theme import Role
from ui.widgets.buttons import ActButton
from ui.widgets.labels import BodyText, PageTitle, PictureLabel, SecondaryText
from ui.widgets.progress import ProgressLine
from ui.widgets.states import ErrorPanel, HandsHint

__all__ = ["DonePage", "PresentPage", "RunningPage", "TroublePage"]

_USUALLY = (timedelta(seconds=1), timedelta(seconds=5))


class RunningPage(Page):
    """The step at work, how long it takes, and that the card must stay in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = ""
        self._line = ProgressLine()
        self._title = PageTitle(lambda: self.tr("The card works"))
        self.column.addWidget(self._title)
        self.column.addWidget(self._line)
        self.column.addStretch(1)
        self.column.addWidget(
            HandsHint(Picture.LEAVE_CARD, lambda: self.tr("Leave the card in the reader."))
        )

    def show_state(self, state: ProcedureState) -> None:
        """Show the step that runs; time counts from the moment it began."""
        running = next((s for s in state.steps if s.status is StepStatus.RUNNING), None)
        if running is None or running.name == self._step:
            return
        self._step = running.name
        usual = state.usual_seconds
        span = (timedelta(seconds=usual[0]), timedelta(seconds=usual[1])) if usual else _USUALLY
        title = running.title
        self._line.start(lambda: step_title(title), span, lambda: self.tr("Do not take it out."))


class PresentPage(Page):
    """The card is in no reader; the work goes on by itself when it is back."""

    def __init__(
        self, question: PresentToken, trouble: Trouble | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._card = serial(question.token)
        self._trouble = trouble
        centre = Qt.AlignmentFlag.AlignHCenter
        title = PageTitle(self._words)
        title.setAlignment(centre)
        self.column.addStretch(1)
        self.column.addWidget(PictureLabel(Picture.INSERT_CARD, self._words), 0, centre)
        self.column.addWidget(title)
        for kind, sentence in (
            (BodyText, self._happened),
            (SecondaryText, self._saved),
            (SecondaryText, lambda: self.tr("Then the work goes on by itself.")),
        ):
            line = kind(sentence)
            line.setAlignment(centre)
            self.column.addWidget(line)
        self.column.addStretch(1)

    def _happened(self) -> str:
        if self._trouble is None:
            return ""
        words = trouble_words(self._trouble)
        return f"{words.happened} {words.advice}"

    def _saved(self) -> str:
        return "" if self._trouble is None else trouble_words(self._trouble).saved

    def _words(self) -> str:
        return self.tr("Put card {card} back in any reader").format(card=self._card)


class TroublePage(Page):
    """What happened, what is saved, what to do; go on, or give the work up."""

    went_on = Signal()
    gave_up = Signal()

    def __init__(self, state: ProcedureState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel = ErrorPanel()
        self.undo = ActButton(lambda: self.tr("Undo everything"))
        self.undo.setVisible(state.may_undo)
        self.undo.clicked.connect(self.gave_up)
        panel.wished.connect(self.went_on)
        self.panel = panel
        trouble = state.trouble
        if trouble is not None:
            panel.show_error(
                lambda: trouble_words(trouble).happened,
                lambda: trouble_words(trouble).saved,
                lambda: trouble_words(trouble).advice,
                lambda: self.tr("Continue"),
                f"{trouble.code}  ·  {state.id}",
            )
        self.column.addWidget(panel)
        line = QHBoxLayout()
        line.addWidget(self.undo)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addStretch(1)
        self.setFocusProxy(panel.primary)


class DonePage(Page):
    """What to hand over, or what to do with the prepared card."""

    def __init__(
        self, state: ProcedureState, *, was_undone: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_issuance = state.subscriber is not None
        self._was_undone = was_undone
        self._state = state
        centre = Qt.AlignmentFlag.AlignHCenter
        picture = Picture.HAND_OVER if self._is_issuance else Picture.ALL_DONE
        role = Role.WAITING if was_undone else Role.SUCCESS
        title = PageTitle(self._title)
        title.setAlignment(centre)
        words = SecondaryText(self._words)
        words.setAlignment(centre)
        self.column.addStretch(1)
        self.column.addWidget(PictureLabel(picture, self._title, role), 0, centre)
        self.column.addWidget(title)
        self.column.addWidget(words)
        self.column.addStretch(1)

    def _title(self) -> str:
        if self._was_undone:
            return self.tr("Everything is undone")
        if self._is_issuance:
            return self.tr("Hand card {card} to {person}").format(
                card=self._serial(), person=self._state.subject
            )
        return self.tr("Card {card} is prepared").format(card=self._serial())

    def _words(self) -> str:
        if self._was_undone:
            return self.tr("No valid certificate of this work remains.")
        if self._is_issuance:
            return self.tr("The certificates are on it and proved. Only the owner knows the PIN.")
        return self.tr("It can now be issued to a person at this workstation.")

    def _serial(self) -> str:
        return "" if self._state.token is None else serial(self._state.token)
