"""Which incidents share a cell of place and time, and which documents stand for a case."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from isnad.store.belonging import Around, incidents_around, sample
from isnad.store.draft_rows import ListedRow
from isnad.store.draft_writer import DraftWriter
from isnad.store.store import Store

from .test_neighbours import ROWS

DAY = date(2022, 5, 31)
BOX = (34.9, 35.1, 37.9, 38.1)
DAYS = (date(2022, 5, 25), date(2022, 6, 7))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    found = Store.in_memory()
    with found.creating() as writer:
        drafted = DraftWriter(writer.connection)
        drafted.put(ROWS)
        drafted.put(ListedRow(n, f"d{n}", "", None, "", "ar", "", 0, 0) for n in range(1, 41))
    yield found
    found.close()


@pytest.mark.parametrize(
    ("around", "most", "ids"),
    [
        (Around((35.0, 38.0), BOX, (), DAYS, DAY), 9, ["i-here", "i-same", "i-10km", "i-week"]),
        (Around((35.0, 38.0), BOX, (), DAYS, DAY), 2, ["i-here", "i-same"]),
        (Around(None, None, ("الصفصاف",), DAYS, DAY), 9, ["i-far-namesake", "i-here", "i-no-point"]),
        (Around(None, None, ("الصفصاف",), None, None), 9, ["i-no-day"]),
        (Around((35.0, 38.0), BOX, (), (DAY, DAY), DAY), 9, ["i-here", "i-same", "i-10km"]),
        (Around(None, None, (), DAYS, DAY), 9, []),
        (Around(None, None, ("' OR 1=1 --",), DAYS, DAY), 9, []),
    ],
)
def test_the_nearest_come_first_and_no_others(store: Store, around: Around, most: int, ids: list[str]) -> None:
    with store.reading() as reader:
        assert list(incidents_around(reader.connection, around, most)) == ids


@given(size=st.integers(1, 60))
def test_a_sample_is_even_and_no_larger_than_asked(store: Store, size: int) -> None:
    with store.reading() as reader:
        found = [int(id_[1:]) for id_ in sample(reader.connection, size)]
    assert len(found) == len(set(found)) == min(size, 40)
    assert found == sorted(found)
    gaps = {b - a for a, b in pairwise(found)}
    assert len(gaps) <= 2


def test_of_no_documents_there_is_no_sample() -> None:
    store = Store.in_memory()
    with store.creating():
        pass
    with store.reading() as reader:
        assert sample(reader.connection, 300) == ()
    store.close()
