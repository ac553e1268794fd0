"""What the steps of one key share: its specification, and what is known of it so far."""

import hashlib

from cryptography.hazmat.primitives.serialization import load_der_public_key

from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.keys import PublicKey
from officer_app.domain.profiles import KeySpec
from officer_app.domain.token import PinPolicyOnCard, Slot, pin_policy_in
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing

__all__ = [
    "CertificateMade",
    "CsrMade",
    "KeyGenerated",
    "ProvedOnCard",
    "SlotStep",
    "wants_pin_each_time",
]


class KeyGenerated(Nothing):
    """A key that was made on the token."""

    slot: Slot
    spki: bytes
    """SubjectPublicKeyInfo, DER."""
    attestation: bytes | None
    """The token's statement, DER."""

    def key(self) -> PublicKey:
        """The public key."""
        return load_der_public_key(self.spki)  # type: ignore[return-value]  # spki_der wrote it

    def sha256(self) -> str:
        """The key's name, hex."""
        return hashlib.sha256(self.spki).hexdigest()

    def attestation_sha256(self) -> str | None:
        """Hex; None where the token did not attest."""
        return hashlib.sha256(self.attestation).hexdigest() if self.attestation else None


class CsrMade(Nothing):
    """A checked request for one slot's certificate."""

    slot: Slot
    der: bytes
    """PKCS#10."""


class CertificateMade(Nothing):
    """What the CA answered for one slot."""

    slot: Slot
    order_key: IdempotencyKey
    certificate: bytes
    """DER."""
    chain: tuple[bytes, ...]


class ProvedOnCard(Nothing):
    """The token signed with the certified key."""

    slot: Slot


def wants_pin_each_time(spec: KeySpec) -> bool:
    """Whether the key needs the PIN just before each use (SP 800-73-4 part 1 §5.5 for slot 9C)."""
    return pin_policy_in(spec.slot, spec.pin_policy) is PinPolicyOnCard.ALWAYS


class SlotStep:
    """Mixed into every step of one key: gives it a name with its slot, and sight of that slot."""

    def __init__(self, spec: KeySpec) -> None:
        self.spec = spec

    @property
    def name(self) -> str:
        """Verb, noun and slot."""
        return f"{type(self).__name__}:{self.spec.slot}"

    def generated(self, facts: Facts) -> KeyGenerated:
        """The key that was made in this slot."""
        return next(k for k in facts.results(KeyGenerated) if k.slot is self.spec.slot)

    def certified(self, facts: Facts) -> CertificateMade:
        """The certificate that the CA made for it."""
        return next(c for c in facts.results(CertificateMade) if c.slot is self.spec.slot)
