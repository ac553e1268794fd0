"""Files that are either whole or not there, whatever happens to the power."""

import os
from pathlib import Path

__all__ = ["put_in_place", "write_whole"]

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would change the ends of lines


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that only its user can read; an older one is replaced at once or not at all.

    Errors: OSError.
    """
    fresh = path.with_name(f"{path.name}.new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    put_in_place(fresh, path)


def put_in_place(fresh: Path, path: Path) -> None:
    """Give a file that is on the disk its name, durably. Errors: OSError."""
    fresh.replace(path)
    if os.name == "nt":
        return  # Windows has no handle of a folder that could be flushed
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
