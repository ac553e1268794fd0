"""The workstation's own keys: one signs its records, one opens what was sealed for it."""

from collections.abc import Callable
from typing import Self

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from officer_app.domain.exchange import workstation_id
from officer_app.domain.ids import WorkstationId
from officer_app.domain.store_faults import StoreCorrupt
from officer_app.store.singles import Singles

__all__ = ["WorkstationKeys"]

_SIGNING, _SEALING, _CERTIFICATE = "key.signing", "key.sealing", "key.sealing_certificate"
_RSA_BITS = 3072


class WorkstationKeys:
    """Kept inside the encrypted store, made once with it."""

    def __init__(
        self, signing_key: Ed25519PrivateKey, sealing_key: RSAPrivateKey, certificate: bytes
    ) -> None:
        self.signing_key = signing_key
        self.sealing_key = sealing_key
        self.sealing_certificate = certificate
        """Self-signed, DER: what others seal to."""

    @property
    def workstation(self) -> WorkstationId:
        """The workstation's name: 16 bytes (hex) of its signing key's SPKI SHA-256."""
        return workstation_id(self.signing_key.public_key())

    @classmethod
    def create(
        cls, singles: Singles, certificate_for: Callable[[RSAPrivateKey, str], bytes]
    ) -> Self:
        """Make and keep new keys; `certificate_for` certifies the sealing key under a name.

        Errors: StoreCorrupt, when there are keys already: they are never replaced.
        """
        keys = cls(Ed25519PrivateKey.generate(), generate_private_key(65537, _RSA_BITS), b"")
        keys.sealing_certificate = certificate_for(keys.sealing_key, str(keys.workstation))
        singles.put(_SIGNING, _to_der(keys.signing_key))
        singles.put(_SEALING, _to_der(keys.sealing_key))
        singles.put(_CERTIFICATE, keys.sealing_certificate)
        return keys

    @classmethod
    def load(cls, singles: Singles) -> Self:
        """The keys made with the store. Errors: StoreCorrupt."""
        signing, sealing = singles.get(_SIGNING), singles.get(_SEALING)
        certificate = singles.get(_CERTIFICATE)
        if signing is None or sealing is None or certificate is None:
            raise StoreCorrupt("the workstation's own keys are missing")
        try:
            signing_key = load_der_private_key(signing, None)
            # The store authenticates what it keeps; checking the primes again takes 150 ms a start.
            sealing_key = load_der_private_key(sealing, None, unsafe_skip_rsa_key_validation=True)
        except ValueError:
            raise StoreCorrupt("the workstation's own keys cannot be read") from None
        if not isinstance(signing_key, Ed25519PrivateKey) or not isinstance(
            sealing_key, RSAPrivateKey
        ):
            raise StoreCorrupt("the workstation's own keys are of another kind")
        return cls(signing_key, sealing_key, certificate)


def _to_der(key: Ed25519PrivateKey | RSAPrivateKey) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
