import gzip
import io
import stat
import zipfile
from datetime import date
from pathlib import Path

import pytest

from isnad.ingest.collection import Collection, collect

from .given import Read, Write, codes, lines, params, source
from .hostile.archived import TEXT, page, tarred, with_raw_name, zipped


@pytest.fixture
def read(write: Write, today: date) -> Read:
    def reading(data: bytes, name: str = "in.zip") -> Collection:
        return collect([write(name, data)], today=today)

    return reading


def names(found: Collection) -> list[str]:
    return [document.name for document in found.documents]


def test_archive_is_read_like_the_folder_it_holds(write: Write, tmp_path: Path, today: date) -> None:
    files: dict[str, str | bytes] = {
        "b.txt": TEXT + " ب",
        "a/z.html": page(f"{TEXT} ز. " * 9),
        "a/photo.jpg": b"\xff\xd8",
        "a.txt": TEXT + " أ",
        "p.jsonl": lines(source(text=TEXT + " م")),
        "t/sources.csv": "file,outlet,published\na.txt,شبكة القرية,2023-01-02\n",
        "t/a.txt": TEXT + " ت",
        "t/sub/left.txt": TEXT,
    }
    for name, content in files.items():
        write(f"folder/{name}", content)
    archive = write("in.zip", zipped(dict(reversed(files.items()))))
    in_folder, in_zip = collect([tmp_path / "folder"], today=today), collect([archive], today=today)
    assert [document.id for document in in_zip.documents] == [document.id for document in in_folder.documents]
    assert [document.published for document in in_zip.documents] == [one.published for one in in_folder.documents]
    assert [document.outlet for document in in_zip.documents] == [one.outlet for one in in_folder.documents]
    assert "in.zip/t/a.txt" in names(in_zip)
    assert in_zip.unlisted == tuple(f"in.zip/{name}" for name in in_folder.unlisted)
    assert (in_zip.issues, in_folder.issues) == ((), ())


def test_archives_in_archives_in_folders(write: Write, tmp_path: Path, today: date) -> None:
    inner = zipped({"deep/a.txt": TEXT, "b.tar.gz": gzip.compress(tarred({"c.txt": TEXT + " ج"}))})
    write("folder/out.zip", zipped({"in.zip": inner, "d.txt.gz": gzip.compress((TEXT + " د").encode())}))
    found = collect([tmp_path / "folder"], today=today)
    assert names(found) == ["out.zip/d.txt", "out.zip/in.zip/b.tar.gz/c.txt", "out.zip/in.zip/deep/a.txt"]
    assert found.issues == ()


def test_too_deep(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_LIMIT_ARCHIVE_DEPTH", "2")
    found = read(zipped({"2.zip": zipped({"3.zip": zipped({"a.txt": TEXT}), "b.txt": TEXT})}))
    assert names(found) == ["in.zip/2.zip/b.txt"]
    assert codes(found.issues) == ["ingest.archive_too_deep"]
    assert found.issues[0].where.endswith("in.zip/2.zip/3.zip")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("../a.txt", "ingest.row_outside_folder"),
        ("/a.txt", "ingest.row_outside_folder"),
        ("..\\a.txt", "ingest.row_outside_folder"),
        ("none.txt", "ingest.row_without_file"),
        ("p.jsonl", "ingest.unknown_format"),
    ],
)
def test_rows_of_a_table_inside(read: Read, row: str, code: str) -> None:
    found = read(zipped({"a.txt": "x", "t/metadata.csv": f"file\n{row}\nb.txt\n", "t/b.txt": TEXT, "t/p.jsonl": ""}))
    assert "in.zip/t/b.txt" in names(found)
    assert code in codes(found.issues)
    assert any(issue.where.endswith("in.zip/t/metadata.csv:2") for issue in found.issues)


@pytest.mark.parametrize("codec", ["cp720", "cp1256", "utf-8"])
def test_arabic_names_as_windows_writes_them(read: Read, codec: str) -> None:
    found = read(with_raw_name("تقرير القرية.txt".encode(codec), TEXT))
    assert names(found) == ["in.zip/تقرير القرية.txt"]
    assert found.issues == ()


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("../../x.txt", "x.txt"),
        ("a/../../x.txt", "a/x.txt"),
        ("/etc/x.txt", "etc/x.txt"),
        ("C:/x.txt", "x.txt"),
        ("..\\x.txt", "x.txt"),
        ("a\\x.txt", "a/x.txt"),
        ("a\u202etxt.exe.txt", "atxt.exe.txt"),
        ("a\nb.txt", "ab.txt"),
    ],
)
def test_name_that_leads_out_or_misleads_is_told(read: Read, tmp_path: Path, name: str, given: str) -> None:
    before = sorted(tmp_path.rglob("*"))
    found = read(zipped({name: TEXT}))
    assert names(found) == [f"in.zip/{given}"]
    assert codes(found.issues) == ["ingest.member_name"]
    assert params(found.issues[0])["given"] == given
    assert sorted(tmp_path.rglob("*")) == [*before, tmp_path / "in.zip"]


def test_name_with_a_null(read: Read) -> None:
    found = read(with_raw_name(b"a.txt\0.txt", TEXT))
    assert names(found) == ["in.zip/a.txt.txt"]
    assert codes(found.issues) == ["ingest.member_name"]


def test_what_the_system_lays_beside_is_passed_over(read: Read) -> None:
    found = read(zipped({"__MACOSX/._a.txt": "x", ".DS_Store": "x", "b/.hidden/a.txt": TEXT, "a.txt": TEXT}))
    assert (names(found), found.issues, found.unlisted) == (["in.zip/a.txt"], (), ())


def test_two_files_of_one_name_are_both_read(read: Read) -> None:
    out = zipped({"a.txt": TEXT, "b.txt": TEXT + " ب"}).replace(b"b.txt", b"a.txt")
    found = read(out)
    assert names(found) == ["in.zip/a.txt", "in.zip/a.txt#2"]
    assert codes(found.issues) == ["ingest.member_twice", "ingest.name_taken"]


def test_link_is_not_followed(read: Read) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    found = read(_with(link, "/etc/passwd"))
    assert codes(found.issues) == ["ingest.member_link"]
    assert found.documents == ()


def _with(info: zipfile.ZipInfo, content: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(info, content)
    return out.getvalue()


def test_limits_count_what_comes_out(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_LIMIT_ARCHIVE_BYTES", "100")
    found = read(zipped({f"{n}.txt": f"{TEXT} {n}" for n in range(9)}))
    assert names(found) == ["in.zip/0.txt", "in.zip/1.txt"]
    assert codes(found.issues) == ["ingest.archive_too_large"]


def test_limit_of_members(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_LIMIT_ARCHIVE_MEMBERS", "2")
    for name, data in (("in.zip", zipped), ("in.tar", tarred)):
        found = read(data({f"{n}.txt": f"{TEXT} {n}" for n in range(9)}), name)
        assert len(found.documents) == 2
        assert codes(found.issues) == ["ingest.archive_members"]


def test_archive_inside_is_held_only_up_to_the_size_of_a_report(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_LIMIT_FILE_BYTES", "400")
    inner = zipped({f"{n}.txt": TEXT for n in range(9)})
    found = read(zipped({"in.zip": inner, "a.txt": TEXT}))
    assert (names(found), codes(found.issues)) == (["in.zip/a.txt"], ["ingest.file_too_large"])
