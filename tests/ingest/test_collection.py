import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.ingest.collection import collect, stream
from isnad.model.document import Document
from isnad.model.identity import sha256_of

from .given import Write, codes, documents, issues, lines, params, source

TEXT = "قتل رجلان في القرية"


def test_text_file(write: Write, today: date) -> None:
    path = write("a.txt", f"2022-06-01\n{TEXT}\n")
    (document,) = collect([path], today=today).documents
    assert document.id == sha256_of(path.read_bytes())
    assert (document.name, document.received.text) == ("a.txt", f"2022-06-01\n{TEXT}\n")
    assert document.published is not None
    assert (document.published.day, document.published.source) == (date(2022, 6, 1), "text")
    assert document.outlet is None


def test_folder_is_read_in_one_order(write: Write, tmp_path: Path, today: date) -> None:
    for name in ("c.txt", "a.txt", "sub/b.txt", "b.TXT"):
        write(name, f"{TEXT} {name}")
    write("p.jsonl", lines(source(), source(id="s2", url="https://other.example/2")))
    write("notes.md", "notes")
    write("sub/photo.jpg", b"\xff\xd8")
    found = collect([tmp_path], today=today)
    assert [document.name for document in found.documents] == ["a.txt", "b.TXT", "c.txt", "s1", "s2", "sub/b.txt"]
    assert found.unlisted == ("notes.md", "sub/photo.jpg")
    assert found.issues == ()
    assert found == collect([tmp_path], today=today)


def test_stream_gives_the_same(write: Write, tmp_path: Path, today: date) -> None:
    write("a.txt", TEXT)
    write("b.txt", "")
    write("c.md", "x")
    whole = collect([tmp_path], today=today)
    streamed = list(stream([tmp_path], today=today))
    assert tuple(documents(streamed)) == whole.documents
    assert tuple(issues(streamed)) == whole.issues
    assert len(streamed) == 2


def test_stream_reads_no_further_than_asked(write: Write, today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [write("a.txt", TEXT), write("b.txt", f"{TEXT} b")]
    items = stream(paths, today=today)
    assert isinstance(next(items), Document)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("read ahead"))


def test_path_that_was_typed_wrong_is_refused_before_anything_is_read(write: Write, tmp_path: Path) -> None:
    paths = [write("a.txt", TEXT), tmp_path / "none"]
    for read in (stream, collect):
        with pytest.raises(IsnadError) as refused:
            read(paths)
        assert refused.value.code == "ingest.no_such_path"
        assert str(tmp_path / "none") in refused.value.message


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("bad.txt", b"", "text.empty"),
        ("bad.txt", b" \n\n ", "text.no_text"),
        ("bad.txt", f"{TEXT} {TEXT} ".encode() + b"\xd9 \xff" + TEXT.encode(), "text.encoding"),
        ("bad.txt", bytes(range(256)) * 20, "text.encoding"),
        ("bad.jsonl", b"{\n", "ingest.broken_line"),
        ("bad.jsonl", b'{"text": ""}\n', "ingest.source_without_text"),
    ],
)
def test_bad_file_is_one_issue_and_the_rest_is_read(
    write: Write, tmp_path: Path, today: date, name: str, content: bytes, code: str
) -> None:
    write("a.txt", TEXT)
    path = write(name, content)
    write("z.txt", f"{TEXT} z")
    found = collect([tmp_path], today=today)
    assert [document.name for document in found.documents] == ["a.txt", "z.txt"]
    assert codes(found.issues) == [code]
    assert found.issues[0].where.startswith(str(path))


def test_folder_named_like_a_report(write: Write, tmp_path: Path, today: date) -> None:
    write("a.txt/inside.txt", TEXT)
    write("b.txt", TEXT)
    found = collect([tmp_path], today=today)
    assert codes(found.issues) == ["ingest.not_a_file"]
    assert [document.name for document in found.documents] == ["b.txt"]


def test_file_of_another_format_that_was_asked_for(write: Write, today: date) -> None:
    found = collect([write("a.docx", b"PK"), write("b.txt", TEXT)], today=today)
    assert [params(issue) for issue in found.issues] == [{"suffix": ".docx"}]
    assert codes(found.issues) == ["ingest.unknown_format"]
    assert len(found.documents) == 1


def test_file_too_large_is_not_read(write: Write, tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_LIMIT_FILE_BYTES", "60")
    write("a.txt", TEXT + "ا" * 60)
    write("b.txt", TEXT)
    found = collect([tmp_path], today=today)
    assert [(issue.reason.code, params(issue)) for issue in found.issues] == [("ingest.file_too_large", {"limit": 60})]
    assert len(found.documents) == 1


def test_pipe_is_not_waited_for(write: Write, tmp_path: Path, today: date) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    write("b.txt", TEXT)
    assert codes(collect([tmp_path], today=today).issues) == ["ingest.not_a_file"]


def test_dangling_and_circling_links(write: Write, tmp_path: Path, today: date) -> None:
    write("in/b.txt", TEXT)
    (tmp_path / "in" / "gone.txt").symlink_to(tmp_path / "none.txt")
    (tmp_path / "in" / "round").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "self.txt").symlink_to(tmp_path / "in" / "self.txt")
    found = collect([tmp_path / "in"], today=today)
    assert [document.name for document in found.documents] == ["b.txt"]
    assert codes(found.issues) == ["ingest.no_such_file", "ingest.unreadable"]
    assert params(found.issues[1]) == {"error": "ELOOP"}
    assert found.unlisted == ("round",)


def closed_iterdir(closed: Path) -> object:
    """`Path.iterdir` with one folder closed: a test run by root is let into every folder."""
    real = Path.iterdir

    def iterdir(path: Path) -> Iterator[Path]:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return real(path)

    return iterdir


def test_closed_folder_is_one_issue_and_the_rest_is_read(
    write: Write, tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("closed/a.txt", TEXT)
    write("open/b.txt", TEXT)
    monkeypatch.setattr(Path, "iterdir", closed_iterdir(tmp_path / "closed"))
    found = collect([tmp_path], today=today)
    assert [(issue.where, issue.reason.code) for issue in found.issues] == [
        (str(tmp_path / "closed"), "ingest.no_permission")
    ]
    assert [document.name for document in found.documents] == ["open/b.txt"]


def test_closed_file_is_one_issue(write: Write, tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, real = write("a.txt", TEXT), Path.stat
    write("b.txt", TEXT)

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return real(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)
    found = collect([tmp_path], today=today)
    assert codes(found.issues) == ["ingest.no_permission"]
    assert len(found.documents) == 1


def test_other_refusals_name_their_error(write: Write, today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.txt", TEXT)

    def broken(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", broken)
    (issue,) = collect([path], today=today).issues
    assert (issue.reason.code, params(issue)) == ("ingest.unreadable", {"error": "EIO"})


def test_same_bytes_are_one_document(write: Write, tmp_path: Path, today: date) -> None:
    write("a.txt", TEXT)
    write("b.txt", TEXT)
    found = collect([tmp_path], today=today)
    assert [document.name for document in found.documents] == ["a.txt"]
    assert [(issue.reason.code, params(issue)) for issue in found.issues] == [
        ("ingest.same_document", {"document": "b.txt", "first": "a.txt"})
    ]


def test_names_are_told_apart(write: Write, today: date) -> None:
    paths = [write(f"{folder}/1.txt", f"{TEXT} {folder}") for folder in ("a", "b", "c")]
    paths.append(write("1.txt#2.txt", f"{TEXT} d"))
    found = collect(paths, today=today)
    assert [document.name for document in found.documents] == ["1.txt", "1.txt#2", "1.txt#3", "1.txt#2.txt"]
    assert codes(found.issues) == ["ingest.name_taken"] * 2
    assert params(found.issues[0]) == {"name": "1.txt", "given": "1.txt#2"}


def test_pool_of_sources(write: Write, today: date) -> None:
    path = write("p.jsonl", lines(source(), source(), source(text="خبر آخر"), source(text=None, id="s2")) + "{\n")
    found = collect([path], today=today)
    assert [document.name for document in found.documents] == ["s1", "s1#2"]
    assert codes(found.issues) == [
        "ingest.same_document",
        "ingest.name_taken",
        "ingest.source_without_text",
        "ingest.broken_line",
    ]
    assert [issue.where for issue in found.issues] == [f"{path}:{n}" for n in (2, 3, 4, 5)]


def test_today_is_by_default_the_machines(write: Write) -> None:
    path = write("p.jsonl", lines(source(url=..., published="2099-01-01")))
    assert codes(stream([path])) == ["ingest.published_implausible"]


def test_the_five_seed_reports() -> None:
    shared = Path(os.environ.get("ISNAD_SHARED", Path(__file__).parents[2].parent / "shared"))
    if not (shared / "seeds").is_dir():
        pytest.skip(f"no seed reports at {shared}: set ISNAD_SHARED")
    found = collect([shared / "seeds"])
    assert [document.published.day.isoformat() for document in found.documents if document.published is not None] == [
        "2019-03-20",
        "2019-03-21",
        "2019-03-04",
        "2019-03-12",
        "2019-03-26",
    ]
    assert [document.outlet is None for document in found.documents] == [False, False, False, True, False]
    assert (found.issues, found.unlisted) == ((), ("README.md",))
