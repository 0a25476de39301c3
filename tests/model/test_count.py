import pytest

from isnad.model.count import Count
from isnad.model.mention import QuantityValue
from isnad.model.reason import Parameter, Reason
from isnad.model.terms import Event, Exactness


@pytest.mark.parametrize(
    ("low", "high", "exactness", "word"),
    [
        (0, 0, Exactness.EXACT, None),
        (280, 280, Exactness.ABOUT, None),
        (1000, 1500, Exactness.BETWEEN, None),
        (40, None, Exactness.MORE_THAN, None),
        (40, None, Exactness.AT_LEAST, None),
        (None, 0, Exactness.AT_MOST, None),
        (None, 9, Exactness.LESS_THAN, None),
        (None, None, Exactness.VAGUE, "عشرات"),
    ],
)
def test_a_count_as_stated(low: int | None, high: int | None, exactness: Exactness, word: str | None) -> None:
    count = Count(low, high, exactness, word)
    assert count.is_open == (low is None or high is None)
    assert QuantityValue(low, high, exactness, word, "civilian").count == count


@pytest.mark.parametrize(
    ("low", "high", "exactness", "word"),
    [
        (1, 2, Exactness.EXACT, None),
        (None, None, Exactness.EXACT, None),
        (1, None, Exactness.ABOUT, None),
        (None, 3, Exactness.BETWEEN, None),
        (5, 3, Exactness.BETWEEN, None),
        (-1, -1, Exactness.EXACT, None),
        (None, -1, Exactness.AT_MOST, None),
        (40, 50, Exactness.MORE_THAN, None),
        (None, None, Exactness.AT_LEAST, None),
        (1, 9, Exactness.LESS_THAN, None),
        (None, None, Exactness.AT_MOST, None),
        (None, None, Exactness.VAGUE, None),
        (10, None, Exactness.VAGUE, "عشرات"),
    ],
)
def test_a_count_nobody_can_state(low: int | None, high: int | None, exactness: Exactness, word: str | None) -> None:
    with pytest.raises(ValueError, match=r"ends|range|below zero"):
        Count(low, high, exactness, word)


def test_counts_by_name() -> None:
    assert Count.exactly(0) == Count(0, 0, Exactness.EXACT)
    assert Count.about(280) == Count(280, 280, Exactness.ABOUT)
    assert Count.between(2, 3) == Count(2, 3, Exactness.BETWEEN)
    assert Count.vague("مئات") == Count(None, None, Exactness.VAGUE, "مئات")


def test_reasons_with_the_same_parameters_are_equal() -> None:
    reason = Reason.of("scope.days", last="b", first=1)
    assert reason == Reason.of("scope.days", first=1, last="b")
    assert reason.params == (Parameter("first", 1), Parameter("last", "b"))
    assert reason != Reason.of("scope.days", first=1)


def test_outcomes_and_happenings() -> None:
    happenings = {event for event in Event if not event.is_outcome}
    assert {Event.STRIKE, Event.SHELLING, Event.CLASH, Event.ATTACK, Event.EXPLOSION, Event.LANDMINE} <= happenings
    assert len(happenings) == 12
    assert len(Event) == 28
    assert not Event.BURIAL.is_outcome
    assert Event.BODIES.is_outcome
