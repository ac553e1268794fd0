"""Steps for a token that is issued in place of another: that one looked up, both decided upon."""

from datetime import timedelta

from officer_app.domain.authorisation import ReplacementDecision
from officer_app.domain.policy_faults import TokenAtWork, TokenStateForbids
from officer_app.domain.procedure import (
    Question,
    SignAuthorisation,
    SignDecision,
    SignReplacement,
)
from officer_app.domain.token import TokenStatus
from officer_app.domain.token_life import may_be_done
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.decide import Case, Decide
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.revocation import Suspend
from officer_app.procedures.steps.sign import Authorise, Authorised, sign_by_officer
from officer_app.procedures.steps.slots import ProvedOnCard

__all__ = ["AuthoriseReplacement", "CheckReplaced", "SuspendReplaced"]


class CheckReplaced(PlainStep[Nothing]):
    """The token that is to be replaced still allows it, and no other work has it in hand.

    Asked again after each interruption, until the new token works: somebody may have reported the
    old one lost meanwhile.
    """

    title = phrase("steps", "Old card looked up")

    def __init__(self, case: Case) -> None:
        self._case = case

    def must_repeat(self, facts: Facts) -> bool:
        allowed = may_be_done(self._case.act, facts.means.token_status(self._case.token))
        return not allowed and not facts.results(ProvedOnCard)

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        old = self._case.token
        if facts.means.unfinished(old) - {facts.procedure}:
            raise TokenAtWork(str(old))
        status = facts.means.token_status(old)
        if not may_be_done(self._case.act, status):
            raise TokenStateForbids(str(old), status or "not prepared")
        return intent


class SuspendReplaced(Suspend):
    """Put a certificate of the old token on hold; what somebody else did to it meanwhile stays."""

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        is_gone = self._status(facts) not in (TokenStatus.ACTIVE, TokenStatus.SUSPENDED)
        return intent if is_gone else super().act(intent, facts)

    def undo(self, intent: Nothing, result: Nothing | None, facts: Facts) -> None:
        if self._status(facts) is TokenStatus.ACTIVE:
            super().undo(intent, result, facts)

    def _status(self, facts: Facts) -> TokenStatus | None:
        return facts.means.token_status(self._certificate.token)


class ReplacementDecided(Nothing):
    """The very value that is signed, chosen before the officer's card is asked."""

    decision: ReplacementDecision


class AuthoriseReplacement(Step[ReplacementDecided, Authorised]):
    """One signature over both halves, which are made as each is by itself."""

    title = phrase("steps", "Officer signs")
    intent_type = ReplacementDecided
    result_type = Authorised

    def __init__(self, new: Authorise, old: Case, temporary_for: timedelta | None) -> None:
        self._new = new
        self._old = Decide(old)
        self._temporary_for = temporary_for

    def question(self, facts: Facts) -> Question | None:
        new, old = self._new.question(facts), self._old.question(facts)
        if not isinstance(new, SignAuthorisation) or not isinstance(old, SignDecision):
            return None
        return SignReplacement(new=new, old=old)

    def prepare(self, facts: Facts) -> ReplacementDecided:
        return ReplacementDecided(
            decision=ReplacementDecision(
                new=self._new.prepare(facts).decision,
                old=self._old.prepare(facts).decision,
                temporary_for=self._temporary_for,
            )
        )

    def act(self, intent: ReplacementDecided, facts: Facts) -> Authorised:
        decision = intent.decision
        return Authorised(cms=sign_by_officer(facts, decision.canonical(), decision.decided_at))
