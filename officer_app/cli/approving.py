"""Commands for the second officer: what waits, and the word on it."""

import argparse
from collections.abc import Callable

from officer_app.cli.issuing import at_work, session_arguments
from officer_app.cli.opening import token_id
from officer_app.cli.output import Output
from officer_app.domain.escrow import OpeningId, PendingOpening, Verdict
from officer_app.domain.policy_faults import OpeningNotNamed
from officer_app.domain.procedure import OfficerPin
from officer_app.workstation import Workstation

__all__ = ["decide", "decide_arguments", "list_openings", "show", "show_arguments"]


def show_arguments(parser: argparse.ArgumentParser) -> None:
    """Options by which an opening is named that somebody calls about."""
    parser.add_argument("--card", metavar="ID", help="the card, written kind:serial")
    parser.add_argument("--code", help="the eight digits that were read out")
    session_arguments(parser)


def decide_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `approval give` and `approval refuse`."""
    parser.add_argument("--opening", metavar="NAME", help="one of those that `approval list` shows")
    parser.add_argument(
        "--reason", default="", help="how the person was identified, or why it is refused"
    )
    show_arguments(parser)


def list_openings(given: argparse.Namespace, output: Output) -> int:
    """What waits for this officer as a second pair of eyes."""
    with at_work(given, output, with_centre=True) as (workstation, _officers, _driver):
        found = workstation.openings.waiting().result()
    content = {"openings": [one.model_dump(mode="json", exclude={"decision"}) for one in found]}
    output.result(content, [_line(one) for one in found])
    return 0


def show(given: argparse.Namespace, output: Output) -> int:
    """What somebody asks who has called."""
    with at_work(given, output, with_centre=True) as (workstation, _officers, _driver):
        found = _called(workstation, given)
    content = {"opening": found.model_dump(mode="json", exclude={"decision"})}
    output.result(content, [_line(found)])
    return 0


def decide(verdict: Verdict) -> Callable[[argparse.Namespace, Output], int]:
    """The command that says this to an opening."""

    def run(given: argparse.Namespace, output: Output) -> int:
        with at_work(given, output, with_centre=True) as (workstation, _officers, driver):
            name = given.opening
            opening = OpeningId(name) if name else _called(workstation, given).opening
            pin = OfficerPin(driver.officer_pin(), insist=given.insist)
            workstation.openings.decide(opening, verdict, given.reason, pin).result()
        output.result({"opening": str(opening), "verdict": verdict}, [f"{verdict}: {opening}"])
        return 0

    return run


def _called(workstation: Workstation, given: argparse.Namespace) -> PendingOpening:
    if not given.card or not given.code:
        raise OpeningNotNamed
    return workstation.openings.called(token_id(given.card), given.code).result()


def _line(one: PendingOpening) -> str:
    whose = f" of {one.subscriber}" if one.subscriber is not None else ""
    return (
        f"{one.opening}\n  {one.officer} at {one.workstation_name} asks for {one.token}{whose}: "
        f"{one.reason}; until {one.expires_at:%H:%M} UTC"
    )
