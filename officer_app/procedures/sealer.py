"""The sealer: secrets of tokens go to the escrow and, until their card is issued, to this desk."""

from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from officer_app.domain.policy_faults import EscrowMissing
from officer_app.domain.secret import Secret
from officer_app.signing.seal import seal, unseal

__all__ = ["Sealer"]


class Sealer:
    """Seals with certificates (DER) as CMS EnvelopedData; opens with this workstation's key."""

    def __init__(
        self,
        escrow: Callable[[], tuple[bytes, ...]],
        certificate: bytes,
        key: RSAPrivateKey,
    ) -> None:
        self._escrow = escrow
        self._certificate = certificate
        self._key = key

    def seal_for_escrow(self, secrets: bytes) -> bytes:
        """Errors: EscrowMissing: without an escrow no card is given secrets of its own."""
        recipients = self._escrow()
        if not recipients:
            raise EscrowMissing
        return seal(secrets, recipients)

    def seal_for_here(self, secrets: bytes) -> bytes:
        """For this workstation alone."""
        return seal(secrets, (self._certificate,))

    def open(self, sealed: bytes) -> Secret:
        """What was sealed for this workstation. Errors: those of `signing.seal.unseal`."""
        return unseal(sealed, self._certificate, self._key)
