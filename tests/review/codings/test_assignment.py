"""Assignments, against every assignment that there is."""

import time
from itertools import product

import pytest
from hypothesis import given, strategies as st

from isnad.review.codings.assignment import assign

Weights = dict[int, dict[str, float]]
weights = st.dictionaries(
    st.integers(0, 4), st.dictionaries(st.sampled_from("abcd"), st.integers(0, 6).map(float), min_size=1), max_size=4
)


def best(given_: Weights, without: tuple[int, str] | None = None) -> float:
    lefts = list(given_)
    most = 0.0
    for chosen in product(*([None, *given_[left]] for left in lefts)):
        used = [right for right in chosen if right is not None]
        pairs = [(left, right) for left, right in zip(lefts, chosen, strict=True) if right is not None]
        if len(set(used)) == len(used) and without not in pairs:
            most = max(most, sum(given_[left][right] for left, right in pairs))
    return most


@given(weights)
def test_it_is_the_best_and_knows_what_each_pair_is_worth(given_: Weights) -> None:
    found = assign(given_)
    assert sum(given_[pair.left][pair.right] for pair in found) == pytest.approx(best(given_))
    assert len({pair.right for pair in found}) == len(found) == len({pair.left for pair in found})
    for pair in found:
        assert pair.loss == pytest.approx(best(given_) - best(given_, (pair.left, pair.right)))


@given(weights, st.integers(0, 6).map(float))
def test_a_loss_is_looked_for_no_further_than_asked(given_: Weights, most: float) -> None:
    wholly = {(pair.left, pair.right): pair.loss for pair in assign(given_)}
    for pair in assign(given_, most):
        assert pair.loss == pytest.approx(min(most, wholly[pair.left, pair.right]))


def test_a_chain_of_a_thousand_is_no_matter_of_minutes() -> None:
    chain = {left: {f"{right}": 2.0 + (left * right) % 3 for right in range(left, left + 12)} for left in range(1000)}
    began = time.process_time()
    assert len(assign(chain, 1.0)) == 1000
    assert time.process_time() - began < 10


def test_what_is_equally_good_loses_nothing() -> None:
    assert [pair.loss for pair in assign({1: {"a": 3.0, "b": 3.0}})] == [0.0]
    assert [pair.loss for pair in assign({1: {"a": 3.0}, 2: {"a": 3.0}})] == [0.0]
    assert [pair.loss for pair in assign({1: {"a": 3.0, "b": 1.0}, 2: {"b": 3.0}})] == [3.0, 3.0]


def test_one_gives_way_where_more_is_won() -> None:
    found = assign({1: {"a": 5.0, "b": 4.0}, 2: {"a": 4.0}})
    assert {pair.left: pair.right for pair in found} == {1: "b", 2: "a"}


def test_nothing_gives_nothing() -> None:
    assert assign({}) == ()
