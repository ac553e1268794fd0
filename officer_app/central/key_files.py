"""Files with the centre's keys: read whole, and private ones only if they are kept so."""

import os
import stat
from pathlib import Path

from officer_app.domain.secret import Secret

__all__ = ["KeyUnusable", "read_key_file", "read_passphrase"]

_LARGEST_FILE = 1 << 16
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class KeyUnusable(Exception):
    """The centre does not start with such a key; the text is for the administrator."""


def read_passphrase(file: Path) -> Secret:
    """What unlocks a key, without the line's end. Errors: KeyUnusable."""
    content = read_key_file(file, private=True).rstrip(b"\r\n")
    if not content:
        raise KeyUnusable(f"{file}: it is empty")
    return Secret(content)


def read_key_file(file: Path, *, private: bool = False) -> bytes:
    """The whole file; a private one only if nobody but its owner may read it.

    Errors: KeyUnusable.
    """
    try:
        with file.open("rb") as opened:
            # Asked of the open file: the name may point elsewhere a moment later.
            if private and os.name == "posix" and os.fstat(opened.fileno()).st_mode & _OTHERS:
                raise KeyUnusable(f"{file}: others than its owner may read it")
            return opened.read(_LARGEST_FILE)
    except OSError as cause:
        raise KeyUnusable(f"{file}: {cause.strerror}") from cause
