"""The log's key: with which the centre signs the heads of its log, and reading it at its start."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from officer_app.central.key_files import KeyUnusable, read_key_file, read_passphrase
from officer_app.domain.keys import spki_der
from officer_app.domain.log import (
    Restoration,
    SignedRestoration,
    SignedTreeHead,
    TreeHead,
    sign_head,
    sign_restoration,
)

__all__ = ["LogKey", "SoftwareLogKey", "own_log_key", "read_log_key"]


class LogKey(Protocol):
    """A key that signs for the log. It may live outside this process."""

    @property
    def spki(self) -> bytes:
        """By which others check what it signed, DER."""
        ...

    def sign_head(self, head: TreeHead) -> SignedTreeHead: ...

    def sign_restoration(self, restoration: Restoration) -> SignedRestoration: ...


class SoftwareLogKey:
    """A `LogKey` in this process's memory."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    @property
    def spki(self) -> bytes:
        """See LogKey."""
        return spki_der(self._key.public_key())

    def sign_head(self, head: TreeHead) -> SignedTreeHead:
        """See LogKey."""
        return sign_head(head, self._key)

    def sign_restoration(self, restoration: Restoration) -> SignedRestoration:
        """See LogKey."""
        return sign_restoration(restoration, self._key)

    def __repr__(self) -> str:
        return "SoftwareLogKey(•••)"


def read_log_key(file: Path, passphrase_file: Path | None = None) -> LogKey:
    """The key in a PEM file (PKCS #8), which only its owner may read.

    Errors: KeyUnusable.
    """
    pem = read_key_file(file, private=True)
    if passphrase_file is None:
        return _key_of(file, pem, None)
    with read_passphrase(passphrase_file) as passphrase:
        return _key_of(file, pem, passphrase.reveal())


def own_log_key(file: Path, random: Callable[[int], bytes]) -> LogKey:
    """The key of an embedded centre, made now if there is none. Errors: KeyUnusable."""
    if not file.exists():
        _make(file, random)
    return read_log_key(file)


def _make(file: Path, random: Callable[[int], bytes]) -> None:
    key = Ed25519PrivateKey.from_private_bytes(random(32))
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    fresh = file.with_name(f"{file.name}.{random(8).hex()}")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as made:
            made.write(pem)
            os.fsync(made.fileno())
        # Two servers that begin at once agree on the key of the first.
        os.link(fresh, file)
    except FileExistsError:
        return  # the other one was faster
    except OSError as cause:
        raise KeyUnusable(f"{file}: {cause.strerror}") from cause
    finally:
        fresh.unlink(missing_ok=True)


def _key_of(file: Path, pem: bytes, passphrase: bytes | None) -> LogKey:
    try:
        key = load_pem_private_key(pem, passphrase)
    except TypeError:
        raise KeyUnusable(
            f"{file}: a passphrase is missing, or there is one and the key is not locked"
        ) from None
    except ValueError:
        raise KeyUnusable(f"{file}: no key, or another passphrase") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyUnusable(f"{file}: not an Ed25519 key")
    return SoftwareLogKey(key)
