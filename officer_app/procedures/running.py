"""Running: one procedure in this process, and how it stands for whoever draws it."""

import threading
from functools import cache

from officer_app.domain.forecast import Forecast
from officer_app.domain.procedure import (
    ProcedureState,
    ProcedureStatus,
    Question,
    StepState,
    StepStatus,
)
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Plan
from officer_app.store.journal import ProcedureEntry, StepEntry

__all__ = ["OPEN", "Running"]

OPEN = (ProcedureStatus.RUNNING, ProcedureStatus.ASKING, ProcedureStatus.STOPPED)
"""What has not ended."""


class Running:
    """`guard` is held by the one thread that works on it."""

    def __init__(self, entry: ProcedureEntry, plan: Plan, facts: Facts) -> None:
        self.entry = entry
        self.plan = plan
        self.facts = facts
        self.guard = threading.Lock()
        self.question: Question | None = None
        self.present: int | None = None
        """Position of the step that is worked on."""
        self.usual: Forecast | None = None
        """How long that step usually takes."""
        self.repeats: set[int] = set()
        """Positions of steps that are done and have to be done again."""
        self.steps: dict[int, StepEntry] = {}
        """What the journal holds of the steps that were begun."""

    def is_done(self, position: int) -> bool:
        """Whether that step has its result."""
        entry = self.steps.get(position)
        return entry is not None and entry.result is not None

    def must_repeat(self, position: int) -> bool:
        """Whether a step that is done has to be done again.

        That stays so when its question is answered, which is why it had to, until it is done.
        """
        if self.plan.steps[position].must_repeat(self.facts):
            self.repeats.add(position)
        return position in self.repeats

    @property
    def may_undo(self) -> bool:
        """Nothing has been begun that cannot be taken back."""
        begun = (self.plan.steps[position] for position in self.steps)
        return self.entry.status in OPEN and not any(step.no_way_back for step in begun)

    def state(self) -> ProcedureState:
        """A snapshot."""
        entry, plan = self.entry, self.plan
        return ProcedureState(
            id=entry.id,
            kind=entry.kind,
            title=plan.title,
            subject=plan.subject,
            status=entry.status,
            steps=tuple(
                _step_state(step.name, step.title, self._status(position))
                for position, step in enumerate(plan.steps)
            ),
            officer=entry.officer,
            subscriber=entry.subscriber,
            token=self.facts.token,
            also=plan.also,
            reader=self.facts.reader or None,
            decided=plan.decided,
            question=self.question,
            hand=self.facts.hand,
            trouble=entry.trouble,
            only_looks=plan.only_looks,
            token_changed=any(plan.steps[position].changes_token for position in self.steps),
            may_undo=self.may_undo,
            usual_seconds=self._usual_seconds(),
            started_at=entry.started_at,
            changed_at=entry.changed_at,
        )

    def _usual_seconds(self) -> tuple[float, float] | None:
        if self.usual is None or self.present is None or self.is_done(self.present):
            return None
        if self.entry.status is not ProcedureStatus.RUNNING:
            return None
        return self.usual.lower.total_seconds(), self.usual.upper.total_seconds()

    def _status(self, position: int) -> StepStatus:
        step = self.steps.get(position)
        if step is not None and step.undone:
            return StepStatus.UNDONE
        if step is not None and step.result is not None:
            return StepStatus.DONE
        if position != self.present:
            return StepStatus.WAITING
        stopped = self.entry.status is ProcedureStatus.STOPPED
        return StepStatus.FAILED if stopped else StepStatus.RUNNING


@cache
def _step_state(name: str, title: str, status: StepStatus) -> StepState:
    """One for all that are alike: a procedure tells of all its steps whenever one moves on."""
    return StepState(name=name, title=title, status=status)
