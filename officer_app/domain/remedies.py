"""Remedies: the one act that mends what an examination found, by the rules of a token's life."""

from enum import StrEnum
from typing import Final

from officer_app.domain.findings import Defect
from officer_app.domain.token import TokenStatus
from officer_app.domain.token_life import TokenAct, may_be_done

__all__ = ["Check", "Remedy", "remedy_for"]


class Check(StrEnum):
    """What is looked at once more, where nothing need be changed."""

    AGAIN = "again"
    """The card, as before."""
    WITH_PIN = "with_pin"
    """The card, with the person's PIN."""
    DESK = "desk"
    """This computer."""


Remedy = TokenAct | Check

_A, _D = TokenAct, Defect
_PREPARE: Final = (_A.PREPARE, _A.RETURN)
"""A card that is somebody's is taken back first."""
_REMEDIES: Final[dict[Defect, tuple[Remedy, ...]]] = {
    _D.UNKNOWN: (_A.STOCK,),
    _D.NOT_EMPTY: (_A.PREPARE,),
    _D.NO_CHUID: _PREPARE,
    _D.PIN_FACTORY: (_A.CHANGE_PIN,),
    _D.PUK_FACTORY: _PREPARE,
    _D.MANAGEMENT_KEY_FACTORY: _PREPARE,
    _D.MANAGEMENT_KEY_ALGORITHM: _PREPARE,
    _D.MANAGEMENT_KEY_BEHIND_PIN: _PREPARE,
    _D.PIN_BLOCKED: (_A.UNBLOCK_PIN,),
    _D.PUK_BLOCKED: _PREPARE,
    # The right PIN, entered once, gives all tries back.
    _D.PIN_TRIES_USED: (Check.WITH_PIN,),
    _D.PIN_TRIES_MANY: _PREPARE,
    _D.PUK_TRIES_MANY: _PREPARE,
    _D.KEY_MISSING: (_A.RE_KEY,),
    _D.KEY_ALGORITHM: (_A.RE_KEY,),
    _D.KEY_OTHER: (_A.RE_KEY,),
    _D.KEY_PROVES_NOTHING: (Check.AGAIN,),
    _D.KEY_WANTS_PIN: (Check.WITH_PIN,),
    _D.KEY_NOT_TRIED: (Check.AGAIN,),
    _D.PIN_POLICY: (_A.RE_KEY,),
    _D.TOUCH_POLICY: (_A.RE_KEY,),
    _D.IMPORTED: (_A.RE_KEY,),
    _D.ATTESTATION_REFUSED: (_A.RE_KEY,),
    _D.CERTIFICATE_MISSING: (_A.RE_KEY,),
    _D.CERTIFICATE_UNREADABLE: (_A.RE_KEY,),
    _D.WRONG_SLOT: (_A.RE_KEY,),
    _D.REVOKED: (_A.RE_KEY,),
    _D.SUSPENDED: (_A.REINSTATE,),
    _D.EXPIRED: (_A.RE_KEY,),
    _D.NOT_YET_VALID: (Check.DESK,),
    _D.ENDS_SOON: (_A.RE_KEY,),
    _D.VALIDITY: (_A.RE_KEY,),
    _D.USAGES: (_A.RE_KEY,),
    _D.PURPOSES: (_A.RE_KEY,),
    _D.TOO_LARGE: (_A.RE_KEY,),
    _D.SECOND_MISSES: (Check.AGAIN,),
    _D.SECOND_DIFFERS: (Check.AGAIN,),
    _D.SECOND_PROVES_NOTHING: (Check.AGAIN,),
    _D.SECOND_NOT_PROVED: (Check.WITH_PIN,),
}
"""The first that the status allows; what is not here, nobody mends at the desk."""


def remedy_for(defect: Defect, status: TokenStatus | None) -> Remedy | None:
    """What mends it on a token in that status (None: no record knows it); None: nothing here."""
    for remedy in _REMEDIES.get(defect, ()):
        if isinstance(remedy, Check) or may_be_done(remedy, status):
            return remedy
    return None
