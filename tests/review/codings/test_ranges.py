"""How ranges stand to each other; mirrored, the mirror of it."""

import pytest
from hypothesis import given, strategies as st

from isnad.model.bounds import Bounds
from isnad.review.codings.ranges import Relation, overlap, relation

MIRROR = {
    Relation.INSIDE: Relation.AROUND,
    Relation.AROUND: Relation.INSIDE,
    Relation.ONLY_CODING: Relation.ONLY_DRAFT,
    Relation.ONLY_DRAFT: Relation.ONLY_CODING,
}


@st.composite
def ranges(draw: st.DrawFn) -> Bounds | None:
    low = draw(st.integers(0, 9) | st.none())
    if low is None:
        return None
    more = draw(st.integers(0, 9) | st.none())
    return Bounds(low, None if more is None else low + more)


@pytest.mark.parametrize(
    ("coding", "draft", "stand"),
    [
        (Bounds(3, 5), Bounds(3, 5), Relation.RIGHT),
        (Bounds(3, 4), Bounds(3, 5), Relation.INSIDE),
        (Bounds(2, 9), Bounds(3, 5), Relation.AROUND),
        (Bounds(4, 9), Bounds(3, 5), Relation.OVERLAP),
        (Bounds(6, 9), Bounds(3, 5), Relation.DISJOINT),
        (Bounds(3, None), Bounds(3, 5), Relation.AROUND),
        (Bounds(3, None), Bounds(3, None), Relation.RIGHT),
        (Bounds(3, 5), None, Relation.ONLY_CODING),
        (None, Bounds(3, 5), Relation.ONLY_DRAFT),
        (Bounds(0, 0), None, Relation.ZERO),
        (None, Bounds(0, 0), Relation.ZERO),
        (Bounds(0, 0), Bounds(0, 0), Relation.RIGHT),
        (Bounds(0, 2), None, Relation.ONLY_CODING),
        (None, None, Relation.NEITHER),
    ],
)
def test_relation(coding: Bounds | None, draft: Bounds | None, stand: Relation) -> None:
    assert relation(coding, draft) is stand


@given(ranges(), ranges())
def test_turned_round_it_is_the_mirror(one: Bounds | None, other: Bounds | None) -> None:
    found = relation(one, other)
    assert relation(other, one) is MIRROR.get(found, found)


@given(ranges(), ranges())
def test_overlap_is_symmetric_and_agrees_with_the_relation(one: Bounds | None, other: Bounds | None) -> None:
    if one is None or other is None:
        return
    share = overlap(one, other)
    assert share == overlap(other, one)
    assert (share is None) == (one.high is None or other.high is None)
    if share is not None:
        assert (share == 1) == (relation(one, other) is Relation.RIGHT)
        assert (share == 0) == (relation(one, other) is Relation.DISJOINT)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [(Bounds(3, 5), Bounds(4, 6), 0.5), (Bounds(0, 0), Bounds(0, 1), 0.5), (Bounds(1, 1), Bounds(3, 3), 0.0)],
)
def test_overlap(one: Bounds, other: Bounds, share: float) -> None:
    assert overlap(one, other) == pytest.approx(share)
