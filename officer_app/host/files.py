"""Files that are either whole or not there, whatever happens to the power."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from officer_app.domain.store_faults import DiskFull, StoreCorrupt, StoreNoAccess

__all__ = ["file_wall", "has_room", "put_in_place", "write_whole"]

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would change the ends of lines

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_ROOM = 256 * 1024
_NO_ACCESS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def file_wall() -> Iterator[None]:
    """The file system's errors end here.

    Errors: DiskFull, StoreNoAccess; StoreCorrupt when a file is missing or the disk is at fault.
    """
    try:
        yield
    except OSError as cause:
        if cause.errno in _NO_ROOM:
            raise DiskFull from cause
        if cause.errno in _NO_ACCESS:
            raise StoreNoAccess from cause
        missing = isinstance(cause, FileNotFoundError)
        raise StoreCorrupt(
            "a file is missing" if missing else "a file cannot be read or written"
        ) from cause


def has_room(folder: Path) -> bool:
    """Whether this user can still write as much as one transaction needs, found out by doing it."""
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(bytes(_ROOM))
            file.flush()
            os.fsync(file.fileno())
    except OSError as cause:
        return cause.errno not in _NO_ROOM
    return True


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
