"""Names in two alphabets, and days."""

from datetime import date, datetime, timedelta, timezone

import pytest

from isnad.export.whereabouts import days_of, in_arabic, place_in_latin
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant
from isnad.pipeline.context import Context

ZONE = timezone(timedelta(hours=2))


def moment(day: int, hour: int = 0) -> Instant:
    return Instant.of(datetime(2019, 3, day, hour, tzinfo=ZONE))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (moment(19), moment(20), (date(2019, 3, 19), date(2019, 3, 19))),
        (moment(19, 22), moment(20, 3), (date(2019, 3, 19), date(2019, 3, 20))),
        (moment(19), None, (date(2019, 3, 19), None)),
        (None, moment(20), (None, date(2019, 3, 19))),
    ],
)
def test_the_end_is_the_last_day_within(
    start: Instant | None, end: Instant | None, expected: tuple[date | None, date | None]
) -> None:
    assert days_of(Time(start, end, Grain.DAY, Status.RESOLVED, Basis.STATED)) == expected


def test_a_time_that_is_not_known_has_no_days() -> None:
    assert days_of(None) == (None, None)
    assert days_of(Time(moment(19), moment(20), Grain.DAY, Status.UNRESOLVED, Basis.STATED)) == (None, None)


def test_places_in_latin_letters(using: Context) -> None:
    unknown = Place("خربة الرمان", None, None, None, None, Status.UNRESOLVED, Basis.STATED)
    assert place_in_latin(unknown, using.gazetteer) not in (None, "", unknown.name)
    assert place_in_latin(None, using.gazetteer) is None
    assert place_in_latin(Place("", None, None, None, None, Status.UNRESOLVED, Basis.STATED), using.gazetteer) is None
    (found,) = using.gazetteer.find("الرقة")[:1]
    known = Place("الرقة", found.id, found.lat, found.lon, found.precision, Status.RESOLVED, Basis.STATED)
    assert place_in_latin(known, using.gazetteer) == found.name_en


@pytest.mark.parametrize(("name", "expected"), [("الرقة", "الرقة"), ("Raqqa", None), ("", None)])
def test_a_name_in_arabic(name: str, expected: str | None) -> None:
    assert in_arabic(name) == expected
