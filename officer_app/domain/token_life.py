"""The life of a token: what may be done to it in which status, and where that leads."""

from dataclasses import dataclass
from enum import StrEnum

from officer_app.domain.officer import Act
from officer_app.domain.token import TokenStatus

__all__ = ["REPLACING", "TokenAct", "may_be_done", "permission_for", "status_after"]


class TokenAct(StrEnum):
    """What an officer does to a token."""

    STOCK = "stock"
    """Takes it into the inventory by its serial."""
    PREPARE = "prepare"
    ISSUE = "issue"
    RE_KEY = "re_key"
    """New keys and certificates for the same person on the same token."""
    ADD_CERTIFICATE = "add_certificate"
    """A further key and certificate in a slot that is free."""
    REPLACE_FOR_NOW = "replace_for_now"
    """A temporary token of short life stands in for it, which may come back."""
    REPLACE_LOST = "replace_lost"
    """Its person gets another one for good; this one is lost or stolen."""
    REPLACE_BROKEN = "replace_broken"
    """Its person gets another one for good; this one is broken, worn out or at its end."""
    UNBLOCK_PIN = "unblock_pin"
    UNBLOCK_REMOTELY = "unblock_remotely"
    """As UNBLOCK_PIN, where an officer elsewhere has to let the escrow be opened."""
    CHANGE_PIN = "change_pin"
    RECOVER_KEY = "recover_key"
    """Brings a key of the person's earlier days to the token, out of a file."""
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
    TokenAct.ADD_CERTIFICATE: _Rule(frozenset({_S.ACTIVE}), None, Act.ISSUE),
    TokenAct.REPLACE_FOR_NOW: _Rule(frozenset({_S.ACTIVE, _S.SUSPENDED}), _S.SUSPENDED, Act.REVOKE),
    TokenAct.REPLACE_LOST: _Rule(
        frozenset({_S.ACTIVE, _S.SUSPENDED, _S.LOST}), _S.LOST, Act.REVOKE
    ),
    TokenAct.REPLACE_BROKEN: _Rule(frozenset({_S.ACTIVE, _S.SUSPENDED}), _S.DESTROYED, Act.REVOKE),
    TokenAct.UNBLOCK_PIN: _Rule(frozenset({_S.ACTIVE}), None, Act.UNBLOCK),
    TokenAct.UNBLOCK_REMOTELY: _Rule(frozenset({_S.ACTIVE}), None, Act.ASK_UNBLOCK),
    TokenAct.CHANGE_PIN: _Rule(frozenset({_S.ACTIVE}), None, Act.UNBLOCK),
    TokenAct.RECOVER_KEY: _Rule(frozenset({_S.ACTIVE}), None, Act.ISSUE),
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

REPLACING = frozenset({TokenAct.REPLACE_FOR_NOW, TokenAct.REPLACE_LOST, TokenAct.REPLACE_BROKEN})
"""Done to one token by issuing another to its person, which wants the permission for that too."""


def may_be_done(act: TokenAct, present: TokenStatus | None) -> bool:
    """Whether a token in that status allows it. None: no record knows the token."""
    return present in _RULES[act].before


def status_after(act: TokenAct, present: TokenStatus) -> TokenStatus:
    """Where the act leaves a token that allowed it."""
    return _RULES[act].after or present


def permission_for(act: TokenAct) -> Act:
    """What an officer must be permitted to do it."""
    return _RULES[act].permission
