"""When a report was collected: one moment, many ways to write it, and what is no moment."""

import csv
import io
import json
import re
from datetime import UTC, date, datetime, timedelta

import pytest

from isnad.ingest.collection import collect
from isnad.ingest.retrieved import from_field, of_url
from isnad.model.document import Document, Retrieved
from isnad.model.terms import Grain

from .given import Write, codes, source
from .hostile.archived import TEXT, page, record, response

TODAY = date(2026, 6, 1)
AT = datetime(2024, 5, 1, 11, 22, tzinfo=UTC)
URL = "https://village.example/2024/04/30/a"
LONG = f"{TEXT} صباح اليوم. " * 9


def start(retrieved: Retrieved | None) -> datetime:
    assert retrieved is not None
    assert retrieved.at.start is not None
    assert retrieved.at.end is not None
    length = timedelta(minutes=1) if retrieved.at.grain is Grain.MINUTE else timedelta(days=1)
    assert retrieved.at.end - retrieved.at.start == length
    return retrieved.at.start


@pytest.mark.parametrize(
    "value",
    [
        "2024-05-01T11:22:33Z",
        "2024-05-01T11:22Z",
        "2024-05-01 11:22:33+00:00",
        "2024-05-01T14:22:33.123456+03:00",
        "20240501T112233Z",
        "2024-05-01 11:22 UTC",
        "  2024-05-01T11:22:33Z ",
        "Wed May 01 2024 14:22:33 GMT+0300 (Eastern European Summer Time)",
        "May 1 2024 11:22:33 GMT+0000",
    ],
)
def test_a_moment_with_its_offset(value: str) -> None:
    taken = from_field(value, TODAY, source="table")
    assert taken.issues == ()
    assert taken.retrieved is not None
    assert (start(taken.retrieved), taken.retrieved.at.grain) == (AT, Grain.MINUTE)
    assert taken.retrieved.source == "table"


@pytest.mark.parametrize(
    "value",
    ["2024-05-01", "2024-05-01 14:22:33", "2024-05-01T14:22", "1 May 2024", "1 أيار 2024", "١ أيار ٢٠٢٤"],
)
def test_without_an_offset_the_day_alone(value: str) -> None:
    taken = from_field(value, TODAY, source="field")
    assert taken.retrieved is not None
    assert (start(taken.retrieved), taken.retrieved.at.grain) == (datetime(2024, 5, 1, tzinfo=UTC), Grain.DAY)


@pytest.mark.parametrize("value", ["", "  "])
def test_nothing_is_no_moment(value: str) -> None:
    taken = from_field(value, TODAY, source="table")
    assert (taken.retrieved, taken.issues) == (None, ())


@pytest.mark.parametrize(
    "value",
    [
        "soon",
        "yes",
        "14:22",
        "2031-01-01",
        "2031-01-01T00:00:00Z",
        "0001-01-01T00:00:00+14:00",
        "May 99 2024",
        "2024-05-01 to 2023-04-01",
    ],
)
def test_what_is_no_moment_is_an_issue(value: str) -> None:
    taken = from_field(value, TODAY, source="table")
    assert taken.retrieved is None
    assert [reason.code for reason in taken.issues] == ["ingest.retrieved_unreadable"]


def test_east_of_the_reader_it_is_tomorrow() -> None:
    assert start(from_field("2026-06-02T01:00:00+14:00", TODAY, source="table").retrieved).day == 2


@pytest.mark.parametrize(
    "url",
    [
        "https://web.archive.org/web/20240501112233/https://village.example/a",
        "http://web.archive.org/web/20240501112233id_/village.example/a",
    ],
)
def test_the_address_of_a_copy(url: str) -> None:
    found = of_url(url, TODAY)
    assert found is not None
    assert (start(found), found.source) == (AT, "url")


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://village.example/web/20240501112233/a",
        "https://web.archive.org/web/2024/https://village.example/a",
        "https://web.archive.org/web/20249901112233/https://village.example/a",
        "https://web.archive.org/web/20340501112233/https://village.example/a",
    ],
)
def test_other_addresses_tell_nothing(url: str | None) -> None:
    assert of_url(url, TODAY) is None


def test_of_a_web_archive(write: Write) -> None:
    """The records that are made for tests say when."""
    told = response(URL, page(LONG).encode())
    untold = record("https://village.example/b", page(f"{LONG} ب").encode(), of="resource", kind="text/html")
    data = re.sub(rb"WARC-Date: [^\r]*", b"WARC-Date: 2024-05-01T11:22:33Z", told)
    data += re.sub(rb"WARC-Date: [^\r]*\r\n", b"", untold)
    first, second = collect([write("in.warc", data)], today=TODAY).documents
    assert first.retrieved is not None
    assert (start(first.retrieved), first.retrieved.source) == (AT, "archive")
    assert second.retrieved is None


def test_of_a_saved_page(write: Write) -> None:
    saved = "saved date: Wed May 01 2024 14:22:33 GMT+0300 (Eastern European Summer Time)"
    markup = page(LONG).replace("<body", f"<!--\n Page saved with SingleFile \n url: {URL} \n {saved}\n--><body", 1)
    (document,) = collect([write("a.html", markup.encode())], today=TODAY).documents
    assert document.url == URL
    assert document.retrieved is not None
    assert (start(document.retrieved), document.retrieved.source) == (AT, "page")


def test_of_a_source_it_is_no_part(write: Write) -> None:
    """Collected twice, it is one document."""
    given = source(text=LONG)
    lines = [json.dumps(given), json.dumps({**given, "retrieved": "2024-05-01T11:22:33Z"})]
    without, beside = (
        collect([write(f"{n}.jsonl", line.encode())], today=TODAY).documents[0] for n, line in enumerate(lines)
    )
    assert without.id == beside.id
    assert (without.retrieved, start(beside.retrieved)) == (None, AT)


def test_of_a_source_that_says_nothing_of_use(write: Write) -> None:
    line = json.dumps({**source(text=LONG), "retrieved": "on the phone"})
    found = collect([write("p.jsonl", line.encode())], today=TODAY)
    assert codes(found.issues) == ["ingest.retrieved_unreadable"]
    assert len(found.documents) == 1


def row(**cells: str) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([list(cells), list(cells.values())])
    return out.getvalue().encode()


def of_table(write: Write, name: str, data: bytes) -> Document:
    (document,) = collect([write(name, data)], today=TODAY).documents
    return document


@pytest.mark.parametrize("column", ["retrieved", "Archived at", "collection_date", "تاريخ الأرشفة"])
def test_of_a_table_of_reports(write: Write, column: str) -> None:
    found = of_table(write, "posts.csv", row(**{"text": LONG, "url": URL, column: "2024-05-01T11:22:33Z"}))
    assert start(found.retrieved) == AT


def test_of_the_archivers_sheet(write: Write) -> None:
    cells = {
        "Link": URL,
        "Archive status": "generic: success",
        "Archive location": "https://store.example/a",
        "Archive date": "2024-05-01T11:22:33+00:00",
        "Upload timestamp": "2024-04-30",
        "Textual content": "",
        "Text": LONG,
    }
    found = of_table(write, "sheet.csv", row(**cells))
    assert start(found.retrieved) == AT
    assert found.published is not None
    assert found.published.day == date(2024, 4, 30)


def test_of_a_folders_table(write: Write) -> None:
    write("f/a.txt", LONG.encode())
    table = write("f/sources.csv", b"file,outlet,retrieved\r\na.txt,Village News,2024-05-01T14:22:33+03:00\r\n")
    (document,) = collect([table.parent], today=TODAY).documents
    assert document.retrieved is not None
    assert (start(document.retrieved), document.retrieved.source) == (AT, "table")
