"""Looks for secrets wherever a session may have left them, in every form they might take."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

__all__ = ["Canaries", "decrypted_pages", "files_below"]

PAGE = 4096
IV_BYTES, HMAC_BYTES, SALT_BYTES = 16, 64, 16
WAL_HEADER, FRAME_HEADER = 32, 24


@dataclass
class Canaries:
    """Secrets by a name that may be shown, each in all its forms."""

    forms: dict[str, tuple[bytes, ...]] = field(default_factory=dict)

    def add(self, name: str, secret: bytes) -> None:
        """Look for this one too. What pads it on the card does not matter: the rest is found."""
        text = secret.decode("latin-1")
        self.forms[name] = (
            secret,
            text.encode("utf-16-le"),
            text.encode("utf-16-be"),
            secret.hex().encode(),
            secret.hex().upper().encode(),
            secret.hex(" ").encode(),
            secret.hex(":").encode(),
            *_in_base64(secret),
            str(list(secret)).strip("[]").encode(),
        )

    def found_in(self, content: bytes) -> list[str]:
        """Names of the secrets that are in there."""
        return [n for n, forms in self.forms.items() if any(form in content for form in forms)]


def _in_base64(secret: bytes) -> Iterator[bytes]:
    """What of it stands in the base64 of any text around it, whatever its place in there."""
    for before in range(3):
        encoded = base64.b64encode(bytes(before) + secret + bytes(3))
        first, last = -(-before * 8 // 6), (before + len(secret)) * 8 // 6
        yield encoded[first:last]
        yield encoded[first:last].translate(bytes.maketrans(b"+/", b"-_"))


def files_below(root: Path) -> dict[str, bytes]:
    """Every file by its name, whatever it is."""
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def decrypted_pages(store: Path, key: bytes) -> Iterator[bytes]:
    """Every page of a SQLCipher 4 file and of its write-ahead log, the free ones as well.

    The layout is that of sqlcipher's own documentation: the IV and the HMAC at a page's end, the
    salt in place of the first page's first bytes, AES-256 in CBC.
    """
    content = store.read_bytes()
    for start in range(0, len(content), PAGE):
        yield _decrypted(content[start : start + PAGE], key, SALT_BYTES if start == 0 else 0)
    log = store.with_name(f"{store.name}-wal")
    content = log.read_bytes() if log.exists() else b""
    for start in range(WAL_HEADER, len(content), FRAME_HEADER + PAGE):
        frame = content[start : start + FRAME_HEADER + PAGE]
        first = int.from_bytes(frame[:4], "big") == 1
        yield _decrypted(frame[FRAME_HEADER:], key, SALT_BYTES if first else 0)


def _decrypted(page: bytes, key: bytes, salt: int) -> bytes:
    end = PAGE - IV_BYTES - HMAC_BYTES
    iv = page[end : end + IV_BYTES]
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
    return decryptor.update(page[salt:end]) + decryptor.finalize()
