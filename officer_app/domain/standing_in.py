"""Temporary tokens: how long one lasts, and what may not be done while one stands in for another.

Two tokens of one person must never authenticate at once; the desk and the centre both ask here.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from officer_app.domain.profiles import CertificateProfile
from officer_app.domain.projection import TokenNow
from officer_app.domain.token import TokenStatus
from officer_app.domain.token_life import REPLACING, TokenAct

__all__ = ["Hindrance", "hindrance", "is_out", "shortened"]

_NEVER_ON_TEMPORARY = REPLACING | {TokenAct.RE_KEY, TokenAct.ADD_CERTIFICATE}
"""What would make a temporary token last, or let one stand in for another that stands in."""
_NEVER_BESIDE_ONE = frozenset({TokenAct.REINSTATE, TokenAct.REPLACE_FOR_NOW})
_MAY_COME_BACK = (TokenStatus.ACTIVE, TokenStatus.SUSPENDED)


class Hindrance(StrEnum):
    """Why an act that a token's status allows may not be done all the same."""

    IS_TEMPORARY = "is_temporary"
    STAND_IN_IS_OUT = "stand_in_is_out"


def is_out(stand_in: TokenNow | None, at: datetime) -> bool:
    """Whether somebody can use that temporary token, or could after it is reinstated."""
    if stand_in is None or stand_in.temporary_until is None:
        return False
    return stand_in.status in _MAY_COME_BACK and at < stand_in.temporary_until


def hindrance(
    act: TokenAct, token: TokenNow, stand_in: TokenNow | None, at: datetime
) -> Hindrance | None:
    """What keeps the act from being done; `stand_in` is the token that replaces this one."""
    if token.temporary_until is not None and act in _NEVER_ON_TEMPORARY:
        return Hindrance.IS_TEMPORARY
    if act in _NEVER_BESIDE_ONE and is_out(stand_in, at):
        return Hindrance.STAND_IN_IS_OUT
    return None


def shortened(profile: CertificateProfile, longest: timedelta) -> CertificateProfile:
    """The same certificate for a temporary token: it lives no longer than that."""
    return profile.model_copy(update={"validity": min(profile.validity, longest)})
