"""Cells as Uwazi's import takes them apart."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from isnad.export.losses import Losses
from isnad.export.uwazi.cells import Parted, days, point
from isnad.export.words import words_of
from isnad.model.place import Place
from isnad.model.terms import Basis, Status


def parted() -> tuple[Parted, Losses]:
    losses = Losses(words_of("uwazi"))
    return Parted(losses, "i-1"), losses


def counted(losses: Losses) -> int:
    return next(loss.count for loss in losses.all() if loss.code == "separators")


def test_several_values_are_parted_by_a_bar() -> None:
    cells, losses = parted()
    assert cells.several(["a", "b c"]) == "a|b c"
    assert cells.several([]) is None
    assert cells.several(["", "b"]) == "b"
    assert counted(losses) == 0


@pytest.mark.parametrize(
    ("value", "expected"), [("a|b", "a¦b"), ("a::b", "a:b"), ("a:b", "a:b"), ("", ""), (None, None)]
)
def test_marks_inside_a_value_are_replaced_and_counted(value: str | None, expected: str | None) -> None:
    cells, losses = parted()
    assert cells.one(value) == expected
    assert counted(losses) == int(value != expected)


@given(st.lists(st.text(min_size=1)))
def test_as_many_values_come_out_as_went_in(values: list[str]) -> None:
    cell = parted()[0].several(values)
    assert (cell or "").split("|") == [v.replace("|", "¦").replace("::", ":") for v in values] or not values


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a", "label|https://example.org/a"),
        ("https://example.org/a|b", "label|https://example.org/a%7Cb"),
        ("example.org/a", None),
        ("http://[", None),
        ("", None),
        (None, None),
    ],
)
def test_a_link_has_a_label_and_a_host(url: str | None, expected: str | None) -> None:
    assert parted()[0].link("label", url) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2019, 3, 1), date(2019, 3, 9), "2019-03-01:2019-03-09"),
        (date(2019, 3, 1), None, "2019-03-01:"),
        (None, date(2019, 3, 9), ":2019-03-09"),
        (None, None, None),
    ],
)
def test_days(first: date | None, last: date | None, expected: str | None) -> None:
    assert days(first, last) == expected


def test_a_point_is_two_numbers_and_0_is_one() -> None:
    place = Place("x", None, -33.5, 0.0, None, Status.RESOLVED, Basis.STATED)
    assert point(place) == "-33.5|0.0"
    assert point(Place("x", None, None, None, None, Status.UNRESOLVED, Basis.STATED)) is None
    assert point(None) is None
