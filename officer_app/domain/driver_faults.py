"""Faults of the choice of card drivers in the settings."""

from dataclasses import dataclass

from officer_app.domain.errors import UsageError
from officer_app.domain.words import phrase

__all__ = ["DriverRefused", "DriverUnknown"]


@dataclass(eq=False)
class DriverRefused(UsageError):
    """A card driver that cannot be among those of the settings."""

    code = "usage.driver_refused"
    says = phrase("errors", "The card driver {driver} cannot be used: {reason}.")
    advises = phrase("errors", "Choose another name, or take a driver out first.")
    driver: str
    reason: str


@dataclass(eq=False)
class DriverUnknown(UsageError):
    """No card driver of that name is among those of the settings."""

    code = "usage.driver_unknown"
    says = phrase("errors", "The settings name no card driver {driver}.")
    advises = phrase("errors", "Look at the list of card drivers.")
    driver: str
