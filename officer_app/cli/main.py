"""The door: arguments in, exit status out. Each command is a function in `commands`."""

import argparse
import multiprocessing
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from officer_app.cli.commands import COMMANDS
from officer_app.cli.opening import home_of
from officer_app.cli.output import Output
from officer_app.domain.errors import OfficerAppError, ProgramFault
from officer_app.host.logs import report_bug

__all__ = ["main", "make_parser"]


def make_parser() -> argparse.ArgumentParser:
    """All commands with their options; common options may stand before or after the command."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--home", type=Path, help="folder of this workstation's data")
    common.add_argument("--json", action="store_true", help="one JSON object on stdout")
    common.add_argument(
        "--insecure-file-key",
        action="store_true",
        help="keep the store's key in a plain file instead of the system keyring",
    )
    parser = argparse.ArgumentParser(prog="officerctl", parents=[common], description=__doc__)
    groups = parser.add_subparsers(dest="group", required=True, metavar="COMMAND")
    by_group: dict[str, argparse._SubParsersAction[argparse.ArgumentParser]] = {}
    for command in COMMANDS:
        where = groups
        if command.verb:
            if command.group not in by_group:
                sub = groups.add_parser(command.group, help=command.group_help)
                by_group[command.group] = sub.add_subparsers(dest="verb", required=True)
            where = by_group[command.group]
        made = where.add_parser(command.verb or command.group, parents=[common], help=command.help)
        command.arguments(made)
        made.set_defaults(run=command.run)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Answers the exit status."""
    # A program frozen into one file is its card drivers' process as well: this never returns there.
    multiprocessing.freeze_support()
    signal.signal(signal.SIGTERM, _interrupt)
    given = make_parser().parse_args(arguments)
    output = Output.standard(as_json=getattr(given, "json", False))
    try:
        status = given.run(given, output)
    except OfficerAppError as fault:
        return output.trouble(fault.trouble())
    except KeyboardInterrupt:
        output.note("Interrupted. What was begun can be resumed: officerctl procedure list")
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as bug:  # noqa: BLE001  (one of the three outermost handlers)
        return output.trouble(ProgramFault(report_bug(home_of(given).logs, bug)).trouble())
    return int(status or 0)


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt
