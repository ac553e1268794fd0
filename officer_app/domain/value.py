"""The base of every value that crosses a wall: frozen, strict, with one JSON form."""

from typing import Annotated, Any, Self, TypeVar

import rfc8785
from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, RootModel

__all__ = ["Identifier", "SortedSet", "Value", "added_later"]

_Member = TypeVar("_Member")

SortedSet = Annotated[frozenset[_Member], PlainSerializer(sorted, when_used="json")]
"""A set that is always written in the same order, so that canonical forms are stable."""


def added_later() -> Any:  # as pydantic's Field, which stands for the default
    """The default, None, of a field that a later version added to a value that is signed.

    While it is None nothing is written of it: what was signed before has the same canonical form.
    """
    return Field(default=None, exclude_if=lambda value: value is None)


class Value(BaseModel):
    """A frozen value. In JSON, bytes are base64 and times RFC 3339; unknown fields are refused."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64"
    )

    def to_json(self) -> str:
        """The value as JSON text, for the journal and the wire."""
        return self.model_dump_json()

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read what `to_json` wrote. Raises pydantic.ValidationError when it is something else."""
        return cls.model_validate_json(text)

    def canonical(self) -> bytes:
        """The one canonical JSON form (RFC 8785): what is hashed and signed."""
        return rfc8785.dumps(self.model_dump(mode="json"))


class Identifier(RootModel[str]):
    """A name that is more than a bare str: compared, hashed, printed, but never mixed up."""

    model_config = ConfigDict(frozen=True)

    def __str__(self) -> str:
        return self.root

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.root!r})"
