from datetime import date

import msgspec
import pytest
from hypothesis import given, strategies as st

from isnad.ingest.sentence import day_said
from isnad.model.document import Part
from isnad.model.span import Span
from isnad.model.terms import Basis, PartKind

from .given import TODAY, made

REST = "، وقتل ثلاثة من باعة السوق"
SUNDAY = "24 تموز"


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("سقطت قذيفة اليوم 21 مارس 2019" + REST, "اليوم 21 مارس 2019", "2019-03-21"),
        ("اليوم الأحد 24 تموز 2022" + REST, "اليوم الأحد 24 تموز 2022", "2022-07-24"),
        ("صباح اليوم، الأحد (24 تموز 2022)" + REST, "اليوم، الأحد (24 تموز 2022", "2022-07-24"),
        ("اليوم الأحد 24/7/2022" + REST, "اليوم الأحد 24/7/2022", "2022-07-24"),
        ("اليوم الأحد ٢٤-٠٧-٢٠٢٢" + REST, "اليوم الأحد ٢٤-٠٧-٢٠٢٢", "2022-07-24"),
        ("اليوم الأحد 24 من تموز 2022" + REST, "اليوم الأحد 24 من تموز 2022", "2022-07-24"),
        ("اليوم الأحد 24 من شهر تموز من العام 2022" + REST, "اليوم الأحد 24 من شهر تموز من العام 2022", "2022-07-24"),
        ("اليوم الأحد الموافق 24 تموز عام 2022" + REST, "اليوم الأحد الموافق 24 تموز عام 2022", "2022-07-24"),
        ("اليوم الأحد تاريخ 24 تموز 2022" + REST, "اليوم الأحد تاريخ 24 تموز 2022", "2022-07-24"),
        ("اليوم الأحد بتاريخ 24/7/2022" + REST, "اليوم الأحد بتاريخ 24/7/2022", "2022-07-24"),
        ("اليوم الأحد 24 تموز/يوليو 2022" + REST, "اليوم الأحد 24 تموز/يوليو 2022", "2022-07-24"),
        ("اليوم 15 كانون الثاني/يناير 2019" + REST, "اليوم 15 كانون الثاني/يناير 2019", "2019-01-15"),
        ("اليوم 15 كانون الأول 2019" + REST, "اليوم 15 كانون الأول 2019", "2019-12-15"),
        ("اليوم 15 كانون الأول، 2019" + REST, "اليوم 15 كانون الأول، 2019", "2019-12-15"),
        ("هذا اليوم الأحد 24 تموز 2022" + REST, "هذا اليوم الأحد 24 تموز 2022", "2022-07-24"),
        ("اليومَ الأحدَ 24 تمّوز 2022" + REST, None, None),
        # the weekday finds the year elsewhere
        ("اليوم الأحد 24 تموز" + REST + ". وتعرضت القرية للقصف في آذار 2022.", "اليوم الأحد 24 تموز", "2022-07-24"),
        ("اليوم الأحد 24 تموز" + REST + " في 2022 كما في 2021.", "اليوم الأحد 24 تموز", "2022-07-24"),
        ("اليوم الأحد 24/7" + REST + " من صيف 2022.", "اليوم الأحد 24/7", "2022-07-24"),
        ("اليوم السبت 15 كانون الثاني" + REST + " من عام 2022.", "اليوم السبت 15 كانون الثاني", "2022-01-15"),
        # another "today" tells it where the first has no date
        (
            "اليوم سقطت قذيفة. واليوم هو الأحد. اليوم الأحد 24 تموز 2022" + REST,
            "اليوم الأحد 24 تموز 2022",
            "2022-07-24",
        ),
    ],
)
def test_today_with_its_date(text: str, words: str | None, day: str | None) -> None:
    found = day_said(made(text), TODAY)
    if words is None or day is None:
        assert found is None
        return
    assert found is not None
    assert found.span is not None
    assert found.span.of(text) == words
    assert (found.day.isoformat(), found.basis, found.source) == (day, Basis.INFERRED, "sentence")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "سقطت قذيفة على القرية اليوم" + REST,
        "سقطت قذيفة يوم أمس 3 آذار 2021" + REST,
        "سقطت قذيفة يوم الأحد 24 تموز 2022" + REST,
        "في مثل هذا اليوم 21 مارس 2019 سقطت قذيفة" + REST,
        "بمثل هذا اليوم 21 مارس 2019 سقطت قذيفة" + REST,
        "في ذلك اليوم 21 مارس 2019 سقطت قذيفة" + REST,
        "في اليوم التالي 22 مارس 2019 سقطت قذيفة" + REST,
        "في اليوم الثالث 5 آذار 2019 سقطت قذيفة" + REST,
        # the weekday contradicts
        "اليوم السبت 24 تموز 2022" + REST,
        "اليوم السبت 24/7/2022" + REST,
        "اليوم السبت 24 تموز" + REST + " من عام 2022.",
        # nothing tells the year, or more than one year fits
        "اليوم الأحد 24 تموز" + REST,
        "اليوم 24 تموز" + REST + " من عام 2022.",
        "اليوم 24/7" + REST + " من عام 2022.",
        "اليوم الأحد 24 تموز" + REST + " في 2022 كما في 2016.",
        "اليوم الأحد 24 تموز" + REST + " منذ عام 2022.",
        "اليوم الأحد 24 تموز" + REST + " منذ آذار من 2022.",
        "اليوم الأحد 24 تموز" + REST + " في 2033.",
        # no such day
        "اليوم 31 شباط 2022" + REST,
        "اليوم 24 قذيفة 2022" + REST,
        "اليوم سقطت 24 قذيفة في تموز 2022" + REST,
        "باليوم الأحد 24 تموز 2022" + REST,
        "اليومية 24 تموز 2022" + REST,
        "قذيفة " * 300 + "اليوم الأحد 24 تموز 2022",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert day_said(made(text), TODAY) is None


@pytest.mark.parametrize(
    ("title", "url"), [("حصاد القرية لعام 2022", None), (None, "https://village.example/2022/news/1")]
)
def test_year_in_the_title_or_the_address(title: str | None, url: str | None) -> None:
    found = day_said(made("اليوم الأحد 24 تموز" + REST, title=title, url=url), TODAY)
    assert found is not None
    assert found.day == date(2022, 7, 24)


@pytest.mark.parametrize(
    ("title", "kind", "day"),
    [
        ("حصيلة القصف على القرية ليوم الأحد 24-07-2022", PartKind.TITLE, date(2022, 7, 24)),
        ("حصيلة القصف على القرية ليوم الأحد 24 / تموز / 2022", PartKind.TITLE, date(2022, 7, 24)),
        ("حصيلة القصف على القرية ليوم السبت 24-07-2022", PartKind.TITLE, None),
        ("حصيلة القصف على القرية يوم الأحد 24-07-2022", PartKind.TITLE, None),
        ("حصيلة القصف على القرية ليوم الأحد 24-07-2022", PartKind.RELATED, None),
    ],
)
def test_title_of_a_daily_round_up(title: str, kind: PartKind, day: date | None) -> None:
    parts = (Part(kind, Span(0, len(title)), "made.rule"),)
    found = day_said(msgspec.structs.replace(made(f"{title}\nسقطت قذيفة{REST}."), parts=parts), TODAY)
    assert (None if found is None else found.day) == day


def test_a_sentence_for_the_day_is_no_title() -> None:
    assert day_said(made("وتأجل الاجتماع ليوم الأحد 24-07-2022" + REST), TODAY) is None


_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")


@given(st.dates(date(1990, 1, 1), date(2026, 6, 1)), st.integers(0, 6))
def test_a_date_counts_exactly_where_its_weekday_agrees(day: date, weekday: int) -> None:
    found = day_said(made(f"سقطت قذيفة اليوم {_WEEKDAYS[weekday]} {day:%d/%m/%Y} على القرية"), TODAY)
    assert (None if found is None else found.day) == (day if day.weekday() == weekday else None)


@given(st.text(alphabet="اليوم الأحد24تموز/٢٠ 2022-،(هذا\nمثل", max_size=80))
def test_no_text_breaks_it_and_its_span_begins_with_today(text: str) -> None:
    found = day_said(made(text), TODAY)
    if found is not None:
        assert found.span is not None
        assert "اليوم" in found.span.of(text)
