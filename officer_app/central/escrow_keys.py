"""The escrow's keys: what opens a token's secrets at the centre, and reading them at its start."""

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from officer_app.domain.secret import Secret
from officer_app.signing.seal import unseal

__all__ = ["EscrowKey", "EscrowKeyUnusable", "SoftwareEscrowKey", "read_escrow_keys"]

_LARGEST_FILE = 1 << 16
_SMALLEST_RSA_BITS = 2048
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class EscrowKey(Protocol):
    """A key that opens what was sealed to its certificate. It may live outside this process."""

    @property
    def certificate(self) -> bytes:
        """To which secrets are sealed, DER."""
        ...

    def open(self, sealed: bytes) -> Secret:
        """What is in a seal (CMS AuthEnvelopedData, DER). Errors: SealBroken."""
        ...


class EscrowKeyUnusable(Exception):
    """The centre does not start with such a key; the text is for the administrator."""


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
    EscrowKeyUnusable.
    """
    if not keys and not passphrases:
        return ()
    if not keys or len(passphrases) not in (1, len(keys)):
        raise EscrowKeyUnusable("escrow keys need one passphrase file, or one for each")
    for_each = passphrases if len(passphrases) > 1 else [passphrases[0]] * len(keys)
    return tuple(_read_key(*pair) for pair in zip(keys, for_each, strict=True))


def _read_key(file: Path, passphrase_file: Path) -> EscrowKey:
    pem = _read(file)
    with _read_passphrase(passphrase_file) as passphrase:
        try:
            key = load_pem_private_key(pem, passphrase.reveal())
        except TypeError:
            raise EscrowKeyUnusable(f"{file}: the key is not locked by a passphrase") from None
        except ValueError:
            raise EscrowKeyUnusable(f"{file}: no key, or another passphrase") from None
    if not isinstance(key, RSAPrivateKey) or key.key_size < _SMALLEST_RSA_BITS:
        raise EscrowKeyUnusable(f"{file}: not an RSA key of at least {_SMALLEST_RSA_BITS} bits")
    try:
        certificate = x509.load_pem_x509_certificate(pem)
    except ValueError:
        raise EscrowKeyUnusable(f"{file}: the key's certificate is not in it") from None
    if certificate.public_key() != key.public_key():
        raise EscrowKeyUnusable(f"{file}: the certificate is another key's")
    return SoftwareEscrowKey(key, certificate.public_bytes(Encoding.DER))


def _read_passphrase(file: Path) -> Secret:
    content = _read(file, private=True).rstrip(b"\r\n")
    if not content:
        raise EscrowKeyUnusable(f"{file}: it is empty")
    return Secret(content)


def _read(file: Path, *, private: bool = False) -> bytes:
    """The whole file; a private one only if nobody but its owner may read it."""
    try:
        with file.open("rb") as opened:
            # Asked of the open file: the name may point elsewhere a moment later.
            if private and os.name == "posix" and os.fstat(opened.fileno()).st_mode & _OTHERS:
                raise EscrowKeyUnusable(f"{file}: others than its owner may read it")
            return opened.read(_LARGEST_FILE)
    except OSError as cause:
        raise EscrowKeyUnusable(f"{file}: {cause.strerror}") from cause
