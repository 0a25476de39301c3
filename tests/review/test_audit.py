"""Random samples and Wilson's interval."""

import pytest
from hypothesis import given, strategies

from isnad.review.audit import wilson


@pytest.mark.parametrize(
    ("wrong", "judged", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (1, 10, 0.0179, 0.4042),
        (7, 100, 0.0343, 0.1375),
        (50, 100, 0.4038, 0.5962),
        (10, 10, 0.7225, 1.0),
    ],
)
def test_wilsons_interval_as_textbooks_have_it(wrong: int, judged: int, low: float, high: float) -> None:
    found = wilson(wrong, judged)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)
    assert found.share == wrong / judged


@given(strategies.integers(1, 5000).flatmap(lambda n: strategies.tuples(strategies.integers(0, n), strategies.just(n))))
def test_the_interval_holds_the_share(counted: tuple[int, int]) -> None:
    wrong, judged = counted
    found = wilson(wrong, judged)
    assert 0 <= found.low <= found.share + 1e-12
    assert found.share - 1e-12 <= found.high <= 1


@pytest.mark.parametrize(("wrong", "judged"), [(1, 0), (0, 0), (-1, 3), (4, 3)])
def test_what_is_no_share(wrong: int, judged: int) -> None:
    with pytest.raises(ValueError, match="of"):
        wilson(wrong, judged)
