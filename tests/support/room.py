"""The room the tests run in: its own home, no screen, no keyring, no network beyond loopback."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector

import pytest

__all__ = ["NetworkForbidden", "close_room", "only_loopback", "open_room", "run_x_server"]

# What leads programs to this person's screens, servers, settings or the outer network.
UNWANTED = (
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "LANGUAGE",
    "SOFTHSM2_CONF",
    "OPENSC_CONF",
    "OPENSSL_CONF",
    "PGHOST",
    "PGPORT",
    "PGUSER",
    "PGPASSWORD",
    "PGDATABASE",
    "PGSERVICE",
)
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "ftp_proxy")
START_LIMIT_SECONDS = 30


class NetworkForbidden(RuntimeError):  # an OSError would be taken for the world's fault
    """A test tried to leave this computer."""


def open_room() -> Path:
    """Point the environment, of this process and its children, at a fresh home; its directory."""
    home = Path(tempfile.mkdtemp(prefix="officer-room-"))
    places = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_RUNTIME_DIR": home / "runtime",
    }
    for name, place in places.items():
        place.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(place)
    for name in UNWANTED:
        os.environ.pop(name, None)
    for name in PROXIES:
        os.environ.pop(name, None)
        os.environ.pop(name.upper(), None)
    os.environ |= {
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "QT_QPA_PLATFORM": "offscreen",
        # The desktop's keyring is reached over this bus.
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        # Child processes get one that refuses; in this process each test sets its own.
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }
    return home


def close_room(home: Path) -> None:
    """Remove the home and everything that the tests left in it."""
    shutil.rmtree(home, ignore_errors=True)


def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sockets of this process connect to this computer only."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded_connect(self: socket.socket, address: object) -> None:
        _assert_here(self, address)
        connect(self, address)  # type: ignore[arg-type]  # as wide as what the caller gave

    def guarded_connect_ex(self: socket.socket, address: object) -> int:
        _assert_here(self, address)
        return connect_ex(self, address)  # type: ignore[arg-type]  # as wide as what the caller gave

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)


def _assert_here(end: socket.socket, address: object) -> None:
    # Addresses of other families (a path, a kernel interface) are on this computer by their nature.
    if not isinstance(address, tuple) or not isinstance(address[0], str):
        return
    if address[0] in ("", "localhost"):
        return
    with suppress(ValueError):
        if ip_address(address[0]).is_loopback:
            return
    # The caller closes it only after errors of the world, and a forgotten one would hide the cause.
    end.close()
    raise NetworkForbidden(f"a test tried to connect to {address[0]}")


@contextmanager
def run_x_server() -> Iterator[str]:
    """A screen of 1440 × 900 that nobody sees; its name for DISPLAY."""
    read_end, write_end = os.pipe()
    with subprocess.Popen(
        # It would start anew when its last window closes, and refuse whoever comes meanwhile.
        [
            *("Xvfb", "-displayfd", str(write_end), "-noreset"),
            *("-screen", "0", "1440x900x24", "-nolisten", "tcp"),
        ],
        pass_fds=[write_end],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(write_end)
        try:
            with os.fdopen(read_end) as announced, DefaultSelector() as selector:
                selector.register(announced, EVENT_READ)
                if not selector.select(START_LIMIT_SECONDS):
                    raise TimeoutError("Xvfb was not ready in time")
                number = announced.readline().strip()
            if not number:
                raise RuntimeError("Xvfb ended at once")
            yield f":{number}"
        finally:
            server.terminate()
