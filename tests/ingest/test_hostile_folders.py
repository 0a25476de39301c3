"""Folders made to break whoever walks them: issues or names of files not read, and the rest is read."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from isnad.ingest.arrival import Arrival
from isnad.ingest.collection import arrivals, collect
from isnad.ingest.files import read_bytes
from isnad.model.document import Issue

from .given import codes

TEXT = "قتل رجلان في القرية"
OUTSIDE = "outside.txt"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its files are of another kind")


class Folder(NamedTuple):
    """One such folder: `make` fills it, beside a file outside that must not be read."""

    name: str
    make: Callable[[Path], None]
    codes: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()


def _link(name: str, to: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).symlink_to(to)


def _named(name: bytes, content: bytes = b"") -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        with open(os.fsencode(folder) + b"/" + name, "wb") as file:  # noqa: PTH123 - a name that is no text
            file.write(content)

    return make


def _pipe(name: str) -> Callable[[Path], None]:
    return lambda folder: os.mkfifo(folder / name)


def _closed(folder: Path) -> None:
    (folder / "a.txt").mkdir()


def _listed(*rows: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / "sources.csv").write_text("\n".join(["file,outlet", "z.txt,", *rows]) + "\n", encoding="utf-8")
        (folder / "link.txt").symlink_to(f"../{OUTSIDE}")

    return make


def _deep(folder: Path) -> None:
    for _ in range(120):
        folder /= "d"
    folder.mkdir(parents=True)
    (folder / "deep.txt").write_text(f"{TEXT} البعيدة", encoding="utf-8")


def _circle(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "round").symlink_to("..", target_is_directory=True)
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "one.txt").symlink_to("other.txt")
    (folder / "other.txt").symlink_to("one.txt")


FOLDERS = [
    Folder("a link to nothing", _link("a.txt", "nowhere"), ("ingest.no_such_file",)),
    Folder("links in a circle", _circle, ("ingest.unreadable",) * 3, ("in/round",)),
    Folder("a link to a device", _link("a.txt", "/dev/zero"), ("ingest.not_a_file",)),
    Folder("a link to the root", _link("a", "/"), (), ("a",)),
    Folder("a pipe nobody writes to", _pipe("a.txt"), ("ingest.not_a_file",)),
    Folder("a pipe without a suffix", _pipe("a"), (), ("a",)),
    Folder("a pipe called like a pool", _pipe("a.jsonl"), ("ingest.not_a_file",)),
    Folder("a pipe called like a table", _pipe("sources.csv"), ("ingest.not_a_file",)),
    Folder("a folder called like a report", _closed, ("ingest.not_a_file",)),
    Folder("a name of two lines", _named(b"a\nb.txt"), ("text.empty",)),
    Folder("a name that turns round", _named("a\u202etxt.exe".encode()), (), ("a\u202etxt.exe",)),
    Folder("a name that is no text", _named(b"\xff\xfe\xd9.txt"), ("text.empty",)),
    Folder("a report under a name that is no text", _named(b"\xd9.txt", f"{TEXT} ثانية".encode())),
    Folder("a name of 255 bytes", _named(b"a" * 251 + b".txt"), ("text.empty",)),
    Folder("a suffix that is no text", _named(b"a.\xff"), (), ("a.\udcff",)),
    Folder("a listed link that leaves the folder", _listed("link.txt,"), ("ingest.row_outside_folder",)),
    Folder("a listed file of a folder that is none", _listed("z.txt/a.txt,"), ("ingest.unreadable",), ("link.txt",)),
    Folder("120 folders in one another", _deep),
]


@pytest.mark.parametrize("hostile", FOLDERS, ids=lambda hostile: hostile.name)
def test_each_is_told_and_the_rest_is_read(hostile: Folder, tmp_path: Path, today: date) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "z.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / OUTSIDE).write_text(f"{TEXT} السرية", encoding="utf-8")
    hostile.make(folder)
    found = collect([folder], today=today)
    if "pipe called like a table" not in hostile.name:
        assert "z.txt" in [document.name for document in found.documents]
    assert sorted(codes(found.issues)) == sorted(hostile.codes)
    assert set(hostile.unlisted) <= set(found.unlisted)
    assert all(issue.where.startswith(str(folder)) for issue in found.issues)
    assert not any("السرية" in document.received.text for document in found.documents)


@pytest.mark.parametrize("files", [2_000, pytest.param(100_000, marks=pytest.mark.long)])
def test_a_hundred_thousand_empty_files(files: int, tmp_path: Path, today: date) -> None:
    for number in range(files):
        (tmp_path / f"{number}.txt").touch()
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    found = collect([tmp_path], today=today)
    assert codes(found.issues) == ["text.empty", *["ingest.same_document"] * (files - 1)]
    assert [document.name for document in found.documents] == ["z.txt"]


def test_what_vanishes_while_it_is_read_is_an_issue(tmp_path: Path, today: date) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.jsonl", "z.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}", encoding="utf-8")
    met: list[str] = []
    for item in arrivals([tmp_path], today=today):
        if isinstance(item, Arrival):
            met.append(item.document.name)
        elif isinstance(item, Issue):
            met.append(item.reason.code)
        for name in ("b.txt", "d.jsonl"):
            (tmp_path / name).unlink(missing_ok=True)
    assert met == ["a.txt", "ingest.no_such_file", "c.txt", "ingest.no_such_file", "z.txt"]


def test_what_grows_while_it_is_read_is_read_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 10)
    assert read_bytes(path, 10) == b"a" * 10
    with path.open("ab") as file:
        file.write(b"a" * 10)
    assert codes([read_bytes(path, 10)]) == ["ingest.file_too_large"]


def test_a_sparse_file_larger_than_any_memory_is_not_read(tmp_path: Path, today: date) -> None:
    for name in ("a.txt", "a.html"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(2**40)
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    found = collect([tmp_path], today=today)
    assert codes(found.issues) == ["ingest.file_too_large"] * 2
    assert [document.name for document in found.documents] == ["z.txt"]
