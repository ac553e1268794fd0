"""What this computer shows of itself when somebody asks what is wrong with it.

The card service is looked at on Linux through its socket and /proc. Windows and macOS start theirs
by themselves and ask nobody for permission: there the answer of the service itself is all.
"""

import errno
import os
import shutil
import socket
import sqlite3
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from officer_app.domain.diagnosis import CardService, FileState, RunningProgram, ServiceState

__all__ = [
    "card_service",
    "fault_reports",
    "free_bytes",
    "programs_with_cards",
    "proxies",
    "sqlite_file",
]

_PROC: Final = Path("/proc")
_USB: Final = Path("/sys/bus/usb/devices")
_SOCKET: Final = Path("/run/pcscd/pcscd.comm")
_SERVICE: Final = "pcscd"
_CLIENT_LIBRARY: Final = "libpcsclite"
_SMART_CARD_CLASS: Final = "0b"
"""bInterfaceClass of a reader (USB Device Class: Smart Card CCID)."""
_STARTED_FIELD: Final = 19
"""Start time in /proc/PID/stat, counted from after the program's name."""
_PATIENCE: Final = timedelta(seconds=1)
_STARTING: Final = timedelta(minutes=1)
_MOST_REPORTS: Final = 10
_MOST_PROGRAMS: Final = 8
_PROXY_NAMES: Final = ("https_proxy", "http_proxy", "all_proxy")


def card_service(
    socket_file: Path = _SOCKET, usb: Path = _USB, starting: timedelta = _STARTING
) -> CardService:
    """The card service as this user meets it, before any card is spoken with.

    `starting`: a service that began so soon after this program was only woken by it.
    """
    if not sys.platform.startswith("linux"):
        return CardService(state=ServiceState.RUNNING)
    state = _met(socket_file)
    return CardService(
        state=state,
        group=_group_of(socket_file) if state is ServiceState.NO_ACCESS else None,
        restarted=state is ServiceState.RUNNING and _began_after_us(starting),
        usb_readers=_usb_readers(usb),
    )


def programs_with_cards() -> tuple[RunningProgram, ...]:
    """Other programs that have the card service's library loaded; of these, one holds a card.

    The service does not tell its clients. Of other users' programs only root sees anything.
    On Windows and macOS nothing is told of them without rights that officers do not have.
    """
    if not sys.platform.startswith("linux"):
        return ()
    found = [
        RunningProgram(name=name, pid=pid)
        for pid, name in _processes()
        if pid != os.getpid() and name != _SERVICE and _has_loaded(pid, _CLIENT_LIBRARY)
    ]
    return tuple(found[:_MOST_PROGRAMS])


def free_bytes(folder: Path) -> int | None:
    """What this user may still write there; None where that cannot be told."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def proxies(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Hosts of the proxies that the surroundings name; never a user's name or password."""
    named = {n.lower(): v for n, v in environment.items() if v and n.lower() in _PROXY_NAMES}
    hosts = {_host_of(value) for value in named.values()}
    return tuple(sorted(host for host in hosts if host))


def sqlite_file(path: Path) -> FileState:
    """Whether somebody could write to that database now. Nothing is written."""
    if not path.exists():
        return FileState.MISSING
    address = f"{path.absolute().as_uri()}?mode=rw"
    try:
        with closing(
            sqlite3.connect(
                address, timeout=_PATIENCE.total_seconds(), isolation_level=None, uri=True
            )
        ) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as fault:
        code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        locked = code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        return FileState.LOCKED if locked else FileState.UNUSABLE
    return FileState.USABLE


def fault_reports(logs: Path) -> tuple[str, ...]:
    """Names of the newest reports of faults of ours, the newest first."""
    try:
        found = sorted(logs.glob("fault-*.txt"), key=lambda f: f.stat().st_mtime, reverse=True)
    except OSError:
        return ()
    return tuple(report.stem for report in found[:_MOST_REPORTS])


def _met(socket_file: Path) -> ServiceState:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        asked.settimeout(_PATIENCE.total_seconds())
        try:
            asked.connect(os.fspath(socket_file))
        except OSError as cause:
            refused = cause.errno in (errno.EACCES, errno.EPERM)
            return ServiceState.NO_ACCESS if refused else ServiceState.NOT_RUNNING
    return ServiceState.RUNNING


def _group_of(socket_file: Path) -> str | None:
    """The group to which the socket is open, where it is open to a group."""
    import grp

    try:
        found = socket_file.stat()
        return grp.getgrgid(found.st_gid).gr_name if found.st_mode & stat.S_IWGRP else None
    except (OSError, KeyError):
        return None


def _usb_readers(usb: Path) -> int:
    classes = [_text(file) for file in usb.glob("*/bInterfaceClass")]
    return sum(found.strip() == _SMART_CARD_CLASS for found in classes)


def _began_after_us(starting: timedelta) -> bool:
    ours = _started(os.getpid()) + starting.total_seconds() * os.sysconf("SC_CLK_TCK")
    return any(name == _SERVICE and _started(pid) > ours for pid, name in _processes())


def _processes() -> Iterator[tuple[int, str]]:
    for entry in _PROC.glob("[0-9]*"):
        name = _text(entry / "comm").strip()
        if name:
            yield int(entry.name), name


def _started(pid: int) -> int:
    """In the system's ticks since it began; 0 for a process that is gone."""
    fields = _text(_PROC / str(pid) / "stat").rpartition(")")[2].split()
    return int(fields[_STARTED_FIELD]) if len(fields) > _STARTED_FIELD else 0


def _has_loaded(pid: int, library: str) -> bool:
    return library in _text(_PROC / str(pid) / "maps")


def _text(file: Path) -> str:
    """Empty for what is gone or closed to us."""
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""


def _host_of(address: str) -> str:
    try:
        found = urlsplit(address if "://" in address else f"//{address}")
        return found.hostname or ""
    except ValueError:
        return ""
