"""Small file systems, and full ones: a disk that has no room left."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

__all__ = ["only", "small_disk_at"]


@contextmanager
def small_disk_at(place: Path, megabytes: int) -> Iterator[Path]:
    """A file system of this size at `place`; skips where this user may mount none."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("this user may not mount a small file system")
    try:
        yield place
    finally:
        # The log is still open; what is unmounted so is gone once that is closed.
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@contextmanager
def only(kilobytes: int, disk: Path) -> Iterator[None]:
    """So much room is left on the disk."""
    ballast = disk / "ballast"
    free = os.statvfs(disk)
    ballast.write_bytes(bytes(free.f_bavail * free.f_frsize - kilobytes * 1024))
    try:
        yield
    finally:
        ballast.unlink()
