"""The desk: what was interrupted, what will wait soon, and the two acts of the day."""

from PySide6.QtCore import Qt, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import ProcedureId
from officer_app.domain.officer import Act, may
from officer_app.domain.procedure import PresentToken, ProcedureState
from officer_app.domain.stock import EXPIRY_HORIZONS, StockOverview
from officer_app.domain.token import TokenStatus
from officer_app.sync.state import SyncState
from officer_app.workstation import Workstation
from ui.assets import Icon, Picture
from ui.bridge import Bridge
from ui.screens.screen import Screen
from ui.texts import procedure_title, recently, serial, step_title, trouble_words
from ui.theme import Role
from ui.widgets.buttons import ActButton
from ui.widgets.counters import Counter
from ui.widgets.labels import (
    IconLabel,
    Label,
    PageTitle,
    SecondaryText,
    SectionTitle,
    StrongText,
)
from ui.widgets.states import Card, EmptyState

__all__ = ["DeskScreen", "OpenWork"]

_NOON, _EVENING = 12, 18
_SOON = EXPIRY_HORIZONS[0]
_TOGETHER_MS = 100
"""Procedures side by side tell of many steps; the desk draws what a person can follow."""


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
        self._done, self._then = SecondaryText(self._where), SecondaryText(self._next)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(StrongText(lambda: procedure_title(self._state)))
        words.addWidget(self._done)
        words.addWidget(self._then)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(IconLabel(Icon.RUNNING, Role.OFFICER), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(on, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(line)

    @property
    def procedure(self) -> ProcedureId:
        """Which work this is."""
        return self._state.id

    def show_state(self, state: ProcedureState) -> None:
        """The same work, as it stands now."""
        if state == self._state:
            return
        self._state = state
        self._done.say(self._where)
        self._then.say(self._next)
        self.undo.setVisible(state.may_undo)

    def _where(self) -> str:
        done = [step for step in self._state.steps if step.status.value == "done"]
        at = recently(self._state.changed_at)
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
    approval_wished = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(workstation, bridge, parent)
        self._open: tuple[ProcedureState, ...] = ()
        self._is_asking = False
        self._expired = 0
        self._news = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._news.timeout.connect(self._ask_work)
        self.open_work: list[OpenWork] = []
        self.find_person = ActButton(lambda: self.tr("Find a person"), picture=Icon.SEARCH)
        self.find_person.clicked.connect(self.find_wished)
        self.cards = ActButton(lambda: self.tr("Prepare a card"), picture=Icon.CARD)
        self.cards.clicked.connect(self.cards_wished)
        self.approve = ActButton(lambda: self.tr("Approve for another desk"), picture=Icon.OFFICER)
        self.approve.clicked.connect(self.approval_wished)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.find_person)
        acts.addWidget(self.cards)
        acts.addWidget(self.approve)
        acts.addStretch(1)
        self._hello = PageTitle(self._greeting)
        self._title = SectionTitle(lambda: self.tr("Interrupted"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.prepared = Counter(
            Icon.CARD,
            lambda: self.tr("Prepared cards"),
            lambda: self.tr("Each can be issued to a person at once."),
        )
        self.expiring = Counter(
            Icon.CALENDAR,
            lambda: self.tr("Expiring in {days} days").format(days=_SOON.days),
            self._expired_words,
        )
        self.unsent = Counter(
            Icon.CLOUD,
            lambda: self.tr("Not yet sent"),
            lambda: self.tr("Records that the centre does not have yet. They are kept here."),
        )
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
        inner.addWidget(self._hello)
        inner.addLayout(acts)
        inner.addWidget(self._title)
        inner.addLayout(self._list)
        inner.addLayout(self._count())
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
        bridge.session_changed.connect(self._show_approval)
        self._show_approval()
        self._show_open()

    def _count(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for counter in (self.prepared, self.expiring, self.unsent):
            row.addWidget(counter, 1)
        self.unsent.hide()
        return row

    @Slot()
    def _show_approval(self) -> None:
        """Where there is a centre, to whoever may: nobody signed in may be such a one."""
        session = self.workstation.session
        may_approve = session is None or may(session.officer, Act.UNBLOCK)
        self.approve.setVisible(self.workstation.sync_state is not None and may_approve)

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
        self._ask_work()
        self.bridge.watch(self.workstation.inventory.overview(), self._show_overview)

    @Slot()
    def _ask_work(self) -> None:
        if self._is_asking:
            # An answer that comes late must not take the place of a newer one.
            self._news.start()
            return
        self._is_asking = True
        self.bridge.watch(self.workstation.open_procedures(), self._learn, self._failed)

    @Slot(object)
    def _show_overview(self, overview: StockOverview) -> None:
        statuses = {one.status: one.count for one in overview.by_status}
        self.prepared.show_count(statuses.get(TokenStatus.PREPARED, 0))
        ends = {one.days: one.count for one in overview.expiring}
        self._expired = overview.expired
        self.expiring.show_count(ends.get(_SOON.days, 0))
        self.expiring.show_sentence(self._expired_words)

    def _expired_words(self) -> str:
        if not self._expired:
            return self.tr("Certificates. Renew the keys while they are valid.")
        return self.tr("%n more certificate(s) have expired already.", "", self._expired)

    def show_sync(self, state: SyncState | None) -> None:
        """Count what the centre does not have yet; None: this workstation works alone."""
        self.unsent.setVisible(state is not None)
        if state is not None:
            self.unsent.show_count(state.waiting)

    def tell_time(self) -> None:
        """Say anew what depends on the time of day."""
        for label in self.findChildren(Label):
            label.say_again()

    @Slot(object)
    def _failed(self, trouble: Trouble) -> None:
        self._is_asking = False
        self.bridge.failed.emit(trouble)

    @Slot(object)
    def _on_procedure(self, _state: ProcedureState) -> None:
        """One question asks how all of them stand, whatever has happened meanwhile."""
        if not self._news.isActive():
            self._news.start()

    @Slot(object)
    def _learn(self, states: tuple[ProcedureState, ...]) -> None:
        self._is_asking = False
        self.show_work(states)

    def show_work(self, states: tuple[ProcedureState, ...]) -> None:
        """Show the work that was begun and has not ended."""
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
        """Work that is drawn already is kept: to draw it anew would hold up the window."""
        states, drawn = self._open, {work.procedure: work for work in self.open_work}
        self.open_work = [self._drawn(state, drawn.pop(state.id, None)) for state in states]
        for ended in drawn.values():
            self._list.removeWidget(ended)
            ended.hide()
            ended.deleteLater()
        self._title.setVisible(bool(states))
        self._nothing.setVisible(not states)
        self._hello.say_again()

    def _drawn(self, state: ProcedureState, work: OpenWork | None) -> OpenWork:
        """They come the oldest first: what is new belongs below the others."""
        if work is not None:
            work.show_state(state)
            return work
        made = OpenWork(state)
        made.wished.connect(self.continue_wished)
        made.undo_wished.connect(self.undo_wished)
        self._list.addWidget(made)
        return made
