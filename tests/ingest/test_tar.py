import gzip
import tarfile
from collections.abc import Callable
from datetime import date

import pytest

from isnad.ingest.collection import collect

from .given import Write, codes
from .hostile.archived import TEXT, tarred

FILES: dict[str, str | bytes] = {"b.txt": TEXT, "a/" + "ن" * 90 + ".txt": TEXT + " ن", "p.jpg": b"x", "._b.txt": "x"}


PACKED = [("in.tar", bytes), ("in.tar.gz", gzip.compress), ("in.tgz", gzip.compress)]


@pytest.mark.parametrize(("name", "pack"), PACKED)
def test_files_in_the_order_of_the_archive(
    write: Write, today: date, name: str, pack: Callable[[bytes], bytes]
) -> None:
    found = collect([write(name, pack(tarred(FILES)))], today=today)
    assert [document.name for document in found.documents] == [f"{name}/b.txt", f"{name}/a/{'ن' * 90}.txt"]
    assert (found.issues, found.unlisted) == ((), (f"{name}/p.jpg",))


def test_long_names_of_the_other_kind(write: Write, today: date) -> None:
    info = tarfile.TarInfo("ن" * 120 + ".txt")
    info.size = len(TEXT.encode())
    header = info.tobuf(format=tarfile.PAX_FORMAT)
    body = TEXT.encode().ljust(512, b"\0")
    (document,) = collect([write("in.tar", header + body)], today=today).documents
    assert document.name == f"in.tar/{'ن' * 120}.txt"


def test_table_is_named_as_not_used(write: Write, today: date) -> None:
    found = collect([write("in.tar", tarred({"sources.csv": "file\na.txt\n", "a.txt": TEXT}))], today=today)
    assert [document.name for document in found.documents] == ["in.tar/a.txt"]
    assert codes(found.issues) == ["ingest.table_in_tar"]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE])
def test_links_are_not_followed(write: Write, today: date, kind: bytes) -> None:
    data = tarred({"a.txt": ""}, type=kind)[:512] + tarred({"b.txt": TEXT})
    found = collect([write("in.tar", data)], today=today)
    assert [document.name for document in found.documents] == ["in.tar/b.txt"]
    assert codes(found.issues) == ["ingest.member_link"]


@pytest.mark.parametrize("name", ["a.pdf.exe.gz", "a.gz", "a.txt.gz.gz", "..gz"])
def test_gzip_of_no_known_format(write: Write, today: date, name: str) -> None:
    found = collect([write(name, gzip.compress(TEXT.encode()))], today=today)
    assert codes(found.issues) == ["ingest.unknown_format"]
