import zoneinfo

import pytest

from isnad.mentions.time import read_times
from isnad.model.terms import Basis, Status

from .reading import DAMASCUS, ends, minutes, passage_of, published, times_of


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
        "اليوم الثاني",
        "صباحاً",
        "على مدار الساعة",
        "طفل عمره 3 سنوات",
        "قُتل 3 فجراً",
        "كتيبة شهداء 8 آذار",
        "خبر صفر",
        "رجب وشعبان شقيقان",
        "أشهر المهربين",
        "نتيجة المباراة 3:1",
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
    ("text", "reason"),
    [
        ("استمر القصف ثلاثة أيام", "time.a_length"),
        ("لمدة أسبوعين", "time.a_length"),
        ("أيام الجمعة", "time.a_habit"),
        ("يُقصف المعبر يومياً عند السادسة صباحاً", "time.a_habit"),
        ("قبل أيام", "time.no_number_of_them"),
        ("بعد يومين من القصف", "time.counted_from_an_event"),
        ("قبل يومين من الهدنة", "time.counted_from_an_event"),
        ("في اليوم التالي", "time.nothing_told_before"),
        ("في العام نفسه", "time.nothing_told_before"),
        ("في 31 نيسان", "time.no_such_day"),
        ("في 30 شباط 2022", "time.no_such_day"),
        ("30 رمضان 1440", "time.no_such_day"),
    ],
)
def test_what_is_no_date_or_hangs_on_another_has_none(text: str, reason: str) -> None:
    [(_, time)] = times_of(text, "2022-03-10")
    assert (time.interval, time.status) == (None, Status.UNRESOLVED)
    assert time.reason is not None
    assert time.reason.code == reason


@pytest.mark.parametrize(
    ("day", "text", "start", "reason"),
    [
        ("2021-12-02", "في 27 كانون الأول", "2020-12-27T00:00", "time.year_not_stated"),
        ("2022-04-01", "الخميس 11 آذار", "2022-03-11T00:00", "time.weekday_differs"),
        ("2019-08-30", "الثلاثاء 21/8/2019", "2019-08-21T00:00", "time.weekday_differs"),
        ("2022-03-10", "الساعة 10", "2022-03-10T00:00", "time.half_of_day_unknown"),
        ("2022-03-10", "شتاء 2015", "2014-12-01T00:00", "time.winter_of_two_years"),
        ("2022-08-01", "في 3 آذار 2019 ثم في 9 نيسان", "2019-04-09T00:00", "time.year_not_stated"),
    ],
)
def test_what_may_be_another_day_is_ambiguous(day: str, text: str, start: str, reason: str) -> None:
    *_, (_, time) = times_of(text, day)
    assert time.status is Status.AMBIGUOUS
    assert time.reason is not None
    assert (minutes(time)[0], time.reason.code) == (start, reason)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("قُصف السوق في 15 شباط 2022، وفي اليوم التالي المدرسة", ["2022-02-15", "2022-02-16"]),
        ("في 15 شباط 2022 قُصف السوق، وبعد يومين المدرسة", ["2022-02-15", "2022-02-17"]),
        ("في 15 شباط 2022 قُصف السوق. وظهيرة ذات اليوم المدرسة", ["2022-02-15", "2022-02-15"]),
        (
            "في 3 آذار 2019 دخلوا القرية، ثم عادوا في 20 تموز. وبعد يومين خرجوا",
            ["2019-03-03", "2022-07-20", "2022-07-22"],
        ),
        ("في 3 شباط 2021 دخلوا القرية، ومساء الـ17 خرجوا", ["2021-02-03", "2021-02-17"]),
    ],
)
def test_what_goes_back_to_a_day_told_before_is_inferred(text: str, starts: list[str]) -> None:
    times = [time for _, time in times_of(text, "2022-08-01")]
    assert [(minutes(time)[0] or "")[:10] for time in times] == starts
    assert times[-1].basis is Basis.INFERRED


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("اليوم الثلاثاء 15 شباط 2022 قُصف السوق، وأمس المدرسة", ["2022-02-15", "2022-02-14"]),
        ("اليوم الثلاثاء 15 شباط قُصف السوق. وفي 3 شباط 2022 المدرسة", ["2022-02-15", "2022-02-03"]),
        ("الخميس 14 أيلول قُتل الحارس، بعد سنة من تفجير المرآب عام 2022", ["2023-09-14", None, "2022-01-01"]),
        ("اليوم الثلاثاء 15 شباط", [None]),
        ("أمس، في العام الماضي", [None, None]),
        ("15-2-2022\nقُصف السوق أمس", ["2022-02-15", "2022-02-14"]),
    ],
)
def test_the_dates_of_a_document_without_a_day_are_solved_together(text: str, starts: list[str | None]) -> None:
    times = [time for _, time in times_of(text, None)]
    assert [None if time.interval is None else (minutes(time)[0] or "")[:10] for time in times] == starts


def test_years_in_which_weekday_and_day_agree_are_told() -> None:
    [(_, time)] = times_of("اليوم الثلاثاء 15 شباط", None)
    assert time.reason is not None
    assert time.reason.code == "time.several_years"
    assert "2022" in str(time.reason.params)


def test_today_in_a_round_up_is_its_day() -> None:
    text = "حصاد يوم الثلاثاء 14 أيلول\nقُصف السوق اليوم"
    (_, heading), (_, today) = times_of(text, "2021-09-15")
    assert minutes(heading) == minutes(today) == ("2021-09-14T00:00", "2021-09-15T00:00")
    assert today.basis is Basis.INFERRED


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
