"""Commands for the setting by which YubiKeys are spoken to over a secure channel."""

import argparse

from officer_app.cli.opening import open_for
from officer_app.cli.output import Output
from officer_app.domain.yubikey import SecureChannels

__all__ = ["show", "use", "when_arguments"]

_LATER = "It counts from the next start on."


def when_arguments(parser: argparse.ArgumentParser) -> None:
    """When one is opened."""
    parser.add_argument("when", choices=[when.value for when in SecureChannels])


def use(given: argparse.Namespace, output: Output) -> None:
    """Change the setting."""
    with open_for(given, output, readers=False) as workstation:
        workstation.settings.change(secure_channels=SecureChannels(given.when))
    output.result({"secure_channels": given.when}, [f"Secure channels: {given.when}", _LATER])


def show(given: argparse.Namespace, output: Output) -> None:
    """The setting as it is."""
    with open_for(given, output, readers=False) as workstation:
        when = workstation.settings.read().secure_channels
    output.result({"secure_channels": when.value}, [f"Secure channels: {when}"])
