"""The command that examines a card and tells what was found."""

import argparse
from typing import Any

from officer_app.cli.issuing import at_work, session_arguments
from officer_app.cli.opening import target_reader
from officer_app.cli.output import EXIT_STATUS, Output
from officer_app.domain.errors import Family
from officer_app.domain.examination import Examination
from officer_app.domain.findings import Finding, Severity
from officer_app.domain.wishes import ExamineToken

__all__ = ["examine", "examine_arguments"]

_MARKS = {
    Severity.FAULT: "✗",
    Severity.WARNING: "!",
    Severity.NOT_CHECKED: "?",
    Severity.NOTE: "·",
}

Json = dict[str, Any]  # JSON's mixed values


def examine_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `token examine`."""
    parser.add_argument("--reader", metavar="NAME-OR-PREFIX", help="reader with the card")
    parser.add_argument(
        "--with-pin",
        action="store_true",
        help="try every key with the person's PIN (the secret current_pin)",
    )
    session_arguments(parser)


def examine(given: argparse.Namespace, output: Output) -> int:
    """Examine a card; the exit status is that of a token's fault where it is not fit for use."""
    with at_work(given, output, with_centre=False) as (workstation, officers, driver):
        wish = ExamineToken(
            reader=target_reader(workstation, given, officers), with_pin=given.with_pin
        )
        ended = driver.drive(workstation.start_procedure(wish).result())
        if ended.trouble is not None:
            # Nothing was changed and no record tells of it: an examination is begun anew.
            workstation.undo(ended.id).result()
            driver.drive(ended.id)
            return output.trouble(ended.trouble)
        found = workstation.examination(ended.id).result()
    output.result({"examination": _json(found)}, _lines(found))
    return 0 if found.is_fit else EXIT_STATUS[Family.TOKEN]


def _json(found: Examination) -> Json:
    return {
        "token": str(found.token) if found.token else None,
        "reader": found.reader,
        "at": found.at.isoformat(),
        "fit": found.is_fit,
        "complete": found.is_complete,
        "findings": [_finding_json(f) for f in found.findings],
    }


def _finding_json(one: Finding) -> Json:
    return {
        "defect": one.defect,
        "severity": one.severity,
        "slot": one.slot,
        "what": one.sentence(),
        "advice": one.advises(),
    }


def _lines(found: Examination) -> list[str]:
    outcome = "fit for use" if found.is_fit else "NOT fit for use"
    rest = "" if found.is_complete else "; not everything could be checked"
    lines = [f"{found.token or found.reader}: {outcome}{rest}"]
    for one in found.findings:
        lines += [f"  {_MARKS[one.severity]} {one.sentence()}", f"      {one.advises()}"]
    return lines
