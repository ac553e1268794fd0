"""Keep this process's memory to itself: no core dumps, no debugger of another program."""

import ctypes
import sys
from dataclasses import dataclass

__all__ = ["Hardened", "harden"]

_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31


@dataclass(frozen=True)
class Hardened:
    """What was achieved; False where the system refused or has no such thing."""

    no_core_dumps: bool
    not_debuggable: bool


def harden(platform: str = sys.platform) -> Hardened:
    """Best effort, at the start of every program of ours."""
    if platform == "win32":
        # Windows has error reports instead of core files; they are switched off per process.
        return Hardened(no_core_dumps=_no_windows_reports(), not_debuggable=False)
    return Hardened(no_core_dumps=_no_core_dumps(), not_debuggable=_undumpable(platform))


def _no_core_dumps() -> bool:
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return True


def _undumpable(platform: str) -> bool:
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if platform == "linux":
            return int(library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)) == 0
        return int(library.ptrace(_PT_DENY_ATTACH, 0, 0, 0)) == 0
    except (OSError, AttributeError):
        return False


def _no_windows_reports() -> bool:
    fail_critical_errors, no_fault_box = 0x0001, 0x0002
    try:
        ctypes.windll.kernel32.SetErrorMode(  # type: ignore[attr-defined]  # Windows only
            fail_critical_errors | no_fault_box
        )
    except AttributeError:
        return False
    return True
