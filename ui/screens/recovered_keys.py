"""The keys of earlier days on a card, as facts of a detail pane."""

from officer_app.domain.certificates import summarise
from officer_app.domain.key_history import RecoveredKey
from officer_app.domain.words import phrase
from ui.texts import day, said
from ui.widgets.details import DetailRow, DetailSection

__all__ = ["recovered_sections"]

_TITLE = phrase("certificates", "Recovered key")
_SLOT = phrase("certificates", "Place")
_FOR = phrase("certificates", "For")
_ENDED = phrase("certificates", "Certificate until")
_FINGERPRINT = phrase("certificates", "Fingerprint")


def recovered_sections(keys: tuple[RecoveredKey, ...]) -> tuple[DetailSection, ...]:
    """One for each key, in the order of their slots."""
    return tuple(map(_section, keys))


def _section(key: RecoveredKey) -> DetailSection:
    summary = summarise(key.certificate)
    rows = (
        DetailRow(said("certificates", _SLOT), key.slot.upper()),
        DetailRow(said("certificates", _FOR), summary.display_name),
        DetailRow(said("certificates", _ENDED), day(summary.not_after)),
        DetailRow(said("certificates", _FINGERPRINT), key.sha256, copyable=True, fixed_width=True),
    )
    return DetailSection(said("certificates", _TITLE), rows)
