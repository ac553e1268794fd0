"""PlainStep: the shape of every step whose deed is known beforehand, with nothing to choose."""

from typing import Any, ClassVar, TypeVar

from officer_app.domain.value import Value
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step

__all__ = ["PlainStep"]

_Result = TypeVar("_Result", bound=Value)


class PlainStep(Step[Nothing, _Result]):
    """Its intent says only that it was begun; unless it says otherwise, it learns nothing."""

    intent_type: ClassVar[type[Any]] = Nothing
    result_type: ClassVar[type[Any]] = Nothing

    def prepare(self, facts: Facts) -> Nothing:
        return Nothing()
