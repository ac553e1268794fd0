"""Processes of this computer, told apart even when the system gives a number twice."""

import ctypes
import os
import sys
from pathlib import Path

__all__ = ["is_alive", "this_process"]

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_ENDED = ("Z", "X", "x")
"""States of /proc/PID/stat: only the entry is left."""

_PROC_PIDTBSDINFO = 3
_BSD_INFO_BYTES = 136
_BSD_STARTED = slice(120, 136)

_QUERY_LIMITED_INFORMATION = 0x1000
_STILL_ACTIVE = 259


def this_process() -> str:
    """Names this process: its number and when it started."""
    return _named(os.getpid())


def is_alive(process: str) -> bool:
    """Whether the process that `this_process` named so is still running."""
    pid = process.partition(":")[0]
    return pid.isdecimal() and _start_of(int(pid)) != "" and _named(int(pid)) == process


def _named(pid: int) -> str:
    return f"{pid}:{_start_of(pid)}"


def _start_of(pid: int) -> str:
    """When a process started, in the system's own terms; empty when there is none."""
    if sys.platform == "win32":
        return _start_on_windows(pid)
    if sys.platform == "darwin":
        return _start_on_macos(pid)
    return _start_on_linux(pid)


def _start_on_linux(pid: int) -> str:
    try:
        status = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace")
        boot = _BOOT.read_text("ascii")[:8]
    except OSError:
        return ""
    # The program's name comes before, in parentheses, and may hold anything.
    after_name = status.rpartition(")")[2].split()
    return "" if after_name[0] in _ENDED else f"{after_name[19]}@{boot}"


def _start_on_macos(pid: int) -> str:
    """From struct proc_bsdinfo of libproc; seconds and microseconds are its last two words."""
    found = ctypes.create_string_buffer(_BSD_INFO_BYTES)
    try:
        asked = ctypes.CDLL("/usr/lib/libproc.dylib").proc_pidinfo
    except (OSError, AttributeError):
        return ""
    size = asked(pid, _PROC_PIDTBSDINFO, ctypes.c_uint64(0), found, _BSD_INFO_BYTES)
    return found.raw[_BSD_STARTED].hex() if size == _BSD_INFO_BYTES else ""


def _start_on_windows(pid: int) -> str:
    """The creation time; a process that ended keeps its number while somebody has a handle."""
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]  # Windows only
    kernel.OpenProcess.restype = ctypes.c_void_p
    opened = ctypes.c_void_p(kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, 0, pid))
    if not opened:
        return ""
    created, other, status = ctypes.c_uint64(), ctypes.c_uint64(), ctypes.c_ulong()
    times = [ctypes.byref(t) for t in (created, other, other, other)]
    try:
        told = kernel.GetProcessTimes(opened, *times)
        told = told and kernel.GetExitCodeProcess(opened, ctypes.byref(status))
    finally:
        kernel.CloseHandle(opened)
    return f"{created.value:x}" if told and status.value == _STILL_ACTIVE else ""
