import gzip
import zlib
from datetime import date

import brotli
import pytest

from isnad.ingest.collection import Collection, collect
from isnad.model.document import Outlet
from isnad.model.terms import Basis

from .given import Read, Write, codes, params
from .hostile.archived import TEXT, compressed, digest, page, record, response

URL = "https://village.example/2022/06/01/a"
LONG = f"{TEXT} صباح اليوم. " * 9
PAGE = page(LONG).encode()


@pytest.fixture
def read(write: Write, today: date) -> Read:
    def reading(data: bytes, name: str = "in.warc") -> Collection:
        return collect([write(name, data)], today=today)

    return reading


@pytest.mark.parametrize("name", ["in.warc", "in.warc.gz"])
def test_pages_with_their_addresses(read: Read, name: str) -> None:
    records = [
        record("", b"software: made\r\n", of="warcinfo", kind="application/warc-fields"),
        record(URL, b"GET / HTTP/1.1\r\n\r\n", of="request", kind="application/http"),
        response(URL, PAGE),
        response("https://village.example/b.txt", f"{TEXT} ب".encode(), kind="text/plain"),
        record("https://village.example/c", page(LONG + "ج").encode(), of="resource", kind="text/html"),
        response("https://village.example/p.jpg", b"\xff\xd8", kind="image/jpeg"),
        response("https://village.example/gone", PAGE, status="404 Not Found"),
        response("https://village.example/moved", b"", status="301 Moved", head="Location: /c\r\n"),
        response("https://village.example/robots.txt", b"User-agent: *", kind="text/plain"),
        response(URL, PAGE, of="revisit"),
    ]
    found = read(compressed(*records) if name.endswith(".gz") else b"".join(records), name)
    assert [(document.name, document.url) for document in found.documents] == [
        (f"{name}:{url}", url) for url in (URL, "https://village.example/b.txt", "https://village.example/c")
    ]
    first = found.documents[0]
    assert first.outlet == Outlet("village.example", Basis.INFERRED)
    assert first.published is not None
    assert (first.published.day, first.published.source) == (date(2022, 6, 1), "url")
    assert [(issue.reason.code, params(issue)) for issue in found.issues] == [
        ("ingest.records_without_page", {"count": 7})
    ]


def chunked(body: bytes, size: int = 40) -> bytes:
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def raw_deflate(body: bytes) -> bytes:
    packed = zlib.compressobj(wbits=-15)
    return packed.compress(body) + packed.flush()


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Transfer-Encoding: chunked\r\n", chunked(PAGE)),
        ("Transfer-Encoding: chunked\r\n", PAGE),
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE)),
        ("Content-Encoding: gzip\r\n", PAGE),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGE)),
        ("Content-Encoding: deflate\r\n", raw_deflate(PAGE)),
        ("Content-Encoding: br\r\n", brotli.compress(PAGE)),
        ("Content-Encoding: br\r\n", PAGE),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip.compress(PAGE))),
    ],
)
def test_body_is_what_a_browser_takes(read: Read, head: str, body: bytes) -> None:
    found = read(response(URL, body, head=head))
    (document,) = found.documents
    assert LONG.strip() in document.received.text
    assert found.issues == ()


@pytest.mark.parametrize(
    ("head", "body", "code"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE)[:-9], "ingest.truncated"),
        ("Content-Encoding: gzip\r\n", b"\x1f\x8b" + PAGE, "ingest.member_broken"),
        ("Content-Encoding: br\r\n", b"\x99" * 99, "ingest.member_broken"),
        ("Content-Encoding: zstd\r\n", PAGE, "ingest.content_encoding"),
        ("Content-Encoding: gzip\r\n", gzip.compress(bytes(9_000_000)), "ingest.archive_ratio"),
        ("Content-Encoding: br\r\n", brotli.compress(bytes(90_000_000)), "ingest.archive_ratio"),
    ],
)
def test_body_that_cannot_be_had_costs_only_itself(read: Read, head: str, body: bytes, code: str) -> None:
    found = read(response("https://village.example/z", body, head=head) + response(URL, PAGE))
    assert [document.url for document in found.documents] == [URL]
    assert codes(found.issues) == [code]
    assert found.issues[0].where.endswith("in.warc:1")


def test_encoding_of_the_server_counts_where_the_page_says_none(read: Read) -> None:
    body = "<html><body><p>Погиб</p></body></html>".encode("koi8-r")
    told = read(response(URL, body, kind="text/html; charset=KOI8-R"))
    assert "Погиб" in told.documents[0].received.text
    assert told.documents[0].received.encoding.lower().replace("_", "-") == "koi8-r"


def test_same_address_twice(read: Read) -> None:
    found = read(response(URL, PAGE) + response(URL, PAGE) + response(URL, PAGE.replace(b"<p>", b"<p>.")))
    assert [document.name for document in found.documents] == [f"in.warc:{URL}", f"in.warc:{URL}#2"]
    assert codes(found.issues) == ["ingest.same_document", "ingest.name_taken"]


def test_digest_that_is_not_that_of_the_bytes(read: Read) -> None:
    block = response(URL, PAGE).partition(b"\r\n\r\n")[2].removesuffix(b"\r\n\r\n")
    assert read(response(URL, PAGE, WARC_Block_Digest=digest(block))).issues == ()
    found = read(response(URL, PAGE, WARC_Block_Digest=digest(b"")))
    assert len(found.documents) == 1
    assert codes(found.issues) == ["ingest.record_digest"]


def test_goes_on_after_what_is_broken(read: Read) -> None:
    others = [response(f"https://village.example/{n}", page(f"{LONG} {n}").encode()) for n in range(3)]
    plain = read(others[0] + b"refuse\r\nrefuse\r\n" + others[1] + others[2])
    assert len(plain.documents) == 3
    assert codes(plain.issues) == ["ingest.record_broken"]
    packed = compressed(*others).replace(gzip.compress(others[1])[30:50], b"\xff" * 20)
    found = read(packed, "in.warc.gz")
    assert [document.url for document in found.documents] == [f"https://village.example/{n}" for n in (0, 2)]
    assert codes(found.issues) == ["ingest.member_broken"]
