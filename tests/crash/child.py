"""A child process that runs one procedure and is killed at one write to the journal."""

import os
import signal
import sys
from pathlib import Path

from officer_app.host.paths import Home
from tests.support.workplace import Workplace

__all__ = ["main"]


def main(home: str, procedure: str, fatal: int) -> None:
    """Die by SIGKILL just before or after the write of that number (from 0)."""
    writes = 0

    def on_write(_what: str) -> None:
        nonlocal writes
        if writes == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        writes += 1

    with Workplace.at(Home(Path(home)), on_write=lambda what: on_write(what)) as place:
        writes = 0  # signing in has written as well
        place.prepare() if procedure == "prepare" else place.issue()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
