"""Commands for the secrets with which makers deliver cards that nobody can clear."""

import argparse

from officer_app.cli.opening import open_for, secrets_of
from officer_app.cli.output import Output
from officer_app.domain.delivered import Delivered, DeliveredSecret, DeliveredUnfit
from officer_app.domain.policy_faults import SecretMissing
from officer_app.domain.secret import Secret

__all__ = ["drop", "profile_arguments", "secrets_arguments", "set_secrets", "show"]


def profile_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose cards they are."""
    parser.add_argument("--profile", required=True, metavar="NAME", help="a token profile")


def secrets_arguments(parser: argparse.ArgumentParser) -> None:
    """`delivered_pin`, `delivered_puk`, `delivered_management_key` (hex); each may be left out."""
    profile_arguments(parser)
    parser.add_argument("--secrets-stdin", action="store_true", help="secrets as JSON on stdin")


def set_secrets(given: argparse.Namespace, output: Output) -> None:
    """Keep them; what is left out is the well-known value."""
    with open_for(given, output, readers=False) as workstation, secrets_of(given) as secrets:
        pin = secrets.offered("delivered_pin", "PIN (empty: 123456)")
        puk = secrets.offered("delivered_puk", "PUK or SO-PIN (empty: 12345678)")
        written = secrets.offered("delivered_management_key", "Management key, hex (empty: usual)")
        if pin is None and puk is None and written is None:
            raise SecretMissing("delivered_puk")
        delivered = Delivered(pin, puk, _from_hex(written) if written is not None else None)
        workstation.drivers.set_delivered(given.profile, delivered).result()
    output.result(
        {"profile": given.profile},
        [f"Cards of {given.profile} are taken to come with these from now on."],
    )


def show(given: argparse.Namespace, output: Output) -> None:
    """Which profiles have some."""
    with open_for(given, output, readers=False) as workstation:
        named = workstation.settings.read().delivered
    output.result({"profiles": list(named)}, named or ["none"])


def drop(given: argparse.Namespace, output: Output) -> None:
    """Keep them no longer."""
    with open_for(given, output, readers=False) as workstation:
        workstation.drivers.drop_delivered(given.profile).result()
    output.result(
        {"profile": given.profile},
        [f"Cards of {given.profile} are taken to come with well-known secrets from now on."],
    )


def _from_hex(written: Secret) -> Secret:
    with written:
        try:
            return Secret(bytes.fromhex(written.reveal_text()))
        except ValueError:
            # The cause would show the key.
            raise DeliveredUnfit(DeliveredSecret.MANAGEMENT_KEY) from None
