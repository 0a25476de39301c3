"""What is taken for a report, and what is refused in one sentence."""

import math
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, strategies as st

import isnad
from isnad.model.terms import Basis
from isnad.notebook.sources import Source

from .conftest import EXAMPLE

TEXT = "قال الناشط سامر الخليل إن 4 مدنيين قُتلوا في قرية الصفصاف يوم 19 آذار 2019."
OTHER = "أعلن مصدر محلي مقتل طفلين في بلدة الكروم."


def test_a_folder_gives_its_reports(documents: isnad.Documents) -> None:
    assert [document.name[:3] for document in documents] == ["001", "002", "003", "004", "005"]
    assert documents.issues == ()


@pytest.mark.parametrize("as_given", [str, Path])
def test_one_file_is_one_report(as_given: Any) -> None:
    (document,) = isnad.read(as_given(EXAMPLE / "002-baladi-news.txt"))
    assert document.name == "002-baladi-news.txt"


def test_a_text_is_a_report_of_which_the_caller_says_day_and_outlet() -> None:
    (document,) = isnad.read(TEXT, published="2019-03-20", outlet="سانا")
    assert document.received.text == TEXT
    assert document.published is not None
    assert (document.published.day, document.published.basis) == (date(2019, 3, 20), Basis.STATED)
    assert document.outlet is not None
    assert (document.outlet.name, document.outlet.basis) == ("سانا", Basis.STATED)


@pytest.mark.parametrize(
    "day", [date(2019, 3, 20), datetime(2019, 3, 20, 23, tzinfo=UTC), "2019-03-20"], ids=["date", "moment", "text"]
)
def test_a_day_is_a_date_or_says_one(day: date | str) -> None:
    (document,) = isnad.read(TEXT, published=day)
    assert document.published is not None
    assert document.published.day == date(2019, 3, 20)


def test_what_the_caller_says_counts_over_what_the_file_says() -> None:
    source = {"text": TEXT, "published": "2019-03-25", "publisher": "عنب بلدي"}
    (document,) = isnad.read(source, published="2019-03-20", outlet="سانا")
    assert document.published is not None
    assert document.published.day == date(2019, 3, 20)
    assert document.outlet is not None
    assert document.outlet.name == "سانا"
    (left,) = isnad.read(source)
    assert left.published is not None
    assert left.published.day == date(2019, 3, 25)


def test_rows_of_a_data_frame_are_sources() -> None:
    rows: list[Source] = [
        {"id": 7, "text": TEXT, "published": datetime(2019, 3, 20, tzinfo=UTC), "publisher": math.nan, "note": 1.5},
        {"id": "b", "text": OTHER, "published": None, "publisher": "سانا"},
    ]
    one, other = isnad.read(rows)
    assert (one.name, one.outlet, one.published is not None) == ("7", None, True)
    assert other.published is None


def test_several_things_are_one_list_with_names_of_their_own() -> None:
    read = isnad.read(TEXT, published="2019-03-20")
    given: list[Source] = [read, TEXT, OTHER, {"id": read[0].name, "text": OTHER}, EXAMPLE / "002-baladi-news.txt"]
    found = isnad.read(given)
    assert [document.received.text[:10] for document in found] == [TEXT[:10], OTHER[:10], OTHER[:10], "قالت تنسيق"]
    assert found[0] is read[0]
    assert len({document.name for document in found}) == len(found)


def test_issues_of_what_was_read_before_are_kept() -> None:
    read = isnad.read({"text": TEXT, "published": "soon"})
    assert [issue.reason.code for issue in read.issues] == ["ingest.published_unreadable"]
    assert isnad.claims([read, OTHER]).issues == read.issues


def test_many_lines_are_a_text_whatever_their_letters() -> None:
    (document,) = isnad.read("Three people were killed.\nNobody knows by whom.")
    assert document.language == "en"
    assert len(isnad.claims(document)) == 0


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (5, "notebook.no_source"),
        (None, "notebook.no_source"),
        ([TEXT, 1.5], "notebook.no_source"),
        (b"bytes", "notebook.no_source"),
        ("missing.txt", "ingest.no_such_path"),
        ("folder/missing report.txt", "ingest.no_such_path"),
        (Path("قتل ثلاثة مدنيين"), "ingest.no_such_path"),
        ("", "ingest.no_such_path"),
        ("قتلى", "ingest.no_such_path"),
        ("Three people were killed", "ingest.no_such_path"),
        (f"{TEXT} \ud83d", "notebook.broken_text"),
        ("a\0b", "ingest.no_such_path"),
    ],
)
def test_what_is_no_report_is_refused(source: Any, code: str) -> None:
    with pytest.raises(isnad.IsnadError) as told:
        isnad.read(source)
    assert told.value.code == code
    assert "\n" not in str(told.value)
    assert told.value.hint


@pytest.mark.parametrize("day", ["21/3/2019", "", "2019-02-30", 20190320, "أمس"])
def test_what_is_no_day_is_refused(day: Any) -> None:
    with pytest.raises(isnad.IsnadError) as told:
        isnad.read(TEXT, published=day)
    assert told.value.code == "notebook.no_day"


@pytest.mark.parametrize("outlet", ["", "  ", 5])
def test_what_is_no_outlet_is_refused(outlet: Any) -> None:
    with pytest.raises(isnad.IsnadError) as told:
        isnad.read(TEXT, outlet=outlet)
    assert told.value.code == "notebook.wrong_type"


def test_a_case_is_no_folder_of_reports(folder: Path) -> None:
    with pytest.raises(isnad.IsnadError, match="is a case") as told:
        isnad.claims([TEXT, folder])
    assert told.value.code == "notebook.is_a_case"


def test_what_was_read_already_is_not_read_again(documents: isnad.Documents) -> None:
    with pytest.raises(isnad.IsnadError, match="has been read") as told:
        isnad.claims(Opened(isnad.claims(documents)))  # type: ignore[arg-type]
    assert told.value.code == "notebook.is_a_case"


class Opened:
    """Like a case, of which claims are an attribute."""

    def __init__(self, claims: isnad.Claims) -> None:
        self.claims = claims


class Polars:
    """As polars gives rows."""

    columns = ("text",)

    def to_dicts(self) -> list[dict[str, Any]]:
        return list(ROWS)


ROWS = ({"text": TEXT, "published": "2019-03-20"}, {"text": OTHER, "published": None})


@pytest.mark.parametrize("frame", [pd.DataFrame(ROWS), pa.Table.from_pylist(list(ROWS)), Polars()])
def test_rows_of_a_data_frame_are_reports(frame: Any) -> None:
    first, second = isnad.read(frame)
    assert (first.received.text, second.received.text) == (TEXT, OTHER)
    assert first.published is not None
    assert first.published.day == date(2019, 3, 20)
    assert second.published is None


@pytest.mark.parametrize("column", [pd.Series([TEXT, OTHER]), pa.array([TEXT, OTHER])])
def test_a_column_of_texts_is_reports(column: Any) -> None:
    assert [document.received.text for document in isnad.read(column)] == [TEXT, OTHER]


@given(st.text(alphabet=st.characters(exclude_characters="./~"), max_size=300))
def test_a_string_is_read_or_refused(text: str) -> None:
    with suppress(isnad.IsnadError):
        assert all(document.received.text == text for document in isnad.read(text))
