"""officerctl in a process of its own, with one accident planned: a pull, a bug or an abort."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace

from officer_app import assembly
from officer_app.assembly import Opening, Parts
from officer_app.ca.embedded import EmbeddedCa
from officer_app.cli import main
from officer_app.cli import opening as cli_opening
from officer_app.demo.readers import DemoReaders
from officer_app.domain.order import Issued, Order
from officer_app.tokens.virtual import VirtualCard, VirtualReaders
from tests.support.workplace import READER

__all__ = ["run"]


class _OurBug(EmbeddedCa):
    """A mistake of the program's in the middle of an issuance."""

    def request(self, order: Order) -> Issued:
        raise LookupError(repr(order))


def run(accident: str, step: str, arguments: list[str]) -> int:
    """`accident` strikes when the journal notes that `step` is begun."""
    hubs: list[VirtualReaders] = []
    open_readers, open_parts = assembly.open_readers, assembly.open_parts

    def noted_readers(*given: object, **named: object) -> DemoReaders:
        readers = open_readers(*given, **named)  # type: ignore[arg-type]  # handed on as they came
        assert isinstance(readers.service, VirtualReaders)
        hubs.append(readers.service)
        return readers

    def planned_parts(opening: Opening) -> Parts:
        parts = open_parts(replace(opening, on_write=_striking(accident, step, hubs)))
        if accident == "bug":
            parts.ca.__class__ = _OurBug
        return parts

    assembly.open_readers = noted_readers  # type: ignore[assignment]  # the same with a note
    cli_opening.open_parts = planned_parts  # type: ignore[attr-defined]  # imported there
    return main(arguments)


def _striking(accident: str, step: str, hubs: list[VirtualReaders]) -> Callable[[str], None]:
    def heard(what: str) -> None:
        if not what.startswith(f"after begin:{step}"):
            return
        if accident == "abort":
            os.abort()
        if accident == "pull":
            card = hubs[0].card(READER)
            assert isinstance(card, VirtualCard)
            card.pull_at(card.apdu_count)

    return heard


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2], sys.argv[3:]))
