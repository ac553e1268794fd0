"""Step and Plan: what a procedure is made of."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from officer_app.domain.forecast import Forecast
from officer_app.domain.ids import SubscriberId, TokenId
from officer_app.domain.procedure import DecidedAct, Question
from officer_app.domain.records import Body
from officer_app.domain.value import Value
from officer_app.procedures.facts import Facts

__all__ = ["AnyStep", "Ending", "Nothing", "Plan", "Step"]

Intent = TypeVar("Intent", bound=Value)
Result = TypeVar("Result", bound=Value)


class Nothing(Value):
    """The intent of a step that chooses nothing, or the result of one that learns nothing."""


class Step(ABC, Generic[Intent, Result]):
    """One effect outside, made so that it can be met again after any interruption.

    The runner writes the intent to disk before `act`, and the result before anyone is told.
    """

    title: ClassVar[str]
    """English, marked for translation; steps of the same title are drawn as one line."""
    intent_type: ClassVar[type[Any]]
    result_type: ClassVar[type[Any]]
    on_card: ClassVar[bool] = False
    """Touches the subscriber's token; consecutive such steps share one transaction."""
    changes_token: ClassVar[bool] = False
    """Once begun, the token is not as it was found."""
    no_way_back: ClassVar[bool] = False
    """Once begun, the procedure can only be continued: what is revoked stays so."""

    @property
    def name(self) -> str:
        """Verb and noun; with the slot where a plan has several of a kind."""
        return type(self).__name__

    def question(self, facts: Facts) -> Question | None:
        """What a person must answer before this step; None when nothing, or answered already."""
        return None

    def must_repeat(self, facts: Facts) -> bool:
        """Done before, but what it gave lived in memory only and is needed again."""
        return False

    def usual_time(self, facts: Facts) -> Forecast | None:
        """How long it usually takes; None when it is quick, or nobody knows."""
        return None

    @abstractmethod
    def prepare(self, facts: Facts) -> Intent:
        """Choose everything that is random and note what was there before. Changes nothing."""

    def look(self, intent: Intent, facts: Facts) -> Result | None:
        """Is this very intent already true? Asked only when the journal says it was begun."""
        return None

    @abstractmethod
    def act(self, intent: Intent, facts: Facts) -> Result:
        """The one effect. May be met twice."""

    def undo(self, intent: Intent, result: Result | None, facts: Facts) -> None:
        """Take the effect back as far as that is possible. May be met twice."""


AnyStep = Step[Any, Any]


@dataclass(frozen=True)
class Ending:
    """What the close of a procedure writes, in one transaction with its status.

    `keep_sealed`: the token's secrets, sealed for this workstation, to be kept for its issuance.
    `forget_sealed`: the token is issued; this workstation no longer needs to open its secrets.
    """

    bodies: tuple[Body, ...]
    keep_sealed: bytes | None = None
    forget_sealed: bool = False


@dataclass(frozen=True)
class Plan:
    """One procedure ready to run."""

    kind: str
    title: str
    """English template over `subject`, marked for translation."""
    subject: str
    order: Value
    reader: str
    """Where the token lay when the procedure began; it may come back in another one."""
    steps: tuple[AnyStep, ...]
    ending: Callable[[Facts], Ending]
    subscriber: SubscriberId | None = None
    token: TokenId | None = None
    also: TokenId | None = None
    """A second token that it changes, which need not be at hand."""
    decided: DecidedAct | None = None
    """Where the work is an officer's decision and what follows from it."""
    only_looks: bool = False
    """Changes nothing anywhere: to give it up is no fact that a record would have to tell."""
