import pytest

from isnad.knowledge.dayparts import daypart_at, dayparts, dayparts_by_entry
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import CalendarMeaning


def test_every_hour_of_the_clock_has_one_part() -> None:
    held = [[p.id for p in dayparts().values() if p.hours and p.hours[0] <= hour < p.hours[1]] for hour in range(24)]
    assert [names for names in held if len(names) != 1] == []


def test_every_word_for_a_part_of_the_day_is_of_one_part() -> None:
    words = [
        e.id
        for e in lexicon().entries.values()
        if isinstance(e.meaning, CalendarMeaning) and e.meaning.what == "daypart"
    ]
    assert sorted(set(words) - set(dayparts_by_entry())) == []
    assert len(dayparts_by_entry()) == sum(len(p.entries) for p in dayparts().values())


def test_a_part_may_hold_the_hours_that_a_clock_puts_into_it() -> None:
    for hour in range(24):
        part = daypart_at(hour)
        assert part is not None
        assert part.may_hold(hour), hour


@pytest.mark.parametrize(
    ("label", "hour", "expected"),
    [
        ("around_midnight", 0.5, True),
        ("around_midnight", 23.0, True),
        ("around_midnight", 3.0, False),
        ("during_the_night", 2.0, True),
        ("during_the_night", 12.0, False),
        ("morning", 12.0, False),
        ("morning", 11.99, True),
    ],
)
def test_hours_past_midnight_are_of_the_night_before(label: str, hour: float, expected: bool) -> None:
    assert dayparts()[label].may_hold(hour) is expected
