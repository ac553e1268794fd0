"""The demonstration's central server: a process of its own on loopback, and how it knows us."""

import queue
import subprocess
import sys
import threading
from datetime import timedelta

from pydantic import ValidationError

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.exchange import DirectorySeed, EnrolmentCode
from officer_app.domain.network_faults import CentreUnreachable
from officer_app.domain.value import Value
from officer_app.domain.words import phrase
from officer_app.host.clock import Clock
from officer_app.host.paths import Home
from officer_app.sync.wire import Wire, WireSettings

__all__ = ["ESCROW_KEY", "ESCROW_PASSPHRASE_FILE", "DemoCentre", "write_seed"]

ESCROW_KEY, ESCROW_PASSPHRASE_FILE = "escrow.key.pem", "escrow.passphrase"
"""Files of the demonstration's escrow, which protects nothing."""

_ADDRESS, _SEED, _LOG = "address.json", "seed.json", "central.log"
_STARTING = timedelta(seconds=30)
_QUICK = WireSettings(connecting=timedelta(seconds=2), answering=timedelta(seconds=2))
_DID_NOT_START = phrase("reasons", "it did not start")


class _Ready(Value):
    """What `officer-central` says when it serves."""

    url: str
    listening: str


def write_seed(home: Home, seed: DirectorySeed) -> None:
    """Keep the first content of the demonstration's centre; sample people only."""
    folder = home.demo / "centre"
    folder.mkdir(mode=0o700)
    (folder / _SEED).write_text(seed.to_json(), "utf-8")


class DemoCentre:
    """The one of this home: another program's if it runs, else our own, which ends with us."""

    def __init__(self, home: Home, clock: Clock) -> None:
        self._folder = home.demo / "centre"
        self._escrow = home.demo
        self._clock = clock
        self._process: subprocess.Popen[bytes] | None = None

    def url(self) -> str:
        """Its address, once it serves. Errors: CentreUnreachable."""
        known = self._read_address()
        if known is not None and self._serves(known):
            return known
        self.close()
        return self._start()

    def code(self) -> EnrolmentCode | None:
        """The one that the seed holds."""
        seed = DirectorySeed.from_json((self._folder / _SEED).read_text("utf-8"))
        return seed.enrolment_codes[0]

    def close(self) -> None:
        """End it, if it is ours. May be called again."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        # Leaving it closes the pipes and waits.
        with process:
            pass

    def _read_address(self) -> str | None:
        try:
            return _Ready.from_json((self._folder / _ADDRESS).read_text("utf-8")).url
        except (OSError, ValidationError):
            return None

    def _serves(self, url: str) -> bool:
        try:
            with Wire(url, self._clock, _QUICK) as wire:
                wire.ask(wire.request("GET", "/health/live"))
        except OfficerAppError:
            return False
        return True

    def _start(self) -> str:
        command = [
            *(sys.executable, "-m", "officer_app.central"),
            *("--home", str(self._folder), "--seed", str(self._folder / _SEED)),
            *("--listen", "127.0.0.1:0", "--end-with-input"),
            *self._escrow_files(),
        ]
        with (self._folder / _LOG).open("wb") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log
            )
        line = _first_line(self._process)
        try:
            url = _Ready.from_json(line).url
        except ValidationError as cause:
            self.close()
            raise CentreUnreachable(_DID_NOT_START) from cause
        (self._folder / _ADDRESS).write_bytes(line)
        return url

    def _escrow_files(self) -> tuple[str, ...]:
        """How the centre is given the escrow's key; a demonstration of before has no passphrase."""
        key, passphrase = self._escrow / ESCROW_KEY, self._escrow / ESCROW_PASSPHRASE_FILE
        if not passphrase.exists():
            return ()
        return ("--escrow-key", str(key), "--escrow-passphrase-file", str(passphrase))


def _first_line(process: subprocess.Popen[bytes]) -> bytes:
    """What it says first; nothing when it ends before, or says nothing in time."""
    lines: queue.Queue[bytes] = queue.Queue()

    def read() -> None:
        if process.stdout is not None:
            lines.put(process.stdout.readline())

    threading.Thread(target=read, name="central server's word", daemon=True).start()
    try:
        return lines.get(timeout=_STARTING.total_seconds())
    except queue.Empty:
        return b""
