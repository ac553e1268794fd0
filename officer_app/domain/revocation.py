"""Why a certificate is revoked (RFC 5280 §5.3.1); a suspension is no reason but a state."""

from enum import StrEnum

__all__ = ["RevocationReason"]


class RevocationReason(StrEnum):
    """Reasons that an officer may give; values are named as in RFC 5280."""

    UNSPECIFIED = "unspecified"
    KEY_COMPROMISE = "keyCompromise"
    """The token is in strange hands, or may be."""
    AFFILIATION_CHANGED = "affiliationChanged"
    SUPERSEDED = "superseded"
    CESSATION_OF_OPERATION = "cessationOfOperation"
    """No longer needed, and the key not known to be lost."""
    PRIVILEGE_WITHDRAWN = "privilegeWithdrawn"
