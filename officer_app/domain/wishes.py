"""Wishes: what an officer wants done, as a screen or a script says it; a procedure follows."""

from typing import Annotated, Literal

from pydantic import Field

from officer_app.domain.ids import SubscriberId, TokenId
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import Slot
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value

__all__ = [
    "ActOnToken",
    "AddCertificate",
    "ChangePin",
    "ExamineToken",
    "IssueToToken",
    "PrePersonalise",
    "ReKeyToken",
    "RecoverKey",
    "ReplaceToken",
    "ReturnToken",
    "UnblockPin",
    "UnblockPinRemotely",
    "Wish",
]

_Words = Annotated[str, Field(min_length=1, max_length=500)]


class PrePersonalise(Value):
    """Prepare the card in a reader."""

    profile: str
    """Name of the token profile."""
    reader: str
    """Name of the reader, or how it begins."""


class IssueToToken(Value):
    """Issue the prepared card in a reader to a person."""

    subscriber: SubscriberId
    profile: str
    reader: str
    reason: _Words


class ReKeyToken(Value):
    """Give a person's token in a reader new keys and certificates."""

    reader: str
    reason: _Words


class AddCertificate(Value):
    """Give a person's token in a reader a further key and certificate."""

    reader: str
    reason: _Words
    slot: Slot | None = None
    """One that the token's profile names; None: all that an issuance would make and that it lacks.
    """


class ReplaceToken(Value):
    """Issue the prepared token in a reader in place of a person's other one."""

    act: Literal[TokenAct.REPLACE_FOR_NOW, TokenAct.REPLACE_LOST, TokenAct.REPLACE_BROKEN]
    """What is done to that one, which need not be at hand."""
    token: TokenId
    reader: str
    """Where the new one lies."""
    reason: _Words
    revocation: RevocationReason = RevocationReason.SUPERSEDED
    """What the revocation list says of the old certificates; those of a temporary replacement are
    suspended and not revoked."""


class UnblockPin(Value):
    """Let a person whose PIN is forgotten or blocked choose a new one; the token is in a reader."""

    reader: str
    reason: _Words


class UnblockPinRemotely(Value):
    """As UnblockPin; an officer elsewhere lets the escrow be opened, told of it by telephone."""

    reader: str
    reason: _Words


class RecoverKey(Value):
    """Bring a key of a person's earlier days to the token in a reader; its file is asked for."""

    reader: str
    reason: _Words


class ChangePin(Value):
    """Let a person change the PIN of the token in a reader."""

    reader: str


class ExamineToken(Value):
    """Say whether the card in a reader is fit for use; nothing on it is changed."""

    reader: str
    with_pin: bool = False
    """The person gives the PIN, so that every key can be tried."""


class ReturnToken(Value):
    """Take the token in a reader back: its certificates are revoked and it is wiped."""

    reader: str
    reason: _Words


class ActOnToken(Value):
    """Suspend, reinstate, report lost or destroy a token, which need not be at hand."""

    act: TokenAct
    token: TokenId
    reason: _Words
    revocation: RevocationReason = RevocationReason.UNSPECIFIED
    """What the revocation list says, where the act revokes."""


Wish = (
    PrePersonalise
    | IssueToToken
    | ReKeyToken
    | AddCertificate
    | ReplaceToken
    | UnblockPin
    | UnblockPinRemotely
    | RecoverKey
    | ChangePin
    | ReturnToken
    | ActOnToken
    | ExamineToken
)
