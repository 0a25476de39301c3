"""Which incidents lie near one in place and time."""

from collections.abc import Iterator

import pytest

from isnad.store.draft_rows import IncidentRow
from isnad.store.draft_writer import DraftWriter
from isnad.store.neighbours import near, neighbours
from isnad.store.store import Store


def row(id_: str, lat: float | None, lon: float | None, day: str | None, place: str = "") -> IncidentRow:
    return IncidentRow(
        id=id_, number=1, record="{}", place=place, place_key=place, lat=lat, lon=lon, day=day, grade="",
        attribution="", killed_low=None, killed_high=None, injured_low=None, injured_high=None,
        documents=1, claims=1, waiting=1, status="proposed", worth=0.0, stamp=1,
    )  # fmt: skip


HERE = row("i-here", 35.0, 38.0, "2022-05-31", "الصفصاف")
ROWS = (
    HERE,
    row("i-same", 35.0, 38.0, "2022-05-31"),
    row("i-10km", 35.09, 38.0, "2022-05-31"),
    row("i-10km-east", 35.0, 38.11, "2022-06-01"),
    row("i-20km", 35.18, 38.0, "2022-05-31"),
    row("i-week", 35.0, 38.0, "2022-06-07"),
    row("i-other-year", 35.0, 38.0, "2021-05-31"),
    row("i-no-day", 35.0, 38.0, None, "الصفصاف"),
    row("i-no-point", None, None, "2022-06-02", "الصفصاف"),
    row("i-nothing", None, None, None),
    row("i-far-namesake", 36.5, 40.0, "2022-05-31", "الصفصاف"),
)


@pytest.fixture
def store() -> Iterator[Store]:
    found = Store.in_memory()
    with found.creating() as writer:
        DraftWriter(writer.connection).put(ROWS)
    yield found
    found.close()


def test_the_nearest_in_time_and_then_in_place_come_first(store: Store) -> None:
    with store.reading() as reader:
        found = neighbours(reader.connection, HERE)
    assert [one.row.id for one in found] == ["i-same", "i-10km", "i-10km-east", "i-no-point", "i-no-day"]
    assert [one.days for one in found] == [0, 0, 1, 2, None]
    assert [None if one.km is None else round(one.km) for one in found] == [0, 10, 10, None, 0]


def test_no_more_than_asked_for(store: Store) -> None:
    with store.reading() as reader:
        assert len(neighbours(reader.connection, HERE, most=2)) == 2
        wide = neighbours(reader.connection, HERE, km=25, days=7, most=20)
    assert {"i-20km", "i-week"} <= {one.row.id for one in wide}


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (row("i-here", None, None, "2022-05-31", "الصفصاف"), {"i-no-point", "i-far-namesake", "i-no-day"}),
        (row("i-here", None, None, None, "الصفصاف"), {"i-no-point", "i-far-namesake", "i-no-day"}),
        (row("i-here", None, None, None), set()),
        (row("i-here", None, None, "2022-05-31"), set()),
        (row("i-here", 10.0, 10.0, "2022-05-31"), set()),
    ],
)
def test_where_point_or_day_is_not_known(store: Store, of: IncidentRow, expected: set[str]) -> None:
    with store.reading() as reader:
        found = {one.row.id for one in neighbours(reader.connection, of)}
    assert found == expected


def test_how_far_any_two_are() -> None:
    found = near(row("i-a", 35.0, 38.0, "2022-05-31"), row("i-b", 36.0, 38.0, "2022-06-10"))
    assert (round(found.km or 0), found.days) == (111, 10)
