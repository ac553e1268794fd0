"""A running procedure as a screen or a script sees it, and what it may be asked and told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId
from officer_app.domain.pins import PersonalFacts, PinPolicy
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.secret import Secret
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value

__all__ = [
    "Answer",
    "ClearOldContent",
    "ClearingConfirmed",
    "CurrentPin",
    "NewPin",
    "OfficerPin",
    "PinChosen",
    "PinGiven",
    "PresentToken",
    "ProcedureState",
    "ProcedureStatus",
    "Question",
    "SignAuthorisation",
    "SignDecision",
    "StepState",
    "StepStatus",
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


class SignAuthorisation(Value):
    """The officer reads the whole decision and signs it with the PIN of the officer's card."""

    kind: Literal["sign_authorisation"] = "sign_authorisation"
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


class CurrentPin(Value):
    """The subscriber types the PIN that the token has now."""

    kind: Literal["current_pin"] = "current_pin"
    subscriber: str
    token: TokenId
    reader: str
    tries_left: int | None = None


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


class PresentToken(Value):
    """The token is not in any reader; the procedure waits for it."""

    kind: Literal["present_token"] = "present_token"
    token: TokenId


Question = Annotated[
    ClearOldContent | NewPin | CurrentPin | SignAuthorisation | SignDecision | PresentToken,
    Field(discriminator="kind"),
]


@dataclass(frozen=True)
class ClearingConfirmed:
    """Yes, erase what is on the card."""


@dataclass(frozen=True)
class PinChosen:
    """The PIN that the subscriber typed; closed by the runner when the procedure ends."""

    pin: Secret


@dataclass(frozen=True)
class PinGiven:
    """The PIN that the token has now, typed by its subscriber; sent once."""

    pin: Secret


@dataclass(frozen=True)
class OfficerPin:
    """The officer's PIN for one signature. `insist` allows the last try to be used."""

    pin: Secret
    insist: bool = False


Answer = ClearingConfirmed | PinChosen | PinGiven | OfficerPin


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
    reader: str | None = None
    question: Question | None = None
    trouble: Trouble | None = None
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
