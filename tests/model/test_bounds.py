import pytest
from hypothesis import given, strategies as st

from isnad.model.bounds import Bounds

numbers = st.integers(0, 30)


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low = draw(numbers)
    return Bounds(low, draw(st.none() | st.integers(low, 30)))


@pytest.mark.parametrize(("low", "high"), [(-1, 3), (-1, None), (3, 2)])
def test_no_such_range(low: int, high: int | None) -> None:
    with pytest.raises(ValueError, match="no such range"):
        Bounds(low, high)


@pytest.mark.parametrize(
    ("a", "b", "hull", "meet", "plus"),
    [
        (Bounds(2, 4), Bounds(3, 9), Bounds(2, 9), Bounds(3, 4), Bounds(5, 13)),
        (Bounds(2, 4), Bounds(7, 9), Bounds(2, 9), None, Bounds(9, 13)),
        (Bounds(2, 4), Bounds(4, None), Bounds(2, None), Bounds(4, 4), Bounds(6, None)),
        (Bounds(0, 0), Bounds(0, None), Bounds(0, None), Bounds(0, 0), Bounds(0, None)),
        (Bounds(5, None), Bounds(9, None), Bounds(5, None), Bounds(9, None), Bounds(14, None)),
    ],
)
def test_by_hand(a: Bounds, b: Bounds, hull: Bounds, meet: Bounds | None, plus: Bounds) -> None:
    assert (a.hull(b), a.meet(b), a.plus(b)) == (hull, meet, plus)


def test_only_whole_numbers_are_in_a_range() -> None:
    assert 3 in Bounds(2, 4)
    assert 5 not in Bounds(2, 4)
    assert 500 in Bounds(2, None)
    assert "3" not in Bounds(2, 4)
    assert 3.0 not in Bounds(2, 4)


@given(bounds(), bounds(), bounds())
def test_hull_is_commutative_associative_idempotent(a: Bounds, b: Bounds, c: Bounds) -> None:
    assert a.hull(b) == b.hull(a)
    assert a.hull(b).hull(c) == a.hull(b.hull(c))
    assert a.hull(a) == a


@given(bounds(), bounds(), numbers)
def test_hull_holds_both(a: Bounds, b: Bounds, n: int) -> None:
    if n in a or n in b:
        assert n in a.hull(b)


@given(bounds(), bounds(), numbers)
def test_meet_is_what_lies_in_both(a: Bounds, b: Bounds, n: int) -> None:
    both = a.meet(b)
    assert both == b.meet(a)
    assert (both is not None and n in both) == (n in a and n in b)


@given(bounds(), bounds())
def test_hull_and_meet_absorb(a: Bounds, b: Bounds) -> None:
    assert a.meet(a.hull(b)) == a
    both = a.meet(b)
    assert both is None or a.hull(both) == a


@given(bounds(), bounds(), bounds())
def test_plus_is_commutative_associative_with_zero(a: Bounds, b: Bounds, c: Bounds) -> None:
    assert a.plus(b) == b.plus(a)
    assert a.plus(b).plus(c) == a.plus(b.plus(c))
    assert a.plus(Bounds(0, 0)) == a


@given(bounds(), bounds(), numbers, numbers)
def test_plus_holds_every_sum(a: Bounds, b: Bounds, m: int, n: int) -> None:
    if m in a and n in b:
        assert m + n in a.plus(b)
