"""Ranges: the last one that holds a position, as going through all of them finds it."""

from hypothesis import given, strategies as st

from isnad.claims.ranges import Range, Ranges

_RANGE = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: (min(pair), max(pair)))


@given(st.lists(_RANGE, max_size=12), st.integers(-1, 21))
def test_the_last_range_that_holds_a_position_is_found(ranges: list[Range], position: int) -> None:
    holding = [number for number, (start, end) in enumerate(ranges) if start <= position < end]
    assert Ranges(ranges).at(position) == (holding[-1] if holding else None)


def test_no_range_holds_nothing() -> None:
    assert Ranges([]).at(0) is None
