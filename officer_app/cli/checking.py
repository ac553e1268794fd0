"""The command that says what is wrong at this desk, also when the workstation does not open."""

import argparse
from pathlib import Path
from typing import Any

from officer_app.cli.opening import home_of, open_for
from officer_app.cli.output import EXIT_STATUS, Output
from officer_app.domain.diagnosis import Diagnosis, Layer, Weight
from officer_app.domain.errors import CaError, Family, StoreError, UsageError
from officer_app.domain.support import SupportFile
from officer_app.workstation import check_unopened, write_support_file

__all__ = ["check", "check_arguments"]

_MARKS = {Weight.FAULT: "✗", Weight.WARNING: "!", Weight.NOTE: "·"}
_FAMILY = {
    Layer.STORE: Family.STORE,
    Layer.DISK: Family.STORE,
    Layer.CA: Family.CA,
    Layer.CLOCK: Family.NETWORK,
    Layer.PROXY: Family.NETWORK,
    Layer.CENTRE: Family.NETWORK,
}
"""What is not here has to do with cards."""

Json = dict[str, Any]  # JSON's mixed values


def check_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `check`."""
    parser.add_argument(
        "--support-file",
        type=Path,
        metavar="FILE",
        help="write what support needs to know; it holds no secret and nobody's data",
    )


def check(given: argparse.Namespace, output: Output) -> int:
    """Say what is wrong; the exit status is that of the first fault."""
    diagnosis, support = _looked(given, output)
    if given.support_file is not None:
        write_support_file(given.support_file, support)
    output.result(_json(diagnosis), _lines(diagnosis))
    faults = [f for f in diagnosis.findings if f.weight is Weight.FAULT]
    return EXIT_STATUS[_FAMILY.get(faults[0].layer, Family.TOKEN)] if faults else 0


def _looked(given: argparse.Namespace, output: Output) -> tuple[Diagnosis, SupportFile]:
    try:
        with open_for(given, output, readers=True) as workstation:
            diagnosis = workstation.check().result()
            return diagnosis, workstation.support_file(diagnosis)
    except (StoreError, CaError, UsageError) as fault:
        return check_unopened(home_of(given), fault.trouble())


def _json(diagnosis: Diagnosis) -> Json:
    findings = [
        {
            "code": found.code,
            "layer": found.layer,
            "weight": found.weight,
            "what": found.sentence(),
            "advice": found.advises(),
        }
        for found in diagnosis.findings
    ]
    return {"diagnosis": {"well": diagnosis.is_well, "findings": findings}}


def _lines(diagnosis: Diagnosis) -> list[str]:
    if not diagnosis.findings:
        return ["Nothing is wrong here."]
    lines = []
    for found in diagnosis.findings:
        lines += [
            f"{_MARKS[found.weight]} {found.layer}: {found.sentence()}",
            f"    {found.advises()}",
        ]
    return lines
