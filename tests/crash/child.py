"""A child process that runs one procedure and is killed at one write to the journal.

Children are forked from a server that has everything imported: a start takes milliseconds.
"""

import multiprocessing
import os
import signal
from pathlib import Path

from officer_app.host.paths import Home
from tests.support.acts import ACTS, DeskWithEscrow
from tests.support.adapters import Adapter
from tests.support.workplace import Workplace

__all__ = ["die_at"]

_LONGEST_SECONDS = 60
_children = multiprocessing.get_context("forkserver")
_children.set_forkserver_preload([__name__])


def die_at(home: Home, act: str, fatal: int, adapter: Adapter | None = None) -> int | None:
    """Run the procedure and die by SIGKILL just before or after the write of that number (from 0).

    `adapter`: at another kind of card than a YubiKey. Answers the exit code, negative for a signal.
    """
    child = _children.Process(target=_run, args=(home.root, act, fatal, adapter))
    child.start()
    child.join(_LONGEST_SECONDS)
    code = child.exitcode
    child.kill()
    child.join()
    child.close()
    return code


def _run(root: Path, act: str, fatal: int, adapter: Adapter | None) -> None:
    writes = 0

    def on_write(_what: str) -> None:
        nonlocal writes
        if writes == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        writes += 1

    home = Home(root)
    if adapter is None:
        opened = Workplace.at(home, on_write=on_write, desk=DeskWithEscrow)
    else:
        opened = adapter.at(home, on_write)
    with opened as place:
        writes = 0  # signing in has written as well
        if adapter is None:
            ACTS[act](place)
        else:
            adapter.act(act, place)
