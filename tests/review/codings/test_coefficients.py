"""Coefficients of agreement, against examples worked out by hand."""

import pytest
from hypothesis import given, strategies as st

from isnad.review.codings.coefficients import alpha, kappa

labels = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=30)
numbers = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=30)


def test_kappa_of_a_table() -> None:
    # 20 both yes, 15 both no, 5 and 10 apart: observed .7, by chance .5.
    pairs = [("y", "y")] * 20 + [("n", "n")] * 15 + [("y", "n")] * 5 + [("n", "y")] * 10
    assert kappa(pairs) == pytest.approx(0.4)


def test_alpha_by_hand() -> None:
    # Squares of differences 0, 1, 4 are 5/3 in the mean; of 1 1 2 3 5 7, each with each of the others, 173 by 15.
    assert alpha([(1, 1), (2, 3), (5, 7)]) == pytest.approx(1 - (5 / 3) / (173 / 15))


@pytest.mark.parametrize("pairs", [[], [("a", "a")], [("a", "a"), ("a", "a")]])
def test_nothing_can_be_told_where_nothing_varies(pairs: list[tuple[str, str]]) -> None:
    assert kappa(pairs) is None
    assert alpha([(3, 3) for _ in pairs]) is None


@given(labels)
def test_kappa_is_symmetric_and_at_most_one(pairs: list[tuple[str, str]]) -> None:
    found = kappa(pairs)
    turned = kappa([(b, a) for a, b in pairs])
    assert found == pytest.approx(turned) if found is not None else turned is None
    assert found is None or found <= 1 + 1e-9
    assert found is None or (found == pytest.approx(1)) == all(a == b for a, b in pairs)


@given(numbers)
def test_alpha_is_symmetric_and_at_most_one(pairs: list[tuple[int, int]]) -> None:
    found = alpha(pairs)
    turned = alpha([(b, a) for a, b in pairs])
    assert found == pytest.approx(turned) if found is not None else turned is None
    assert found is None or (found == 1) == all(a == b for a, b in pairs)
