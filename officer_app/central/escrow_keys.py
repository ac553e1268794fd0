"""The escrow's keys: what opens a token's secrets at the centre, and reading them at its start."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from officer_app.central.key_files import KeyUnusable, read_key_file, read_passphrase
from officer_app.domain.secret import Secret
from officer_app.signing.seal import unseal

__all__ = ["EscrowKey", "SoftwareEscrowKey", "read_escrow_keys"]

_SMALLEST_RSA_BITS = 2048


class EscrowKey(Protocol):
    """A key that opens what was sealed to its certificate. It may live outside this process."""

    @property
    def certificate(self) -> bytes:
        """To which secrets are sealed, DER."""
        ...

    def open(self, sealed: bytes) -> Secret:
        """What is in a seal (CMS AuthEnvelopedData, DER). Errors: SealBroken."""
        ...


class SoftwareEscrowKey:
    """An `EscrowKey` in this process's memory."""

    def __init__(self, key: RSAPrivateKey, certificate: bytes) -> None:
        self._key = key
        self._certificate = certificate

    @property
    def certificate(self) -> bytes:
        """See EscrowKey."""
        return self._certificate

    def open(self, sealed: bytes) -> Secret:
        """See EscrowKey."""
        return unseal(sealed, self._certificate, self._key)

    def __repr__(self) -> str:
        return "SoftwareEscrowKey(•••)"


def read_escrow_keys(keys: Sequence[Path], passphrases: Sequence[Path]) -> tuple[EscrowKey, ...]:
    """The keys in these files, each PEM with its certificate in the same file.

    One passphrase file for all of them, or one for each in the same order. Errors:
    KeyUnusable.
    """
    if not keys and not passphrases:
        return ()
    if not keys or len(passphrases) not in (1, len(keys)):
        raise KeyUnusable("escrow keys need one passphrase file, or one for each")
    for_each = passphrases if len(passphrases) > 1 else [passphrases[0]] * len(keys)
    return tuple(_read_key(*pair) for pair in zip(keys, for_each, strict=True))


def _read_key(file: Path, passphrase_file: Path) -> EscrowKey:
    pem = read_key_file(file)
    with read_passphrase(passphrase_file) as passphrase:
        try:
            key = load_pem_private_key(pem, passphrase.reveal())
        except TypeError:
            raise KeyUnusable(f"{file}: the key is not locked by a passphrase") from None
        except ValueError:
            raise KeyUnusable(f"{file}: no key, or another passphrase") from None
    if not isinstance(key, RSAPrivateKey) or key.key_size < _SMALLEST_RSA_BITS:
        raise KeyUnusable(f"{file}: not an RSA key of at least {_SMALLEST_RSA_BITS} bits")
    try:
        certificate = x509.load_pem_x509_certificate(pem)
    except ValueError:
        raise KeyUnusable(f"{file}: the key's certificate is not in it") from None
    if certificate.public_key() != key.public_key():
        raise KeyUnusable(f"{file}: the certificate is another key's")
    return SoftwareEscrowKey(key, certificate.public_bytes(Encoding.DER))
