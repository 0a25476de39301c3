"""Cells of a table of codings: what can be read, and what can be read two ways and is refused."""

from datetime import date

import pytest

from isnad.model.bounds import Bounds
from isnad.review.codings.cells import Cell, NotReadError, bounds, day, degrees, either, ends, listed, or_more


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2022-03-12", date(2022, 3, 12)),
        ("2022-3-2", date(2022, 3, 2)),
        ("٢٠٢٢-٠٣-١٢", date(2022, 3, 12)),
        ("2019-03-18 00:00:00.000", date(2019, 3, 18)),
        ("2019-03-18T13:20", date(2019, 3, 18)),
        ("18 March 2019", date(2019, 3, 18)),
        ("18-Mar-2019", date(2019, 3, 18)),
        ("", None),
        ("Unknown", None),
        ("NA", None),
        ("غير معروف", None),
    ],
)
def test_day(text: str, read: date | None) -> None:
    assert day(Cell("date", text)) == read


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12/03/2022", "codings.unclear_day"),
        ("25/03/2022", "codings.unclear_day"),
        ("3.12.2022", "codings.unclear_day"),
        ("12-03-22", "codings.unclear_day"),
        ("18 Mar 22", "codings.no_day"),
        ("2022-02-30", "codings.no_day"),
        ("2022-13-01", "codings.no_day"),
        ("31 April 2022", "codings.no_day"),
        ("18 Marble 2019", "codings.no_day"),
        ("yesterday", "codings.no_day"),
        ("2022", "codings.no_day"),
    ],
)
def test_day_refused(text: str, code: str) -> None:
    with pytest.raises(NotReadError) as refused:
        day(Cell("date", text))
    assert refused.value.reason.code == code


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("4", Bounds(4, 4)),
        ("0", Bounds(0, 0)),
        ("٤", Bounds(4, 4)),
        ("3.0", Bounds(3, 3)),
        ("1,200", Bounds(1200, 1200)),
        ("4-6", Bounds(4, 6)),
        ("4 – 6", Bounds(4, 6)),
        ("4 to 6", Bounds(4, 6)),
        ("٤ إلى ٦", Bounds(4, 6)),
        ("", None),
        ("-", None),
        ("unknown", None),
    ],
)
def test_number_or_range(text: str, read: Bounds | None) -> None:
    assert bounds(Cell("killed", text)) == read


@pytest.mark.parametrize("text", ["-1", "1.5", "many", "6-4", "4-", "1.200", "4 to", "12345678901"])
def test_no_number(text: str) -> None:
    with pytest.raises(NotReadError, match=r"codings\.no_number"):
        bounds(Cell("killed", text))


@pytest.mark.parametrize(
    ("low", "high", "read"),
    [
        ("2", "5", Bounds(2, 5)),
        ("0", "0", Bounds(0, 0)),
        ("2", "", Bounds(2, None)),
        ("", "5", Bounds(0, 5)),
        ("", "", None),
    ],
)
def test_two_ends(low: str, high: str, read: Bounds | None) -> None:
    assert ends(Cell("min", low), Cell("max", high)) == read


@pytest.mark.parametrize(
    ("text", "more", "read"),
    [
        ("3", "1", Bounds(3, 4)),
        ("0", "0", Bounds(0, 0)),
        ("0", "5", Bounds(0, 5)),
        ("3", "", Bounds(3, 3)),
        ("", "", None),
    ],
)
def test_a_number_and_others_who_may_count_too(text: str, more: str, read: Bounds | None) -> None:
    assert or_more(Cell("civilians", text), Cell("unknown", more)) == read


def test_ends_upside_down() -> None:
    with pytest.raises(NotReadError, match=r"codings\.no_number"):
        ends(Cell("min", "5"), Cell("max", "2"))


@pytest.mark.parametrize(("text", "read"), [("35.81", 35.81), ("-1", -1.0), ("٣٥", 35.0), ("", None)])
def test_degrees(text: str, read: float | None) -> None:
    assert degrees(Cell("lat", text), 90) == read


@pytest.mark.parametrize("text", ["91", "35,8", "35°", "N35", "1e3", "nan"[:2] + "x"])
def test_no_degrees(text: str) -> None:
    with pytest.raises(NotReadError, match=r"codings\.no_degrees"):
        degrees(Cell("lat", text), 90)


def test_names_in_a_cell() -> None:
    assert listed("سالم؛ أحمد;Omar|سالم", commas=True) == ("سالم", "أحمد", "Omar")
    assert listed("a, b", commas=False) == ("a, b",)
    assert listed(" NA ", commas=True) == ()


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Airstrike and/or Artillery", ("Airstrike", "Artillery")),
        ("Airstrike, Drone Strike", ("Airstrike", "Drone Strike")),
        ("Ground operation", ("Ground operation",)),
        ("Airstrike or Artillery", ("Airstrike", "Artillery")),
    ],
)
def test_kinds_of_strike(text: str, labels: tuple[str, ...]) -> None:
    assert either(text) == labels
