import pytest

from isnad.origins.share import counting, needed, runs_of, share
from isnad.origins.words import words_of

from .made import BRIDGE, MARKET


@pytest.mark.parametrize(
    ("words", "share_needed"), [(0, 1.1), (7, 1.1), (8, 0.9), (12, 0.9), (26, 0.75), (40, 0.6), (5000, 0.6)]
)
def test_needed(words: int, share_needed: float) -> None:
    assert needed(words) == pytest.approx(share_needed)


def test_no_longer_report_needs_more() -> None:
    shares = [needed(words) for words in range(200)]
    assert shares == sorted(shares, reverse=True)


def test_runs() -> None:
    one, other = runs_of([b"a", b"b", b"c", b"d", b"e"]), runs_of([b"b", b"c", b"d", b"e", b"a"])
    assert len(one) == len(other) == 2
    assert one[1] == other[0]
    assert len({*one, *other}) == 3
    assert runs_of([b"a", b"b", b"c"]) == []


def test_numbers_and_what_stands_twice_do_not_count() -> None:
    words = words_of("قصف أصاب السوق الكبير 17 شخصا قصف أصاب السوق الكبير ثانية")
    assert [bool(mark) for mark in counting(words, runs_of(words))] == [True] * 4 + [False, True] + [False] * 4 + [True]


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        (MARKET, MARKET, 1.0, 1.0),
        (MARKET, f"{BRIDGE} {MARKET}", 1.0, 1.0),
        (f"{BRIDGE} {MARKET}", MARKET, 0.4, 0.6),
        (MARKET, BRIDGE, 0.0, 0.0),
        ("", BRIDGE, 0.0, 0.0),
        ("قصف السوق", "قصف السوق", 0.0, 0.0),
    ],
)
def test_share(one: str, other: str, low: float, high: float) -> None:
    words = words_of(one)
    runs = runs_of(words)
    assert low <= share(runs, counting(words, runs), frozenset(runs_of(words_of(other)))) <= high
