"""The flows at the window: which is open, how one begins, is continued or given up."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import ProcedureId, SubscriberId
from officer_app.domain.procedure import ProcedureState, ProcedureStatus
from officer_app.domain.projection import TokenNow
from officer_app.domain.remedies import Check
from officer_app.domain.token_life import TokenAct, may_be_done
from officer_app.domain.wishes import ExamineToken, IssueToToken, PrePersonalise, Wish
from officer_app.domain.words import phrase
from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.flows.act import ActDialog
from ui.flows.dialog import NEXT_TURN_MS, FlowDialog
from ui.flows.undo import UndoDialog
from ui.models.acts import CardAct
from ui.models.readers import free_readers

__all__ = ["Work"]

_REASON = phrase("reasons", "first issuance")
"""Goes into the signed decision as it stands; shown in the officer's language."""


class Work(QObject):
    """Opens a window for each procedure, above `window`.

    `refused` says in words why nothing was begun; `closed` when a flow's window is gone. After an
    examination `card_wished` names the reader of a card to be prepared, `stock_wished` the card to
    be taken into stock, and `check_wished` asks what is wrong with this computer.
    """

    flow_opened = Signal(object)
    refused = Signal(str)
    sign_in_wished = Signal()
    next_person = Signal()
    card_wished = Signal(str)
    stock_wished = Signal(object)
    check_wished = Signal()
    closed = Signal()

    def __init__(self, workstation: Workstation, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._workstation = workstation
        self._bridge = bridge
        self._window = window
        self._reader: str | None = None
        self._wanted: SubscriberId | None = None
        self._at_work: set[ProcedureId] = set()
        self._flows: dict[ProcedureId, FlowDialog] = {}
        self._undoing: UndoDialog | None = None
        self._acting: ActDialog | None = None
        bridge.procedure_changed.connect(self._on_procedure)

    @property
    def is_open(self) -> bool:
        """Whether a flow's window is open."""
        return bool(self._flows)

    @property
    def act_dialog(self) -> ActDialog | None:
        """The question for the reason of an act, while it is open."""
        return self._acting

    @property
    def undo_dialog(self) -> UndoDialog | None:
        """The question whether to undo, while it is open."""
        return self._undoing

    def prefer_reader(self, reader: str) -> None:
        """Of several readers with a prepared card, take this one."""
        self._reader = reader

    @Slot(object)
    def issue(self, subscriber: SubscriberId) -> None:
        """Begin to issue a prepared card to this person."""
        if self._workstation.session is None:
            self.sign_in_wished.emit()
            return
        self._wanted = subscriber
        self._bridge.watch(self._workstation.records.tokens_in_readers(), self._issue_prepared)

    @Slot(object)
    def _issue_prepared(self, tokens: tuple[TokenNow, ...]) -> None:
        prepared = {t.id: t for t in tokens if may_be_done(TokenAct.ISSUE, t.status)}
        ready = [
            (state.name, prepared[state.token.id])
            for state in free_readers(self._workstation, self._bridge.officer_keys)
            if state.token is not None and state.token.id in prepared
        ]
        chosen = [one for one in ready if one[0] == self._reader] or ready
        if self._wanted is None:
            return
        if len(chosen) != 1:
            self.refused.emit(
                self.tr("Several readers hold a prepared card. Choose one of them below.")
                if chosen
                else self.tr("No reader holds a prepared card. Prepare one, or put one in.")
            )
            return
        reader, token = chosen[0]
        profile = token.profile.name if token.profile is not None else ""
        self._begin(
            IssueToToken(subscriber=self._wanted, profile=profile, reader=reader, reason=_REASON)
        )

    @Slot(object)
    def act_on(self, asked: CardAct) -> None:
        """Ask for the reason of an act on a card; then begin it."""
        if self._workstation.session is None:
            self.sign_in_wished.emit()
            return
        dialog = ActDialog(self._workstation, self._bridge, asked, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._act_decided)
        self._acting = dialog
        dialog.open()

    @Slot(int)
    def _act_decided(self, result: int) -> None:
        dialog, self._acting = self._acting, None
        if dialog is not None and result == ActDialog.DialogCode.Accepted:
            self._begin(dialog.wish())

    def _begin(self, wish: Wish) -> None:
        self._bridge.watch(self._workstation.start_procedure(wish), self.open_flow)

    @Slot(str, str)
    def prepare(self, reader: str, profile: str) -> None:
        """Begin to prepare the card in this reader."""
        if self._workstation.session is None:
            self.sign_in_wished.emit()
            return
        self._begin(PrePersonalise(profile=profile, reader=reader))

    @Slot(str)
    def examine(self, reader: str) -> None:
        """Begin to examine the card in this reader; nothing on it is changed."""
        self._examine(ExamineToken(reader=reader))

    def _examine(self, wish: ExamineToken) -> None:
        if self._workstation.session is None:
            self.sign_in_wished.emit()
            return
        self._begin(wish)

    @Slot(object, str)
    def _mend(self, remedy: Check | CardAct, reader: str) -> None:
        """Do what mends a finding of an examination."""
        match remedy:
            case Check.DESK:
                self.check_wished.emit()
            case Check():
                self._examine(ExamineToken(reader=reader, with_pin=remedy is Check.WITH_PIN))
            case CardAct(act=TokenAct.PREPARE):
                self.card_wished.emit(reader)
            case CardAct(act=TokenAct.STOCK):
                self.stock_wished.emit(remedy.token)
            case _:
                self.act_on(remedy)

    @Slot(object)
    def _on_procedure(self, state: ProcedureState) -> None:
        if state.status in (ProcedureStatus.RUNNING, ProcedureStatus.ASKING):
            self._at_work.add(state.id)
        else:
            self._at_work.discard(state.id)
        if state.ended and any(r.name == state.reader for r in self._workstation.readers()):
            self._bridge.look(self._workstation, str(state.reader), self._looked, self._unseen)

    @Slot(object)
    def _looked(self, _token: object) -> None:
        """The look itself tells the readers' tiles."""

    @Slot(object)
    def _unseen(self, _trouble: Trouble) -> None:
        """So does a look that failed: the work has ended and is not disturbed by it."""

    @Slot(object)
    def go_on(self, procedure: ProcedureId) -> None:
        """Open the window of a procedure and go on where it stopped."""
        dialog = self.open_flow(procedure)
        if procedure not in self._at_work:
            dialog.go_on()

    @Slot(object)
    def ask_undo(self, state: ProcedureState) -> None:
        """Ask whether to give this work up; if so, show how that goes."""
        dialog = UndoDialog(state, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._undo_decided)
        self._undoing = dialog
        dialog.open()

    @Slot(int)
    def _undo_decided(self, result: int) -> None:
        dialog, self._undoing = self._undoing, None
        if dialog is not None and result == UndoDialog.DialogCode.Accepted:
            self.open_flow(dialog.state.id).undo()

    @Slot(object)
    def open_flow(self, procedure: ProcedureId) -> FlowDialog:
        """Open the window of a procedure, or bring it forward."""
        if procedure in self._flows:
            self._flows[procedure].raise_()
            return self._flows[procedure]
        dialog = FlowDialog(self._workstation, self._bridge, procedure, self._window)
        dialog.setModal(True)
        dialog.finished.connect(lambda: self._flow_closed(procedure))
        dialog.next_person.connect(self.next_person)
        dialog.mend_wished.connect(self._mend)
        dialog.check_wished.connect(self.check_wished)
        self._flows[procedure] = dialog
        # In turns of their own: frame, steps and first page together would hold the window up.
        QTimer.singleShot(NEXT_TURN_MS, dialog, dialog.begin)
        self.flow_opened.emit(dialog)
        return dialog

    def _flow_closed(self, procedure: ProcedureId) -> None:
        self._flows.pop(procedure).deleteLater()
        self.closed.emit()
