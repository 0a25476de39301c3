"""Posts against a plain dictionary: the same numbers under the same runs, whatever the slots do."""

from collections import Counter

from hypothesis import given, strategies as st

from isnad.origins.posts import _FILLED, _SLOTS, Posts

_MOST = 3
# Runs that want the same slot, the one that no slot tells from an empty one, and any other.
_RUNS = st.one_of(
    st.integers(0, 20), st.integers(-5, 5).map(_SLOTS.__mul__), st.integers(-(2**63), 2**63 - 1), st.just(-(2**63))
)


@given(st.lists(st.lists(_RUNS, max_size=30), max_size=12), st.frozensets(_RUNS, max_size=30))
def test_posts_find_what_a_dictionary_holds(reports: list[list[int]], asked: frozenset[int]) -> None:
    posts, known = Posts(_MOST), dict[int, list[int]]()
    for number, runs in enumerate(reports):
        for run in dict.fromkeys(runs):
            held = known.setdefault(run, [])
            held += [number] * (len(held) < _MOST)
        posts.post(number, runs)
    every = asked | {run for runs in reports for run in runs[:3]}
    assert Counter(posts.found(every).tolist()) == Counter(n for run in every for n in known.get(run, ()))
    assert len(posts) == len(known)


def test_nothing_is_lost_when_slots_run_out() -> None:
    posts = Posts(_MOST)
    size = int(3 * _FILLED * _SLOTS)
    step = 2**64 // (2 * size)
    runs = [n * step - 2**62 for n in range(size)]
    for number in range(0, size, 100):
        posts.post(number, runs[number : number + 100])
    assert posts.found(runs).tolist().count(500) == 100
    assert sorted(posts.found(runs[495:505]).tolist()) == [400] * 5 + [500] * 5
    assert len(posts) == size


def test_an_index_without_posts_finds_nothing() -> None:
    posts = Posts(_MOST)
    assert posts.found([0, 1, -1]).tolist() == []
    posts.post(7, [])
    assert posts.found([0]).tolist() == []


def test_the_first_numbers_of_a_run_stay() -> None:
    posts = Posts(_MOST)
    for number in range(5):
        posts.post(number, [0, 0, number + 10])
    assert sorted(posts.found([0]).tolist()) == [0, 1, 2]
    assert posts.found([14]).tolist() == [4]
