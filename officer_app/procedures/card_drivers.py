"""Card drivers: the PKCS#11 modules that this computer has, and those that the settings name."""

import re
from pathlib import Path, PurePosixPath
from typing import Final

from pydantic import ValidationError

from officer_app.domain.driver_faults import DriverRefused, DriverUnknown
from officer_app.domain.value import Value
from officer_app.domain.words import phrase
from officer_app.store.settings import CardDriver, Settings, SettingsShelf
from officer_app.tokens.pkcs11.faults import ModuleMissing
from officer_app.tokens.pkcs11.locations import KNOWN_MODULES, find_module

__all__ = [
    "DriverSeen",
    "add_driver",
    "driver_name",
    "drivers_seen",
    "drop_driver",
    "use_driver",
]

_NOT_IN_NAMES: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME: Final = 31
_TAKEN: Final = phrase("reasons", "the settings name it already")
_UNFIT: Final = phrase("reasons", "its name may hold small letters, digits and hyphens only")
_TOO_MANY: Final = phrase("reasons", "there are as many as there may be")
_NO_PATH: Final = phrase("reasons", "this program does not know where it lies; name its file")


class DriverSeen(Value):
    """A card driver that the program knows, or that the settings name."""

    name: str
    title: str
    """As people know it."""
    chosen: Path | None = None
    """The file that the settings name for it."""
    file: Path | None = None
    """Where it lies; None: it is not there."""
    is_named: bool
    """The settings name it."""
    is_running: bool
    """The settings named it, as it is now, when the workstation was started."""

    @property
    def waits_for_start(self) -> bool:
        """What the settings say of it counts from the next start on only."""
        return self.is_named is not self.is_running


def drivers_seen(settings: Settings, at_start: tuple[CardDriver, ...]) -> tuple[DriverSeen, ...]:
    """Those of the settings in the order in which they are asked, then those that are known.

    `at_start`: what the settings named when the workstation was started.
    """
    named = [_seen(driver, at_start, is_named=True) for driver in settings.card_drivers]
    names = {driver.name for driver in settings.card_drivers}
    known = [CardDriver(name=module.name) for module in KNOWN_MODULES if module.name not in names]
    dropped = {driver.name: driver for driver in at_start if driver.name not in names}
    rest = {driver.name: driver for driver in known} | dropped
    return (*named, *(_seen(driver, at_start, is_named=False) for driver in rest.values()))


def use_driver(shelf: SettingsShelf, name: str, path: Path | None = None) -> None:
    """Name one more driver in the settings, the last to be asked. `path`: where it lies.

    Errors: ModuleMissing, DriverRefused.
    """
    present = shelf.read().card_drivers
    if any(d.name == name or (path is not None and d.path == path) for d in present):
        raise DriverRefused(name, _TAKEN)
    if path is None and not any(module.name == name for module in KNOWN_MODULES):
        raise DriverRefused(name, _NO_PATH)
    try:
        driver = CardDriver(name=name, path=path)
    except ValidationError as cause:
        raise DriverRefused(name, _UNFIT) from cause
    find_module(name, {name: path} if path is not None else None)
    try:
        shelf.change(card_drivers=(*present, driver))
    except ValidationError as cause:
        raise DriverRefused(name, _TOO_MANY) from cause


def add_driver(shelf: SettingsShelf, path: Path) -> None:
    """Name the driver in a file, by a name made from the file's. Errors: as `use_driver`."""
    taken = frozenset(driver.name for driver in shelf.read().card_drivers)
    use_driver(shelf, driver_name(path, taken), path)


def drop_driver(shelf: SettingsShelf, name: str) -> None:
    """Take a driver out of the settings. Errors: DriverUnknown."""
    present = shelf.read().card_drivers
    kept = tuple(driver for driver in present if driver.name != name)
    if len(kept) == len(present):
        raise DriverUnknown(name)
    shelf.change(card_drivers=kept)


def driver_name(file: Path, taken: frozenset[str] = frozenset()) -> str:
    """A name for the driver in a file: the known one of that file name, else made from it."""
    known = next((m.name for m in KNOWN_MODULES if file.name in _file_names(m.places())), None)
    if known is not None and known not in taken:
        return known
    stem = _NOT_IN_NAMES.sub("-", file.stem.lower()).strip("-")[:_LONGEST_NAME].strip("-")
    base = stem or "driver"
    numbered = (f"{base[: _LONGEST_NAME - 3]}-{number}" for number in range(2, 100))
    return next(name for name in (base, *numbered) if name not in taken)


def _seen(driver: CardDriver, at_start: tuple[CardDriver, ...], *, is_named: bool) -> DriverSeen:
    known = next((m for m in KNOWN_MODULES if m.name == driver.name), None)
    chosen = {driver.name: driver.path} if driver.path is not None else None
    try:
        file: Path | None = find_module(driver.name, chosen)
    except ModuleMissing:
        file = None
    return DriverSeen(
        name=driver.name,
        title=known.title if known else driver.name,
        chosen=driver.path,
        file=file,
        is_named=is_named,
        is_running=driver in at_start,
    )


def _file_names(places: tuple[str, ...]) -> frozenset[str]:
    return frozenset(PurePosixPath(place).name for place in places)
