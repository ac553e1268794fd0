"""What an officer decides about a card, in words: the act, its certificates, what it means."""

from dataclasses import dataclass

from officer_app.domain.token_life import TokenAct
from officer_app.domain.words import phrase

__all__ = ["DecisionWords", "IssueWords", "decision_words", "issue_words"]

_CHANGED = phrase("decisions", "These change with it: {certificates}.")
_REVOKED = phrase("decisions", "Revoked with it, for ever: {certificates}.")
_REVOKED_LAST = phrase("decisions", "Revoked as soon as the new ones are proved: {certificates}.")


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
    TokenAct.UNBLOCK_REMOTELY: DecisionWords(
        does=phrase("decisions", "The PIN of card {card} is unblocked."),
        means=phrase(
            "decisions",
            "An officer elsewhere has to let the PUK be taken out of the escrow. Then the owner "
            "chooses a new PIN here, and the card gets a new PUK.",
        ),
        signs=phrase("decisions", "Sign and ask"),
    ),
    TokenAct.RECOVER_KEY: DecisionWords(
        does=phrase("decisions", "Card {card} gets a key of its owner's earlier days back."),
        certificates=phrase("decisions", "The key's certificate: {certificates}."),
        means=phrase(
            "decisions",
            "Whoever has the card and its PIN can read what was encrypted for that certificate. "
            "The card's secrets are taken out of the escrow and replaced.",
        ),
        signs=phrase("decisions", "Sign and go on"),
    ),
    TokenAct.CHANGE_PIN: DecisionWords(
        does=phrase("decisions", "The PIN of card {card} is changed."),
        means=phrase("decisions", "The owner types the present PIN and chooses a new one."),
        signs=phrase("decisions", "Sign and change"),
    ),
    TokenAct.REPLACE_FOR_NOW: DecisionWords(
        does=phrase("decisions", "Card {card} is suspended while the temporary one is out."),
        certificates=phrase("decisions", "On hold with it: {certificates}."),
        means=phrase(
            "decisions",
            "Take the temporary card back when the other one is at hand again, then reinstate "
            "that one. The two never work at the same time.",
        ),
        signs=phrase("decisions", "Sign and issue"),
    ),
    TokenAct.REPLACE_LOST: DecisionWords(
        does=phrase("decisions", "Card {card} is lost or stolen."),
        certificates=_REVOKED_LAST,
        means=phrase(
            "decisions",
            "If somebody else may have the old card, report it lost first: that takes effect at "
            "once, and this can wait.",
        ),
        signs=phrase("decisions", "Sign and replace"),
        is_final=True,
    ),
    TokenAct.REPLACE_BROKEN: DecisionWords(
        does=phrase("decisions", "Card {card} is out of use for good."),
        certificates=_REVOKED_LAST,
        means=phrase(
            "decisions",
            "The old card works until the new one is proved, and never after. "
            "Cut through its chip then.",
        ),
        signs=phrase("decisions", "Sign and replace"),
        is_final=True,
    ),
    TokenAct.ADD_CERTIFICATE: DecisionWords(
        does=phrase("decisions", "Card {card} gets a further key and certificate."),
        means=phrase(
            "decisions",
            "The card's secrets are taken out of the escrow and replaced. "
            "What is on the card stays as it is, and so does the PIN.",
        ),
        signs=phrase("decisions", "Sign and go on"),
    ),
    TokenAct.RE_KEY: DecisionWords(
        does=phrase("decisions", "Card {card} gets new keys and certificates."),
        certificates=_REVOKED_LAST,
        means=phrase(
            "decisions",
            "The card's secrets are taken out of the escrow and replaced. The owner keeps the PIN.",
        ),
        signs=phrase("decisions", "Sign and go on"),
    ),
}


@dataclass(frozen=True)
class IssueWords:
    """What an officer decides about new certificates; English templates as in DecisionWords."""

    whom: str = phrase("decisions", "{subscriber} gets card {card} ({profile}).")
    """Over `subscriber`, `card` and `profile`."""
    what: str = phrase("decisions", "Certificates on it: {certificates}.")
    signs: str = phrase("decisions", "Sign and issue")


_ISSUE = IssueWords()
_REPLACES = IssueWords(signs=phrase("decisions", "Sign and replace"))
_ISSUES = {
    TokenAct.ADD_CERTIFICATE: IssueWords(
        whom=phrase("decisions", "Card {card} of {subscriber} keeps what is on it."),
        what=phrase("decisions", "Added to it: {certificates}."),
        signs=phrase("decisions", "Sign and add"),
    ),
    TokenAct.REPLACE_FOR_NOW: IssueWords(
        whom=phrase("decisions", "{subscriber} gets temporary card {card} ({profile}).")
    ),
    TokenAct.REPLACE_LOST: _REPLACES,
    TokenAct.REPLACE_BROKEN: _REPLACES,
}


def issue_words(act: TokenAct) -> IssueWords:
    """The words for an act that brings certificates to a card."""
    return _ISSUES.get(act, _ISSUE)


def decision_words(act: TokenAct) -> DecisionWords:
    """The words for an act that an officer signs by itself."""
    return _WORDS[act]
