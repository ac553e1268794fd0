"""Steps that bring a key of earlier days to a token's key history, and prove it there."""

from contextlib import suppress
from typing import ClassVar

from officer_app.domain.ids import TokenId
from officer_app.domain.key_file import KeyInHand
from officer_app.domain.key_file_faults import KeyHistoryFull, KeyOnTokenAlready
from officer_app.domain.key_history import RetiredSlot
from officer_app.domain.keys import spki_sha256
from officer_app.domain.possession import SEED_BYTES, make_trial
from officer_app.domain.procedure import PinGiven
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.subscriber import Person
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import TokenAnswersNonsense, TokenCannot
from officer_app.domain.token_life import TokenAct
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.checks import CheckIssuedToken, TokenChecked
from officer_app.procedures.steps.key_file import KeyFileRead, KeyImported, SlotChosen
from officer_app.procedures.steps.pins import ProvePin, prove_pin
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.writing import prove_writer, prove_writer_to_undo
from officer_app.tokens.key_history import KeepsKeyHistory, KeyHistory
from officer_app.tokens.port import RemembersPin, Token

__all__ = [
    "CheckTokenToRecover",
    "ChooseRetiredSlot",
    "ImportKey",
    "ImportKeyForGood",
    "ProveHistoricKey",
    "ProvePinToRecover",
]

_KEYS = phrase("steps", "Keys")


def _history(token: Token) -> KeyHistory:
    """Errors: TokenCannot."""
    if not isinstance(token, KeepsKeyHistory):
        raise TokenCannot("this card", "a key history")
    return token.key_history


class CheckTokenToRecover(CheckIssuedToken):
    """As before any act; and keys that were made elsewhere can be brought to it."""

    def __init__(self, token: TokenId) -> None:
        super().__init__(token, TokenAct.RECOVER_KEY)

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        checked = super().act(intent, facts)
        if not checked.facts.imports:
            raise TokenCannot(checked.model, "a key history")
        return checked


class ChooseRetiredSlot(PlainStep[SlotChosen]):
    """The lowest free retired slot. The same key is never brought to a token twice."""

    title = _KEYS
    result_type = SlotChosen
    on_card = True

    def __init__(self, known: frozenset[str]) -> None:
        """`known`: names of the keys that the records have as recovered to this token; hex."""
        self._known = known

    def act(self, intent: Nothing, facts: Facts) -> SlotChosen:
        name = facts.result(KeyFileRead).key.spki_sha256

        def deed(token: Token) -> SlotChosen:
            present = token.public_key(Slot.KEY_MANAGEMENT)
            if present is not None and spki_sha256(present) == name:
                raise KeyOnTokenAlready(str(facts.token), Slot.KEY_MANAGEMENT)
            return self._choose(token, name, str(facts.token))

        try:
            return facts.card().do(deed)
        except (KeyOnTokenAlready, KeyHistoryFull):
            # Whoever goes on chooses another file.
            facts.drop(KeyInHand)
            raise

    def _choose(self, token: Token, name: str, card: str) -> SlotChosen:
        there = _history(token).keys()
        same = next((key for key in there if key.spki_sha256 == name), None)
        if same is not None and name in self._known:
            raise KeyOnTokenAlready(card, same.slot)
        taken = {key.slot for key in there}
        free = same.slot if same else next((s for s in RetiredSlot if s not in taken), None)
        if free is None:
            raise KeyHistoryFull(card)
        return SlotChosen(
            slot=free,
            is_there=same is not None,
            certified_before=sum(key.has_certificate for key in there if key.slot is not free),
        )


class ProvePinToRecover(ProvePin):
    """As before new keys are made: the PIN is needed to try the key."""

    def __init__(self, person: Person, profile: TokenProfile) -> None:
        # None of the profile's keys will be made.
        super().__init__(person, profile.model_copy(update={"keys": ()}))

    def must_repeat(self, facts: Facts) -> bool:
        """The PIN lived in memory only."""
        return not facts.results(HistoricKeyProved) and facts.answer(PinGiven) is None


class ImportKey(PlainStep[KeyImported]):
    """The key, its certificate and the count of both; all of it may be repeated."""

    title = _KEYS
    result_type = KeyImported
    on_card = True
    changes_token = True

    def act(self, intent: Nothing, facts: Facts) -> KeyImported:
        chosen, key = facts.result(SlotChosen), facts.result(KeyFileRead).key
        held = facts.answer(KeyInHand)
        if held is None:
            raise AssertionError("the file is read before its key is needed")

        def deed(token: Token) -> None:
            history = _history(token)
            prove_writer(token, facts)
            if not chosen.is_there:
                history.import_key(chosen.slot, held.private_key)
            history.write_certificate(chosen.slot, key.certificate)
            history.count(chosen.certified_before + 1)

        facts.card().do(deed)
        facts.drop(KeyInHand)
        return KeyImported()

    def undo(self, intent: Nothing, result: KeyImported | None, facts: Facts) -> None:
        chosen = facts.result(SlotChosen)

        def deed(token: Token) -> None:
            history = _history(token)
            if not prove_writer_to_undo(token, facts):
                return
            # A card may lack what its version promises. Then the key stays without a certificate.
            with suppress(TokenCannot):
                history.empty(chosen.slot)
            history.count(chosen.certified_before)

        if not chosen.is_there:
            facts.card().do(deed)


class ImportKeyForGood(ImportKey):
    """On a token that removes no single key: from here there is only the way on."""

    no_way_back: ClassVar[bool] = True


class SeedChosen(Nothing):
    """From which the trial of the key is made."""

    seed: bytes


class HistoricKeyProved(Nothing):
    """The token decrypted with the key that the certificate names."""


class ProveHistoricKey(Step[SeedChosen, HistoricKeyProved]):
    """The key on the token is the certificate's, shown by decrypting or by agreeing on a key."""

    title = phrase("steps", "Proved on the card")
    intent_type = SeedChosen
    result_type = HistoricKeyProved
    on_card = True

    def prepare(self, facts: Facts) -> SeedChosen:
        return SeedChosen(seed=facts.means.entropy.bytes(SEED_BYTES))

    def act(self, intent: SeedChosen, facts: Facts) -> HistoricKeyProved:
        slot, key = facts.result(SlotChosen).slot, facts.result(KeyFileRead).key.key()
        trial = make_trial(key, intent.seed)

        def deed(token: Token) -> bytes:
            if not (isinstance(token, RemembersPin) and token.pin_is_proved):
                prove_pin(token, facts)
            return _history(token).answer(slot, key, trial.question)

        if facts.card().do(deed) != trial.answer:
            raise TokenAnswersNonsense("proving the recovered key with its certificate")
        return HistoricKeyProved()
