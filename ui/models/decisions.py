"""What an officer decides about a card, in words: the act, its certificates, what it means."""

from dataclasses import dataclass

from officer_app.domain.token_life import TokenAct
from officer_app.domain.words import phrase

__all__ = ["DecisionWords", "decision_words"]

_CHANGED = phrase("decisions", "These change with it: {certificates}.")
_REVOKED = phrase("decisions", "Revoked with it, for ever: {certificates}.")


@dataclass(frozen=True)
class DecisionWords:
    """English templates of the context "decisions"; the screen translates them."""

    does: str
    """Over `card`."""
    means: str
    signs: str
    """The act on the button."""
    certificates: str = _CHANGED
    """What happens to those that change; over `certificates`."""
    is_final: bool = False
    """Nobody can take it back."""


_WORDS = {
    TokenAct.SUSPEND: DecisionWords(
        does=phrase("decisions", "Card {card} is suspended."),
        certificates=phrase("decisions", "On hold with it: {certificates}."),
        means=phrase(
            "decisions", "Until it is reinstated, nobody can use the card. This can be taken back."
        ),
        signs=phrase("decisions", "Sign and suspend"),
    ),
    TokenAct.REINSTATE: DecisionWords(
        does=phrase("decisions", "Card {card} is reinstated."),
        certificates=phrase("decisions", "Valid again with it: {certificates}."),
        means=phrase(
            "decisions",
            "The card works as before. Be certain that its owner has it and nobody else had it.",
        ),
        signs=phrase("decisions", "Sign and reinstate"),
    ),
    TokenAct.REPORT_LOST: DecisionWords(
        does=phrase("decisions", "Card {card} is lost or stolen."),
        certificates=_REVOKED,
        means=phrase(
            "decisions",
            "Whoever finds the card cannot use it. This cannot be taken back: "
            "if the card comes back, it can only be wiped.",
        ),
        signs=phrase("decisions", "Sign and report lost"),
        is_final=True,
    ),
    TokenAct.RETURN: DecisionWords(
        does=phrase("decisions", "Card {card} is taken back and wiped."),
        certificates=_REVOKED,
        means=phrase(
            "decisions",
            "Keys and certificates on the card are gone afterwards. This cannot be taken back. "
            "The card can be prepared for somebody else.",
        ),
        signs=phrase("decisions", "Sign and wipe"),
        is_final=True,
    ),
    TokenAct.DESTROY: DecisionWords(
        does=phrase("decisions", "Card {card} is destroyed."),
        certificates=_REVOKED,
        means=phrase(
            "decisions",
            "The card is never used again. This cannot be taken back. "
            "Cut through its chip once this is signed.",
        ),
        signs=phrase("decisions", "Sign and destroy"),
        is_final=True,
    ),
    TokenAct.UNBLOCK_PIN: DecisionWords(
        does=phrase("decisions", "The PIN of card {card} is unblocked."),
        means=phrase(
            "decisions",
            "The PUK is taken out of the escrow. The owner chooses a new PIN here, "
            "and the card gets a new PUK.",
        ),
        signs=phrase("decisions", "Sign and unblock"),
    ),
    TokenAct.CHANGE_PIN: DecisionWords(
        does=phrase("decisions", "The PIN of card {card} is changed."),
        means=phrase("decisions", "The owner types the present PIN and chooses a new one."),
        signs=phrase("decisions", "Sign and change"),
    ),
    TokenAct.RE_KEY: DecisionWords(
        does=phrase("decisions", "Card {card} gets new keys and certificates."),
        certificates=phrase(
            "decisions", "Revoked as soon as the new ones are proved: {certificates}."
        ),
        means=phrase(
            "decisions",
            "The card's secrets are taken out of the escrow and replaced. The owner keeps the PIN.",
        ),
        signs=phrase("decisions", "Sign and go on"),
    ),
}


def decision_words(act: TokenAct) -> DecisionWords:
    """The words for an act that an officer signs by itself."""
    return _WORDS[act]
