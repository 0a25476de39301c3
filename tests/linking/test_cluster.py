from hypothesis import given, settings, strategies as st

from isnad.linking.cluster import clusters
from isnad.linking.constraints import Constraints

NONE = Constraints()


@st.composite
def similarities(draw: st.DrawFn) -> tuple[int, dict[tuple[int, int], float]]:
    size = draw(st.integers(1, 9))
    pairs = [(a, b) for a in range(size) for b in range(a + 1, size)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return size, {pair: draw(st.floats(0, 1)) for pair in sorted(chosen)}


def test_the_closest_come_together_first_and_one_bold_pair_chains_nothing() -> None:
    similar = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.7}
    assert clusters(range(4), similar, 0.3, 0.0, NONE) == [[0, 1], [2, 3]]
    assert clusters(range(4), similar, 0.1, 0.0, NONE) == [[0, 1, 2, 3]]


def test_a_decision_holds_against_any_similarity() -> None:
    similar = {(0, 1): 0.99, (1, 2): 0.01}
    assert clusters(range(3), similar, 0.2, 0.0, Constraints(apart=((0, 1),))) == [[0], [1], [2]]
    assert clusters(range(3), similar, 0.2, 0.0, Constraints(together=((1, 2),))) == [[0, 1, 2]]
    assert clusters(range(3), similar, 0.9, 0.0, Constraints(together=((1, 2),))) == [[0], [1, 2]]


def test_what_is_kept_apart_stays_apart_through_every_merge() -> None:
    similar = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9, (2, 3): 0.9, (1, 3): 0.9, (0, 3): 0.9}
    found = clusters(range(4), similar, 0.1, 0.0, Constraints(apart=((0, 3),)))
    assert not any({0, 3} <= set(group) for group in found)


@given(similarities(), st.floats(0.01, 1), st.floats(0, 0.5))
def test_every_member_is_in_one_group(given_: tuple[int, dict[tuple[int, int], float]], at: float, none: float) -> None:
    size, similar = given_
    found = clusters(range(size), similar, at, none, NONE)
    assert sorted(member for group in found for member in group) == list(range(size))
    assert found == sorted(found, key=min)
    assert found == clusters(range(size), similar, at, none, NONE)


@given(similarities(), st.data())
def test_constraints_hold(given_: tuple[int, dict[tuple[int, int], float]], data: st.DataObject) -> None:
    size, similar = given_
    members = st.integers(0, size - 1)
    one, other = data.draw(members), data.draw(members)
    if one != other:
        parted = clusters(range(size), similar, 0.05, 0.1, Constraints(apart=((one, other),)))
        joined = clusters(range(size), similar, 0.95, 0.1, Constraints(together=((one, other),)))
        assert not any({one, other} <= set(group) for group in parted)
        assert any({one, other} <= set(group) for group in joined)


def plainly(size: int, similar: dict[tuple[int, int], float], at: float, none: float) -> list[list[int]]:
    """The same by going through all groups again and again; whichever came to be first counts of two that are equal."""
    groups = [(n, [n]) for n in range(size)]
    while True:
        means = []
        for first, (one, a) in enumerate(groups):
            for other, b in groups[first + 1 :]:
                values = [similar.get((min(m, n), max(m, n)), none) for m in a for n in b]
                means.append((-sum(values) / len(values), one, other))
        best = min(means, default=(1.0, 0, 0))
        if -best[0] < at:
            return sorted(sorted(members) for _, members in groups)
        held = dict(groups)
        joined = (max(held) + 1 + size, held.pop(best[1]) + held.pop(best[2]))
        groups = [*held.items(), joined]


@st.composite
def binary(draw: st.DrawFn) -> tuple[int, dict[tuple[int, int], float]]:
    """Similarities whose sums are exact, of which few are equal."""
    size = draw(st.integers(1, 9))
    pairs = [(a, b) for a in range(size) for b in range(a + 1, size)]
    numbers = draw(st.lists(st.integers(1, 2**20), min_size=len(pairs), max_size=len(pairs), unique=True))
    kept = draw(st.lists(st.booleans(), min_size=len(pairs), max_size=len(pairs)))
    return size, {pair: n / 2**20 for pair, n, keep in zip(pairs, numbers, kept, strict=True) if keep}


@settings(max_examples=400, deadline=None)
@given(binary(), st.sampled_from([0.1, 0.25, 0.5]), st.sampled_from([0.0, 0.0625]))
def test_the_groups_are_those_of_average_linkage(
    given_: tuple[int, dict[tuple[int, int], float]], at: float, none: float
) -> None:
    size, similar = given_
    assert clusters(range(size), similar, at, none, NONE) == plainly(size, similar, at, none)
