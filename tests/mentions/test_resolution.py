import zoneinfo

import pytest

from isnad.mentions.time import read_times
from isnad.model.terms import Basis, Status

from .reading import DAMASCUS, ends, passage_of, published, times_of


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("قُتل أمس", "time.nothing_anchors_it"),
        ("قُتل الثلاثاء", "time.nothing_anchors_it"),
        ("في 19 آذار", "time.nothing_anchors_it"),
        ("في الشهر الجاري", "time.nothing_anchors_it"),
        ("في 31 شباط 2021", "time.no_such_day"),
        ("في 45 آذار 2021", "time.no_such_day"),
        ("في 31/13/2021", "time.no_such_day"),
        ("07/19/2025", "time.no_such_day"),
        ("2021/30/01", "time.no_such_day"),
        ("في 5 آذار/أيار 2021", "time.months_differ"),
    ],
)
def test_what_nothing_settles_stays_unresolved_with_a_reason(text: str, reason: str) -> None:
    [(_, time)] = times_of(text, None)
    assert (time.interval, time.status) == (None, Status.UNRESOLVED)
    assert time.reason is not None
    assert time.reason.code == reason


def test_a_weekday_that_is_not_that_day_is_told() -> None:
    [(_, time)] = times_of("الأحد 28 نيسان 2021", None)
    assert time.status is Status.AMBIGUOUS
    assert time.reason is not None
    assert time.reason.code == "time.weekday_differs"
    assert ends(time)[0].startswith("2021-04-28")


@pytest.mark.parametrize(
    "text",
    [
        "معبر باب الهوى",
        "عبر الواتس اب",
        "الأب وابنه",
        "مارس ضغوطاً على السكان",
        "لم يصب أحد",
        "ظهر في التسجيل",
        "في اليوم التالي",
        "اليوم الثاني",
        "صباحاً",
        "الساعة 10",
        "الساعة 12:20",
        "بعد خمسة أيام",
        "في الماضي",
        "النظام السابق",
        "1977",
        "بلغ 2019 شخصاً",
        "الفيلق الثالث من الجيش",
        "24/7",
        "",
    ],
)
def test_these_words_are_no_time(text: str) -> None:
    assert times_of(text, "2022-12-01") == []


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("15 كانون الثاني 2022", "+02:00"),
        ("15 تموز 2022", "+03:00"),
        ("15 كانون الأول 2022", "+03:00"),
        ("15 كانون الثاني 2025", "+03:00"),
    ],
)
def test_the_offset_is_that_of_the_day(text: str, offset: str) -> None:
    [(_, time)] = times_of(text, None)
    assert ends(time)[0].endswith(offset)


def test_a_date_that_rests_on_an_inferred_one_is_inferred() -> None:
    passage = passage_of("قُتل أمس، وقبلها في 5 آذار 2019")
    first, second = read_times(passage, published("2019-03-20", Basis.INFERRED), DAMASCUS)
    assert (first.basis, second.basis) == (Basis.INFERRED, Basis.STATED)


def test_zone_data_are_there() -> None:
    assert "Asia/Damascus" in zoneinfo.available_timezones()
