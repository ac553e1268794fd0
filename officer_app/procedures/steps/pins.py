"""Steps with the subscriber's PIN: set by the PUK, proved, or changed by its owner.

It is typed at this computer or, where the reader has keys, there. Then this computer never holds
it, cannot judge it beyond the lengths that the reader is told, and has it typed again wherever a
step needs it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from officer_app.domain.ids import TokenKind
from officer_app.domain.pins import PinPolicy
from officer_app.domain.policy_faults import PinRefused
from officer_app.domain.procedure import (
    CurrentPin,
    NewPin,
    OnPad,
    PadEntry,
    PadTyping,
    PinChosen,
    PinGiven,
    Question,
)
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.subscriber import Person
from officer_app.domain.token_faults import (
    PinBlocked,
    PinOwner,
    PinTriesLow,
    TokenCannot,
    WrongPin,
)
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.hands import may_type_beside_pad, pad_at
from officer_app.procedures.step import Nothing
from officer_app.procedures.steps.checks import TokenChecked
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.prepare import lock_pin
from officer_app.procedures.steps.secrets import open_secrets
from officer_app.procedures.steps.slots import ProvedOnCard, wants_pin_each_time
from officer_app.tokens.port import ChangesPin, Token

__all__ = ["ChangePinOnCard", "ProvePin", "SetNewPin", "SetPin", "ask_pin", "prove_pin"]

_PIN = phrase("steps", "PIN")
_NEW_TWICE = (PadEntry.NEW_PIN, PadEntry.NEW_PIN_AGAIN)


class _ChoosesPin(PlainStep[Nothing]):
    title = _PIN
    on_card = True
    changes_token = True

    def __init__(self, person: Person, profile: TokenProfile) -> None:
        self._person = person
        self._profile = profile

    def question(self, facts: Facts) -> Question | None:
        if facts.token is None or facts.answer(PinChosen) is not None:
            return None
        return self.ask_new(facts, self._pad(facts))

    def ask_new(self, facts: Facts, pad: PadTyping | None) -> NewPin:
        """The question for a new PIN."""
        return NewPin(
            subscriber=self._person.display_name,
            token=facts.checked_token(),
            reader=facts.reader,
            policy=self._policy(facts),
            person=self._person.personal_facts(),
            pad=pad,
        )

    def _pad(self, facts: Facts) -> PadTyping | None:
        return _typing(facts, self._profile, *_NEW_TWICE)

    def _policy(self, facts: Facts) -> PinPolicy:
        """The profile's, within what the card itself takes."""
        card = facts.result(TokenChecked).facts
        return self._profile.pin.within(card.pin_minimum, card.pin_maximum)

    def chosen(self, facts: Facts) -> Secret | OnPad:
        """The PIN that was chosen, by the rules where it was typed here. Errors: PinRefused."""
        answer = facts.answer(PinChosen)
        if answer is None:
            raise AssertionError("the person is asked before a PIN is set")
        if isinstance(answer.pin, Secret):
            faults = self._policy(facts).faults(answer.pin, self._person.personal_facts())
            if faults:
                raise PinRefused(", ".join(faults))
        return answer.pin


class SetNewPin(_ChoosesPin):
    """A new PIN, set by the PUK: whatever it was before, the second time is the same."""

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        pin = self.chosen(facts)

        def deed(token: Token) -> None:
            with open_secrets(facts) as secrets:
                if isinstance(pin, Secret):
                    token.set_pin_by_puk(secrets.puk, pin)
                    return
                # The PUK is in what the reader is sent; only the new PIN is typed.
                with facts.at_card().typing(*_NEW_TWICE):
                    pad_at(token).set_pin_by_puk_on_pad(secrets.puk, self._policy(facts))

        facts.card().do(deed)
        return intent


class SetPin(SetNewPin):
    """The first PIN of a token that is being issued, which the later steps need."""

    def must_repeat(self, facts: Facts) -> bool:
        """The PIN lived in memory only: after a restart the person chooses again."""
        proved = len(facts.results(ProvedOnCard)) == len(self._profile.keys)
        return not proved and facts.answer(PinChosen) is None

    def undo(self, intent: Nothing, result: Nothing | None, facts: Facts) -> None:
        lock_pin(facts)

    def _pad(self, facts: Facts) -> PadTyping | None:
        later = _proofs(self._profile, at_once=1)
        return _typing(facts, self._profile, *_NEW_TWICE, later=later)


class ProvePin(PlainStep[Nothing]):
    """The person types the token's PIN, for the steps that need it; it is sent once."""

    title = _PIN
    on_card = True

    def __init__(self, person: Person, profile: TokenProfile) -> None:
        """`profile`: its keys will be made, and proved at last."""
        self._person = person
        self._profile = profile

    def question(self, facts: Facts) -> Question | None:
        if facts.answer(PinGiven) is not None:
            return None
        pad = _typing(facts, self._profile, PadEntry.PIN, later=self.later())
        return ask_pin(self._person.display_name, facts, pad, may_insist=True)

    def later(self) -> int | None:
        """How often a reader with keys asks for the PIN again, in the steps that need it."""
        return _proofs(self._profile, at_once=0)

    def must_repeat(self, facts: Facts) -> bool:
        """The PIN lived in memory only."""
        proved = len(facts.results(ProvedOnCard)) == len(self._profile.keys)
        return not proved and facts.answer(PinGiven) is None

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        given = _given(facts)
        keep = 0 if given.insist else 1
        with _refusals_seen(facts):
            facts.card().do(lambda token: facts.at_card().prove(token, given.pin, keep=keep))
        return intent


class ChangePinOnCard(_ChoosesPin):
    """The person's own change, from the old PIN to the new one: both here, or both at the reader,
    which takes them at one go.
    """

    def question(self, facts: Facts) -> Question | None:
        given = facts.answer(PinGiven)
        if given is None:
            pad = _typing(facts, self._profile, PadEntry.PIN, *_NEW_TWICE)
            asked = ask_pin(self._person.display_name, facts, pad, may_insist=True)
            return asked.model_copy(update={"policy": self._policy(facts)})
        return super().question(facts) if isinstance(given.pin, Secret) else None

    def _pad(self, facts: Facts) -> None:
        return None

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        given = _given(facts)
        old, keep = given.pin, 0 if given.insist else 1
        new = self.chosen(facts) if isinstance(old, Secret) else OnPad()

        def deed(token: Token) -> None:
            if isinstance(old, Secret) and isinstance(new, Secret):
                _changes_pin(token).change_pin(old, new, keep=keep)
                return
            with facts.at_card().typing(PadEntry.PIN, *_NEW_TWICE):
                pad_at(token).change_pin_on_pad(PinOwner.SUBSCRIBER, self._policy(facts), keep=keep)

        with _refusals_seen(facts):
            facts.card().do(deed)
        return intent


def ask_pin(
    holder: str, facts: Facts, pad: PadTyping | None, *, may_insist: bool = False
) -> CurrentPin:
    """The question for the PIN that the token has now. `holder`: whose it is, for people."""
    seen = facts.seen()
    return CurrentPin(
        subscriber=holder,
        token=facts.checked_token(),
        reader=facts.reader,
        tries_left=seen.pin_tries_left if seen is not None else None,
        may_insist=may_insist,
        pad=pad,
    )


def prove_pin(token: Token, facts: Facts) -> None:
    """Prove the PIN that the subscriber chose or gave, before what needs it.

    What was typed here is known to be right: it was set or proved before. On a reader's keys a
    hand may slip, so the last try is kept. Errors: as `HasPinPad.verify_pin_on_pad`.
    """
    held = facts.answer(PinChosen) or facts.answer(PinGiven)
    if held is None:
        raise AssertionError("a step needs the PIN before it is known")
    facts.at_card().prove(token, held.pin, keep=0 if isinstance(held.pin, Secret) else 1)


def _given(facts: Facts) -> PinGiven:
    given = facts.answer(PinGiven)
    if given is None:
        raise AssertionError("the person is asked for the present PIN first")
    return given


def _changes_pin(token: Token) -> ChangesPin:
    if not isinstance(token, ChangesPin):
        raise TokenCannot("this card", "a change of its PIN")
    return token


def _typing(
    facts: Facts, profile: TokenProfile, *entries: PadEntry, later: int | None = 0
) -> PadTyping | None:
    if not facts.has_pad():
        return None
    return PadTyping(entries=entries, later=later, may_type_here=may_type_beside_pad(profile))


def _proofs(profile: TokenProfile, *, at_once: int) -> int | None:
    """How often making and proving the profile's keys needs the PIN, if nothing interrupts it.

    Twice for a key that wants it each time, which serves the others as well; without such a key
    `at_once` for the requests (0: it is proved already) and once for the proofs. None behind
    PKCS#11, where a module may ask more often.
    """
    if not profile.keys:
        return 0
    if TokenKind.PKCS11 in profile.kinds:
        return None
    each_time = sum(map(wants_pin_each_time, profile.keys))
    return 2 * each_time if each_time else at_once + 1


@contextmanager
def _refusals_seen(facts: Facts) -> Iterator[None]:
    """A refused PIN changes the tries left, which the next question shows."""
    try:
        yield
    except (WrongPin, PinTriesLow, PinBlocked):
        facts.look_again_in(facts.reader)
        raise
