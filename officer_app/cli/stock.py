"""Commands for the inventory: take a delivery in, count what there is."""

import argparse
from pathlib import Path
from typing import Any

from officer_app.cli.issuing import at_work, session_arguments
from officer_app.cli.opening import open_for
from officer_app.cli.output import Output
from officer_app.domain.ids import TokenKind
from officer_app.domain.stock import (
    LINE_FAULT_WORDS,
    Counted,
    Delivery,
    DeliveryRefused,
    LineFault,
    Stocked,
    StockOverview,
    delivery_of_card,
    delivery_of_serials,
)
from officer_app.procedures.stock_tokens import delivery_in
from officer_app.workstation import Workstation

__all__ = ["overview", "stock", "stock_arguments"]

_LONGEST_SOURCE = 500
_UNTOLD = "not told"

Json = dict[str, Any]  # JSON's mixed values


def stock_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `token stock`."""
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument(
        "--csv",
        type=Path,
        metavar="FILE",
        help="columns kind, serial, model with a header line; or one serial a line",
    )
    where.add_argument(
        "--serial", action="append", metavar="SERIAL", help="one card; may be given again"
    )
    where.add_argument("--reader", metavar="NAME-OR-PREFIX", help="the card in this reader")
    parser.add_argument(
        "--kind",
        type=TokenKind,
        choices=list(TokenKind),
        default=TokenKind.YUBIKEY,
        help="of cards whose line names none",
    )
    parser.add_argument(
        "--source",
        type=_source,
        default=_UNTOLD,
        metavar="TEXT",
        help="where they come from: a delivery note, a supplier",
    )
    parser.add_argument(
        "--skip-bad", action="store_true", help="leave out the lines that cannot be taken"
    )
    session_arguments(parser)


def _source(text: str) -> str:
    if not text.strip() or len(text) > _LONGEST_SOURCE:
        raise argparse.ArgumentTypeError(f"1 to {_LONGEST_SOURCE} characters")
    return text.strip()


def stock(given: argparse.Namespace, output: Output) -> int:
    """Take cards into the inventory by their serials."""
    listed = _listed(given)
    with at_work(given, output, with_centre=False) as (workstation, _officers, _driver):
        delivery = listed or _card_in_reader(workstation, given.reader)
        try:
            stocked = workstation.inventory.stock_tokens(
                delivery, given.source, skip_bad=given.skip_bad
            ).result()
        except DeliveryRefused as fault:
            _note(fault.faults, output)
            faults = [_fault_json(f) for f in fault.faults]
            return output.trouble(fault.trouble(), {"faults": faults})
    _note(stocked.skipped, output)
    output.result(_stocked_json(stocked), [_stocked_line(stocked)])
    return 0


def overview(given: argparse.Namespace, output: Output) -> None:
    """All cards, counted."""
    with open_for(given, output, readers=False) as workstation:
        counted = workstation.inventory.overview().result()
    output.result({"overview": counted.model_dump(mode="json")}, _overview_lines(counted))


def _listed(given: argparse.Namespace) -> Delivery | None:
    """What is listed, read before anything else is begun; None for a card in a reader."""
    if given.csv is not None:
        return delivery_in(given.csv, given.kind)
    return delivery_of_serials(given.serial, given.kind) if given.serial else None


def _card_in_reader(workstation: Workstation, name: str) -> Delivery:
    reader = workstation.resolve_reader(name)
    return delivery_of_card(workstation.look(reader).result())


def _note(faults: tuple[LineFault, ...], output: Output) -> None:
    for fault in faults:
        output.note(f"line {fault.line}: {LINE_FAULT_WORDS[fault.kind]}: {fault.text}")


def _fault_json(fault: LineFault) -> Json:
    says = LINE_FAULT_WORDS[fault.kind]
    return fault.model_dump(mode="json") | {"says": says}


def _stocked_json(stocked: Stocked) -> Json:
    return {
        "stocked": [str(token) for token in stocked.tokens],
        "records": stocked.records,
        "skipped": [_fault_json(f) for f in stocked.skipped],
    }


def _stocked_line(stocked: Stocked) -> str:
    skipped = f", {len(stocked.skipped)} lines left out" if stocked.skipped else ""
    return f"Taken in: {len(stocked.tokens)} (records: {stocked.records}{skipped})"


def _overview_lines(counted: StockOverview) -> list[str]:
    return [
        f"{counted.tokens:>8}  cards and keys",
        *(f"{s.count:>8}    {s.status}" for s in counted.by_status),
        "          by model",
        *_lines(counted.by_model),
        "          by profile",
        *_lines(counted.by_profile),
        f"{counted.expired:>8}  certificates have expired",
        *(f"{e.count:>8}  certificates expire within {e.days} days" for e in counted.expiring),
    ]


def _lines(counts: tuple[Counted, ...]) -> list[str]:
    return [f"{c.count:>8}    {c.name or '–'}" for c in counts]
