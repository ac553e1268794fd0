"""Opening a token's secrets at the escrow, and giving the token new ones after they were used."""

from officer_app.domain.escrow import AwaitingApproval, call_code
from officer_app.domain.policy_faults import ApprovalAwaited, RemoteApprovalAwaited
from officer_app.domain.procedure import Question, SignDecision
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.token_faults import TokenCannot
from officer_app.domain.token_life import TokenAct
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import AnyStep, Nothing, Step
from officer_app.procedures.steps.decide import Case, Decide
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.prepare import ProvePrepared, accepts_key, accepts_puk, prepares
from officer_app.procedures.steps.secrets import (
    NewSecretsSealed,
    SecretsOpened,
    has_management_key,
    keeps_management_key,
    make_secrets,
    open_new_secrets,
    open_secrets,
)
from officer_app.procedures.steps.sign import sign_by_officer
from officer_app.tokens.port import ChangesPuk, Token

__all__ = ["OpenEscrow", "replace_secrets"]

_REPLACED = phrase("steps", "New secrets set")


class OpenEscrow(PlainStep[SecretsOpened]):
    """The token's secrets from the escrow, sealed for this workstation alone.

    The officer's PIN is asked for here; a Decide that follows signs with it as well.
    """

    title = phrase("steps", "Secrets from the escrow")
    result_type = SecretsOpened

    def __init__(self, case: Case, *, decides: bool, asks: Decide | None = None) -> None:
        """`decides`: a Decide follows. `asks`: a kind of it that knows more than the case."""
        self._case = case
        self._decides = decides
        self._asks = asks or Decide(case)

    def question(self, facts: Facts) -> Question | None:
        asked = self._asks.question(facts)
        if not self._decides or not isinstance(asked, SignDecision) or asked.pad is None:
            return asked
        # On a reader's keys the PIN is typed anew for the decision that follows.
        twice = asked.pad.model_copy(update={"later": 1})
        return asked.model_copy(update={"pad": twice})

    def act(self, intent: Nothing, facts: Facts) -> SecretsOpened:
        def sign(content: bytes) -> bytes:
            return sign_by_officer(facts, content, facts.means.clock.now(), keep_pin=self._decides)

        case = self._case
        remote = case.act is TokenAct.UNBLOCK_REMOTELY
        answer = facts.means.open_escrow(
            facts.procedure, case.token, case.reason, sign, remote=remote
        )
        if isinstance(answer, AwaitingApproval) and remote:
            code = call_code(answer.opening)
            raise RemoteApprovalAwaited(answer.expires_at, str(answer.opening), code)
        if isinstance(answer, AwaitingApproval):
            raise ApprovalAwaited(answer.expires_at, str(answer.opening))
        return SecretsOpened(for_here=answer)


def replace_secrets(profile: TokenProfile) -> tuple[AnyStep, ...]:
    """New secrets for a token whose present ones were used; all that it has."""
    has_new_key = has_management_key(profile) and not keeps_management_key(profile)
    key = (ReplaceManagementKey(profile),) if has_new_key else ()
    return (SealNewSecrets(profile), ReplacePuk(), *key, ProvePrepared())


class SealNewSecrets(Step[NewSecretsSealed, NewSecretsSealed]):
    """As when the token was prepared: sealed and provably opened before the card hears them.

    From here there is only the way on: an escrow that keeps the old secrets of a card with new
    ones would lock it for ever.
    """

    title = _REPLACED
    intent_type = NewSecretsSealed
    result_type = NewSecretsSealed
    on_card = True
    no_way_back = True

    def __init__(self, profile: TokenProfile) -> None:
        self._profile = profile

    def prepare(self, facts: Facts) -> NewSecretsSealed:
        return NewSecretsSealed.model_validate(make_secrets(self._profile, facts).model_dump())

    def act(self, intent: NewSecretsSealed, facts: Facts) -> NewSecretsSealed:
        facts.means.sealer.open(intent.for_here).close()
        return intent


class ReplacePuk(PlainStep[Nothing]):
    """The old PUK gives way to the new one."""

    title = _REPLACED
    on_card = True
    changes_token = True

    def look(self, intent: Nothing, facts: Facts) -> Nothing | None:
        """By one try with the new value; the adapter never spends the last one."""

        def is_set(token: Token) -> bool:
            with open_new_secrets(facts) as new:
                return accepts_puk(changes_puk(token), new.puk)

        return intent if facts.card().do(is_set) else None

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        def deed(token: Token) -> None:
            with open_secrets(facts) as old, open_new_secrets(facts) as new:
                changes_puk(token).change_puk(old.puk, new.puk)

        facts.card().do(deed)
        return intent


def changes_puk(token: Token) -> ChangesPuk:
    """The token as one whose PUK can be changed. Errors: TokenCannot."""
    if not isinstance(token, ChangesPuk):
        raise TokenCannot("this card", "a change of its PUK")
    return token


class ReplaceManagementKey(PlainStep[Nothing]):
    """The old management key gives way to the new one."""

    title = _REPLACED
    on_card = True
    changes_token = True

    def __init__(self, profile: TokenProfile) -> None:
        self._profile = profile

    def look(self, intent: Nothing, facts: Facts) -> Nothing | None:
        with open_new_secrets(facts) as new:
            return intent if accepts_key(facts, new.management_key) else None

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        def deed(token: Token) -> None:
            with open_secrets(facts) as old, open_new_secrets(facts) as new:
                token.authenticate(old.management_key)
                prepares(token).set_management_key(self._profile.management_key, new.management_key)

        facts.card().do(deed)
        return intent
