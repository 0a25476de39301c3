from datetime import date, datetime

import msgspec
import pytest
from hypothesis import given, strategies as st

from export.incidents import ON_A_DAY, ZONE, days
from isnad.export.coding.days import Stretch, acled_days, shares, stretch_of, ucdp_date_prec
from isnad.model.interval import Time
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant

DAY = date(2021, 3, 4)


@pytest.mark.parametrize(
    ("time", "first", "last", "ucdp"),
    [
        (days(DAY), DAY, DAY, 1),
        (days(DAY, 2), DAY, date(2021, 3, 5), 2),
        (days(DAY, 6), DAY, date(2021, 3, 9), 2),
        (days(DAY, 7), DAY, date(2021, 3, 10), 3),
        (days(DAY, 7, Grain.WEEK), DAY, date(2021, 3, 10), 3),
        (days(date(2021, 3, 1), 31, Grain.MONTH), date(2021, 3, 1), date(2021, 3, 31), 4),
        (days(date(2021, 2, 1), 28, Grain.MONTH), date(2021, 2, 1), date(2021, 2, 28), 4),
        (days(date(2021, 3, 1), 92, Grain.SEASON), date(2021, 3, 1), date(2021, 5, 31), 5),
        (days(date(2021, 1, 1), 365, Grain.YEAR), date(2021, 1, 1), date(2021, 12, 31), 5),
    ],
)
def test_days_and_ucdps_code(time: Time, first: date, last: date, ucdp: int) -> None:
    stretch = stretch_of(time)
    assert stretch is not None
    assert (stretch.first, stretch.last, ucdp_date_prec(stretch)) == (first, last, ucdp)


def test_a_night_is_of_the_day_on_which_it_began() -> None:
    start = Instant.of(datetime(2021, 3, 4, 22, tzinfo=ZONE))
    end = Instant.of(datetime(2021, 3, 5, 4, tzinfo=ZONE))
    night = Time(start, end, Grain.PART_OF_DAY, Status.RESOLVED, Basis.STATED)
    assert stretch_of(night) == Stretch(DAY, DAY, 1)


def test_hours_of_two_days_leave_both_open() -> None:
    start = Instant.of(datetime(2021, 3, 4, 3, tzinfo=ZONE))
    end = Instant.of(datetime(2021, 3, 5, 22, tzinfo=ZONE))
    either = stretch_of(Time(start, end, Grain.PART_OF_DAY, Status.RESOLVED, Basis.STATED))
    assert either == Stretch(DAY, date(2021, 3, 5), 2)
    assert acled_days(either) == ((DAY, date(2021, 3, 5)), 1)


@pytest.mark.parametrize("field", ["start", "end"])
def test_an_open_end_is_no_day(field: str) -> None:
    assert stretch_of(msgspec.structs.replace(ON_A_DAY, **{field: None})) is None
    assert stretch_of(None) is None


@pytest.mark.parametrize(
    ("time", "wanted"),
    [
        (days(DAY), ([DAY], 1)),
        (days(DAY, 2), ([DAY, date(2021, 3, 5)], 1)),
        (days(DAY, 7), ([date(2021, 3, 7)], 2)),
        (days(DAY, 7, Grain.WEEK), ([date(2021, 3, 7)], 2)),
        (days(date(2021, 3, 1), 31, Grain.MONTH), ([date(2021, 3, 16)], 3)),
        (days(DAY, 20), ([date(2021, 3, 13)], 3)),
        (days(date(2021, 1, 1), 365, Grain.YEAR), None),
        (days(DAY, 40), None),
    ],
)
def test_acled_has_a_row_a_day(time: Time, wanted: tuple[list[date], int] | None) -> None:
    stretch = stretch_of(time)
    assert stretch is not None
    found = acled_days(stretch)
    assert (None if found is None else (list(found[0]), found[1])) == wanted


@pytest.mark.parametrize(
    ("total", "number", "wanted"),
    [(12, 3, (4, 4, 4)), (9, 2, (5, 4)), (1, 3, (1, 0, 0)), (5, 3, (2, 2, 1)), (0, 2, (0, 0)), (7, 1, (7,))],
)
def test_what_is_left_over_is_of_the_first_days(total: int, number: int, wanted: tuple[int, ...]) -> None:
    assert shares(total, number) == wanted


@given(st.integers(0, 10_000), st.integers(1, 6))
def test_shares_sum_to_the_total(total: int, number: int) -> None:
    found = shares(total, number)
    assert (sum(found), len(found)) == (total, number)
    assert max(found) - min(found) <= 1
    assert list(found) == sorted(found, reverse=True)
