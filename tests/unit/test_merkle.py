"""Merkle trees beside the definitions of RFC 9162 §2.1, written down again as they stand there."""

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from officer_app.domain.log_faults import ProofInvalid
from officer_app.domain.merkle import (
    EMPTY_ROOT,
    Frontier,
    LeafRange,
    Subtree,
    check_consistency,
    check_inclusion,
    consistency_ranges,
    hash_of,
    inclusion_ranges,
    leaf_hash,
    subtrees_of,
)

MOST = 130
CONTENTS = [f"entry {number}".encode() for number in range(MOST)]


def tree_hash(entries: Sequence[bytes]) -> bytes:
    """MTH(D_n)."""
    if not entries:
        return hashlib.sha256().digest()
    if len(entries) == 1:
        return hashlib.sha256(b"\x00" + entries[0]).digest()
    k = split(len(entries))
    return hashlib.sha256(b"\x01" + tree_hash(entries[:k]) + tree_hash(entries[k:])).digest()


def split(size: int) -> int:
    """The largest power of two below."""
    k = 1
    while 2 * k < size:
        k *= 2
    return k


def inclusion_path(m: int, entries: Sequence[bytes]) -> list[bytes]:
    """PATH(m, D_n)."""
    if len(entries) == 1:
        return []
    k = split(len(entries))
    if m < k:
        return [*inclusion_path(m, entries[:k]), tree_hash(entries[k:])]
    return [*inclusion_path(m - k, entries[k:]), tree_hash(entries[:k])]


def consistency_path(m: int, entries: Sequence[bytes], whole: bool = True) -> list[bytes]:
    """SUBPROOF(m, D_n, b)."""
    if m == len(entries):
        return [] if whole else [tree_hash(entries)]
    k = split(len(entries))
    if m <= k:
        return [*consistency_path(m, entries[:k], whole), tree_hash(entries[k:])]
    return [*consistency_path(m - k, entries[k:], False), tree_hash(entries[:k])]


KNOWN: dict[Subtree, bytes] = {}
ROOTS = [EMPTY_ROOT]
FRONTIER = Frontier()
for content in CONTENTS:
    KNOWN.update(FRONTIER.append(leaf_hash(content)))
    ROOTS.append(FRONTIER.root())


def hashes(ranges: Sequence[LeafRange]) -> list[bytes]:
    return [hash_of(leaves, KNOWN.__getitem__) for leaves in ranges]


@st.composite
def places(draw: st.DrawFn) -> tuple[int, int]:
    """A leaf and the size of a tree that has it."""
    size = draw(st.integers(1, MOST))
    return draw(st.integers(0, size - 1)), size


@st.composite
def growths(draw: st.DrawFn) -> tuple[int, int]:
    """The sizes of a tree and of one that it grew from."""
    size = draw(st.integers(1, MOST))
    return draw(st.integers(1, size)), size


def test_a_tree_that_grows_leaf_by_leaf_has_the_defined_root_at_every_size() -> None:
    assert [tree_hash(CONTENTS[:size]) for size in range(MOST + 1)] == ROOTS


def test_known_roots_of_the_certificate_transparency_log_are_computed() -> None:
    """The eight inputs with which logs of certificates have always been tried out."""
    inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"]
    inputs.append("606162636465666768696a6b6c6d6e6f")
    frontier = Frontier()
    for text in inputs:
        frontier.append(leaf_hash(bytes.fromhex(text)))
    assert frontier.root().hex() == (
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    )


def test_only_complete_trees_are_kept_and_two_a_leaf_at_most() -> None:
    assert len(KNOWN) == sum(MOST >> level for level in range(MOST.bit_length()))
    assert len(KNOWN) < 2 * MOST


def test_a_tree_can_be_taken_up_again_at_any_size() -> None:
    for size in range(MOST):
        known = [KNOWN[subtree] for subtree in Frontier.subtrees(size)]
        frontier = Frontier(size, known)
        assert frontier.root() == ROOTS[size]
        frontier.append(leaf_hash(CONTENTS[size]))
        assert frontier.root() == ROOTS[size + 1]


def test_a_frontier_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="frontier"):
        Frontier(3, [bytes(32)])


@settings(deadline=None, max_examples=100)
@given(places())
def test_inclusion_proofs_are_the_defined_ones_and_hold(place: tuple[int, int]) -> None:
    index, size = place
    path = hashes(inclusion_ranges(index, size))
    assert path == inclusion_path(index, CONTENTS[:size])
    check_inclusion(leaf_hash(CONTENTS[index]), index, size, path, ROOTS[size])


@settings(deadline=None, max_examples=100)
@given(growths())
def test_consistency_proofs_are_the_defined_ones_and_hold(growth: tuple[int, int]) -> None:
    first, second = growth
    path = hashes(consistency_ranges(first, second))
    assert path == consistency_path(first, CONTENTS[:second])
    check_consistency(first, second, path, ROOTS[first], ROOTS[second])


@settings(deadline=None, max_examples=100)
@given(places(), st.data())
def test_no_other_inclusion_proof_holds(place: tuple[int, int], data: st.DataObject) -> None:
    index, size = place
    leaf, root = leaf_hash(CONTENTS[index]), ROOTS[size]
    path = hashes(inclusion_ranges(index, size))
    for changed in changed_paths(path, data):
        with pytest.raises(ProofInvalid):
            check_inclusion(leaf, index, size, changed, root)
    with pytest.raises(ProofInvalid):
        check_inclusion(leaf_hash(b"another"), index, size, path, root)
    with pytest.raises(ProofInvalid):
        check_inclusion(leaf, index, size, path, leaf_hash(root))
    elsewhere = data.draw(st.integers(-1, size + 1).filter(lambda other: other != index))
    with pytest.raises(ProofInvalid):
        check_inclusion(leaf, elsewhere, size, path, root)


@settings(deadline=None, max_examples=100)
@given(growths(), st.data())
def test_no_other_consistency_proof_holds(growth: tuple[int, int], data: st.DataObject) -> None:
    first, second = growth
    path = hashes(consistency_ranges(first, second))
    for changed in changed_paths(path, data):
        with pytest.raises(ProofInvalid):
            check_consistency(first, second, changed, ROOTS[first], ROOTS[second])
    other = leaf_hash(b"another")
    for roots in ((other, ROOTS[second]), (ROOTS[first], other)):
        with pytest.raises(ProofInvalid):
            check_consistency(first, second, path, *roots)


def changed_paths(path: list[bytes], data: st.DataObject) -> list[list[bytes]]:
    """With one hash too many, one too few, one changed, two swapped."""
    changed = [[*path, leaf_hash(b"more")]]
    if path:
        place = data.draw(st.integers(0, len(path) - 1))
        bit = data.draw(st.integers(0, 255))
        number = int.from_bytes(path[place]) ^ (1 << bit)
        changed.append([*path[:place], number.to_bytes(32), *path[place + 1 :]])
        changed.append(path[:place] + path[place + 1 :])
    if len(path) > 1:
        changed.append([path[1], path[0], *path[2:]])
    return changed


def test_every_tree_begins_with_the_empty_one_without_a_proof() -> None:
    check_consistency(0, 5, [], EMPTY_ROOT, ROOTS[5])
    check_consistency(0, 0, [], EMPTY_ROOT, EMPTY_ROOT)
    for path, root in (([bytes(32)], EMPTY_ROOT), ([], ROOTS[1])):
        with pytest.raises(ProofInvalid):
            check_consistency(0, 5, path, root, ROOTS[5])


def test_a_tree_that_shrank_is_not_consistent() -> None:
    with pytest.raises(ProofInvalid):
        check_consistency(5, 4, [], ROOTS[5], ROOTS[4])


def test_an_empty_proof_shows_no_growth() -> None:
    with pytest.raises(ProofInvalid):
        check_consistency(3, 5, [], ROOTS[3], ROOTS[5])


@pytest.mark.parametrize(("index", "size"), [(0, 0), (5, 5), (-1, 5)])
def test_there_is_no_proof_of_a_leaf_that_is_not_there(index: int, size: int) -> None:
    with pytest.raises(ValueError, match="no such leaf"):
        inclusion_ranges(index, size)


@pytest.mark.parametrize(("first", "second"), [(0, 3), (4, 3)])
def test_there_is_no_proof_of_growth_from_nothing_or_from_more(first: int, second: int) -> None:
    with pytest.raises(ValueError, match="begins"):
        consistency_ranges(first, second)


def test_a_proof_needs_few_of_many_trees() -> None:
    size = 1_000_000
    for ranges in (inclusion_ranges(123_456, size), consistency_ranges(654_321, size)):
        assert sum(len(subtrees_of(leaves)) for leaves in ranges) <= 2 * size.bit_length()
