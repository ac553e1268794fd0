"""The runner: the loop that cannot lose anything."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from functools import partial
from typing import Protocol

from officer_app.domain.errors import (
    OfficerAppError,
    ProgramFault,
    Saved,
    StoreError,
    TokenError,
    Trouble,
)
from officer_app.domain.ids import ProcedureId, TokenId
from officer_app.domain.policy_faults import (
    AnswerMismatch,
    NotSignedIn,
    NoWayBack,
    ProcedureBusy,
    ProcedureUnknown,
)
from officer_app.domain.procedure import (
    Answer,
    PresentToken,
    ProcedureState,
    ProcedureStatus,
)
from officer_app.domain.records import Body, ProcedureUndone
from officer_app.domain.token_faults import (
    AuthenticationRefused,
    NoReader,
    OtherToken,
    PukRefused,
    ReaderServiceGone,
    TokenNotFound,
    TokenRemoved,
    TokenSilent,
)
from officer_app.procedures.answers import (
    ASKED_AGAIN,
    PinAnswer,
    fits,
    refused_answer,
    stands_on_the_reader,
)
from officer_app.procedures.facts import Facts, Means
from officer_app.procedures.running import OPEN, Running
from officer_app.procedures.step import AnyStep, Plan
from officer_app.procedures.steps.secrets import SecretsSealed
from officer_app.procedures.steps.slots import CertificateMade
from officer_app.store.journal import Journal, ProcedureEntry, StepEntry

__all__ = ["Closing", "Runner"]

_log = logging.getLogger(__name__)

_TOKEN_AWAY = (
    TokenRemoved,
    TokenNotFound,
    OtherToken,
    TokenSilent,
    NoReader,
    ReaderServiceGone,
)
"""The token has to be presented again; a procedure that knows its token then goes on by itself."""
_NOT_OURS_ANY_MORE = (AuthenticationRefused, PukRefused)
"""Somebody changed the token's secrets: there is nothing left on it that we could take back."""


class Closing(Protocol):
    """The store, as the end of a procedure needs it: all of this happens, or none of it."""

    journal: Journal

    def transaction(self) -> AbstractContextManager[object]: ...

    def append_record(self, body: Body) -> None: ...

    def keep_sealed(self, token: TokenId, sealed: bytes, procedure: ProcedureId) -> None: ...

    def forget_sealed(self, token: TokenId) -> None: ...


class Runner:
    """Runs procedures, each on a worker thread whenever it need not wait for a person.

    `on_state` hears every change, on any thread. `plan_of` builds a journalled procedure's plan
    anew. `owner` names this process, so that no two ever run the same procedure.
    """

    def __init__(
        self,
        *,
        store: Closing,
        means: Means,
        plan_of: Callable[[ProcedureEntry], Plan],
        on_state: Callable[[ProcedureState], None],
        on_bug: Callable[[BaseException], str],
        owner: str,
    ) -> None:
        self._store = store
        self._journal = store.journal
        self._means = means
        self._plan_of = plan_of
        self._on_state = on_state
        self._on_bug = on_bug
        self._owner = owner
        self._lock = threading.Lock()
        self._adopting = threading.Lock()
        self._closing = threading.Event()
        self._running: dict[ProcedureId, Running] = {}
        self._workers = ThreadPoolExecutor(32, thread_name_prefix="procedure")

    def start(self, plan: Plan) -> ProcedureId:
        """Journal a new procedure and begin it. Errors: NotSignedIn, DiskFull."""
        session = self._means.session()
        if session is None:
            raise NotSignedIn
        now = self._means.clock.now()
        entry = ProcedureEntry(
            id=ProcedureId(self._means.entropy.bytes(16).hex()),
            kind=plan.kind,
            order=plan.order.to_json(),
            officer=session.officer.id,
            subscriber=plan.subscriber,
            token=plan.token,
            status=ProcedureStatus.RUNNING,
            trouble=None,
            started_at=now,
            changed_at=now,
        )
        self._journal.open_procedure(entry)
        self._submit(self._adopt(entry, plan), self._advance)
        return entry.id

    def resume(self, procedure: ProcedureId) -> None:
        """Go on where it stopped, in this process or after any end of an earlier one.

        What was being undone is undone further: it never turns forward again.
        Errors: ProcedureUnknown, ProcedureBusy (another process runs it).
        """
        running = self._find(procedure)
        undoing = any(step.undone for step in running.steps.values())
        self._submit(running, self._undo if undoing else self._advance)

    def answer(self, procedure: ProcedureId, answer: Answer) -> None:
        """Answer the present question. Errors: AnswerMismatch, ProcedureUnknown."""
        running = self._find(procedure)
        if not fits(running.question, answer):
            raise AnswerMismatch
        running.facts.hold(answer)
        self._submit(running, self._advance)

    def undo(self, procedure: ProcedureId) -> None:
        """Give it up: revoke what was issued, leave the token as it was found.

        Errors: ProcedureUnknown, ProcedureBusy, NoWayBack.
        """
        running = self._find(procedure)
        if not running.may_undo:
            raise NoWayBack(running.plan.subject)
        self._submit(running, self._undo)

    def state(self, procedure: ProcedureId) -> ProcedureState:
        """How it stands. Errors: ProcedureUnknown."""
        running = self._in_memory(procedure)
        if running is None:
            entry = self._journal.procedure(procedure)
            if entry is None:
                raise ProcedureUnknown(str(procedure))
            running = self._read(entry, self._plan_of(entry))
        return running.state()

    def open_states(self) -> tuple[ProcedureState, ...]:
        """How everything stands that has not ended, whoever runs it, the oldest first."""
        return tuple(
            (self._in_memory(entry.id) or self._read(entry, self._plan_of(entry))).state()
            for entry in self._journal.open_procedures()
        )

    def waiting_for(self, token: TokenId) -> ProcedureId | None:
        """The procedure of this process that stopped because that token is away."""
        with self._lock:
            for running in self._running.values():
                asks = running.question
                if isinstance(asks, PresentToken) and asks.token == token:
                    return running.entry.id
        return None

    def close(self) -> None:
        """Stop after the present step of each; what is open stays resumable."""
        self._closing.set()
        self._workers.shutdown(wait=True, cancel_futures=True)
        for running in self._running.values():
            running.facts.wipe()
            running.facts.rest()
            self._journal.release(running.entry.id, self._owner)

    def _adopt(self, entry: ProcedureEntry, plan: Plan) -> Running:
        """Take a procedure for this process."""
        if not self._journal.claim(entry.id, self._owner):
            raise ProcedureBusy(str(entry.id))
        running = self._read(entry, plan)
        with self._lock:
            self._running[entry.id] = running
        return running

    def _read(self, entry: ProcedureEntry, plan: Plan) -> Running:
        """How a procedure stands by the journal, whoever runs it."""
        facts = Facts(
            procedure=entry.id,
            officer=entry.officer,
            started_at=entry.started_at,
            means=self._means,
            reader=plan.reader,
            token=entry.token,
        )
        running = Running(entry, plan, facts)
        facts.on_hand = partial(self._tell, running)
        self._load(running)
        return running

    def _in_memory(self, procedure: ProcedureId) -> Running | None:
        with self._lock:
            return self._running.get(procedure)

    def _find(self, procedure: ProcedureId) -> Running:
        # Two at once would each adopt it, and run it twice.
        with self._adopting:
            running = self._in_memory(procedure)
            if running is None:
                entry = self._journal.procedure(procedure)
                if entry is None or entry.status not in OPEN:
                    raise ProcedureUnknown(str(procedure))
                running = self._adopt(entry, self._plan_of(entry))
        if running.entry.status not in OPEN:
            raise ProcedureUnknown(str(procedure))
        return running

    def _load(self, running: Running) -> None:
        """Read back what the journal holds of the steps."""
        for step in self._journal.entries(running.entry.id):
            running.steps[step.position] = step
            if step.result is not None and running.entry.status in OPEN:
                kind = running.plan.steps[step.position].result_type
                running.facts.add(step.name, kind.from_json(step.result))

    def _submit(self, running: Running, work: Callable[[Running], None]) -> None:
        # A reader may still tell of a card while everything is being closed.
        if not self._closing.is_set():
            self._workers.submit(self._guarded, running, work)

    def _guarded(self, running: Running, work: Callable[[Running], None]) -> None:
        """The outermost handler of a procedure: nothing stops one without the journal's knowing."""
        with running.guard:
            if running.entry.status not in OPEN:
                return
            try:
                running.question = None
                self._mark(running, ProcedureStatus.RUNNING)
                work(running)
            except OfficerAppError as fault:
                self._stop(running, fault)
            except Exception as bug:  # noqa: BLE001  (one of the three outermost handlers)
                self._stop(running, ProgramFault(self._on_bug(bug)))

    def _advance(self, running: Running) -> None:
        facts = running.facts
        for position, step in enumerate(running.plan.steps):
            if self._closing.is_set():
                return
            if running.is_done(position) and not running.must_repeat(position):
                continue
            running.present, running.usual = position, step.usual_time(facts)
            question = step.question(facts)
            if question is not None:
                facts.rest()
                running.question = question
                self._mark(running, ProcedureStatus.ASKING)
                return
            if not step.on_card:
                facts.rest()
            self._do(running, position, step)
        running.present = running.usual = None
        facts.rest()
        self._close(running)

    def _do(self, running: Running, position: int, step: AnyStep) -> None:
        """Intent to disk, look if it was begun before, act, result to disk."""
        facts, procedure = running.facts, running.entry.id
        entry = running.steps.get(position)
        if entry is None:
            intent = step.prepare(facts)
            written = intent.to_json()
            self._journal.begin(procedure, position, step.name, written)
            running.steps[position] = StepEntry(position=position, name=step.name, intent=written)
            self._tell(running)
            result = step.act(intent, facts)
        else:
            intent = step.intent_type.from_json(entry.intent)
            self._tell(running)
            repeat = entry.result is not None
            found = None if repeat else step.look(intent, facts)
            result = step.act(intent, facts) if found is None else found
        learned = result.to_json()
        self._journal.done(procedure, position, learned)
        running.repeats.discard(position)
        running.steps[position] = running.steps[position].model_copy(update={"result": learned})
        facts.add(step.name, result)
        if facts.token is not None and running.entry.token is None:
            running.entry = running.entry.model_copy(update={"token": facts.token})
        self._tell(running)

    def _close(self, running: Running) -> None:
        ending = running.plan.ending(running.facts)
        with self._store.transaction():
            for body in ending.bodies:
                self._store.append_record(body)
            token = running.facts.token
            if token is not None and ending.keep_sealed is not None:
                self._store.keep_sealed(token, ending.keep_sealed, running.entry.id)
            if token is not None and ending.forget_sealed:
                self._store.forget_sealed(token)
            self._journal.mark(running.entry.id, ProcedureStatus.DONE, None, token)
        self._ended(running, ProcedureStatus.DONE)

    def _undo(self, running: Running) -> None:
        """Desk before card: a certificate is revoked even when the card is away."""
        facts, running.usual = running.facts, None
        steps = list(enumerate(running.plan.steps))[::-1]
        for position, step in [s for s in steps if not s[1].on_card]:
            facts.rest()
            self._undo_step(running, position, step)
        away = False
        for position, step in [s for s in steps if s[1].on_card]:
            try:
                self._undo_step(running, position, step)
            except (*_TOKEN_AWAY, *_NOT_OURS_ANY_MORE) as kept:
                away = away or isinstance(kept, _TOKEN_AWAY)
                _log.info("procedure.undo_without_token id=%s code=%s", facts.procedure, kept.code)
        facts.rest()
        with self._store.transaction():
            if away:
                self._keep_what_it_may_have(running)
            if not running.plan.only_looks:
                self._store.append_record(_undone(running))
            self._journal.mark(running.entry.id, ProcedureStatus.UNDONE, None, facts.token)
        self._ended(running, ProcedureStatus.UNDONE)

    def _keep_what_it_may_have(self, running: Running) -> None:
        """A preparation may have left its secrets on a card that nobody can clear without them."""
        token, means = running.facts.token, self._means
        sealed = [s for s in running.facts.results(SecretsSealed) if type(s) is SecretsSealed]
        if token is not None and sealed and means.sealed_here(token) is None:
            self._store.keep_sealed(token, sealed[0].for_here, running.entry.id)

    def _undo_step(self, running: Running, position: int, step: AnyStep) -> None:
        entry = running.steps.get(position)
        if entry is None or entry.undone:
            return
        intent = step.intent_type.from_json(entry.intent)
        result = step.result_type.from_json(entry.result) if entry.result is not None else None
        step.undo(intent, result, running.facts)
        self._journal.undone(running.entry.id, position)
        running.steps[position] = entry.model_copy(update={"undone": True})

    def _stop(self, running: Running, fault: OfficerAppError) -> None:
        """A PIN that was refused is asked for again; a token that is away is waited for."""
        facts = running.facts
        # What stopped it is told, not that its card could not be let go of as well.
        with suppress(TokenError):
            facts.rest()
        refused = refused_answer(fault, facts)
        if refused is not None:
            facts.drop(type(refused))
        if isinstance(fault, ASKED_AGAIN):
            fault = self._ask_again(running, fault, refused)
        elif isinstance(fault, _TOKEN_AWAY) and facts.token is not None:
            running.question = PresentToken(token=facts.token)
        asking = running.question is not None and not isinstance(running.question, PresentToken)
        status = ProcedureStatus.ASKING if asking else ProcedureStatus.STOPPED
        try:
            self._mark(running, status, fault.trouble(self._saved(running, fault)))
        except StoreError as unwritten:
            # The person hears of it all the same; the journal still says that it is running.
            _log.warning("procedure.stop_not_noted id=%s code=%s", facts.procedure, unwritten.code)
            self._tell(running)
        _log.info("procedure.stopped id=%s code=%s", facts.procedure, fault.code)

    def _ask_again(
        self, running: Running, fault: OfficerAppError, refused: PinAnswer | None
    ) -> OfficerAppError:
        """The present step's question once more; one that asks nothing itself is met again as it
        is, where the person types on the reader. Answers the fault that stands in the end: what
        the question needs may be out of reach by now.
        """
        facts = running.facts
        if running.present is None:
            return fault
        try:
            running.question = running.plan.steps[running.present].question(facts)
        except OfficerAppError as unasked:
            return unasked
        asks = running.question is not None
        if refused is not None and not asks and stands_on_the_reader(refused, fault):
            facts.hold(refused)
        return fault

    def _saved(self, running: Running, fault: OfficerAppError) -> Saved:
        return Saved.RESUMABLE if running.steps else fault.saved

    def _mark(
        self, running: Running, status: ProcedureStatus, trouble: Trouble | None = None
    ) -> None:
        self._stand(running, status, trouble)
        self._journal.mark(running.entry.id, status, trouble, running.facts.token)
        self._tell(running)

    def _ended(self, running: Running, status: ProcedureStatus) -> None:
        running.facts.wipe()
        self._stand(running, status, None)
        running.question = None
        self._journal.release(running.entry.id, self._owner)
        self._tell(running)

    def _stand(self, running: Running, status: ProcedureStatus, trouble: Trouble | None) -> None:
        now = self._means.clock.now()
        update = {"status": status, "trouble": trouble, "changed_at": now}
        running.entry = running.entry.model_copy(update=update)

    def _tell(self, running: Running) -> None:
        self._on_state(running.state())


def _undone(running: Running) -> ProcedureUndone:
    return ProcedureUndone(
        procedure=running.entry.id,
        procedure_kind=running.plan.kind,
        officer=running.entry.officer,
        token=running.facts.token,
        revoked=tuple(i.certificate for i in running.facts.results(CertificateMade)),
    )
