"""The window of a flow: draws a procedure's snapshot, sends its answers, knows no rule."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from officer_app.domain.errors import OfficerAppError, Trouble
from officer_app.domain.ids import ProcedureId
from officer_app.domain.policy_faults import RemoteApprovalAwaited
from officer_app.domain.procedure import (
    ClearOldContent,
    ConfirmHolder,
    CurrentPin,
    KeyFile,
    NewPin,
    PresentToken,
    ProcedureState,
    ProcedureStatus,
    Question,
    SignAuthorisation,
    SignDecision,
    SignReplacement,
    StepState,
    StepStatus,
)
from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.flows.pages.clear import ClearPage
from ui.flows.pages.confirm_holder import ConfirmHolderPage
from ui.flows.pages.current_pin import CurrentPinPage
from ui.flows.pages.decide import DecidePage
from ui.flows.pages.examination import ExaminationPage
from ui.flows.pages.key_file import KeyFilePage
from ui.flows.pages.new_pin import NewPinPage
from ui.flows.pages.page import Page, QuestionPage
from ui.flows.pages.replace import ReplacePage
from ui.flows.pages.sign import SignPage
from ui.flows.pages.standing import DonePage, PresentPage, RunningPage, TroublePage
from ui.flows.pages.waiting import CallPage
from ui.flows.sign_in import SignInDialog
from ui.flows.undo import UndoDialog
from ui.texts import procedure_title, step_title, trouble_words
from ui.widgets.flow_frame import FlowFrame
from ui.widgets.steps import StepLook, StepRow
from ui.widgets.words import verbatim

__all__ = ["NEXT_TURN_MS", "FlowDialog", "step_rows"]

NEXT_TURN_MS = 1
"""A timer of zero would run in the present turn of the event loop, behind what is queued."""


@dataclass(frozen=True)
class _Shown:
    """What a page was built for: the same again is not built again."""

    status: ProcedureStatus
    question: Question | None
    trouble: Trouble | None


class FlowDialog(QDialog):
    """One procedure. Closing it only detaches: the work stays on the desk, nothing is lost.

    `next_person` when the officer is done and wants the next one; `mend_wished` when a finding of
    an examination is to be mended: a Check or a CardAct, and the reader; `check_wished` when
    somebody asks what is wrong here. Closing an examination gives it up: nothing is lost by that.
    """

    next_person = Signal()
    mend_wished = Signal(object, str)
    check_wished = Signal()

    def __init__(
        self,
        workstation: Workstation,
        bridge: Bridge,
        procedure: ProcedureId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self._procedure = procedure
        self._shown: _Shown | None = None
        self.state: ProcedureState | None = None
        self.page: Page | None = None
        self.undo_dialog: UndoDialog | None = None
        self.frame = FlowFrame()
        self.frame.cancel.say(self._close_word)
        self.frame.cancelled.connect(self.reject)
        self.frame.went_on.connect(self._act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.resize(920, 620)
        bridge.procedure_changed.connect(self._on_state)

    def _close_word(self) -> str:
        return self.tr("Close")

    @Slot()
    def begin(self) -> None:
        """Open the window; its title and steps, and then its page, come each in a turn of its own.

        Everything in one turn of the event loop would hold the window up for longer than is felt.
        """
        self.show()
        QTimer.singleShot(NEXT_TURN_MS, self, self._begin_head)

    @Slot()
    def _begin_head(self) -> None:
        self._show_head(self._workstation.state(self._procedure))
        QTimer.singleShot(NEXT_TURN_MS, self, self.follow)

    @Slot()
    def follow(self) -> None:
        """Show how the procedure stands now. Errors: ProcedureUnknown."""
        self.show_state(self._workstation.state(self._procedure))

    @Slot(object)
    def _on_state(self, state: ProcedureState) -> None:
        """News arrives queued and may be older than what is shown: look how it stands by now.

        An old snapshot would take away the page on which somebody is typing. What comes before
        the first page is on its way is told by that page.
        """
        if state.id == self._procedure and self.state is not None:
            self.follow()

    def show_state(self, state: ProcedureState) -> None:
        """Draw this snapshot."""
        self.state = state
        self._show_head(state)
        shown = _Shown(state.status, state.question, state.trouble)
        if shown != self._shown:
            self._shown = shown
            self._show_page(state)
        if isinstance(self.page, RunningPage):
            self.page.show_state(state)
        # Last: who hears or reads the title can answer the question at once.
        self.setWindowTitle(self._window_title(state))

    def _show_head(self, state: ProcedureState) -> None:
        self.frame.show_title(lambda: procedure_title(state), state.reader or "")
        self.frame.steps.show_steps(step_rows(_steps_of(state)))
        self._show_remark(state)

    def _window_title(self, state: ProcedureState) -> str:
        """What is done and where it stands, for the task bar and for screen readers."""
        title = procedure_title(state)
        if state.ended:
            return self.tr("{work} – ended").format(work=title)
        if isinstance(state.question, PresentToken):
            return self.tr("{work} – the card is away").format(work=title)
        if state.status is ProcedureStatus.STOPPED:
            return self.tr("{work} – stopped").format(work=title)
        here = next((s for s in state.steps if s.status is StepStatus.RUNNING), None)
        if here is None or state.status is not ProcedureStatus.ASKING:
            return title
        return self.tr("{work} – {step}").format(work=title, step=step_title(here.title))

    def changeEvent(self, event: QEvent) -> None:
        """Titles and steps are drawn once: a new language draws them anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.state is not None:
            self.setWindowTitle(self._window_title(self.state))
            self.frame.steps.show_steps(step_rows(_steps_of(self.state)))

    def _show_remark(self, state: ProcedureState) -> None:
        if state.ended:
            self.frame.show_remark(verbatim(""))
        elif state.reader is None and not any(s.status is StepStatus.DONE for s in state.steps):
            self.frame.show_remark(lambda: self.tr("Until here nothing has changed."))
        elif state.token_changed or state.reader is None:
            self.frame.show_remark(lambda: self.tr("Every step is saved. You may stop any time."))
        else:
            self.frame.show_remark(lambda: self.tr("Until here nothing on the card has changed."))

    def _show_page(self, state: ProcedureState) -> None:
        before = self.page
        self.page = self._page_for(state)
        self.frame.on.setVisible(isinstance(self.page, QuestionPage | DonePage | ExaminationPage))
        self.frame.cancel.setVisible(not state.ended)
        if isinstance(self.page, QuestionPage):
            self.page.show_trouble(state.trouble)
            self.page.ready_changed.connect(self._show_act)
        self._show_act()
        self.frame.show_page(self.page)
        if isinstance(self.page, DonePage | ExaminationPage) or _begins_at_act(self.page):
            self.frame.on.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            self.frame.pages.removeWidget(before)
            before.deleteLater()

    def _page_for(self, state: ProcedureState) -> Page:
        if state.ended:
            return self._last_page(state)
        match state.question:
            case ClearOldContent() as question:
                return ClearPage(question)
            case NewPin() as question:
                return NewPinPage(question)
            case CurrentPin() as question:
                return CurrentPinPage(question)
            case SignAuthorisation() as question:
                return SignPage(question)
            case SignDecision() as question:
                return DecidePage(question)
            case SignReplacement() as question:
                return ReplacePage(question)
            case KeyFile() as question:
                return KeyFilePage(question)
            case ConfirmHolder() as question:
                return ConfirmHolderPage(question)
            case PresentToken() as question:
                return PresentPage(question, state.trouble)
            case None if state.status is ProcedureStatus.STOPPED:
                return self._stopped_page(state)
            case None:
                return RunningPage(has_card=state.reader is not None)

    def _last_page(self, state: ProcedureState) -> Page:
        if self._only_looks and state.status is ProcedureStatus.DONE:
            page = ExaminationPage(self._workstation, self._bridge, state)
            page.wished.connect(self._mend)
            return page
        return DonePage(state, was_undone=state.status is ProcedureStatus.UNDONE)

    @property
    def _only_looks(self) -> bool:
        return self.state is not None and self.state.only_looks

    @Slot(object)
    def _mend(self, remedy: object) -> None:
        reader = self.state.reader if self.state is not None else None
        self.accept()
        self.mend_wished.emit(remedy, reader or "")

    def done(self, result: int) -> None:
        """An examination that is left changes nothing, so that nothing of it waits on the desk."""
        if self._only_looks and self.state is not None and not self.state.ended:
            self._bridge.watch(self._workstation.undo(self._procedure), self._left, self._left)
        super().done(result)

    @Slot(object)
    def _left(self, _outcome: object) -> None:
        """It was given up, or has ended by itself meanwhile."""

    def _stopped_page(self, state: ProcedureState) -> Page:
        if not _awaits_call(state):
            return self._trouble_page(state)
        page = CallPage(state)
        page.went_on.connect(self.go_on)
        page.gave_up.connect(self._ask_undo)
        return page

    def _trouble_page(self, state: ProcedureState) -> TroublePage:
        page = TroublePage(state)
        page.undo.setVisible(state.may_undo and not self._only_looks)
        page.went_on.connect(self.go_on)
        page.gave_up.connect(self._ask_undo)
        page.check_wished.connect(self.check_wished)
        return page

    @Slot()
    def _show_act(self) -> None:
        page = self.page
        if isinstance(page, QuestionPage):
            self.frame.show_act(
                page.act, page.owner, is_ready=page.is_ready, is_danger=page.is_danger
            )
        elif isinstance(page, DonePage | ExaminationPage):
            self.frame.show_act(self._next_word)
        else:
            self.frame.on.setEnabled(False)

    def _next_word(self) -> str:
        if isinstance(self.page, DonePage) and self.page.ends_visit:
            return self.tr("Next person")
        return self.tr("Done")

    @Slot()
    def _act(self) -> None:
        if isinstance(self.page, ExaminationPage):
            self.accept()
            return
        if isinstance(self.page, DonePage):
            self.accept()
            self.next_person.emit()
            return
        if not isinstance(self.page, QuestionPage) or not self.page.is_ready:
            return
        self.frame.on.setEnabled(False)
        try:
            self._workstation.answer(self._procedure, self.page.answer())
        except OfficerAppError as fault:
            self._show_fault(fault.trouble())

    @Slot()
    def go_on(self) -> None:
        """Go on where the work stopped; the officer signs in first if nobody is."""
        if self._workstation.session is None:
            dialog = SignInDialog(self._workstation, self._bridge, parent=self)
            dialog.accepted.connect(self.go_on)
            dialog.open()
            return
        future = self._workstation.resume(self._procedure)
        self._bridge.watch(future, self._moved, self._show_fault)

    @Slot()
    def _ask_undo(self) -> None:
        if self.state is None:
            return
        dialog = UndoDialog(self.state, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.undo)
        self.undo_dialog = dialog
        dialog.finished.connect(self._undo_closed)
        dialog.open()

    @Slot()
    def _undo_closed(self) -> None:
        self.undo_dialog = None

    @Slot()
    def undo(self) -> None:
        """Give the work up; whoever calls has asked the officer before."""
        future = self._workstation.undo(self._procedure)
        self._bridge.watch(future, self._moved, self._show_fault)

    @Slot(object)
    def _moved(self, _nothing: object) -> None:
        self.follow()

    @Slot(object)
    def _show_fault(self, trouble: Trouble) -> None:
        self.frame.show_remark(lambda: trouble_words(trouble).sentence)
        self._show_act()


_LOOKS = {
    StepStatus.WAITING: StepLook.WAITING,
    StepStatus.RUNNING: StepLook.RUNNING,
    StepStatus.DONE: StepLook.DONE,
    StepStatus.FAILED: StepLook.FAILED,
    StepStatus.UNDONE: StepLook.SKIPPED,
}


def _begins_at_act(page: Page) -> bool:
    """A question to which nothing is typed here: the next thing is its act."""
    first: QWidget = page
    while (proxy := first.focusProxy()) is not None:
        first = proxy
    return isinstance(page, QuestionPage) and first.focusPolicy() is Qt.FocusPolicy.NoFocus


def _awaits_call(state: ProcedureState) -> bool:
    """An officer elsewhere has to be called: nothing has failed."""
    return state.trouble is not None and state.trouble.code == RemoteApprovalAwaited.code


def _steps_of(state: ProcedureState) -> tuple[StepState, ...]:
    """The steps as they are drawn: the one that waits for somebody else's word is at work."""
    if not _awaits_call(state):
        return state.steps
    return tuple(
        step.model_copy(update={"status": StepStatus.RUNNING})
        if step.status is StepStatus.FAILED
        else step
        for step in state.steps
    )


def step_rows(steps: tuple[StepState, ...]) -> list[StepRow]:
    """The lines of the step list; steps of one title are one line."""
    by_title: dict[str, list[StepStatus]] = {}
    for step in steps:
        by_title.setdefault(step.title, []).append(step.status)
    return [StepRow(step_title(title), _look(found)) for title, found in by_title.items()]


def _look(found: list[StepStatus]) -> StepLook:
    for status in (StepStatus.FAILED, StepStatus.RUNNING):
        if status in found:
            return _LOOKS[status]
    if len(set(found)) == 1:
        return _LOOKS[found[0]]
    if StepStatus.UNDONE in found:
        return StepLook.SKIPPED
    return StepLook.RUNNING
