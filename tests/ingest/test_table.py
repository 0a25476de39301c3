from datetime import date
from pathlib import Path

import pytest

from isnad.ingest.collection import Collection, collect
from isnad.model.document import Outlet, Published
from isnad.model.terms import Basis

from .given import Write, codes, params

TEXT = "قتل رجلان في القرية"


@pytest.fixture
def folder(write: Write, tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt"):
        write(f"in/{name}", f"{TEXT} {name}")
    return tmp_path / "in"


def with_table(folder: Path, table: str, today: date, name: str = "sources.csv") -> Collection:
    (folder / name).write_text(table, encoding="utf-8")
    return collect([folder], today=today)


def test_only_listed_files_are_read_and_the_others_named(folder: Path, write: Write, today: date) -> None:
    write("in/README.md", "read me")
    write("in/deep/c.txt", TEXT)
    write("in/.hidden", "x")
    table = (
        "file,outlet,outlet_basis,published,published_basis,url,title\n"
        "b.txt,Village News,stated,2022-06-01,inferred,https://village.example/1,خبر\n"
    )
    found = with_table(folder, table, today)
    (document,) = found.documents
    assert (document.name, document.title, document.url) == ("b.txt", "خبر", "https://village.example/1")
    assert document.outlet == Outlet("Village News", Basis.STATED)
    assert document.published == Published(date(2022, 6, 1), Basis.INFERRED, "table")
    assert found.unlisted == ("README.md", "a.txt", "deep/c.txt")
    assert found.issues == ()


@pytest.mark.parametrize("name", ["sources.csv", "metadata.csv"])
def test_table_may_be_given_itself(folder: Path, today: date, name: str) -> None:
    (folder / name).write_text("file\nb.txt\n", encoding="utf-8")
    found = collect([folder / name], today=today)
    assert [document.name for document in found.documents] == ["b.txt"]
    assert found == collect([folder], today=today)


@pytest.mark.parametrize(
    "table",
    [
        "\ufefffile,published\na.txt,2022-06-01\n",
        "file;published\na.txt;2022-06-01\n",
        "file\tpublished\r\na.txt\t2022-06-01\r\n",
        "published,file\n2022-06-01,./a.txt\n\n,\n",
        ' file , published\n"a.txt","2022-06-01"',
    ],
)
def test_shapes_of_a_table(folder: Path, today: date, table: str) -> None:
    found = with_table(folder, table, today)
    assert [(document.name, document.published) for document in found.documents] == [
        ("a.txt", Published(date(2022, 6, 1), Basis.STATED, "table"))
    ]
    assert (found.issues, found.unlisted) == ((), ("b.txt",))


def test_digest_is_called_one(folder: Path, today: date) -> None:
    table = "file,outlet,outlet_basis,digest_of\na.txt,,assumed,شبكة القرية\nb.txt,Other,,شبكة القرية\n"
    found = with_table(folder, table, today)
    assert [document.outlet for document in found.documents] == [
        Outlet("digest (Isnad)", Basis.ASSUMED, of="شبكة القرية"),
        Outlet("digest (Isnad)", Basis.STATED, of="شبكة القرية"),
    ]
    assert codes(found.issues) == ["ingest.outlet_and_digest"]


@pytest.mark.parametrize("word", ["غير معروف", "مصدر مجهول", "غير معلوم", "Unknown", "N/A", "(unknown)"])
def test_a_word_for_nobody_is_no_outlet(folder: Path, today: date, word: str) -> None:
    table = f"file,outlet,outlet_basis,digest_of\na.txt,{word},,\nb.txt,,assumed,{word}\n"
    found = with_table(folder, table, today)
    assert [document.outlet for document in found.documents] == [None, Outlet("digest (Isnad)", Basis.ASSUMED, of="")]
    assert found.issues == ()


@pytest.mark.parametrize("word", ["المجهول نيوز", "Unknown Voices", "شبكة غير معروف"])
def test_an_outlet_may_be_called_after_the_word(folder: Path, today: date, word: str) -> None:
    found = with_table(folder, f"file,outlet\na.txt,{word}\n", today)
    assert [document.outlet for document in found.documents][:1] == [Outlet(word, Basis.STATED)]


def test_empty_cells_are_filled_from_the_address(folder: Path, today: date) -> None:
    found = with_table(folder, "file,outlet,published,url\na.txt,,,https://village.example/2022/06/01/a\n", today)
    (document,) = found.documents
    assert document.outlet == Outlet("village.example", Basis.INFERRED)
    assert document.published == Published(date(2022, 6, 1), Basis.INFERRED, "url")


def test_nothing_known_stays_nothing(folder: Path, today: date) -> None:
    (document,) = with_table(folder, "file,outlet,published\na.txt,,\n", today).documents
    assert (document.outlet, document.published, document.title, document.url) == (None, None, None, None)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("last week", "ingest.published_unreadable"),
        ("2026-06-02", "ingest.published_implausible"),
        ("1980-01-01", "ingest.published_implausible"),
    ],
)
def test_bad_date_leaves_the_document_undated(folder: Path, today: date, cell: str, code: str) -> None:
    (folder / "a.txt").write_text(f"2022-06-01\n{TEXT}", encoding="utf-8")
    found = with_table(folder, f"file,published,url\na.txt,{cell},https://village.example/2022/06/01/a\n", today)
    assert found.documents[0].published is None
    assert codes(found.issues) == [code]
    assert found.issues[0].where == f"{folder / 'sources.csv'}:2"


def test_settled_day_stays_settled_under_another_name(folder: Path, write: Write, today: date) -> None:
    first = write("a.txt", f"{TEXT} في موضع آخر")
    table = "file,published,url\na.txt,last week,https://village.example/2022/06/01/a\n"
    (folder / "sources.csv").write_text(table, encoding="utf-8")
    found = collect([first, folder], today=today)
    assert [(document.name, document.published) for document in found.documents] == [("a.txt", None), ("a.txt#2", None)]
    assert codes(found.issues) == ["ingest.published_unreadable", "ingest.name_taken"]


def test_listed_page_keeps_what_its_metadata_say(folder: Path, write: Write, today: date) -> None:
    page = f'<html><head><meta property="article:published_time" content="2022-06-01"></head><body><p>{TEXT}</p></body>'
    write("in/page.html", page)
    (document,) = with_table(folder, "file,published,title\npage.html,,خبر\n", today).documents
    assert document.published == Published(date(2022, 6, 1), Basis.STATED, "page")
    assert document.title == "خبر"
    (document,) = with_table(folder, "file,published\npage.html,2022-06-02\n", today).documents
    assert document.published == Published(date(2022, 6, 2), Basis.STATED, "table")


def test_basis_that_is_none_is_the_weakest(folder: Path, today: date) -> None:
    found = with_table(folder, "file,outlet,outlet_basis\na.txt,Village News,sure\n", today)
    assert found.documents[0].outlet == Outlet("Village News", Basis.ASSUMED)
    assert [(issue.reason.code, params(issue)) for issue in found.issues] == [
        ("ingest.unknown_basis", {"column": "outlet_basis", "value": "sure"})
    ]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("none.txt", "ingest.row_without_file"),
        (",Village News", "ingest.row_without_file"),
        ("a\0.txt", "ingest.row_without_file"),
        ("deep", "ingest.not_a_file"),
        ("../out.txt", "ingest.row_outside_folder"),
        ("page.docx", "ingest.unknown_format"),
        ("a.txt,b,c", "ingest.row_too_long"),
        ('"a.txt" x', "ingest.broken_row"),
        ("empty.txt", "text.empty"),
    ],
)
def test_bad_row_is_one_issue_and_the_rest_is_read(
    folder: Path, write: Write, today: date, row: str, code: str
) -> None:
    write("out.txt", TEXT)
    write("in/page.docx", "PK")
    write("in/deep/c.txt", TEXT)
    write("in/empty.txt", "")
    found = with_table(folder, f"file,outlet\n{row}\nb.txt,\n", today)
    assert [document.name for document in found.documents] == ["b.txt"]
    assert codes(found.issues) == [code]


def test_row_outside_by_a_link_is_refused(folder: Path, write: Write, today: date) -> None:
    (folder / "link.txt").symlink_to(write("out.txt", TEXT))
    assert codes(with_table(folder, "file\nlink.txt\n", today).issues) == ["ingest.row_outside_folder"]


def test_unknown_column_is_an_issue_and_no_crash(folder: Path, today: date) -> None:
    found = with_table(folder, "file,editor,notes\na.txt,x,y\n", today)
    assert len(found.documents) == 1
    assert [params(issue) for issue in found.issues] == [{"column": "editor"}, {"column": "notes"}]
    assert set(codes(found.issues)) == {"ingest.unknown_column"}


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("name,outlet\na.txt,b\n", "ingest.table_without_file_column"),
        ("", "text.empty"),
        ('"fi"le\na.txt\n', "ingest.broken_row"),
    ],
)
def test_table_that_lists_nothing(folder: Path, today: date, table: str, code: str) -> None:
    found = with_table(folder, table, today)
    assert (found.documents, codes(found.issues), found.unlisted) == ((), [code], ("a.txt", "b.txt"))


def test_first_table_counts(folder: Path, today: date) -> None:
    (folder / "metadata.csv").write_text("file\nb.txt\n", encoding="utf-8")
    found = with_table(folder, "file\na.txt\n", today)
    assert [document.name for document in found.documents] == ["a.txt"]
    assert found.unlisted == ("b.txt", "metadata.csv")


def test_table_in_a_folder_below(folder: Path, today: date, tmp_path: Path) -> None:
    (folder / "sources.csv").write_text("file\na.txt\n", encoding="utf-8")
    found = collect([tmp_path], today=today)
    assert [document.name for document in found.documents] == ["in/a.txt"]
    assert found.unlisted == ("in/b.txt",)


def test_table_that_is_a_folder(folder: Path, today: date) -> None:
    (folder / "sources.csv").mkdir()
    found = collect([folder], today=today)
    assert codes(found.issues) == ["ingest.not_a_file"]
    assert found.documents == ()
