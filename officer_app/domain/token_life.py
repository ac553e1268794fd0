"""The life of a token: what may be done to it in which status, and where that leads."""

from dataclasses import dataclass
from enum import StrEnum

from officer_app.domain.officer import Act
from officer_app.domain.token import TokenStatus

__all__ = ["TokenAct", "may_be_done", "permission_for", "status_after"]


class TokenAct(StrEnum):
    """What an officer does to a token."""

    STOCK = "stock"
    """Takes it into the inventory by its serial."""
    PREPARE = "prepare"
    ISSUE = "issue"
    RE_KEY = "re_key"
    """New keys and certificates for the same person on the same token."""
    UNBLOCK_PIN = "unblock_pin"
    CHANGE_PIN = "change_pin"
    SUSPEND = "suspend"
    REINSTATE = "reinstate"
    REPORT_LOST = "report_lost"
    RETURN = "return"
    """Takes it back and wipes it; it may be prepared for somebody else."""
    DESTROY = "destroy"


@dataclass(frozen=True)
class _Rule:
    before: frozenset[TokenStatus | None]
    """None: no record knows the token."""
    after: TokenStatus | None
    """None: as it was."""
    permission: Act


_S = TokenStatus
_RULES = {
    TokenAct.STOCK: _Rule(frozenset({None}), _S.IN_STOCK, Act.PREPARE_TOKEN),
    TokenAct.PREPARE: _Rule(
        frozenset({None, _S.IN_STOCK, _S.PREPARED}), _S.PREPARED, Act.PREPARE_TOKEN
    ),
    TokenAct.ISSUE: _Rule(frozenset({_S.PREPARED}), _S.ACTIVE, Act.ISSUE),
    TokenAct.RE_KEY: _Rule(frozenset({_S.ACTIVE}), None, Act.ISSUE),
    TokenAct.UNBLOCK_PIN: _Rule(frozenset({_S.ACTIVE}), None, Act.UNBLOCK),
    TokenAct.CHANGE_PIN: _Rule(frozenset({_S.ACTIVE}), None, Act.UNBLOCK),
    TokenAct.SUSPEND: _Rule(frozenset({_S.ACTIVE}), _S.SUSPENDED, Act.REVOKE),
    TokenAct.REINSTATE: _Rule(frozenset({_S.SUSPENDED}), _S.ACTIVE, Act.REVOKE),
    TokenAct.REPORT_LOST: _Rule(
        frozenset({_S.IN_STOCK, _S.PREPARED, _S.ACTIVE, _S.SUSPENDED}), _S.LOST, Act.REVOKE
    ),
    TokenAct.RETURN: _Rule(
        frozenset({_S.PREPARED, _S.ACTIVE, _S.SUSPENDED, _S.LOST}), _S.IN_STOCK, Act.REVOKE
    ),
    TokenAct.DESTROY: _Rule(
        frozenset({_S.IN_STOCK, _S.PREPARED, _S.ACTIVE, _S.SUSPENDED, _S.LOST}),
        _S.DESTROYED,
        Act.REVOKE,
    ),
}


def may_be_done(act: TokenAct, present: TokenStatus | None) -> bool:
    """Whether a token in that status allows it. None: no record knows the token."""
    return present in _RULES[act].before


def status_after(act: TokenAct, present: TokenStatus) -> TokenStatus:
    """Where the act leaves a token that allowed it."""
    return _RULES[act].after or present


def permission_for(act: TokenAct) -> Act:
    """What an officer must be permitted to do it."""
    return _RULES[act].permission
