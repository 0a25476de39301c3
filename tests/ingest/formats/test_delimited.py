import io
from datetime import date
from pathlib import Path

import msgspec
import pytest

from ingest.given import TODAY, Write, codes, params
from isnad.errors import IsnadError
from isnad.ingest.collection import Collection, collect, records
from isnad.ingest.entry import Entry
from isnad.ingest.formats.delimited import split
from isnad.ingest.limits import Limits
from isnad.ingest.record import Record
from isnad.ingest.settings import Column, Settings
from isnad.ingest.tables.columns import key, parse_columns
from isnad.model.document import Outlet, Published
from isnad.model.terms import Basis

TEXT = "قتل رجلان في القرية"
OTHER = "أصيب طفل حين سقطت قذيفة على الحقل"


def read(path: Path, *columns: str) -> Collection:
    return collect([path], today=TODAY, columns=parse_columns(columns))


def test_a_row_is_a_document(write: Write) -> None:
    head = "id,url,publisher,published,title,text,likes"
    row = f'A7,https://village.example/1,Village News,2025-03-04,خبر,"{TEXT}",9'
    path = write("posts.csv", f"{head}\n{row}\n")
    found = read(path)
    (document,) = found.documents
    assert (document.name, document.title, document.url) == ("posts.csv:id A7", "خبر", "https://village.example/1")
    assert document.outlet == Outlet("Village News", Basis.STATED)
    assert document.published == Published(date(2025, 3, 4), Basis.STATED, "field")
    assert (document.received.text, found.issues) == (TEXT, ())


@pytest.mark.parametrize(
    "data",
    [
        f"text,url\n{TEXT},https://a.example/1\n".encode(),
        f"\ufefftext;url\r\n{TEXT};https://a.example/1\r\n".encode(),
        f"النص\tالرابط\n{TEXT}\thttps://a.example/1\n".encode("utf-16"),
        f"النَّص;رابط الخبر\n{TEXT};https://a.example/1\n".encode("cp1256", "ignore"),
        f"sep=|\ntext|url\n{TEXT}|https://a.example/1\n".encode(),
        f'"Full_Text","URL"\r"{TEXT}","https://a.example/1"\r'.encode(),
        f"\n,,\nتقارير 2025,\nTEXT,Post URL\n{TEXT},https://a.example/1".encode(),
        f"Report,\ntext,link\n{TEXT},https://a.example/1\n".encode(),
        f"النص,المنشور\n,الرابط\n{TEXT},https://a.example/1\n".encode(),
        f"url;notes;text\nhttps://a.example/1;a, b, c, d, e, f, g;{TEXT}\n".encode(),
        f"date,text,url\n,{TEXT},https://a.example/1\n".encode(),
    ],
)
def test_shapes_of_a_table(data: bytes, write: Write) -> None:
    (document,) = read(write("a.csv", data)).documents
    assert (document.received.text, document.url) == (TEXT, "https://a.example/1")


def test_line_breaks_and_marks_in_a_cell_are_kept(write: Write) -> None:
    cell = f' {TEXT}\nثم قال "نعم"\r\n\u200f{OTHER} '
    path = write("a.tsv", 'text\ttitle\n"' + cell.replace('"', '""') + '"\tx\n')
    assert [document.received.text for document in read(path).documents] == [cell]


def test_rows_without_an_id_are_named_by_the_number_that_a_spreadsheet_shows(write: Write) -> None:
    path = write("in/a.csv", f'text\n"{TEXT}\nو"\n\n{OTHER}\n')
    found = collect([path.parent], today=TODAY)
    assert [document.name for document in found.documents] == ["a.csv:2", "a.csv:4"]


def test_a_mapping_goes_before_names(write: Write) -> None:
    path = write("a.csv", f"text,النسخة الكاملة,Seen on,url\nملخص,{TEXT},https://b.example/2,https://a.example/1\n")
    (document,) = read(path, "text=النسخة الكاملة", "url=seen ON").documents
    assert (document.received.text, document.url) == (TEXT, "https://b.example/2")


@pytest.mark.parametrize(
    ("head", "columns", "code", "said"),
    [
        ("text,url", ("text=Body",), "ingest.no_such_column", {"column": "Body", "columns": "text, url"}),
        ("a,b", ("url=x", "text=y"), "ingest.no_such_column", {"column": "x, y", "columns": "a, b"}),
        ("Body,Body", ("text=Body",), "ingest.column_twice", {"column": "Body", "columns": "Body, Body"}),
        ("a,b", (), "ingest.table_without_text_column", {"columns": "a, b"}),
        ("a,b", ("url=a",), "ingest.table_without_text_column", {"columns": "a, b"}),
    ],
)
def test_a_mapping_that_fits_nothing_names_the_columns_there_are(
    head: str, columns: tuple[str, ...], code: str, said: dict[str, str], write: Write
) -> None:
    found = read(write("a.csv", f"{head}\n1,2\n"), *columns)
    assert (codes(found.issues), found.documents) == ([code], ())
    assert params(found.issues[0]) == said


def test_a_cell_that_reads_like_a_name_makes_no_heading(write: Write) -> None:
    found = read(write("a.csv", f"Nr,Colour\n1,{TEXT}\n2,text\n3,{OTHER}\n"))
    assert (codes(found.issues), found.documents) == (["ingest.table_without_text_column"], ())
    assert params(found.issues[0]) == {"columns": "Nr, Colour"}


def test_of_two_columns_that_differ_in_case_the_one_written_alike_counts(write: Write) -> None:
    (document,) = read(write("a.csv", f"body,Body\nx,{TEXT}\n"), "text=Body").documents
    assert document.received.text == TEXT


@pytest.mark.parametrize("given", [("text",), ("text=",), ("colour=x",), ("text=a", "text=b"), ("=a",)])
def test_what_is_no_mapping_is_refused(given: tuple[str, ...]) -> None:
    with pytest.raises(IsnadError) as refused:
        parse_columns(given)
    assert refused.value.code == "ingest.bad_columns"
    assert parse_columns(["text = A=B"]) == (Column("text", "A=B"),)


def test_a_day_that_may_be_the_events_is_not_guessed(write: Write) -> None:
    path = write("a.csv", f"Date,text\n2025-03-04,{TEXT}\n")
    found = read(path)
    assert (codes(found.issues), found.documents[0].published) == (["ingest.unclear_day_column"], None)
    assert params(found.issues[0]) == {"column": "Date"}
    told = read(path, "published=Date")
    assert told.documents[0].published == Published(date(2025, 3, 4), Basis.STATED, "field")
    assert told.issues == ()


def test_an_address_names_nobody(write: Write) -> None:
    (document,) = read(write("a.csv", f"source,text\nhttps://village.example/2,{TEXT}\n")).documents
    assert (document.url, document.outlet) == ("https://village.example/2", Outlet("village.example", Basis.INFERRED))


def test_persons_are_left_out(write: Write) -> None:
    (record,) = records([write("a.csv", f"author,username,text\nفلان,u,{TEXT}\n")], Settings(TODAY))
    assert isinstance(record, Record)
    assert record.data.decode() == f'{{"text":"{TEXT}"}}'


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('2,"x', ["ingest.broken_row"]),
        ('2,"a"b', ["ingest.broken_row"]),
        ("2,a,b", ["ingest.row_too_long"]),
        ("2,", ["ingest.source_without_text"]),
        ("2", ["ingest.source_without_text"]),
        ("2,#N/A", ["ingest.cell_without_value", "ingest.source_without_text"]),
        (",,,,", []),
    ],
)
def test_a_bad_row_costs_itself(row: str, told: list[str], write: Write) -> None:
    found = read(write("a.csv", f'id,text\n1,{TEXT}\n{row}\n3,"{OTHER}\nو"\n'))
    assert [document.name for document in found.documents] == ["a.csv:id 1", "a.csv:id 3"]
    assert codes(found.issues) == told


def test_only_broken_bytes_cost_their_row(write: Write) -> None:
    data = f"id,text\n1,{TEXT}\n2,~\n3,{OTHER}\n".encode().replace(b"~", b"\xd9\xff")
    found = read(write("a.csv", data))
    assert [document.received.text for document in found.documents] == [TEXT, OTHER]


def test_letters_far_behind_tell_the_encoding(write: Write) -> None:
    rows = "".join(f"{number},plain words of no report\n" for number in range(60_000))
    path = write("a.csv", b"id,text\n" + rows.encode() + f"x,{OTHER} {TEXT}\n".encode("cp1256"))
    *_, last = records([path], Settings(TODAY))
    assert isinstance(last, Record)
    assert OTHER.encode() in last.data


def test_a_line_above_the_limit_costs_itself(write: Write) -> None:
    settings = Settings(TODAY, msgspec.structs.replace(Limits(), line_bytes=200))
    path = write("a.csv", f"id,text\n1,{TEXT}\n2,{'x' * 500}\n3,{OTHER}\n")
    found = list(records([path], settings))
    assert [item.name for item in found if isinstance(item, Record)] == ["a.csv:id 1", "a.csv:id 3"]
    assert codes(found) == ["ingest.line_too_long"]


def test_no_more_is_read_than_is_asked_for() -> None:
    table = ("id,text\n" + "".join(f"{number},{TEXT} {number}\n" for number in range(200_000))).encode()
    opened: list[io.BytesIO] = []

    def opens() -> io.BytesIO:
        opened.append(io.BytesIO(table))
        return opened[-1]

    found = split(Entry("a.csv", "a.csv", opens=opens), Settings(TODAY))
    assert isinstance(next(found), Record)
    assert opened[-1].tell() <= 2**20 < len(table)


@pytest.mark.parametrize("name", ["sources.csv", "metadata.csv"])
def test_a_table_called_like_a_listing_lists_where_it_has_a_column_of_files(name: str, write: Write) -> None:
    write("in/a.txt", OTHER)
    listing = write(f"in/{name}", "file,title,text\na.txt,خبر,x\n")
    for path in (listing, listing.parent):
        assert [document.name for document in read(path).documents] == ["a.txt"]
    table = write(f"in/{name}", f"id,text\n1,{TEXT}\n")
    assert [document.name for document in read(table).documents] == [f"{name}:id 1"]
    assert sorted(document.name for document in read(table.parent).documents) == ["a.txt", f"{name}:id 1"]


@pytest.mark.parametrize(("written", "alike"), [("Full_Text", "full text"), ("النَّصّ", "النص"), (" الرابط ", "الرابط")])
def test_names_are_compared_as_people_read_them(written: str, alike: str) -> None:
    assert key(written) == key(alike)


ARCHIVER = (
    "Link,Destination folder,Archive status,Archive location,Archive date,Upload timestamp,Upload title,Text content,"
    "WACZ"
)


def archived(status: str, text: str, title: str = "خبر") -> str:
    quoted = text.replace('"', '""')
    return (
        f"https://t.me/village/1,f,{status},https://b.example/a.html,2025-03-09T10:00:00+00:00,"
        f'2025-03-04T21:00:00+00:00,{title},"{quoted}",\n'
    )


@pytest.mark.parametrize(
    "status", ["telethon_archiver: success", "[cached] generic_extractor: success", "wayback: success"]
)
def test_the_archivers_sheet(status: str, write: Write) -> None:
    (document,) = read(write("a.csv", f"{ARCHIVER}\n{archived(status, TEXT)}")).documents
    assert (document.received.text, document.title, document.url) == (TEXT, "خبر", "https://t.me/village/1")
    assert document.published == Published(date(2025, 3, 4), Basis.STATED, "field")


@pytest.mark.parametrize(
    ("status", "text", "code"),
    [
        ("", "", "ingest.not_archived"),
        ("Archive in progress", "", "ingest.not_archived"),
        ("nothing archived", TEXT, "ingest.not_archived"),
        ("Archive failed: timeout", TEXT, "ingest.not_archived"),
        ("wacz_archiver: success", "", "ingest.archived_without_text"),
        ("x: success", '{"id": 1, "likes": 3}', "ingest.archived_without_text"),
        ("x: success", '{"id": 1, "full_text": "cut', "ingest.archived_without_text"),
    ],
)
def test_a_link_that_was_not_archived_is_told(status: str, text: str, code: str, write: Write) -> None:
    found = read(write("a.csv", f"{ARCHIVER}\n{archived(status, text)}{archived('x: success', OTHER)}"))
    assert [document.received.text for document in found.documents] == [OTHER]
    assert codes(found.issues) == [code]


def test_of_a_dump_of_data_the_words_are_read(write: Write) -> None:
    dump = f'{{"id": 1, "user": {{"name": "x"}}, "full_text": "{TEXT}"}}'
    (document,) = read(write("a.csv", f"{ARCHIVER}\n{archived('x: success', dump)}")).documents
    assert document.received.text == TEXT


def test_a_status_alone_is_no_archivers_sheet(write: Write) -> None:
    (document,) = read(write("a.csv", f"url,status,text\nhttps://a.example,draft,{TEXT}\n")).documents
    assert document.received.text == TEXT
