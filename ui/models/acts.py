"""What an officer may do with a card now: by the rules of its life, who is signed in, where it is.

Nothing here decides: `domain.token_life` and `domain.officer` do.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from officer_app.domain.ids import TokenId
from officer_app.domain.officer import may
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import TokenStatus
from officer_app.domain.token_life import TokenAct, may_be_done, permission_for
from officer_app.domain.words import phrase
from officer_app.workstation import OfficerSession

__all__ = [
    "LATER_ACTS",
    "REASONS",
    "REVOCATIONS",
    "CardAct",
    "ExamineCard",
    "has_offers",
    "is_in_use",
    "likeliest",
    "needs_card",
    "offers",
    "revocation_for",
]

LATER_ACTS = (
    TokenAct.UNBLOCK_PIN,
    TokenAct.UNBLOCK_REMOTELY,
    TokenAct.CHANGE_PIN,
    TokenAct.RE_KEY,
    TokenAct.ADD_CERTIFICATE,
    TokenAct.RECOVER_KEY,
    TokenAct.SUSPEND,
    TokenAct.REINSTATE,
    TokenAct.REPLACE_FOR_NOW,
    TokenAct.REPLACE_LOST,
    TokenAct.REPLACE_BROKEN,
    TokenAct.REPORT_LOST,
    TokenAct.RETURN,
    TokenAct.DESTROY,
)
"""What may become of a card that was issued, in the order of the menu."""

_AT_THE_CARD = {
    TokenAct.UNBLOCK_PIN,
    TokenAct.UNBLOCK_REMOTELY,
    TokenAct.CHANGE_PIN,
    TokenAct.RE_KEY,
    TokenAct.ADD_CERTIFICATE,
    TokenAct.RECOVER_KEY,
    TokenAct.RETURN,
}
_IN_HAND = (
    TokenAct.REINSTATE,
    TokenAct.UNBLOCK_PIN,
    TokenAct.UNBLOCK_REMOTELY,
    TokenAct.ISSUE,
    TokenAct.PREPARE,
    TokenAct.RETURN,
)
_AWAY = (TokenAct.REINSTATE, TokenAct.SUSPEND)

REASONS = {
    TokenAct.UNBLOCK_PIN: (
        phrase("reasons", "the PIN is forgotten"),
        phrase("reasons", "the PIN is blocked"),
    ),
    TokenAct.UNBLOCK_REMOTELY: (
        phrase("reasons", "the PIN is forgotten"),
        phrase("reasons", "the PIN is blocked"),
    ),
    TokenAct.RECOVER_KEY: (
        phrase("reasons", "old messages are to be read"),
        phrase("reasons", "the former card is lost or broken"),
    ),
    TokenAct.RE_KEY: (
        phrase("reasons", "the certificates are about to expire"),
        phrase("reasons", "the person's data have changed"),
    ),
    TokenAct.ADD_CERTIFICATE: (
        phrase("reasons", "the person has a new task"),
        phrase("reasons", "the certificate was left out at first"),
    ),
    TokenAct.REPLACE_FOR_NOW: (
        phrase("reasons", "the card was left elsewhere"),
        phrase("reasons", "the card is mislaid"),
    ),
    TokenAct.REPLACE_LOST: (
        phrase("reasons", "the card is lost"),
        phrase("reasons", "the card was stolen"),
    ),
    TokenAct.REPLACE_BROKEN: (
        phrase("reasons", "the card is broken"),
        phrase("reasons", "the card is worn out"),
        phrase("reasons", "the certificates are about to expire"),
    ),
    TokenAct.SUSPEND: (
        phrase("reasons", "the card is mislaid"),
        phrase("reasons", "the person is away"),
    ),
    TokenAct.REINSTATE: (
        phrase("reasons", "the card was found again"),
        phrase("reasons", "the person is back"),
    ),
    TokenAct.REPORT_LOST: (
        phrase("reasons", "the card is lost"),
        phrase("reasons", "the card was stolen"),
    ),
    TokenAct.RETURN: (
        phrase("reasons", "the person leaves"),
        phrase("reasons", "the card is replaced"),
        phrase("reasons", "the card is no longer needed"),
    ),
    TokenAct.DESTROY: (
        phrase("reasons", "the card is broken"),
        phrase("reasons", "the card is worn out"),
    ),
}
"""What is said most often, the likeliest first. It is signed as it stands here; an act that is
not named wants no reason."""

REVOCATIONS = {
    TokenAct.REPORT_LOST: RevocationReason.KEY_COMPROMISE,
    TokenAct.DESTROY: RevocationReason.CESSATION_OF_OPERATION,
    TokenAct.REPLACE_LOST: RevocationReason.SUPERSEDED,
    TokenAct.REPLACE_BROKEN: RevocationReason.SUPERSEDED,
}
"""The acts for which the officer chooses what the revocation list says, and what is likeliest."""

_STOLEN = "the card was stolen"


def revocation_for(act: TokenAct, reason: str) -> RevocationReason:
    """What the revocation list most likely says when such an act has that reason."""
    if reason == _STOLEN:
        return RevocationReason.KEY_COMPROMISE
    return REVOCATIONS.get(act, RevocationReason.UNSPECIFIED)


@dataclass(frozen=True)
class CardAct:
    """An act on one card, as it is wished. `owner`: whose card it is, for people; may be empty."""

    act: TokenAct
    token: TokenId
    owner: str = ""


@dataclass(frozen=True)
class ExamineCard:
    """The card in this reader is to be examined; nothing on it is changed."""

    reader: str


def offers(act: TokenAct, status: TokenStatus | None, session: OfficerSession | None) -> bool:
    """Whether the act is to be offered; nobody signed in: whoever signs in may do it."""
    if not may_be_done(act, status):
        return False
    return session is None or may(session.officer, permission_for(act))


def has_offers(status: TokenStatus | None, session: OfficerSession | None) -> bool:
    """Whether anything may be done with a card that was issued."""
    return any(offers(act, status, session) for act in LATER_ACTS)


def likeliest(
    status: TokenStatus | None, session: OfficerSession | None, *, at_hand: bool
) -> TokenAct | None:
    """What is most often done with such a card, in a reader or not; None: nothing is likeliest."""
    wanted = _IN_HAND if at_hand else _AWAY
    return next((act for act in wanted if offers(act, status, session)), None)


def needs_card(act: TokenAct) -> bool:
    """Whether the card has to be in a reader."""
    return act in _AT_THE_CARD


def is_in_use(statuses: Iterable[TokenStatus]) -> bool:
    """Whether one of these cards is somebody's to use now, or after it is reinstated."""
    acts = (TokenAct.SUSPEND, TokenAct.REINSTATE)
    return any(may_be_done(act, status) for status in statuses for act in acts)
