"""A card in a real reader and the programs of others that look at it."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from officer_app.tokens.virtual import (
    FIRMWARE_5_7_1,
    AttestationAuthority,
    Firmware,
    VirtualCard,
)
from tests.support.pcscd import PcscService, pcsc_service

__all__ = ["pcsc_service"]

SERIAL = 13370042
TOOL_LIMIT_SECONDS = 60
OPENSC_MODULE = "opensc-pkcs11.so"
YKMAN = str(Path(sys.executable).with_name("ykman"))


@dataclass(frozen=True)
class Bench:
    """A card in a reader, a directory for files, and the tools pointed at both."""

    card: VirtualCard
    authority: AttestationAuthority
    reader: str
    directory: Path

    def run(self, *command: str, wanted: Sequence[int] = (0,), text: str = "") -> str:
        """Everything that the program said; fails when it ends in another way than wanted."""
        result = subprocess.run(
            command,
            cwd=self.directory,
            input=text,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=TOOL_LIMIT_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8", "HOME": str(self.directory)},
        )
        assert result.returncode in wanted, f"{command}\n{result.stdout}"
        return result.stdout

    def ykman(self, *arguments: str, wanted: Sequence[int] = (0,)) -> str:
        return self.run(YKMAN, "-r", self.reader, *arguments, wanted=wanted)

    def piv_tool(self, *arguments: str, wanted: Sequence[int] = (0,)) -> str:
        return self.run("yubico-piv-tool", "-r", self.reader, *arguments, wanted=wanted)

    def pkcs11(self, *arguments: str, wanted: Sequence[int] = (0,)) -> str:
        return self.run("pkcs11-tool", "--module", OPENSC_MODULE, *arguments, wanted=wanted)

    def openssl(self, *arguments: str, wanted: Sequence[int] = (0,)) -> str:
        return self.run("openssl", *arguments, wanted=wanted)

    def write(self, name: str, content: bytes) -> str:
        (self.directory / name).write_bytes(content)
        return name


@pytest.fixture
def firmware() -> Firmware:
    """The firmware of the card; tests parametrise it."""
    return FIRMWARE_5_7_1


@pytest.fixture
def bench(pcsc_service: PcscService, firmware: Firmware, tmp_path: Path) -> Iterator[Bench]:
    """A blank card in the first slot."""
    authority = AttestationAuthority.create(datetime(2024, 1, 1, tzinfo=UTC))
    card = VirtualCard.blank_yubikey(SERIAL, authority=authority, firmware=firmware)
    slot = pcsc_service.slots[0]
    plugged = slot.plug(card)
    yield Bench(card, authority, slot.reader, tmp_path)
    slot.eject(plugged)
