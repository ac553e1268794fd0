"""How a status looks: its word, its tone and its icon. A status is never shown by colour alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from officer_app.domain.token import CertificateStatus, TokenInfo, TokenStatus
from officer_app.domain.words import phrase
from ui.assets import Icon
from ui.texts import certificate_status, said, token_status
from ui.widgets.status import Tone

__all__ = ["Look", "card_look", "certificate_look", "most_telling", "token_look"]

_BLANK = phrase("tokens", "Blank")
_UNKNOWN = phrase("tokens", "Unknown")
_OFFICERS = phrase("tokens", "Officer's card")


@dataclass(frozen=True)
class Look:
    """One status, in the officer's language."""

    word: str
    tone: Tone
    picture: Icon


_TOKENS = {
    TokenStatus.IN_STOCK: (Tone.WAITING, Icon.BATCH),
    TokenStatus.PREPARED: (Tone.WAITING, Icon.CARD),
    TokenStatus.ACTIVE: (Tone.SUCCESS, Icon.DONE),
    TokenStatus.SUSPENDED: (Tone.WARNING, Icon.SUSPENDED),
    TokenStatus.LOST: (Tone.DANGER, Icon.REVOKED),
    TokenStatus.DESTROYED: (Tone.WAITING, Icon.CROSS),
}
_TELLING = (
    TokenStatus.ACTIVE,
    TokenStatus.SUSPENDED,
    TokenStatus.LOST,
    TokenStatus.PREPARED,
)
_CERTIFICATES = {
    CertificateStatus.VALID: (Tone.SUCCESS, Icon.DONE),
    CertificateStatus.SUSPENDED: (Tone.WARNING, Icon.SUSPENDED),
    CertificateStatus.REVOKED: (Tone.DANGER, Icon.REVOKED),
}


def most_telling(statuses: Iterable[TokenStatus]) -> TokenStatus | None:
    """Of the statuses of a person's cards the one that says most; None: there is none."""
    found = set(statuses)
    return next((status for status in _TELLING if status in found), None)


def token_look(status: TokenStatus) -> Look:
    """Where a card is in its life."""
    return Look(token_status(status), *_TOKENS[status])


def card_look(info: TokenInfo | None, status: TokenStatus | None, *, is_officers: bool) -> Look:
    """A card as a reader shows it (None: it is in none) and as the records know it, if they do."""
    if is_officers:
        return Look(said("tokens", _OFFICERS), Tone.OFFICER, Icon.OFFICER)
    if status is not None:
        return token_look(status)
    if info is not None and info.is_blank:
        return Look(said("tokens", _BLANK), Tone.WAITING, Icon.OPEN)
    return Look(said("tokens", _UNKNOWN), Tone.WARNING, Icon.WARNING)


def certificate_look(status: CertificateStatus) -> Look:
    """Whether a certificate holds."""
    return Look(certificate_status(status), *_CERTIFICATES[status])
