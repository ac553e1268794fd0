"""A PC/SC service with virtual readers for the tests that need a real one."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from smartcard import scard

from officer_app.tokens.virtual import Card, Plugged, plug_into_vpcd

__all__ = [
    "PcscService",
    "PcscSlot",
    "missing_for_pcsc",
    "pcsc_service",
    "run_pcsc_service",
    "wait_for_reader_state",
]

SCRIPT = Path(__file__).parents[2] / "packaging" / "servers" / "pcscd"
SLOTS = 4
START_LIMIT_SECONDS = 60
STATE_LIMIT_MILLISECONDS = 10_000


@dataclass(frozen=True)
class PcscSlot:
    """A slot of vpcd: its name as PC/SC shows it and the port that a card plugs into."""

    reader: str
    port: int

    def plug(self, card: Card) -> Plugged:
        """Insert the card and wait until PC/SC shows it."""
        plugged = plug_into_vpcd(card, self.port)
        wait_for_reader_state(self.reader, scard.SCARD_STATE_PRESENT)
        return plugged

    def eject(self, plugged: Plugged) -> None:
        """Take the card out and wait until PC/SC shows the slot empty."""
        plugged.eject()
        wait_for_reader_state(self.reader, scard.SCARD_STATE_EMPTY)


class PcscService:
    """The running service; the slots keep names and ports over a restart."""

    def __init__(self, slots: int = SLOTS) -> None:
        self._slot_count = slots
        self.slots: tuple[PcscSlot, ...] = ()

    def start(self) -> None:
        """Start it, or start it anew: every card is out, every PC/SC context is void."""
        result = subprocess.run(
            [SCRIPT, "start", str(self._slot_count)],
            capture_output=True,
            text=True,
            timeout=START_LIMIT_SECONDS,
            check=False,
        )
        if result.returncode:
            raise RuntimeError(result.stderr.strip())
        started = json.loads(result.stdout)
        self.slots = tuple(PcscSlot(slot["reader"], slot["port"]) for slot in started["slots"])

    def stop(self) -> None:
        """Stop it: PC/SC clients find no service."""
        subprocess.run([SCRIPT, "stop"], check=True, timeout=START_LIMIT_SECONDS)


def wait_for_reader_state(reader: str, wanted: int) -> None:
    """Block on PC/SC's own notification until the reader's state has this bit; fails at a limit."""
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    assert result == scard.SCARD_S_SUCCESS
    try:
        known = scard.SCARD_STATE_UNAWARE
        while not known & wanted:
            result, states = scard.SCardGetStatusChange(
                context, STATE_LIMIT_MILLISECONDS, [(reader, known)]
            )
            assert result == scard.SCARD_S_SUCCESS, scard.SCardGetErrorMessage(result)
            known = states[0][1] & ~scard.SCARD_STATE_CHANGED
    finally:
        scard.SCardReleaseContext(context)


def missing_for_pcsc() -> str | None:
    """Why no service can be started on this machine, or None."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "a PC/SC service of our own needs root"
    if shutil.which("pcscd") is None:
        return "pcscd is not installed"
    if not any(Path("/usr").glob("lib*/**/pcsc/drivers/serial/libifdvpcd.so")):
        return "vsmartcard-vpcd is not installed"
    return None


def run_pcsc_service(slots: int = SLOTS) -> Iterator[PcscService]:
    """Start a service, yield it, stop it; skips with the reason where there can be none."""
    reason = missing_for_pcsc()
    if reason is not None:
        pytest.skip(reason)
    service = PcscService(slots)
    service.start()
    yield service
    service.stop()


@pytest.fixture(scope="session")
def pcsc_service() -> Iterator[PcscService]:
    """One service with four empty slots for the whole run; whoever plugs a card in takes it out."""
    yield from run_pcsc_service()
