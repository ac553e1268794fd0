"""Commands for card drivers: PKCS#11 modules, for cards that the program does not know itself."""

import argparse
from pathlib import Path
from typing import Any

from officer_app.cli.opening import open_for
from officer_app.cli.output import Output
from officer_app.domain.driver_faults import DriverUnknown
from officer_app.tokens.pkcs11.faults import ModuleMissing
from officer_app.workstation import DriverSeen, Workstation

__all__ = [
    "add",
    "add_arguments",
    "list_drivers",
    "name_arguments",
    "remove",
    "try_arguments",
    "try_out",
]

_LATER = "It counts from the next start of the window on."

Json = dict[str, Any]  # JSON's mixed values


def name_arguments(parser: argparse.ArgumentParser) -> None:
    """Which driver."""
    parser.add_argument("name", help="as `driver list` names it")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which driver, and where it lies."""
    parser.add_argument("name", help="one that is known, or any other with --path")
    parser.add_argument("--path", type=Path, metavar="FILE", help="its PKCS#11 library")


def try_arguments(parser: argparse.ArgumentParser) -> None:
    """Which driver, or which file."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("name", nargs="?", help="as `driver list` names it")
    which.add_argument("--path", type=Path, metavar="FILE", help="any PKCS#11 library")


def list_drivers(given: argparse.Namespace, output: Output) -> None:
    """Those of the settings, and those that are known."""
    with open_for(given, output, readers=False) as workstation:
        seen = workstation.drivers.seen().result()
    output.result({"drivers": [_json(driver) for driver in seen]}, [_line(d) for d in seen])


def add(given: argparse.Namespace, output: Output) -> None:
    """Name one more in the settings."""
    path = given.path.absolute() if given.path is not None else None
    with open_for(given, output, readers=False) as workstation:
        workstation.drivers.use(given.name, path).result()
        added = _of_name(workstation, given.name)
    output.result({"driver": _json(added)}, [f"Added: {_line(added)}", _LATER])


def remove(given: argparse.Namespace, output: Output) -> None:
    """Take one out of the settings."""
    with open_for(given, output, readers=False) as workstation:
        workstation.drivers.drop(given.name).result()
    output.result({"removed": given.name}, [f"Removed: {given.name}", _LATER])


def try_out(given: argparse.Namespace, output: Output) -> None:
    """Load one in a process of its own and say what it tells."""
    with open_for(given, output, readers=False) as workstation:
        tried = workstation.drivers.try_out(_file(workstation, given)).result()
    output.result(
        {"tried": tried.model_dump(mode="json")},
        [f"It works: {tried.description}", f"{tried.slots} slots, {tried.tokens} with a card"],
    )


def _file(workstation: Workstation, given: argparse.Namespace) -> Path:
    if given.path is not None:
        return Path(given.path.absolute())
    driver = _of_name(workstation, given.name)
    if driver.file is None:
        raise ModuleMissing(driver.title, str(driver.chosen or "–"))
    return driver.file


def _of_name(workstation: Workstation, name: str) -> DriverSeen:
    found = [driver for driver in workstation.drivers.seen().result() if driver.name == name]
    if not found:
        raise DriverUnknown(name)
    return found[0]


def _json(driver: DriverSeen) -> Json:
    return {
        "name": driver.name,
        "title": driver.title,
        "used": driver.is_named,
        "path": str(driver.file) if driver.file is not None else None,
    }


def _line(driver: DriverSeen) -> str:
    mark = "✓" if driver.is_named else "·"
    where = str(driver.file) if driver.file is not None else f"not there ({driver.chosen or '–'})"
    return f"{mark} {driver.name:<12} {driver.title}: {where}"
