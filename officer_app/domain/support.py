"""The support file: what a stranger needs to help, without a secret and without anybody's data."""

import re
from datetime import datetime
from typing import Final, Self

from officer_app.domain.diagnosis import Diagnosis, Fault, Layer, Weight
from officer_app.domain.value import Value

__all__ = ["SupportFile", "SupportFinding", "SupportReader"]

_TOLD: Final = frozenset({"reader", "who", "driver", "group", "minutes", "megabytes", "proxies"})
"""Parameters of findings that tell of the computer; others (paths, reasons) stay here."""
_NUMBER: Final = re.compile(r"\d(?:[ -]?\d){5,}")
"""Six digits or more: serials, numbers of persons, PINs. A process has fewer, or is not told."""
_REPORT: Final = re.compile(r"fault-[0-9a-f]{8}")
_HIDDEN: Final = "•••"


class SupportFinding(Value):
    """A finding; its sentence has `{…}` where something was left out."""

    code: str
    layer: Layer
    weight: Weight
    what: str


class SupportReader(Value):
    """A reader and the kind of card in it: an ATR names a model, never a card."""

    name: str
    has_card: bool
    held: bool
    atr: str
    """Hex."""


class SupportFile(Value):
    """Built from named fields only: what is not asked for cannot slip in."""

    at: datetime
    versions: dict[str, str]
    findings: tuple[SupportFinding, ...]
    readers: tuple[SupportReader, ...]
    reports: tuple[str, ...]
    """Names of the last reports of faults of the program."""

    @classmethod
    def of(
        cls,
        diagnosis: Diagnosis,
        *,
        at: datetime,
        versions: dict[str, str],
        reports: tuple[str, ...],
    ) -> Self:
        """Everything redacted."""
        return cls(
            at=at,
            versions=versions,
            findings=tuple(_finding(found) for found in diagnosis.findings),
            readers=tuple(
                SupportReader(
                    name=_hide(reader.name),
                    has_card=reader.has_card,
                    held=reader.held,
                    atr=reader.atr.hex(),
                )
                for reader in diagnosis.facts.readers
            ),
            reports=tuple(name for name in reports if _REPORT.fullmatch(name)),
        )


def _finding(found: Fault) -> SupportFinding:
    what = found.what
    for name, value in found.parameters.items():
        if name in _TOLD:
            what = what.replace(f"{{{name}}}", _hide(str(value)))
    return SupportFinding(code=found.code, layer=found.layer, weight=found.weight, what=what)


def _hide(text: str) -> str:
    return _NUMBER.sub(_HIDDEN, text)
