"""Steps that examine a card and change nothing on it: read, read once more, weigh."""

from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar

from officer_app.domain.attestation import check_attestation
from officer_app.domain.card_reading import CardReading, Expected, KeyReading, SecondReading
from officer_app.domain.examination import Examination, examine
from officer_app.domain.ids import TokenKind
from officer_app.domain.keys import PublicKey
from officer_app.domain.procedure import OnPad, PadEntry, PadTyping, PinGiven, Question
from officer_app.domain.secret import Secret
from officer_app.domain.token import (
    PinPolicyOnCard,
    Slot,
    SlotContent,
    TouchPolicyOnCard,
    pin_policy_in,
)
from officer_app.domain.token_faults import (
    AttestationRefused,
    TokenAnswersNonsense,
    TokenCannot,
)
from officer_app.domain.value import Value
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.hands import needs_touch
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.pins import ask_pin
from officer_app.procedures.steps.plain import PlainStep
from officer_app.tokens.examining import SECOND_LIBRARY, read_by_second_library, try_key
from officer_app.tokens.port import Attests, KeyMetadata, RemembersPin, TellsPolicies, Token

__all__ = [
    "NonceToSign",
    "ReadBySecondLibrary",
    "ReadCard",
    "WeighFindings",
    "read_elsewhere",
]

_Reading = TypeVar("_Reading", bound=Value)

_NO_STATEMENT = phrase("reasons", "it makes no statement about this key")
_ONLY_PKCS11 = phrase("reasons", "the card is reached through such a library in any case")


class NonceToSign(Nothing):
    """What the keys have to sign."""

    nonce: bytes


class _Reads(Step[NonceToSign, _Reading], Generic[_Reading]):
    """Asks for the PIN first, where the keys are to be tried with it."""

    intent_type: ClassVar[type[Any]] = NonceToSign

    def __init__(self, expected: Expected, holder: str, *, with_pin: bool) -> None:
        """`holder`: whose card it is, for people; empty for nobody's."""
        self._expected = expected
        self._holder = holder
        self._with_pin = with_pin

    def question(self, facts: Facts) -> Question | None:
        if not self._with_pin or facts.answer(PinGiven) is not None:
            return None
        # On a reader's keys it is typed for each key that wants it; how many that are, shows later.
        asked = PadTyping(entries=(PadEntry.PIN,), later=None)
        return ask_pin(self._holder, facts, asked if facts.has_pad() else None)

    def prepare(self, facts: Facts) -> NonceToSign:
        return NonceToSign(nonce=facts.means.entropy.bytes(32))

    def _pin(self, facts: Facts) -> Secret | OnPad | None:
        given = facts.answer(PinGiven)
        return given.pin if given is not None else None


class ReadCard(_Reads[CardReading]):
    """The whole card by our own adapter; each key signs for its certificate where it may."""

    title = phrase("steps", "Card read")
    result_type = CardReading
    on_card = True

    def act(self, intent: NonceToSign, facts: Facts) -> CardReading:
        pin = self._pin(facts)

        def deed(token: Token) -> CardReading:
            info = token.look()
            keys = (self._read_key(token, c, intent.nonce, pin, facts) for c in info.slots)
            return CardReading(info=info, keys=tuple(keys))

        return facts.card().do(deed)

    def _read_key(
        self,
        token: Token,
        content: SlotContent,
        nonce: bytes,
        pin: Secret | OnPad | None,
        facts: Facts,
    ) -> KeyReading:
        slot = content.slot
        told = token.key_metadata(slot) if isinstance(token, TellsPolicies) else None
        attested = None
        if told is None or told.made_here:
            attested = self._attestation(token, slot, told, facts)
        return KeyReading(
            slot=slot,
            trial=try_key(
                content.certificate, nonce, self._sign(token, slot, told, nonce, pin, facts)
            ),
            pin_policy=told.pin_policy if told else None,
            touch_policy=told.touch_policy if told else None,
            made_here=told.made_here if told else None,
            attested=None if attested is None else not attested,
            not_attested=attested or "",
        )

    def _sign(
        self,
        token: Token,
        slot: Slot,
        told: KeyMetadata | None,
        nonce: bytes,
        pin: Secret | OnPad | None,
        facts: Facts,
    ) -> Callable[[PublicKey], bytes] | None:
        """How the slot's key is tried; None: it wants a PIN that nobody gave."""
        here = facts.at_card()
        wants_pin = _pin_policy(slot, told) is not PinPolicyOnCard.NEVER
        if wants_pin and pin is None:
            return None

        def sign(key: PublicKey) -> bytes:
            if wants_pin and pin is not None and not _stays_proved(token, slot, told, pin):
                here.prove(token, pin, keep=1)
            return here.sign(token, slot, key, nonce, touched=self._wants_touch(slot, told))

        return sign

    def _wants_touch(self, slot: Slot, told: KeyMetadata | None) -> bool:
        """By the card's word, else by the profile's."""
        spec = self._expected.key(slot)
        policy = told.touch_policy if told is not None else spec.touch_policy if spec else None
        return policy is not None and needs_touch(policy)

    def _attestation(
        self, token: Token, slot: Slot, told: KeyMetadata | None, facts: Facts
    ) -> str | None:
        """Why the card's statement is refused; empty: it holds; None: there can be none."""
        key, spec = token.public_key(slot), self._expected.key(slot)
        if not isinstance(token, Attests) or key is None or facts.token is None:
            return None
        try:
            statement, device = token.attest(slot)
            check_attestation(
                statement,
                device,
                roots=facts.means.attestation_roots(),
                key=key,
                token=facts.token,
                # Where the card tells its policies, they are weighed as what they are.
                pin_policy=spec.pin_policy if spec and not told else PinPolicyOnCard.DEFAULT,
                touch_policy=spec.touch_policy if spec and not told else TouchPolicyOnCard.DEFAULT,
                at=facts.means.clock.now(),
            )
        except (TokenAnswersNonsense, TokenCannot):
            return _NO_STATEMENT
        except AttestationRefused as refused:
            return refused.detail
        return ""


class ReadBySecondLibrary(_Reads[SecondReading]):
    """The same card by a library that shares no code with ours; then ours looks who it was."""

    title = phrase("steps", "Card read by a second library")
    result_type = SecondReading

    def act(self, intent: NonceToSign, facts: Facts) -> SecondReading:
        slots = facts.result(CardReading).info.slots
        written = tuple(c for c in slots if c.certificate is not None)
        pin = self._pin(facts)
        # Nobody is asked to type everything a second time on the reader: then no key is tried.
        typed = pin if isinstance(pin, Secret) else None
        return read_elsewhere(facts, written, intent.nonce, typed)


def read_elsewhere(
    facts: Facts, written: tuple[SlotContent, ...], nonce: bytes, pin: Secret | None
) -> SecondReading:
    """These slots by the second library; then ours looks which card it was.

    Errors: as `read_by_second_library`, and OtherToken.
    """
    if facts.token is not None and facts.token.kind is TokenKind.PKCS11:
        return SecondReading(library=SECOND_LIBRARY, why_not=_ONLY_PKCS11)
    reading = read_by_second_library(facts.reader, written, nonce, pin)
    if not reading.why_not:
        facts.card().do(lambda token: token.identify())
    return reading


class WeighFindings(PlainStep[Examination]):
    """What was read against what ought to be."""

    title = phrase("steps", "Findings weighed")
    result_type = Examination

    def __init__(self, expected: Expected) -> None:
        self._expected = expected

    def act(self, intent: Nothing, facts: Facts) -> Examination:
        return examine(
            facts.result(CardReading),
            facts.result(SecondReading),
            self._expected,
            chain=facts.means.ca.chain(),
            now=facts.means.clock.now(),
        )


def _pin_policy(slot: Slot, told: KeyMetadata | None) -> PinPolicyOnCard:
    """By the card's word; else by the standard, where only one key works without."""
    return pin_policy_in(slot, told.pin_policy if told is not None else PinPolicyOnCard.DEFAULT)


def _stays_proved(token: Token, slot: Slot, told: KeyMetadata | None, pin: Secret | OnPad) -> bool:
    """Whoever types on the reader is not asked more often than the keys ask."""
    is_proved = isinstance(token, RemembersPin) and token.pin_is_proved
    each_time = _pin_policy(slot, told) is PinPolicyOnCard.ALWAYS
    return isinstance(pin, OnPad) and is_proved and not each_time
