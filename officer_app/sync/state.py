"""How synchronising stands, as a value that a screen can draw."""

from datetime import datetime
from enum import StrEnum

from officer_app.domain.errors import Trouble
from officer_app.domain.value import Value

__all__ = ["RefusedRecord", "SyncState", "SyncStatus"]


class SyncStatus(StrEnum):
    """Whether this workstation and the centre talk."""

    NEVER = "never"
    """Not yet, since the program began."""
    ONLINE = "online"
    OFFLINE = "offline"
    """The last attempt failed; there will be another one."""
    DOUBTED = "doubted"
    """The centre's log does not prove what it should: nothing is sent or believed."""
    STOPPED = "stopped"
    """The centre does not listen to this workstation, or the program ends; nothing is tried."""


class RefusedRecord(Value):
    """A record that the centre holds and does not believe: a task for a person."""

    sequence: int
    reason: str


class SyncState(Value):
    """A snapshot."""

    status: SyncStatus
    last_success: datetime | None = None
    waiting: int = 0
    """Records that the centre has not confirmed."""
    oldest_waiting: datetime | None = None
    trouble: Trouble | None = None
    """Why the last attempt failed."""
    refused: tuple[RefusedRecord, ...] = ()
    """Since the program began, the newest last."""
    restored: str = ""
    """Why the centre's log last went on from an old backup, as it announced."""
