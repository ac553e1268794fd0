"""Faults of signatures, of those who signed, and of sealed secrets."""

from dataclasses import dataclass

from officer_app.domain.errors import PolicyError
from officer_app.domain.words import phrase

__all__ = ["RecipientRefused", "SealBroken", "SignatureInvalid", "SignerUntrusted"]


@dataclass(eq=False)
class SignatureInvalid(PolicyError):
    """A signed message is not what it claims to be."""

    code = "policy.signature"
    says = phrase("errors", "The signature does not hold: {reason}.")
    advises = phrase("errors", "Do not act on it. Tell the administrator.")
    reason: str


@dataclass(eq=False)
class SignerUntrusted(PolicyError):
    """The signature may be sound, but nothing says that its maker is to be believed."""

    code = "policy.signer"
    says = phrase("errors", "The signer is not trusted: {reason}.")
    advises = phrase("errors", "Do not act on it. Tell the administrator.")
    reason: str


@dataclass(eq=False)
class SealBroken(PolicyError):
    """Sealed secrets cannot be opened with the key at hand."""

    code = "policy.seal"
    says = phrase("errors", "The sealed secrets cannot be opened: {reason}.")
    advises = phrase("errors", "Prepare the card again, or ask those who keep the escrow key.")
    reason: str


@dataclass(eq=False)
class RecipientRefused(PolicyError):
    """Nothing is sealed for a certificate that could not open it, or that is too weak."""

    code = "policy.recipient"
    says = phrase("errors", "Nothing can be sealed for {recipient}: {reason}.")
    advises = phrase("errors", "Ask the administrator for another escrow certificate.")
    recipient: str
    reason: str
