import hashlib
import json
from datetime import date

import pytest

from isnad.ingest.collection import Collection, collect

from .given import Read, Write, codes, lines, params
from .hostile.archived import TEXT, compressed, page, response, zipped

SITE = "https://village.example"
LONG = f"{TEXT} صباح اليوم. " * 9


def wacz(listed: list[str] | None, **changes: bytes) -> bytes:
    records = [response(f"{SITE}/{name}", page(f"{LONG} {name}").encode()) for name in ("a", "b", "frame")]
    moved = response(f"{SITE}/old", b"", status="302 Found", head="Location: /b\r\n")
    files: dict[str, str | bytes] = {"archive/data.warc.gz": compressed(moved, *records), "indexes/index.cdx.gz": b""}
    if listed is not None:
        head = {"format": "json-pages-1.0", "id": "pages", "title": "All"}
        files["pages/pages.jsonl"] = lines(head, *({"url": f"{SITE}/{name}", "ts": ""} for name in listed))
    resources = [
        {"name": name, "path": name, "hash": f"sha256:{hashlib.sha256(_bytes(data)).hexdigest()}"}
        for name, data in files.items()
    ]
    files["datapackage.json"] = json.dumps({"profile": "data-package", "resources": resources})
    return zipped({**files, **{name.replace("__", "/"): data for name, data in changes.items()}}, 0)


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


@pytest.fixture
def read(write: Write, today: date) -> Read:
    def reading(data: bytes, name: str = "in.wacz") -> Collection:
        return collect([write(name, data)], today=today)

    return reading


@pytest.mark.parametrize("name", ["in.wacz", "in.zip"])
def test_listed_pages_are_read(read: Read, name: str) -> None:
    found = read(wacz(["a", "old#top"]), name)
    assert [document.url for document in found.documents] == [f"{SITE}/a", f"{SITE}/b"]
    assert found.documents[0].name == f"{name}/archive/data.warc.gz:{SITE}/a"
    assert [(issue.reason.code, params(issue)) for issue in found.issues] == [
        ("ingest.records_without_page", {"count": 2})
    ]


def test_without_a_list_every_page_is_read(read: Read) -> None:
    assert len(read(wacz(None)).documents) == 3


def test_what_was_changed_is_told_and_read(read: Read) -> None:
    other = lines({"format": "json-pages-1.0"}, {"url": f"{SITE}/b"})
    found = read(wacz(["a"], **{"pages/pages.jsonl": other.encode()}))
    assert [document.url for document in found.documents] == [f"{SITE}/b"]
    assert codes(found.issues) == ["ingest.resource_changed", "ingest.records_without_page"]
    assert found.issues[0].where.endswith("in.wacz/pages/pages.jsonl")


@pytest.mark.parametrize(
    ("package", "code"),
    [
        (b"{", "ingest.package_broken"),
        (b'{"resources": 3}', "ingest.package_broken"),
        (b"[" * 100_000, "ingest.package_broken"),
        (b'{"resources": [{"path": "../../etc/passwd", "hash": "sha256:00"}]}', "ingest.resource_missing"),
        (b'{"resources": [{"path": "archive/data.warc.gz", "hash": "sha256:00"}]}', "ingest.resource_changed"),
    ],
)
def test_bad_list_of_contents(read: Read, package: bytes, code: str) -> None:
    found = read(wacz(["a"], **{"datapackage.json": package}))
    assert [document.url for document in found.documents] == [f"{SITE}/a"]
    assert codes(found.issues)[0] == code


def test_seal_of_the_list(read: Read) -> None:
    seal = json.dumps({"path": "datapackage.json", "hash": "sha256:00"}).encode()
    found = read(wacz(["a"], **{"datapackage-digest.json": seal}))
    assert codes(found.issues) == ["ingest.resource_changed", "ingest.records_without_page"]


def test_wacz_without_records(read: Read) -> None:
    found = read(zipped({"datapackage.json": "{}", "a.txt": TEXT}))
    assert [document.name for document in found.documents] == ["in.wacz/a.txt"]
