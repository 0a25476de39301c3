from datetime import date

import pytest

from isnad.model.document import Published, Retrieved
from isnad.model.interval import Interval, Time
from isnad.model.place import Place
from isnad.model.terms import Basis, Grain, Precision, Status
from isnad.model.value import Instant
from isnad.present.language import Language
from isnad.present.places import place_phrase, point_phrase
from isnad.present.times import published_phrase, retrieved_phrase, time_phrase

from .made import at, day

AR, EN = Language.AR, Language.EN
_MINUTE, _PART = Grain.MINUTE, Grain.PART_OF_DAY


def time(start: Instant | None, end: Instant | None, grain: Grain, status: Status = Status.RESOLVED) -> Time:
    return Time(start, end, grain, status, Basis.STATED)


@pytest.mark.parametrize(
    ("when", "english", "arabic"),
    [
        (day(19), "on 19 March 2019", "يوم 19 آذار 2019"),
        (day(19, basis=Basis.INFERRED), "on 19 March 2019 (inferred)", "يوم 19 آذار 2019 (مستنتَج)"),
        (day(19, 2), "between 19 and 20 March 2019", "بين 19 و20 آذار 2019"),
        (day(1, 31, Grain.MONTH), "in March 2019", "في آذار 2019"),
        (day(4, 7, Grain.WEEK), "between 4 and 10 March 2019", "بين 4 و10 آذار 2019"),
        (
            time(at(0), at(6), _PART),
            "on 19 March 2019 between 00:00 and 06:00",
            "يوم 19 آذار 2019 بين الساعة 00:00 والساعة 06:00",
        ),
        (
            time(at(18), at(0, day_=20), _PART),
            "on 19 March 2019 between 18:00 and 24:00",
            "يوم 19 آذار 2019 بين الساعة 18:00 والساعة 24:00",
        ),
        (
            time(at(18), at(6, day_=20), _PART),
            "between 18:00 on 19 March 2019 and 06:00 on 20 March 2019",
            "بين الساعة 18:00 يوم 19 آذار 2019 والساعة 06:00 يوم 20 آذار 2019",
        ),
        (time(at(14, 30), at(14, 31), _MINUTE), "on 19 March 2019 at 14:30", "يوم 19 آذار 2019 عند الساعة 14:30"),
        (time(None, at(0), Grain.DAY), "before 19 March 2019", "قبل 19 آذار 2019"),
        (time(at(0), None, Grain.DAY), "from 19 March 2019 on", "بدءاً من 19 آذار 2019"),
        (time(None, None, Grain.DAY), "at a time that could not be resolved", "في وقت تعذّر تحديده"),
        (
            time(at(0), at(1), Grain.DAY, Status.UNRESOLVED),
            "at a time that could not be resolved",
            "في وقت تعذّر تحديده",
        ),
        (
            time(at(0), at(0, day_=20), Grain.DAY, Status.AMBIGUOUS),
            "on 19 March 2019 (may mean other days too)",
            "يوم 19 آذار 2019 (قد يعني أياماً أخرى)",
        ),
    ],
)
def test_time(when: Time, english: str, arabic: str) -> None:
    assert time_phrase(when, EN) == english
    assert time_phrase(when, AR) == arabic


def test_whole_year_is_a_year_and_part_of_one_is_not() -> None:
    start, end = (Instant(year, 1, 1, tzinfo=at(0).tzinfo) for year in (2019, 2020))
    assert time_phrase(time(start, end, Grain.YEAR), EN) == "in 2019"
    assert time_phrase(time(at(0), end, Grain.YEAR), EN) == "between 19 March and 31 December 2019"


@pytest.mark.parametrize(
    ("published", "english"),
    [
        (None, "unknown"),
        (Published(date(2019, 3, 4), Basis.INFERRED, "table"), "4 March 2019 (inferred, from the table of sources)"),
        (Published(date(2019, 3, 4), Basis.STATED, "field"), "4 March 2019 (stated, from the file's own field)"),
    ],
)
def test_day_of_publication_has_its_basis(published: Published | None, english: str) -> None:
    assert published_phrase(published, EN) == english


@pytest.mark.parametrize(
    ("grain", "source", "english", "arabic"),
    [
        (
            Grain.MINUTE,
            "archive",
            "1 May 2024 21:22 UTC (from the web archive)",
            "1 أيار 2024 21:22 UTC (من أرشيف الويب)",
        ),
        (Grain.DAY, "table", "1 May 2024 (from the table of sources)", "1 أيار 2024 (من جدول المصادر)"),
    ],
)
def test_moment_of_collection_is_told_in_utc(grain: Grain, source: str, english: str, arabic: str) -> None:
    start, end = (Instant.fromisoformat(f"2024-05-02T00:{minute}+03:00") for minute in (22, 23))
    retrieved = Retrieved(Interval(start, end, grain), source)
    assert retrieved_phrase(retrieved, EN) == english
    assert retrieved_phrase(retrieved, AR) == arabic


@pytest.mark.parametrize(
    ("status", "basis", "english", "arabic"),
    [
        (Status.RESOLVED, Basis.STATED, "Hajin (\u2068هجين\u2069)", "هجين"),
        (Status.RESOLVED, Basis.INFERRED, "Hajin (\u2068هجين\u2069, inferred)", "هجين (مستنتَج)"),
        (Status.UNRESOLVED, Basis.STATED, "Hajin (\u2068هجين\u2069, not located)", "هجين (لم يُحدَّد موقعه)"),
        (
            Status.AMBIGUOUS,
            Basis.INFERRED,
            "Hajin (\u2068هجين\u2069, several places bear this name, inferred)",
            "هجين (اسم لأكثر من مكان، مستنتَج)",
        ),
    ],
)
def test_place_says_what_is_not_certain(status: Status, basis: Basis, english: str, arabic: str) -> None:
    place = Place("هجين", None, None, None, None, status, basis)
    assert place_phrase(place, EN) == english
    assert place_phrase(place, AR) == arabic
    assert point_phrase(place, EN) is None


def test_point_zero_is_a_point() -> None:
    place = Place("س", "1", 0.0, 0.0, Precision.TOWN, Status.RESOLVED, Basis.STATED)
    assert point_phrase(place, EN) == "0.00000, 0.00000 (town)"
