"""Values as cells of a row."""

from datetime import date

import pytest

from isnad.export.listing import listed, row_of
from isnad.model.terms import Basis
from isnad.model.value import Value


class Made(Value, frozen=True):
    number: int
    nothing: str | None
    several: tuple[str, ...]
    numbers: tuple[int, ...]
    day: date
    basis: Basis
    told: bool


def test_a_row_has_a_cell_for_each_field() -> None:
    row = row_of(Made(0, None, ("a", "b"), (), date(2019, 3, 9), Basis.STATED, told=False))
    assert row == {
        "number": 0,
        "nothing": None,
        "several": "a|b",
        "numbers": None,
        "day": "2019-03-09",
        "basis": "stated",
        "told": False,
    }
    assert row["told"] is False


@pytest.mark.parametrize(
    ("values", "expected"), [([], None), (["a"], "a"), (["a", "b"], "a|b"), (["a|b", "c"], "a¦b|c")]
)
def test_a_list_in_one_cell(values: list[str], expected: str | None) -> None:
    assert listed(values) == expected
