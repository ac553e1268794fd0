"""Steps with the subscriber's PIN: set by the PUK, proved, or changed by its owner."""

from officer_app.domain.policy_faults import PinRefused
from officer_app.domain.procedure import CurrentPin, NewPin, PinChosen, PinGiven, Question
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.subscriber import Person
from officer_app.domain.token_faults import PinOwner, TokenCannot
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.prepare import lock_pin
from officer_app.procedures.steps.secrets import open_secrets
from officer_app.procedures.steps.slots import ProvedOnCard
from officer_app.tokens.port import ChangesPin, Token

__all__ = ["ChangePinOnCard", "ProvePin", "SetNewPin", "SetPin", "held_pin"]

_PIN = phrase("steps", "PIN")


class _ChoosesPin(PlainStep[Nothing]):
    title = _PIN
    on_card = True
    changes_token = True

    def __init__(self, person: Person, profile: TokenProfile) -> None:
        self._person = person
        self._profile = profile

    def question(self, facts: Facts) -> Question | None:
        token = facts.token
        if token is None or facts.answer(PinChosen) is not None:
            return None
        return NewPin(
            subscriber=self._person.display_name,
            token=token,
            reader=facts.reader,
            policy=self._profile.pin,
            person=self._person.personal_facts(),
        )

    def chosen(self, facts: Facts) -> Secret:
        """The PIN that was chosen, by the rules. Errors: PinRefused."""
        answer = facts.answer(PinChosen)
        if answer is None:
            raise AssertionError("the person is asked before a PIN is set")
        faults = self._profile.pin.faults(answer.pin, self._person.personal_facts())
        if faults:
            raise PinRefused(", ".join(faults))
        return answer.pin


class SetNewPin(_ChoosesPin):
    """A new PIN, set by the PUK: whatever it was before, the second time is the same."""

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        pin = self.chosen(facts)
        with open_secrets(facts) as secrets:
            facts.card().do(lambda token: token.set_pin_by_puk(secrets.puk, pin))
        return intent


class SetPin(SetNewPin):
    """The first PIN of a token that is being issued, which the later steps need."""

    def must_repeat(self, facts: Facts) -> bool:
        """The PIN lived in memory only: after a restart the person chooses again."""
        proved = len(facts.results(ProvedOnCard)) == len(self._profile.keys)
        return not proved and facts.answer(PinChosen) is None

    def undo(self, intent: Nothing, result: Nothing | None, facts: Facts) -> None:
        lock_pin(facts)


class ProvePin(PlainStep[Nothing]):
    """The person types the token's PIN, for the steps that need it; it is sent once."""

    title = _PIN
    on_card = True

    def __init__(self, person: Person, keys: int) -> None:
        """`keys`: how many will be made, and proved at last."""
        self._person = person
        self._keys = keys

    def question(self, facts: Facts) -> Question | None:
        return None if facts.answer(PinGiven) is not None else ask_pin(self._person, facts)

    def must_repeat(self, facts: Facts) -> bool:
        """The PIN lived in memory only."""
        proved = len(facts.results(ProvedOnCard)) == self._keys
        return not proved and facts.answer(PinGiven) is None

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        pin = held_pin(facts)
        facts.card().do(lambda token: token.verify_pin(pin, PinOwner.SUBSCRIBER))
        return intent


class ChangePinOnCard(_ChoosesPin):
    """The person's own change, from the old PIN to the new one."""

    def question(self, facts: Facts) -> Question | None:
        if facts.answer(PinGiven) is None:
            return ask_pin(self._person, facts)
        return super().question(facts)

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        given, chosen = facts.answer(PinGiven), self.chosen(facts)
        if given is None:
            raise AssertionError("the person is asked for the present PIN first")

        def deed(token: Token) -> None:
            if not isinstance(token, ChangesPin):
                raise TokenCannot("this card", "a change of its PIN")
            token.change_pin(given.pin, chosen)

        facts.card().do(deed)
        return intent


def ask_pin(person: Person, facts: Facts) -> CurrentPin:
    """The question for the PIN that the token has now."""
    seen = facts.seen()
    return CurrentPin(
        subscriber=person.display_name,
        token=facts.checked_token(),
        reader=facts.reader,
        tries_left=seen.pin_tries_left if seen is not None else None,
    )


def held_pin(facts: Facts) -> Secret:
    """The token's PIN as its subscriber chose or typed it, before every step that needs it."""
    held = facts.answer(PinChosen) or facts.answer(PinGiven)
    if held is None:
        raise AssertionError("a step needs the PIN before it is known")
    return held.pin
