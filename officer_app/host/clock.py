"""Time as an object, so that tests and replays can set it."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

__all__ = ["Clock", "SetClock", "SystemClock"]


class Clock(Protocol):
    """Tells the time, always in UTC, and how much of it has passed."""

    def now(self) -> datetime: ...

    def monotonic(self) -> timedelta: ...


class SystemClock:
    """This computer's clock."""

    def now(self) -> datetime:
        """Now, UTC, to the microsecond."""
        return datetime.fromtimestamp(time.time(), UTC)

    def monotonic(self) -> timedelta:
        """Time passed since some moment; goes on evenly while somebody sets the clock."""
        return timedelta(seconds=time.monotonic())


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._passed = timedelta(0)

    def now(self) -> datetime:
        """The time it was set to."""
        return self._at

    def monotonic(self) -> timedelta:
        """How far it was moved on, all in all."""
        return self._passed

    def move(self, by: timedelta) -> None:
        """Go on by a while; or back, as when somebody sets the clock: then no time passes."""
        self._at += by
        self._passed += max(by, timedelta(0))
