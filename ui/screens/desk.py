"""The desk: what waits, what was interrupted, and the two acts of the day."""

from PySide6.QtCore import Qt, QTime, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.procedure import PresentToken, ProcedureState
from officer_app.workstation import Workstation
from ui.assets import Icon, Picture
from ui.bridge import Bridge
from ui.screens.screen import Screen
from ui.texts import moment, procedure_title, serial, step_title, trouble_words
from ui.theme import Role
from ui.widgets.buttons import ActButton
from ui.widgets.labels import IconLabel, PageTitle, SecondaryText, SectionTitle, StrongText
from ui.widgets.states import Card, EmptyState

__all__ = ["DeskScreen", "OpenWork"]

_NOON, _EVENING = 12, 18


class OpenWork(Card):
    """One piece of work that has not ended, and the way back into it."""

    wished = Signal(object)
    undo_wished = Signal(object)

    def __init__(self, state: ProcedureState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        on = ActButton(lambda: self.tr("Continue"))
        on.clicked.connect(self._wish)
        on.setAccessibleName(f"{on.text()}: {procedure_title(state)}")
        self.button = on
        self.undo = ActButton(lambda: self.tr("Undo"))
        self.undo.clicked.connect(self._wish_undo)
        self.undo.setVisible(state.may_undo)
        self.undo.setAccessibleName(f"{self.undo.text()}: {procedure_title(state)}")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(StrongText(lambda: procedure_title(state)))
        words.addWidget(SecondaryText(self._where))
        words.addWidget(SecondaryText(self._next))
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(IconLabel(Icon.RUNNING, Role.OFFICER), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(on, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(line)

    def _where(self) -> str:
        done = [step for step in self._state.steps if step.status.value == "done"]
        at = moment(self._state.changed_at)
        if not done:
            return self.tr("begun · {time}").format(time=at)
        last = step_title(done[-1].title)
        return self.tr("last done: {step} · {time}").format(step=last, time=at)

    def _next(self) -> str:
        if isinstance(self._state.question, PresentToken):
            card = serial(self._state.question.token)
            return self.tr("Put card {card} back in any reader.").format(card=card)
        if self._state.trouble is not None:
            return trouble_words(self._state.trouble).happened
        return self.tr("It waits for an answer.")

    @Slot()
    def _wish(self) -> None:
        self.wished.emit(self._state.id)

    @Slot()
    def _wish_undo(self) -> None:
        self.undo_wished.emit(self._state)


class DeskScreen(Screen):
    """`continue_wished` names a procedure, `undo_wished` gives its state; `counted`: how many."""

    continue_wished = Signal(object)
    undo_wished = Signal(object)
    counted = Signal(int)
    find_wished = Signal()
    cards_wished = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(workstation, bridge, parent)
        self._open: tuple[ProcedureState, ...] = ()
        self._is_asking = self._ask_again = False
        self.open_work: list[OpenWork] = []
        self.find_person = ActButton(lambda: self.tr("Find a person"), picture=Icon.SEARCH)
        self.find_person.clicked.connect(self.find_wished)
        self.cards = ActButton(lambda: self.tr("Prepare a card"), picture=Icon.CARD)
        self.cards.clicked.connect(self.cards_wished)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.find_person)
        acts.addWidget(self.cards)
        acts.addStretch(1)
        self._title = SectionTitle(lambda: self.tr("Interrupted"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._nothing = EmptyState(
            Picture.ALL_DONE,
            lambda: self.tr("Nothing was interrupted"),
            lambda: self.tr("Find the next person by name, number or e-mail."),
        )
        content = QWidget()
        content.setProperty("look", "page")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(24, 24, 24, 24)
        inner.setSpacing(16)
        inner.addWidget(PageTitle(self._greeting))
        inner.addLayout(acts)
        inner.addWidget(self._title)
        inner.addLayout(self._list)
        inner.addWidget(self._nothing, 1)
        inner.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        bridge.procedure_changed.connect(self._on_procedure)
        self._show_open()

    def _greeting(self) -> str:
        hour, waiting = QTime.currentTime().hour(), len(self._open)
        if hour < _NOON:
            hello = self.tr("Good morning.")
        elif hour < _EVENING:
            hello = self.tr("Good afternoon.")
        else:
            hello = self.tr("Good evening.")
        if not waiting:
            return hello
        wait = self.tr("%n thing(s) wait.", "", waiting)
        return f"{hello} {wait}"

    def help_sentences(self) -> tuple[str, ...]:
        return (
            self.tr("Work that was interrupted waits here. Nothing of it is lost."),
            self.tr("Continue goes on where it stopped. Undo gives it up and revokes."),
            self.tr("Find a person to issue a card, or prepare a card for later."),
        )

    def refresh(self) -> None:
        self._is_asking = True
        self.bridge.watch(self.workstation.open_procedures(), self._learn, self._failed)

    @Slot(object)
    def _failed(self, trouble: Trouble) -> None:
        self._is_asking = False
        self.bridge.failed.emit(trouble)

    @Slot(object)
    def _on_procedure(self, _state: ProcedureState) -> None:
        """A procedure tells of every step; one question at a time asks how all of them stand."""
        if self._is_asking:
            self._ask_again = True
            return
        self.refresh()

    @Slot(object)
    def _learn(self, states: tuple[ProcedureState, ...]) -> None:
        self._is_asking = False
        if self._ask_again:
            self._ask_again = False
            self.refresh()
        if states == self._open:
            return
        self._open = states
        self.counted.emit(len(states))
        if self.isVisible():
            self._show_open()

    def showEvent(self, event: QShowEvent) -> None:
        """What happened while another section was open is drawn now."""
        super().showEvent(event)
        self._show_open()

    def _show_open(self) -> None:
        states = self._open
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.open_work = [OpenWork(state) for state in states]
        for work in self.open_work:
            work.wished.connect(self.continue_wished)
            work.undo_wished.connect(self.undo_wished)
            self._list.addWidget(work)
        self._title.setVisible(bool(states))
        self._nothing.setVisible(not states)
        for title in self.findChildren(PageTitle):
            title.say(self._greeting)
