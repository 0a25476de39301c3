"""Bars along an axis of time: where each stands, in both directions, and by what may be counted."""

import itertools
from datetime import date

import pytest

from isnad.present.desk.bars import BarsView, bars_of, units_for, usual_unit
from isnad.present.language import Language
from isnad.store.selection import Stretch, Unit


def made(starts: dict[str, int], unit: Unit, language: Language = Language.EN) -> BarsView:
    stretches = [Stretch(start, number) for start, number in starts.items()]
    found = bars_of(stretches, unit, units_for(stretches), language)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("start", "unit", "first", "last", "name"),
    [
        ("2016", Unit.YEAR, date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2016-02", Unit.MONTH, date(2016, 2, 1), date(2016, 2, 29), "February 2016"),
        ("2015-12", Unit.MONTH, date(2015, 12, 1), date(2015, 12, 31), "December 2015"),
        ("2016-03-31", Unit.DAY, date(2016, 3, 31), date(2016, 3, 31), "31 March 2016"),
        ("9999", Unit.YEAR, date(9999, 1, 1), date(9999, 12, 31), "9999"),
        ("9999-12", Unit.MONTH, date(9999, 12, 1), date(9999, 12, 31), "December 9999"),
    ],
)
def test_a_stretch_has_its_days_and_its_name(start: str, unit: Unit, first: date, last: date, name: str) -> None:
    bar = made({start: 3}, unit).bars[0]
    assert (bar.first, bar.last, bar.name, bar.incidents) == (first, last, name, 3)


def test_stretches_without_incidents_keep_their_room() -> None:
    view = made({"2016-01": 2, "2016-03": 4}, Unit.MONTH)
    first, third = view.bars
    slot = (view.far - view.near) / 3
    assert third.x - first.x == pytest.approx(2 * slot)
    assert third.height == pytest.approx(2 * first.height)
    assert first.y + first.height == pytest.approx(view.floor)
    assert third.y == pytest.approx(view.top)
    assert view.most == 4


def test_arabic_runs_from_right_to_left() -> None:
    starts = {"2016-01": 2, "2016-03": 4}
    english, arabic = made(starts, Unit.MONTH), made(starts, Unit.MONTH, Language.AR)
    for left, right in zip(english.bars, arabic.bars, strict=True):
        assert left.x + right.x + right.width == pytest.approx(english.width)
    assert arabic.bars[0].name == "كانون الثاني 2016"
    assert (arabic.near, arabic.far) == (english.far, english.near)
    assert arabic.labels[0][0] > arabic.labels[-1][0] or len(arabic.labels) == 1


def test_names_along_the_axis_have_room() -> None:
    view = made({f"{year}-{month:02d}": 1 for year in range(2012, 2022) for month in range(1, 13)}, Unit.MONTH)
    places = [x for x, _ in view.labels]
    assert 2 <= len(places) <= 8
    assert all(b - a >= 90 for a, b in itertools.pairwise(places))
    assert view.labels[0][1] == "January 2012"


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        ([], (Unit.YEAR,)),
        (["2016-01"], (Unit.DAY, Unit.MONTH, Unit.YEAR)),
        (["2016-01", "2016-12"], (Unit.DAY, Unit.MONTH, Unit.YEAR)),
        (["2016-01", "2017-06"], (Unit.MONTH, Unit.YEAR)),
        (["1948-05", "2017-06"], (Unit.YEAR,)),
    ],
)
def test_no_axis_is_too_long(starts: list[str], expected: tuple[Unit, ...]) -> None:
    assert units_for([Stretch(start, 1) for start in starts]) == expected


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        ([], Unit.YEAR),
        (["2016-01"], Unit.DAY),
        (["2016-01", "2016-03"], Unit.DAY),
        (["2016-01", "2016-04"], Unit.MONTH),
        (["2012-01", "2017-06"], Unit.MONTH),
        (["1948-05", "2017-06"], Unit.YEAR),
    ],
)
def test_what_is_counted_by_where_nobody_says_so(starts: list[str], expected: Unit) -> None:
    assert usual_unit([Stretch(start, 1) for start in starts]) == expected


def test_nothing_to_draw() -> None:
    assert bars_of([], Unit.MONTH, (Unit.YEAR,), Language.EN) is None
