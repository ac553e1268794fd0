"""Steps for tokens that are given their secrets all at once, by being initialised (PKCS#11)."""

from officer_app.domain.delivered import DeliveredRefused, DeliveredSecret
from officer_app.domain.procedure import ClearingConfirmed, ClearOldContent, Question
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.token import TokenInfo
from officer_app.domain.token_faults import PukRefused
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.checks import TokenToInitialise, initialises
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.prepare import (
    accepts_puk,
    contents,
    present_puk,
)
from officer_app.procedures.steps.secrets import open_secrets
from officer_app.tokens.port import Initialises, Token

__all__ = ["InitialiseToken", "TokenInitialised", "WipeByPuk"]

_WIPED = "wiped"
"""Label of a token that is nobody's."""


class LabelChosen(Nothing):
    """The token's name, as other programs show it."""

    label: str


class TokenInitialised(TokenInfo):
    """What the token says of itself now. Some have no serial number before."""


class InitialiseToken(Step[LabelChosen, TokenInitialised]):
    """Everything on the token is erased, and its PUK is the one that was sealed before.

    Never without the officer's word, if anything may be on it. A token that is initialised
    already wants its present PUK: the one kept here since it was prepared, else the one with which
    tokens of the profile are delivered, and which our own wiping leaves.
    """

    title = phrase("steps", "PIN and PUK locked")
    intent_type = LabelChosen
    result_type = TokenInitialised
    on_card = True
    changes_token = True

    def __init__(self, profile: TokenProfile) -> None:
        self._profile = profile

    def question(self, facts: Facts) -> Question | None:
        checked = facts.result(TokenToInitialise)
        found = (*contents(checked), *checked.others, *(("PIN",) if checked.has_pin else ()))
        if not found or checked.id is None or facts.answer(ClearingConfirmed) is not None:
            return None
        return ClearOldContent(token=checked.id, reader=facts.reader, found=found)

    def prepare(self, facts: Facts) -> LabelChosen:
        """Two cards of one name are easily taken for each other: each has its own."""
        return LabelChosen(label=f"Card {facts.means.entropy.digits(10)}")

    def look(self, intent: LabelChosen, facts: Facts) -> TokenInitialised | None:
        """A token with the PUK that was sealed for this procedure has been initialised by it."""

        def ours(token: Token) -> TokenInitialised | None:
            card = initialises(token)
            if not card.is_initialised:
                return None
            with open_secrets(facts) as secrets:
                return _initialised(token) if accepts_puk(card, secrets.puk) else None

        return facts.card().do(ours)

    def act(self, intent: LabelChosen, facts: Facts) -> TokenInitialised:
        def deed(token: Token) -> TokenInitialised:
            card = initialises(token)
            with open_secrets(facts) as secrets:
                if card.is_initialised:
                    self._initialise_again(card, intent.label, secrets.puk, facts)
                else:
                    card.initialise(intent.label, secrets.puk)
            return _initialised(token)

        initialised = facts.card().do(deed)
        facts.look_again_in(facts.reader)
        return initialised

    def _initialise_again(self, card: Initialises, label: str, puk: Secret, facts: Facts) -> None:
        with (
            facts.means.delivered(self._profile.name) as delivered,
            present_puk(card, delivered, facts) as present,
        ):
            try:
                card.initialise(label, present)
            except PukRefused as refused:
                if delivered.has_own_puk:
                    raise DeliveredRefused(DeliveredSecret.PUK) from refused
                raise
            card.change_puk(present, puk)

    def undo(self, intent: LabelChosen, result: TokenInitialised | None, facts: Facts) -> None:
        """Leave an empty token with the PUK that the next preparation expects."""

        def deed(token: Token) -> None:
            card = initialises(token)
            if not card.is_initialised:
                return
            with (
                open_secrets(facts) as secrets,
                facts.means.delivered(self._profile.name) as delivered,
            ):
                try:
                    _wipe(card, secrets.puk, delivered.puk)
                except PukRefused:
                    return  # it never got this PUK, or was wiped before

        facts.card().do(deed)


class WipeByPuk(PlainStep[Nothing]):
    """Everything on the token is erased by its PUK; it cannot be taken back."""

    title = phrase("steps", "Card wiped")
    on_card = True
    changes_token = True
    no_way_back = True

    def __init__(self, profile: str) -> None:
        """Profile: its name, by which it is known what the maker set."""
        self._profile = profile

    def look(self, intent: Nothing, facts: Facts) -> Nothing | None:
        """By one try with the PUK that a wiped token has; a token of ours never has it."""

        def is_wiped(token: Token) -> bool:
            with facts.means.delivered(self._profile) as delivered:
                return accepts_puk(initialises(token), delivered.puk)

        return intent if facts.card().do(is_wiped) else None

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        def wipe(token: Token) -> None:
            with (
                open_secrets(facts) as secrets,
                facts.means.delivered(self._profile) as delivered,
            ):
                _wipe(initialises(token), secrets.puk, delivered.puk)

        facts.card().do(wipe)
        return intent


def _wipe(card: Initialises, puk: Secret, delivered: Secret) -> None:
    """Cut off before its end, it may be repeated with the same PUK."""
    card.initialise(_WIPED, puk)
    card.change_puk(puk, delivered)


def _initialised(token: Token) -> TokenInitialised:
    return TokenInitialised.model_validate(token.look(contents=False).model_dump())
