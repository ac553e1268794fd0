"""The file of a virtual card: its chip's memory, codes and private keys in the clear."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from officer_app.tokens.virtual.device import Device
from officer_app.tokens.virtual.firmware import Firmware
from officer_app.tokens.virtual.piv_state import PivState
from officer_app.tokens.virtual.quirks import Quirk
from officer_app.tokens.virtual.secure_channel import ChannelKey
from officer_app.tokens.virtual.static_keys import StaticKeys

__all__ = ["CardFileUnreadable", "Memory", "read_memory", "write_memory"]

FILE_FORMAT = 1


class CardFileUnreadable(Exception):
    """The file holds no virtual card that this version can read."""


@dataclass(frozen=True)
class Memory:
    """Everything that a card keeps without power."""

    piv: PivState
    serial: int | None
    quirks: frozenset[Quirk]
    device: Device | None
    channel_key: ChannelKey | None
    static_keys: StaticKeys | None


def read_memory(path: Path) -> Memory:
    """What a file keeps. Errors: OSError; CardFileUnreadable."""
    try:
        saved = json.loads(path.read_bytes())
        if saved["format"] != FILE_FORMAT:
            raise CardFileUnreadable(f"{path}: written by another version")
        # Earlier versions wrote no device, no channel and no static keys.
        device, channel = saved.get("device"), saved.get("channel")
        static = saved.get("static_keys")
        return Memory(
            piv=PivState.from_json(saved["piv"], Firmware.parse(saved["firmware"])),
            serial=saved["serial"],
            quirks=frozenset(Quirk(name) for name in saved["quirks"]),
            device=Device.from_json(device) if device is not None else None,
            channel_key=ChannelKey.from_json(channel) if channel is not None else None,
            static_keys=StaticKeys.from_json(static) if static is not None else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError) as cause:
        raise CardFileUnreadable(f"{path}: not the file of a virtual card") from cause


def write_memory(path: Path, memory: Memory, *, durable: bool) -> None:
    """Write it so that a reader of the file sees the old or the new one, never a part.

    `durable`: flush it to the disk. Errors: OSError.
    """
    device, channel, static = memory.device, memory.channel_key, memory.static_keys
    content: dict[str, Any] = {  # JSON's mixed values
        "format": FILE_FORMAT,
        "serial": memory.serial,
        "firmware": str(memory.piv.firmware),
        "quirks": sorted(memory.quirks),
        "device": device.to_json() if device is not None else None,
        "channel": channel.to_json() if channel is not None else None,
        "static_keys": static.to_json() if static is not None else None,
        "piv": memory.piv.to_json(),
    }
    fresh = path.with_name(path.name + ".new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        json.dump(content, file)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    fresh.replace(path)
