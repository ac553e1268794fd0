"""A running procedure as a screen or a script sees it, and what it may be asked and told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId
from officer_app.domain.pins import PersonalFacts, PinPolicy
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value

__all__ = [
    "Answer",
    "ClearOldContent",
    "ClearingConfirmed",
    "ConfirmHolder",
    "CurrentPin",
    "DecidedAct",
    "Hand",
    "HandKind",
    "HolderConfirmed",
    "KeyFile",
    "KeyFileGiven",
    "NewPin",
    "OfficerPin",
    "OnPad",
    "PadEntry",
    "PadTyping",
    "PinChosen",
    "PinGiven",
    "PresentToken",
    "ProcedureState",
    "ProcedureStatus",
    "Question",
    "SignAuthorisation",
    "SignDecision",
    "SignReplacement",
    "StepState",
    "StepStatus",
    "pad_of",
]


class StepStatus(StrEnum):
    """Where one step stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    UNDONE = "undone"


class StepState(Value):
    """One line of the step list. Several steps of the same title are drawn as one line."""

    name: str
    title: str
    """English; the screen translates it."""
    status: StepStatus


class ProcedureStatus(StrEnum):
    """Where a procedure stands."""

    RUNNING = "running"
    ASKING = "asking"
    STOPPED = "stopped"
    """Met a trouble; may be continued or undone."""
    DONE = "done"
    UNDONE = "undone"


class PadEntry(StrEnum):
    """What is typed on a reader's keys at one go; the OK key ends it."""

    PIN = "pin"
    NEW_PIN = "new_pin"
    NEW_PIN_AGAIN = "new_pin_again"


class PadTyping(Value):
    """The reader has keys of its own: what is asked for is typed there, out of this computer."""

    entries: tuple[PadEntry, ...]
    later: int | None = 0
    """How often the reader asks for the PIN once more in the same work; None: nobody knows."""
    may_type_here: bool = True
    """Whoever is asked may choose this computer's keyboard instead."""


class ClearOldContent(Value):
    """The card holds something. May it be erased?"""

    kind: Literal["clear_old_content"] = "clear_old_content"
    token: TokenId
    reader: str
    found: tuple[str, ...]
    """What is on it, in words (certificate names, slots, changed PIN)."""


class NewPin(Value):
    """The subscriber chooses a PIN."""

    kind: Literal["new_pin"] = "new_pin"
    subscriber: str
    token: TokenId
    reader: str
    policy: PinPolicy
    person: PersonalFacts
    pad: PadTyping | None = None
    """The reader compares lengths only; the other rules are the person's to keep."""


class SignAuthorisation(Value):
    """The officer reads the whole decision and signs it with the PIN of the officer's card."""

    kind: Literal["sign_authorisation"] = "sign_authorisation"
    act: TokenAct = TokenAct.ISSUE
    officer: str
    reader: str
    subscriber: str
    token: TokenId
    token_profile: str
    certificates: tuple[str, ...]
    """Display names of the certificate profiles."""
    valid_until: datetime
    evidence: str
    reason: str
    tries_left: int | None = None
    pad: PadTyping | None = None


class CurrentPin(Value):
    """The subscriber types the PIN that the token has now."""

    kind: Literal["current_pin"] = "current_pin"
    subscriber: str
    token: TokenId
    reader: str
    tries_left: int | None = None
    may_insist: bool = False
    """The last try may be used, if the person says that the PIN is certain."""
    pad: PadTyping | None = None
    """With a new PIN among its entries, one go on the reader changes the PIN."""
    policy: PinPolicy | None = None
    """The rules for that new PIN."""


class SignDecision(Value):
    """The officer reads what is to be done to a token and signs it."""

    kind: Literal["sign_decision"] = "sign_decision"
    act: TokenAct
    officer: str
    reader: str
    subscriber: str
    """Whose token it is; empty for nobody's."""
    token: TokenId
    certificates: tuple[str, ...]
    """Display names of the profiles of the certificates that change with it."""
    revocation: RevocationReason | None = None
    """What the revocation list is to say of them; None where nothing is revoked."""
    reason: str
    tries_left: int | None = None
    pad: PadTyping | None = None


class SignReplacement(Value):
    """The officer reads what one token gets and what is done to the one that it replaces, and
    signs both at once."""

    kind: Literal["sign_replacement"] = "sign_replacement"
    new: SignAuthorisation
    old: SignDecision


class KeyFile(Value):
    """The officer chooses the file with a key of the person's earlier days, and its password."""

    kind: Literal["key_file"] = "key_file"
    subscriber: str
    token: TokenId
    reader: str


class ConfirmHolder(Value):
    """The key's certificate names somebody else, or a name of former days. Is it this person's?"""

    kind: Literal["confirm_holder"] = "confirm_holder"
    subscriber: str
    token: TokenId
    reader: str
    subject: str
    """Whom the certificate names, whole (RFC 4514)."""
    names: tuple[str, ...]
    """Those of its names and addresses that are not this person's."""


class PresentToken(Value):
    """The token is not in any reader; the procedure waits for it."""

    kind: Literal["present_token"] = "present_token"
    token: TokenId


Question = Annotated[
    ClearOldContent
    | NewPin
    | CurrentPin
    | SignAuthorisation
    | SignDecision
    | SignReplacement
    | KeyFile
    | ConfirmHolder
    | PresentToken,
    Field(discriminator="kind"),
]


def pad_of(question: Question | None) -> PadTyping | None:
    """How that question is answered on the keys of a reader, where it can be."""
    match question:
        case NewPin() | CurrentPin() | SignAuthorisation() | SignDecision():
            return question.pad
        case SignReplacement():
            return question.new.pad
    return None


@dataclass(frozen=True)
class OnPad:
    """In a PIN's place: it will be typed on the reader's keys, and never comes here."""


@dataclass(frozen=True)
class ClearingConfirmed:
    """Yes, erase what is on the card."""


@dataclass(frozen=True)
class PinChosen:
    """The PIN that the subscriber typed; closed by the runner when the procedure ends."""

    pin: Secret | OnPad


@dataclass(frozen=True)
class PinGiven:
    """The PIN that the token has now, typed by its subscriber; sent once.

    `insist` allows the last try to be used.
    """

    pin: Secret | OnPad
    insist: bool = False


@dataclass(frozen=True)
class KeyFileGiven:
    """Where the file lies, and its password; read at once, and both forgotten then."""

    path: Path
    password: Secret


@dataclass(frozen=True)
class HolderConfirmed:
    """Yes, the key is this person's, whatever its certificate says."""


@dataclass(frozen=True)
class OfficerPin:
    """The officer's PIN for one signature. `insist` allows the last try to be used."""

    pin: Secret | OnPad
    insist: bool = False

    def wipe(self) -> None:
        """Forget what was typed here."""
        if isinstance(self.pin, Secret):
            self.pin.close()


Answer = ClearingConfirmed | PinChosen | PinGiven | KeyFileGiven | HolderConfirmed | OfficerPin


class HandKind(StrEnum):
    """What the hand does."""

    TOUCH = "touch"
    PAD = "pad"


class Hand(Value):
    """What a token waits for, now, that only a hand at its reader can give."""

    kind: HandKind
    owner: PinOwner
    """Whose hand."""
    token: TokenId | None
    """None for one without a serial number."""
    model: str
    """Empty where it is not known."""
    reader: str
    entries: tuple[PadEntry, ...] = ()
    """What is typed on the reader, one after another; it tells nobody how far it has come."""


class DecidedAct(Value):
    """An act that needs no token at hand: what is true of the token once it is done."""

    act: TokenAct
    holder: str
    """Whose token it is, for people; empty: nobody's."""
    certificates: tuple[str, ...]
    """Display names of the profiles of the certificates that change with it."""


class ProcedureState(Value):
    """A snapshot of a running procedure: all that is needed to draw it, and no rule beyond."""

    id: ProcedureId
    kind: str
    title: str
    """English template over `subject`; the screen translates it."""
    subject: str
    """Whom or what it is about, for people."""
    status: ProcedureStatus
    steps: tuple[StepState, ...]
    officer: OfficerId
    subscriber: SubscriberId | None = None
    token: TokenId | None = None
    also: TokenId | None = None
    """A second token that it changes, which need not be at hand."""
    reader: str | None = None
    decided: DecidedAct | None = None
    question: Question | None = None
    hand: Hand | None = None
    trouble: Trouble | None = None
    only_looks: bool = False
    """It changes nothing, so that nothing is lost when it is given up."""
    token_changed: bool = False
    """From now on the card is not as it was found."""
    may_undo: bool = False
    usual_seconds: tuple[float, float] | None = None
    """How long the running step usually takes, from to; None when it is quick."""
    started_at: datetime
    changed_at: datetime

    @property
    def ended(self) -> bool:
        """Done or undone: nothing more will happen."""
        return self.status in (ProcedureStatus.DONE, ProcedureStatus.UNDONE)
