"""The officer's decision as a value, and the very bytes that the officer's card signs."""

from datetime import datetime, timedelta

from officer_app.domain.ids import OfficerId, ProcedureId, ProfileId, SubscriberId, TokenId
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import Slot
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value, added_later

__all__ = ["Authorisation", "AuthorisedKey", "ReplacementDecision", "TokenDecision"]


class AuthorisedKey(Value):
    """One key that the decision covers."""

    slot: Slot
    spki_sha256: str
    """Hex."""
    attestation_sha256: str | None
    """SHA-256 (hex) of the attestation certificate's DER; None where the token cannot attest."""
    certificate_profile: ProfileId


class Authorisation(Value):
    """This subscriber, these keys on this token, this profile, for this reason, now.

    `canonical()` (RFC 8785) is the content of the CMS SignedData.
    """

    procedure: ProcedureId
    officer: OfficerId
    subscriber: SubscriberId
    subscriber_name: str
    token: TokenId
    token_profile: ProfileId
    keys: tuple[AuthorisedKey, ...]
    reason: str
    decided_at: datetime


class TokenDecision(Value):
    """This act on this token, for this reason, now; signed as an Authorisation is.

    The certificates are those that the act is about, by fingerprint (SHA-256, hex).
    """

    procedure: ProcedureId
    officer: OfficerId
    act: TokenAct
    token: TokenId
    subscriber: SubscriberId | None
    certificates: tuple[str, ...]
    revocation: RevocationReason | None = added_later()
    """What the revocation list is to say of them; None where the act revokes nothing."""
    reason: str
    decided_at: datetime


class ReplacementDecision(Value):
    """What one token gets and what is done to the one that it replaces: one decision, signed once.

    Both halves are of the same procedure, officer and subscriber.
    """

    new: Authorisation
    old: TokenDecision
    temporary_for: timedelta | None
    """How long the new certificates live at most; None for a token that is there to stay."""

    @property
    def decided_at(self) -> datetime:
        """When."""
        return self.new.decided_at
