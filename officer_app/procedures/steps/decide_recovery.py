"""The officer's decision to bring a key back: about its certificate, and about a strange name."""

from officer_app.domain.procedure import Question, SignDecision
from officer_app.procedures.facts import Facts
from officer_app.procedures.steps.decide import Decide, DecisionMade
from officer_app.procedures.steps.key_file import KeyFileRead

__all__ = ["DecideRecovery", "signed_reason"]


def signed_reason(reason: str, facts: Facts) -> str:
    """The reason, with what the officer confirmed about strange names: it is signed with it."""
    names = facts.result(KeyFileRead).strange_names
    if not names:
        return reason
    return f"{reason}; the key is this person's, although its certificate says: {', '.join(names)}"


class DecideRecovery(Decide):
    """As any decision about a token; the certificate is the recovered key's."""

    def question(self, facts: Facts) -> Question | None:
        asked = super().question(facts)
        if not isinstance(asked, SignDecision):
            return asked
        subject = facts.result(KeyFileRead).key.subject
        reason = signed_reason(asked.reason, facts)
        return asked.model_copy(update={"certificates": (subject,), "reason": reason})

    def prepare(self, facts: Facts) -> DecisionMade:
        decision = super().prepare(facts).decision
        update = {
            "certificates": (facts.result(KeyFileRead).key.sha256,),
            "reason": signed_reason(decision.reason, facts),
        }
        return DecisionMade(decision=decision.model_copy(update=update))
