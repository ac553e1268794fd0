"""Commands for the master key, from which the management keys of cards may be derived."""

import argparse
from pathlib import Path

from officer_app.cli.opening import open_for, secrets_of
from officer_app.cli.output import Output
from officer_app.domain.diversification import MasterKeyPlace

__all__ = ["drop", "place_arguments", "show", "use"]

_LATER = "It counts from the next start on."


def place_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the key lives; the PIN of its token comes as `master_key_pin`."""
    parser.add_argument("--driver", required=True, help="a card driver, as `driver list` names it")
    parser.add_argument("--path", type=Path, metavar="FILE", help="its PKCS#11 library")
    parser.add_argument("--token", required=True, metavar="LABEL", help="the token's label")
    parser.add_argument("--key", required=True, metavar="LABEL", help="the AES key's label")
    parser.add_argument("--secrets-stdin", action="store_true", help="secrets as JSON on stdin")


def use(given: argparse.Namespace, output: Output) -> None:
    """Try the key, and name it in the settings."""
    path = given.path.absolute() if given.path is not None else None
    place = MasterKeyPlace(driver=given.driver, path=path, token=given.token, key=given.key)
    with open_for(given, output, readers=False) as workstation, secrets_of(given) as secrets:
        pin = secrets.take("master_key_pin", "PIN of the token with the master key")
        value = workstation.drivers.use_master_key(place, pin).result()
    output.result(
        {"master_key": place.model_dump(mode="json"), "check_value": value},
        [f"Master key: {place.key} on {place.token}, check value {value}", _LATER],
    )


def show(given: argparse.Namespace, output: Output) -> None:
    """Which key the settings name."""
    with open_for(given, output, readers=False) as workstation:
        place = workstation.settings.read().master_key
    told = place.model_dump(mode="json") if place is not None else None
    line = f"{place.key} on {place.token}, by {place.driver}" if place is not None else "none"
    output.result({"master_key": told}, [f"Master key: {line}"])


def drop(given: argparse.Namespace, output: Output) -> None:
    """Name none any more."""
    with open_for(given, output, readers=False) as workstation:
        workstation.drivers.drop_master_key().result()
    output.result({"master_key": None}, ["There is no master key any more.", _LATER])
