"""Values as the database keeps them: JSON text, read back with care."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from officer_app.domain.store_faults import StoreCorrupt
from officer_app.domain.value import Value

__all__ = ["read_value", "read_values"]

_V = TypeVar("_V", bound=Value)


def read_value(kind: type[_V], text: str | bytes) -> _V:
    """What was kept as JSON. Errors: StoreCorrupt, when it is none of that kind any more."""
    try:
        return kind.from_json(text)
    except ValidationError:
        # The cause would carry the text, which may hold a person.
        raise StoreCorrupt(f"a {kind.__name__} in it cannot be read") from None


def read_values(kind: type[_V], rows: Iterable[Sequence[Any]]) -> tuple[_V, ...]:
    """As `read_value`, of every row's only column."""
    return tuple(read_value(kind, text) for (text,) in rows)
