"""A selection of incidents is exactly what its conditions say, in the order that was asked for."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from isnad.model.decision import SetFigure
from isnad.store.brief import brief_of
from isnad.store.read import Reader
from isnad.store.selection import NONE, Order, Place, Places, Selected, Selection, Spot, Stretch, Unit
from isnad.store.store import Store

from .listed import listed, put

WELL, HILL = (36.5, 37.25), (35.125, 38.0)
PARTIES = {1: ("russia", "sdf"), 2: ("russia",), 5: ("isis",)}
ROWS = (
    listed(1, "تل الصفصاف", point=HILL, day=date(2016, 3, 31), grade="Fair", killed=(0, 0), worth=2.5),
    listed(2, "قرية الصفصاف", point=WELL, day=date(2016, 4, 1), grade="Fair", killed=(4, None), worth=2.5),
    listed(3, "قرية الصفصاف", point=HILL, day=date(2017, 1, 1), attribution="Declared strike", killed=(1, 9)),
    listed(4, "دير_الكرم%", day=date(2016, 4, 1), status="signed_off", killed=(None, 3), worth=9.0),
    listed(5, None, grade="Weak", attribution="Likely strike", status="changed", worth=1.0),
)


@pytest.fixture
def reader(store: Store) -> Iterator[Reader]:
    with store.writing() as writer:
        put(writer, ROWS, PARTIES)
    with store.reading() as found:
        yield found


@pytest.fixture
def selected(reader: Reader) -> Selected:
    return Selected(reader.connection)


def numbers(selected: Selected, of: Selection, order: Order = Order.NUMBER, **how: Any) -> list[int]:
    return [row.number for row in selected.rows(of, order, limit=how.pop("limit", 10), **how)]


CONDITIONS: dict[str, tuple[Selection, list[int]]] = {
    "nothing": (Selection(), [1, 2, 3, 4, 5]),
    "part of a name": (Selection(place="الصفصاف"), [1, 2, 3]),
    "a name of two words": (Selection(place="تل الصفصاف"), [1]),
    "a sign that stands for any letters": (Selection(place="%"), [4]),
    "a sign that stands for any letter": (Selection(place="_"), [4]),
    "a name nobody has": (Selection(place="حلب"), []),
    "keys of another spelling": (Selection(place="tal", keys=("تل الصفصاف",)), [1]),
    "keys alone": (Selection(keys=("تل الصفصاف", "قريه الصفصاف")), [1, 2, 3]),
    "one point of a name": (Selection(at=Spot("قريه الصفصاف", *WELL)), [2]),
    "the other point": (Selection(at=Spot("قريه الصفصاف", *HILL)), [3]),
    "a name without its point": (Selection(at=Spot("قريه الصفصاف", None, None)), []),
    "a name that has none": (Selection(at=Spot("دير_الكرم%", None, None)), [4]),
    "no place at all": (Selection(at=Spot("", None, None)), [5]),
    "since": (Selection(since=date(2016, 4, 1)), [2, 3, 4]),
    "until": (Selection(until=date(2016, 4, 1)), [1, 2, 4]),
    "one day": (Selection(since=date(2016, 4, 1), until=date(2016, 4, 1)), [2, 4]),
    "days that end before they begin": (Selection(since=date(2017, 1, 1), until=date(2016, 1, 1)), []),
    "no day": (Selection(undated=True), [5]),
    "no day within days": (Selection(undated=True, since=date(2016, 1, 1)), []),
    "no point": (Selection(unlocated=True), [4, 5]),
    "a party": (Selection(party="russia"), [1, 2]),
    "a party nobody names": (Selection(party="turkey"), []),
    "a grade": (Selection(grade="Fair"), [1, 2]),
    "no grade": (Selection(grade=NONE), [3, 4]),
    "a grade of attribution": (Selection(attribution="Declared strike"), [3]),
    "no grade of attribution": (Selection(attribution=NONE), [1, 2, 4]),
    "a status": (Selection(status="signed_off"), [4]),
    "all at once": (Selection(place="الصفصاف", party="russia", grade="Fair", until=date(2016, 3, 31)), [1]),
}


@pytest.mark.parametrize(("of", "expected"), CONDITIONS.values(), ids=CONDITIONS)
def test_conditions(selected: Selected, of: Selection, expected: list[int]) -> None:
    assert numbers(selected, of) == expected
    assert selected.counts(of).total == len(expected)
    assert sum(place.incidents for place in selected.places(of).some) == len(expected)
    dated = [number for number in expected if number != 5]
    assert sum(stretch.incidents for stretch in selected.stretches(of, Unit.MONTH)) == len(dated)


@pytest.mark.parametrize(
    ("order", "backwards", "expected"),
    [
        (Order.NUMBER, False, [1, 2, 3, 4, 5]),
        (Order.NUMBER, True, [5, 4, 3, 2, 1]),
        (Order.WORTH, False, [4, 1, 2, 5, 3]),
        (Order.WORTH, True, [3, 5, 1, 2, 4]),
        (Order.DAY, False, [3, 2, 4, 1, 5]),
        (Order.DAY, True, [1, 2, 4, 3, 5]),
        (Order.KILLED, False, [3, 2, 4, 1, 5]),
        (Order.KILLED, True, [1, 4, 2, 3, 5]),
    ],
)
def test_order(selected: Selected, order: Order, backwards: bool, expected: list[int]) -> None:
    assert numbers(selected, Selection(), order, backwards=backwards) == expected
    with_a_condition = numbers(selected, Selection(since=date(2000, 1, 1)), order, backwards=backwards)
    assert with_a_condition == [number for number in expected if number != 5]


def test_pages(selected: Selected) -> None:
    assert numbers(selected, Selection(), limit=2) == [1, 2]
    assert numbers(selected, Selection(), limit=2, offset=4) == [5]
    assert numbers(selected, Selection(), limit=2, offset=6) == []
    assert selected.rows(Selection(), limit=1)[0] == ROWS[3]


def test_counts_of_a_condition_leave_out_that_condition(selected: Selected) -> None:
    counts = selected.counts(Selection(grade="Fair", party="sdf"))
    assert counts.total == 1
    assert counts.grades == {"Fair": 1}
    assert counts.statuses == {"proposed": 1}
    assert counts.parties == {"russia": 2, "sdf": 1}
    everything = selected.counts(Selection())
    assert everything.grades == {"Fair": 2, "": 2, "Weak": 1}
    assert everything.attributions == {"": 3, "Declared strike": 1, "Likely strike": 1}
    assert everything.statuses == {"proposed": 3, "signed_off": 1, "changed": 1}
    assert list(everything.parties.items()) == [("russia", 2), ("isis", 1), ("sdf", 1)]
    assert selected.counts(Selection(status="signed_off")).statuses == everything.statuses
    assert selected.counts(Selection(status="signed_off")).grades == {"": 1}


def test_parties_of(selected: Selected) -> None:
    assert selected.parties_of(["i-1", "i-4", "i-5"]) == {"i-1": ("russia", "sdf"), "i-5": ("isis",)}
    assert selected.parties_of([]) == {}


def test_places(selected: Selected) -> None:
    village, hill = "قرية الصفصاف", "تل الصفصاف"
    found = selected.places(Selection())
    assert (found.everywhere, found.located) == (5, 3)
    assert [place.spot.lat for place in found.some] == [HILL[0], HILL[0], WELL[0], None, None]
    assert Place(Spot("قريه الصفصاف", *WELL), village, 1) in found.some
    assert selected.places(Selection(place="تل"), limit=1) == Places((Place(Spot(hill, *HILL), hill, 1),), 1, 1)
    assert len(selected.places(Selection(), limit=2, offset=4).some) == 1
    assert selected.places(Selection(place="حلب")) == Places((), 0, 0)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (Unit.YEAR, [("2016", 3), ("2017", 1)]),
        (Unit.MONTH, [("2016-03", 1), ("2016-04", 2), ("2017-01", 1)]),
        (Unit.DAY, [("2016-03-31", 1), ("2016-04-01", 2), ("2017-01-01", 1)]),
    ],
)
def test_stretches(selected: Selected, unit: Unit, expected: list[tuple[str, int]]) -> None:
    assert selected.stretches(Selection(), unit) == tuple(Stretch(*one) for one in expected)


def test_no_question_reads_the_long_rows_but_that_for_a_page(reader: Reader, selected: Selected) -> None:
    asked: list[tuple[str, Any]] = []

    def heard(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        asked.append((statement, parameters))

    event.listen(reader.connection, "before_cursor_execute", heard)
    for of, _ in CONDITIONS.values():
        selected.counts(of)
        selected.places(of)
        for unit in Unit:
            selected.stretches(of, unit)
        for order in Order:
            selected.rows(of, order, limit=3)
    event.remove(reader.connection, "before_cursor_execute", heard)
    assert len(asked) > len(CONDITIONS) * 8
    long = [statement for statement, _ in asked if "incidents.record" in statement]
    assert len(long) == len(CONDITIONS) * len(Order)
    assert all("incidents.id IN" in statement for statement in long)
    for statement, parameters in asked:
        if statement not in long:
            plan = [
                str(row[3])
                for row in reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
                if "incidents" in str(row[3])
            ]
            assert [step for step in plan if "COVERING" not in step] == [], statement


def test_a_brief_is_what_the_whole_says() -> None:
    decided = SetFigure("c-1", "killed", 4, 6, "عدّدت الأسماء", "amal", "2026-01-02T03:04:05.678Z")
    row = listed(1, point=WELL, day=date(2016, 3, 31), decided=(decided,))
    brief = brief_of(row)
    whole = row.value()
    assert (brief.place, brief.time) == (whole.place, whole.time)
    assert [(one.figure, one.low, one.high, one.at) for one in brief.decided] == [
        ("killed", 4, 6, "2026-01-02T03:04:05.678Z")
    ]
    empty = brief_of(listed(2, None))
    assert (empty.place, empty.time, empty.decided) == (None, None, ())


def test_a_brief_of_half_a_character() -> None:
    row = listed(1, "قرية \ud800", day=date(2016, 3, 31))
    brief = brief_of(row)
    assert brief.place is not None
    assert brief.place.name == "قرية \ud800"
    assert brief.time == row.value().time
