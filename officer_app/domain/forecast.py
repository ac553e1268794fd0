"""Forecast: how long a card usually takes to make a key; a range, never one number."""

from datetime import timedelta
from enum import StrEnum
from typing import Final

from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.value import Value

__all__ = ["ENOUGH", "FORECAST_FROM", "Forecast", "Learned", "Source", "forecast", "time_limit"]

ENOUGH: Final = 5
"""Keys that this desk must have seen made before its own figures count."""
FORECAST_FROM: Final = timedelta(seconds=1)
"""What usually ends sooner is quick: nobody needs to be told."""

_RSA_LIMIT: Final = timedelta(seconds=300)
_OTHER_LIMIT: Final = timedelta(seconds=30)
_RSA = frozenset(
    {KeyAlgorithm.RSA1024, KeyAlgorithm.RSA2048, KeyAlgorithm.RSA3072, KeyAlgorithm.RSA4096}
)


class Source(StrEnum):
    """Where a forecast comes from."""

    PUBLISHED = "published"
    """Averages of Java Card models: the fastest one and the slowest one, from the measurements
    of crocs-muni/jcalgtest_results (commit 76b01cf, method KeyPair_genKeyPair)."""
    LEARNED = "learned"
    """This desk's own cards."""


class Learned(Value):
    """What this desk has seen of one model and algorithm."""

    count: int
    lower: timedelta
    """The 10th percentile."""
    upper: timedelta
    """The 90th percentile."""


class Forecast(Value):
    """A usual range."""

    lower: timedelta
    upper: timedelta
    source: Source


def _published(lower: float, upper: float) -> Forecast:
    return Forecast(
        lower=timedelta(seconds=lower), upper=timedelta(seconds=upper), source=Source.PUBLISHED
    )


_PUBLISHED: Final = {
    KeyAlgorithm.RSA2048: _published(2.1, 69.1),
    KeyAlgorithm.RSA3072: _published(10.7, 61.8),
    KeyAlgorithm.RSA4096: _published(26.0, 115.0),
    KeyAlgorithm.P256: _published(0.03, 0.87),
    KeyAlgorithm.P384: _published(0.04, 1.5),
}
_UNPUBLISHED_MODELS: Final = ("yubikey",)
"""Their maker has published no figures, and those of Java Cards say nothing about them."""


def forecast(algorithm: KeyAlgorithm, model: str, learned: Learned | None) -> Forecast | None:
    """How long that model usually takes; None when nothing is known of it."""
    if learned is not None and learned.count >= ENOUGH:
        return Forecast(lower=learned.lower, upper=learned.upper, source=Source.LEARNED)
    if model.lower().startswith(_UNPUBLISHED_MODELS):
        return None
    return _PUBLISHED.get(algorithm)


def time_limit(algorithm: KeyAlgorithm) -> timedelta:
    """How long to wait for a key before the card is called silent."""
    return _RSA_LIMIT if algorithm in _RSA else _OTHER_LIMIT
