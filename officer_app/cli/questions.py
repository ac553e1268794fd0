"""Runs a procedure to its next rest, answering its questions from the script's secrets."""

import queue
from datetime import timedelta
from pathlib import Path

from officer_app.cli.hands import how_often_later
from officer_app.cli.output import Output
from officer_app.cli.secrets import Secrets
from officer_app.domain.errors import OfficerAppError, Trouble
from officer_app.domain.ids import ProcedureId
from officer_app.domain.key_file_faults import HolderNotConfirmed, KeyFileNotNamed
from officer_app.domain.policy_faults import (
    ApprovalAwaited,
    ClearingNotConfirmed,
    RemoteApprovalAwaited,
)
from officer_app.domain.procedure import (
    Answer,
    ClearingConfirmed,
    ClearOldContent,
    ConfirmHolder,
    CurrentPin,
    HolderConfirmed,
    KeyFile,
    KeyFileGiven,
    NewPin,
    OfficerPin,
    OnPad,
    PinChosen,
    PinGiven,
    ProcedureState,
    ProcedureStatus,
    Question,
    SignAuthorisation,
    SignDecision,
    SignReplacement,
    pad_of,
)
from officer_app.domain.secret import Secret
from officer_app.workstation import Event, ProcedureChanged, Workstation

__all__ = ["ProcedureDriver"]

_LONGEST_SILENCE = timedelta(minutes=15)
"""Longer than the centre lets anything wait for another officer's word."""

_AWAITED = (ApprovalAwaited.code, RemoteApprovalAwaited.code)


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
        key_file: Path | None = None,
        key_is_theirs: bool = False,
        wait: bool = False,
    ) -> None:
        """`clear`: old content may be erased. `insist`: the last try of a PIN may be used.

        `key_file`: holds a key of the person's earlier days. `key_is_theirs`: whatever name its
        certificate says. `wait`: go on when another officer has approved.
        """
        self._workstation = workstation
        self._secrets = secrets
        self._output = output
        self._clear = clear
        self._insist = insist
        self._key_file = key_file
        self._key_is_theirs = key_is_theirs
        self._wait = wait
        self._said: Trouble | None = None
        self._states: queue.SimpleQueue[ProcedureState] = queue.SimpleQueue()
        workstation.listen(self._on_event)

    def officer_pin(self) -> Secret:
        """For a signature outside a procedure. Errors: SecretMissing."""
        return self._secrets.take("officer_pin", "Officer's PIN")

    def drive(self, procedure: ProcedureId) -> ProcedureState:
        """Until it is done, undone or stopped; answers the last state."""
        while True:
            state = self._states.get(timeout=_LONGEST_SILENCE.total_seconds())
            if state.id != procedure:
                continue
            self._output.progress(state)
            if self._waits_for(state):
                self._say_once(state)
                continue
            if state.ended or state.status is ProcedureStatus.STOPPED:
                return state
            if state.status is ProcedureStatus.ASKING:
                ended = self._ask(state)
                if ended is not None:
                    return ended

    def _waits_for(self, state: ProcedureState) -> bool:
        """Another officer's word is on its way, and it was said that it is to be waited for."""
        stopped = state.status is ProcedureStatus.STOPPED
        awaits = state.trouble is not None and state.trouble.code in _AWAITED
        return self._wait and stopped and awaits

    def _say_once(self, state: ProcedureState) -> None:
        if state.trouble is not None and state.trouble != self._said:
            self._said = state.trouble
            self._output.note(f"{state.trouble.sentence()}\n{state.trouble.advice()}")

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
                return PinChosen(self._pin(question, "subscriber_pin", "New PIN of the person"))
            case CurrentPin():
                pin = self._pin(question, "current_pin", "Present PIN of the person")
                return PinGiven(pin, insist=self._insist and question.may_insist)
            case SignAuthorisation() | SignDecision() | SignReplacement():
                pin = self._pin(question, "officer_pin", "Officer's PIN")
                return OfficerPin(pin, insist=self._insist)
            case KeyFile():
                return self._key_file_given()
            case ConfirmHolder():
                if not self._key_is_theirs:
                    raise HolderNotConfirmed(question.subscriber, ", ".join(question.names))
                return HolderConfirmed()
        raise AssertionError("PresentToken is no question to answer")

    def _key_file_given(self) -> KeyFileGiven:
        if self._key_file is None:
            raise KeyFileNotNamed
        password = self._secrets.take("key_file_password", "Password of the key file")
        return KeyFileGiven(self._key_file, password)

    def _pin(self, question: Question, name: str, prompt: str) -> Secret | OnPad:
        """Typed here or on the reader; then it is said how often that will be."""
        pad = pad_of(question)
        pin = self._secrets.pin(name, prompt, pad)
        later = how_often_later(pad) if pad is not None and isinstance(pin, OnPad) else None
        if later is not None:
            self._output.note(later)
        return pin
