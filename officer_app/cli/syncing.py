"""The command that synchronises with the central server."""

import argparse

from pydantic import ValidationError

from officer_app.cli.opening import open_for, secrets_of
from officer_app.cli.output import Output
from officer_app.domain.network_faults import CentreUnreachable
from officer_app.domain.words import phrase
from officer_app.workstation import SyncState

__all__ = ["sync", "sync_arguments"]

_NO_ADDRESS = phrase("reasons", "its address is not valid")


def sync_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `sync`."""
    parser.add_argument(
        "--centre", metavar="URL", help="address of the central server, from now on; '' for none"
    )
    parser.add_argument(
        "--other-log",
        metavar="REASON",
        help="the central server is another one from now on, with another log; what was seen of"
        " the former one is kept, but nothing has to go on from it",
    )
    parser.add_argument(
        "--register",
        metavar="NAME",
        help="make this workstation known there under a name, by an administrator's code",
    )
    parser.add_argument(
        "--secrets-stdin",
        action="store_true",
        help='read {"enrolment_code": "…"} from standard input',
    )


def sync(given: argparse.Namespace, output: Output) -> int:
    """Send what waits and fetch what is new, once."""
    if given.centre is not None:
        _name_centre(given, output)
    with open_for(given, output, readers=False, synchronise=True) as workstation:
        if given.other_log:
            workstation.log.take_other(given.other_log).result()
        if given.register:
            with secrets_of(given) as secrets:
                code = secrets.take("enrolment_code", "Enrolment code")
            workstation.register(given.register, code).result()
        state = workstation.synchronise_once().result()
    content = {
        "status": state.status,
        "waiting": state.waiting,
        "refused": _refused(state),
        "restored": state.restored,
    }
    if state.trouble is not None:
        return output.trouble(state.trouble, content)
    output.result(content, [_told(state)])
    return 0


def _name_centre(given: argparse.Namespace, output: Output) -> None:
    with open_for(given, output, readers=False) as workstation:
        try:
            workstation.settings.change(centre_url=given.centre)
        except ValidationError as cause:
            raise CentreUnreachable(_NO_ADDRESS) from cause


def _refused(state: SyncState) -> list[dict[str, object]]:
    return [{"sequence": r.sequence, "reason": r.reason} for r in state.refused]


def _told(state: SyncState) -> str:
    lines = [f"Synchronised. {state.waiting} records wait."]
    lines += [f"Not believed: record {r.sequence}: {r.reason}" for r in state.refused]
    if state.restored:
        lines.append(f"The central server was restored from an old backup: {state.restored}")
    return "\n".join(lines)
