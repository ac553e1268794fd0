"""Runs a procedure to its next rest, answering its questions from the script's secrets."""

import queue
from datetime import timedelta

from officer_app.cli.output import Output
from officer_app.cli.secrets import Secrets
from officer_app.domain.errors import OfficerAppError
from officer_app.domain.ids import ProcedureId
from officer_app.domain.policy_faults import ClearingNotConfirmed
from officer_app.domain.procedure import (
    Answer,
    ClearingConfirmed,
    ClearOldContent,
    CurrentPin,
    NewPin,
    OfficerPin,
    PinChosen,
    PinGiven,
    ProcedureState,
    ProcedureStatus,
    Question,
    SignAuthorisation,
    SignDecision,
)
from officer_app.workstation import Event, ProcedureChanged, Workstation

__all__ = ["ProcedureDriver"]

_LONGEST_SILENCE = timedelta(minutes=10)


class ProcedureDriver:
    """Waits for the workstation's events and answers; a trouble ends the run, resumable."""

    def __init__(
        self,
        workstation: Workstation,
        secrets: Secrets,
        output: Output,
        *,
        clear: bool = False,
        insist: bool = False,
    ) -> None:
        """`clear`: old content may be erased. `insist`: the officer's last try may be used."""
        self._workstation = workstation
        self._secrets = secrets
        self._output = output
        self._clear = clear
        self._insist = insist
        self._states: queue.SimpleQueue[ProcedureState] = queue.SimpleQueue()
        workstation.listen(self._on_event)

    def drive(self, procedure: ProcedureId) -> ProcedureState:
        """Until it is done, undone or stopped; answers the last state."""
        while True:
            state = self._states.get(timeout=_LONGEST_SILENCE.total_seconds())
            if state.id != procedure:
                continue
            self._output.progress(state)
            if state.ended or state.status is ProcedureStatus.STOPPED:
                return state
            if state.status is ProcedureStatus.ASKING:
                ended = self._ask(state)
                if ended is not None:
                    return ended

    def _on_event(self, event: Event) -> None:
        if isinstance(event, ProcedureChanged):
            self._states.put(event.state)

    def _ask(self, state: ProcedureState) -> ProcedureState | None:
        """Answer the question; a state with its trouble when that is not possible."""
        if state.trouble is not None:
            return state
        if state.question is None:
            return None
        try:
            self._workstation.answer(state.id, self._answer(state.question))
        except OfficerAppError as fault:
            return state.model_copy(update={"trouble": fault.trouble()})
        return None

    def _answer(self, question: Question) -> Answer:
        match question:
            case ClearOldContent():
                if not self._clear:
                    raise ClearingNotConfirmed(", ".join(question.found))
                return ClearingConfirmed()
            case NewPin():
                return PinChosen(self._secrets.take("subscriber_pin", "New PIN of the person"))
            case CurrentPin():
                return PinGiven(self._secrets.take("current_pin", "Present PIN of the person"))
            case SignAuthorisation() | SignDecision():
                pin = self._secrets.take("officer_pin", "Officer's PIN")
                return OfficerPin(pin, insist=self._insist)
        raise AssertionError("PresentToken is no question to answer")
