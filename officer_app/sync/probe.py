"""The central server asked for nothing but a sign of life and its time."""

from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from officer_app.domain.diagnosis import CentreSeen
from officer_app.host.clock import Clock

__all__ = ["look_at_centre"]

_PATIENCE: Final = timedelta(seconds=5)


def look_at_centre(url: str, clock: Clock) -> CentreSeen:
    """Whether it answers, and how far our clock is before its own (RFC 9110 §6.6.1, Date)."""
    try:
        answer = httpx.get(
            f"{url.rstrip('/')}/health/live",
            timeout=_PATIENCE.total_seconds(),
            # As all of our requests: what the surroundings say of proxies is not followed.
            trust_env=False,
        )
    except (httpx.HTTPError, httpx.InvalidURL):
        return CentreSeen(reached=False)
    return CentreSeen(reached=True, ahead=_ahead(answer.headers.get("date", ""), clock))


def _ahead(date: str, clock: Clock) -> timedelta | None:
    try:
        told = parsedate_to_datetime(date)
    except ValueError:
        return None
    # The header has no fractions of a second, and an answer takes its time.
    return clock.now() - (told if told.tzinfo else told.replace(tzinfo=UTC))
