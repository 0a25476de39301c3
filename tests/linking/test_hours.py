from datetime import datetime, timedelta, timezone

import pytest

from isnad.linking.hours import are_apart, hours_of
from isnad.model.interval import Interval
from isnad.model.terms import Grain
from isnad.model.value import Instant

from .made import account

ZONE = timezone(timedelta(hours=3))


def hours(start: int, end: int | None) -> Interval:
    first = Instant.of(datetime(2022, 5, 31, start, tzinfo=ZONE))
    return Interval(first, None if end is None else Instant.of(first + timedelta(hours=end - start)), Grain.PART_OF_DAY)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ([hours(6, 12)], [hours(17, 22)], True),
        ([hours(6, 12)], [hours(14, 15)], True),
        # dawn and morning adjoin
        ([hours(3, 6)], [hours(6, 12)], False),
        ([hours(6, 12)], [hours(13, 14)], False),
        ([hours(6, 12), hours(17, 22)], [hours(18, 19)], False),
        ([hours(6, 12)], [], False),
        ([hours(6, None)], [hours(17, 22)], False),
    ],
)
def test_hours_are_apart_where_all_are_by_two(one: list[Interval], other: list[Interval], *, apart: bool) -> None:
    assert are_apart(one, other) is apart
    assert are_apart(other, one) is apart


def test_only_times_finer_than_a_day_are_hours() -> None:
    told = account("قتل خمسة مدنيين بغارة جوية على قرية الصفصاف صباح أمس الثلاثاء.").claims
    assert len(hours_of(told)) == 1
    assert hours_of(account("قتل خمسة مدنيين بغارة جوية على قرية الصفصاف أمس الثلاثاء.").claims) == ()
