"""Commands for the secure channels over which YubiKeys are spoken to: when, and with which keys."""

import argparse

from officer_app.cli.opening import open_for, secrets_of
from officer_app.cli.output import Output
from officer_app.domain.channel_keys import ChannelKeys
from officer_app.domain.yubikey import SecureChannels
from officer_app.store.settings import Settings
from officer_app.workstation import Workstation

__all__ = ["keys", "keys_arguments", "show", "use", "when_arguments"]

_LATER = "It counts from the next start on."


def when_arguments(parser: argparse.ArgumentParser) -> None:
    """When one is opened."""
    parser.add_argument("when", choices=[when.value for when in SecureChannels])


def use(given: argparse.Namespace, output: Output) -> None:
    """Change the setting."""
    with open_for(given, output, readers=False) as workstation:
        now = workstation.settings.change(secure_channels=SecureChannels(given.when))
    _tell(now, output, _LATER)


def keys_arguments(parser: argparse.ArgumentParser) -> None:
    """Which keys; they come as `scp03_enc`, `scp03_mac` and `scp03_dek`, in hexadecimal digits."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--kvn", type=_number, metavar="N", help="their number on the cards")
    which.add_argument("--drop", action="store_true", help="keep none any longer")
    parser.add_argument("--secrets-stdin", action="store_true", help="secrets as JSON on stdin")


def keys(given: argparse.Namespace, output: Output) -> None:
    """Keep keys, or none any longer."""
    with open_for(given, output, readers=False) as workstation:
        if given.drop:
            workstation.drivers.drop_channel_keys().result()
        else:
            _keep(given, workstation)
        now = workstation.settings.read()
    _tell(now, output, _LATER)


def show(given: argparse.Namespace, output: Output) -> None:
    """The settings as they are."""
    with open_for(given, output, readers=False) as workstation:
        now = workstation.settings.read()
    _tell(now, output)


def _keep(given: argparse.Namespace, workstation: Workstation) -> None:
    with (
        secrets_of(given) as secrets,
        secrets.take("scp03_enc", "Key ENC (hexadecimal)") as enc,
        secrets.take("scp03_mac", "Key MAC (hexadecimal)") as mac,
        secrets.take("scp03_dek", "Key DEK (hexadecimal)") as dek,
    ):
        kept = ChannelKeys.from_hex(given.kvn, enc, mac, dek)
        workstation.drivers.keep_channel_keys(kept).result()


def _tell(now: Settings, output: Output, *more: str) -> None:
    over = f"SCP03, keys {now.channel_keys}" if now.channel_keys is not None else "SCP11b"
    output.result(
        {"secure_channels": now.secure_channels.value, "kvn": now.channel_keys},
        [f"Secure channels: {now.secure_channels}", f"Over: {over}", *more],
    )


def _number(text: str) -> int:
    """As other programs write it, too: 0x30. Raises ValueError."""
    return int(text, 0)
