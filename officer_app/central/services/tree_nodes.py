"""The complete trees of which the log's Merkle tree consists, fetched as proofs need them."""

from collections.abc import Iterable, Sequence
from itertools import chain, groupby

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from officer_app.central.models import TreeNodeRow
from officer_app.central.problems import Refusal
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.merkle import (
    EMPTY_ROOT,
    LeafRange,
    Subtree,
    consistency_ranges,
    hash_of,
    inclusion_ranges,
    subtrees_of,
)

__all__ = ["Nodes"]

_AT_ONCE = 1000


class Nodes:
    """What was fetched in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[Subtree, bytes] = {}

    def look_up(self, wanted: Iterable[Subtree]) -> None:
        """Fetch these, unless they are here."""
        missing = sorted(set(wanted) - self._known.keys())
        for begin in range(0, len(missing), _AT_ONCE):
            self._fetch(missing[begin : begin + _AT_ONCE])

    def hash(self, subtree: Subtree) -> bytes:
        """Of one that was looked up. Errors: Refusal (LOG_FORKED) where it is gone."""
        known = self._known.get(subtree)
        if known is None:
            raise Refusal(ProblemKind.LOG_FORKED, "a part of the log's tree is gone")
        return known

    def root(self, size: int) -> bytes:
        """Of the tree of that size, which is not larger than the log."""
        if size == 0:
            return EMPTY_ROOT
        self.look_up(subtrees_of(LeafRange(0, size)))
        return hash_of(LeafRange(0, size), self.hash)

    def inclusion_paths(self, indexes: Sequence[int], size: int) -> list[tuple[bytes, ...]]:
        """The paths of leaves below `size`, in their order."""
        return self._paths([inclusion_ranges(index, size) for index in indexes])

    def consistency_paths(self, sizes: Sequence[int], size: int) -> list[tuple[bytes, ...]]:
        """The paths from sizes that are not larger, in their order."""
        return self._paths([consistency_ranges(first, size) if first else () for first in sizes])

    def _paths(self, ranges: Sequence[tuple[LeafRange, ...]]) -> list[tuple[bytes, ...]]:
        """Neighbours share most of their paths: each range is folded once."""
        every = set(chain.from_iterable(ranges))
        self.look_up(chain.from_iterable(map(subtrees_of, every)))
        folded = {leaves: hash_of(leaves, self.hash) for leaves in every}
        return [tuple(folded[leaves] for leaves in path) for path in ranges]

    def _fetch(self, subtrees: Sequence[Subtree]) -> None:
        by_level = groupby(subtrees, key=lambda subtree: subtree.level)
        wanted = or_(
            *(
                and_(TreeNodeRow.level == level, TreeNodeRow.number.in_([s.number for s in group]))
                for level, group in by_level
            )
        )
        rows = self._session.execute(
            select(TreeNodeRow.level, TreeNodeRow.number, TreeNodeRow.hash).where(wanted)
        )
        for level, number, hash_ in rows:
            self._known[Subtree(level, number)] = hash_
