"""Days, points and times of TimeMap's events."""

from datetime import date, datetime, timedelta, timezone

import pytest

from isnad.export.timemap.events import day_text, degrees, is_on_one_day
from isnad.model.interval import Time
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant

ZONE = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, ""), (0.0, "0"), (34.4476, "34.4476"), (-33.0, "-33"), (40.0, "40"), (0.00001, "0.00001"), (-0.5, "-0.5")],
)
def test_degrees(value: float | None, expected: str) -> None:
    assert degrees(value) == expected


def test_days_are_written_month_first() -> None:
    assert day_text(date(2019, 3, 9)) == "03/09/2019"
    assert day_text(None) == ""


@pytest.mark.parametrize(
    ("start", "end", "status", "expected"),
    [
        (datetime(2019, 3, 19, tzinfo=ZONE), datetime(2019, 3, 20, tzinfo=ZONE), Status.RESOLVED, True),
        (datetime(2019, 3, 19, 22, tzinfo=ZONE), datetime(2019, 3, 20, 3, tzinfo=ZONE), Status.RESOLVED, False),
        (datetime(2019, 3, 19, tzinfo=ZONE), None, Status.RESOLVED, False),
        (datetime(2019, 3, 19, tzinfo=ZONE), datetime(2019, 3, 20, tzinfo=ZONE), Status.UNRESOLVED, False),
    ],
)
def test_one_day(start: datetime, end: datetime | None, status: Status, expected: bool) -> None:
    last = None if end is None else Instant.of(end)
    assert is_on_one_day(Time(Instant.of(start), last, Grain.DAY, status, Basis.STATED)) is expected


def test_no_time_is_no_day() -> None:
    assert not is_on_one_day(None)
