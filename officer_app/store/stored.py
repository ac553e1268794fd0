"""Values as the database keeps them: JSON text, read back with care."""

from typing import TypeVar

from pydantic import ValidationError

from officer_app.domain.store_faults import StoreCorrupt
from officer_app.domain.value import Value

__all__ = ["read_value"]

_V = TypeVar("_V", bound=Value)


def read_value(kind: type[_V], text: str | bytes) -> _V:
    """What was kept as JSON. Errors: StoreCorrupt, when it is none of that kind any more."""
    try:
        return kind.from_json(text)
    except ValidationError:
        # The cause would carry the text, which may hold a person.
        raise StoreCorrupt(f"a {kind.__name__} in it cannot be read") from None
