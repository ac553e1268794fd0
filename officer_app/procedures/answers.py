"""Which answer fits which question, and which one is asked for again after a fault."""

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.key_file_faults import KeyFileRefused
from officer_app.domain.policy_faults import PinRefused
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
    Question,
    SignAuthorisation,
    SignDecision,
    SignReplacement,
    pad_of,
)
from officer_app.domain.token_faults import (
    PadEntryEnded,
    PinBlocked,
    PinNotTaken,
    PinOwner,
    PinTriesLow,
    TokenTouchMissed,
    WrongPin,
)
from officer_app.domain.value import Value
from officer_app.procedures.facts import Facts

__all__ = ["ASKED_AGAIN", "PinAnswer", "fits", "refused_answer", "stands_on_the_reader"]

_ANSWERS: dict[type[Value], type] = {
    ClearOldContent: ClearingConfirmed,
    NewPin: PinChosen,
    CurrentPin: PinGiven,
    SignAuthorisation: OfficerPin,
    SignDecision: OfficerPin,
    KeyFile: KeyFileGiven,
    ConfirmHolder: HolderConfirmed,
    SignReplacement: OfficerPin,
}

_OF_PINS = (WrongPin, PinTriesLow, PinRefused, PinNotTaken, PadEntryEnded)
ASKED_AGAIN = (*_OF_PINS, TokenTouchMissed, KeyFileRefused)
"""Faults after which the person may do better at once."""

PinAnswer = PinChosen | PinGiven | OfficerPin


def fits(question: Question | None, answer: Answer) -> bool:
    """Whether that question may be answered so: also, whether a PIN comes from where it may."""
    if question is None or _ANSWERS.get(type(question)) is not type(answer):
        return False
    pad = pad_of(question)
    if isinstance(getattr(answer, "pin", None), OnPad):
        return pad is not None
    return pad is None or pad.may_type_here


def refused_answer(fault: OfficerAppError, facts: Facts) -> PinAnswer | None:
    """The answer that met with the fault, if one did: it is never sent twice."""
    if not isinstance(fault, (*_OF_PINS, PinBlocked)):
        return None
    if getattr(fault, "owner", None) is PinOwner.OFFICER:
        return facts.answer(OfficerPin)
    given, chosen = facts.answer(PinGiven), facts.answer(PinChosen)
    changes_on_pad = given is not None and isinstance(given.pin, OnPad)
    is_of_new_pin = isinstance(fault, PinRefused | PinNotTaken) and not changes_on_pad
    return chosen if is_of_new_pin else given or chosen


def stands_on_the_reader(answer: PinAnswer | None, fault: OfficerAppError) -> bool:
    """Whether the answer was "on the reader" and only the hand there slipped: it may stay.

    Not when the last try is near: then the step that asked for the PIN has to begin anew.
    """
    on_pad = answer is not None and isinstance(answer.pin, OnPad)
    return on_pad and isinstance(fault, WrongPin | PadEntryEnded)
