"""What ties a card to another one, as facts of a detail pane: whose place it took, until when."""

from officer_app.domain.projection import TokenNow
from officer_app.domain.words import phrase
from ui.texts import moment, said, serial
from ui.widgets.details import DetailRow

__all__ = ["replacement_rows"]

_TEMPORARY_UNTIL = phrase("tokens", "Temporary until")
_REPLACES = phrase("tokens", "Replaces")
_REPLACED_BY = phrase("tokens", "Replaced by")


def replacement_rows(token: TokenNow) -> tuple[DetailRow, ...]:
    """Nothing for a card that has always stood by itself."""
    rows = []
    if token.temporary_until is not None:
        rows.append(DetailRow(said("tokens", _TEMPORARY_UNTIL), moment(token.temporary_until)))
    if token.replaces is not None:
        rows.append(_other(_REPLACES, serial(token.replaces)))
    if token.replaced_by is not None:
        rows.append(_other(_REPLACED_BY, serial(token.replaced_by)))
    return tuple(rows)


def _other(title: str, card: str) -> DetailRow:
    return DetailRow(said("tokens", title), card, copyable=True, fixed_width=True)
