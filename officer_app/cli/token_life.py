"""Commands for the later life of a token: PIN, new keys, return, suspension, loss, end."""

import argparse
from collections.abc import Callable

from officer_app.cli.issuing import carry_out, session_arguments
from officer_app.cli.opening import token_id
from officer_app.cli.output import Output
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token_life import TokenAct
from officer_app.domain.wishes import (
    ActOnToken,
    ChangePin,
    ReKeyToken,
    ReturnToken,
    UnblockPin,
)

__all__ = [
    "act",
    "act_arguments",
    "change_pin",
    "change_pin_arguments",
    "re_key",
    "reader_arguments",
    "return_token",
    "unblock_pin",
]

_UNTOLD = "not told"


def change_pin_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `token change-pin`."""
    parser.add_argument("--reader", metavar="NAME-OR-PREFIX", help="reader with the card")
    session_arguments(parser)


def reader_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of commands for the card in a reader."""
    parser.add_argument("--reason", default=_UNTOLD, help="goes into the signed decision")
    change_pin_arguments(parser)


def act_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of commands for a card that need not be at hand."""
    parser.add_argument("id", help="the card, written kind:serial")
    parser.add_argument("--reason", default=_UNTOLD, help="goes into the signed decision")
    parser.add_argument(
        "--revocation",
        type=RevocationReason,
        choices=list(RevocationReason),
        default=RevocationReason.UNSPECIFIED,
        help="what the revocation list says",
    )
    session_arguments(parser)


def unblock_pin(given: argparse.Namespace, output: Output) -> int:
    """Let a person choose a new PIN."""
    return carry_out(
        given,
        output,
        lambda reader: UnblockPin(reader=reader, reason=given.reason),
        with_centre=True,
    )


def re_key(given: argparse.Namespace, output: Output) -> int:
    """New keys and certificates for a person's card."""
    return carry_out(
        given,
        output,
        lambda reader: ReKeyToken(reader=reader, reason=given.reason),
        with_centre=True,
    )


def change_pin(given: argparse.Namespace, output: Output) -> int:
    """Let a person change the PIN."""
    return carry_out(given, output, lambda reader: ChangePin(reader=reader))


def return_token(given: argparse.Namespace, output: Output) -> int:
    """Take a card back: revoke what is on it and wipe it."""
    return carry_out(given, output, lambda reader: ReturnToken(reader=reader, reason=given.reason))


def act(what: TokenAct) -> Callable[[argparse.Namespace, Output], int]:
    """The command that does this to a card."""

    def run(given: argparse.Namespace, output: Output) -> int:
        token = token_id(given.id)
        wish = ActOnToken(act=what, token=token, reason=given.reason, revocation=given.revocation)
        return carry_out(given, output, lambda _reader: wish, with_reader=False)

    return run
