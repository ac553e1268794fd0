"""Commands for the later life of a token: PIN, new keys, return, suspension, loss, end."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from officer_app.cli.issuing import (
    carry_out,
    key_file_arguments,
    session_arguments,
    wait_argument,
)
from officer_app.cli.opening import token_id
from officer_app.cli.output import Output
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import Slot
from officer_app.domain.token_life import TokenAct
from officer_app.domain.wishes import (
    ActOnToken,
    AddCertificate,
    ChangePin,
    RecoverKey,
    ReKeyToken,
    ReplaceToken,
    ReturnToken,
    UnblockPin,
    UnblockPinRemotely,
)

__all__ = [
    "act",
    "act_arguments",
    "add_certificate",
    "add_certificate_arguments",
    "change_pin",
    "change_pin_arguments",
    "re_key",
    "reader_arguments",
    "recover_key",
    "recover_key_arguments",
    "replace",
    "replace_arguments",
    "return_token",
    "unblock_arguments",
    "unblock_pin",
]

_UNTOLD = "not told"


@dataclass(frozen=True)
class _Fate:
    """What became of a card that is replaced."""

    act: Literal[TokenAct.REPLACE_FOR_NOW, TokenAct.REPLACE_LOST, TokenAct.REPLACE_BROKEN]
    reason: str
    revocation: RevocationReason = RevocationReason.SUPERSEDED


_FATES = {
    "away": _Fate(TokenAct.REPLACE_FOR_NOW, "the card was left elsewhere"),
    "lost": _Fate(TokenAct.REPLACE_LOST, "the card is lost"),
    "stolen": _Fate(TokenAct.REPLACE_LOST, "the card was stolen", RevocationReason.KEY_COMPROMISE),
    "broken": _Fate(TokenAct.REPLACE_BROKEN, "the card is broken"),
    "expired": _Fate(TokenAct.REPLACE_BROKEN, "the certificates are about to expire"),
}


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


def add_certificate_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `token add-certificate`."""
    parser.add_argument(
        "--slot",
        type=Slot,
        choices=list(Slot),
        help="which one of those that the profile names; left out: all that an issuance would make",
    )
    reader_arguments(parser)


def replace_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `token replace`."""
    parser.add_argument("id", help="the card that is replaced, written kind:serial")
    parser.add_argument(
        "--because",
        required=True,
        choices=list(_FATES),
        help="away: a temporary card stands in for a few days; the others: for good",
    )
    parser.add_argument("--reader", metavar="NAME-OR-PREFIX", help="reader with the prepared card")
    parser.add_argument("--reason", help="goes into the signed decision")
    session_arguments(parser)


def unblock_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `token unblock-pin`."""
    parser.add_argument(
        "--remote",
        action="store_true",
        help="an officer elsewhere approves, told of it by telephone",
    )
    wait_argument(parser)
    reader_arguments(parser)


def unblock_pin(given: argparse.Namespace, output: Output) -> int:
    """Let a person choose a new PIN."""
    wish = UnblockPinRemotely if given.remote else UnblockPin
    return carry_out(
        given,
        output,
        lambda reader: wish(reader=reader, reason=given.reason),
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


def add_certificate(given: argparse.Namespace, output: Output) -> int:
    """A further key and certificate on a person's card."""
    return carry_out(
        given,
        output,
        lambda reader: AddCertificate(reader=reader, reason=given.reason, slot=given.slot),
        with_centre=True,
    )


def replace(given: argparse.Namespace, output: Output) -> int:
    """Issue a prepared card in place of a person's other one."""
    token, fate = token_id(given.id), _FATES[given.because]
    return carry_out(
        given,
        output,
        lambda reader: ReplaceToken(
            act=fate.act,
            token=token,
            reader=reader,
            reason=given.reason or fate.reason,
            revocation=fate.revocation,
        ),
    )


def recover_key_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `token recover-key`."""
    key_file_arguments(parser)
    reader_arguments(parser)


def recover_key(given: argparse.Namespace, output: Output) -> int:
    """Bring a key of a person's earlier days to the person's card."""
    return carry_out(
        given,
        output,
        lambda reader: RecoverKey(reader=reader, reason=given.reason),
        with_centre=True,
    )


def change_pin(given: argparse.Namespace, output: Output) -> int:
    """Let a person change the PIN."""
    return carry_out(given, output, lambda reader: ChangePin(reader=reader))


def return_token(given: argparse.Namespace, output: Output) -> int:
    """Take a card back: revoke what is on it and wipe it."""
    return carry_out(
        given,
        output,
        lambda reader: ReturnToken(reader=reader, reason=given.reason),
        # A PKCS#11 token is erased by its SO-PIN, which the escrow keeps.
        with_centre=True,
    )


def act(what: TokenAct) -> Callable[[argparse.Namespace, Output], int]:
    """The command that does this to a card."""

    def run(given: argparse.Namespace, output: Output) -> int:
        token = token_id(given.id)
        wish = ActOnToken(act=what, token=token, reason=given.reason, revocation=given.revocation)
        return carry_out(given, output, lambda _reader: wish, with_reader=False)

    return run
