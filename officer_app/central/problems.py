"""Saying no: one exception that services raise, and the answer that a client sees (RFC 9457)."""

from dataclasses import dataclass

from officer_app.domain.exchange import Problem, ProblemKind

__all__ = ["PROBLEM_MEDIA_TYPE", "Refusal", "problem_of"]

PROBLEM_MEDIA_TYPE = "application/problem+json"


@dataclass(eq=False)
class Refusal(Exception):
    """The centre does not do what was asked; `reason` is for the other side's person."""

    kind: ProblemKind
    reason: str = ""


@dataclass(frozen=True)
class _Answer:
    status: int
    title: str


_ANSWERS = {
    ProblemKind.MALFORMED: _Answer(400, "The request cannot be understood"),
    ProblemKind.TOO_LARGE: _Answer(413, "The request is too large"),
    ProblemKind.NOT_FOUND: _Answer(404, "There is nothing here"),
    ProblemKind.SIGNATURE: _Answer(401, "The signature does not hold"),
    ProblemKind.REPLAYED: _Answer(401, "This request has been sent before"),
    ProblemKind.CLOCK_OFF: _Answer(401, "The clocks do not agree"),
    ProblemKind.WORKSTATION_UNKNOWN: _Answer(401, "The workstation is not registered"),
    ProblemKind.WORKSTATION_STOPPED: _Answer(403, "The workstation has been stopped"),
    ProblemKind.ENROLMENT_REFUSED: _Answer(403, "The workstation cannot be registered so"),
    ProblemKind.CHALLENGE_REFUSED: _Answer(403, "The challenge is not valid here and now"),
    ProblemKind.OFFICER_REFUSED: _Answer(403, "The officer's card is not accepted"),
    ProblemKind.SESSION_NEEDED: _Answer(401, "An officer has to sign in"),
    ProblemKind.NOT_PERMITTED: _Answer(403, "The officer is not permitted to do this"),
    ProblemKind.RECORD_REFUSED: _Answer(409, "A record is not accepted"),
    ProblemKind.CONFLICT: _Answer(409, "It contradicts what is there"),
    ProblemKind.ESCROW_CLOSED: _Answer(409, "The centre cannot open these secrets"),
    ProblemKind.OPENING_REJECTED: _Answer(403, "Another officer rejected the opening"),
    ProblemKind.OPENING_EXPIRED: _Answer(403, "The opening's time is over"),
    ProblemKind.LOG_FORKED: _Answer(409, "The log is not the one that was seen before"),
    ProblemKind.UNAVAILABLE: _Answer(503, "The centre cannot serve now"),
    ProblemKind.INTERNAL: _Answer(500, "The centre made a mistake"),
}


def problem_of(refusal: Refusal) -> Problem:
    """The answer's body; its status is in it."""
    answer = _ANSWERS[refusal.kind]
    return Problem(
        type=f"/problems/{refusal.kind}",
        title=answer.title,
        status=answer.status,
        detail=refusal.reason,
        kind=refusal.kind,
    )
