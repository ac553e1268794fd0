"""Where asn1crypto's faults end: it reads lazily and raises whatever happens to go wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509 import InvalidVersion

from officer_app.domain.errors import OfficerAppError

__all__ = ["Decoded", "asn1_wall", "decode", "encoded"]

Decoded = Any
"""A node of asn1crypto's tree; that library has no types."""


@contextmanager
def asn1_wall(fault: OfficerAppError) -> Iterator[None]:
    """Raise `fault` where foreign bytes turn out not to be what they should be."""
    try:
        yield
    except (
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        OverflowError,
        RecursionError,
        UnsupportedAlgorithm,
        InvalidVersion,
    ) as cause:
        raise fault from cause


def decode(kind: Any, der: bytes) -> Decoded:  # asn1crypto's classes have no common type
    """Read `der` as `kind`, all of it. Raises ValueError for anything before, after or instead."""
    if not der:
        raise ValueError("nothing to read")
    return kind.load(der, strict=True)


def encoded(node: Decoded) -> Decoded:
    """The same node, read from its own encoding: whoever encloses it takes those bytes as they are.

    A node that was put together is encoded anew by every node around it, several times over.
    """
    return type(node).load(node.dump())
