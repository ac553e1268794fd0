"""The officer's decision about a token, as sentences and as a signature of the officer's card."""

from officer_app.domain.authorisation import TokenDecision
from officer_app.domain.ids import SubscriberId, TokenId
from officer_app.domain.procedure import OfficerPin, Question, SignDecision
from officer_app.domain.projection import CertificateNow
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.subscriber import Person
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.sign import (
    check_own_procedure,
    officers_pad,
    sign_by_officer,
    tries_left,
)

__all__ = ["Case", "Decide", "Decided"]


class Case(Value):
    """What an act on a token is about; part of every order of that kind."""

    act: TokenAct
    token: TokenId
    person: Person | None
    """Whose it is; None for a token that is nobody's."""
    certificates: tuple[CertificateNow, ...]
    """Those that the act changes."""
    certificate_names: tuple[str, ...]
    """What officers call them: the display names of their profiles, in the same order."""
    revocation: RevocationReason | None
    """What the revocation list is to say of them; None where the act revokes nothing."""
    reason: str
    officer_signs: bool

    @property
    def subscriber(self) -> SubscriberId | None:
        """Whose it is, by name."""
        return self.person.id if self.person is not None else None


class DecisionMade(Nothing):
    """The very value that is signed, chosen before the card is asked."""

    decision: TokenDecision


class Decided(Nothing):
    """The officer's signed decision."""

    cms: bytes
    """SignedData, DER."""


class Decide(Step[DecisionMade, Decided]):
    """Nothing is done to a token before it. A second signature over the same changes nothing."""

    title = phrase("steps", "Officer signs")
    intent_type = DecisionMade
    result_type = Decided

    def __init__(self, case: Case) -> None:
        self._case = case

    def question(self, facts: Facts) -> Question | None:
        if facts.answer(OfficerPin) is not None:
            return None
        case, session = self._case, facts.session()
        return SignDecision(
            act=case.act,
            officer=session.officer.display_name,
            reader=session.reader,
            subscriber=case.person.display_name if case.person is not None else "",
            token=case.token,
            certificates=case.certificate_names,
            revocation=case.revocation,
            reason=case.reason,
            tries_left=tries_left(facts, session),
            pad=officers_pad(facts, session),
        )

    def prepare(self, facts: Facts) -> DecisionMade:
        case = self._case
        session = check_own_procedure(facts)
        return DecisionMade(
            decision=TokenDecision(
                procedure=facts.procedure,
                officer=session.officer.id,
                act=case.act,
                token=case.token,
                subscriber=case.subscriber,
                certificates=tuple(c.sha256 for c in case.certificates),
                revocation=case.revocation,
                reason=case.reason,
                decided_at=facts.means.clock.now(),
            )
        )

    def act(self, intent: DecisionMade, facts: Facts) -> Decided:
        decision = intent.decision
        return Decided(cms=sign_by_officer(facts, decision.canonical(), decision.decided_at))
