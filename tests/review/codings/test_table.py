"""Files of codings: presets told by their headers, mappings, and what cannot be read."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from isnad.errors import IsnadError
from isnad.ingest.settings import Column
from isnad.ingest.tables.columns import parse_columns
from isnad.model.assessment import Point
from isnad.model.bounds import Bounds
from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.reconcile.support import FigureName
from isnad.review.codings.coding import Coding, Field
from isnad.review.codings.heading import FIELDS
from isnad.review.codings.table import read_codings

from .made import table

AIRWARS = (
    "code", "date", "location_name", "location_name_arabic", "latitude", "longitude", "killed_min", "killed_max",
    "injured_min", "injured_max", "belligerents", "strike_type", "strike_status", "civilian_harm_status",
)  # fmt: skip
UCDP = (
    "id", "relid", "year", "type_of_violence", "side_a", "side_b", "where_coordinates", "latitude", "longitude",
    "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
)  # fmt: skip
ACLED = (
    "event_id_cnty", "event_date", "actor1", "assoc_actor_1", "actor2", "location", "latitude", "longitude",
    "notes", "fatalities",
)  # fmt: skip


def one(path: Path, *columns: Column) -> Coding:
    read = read_codings(path, columns)
    assert read.issues == ()
    (coding,) = read.codings
    return coding


def codes(path: Path, *columns: Column) -> list[tuple[str, str]]:
    return [(issue.where.rpartition(":")[2], issue.reason.code) for issue in read_codings(path, columns).issues]


def test_columns_of_airwars(tmp_path: Path) -> None:
    row = ("RS1", "2022-05-31", "Safsaf", "الصفصاف", 35.1, 38.1, 3, 5, "", "", "Russian Military", "Airstrike",
           "Likely strike", "Fair")  # fmt: skip
    path = table(tmp_path / "a.csv", AIRWARS, row)
    found = one(path)
    assert read_codings(path).presets == ("airwars",)
    assert (found.id, found.first, found.last) == ("RS1", date(2022, 5, 31), date(2022, 5, 31))
    assert found.places == ("الصفصاف", "Safsaf")
    assert found.point == Point(35.1, 38.1)
    assert found.figures == {FigureName.KILLED: Bounds(3, 5)}
    assert (found.grade, found.strike_status) == (HarmGrade.FAIR, AttributionGrade.LIKELY)
    assert (found.parties, found.strike_types) == (("Russian Military",), ("Airstrike",))
    assert Field.INJURED in found.told
    assert Field.CHILDREN_KILLED not in found.told
    assert found.where == f"{path}:2"


def test_columns_of_ucdp(tmp_path: Path) -> None:
    row = (501, "SYR-1", 2022, 1, "Government of Turkey", "Civilians", "Safsaf village", 35.1, 38.1,
           "2022-05-30 00:00:00.000", "2022-05-31 00:00:00.000", 0, 2, 3, 1, 6, 9, 3)  # fmt: skip
    path = table(tmp_path / "a.csv", UCDP, row)
    found = one(path)
    assert read_codings(path).presets == ("ucdp",)
    assert (found.id, found.first, found.last) == ("501", date(2022, 5, 30), date(2022, 5, 31))
    # Three civilians, and one of whom it is not known: three or four.
    assert found.figures == {FigureName.KILLED: Bounds(3, 4)}
    assert found.parties == ("Government of Turkey",)
    assert found.places == ("Safsaf village",)
    assert Field.INJURED not in found.told


def test_columns_of_acled(tmp_path: Path) -> None:
    row = ("SYR9", "31 May 2022", "Military Forces of Turkey (2016-)", "", "Civilians (Syria)", "Safsaf", 35.1, 38.1,
           "Shelling.", 0)  # fmt: skip
    path = table(tmp_path / "a.csv", ACLED, row)
    found = one(path)
    assert read_codings(path).presets == ("acled",)
    assert (found.id, found.first, found.notes) == ("SYR9", date(2022, 5, 31), "Shelling.")
    assert found.figures == {FigureName.KILLED: Bounds(0, 0)}
    assert found.parties == ("Military Forces of Turkey (2016-)",)


def test_arabic_columns_and_nothing_but_zero_is_zero(tmp_path: Path) -> None:
    head = ("المعرف", "التاريخ", "المكان", "القتلى", "الجرحى")
    path = table(tmp_path / "a.csv", head, ("م-1", "2022-05-31", "الصفصاف", 0, ""))
    found = one(path)
    assert found.figures == {FigureName.KILLED: Bounds(0, 0)}
    assert {Field.KILLED, Field.INJURED} <= set(found.told)


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_and_titles_above(tmp_path: Path, delimiter: str, suffix: str) -> None:
    written = (("id", "date", "place", "killed"), ("1", "2022-05-31", "الصفصاف", "4"))
    rows = ["Incidents of 2022", "", *(delimiter.join(row) for row in written)]
    path = tmp_path / f"a{suffix}"
    path.write_bytes("\r\n".join(rows).encode("utf-8-sig"))
    found = one(path)
    assert (found.id, found.places, found.figures) == ("1", ("الصفصاف",), {FigureName.KILLED: Bounds(4, 4)})


def test_workbook_with_days_and_a_sheet_without_codings(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "notes"
    book.active.append(["About this workbook"])
    sheet = book.create_sheet("coded")
    sheet.append(["id", "date", "place", "killed_min", "killed_max"])
    sheet.append(["x1", date(2022, 5, 31), "الصفصاف", 3, 5])
    sheet.append(["x2", "31/05/2022", "الصفصاف", 3, 5])
    book.save(tmp_path / "a.xlsx")
    read = read_codings(tmp_path / "a.xlsx")
    assert [coding.first for coding in read.codings] == [date(2022, 5, 31), None]
    assert [issue.reason.code for issue in read.issues] == ["codings.unclear_day"]
    assert read.issues[0].where.endswith("a.xlsx:coded:3")


def test_mapping_of_the_user_comes_first(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", ("Ref", "When", "Town", "killed", "Dead"), ("1", "2022-05-31", "الصفصاف", 9, 4))
    columns = parse_columns(["date=When", "place=Town", "killed=Dead"], FIELDS)
    found = one(path, *columns)
    assert found.figures == {FigureName.KILLED: Bounds(4, 4)}
    assert (found.id, found.places) == ("1", ("الصفصاف",))


def test_one_number_of_the_user_is_not_joined_with_ends_of_the_table(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", ("id", "killed_min", "killed_max", "Dead"), ("1", 1, 2, 7))
    assert one(path, Column("killed", "Dead")).figures == {FigureName.KILLED: Bounds(7, 7)}
    assert one(path).figures == {FigureName.KILLED: Bounds(1, 2)}


@pytest.mark.parametrize(
    ("columns", "code", "told"),
    [
        (["killed=Deaths"], "codings.no_such_column", "Deaths. Its columns: id, date, killed"),
        (["date=DATE", "place=Where"], "codings.no_such_column", "Where"),
    ],
)
def test_mapping_that_names_no_column(tmp_path: Path, columns: list[str], code: str, told: str) -> None:
    path = table(tmp_path / "a.csv", ("id", "date", "killed"), ("1", "2022-05-31", 4))
    with pytest.raises(IsnadError, match=told) as refused:
        read_codings(path, parse_columns(columns, FIELDS))
    assert refused.value.code == code


@pytest.mark.parametrize("given", ["killed", "dead=Deaths", "=x", "killed="])
def test_mapping_that_is_none(given: str) -> None:
    with pytest.raises(IsnadError) as refused:
        parse_columns([given], FIELDS)
    assert refused.value.code == "ingest.bad_columns"


@pytest.mark.parametrize(
    ("head", "rows"),
    [(("a", "b"), [("1", "2")]), (("killed", "injured"), [(1, 2)]), (("id",), [("1",)])],
)
def test_columns_that_tell_nothing(tmp_path: Path, head: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    with pytest.raises(IsnadError, match="Its columns") as refused:
        read_codings(table(tmp_path / "a.csv", head, *rows))
    assert refused.value.code == "codings.no_columns"


def test_no_file_and_no_table(tmp_path: Path) -> None:
    with pytest.raises(IsnadError) as refused:
        read_codings(tmp_path / "none.csv")
    assert refused.value.code == "codings.no_file"
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    with pytest.raises(IsnadError) as refused:
        read_codings(tmp_path / "a.pdf")
    assert refused.value.code == "codings.not_a_table"


def test_broken_workbook_and_empty_file_are_issues(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / "a.csv").write_bytes(b"")
    for name in ("a.xlsx", "a.csv"):
        read = read_codings(tmp_path / name)
        assert (read.codings, len(read.issues)) == ((), 1)


BAD = [
    (("1", "12/03/2022", "الصفصاف", 3, 5, "Fair"), [("2", "codings.unclear_day")]),
    (("1", "2022-05-31", "الصفصاف", 5, 3, "Fair"), [("2", "codings.no_number")]),
    (("1", "2022-05-31", "الصفصاف", "a few", "", "Fair"), [("2", "codings.no_number")]),
    (("1", "2022-05-31", "الصفصاف", 3, 5, "Certain"), [("2", "codings.no_such_grade")]),
    (("", "", "", 3, 5, "Fair"), [("2", "codings.nothing_to_find_it_by")]),
]


@pytest.mark.parametrize(("row", "issues"), BAD)
def test_row_that_cannot_be_read_is_an_issue_and_the_rest_goes_on(
    tmp_path: Path, row: tuple[object, ...], issues: list[tuple[str, str]]
) -> None:
    head = ("id", "date", "place", "killed_min", "killed_max", "grade")
    path = table(tmp_path / "a.csv", head, row, ("2", "2022-06-02", "تل عنبر", 1, 1, "Weak"))
    assert codes(path) == issues
    last = read_codings(path).codings[-1]
    assert (last.id, last.grade, last.figures) == ("2", HarmGrade.WEAK, {FigureName.KILLED: Bounds(1, 1)})


def test_field_that_cannot_be_read_is_not_told(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", ("id", "date", "killed", "injured"), ("1", "2022-05-31", "some", 4))
    (coding,) = read_codings(path).codings
    assert Field.KILLED not in coding.told
    assert coding.figures == {FigureName.INJURED: Bounds(4, 4)}


def test_second_row_of_one_id_is_passed_over(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", ("id", "date", "killed"), ("1", "2022-05-31", 1), ("1", "2022-05-31", 2))
    assert codes(path) == [("3", "codings.id_twice")]
    assert [coding.figures for coding in read_codings(path).codings] == [{FigureName.KILLED: Bounds(1, 1)}]


def test_quotation_mark_that_nobody_closed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,date,killed\n1,2022-05-31,1\n2,"2022-06-01"x,1\n3,2022-06-02,1\n', encoding="utf-8")
    assert codes(path) == [("3", "ingest.broken_row")]
    assert [coding.id for coding in read_codings(path).codings] == ["1", "3"]
