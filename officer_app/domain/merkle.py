"""Merkle trees of RFC 9162 §2.1: hashes, what has to be kept, proofs made and proofs checked.

A tree of any size is a row of complete trees, the largest at its left. Only complete trees are
kept: their hashes never change again. Every hash that a proof needs is that of a range of leaves,
which is again a row of complete trees; so making a proof looks up O(log n) of them.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from officer_app.domain.log_faults import ProofInvalid

__all__ = [
    "EMPTY_ROOT",
    "HASH_BYTES",
    "Frontier",
    "LeafRange",
    "Subtree",
    "check_consistency",
    "check_inclusion",
    "consistency_ranges",
    "hash_of",
    "inclusion_ranges",
    "leaf_hash",
    "node_hash",
    "subtrees_of",
]

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()
"""The root of a tree without leaves."""


def leaf_hash(content: bytes) -> bytes:
    """The hash of a leaf (RFC 9162 §2.1.1)."""
    return hashlib.sha256(b"\0" + content).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of what is above two others (RFC 9162 §2.1.1)."""
    return hashlib.sha256(b"\1" + left + right).digest()


class Subtree(NamedTuple):
    """A complete tree of 2^level leaves, the `number`-th of its level; level 0 is the leaves."""

    level: int
    number: int


class LeafRange(NamedTuple):
    """The leaves from `start` to before `end`, not empty, as RFC 9162 splits a tree."""

    start: int
    end: int


def subtrees_of(leaves: LeafRange) -> tuple[Subtree, ...]:
    """The complete trees side by side of which the range consists, the largest first.

    `start` has to be a multiple of the largest one's size, as it is of all ranges in this module.
    """
    found, start = [], leaves.start
    while start < leaves.end:
        level = (leaves.end - start).bit_length() - 1
        found.append(Subtree(level, start >> level))
        start += 1 << level
    return tuple(found)


def hash_of(leaves: LeafRange, known: Callable[[Subtree], bytes]) -> bytes:
    """The root of a tree over these leaves only; `known` tells the hash of a complete tree."""
    return _folded([known(subtree) for subtree in subtrees_of(leaves)])


def _folded(hashes: Sequence[bytes]) -> bytes:
    """The root above complete trees side by side, the largest first."""
    root = hashes[-1]
    for left in reversed(hashes[:-1]):
        root = node_hash(left, root)
    return root


class Frontier:
    """The right edge of a tree: all that is needed to append to it and to tell its root."""

    def __init__(self, size: int = 0, hashes: Iterable[bytes] = ()) -> None:
        """`hashes`: of `Frontier.subtrees(size)`."""
        self._size = size
        self._hashes = list(hashes)
        if len(self._hashes) != size.bit_count():
            raise ValueError("a frontier has one hash for each complete tree")

    @staticmethod
    def subtrees(size: int) -> tuple[Subtree, ...]:
        """Whose hashes the frontier of a tree of that size consists of."""
        return subtrees_of(LeafRange(0, size))

    @property
    def size(self) -> int:
        """How many leaves the tree has."""
        return self._size

    def append(self, leaf: bytes) -> dict[Subtree, bytes]:
        """One more leaf, given as its hash; answers what became complete by it, the leaf first."""
        level, number, grown = 0, self._size, leaf
        complete = {Subtree(0, number): leaf}
        while number & 1:
            grown = node_hash(self._hashes.pop(), grown)
            level, number = level + 1, number >> 1
            complete[Subtree(level, number)] = grown
        self._hashes.append(grown)
        self._size += 1
        return complete

    def root(self) -> bytes:
        """The tree's root."""
        return _folded(self._hashes) if self._hashes else EMPTY_ROOT


def inclusion_ranges(index: int, size: int) -> tuple[LeafRange, ...]:
    """Whose hashes prove that a leaf is in a tree (RFC 9162 §2.1.3.1), in the proof's order.

    Raises ValueError for a leaf outside the tree.
    """
    if not 0 <= index < size:
        raise ValueError("there is no such leaf")
    start, end, path = 0, size, []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(LeafRange(middle, end))
            end = middle
        else:
            path.append(LeafRange(start, middle))
            start = middle
    return tuple(reversed(path))


def consistency_ranges(first: int, second: int) -> tuple[LeafRange, ...]:
    """Whose hashes prove that one tree begins with another (RFC 9162 §2.1.4.1).

    Raises ValueError unless 0 < first <= second.
    """
    if not 0 < first <= second:
        raise ValueError("a tree begins with one that is not larger, and not empty")
    start, end, path = 0, second, []
    while first != end:
        middle = start + _split(end - start)
        if first <= middle:
            path.append(LeafRange(middle, end))
            end = middle
        else:
            path.append(LeafRange(start, middle))
            start = middle
    if start > 0:
        path.append(LeafRange(start, end))
    return tuple(reversed(path))


def _split(size: int) -> int:
    """The largest power of two below."""
    return 1 << ((size - 1).bit_length() - 1)


def check_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> None:
    """Raises ProofInvalid unless the path proves that the leaf is there (RFC 9162 §2.1.3.2)."""
    if not 0 <= index < size:
        raise ProofInvalid("its place lies outside the tree")
    place, last, reached = index, size - 1, leaf
    for step in path:
        if last == 0:
            raise ProofInvalid("it is too long")
        if place & 1 or place == last:
            reached = node_hash(step, reached)
            shift = _zeros(place)
            place, last = place >> shift, last >> shift
        else:
            reached = node_hash(reached, step)
        place, last = place >> 1, last >> 1
    if last != 0:
        raise ProofInvalid("it is too short")
    if reached != root:
        raise ProofInvalid("it leads to another root")


def check_consistency(
    first: int, second: int, path: Sequence[bytes], first_root: bytes, second_root: bytes
) -> None:
    """Raises ProofInvalid unless the path proves that the second tree begins with the first.

    See RFC 9162 §2.1.4.2. Every tree begins with the empty one.
    """
    if not 0 <= first <= second:
        raise ProofInvalid("the later tree is smaller")
    if first in (0, second):
        _check_trivial(first, second, path, first_root, second_root)
        return
    steps = list(path) if first & (first - 1) else [first_root, *path]
    if not steps:
        raise ProofInvalid("it is too short")
    shift = _ones(first - 1)
    place, last = (first - 1) >> shift, (second - 1) >> shift
    earlier = later = steps[0]
    for step in steps[1:]:
        if last == 0:
            raise ProofInvalid("it is too long")
        if place & 1 or place == last:
            earlier, later = node_hash(step, earlier), node_hash(step, later)
            shift = _zeros(place)
            place, last = place >> shift, last >> shift
        else:
            later = node_hash(later, step)
        place, last = place >> 1, last >> 1
    if last != 0:
        raise ProofInvalid("it is too short")
    if (earlier, later) != (first_root, second_root):
        raise ProofInvalid("it leads to other roots")


def _check_trivial(
    first: int, second: int, path: Sequence[bytes], first_root: bytes, second_root: bytes
) -> None:
    if path:
        raise ProofInvalid("it is too long")
    if first == 0 and first_root != EMPTY_ROOT:
        raise ProofInvalid("the empty tree has another root")
    if first == second and first_root != second_root:
        raise ProofInvalid("trees of one size have different roots")


def _zeros(number: int) -> int:
    """How many bits are 0 at its end; none of zero itself."""
    return (number & -number).bit_length() - 1 if number else 0


def _ones(number: int) -> int:
    """How many bits are 1 at its end."""
    return _zeros(number + 1)
