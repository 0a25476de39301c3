"""Archives of pages made to break readers."""

import gzip

import brotli

from . import Hostile
from .archived import TEXT, compressed, page, record, response, zipped

URL = "https://village.example/a"
PAGE = page(f"{TEXT} صباح اليوم. " * 9).encode()
GOOD = response(URL, PAGE)


def _length(value: str) -> bytes:
    return response(URL, PAGE, Content_Length=value)


def _brotli() -> bytes:
    return response(URL, brotli.compress(bytes(400_000_000), quality=5), head="Content-Encoding: br\r\n")


def _endless_head() -> bytes:
    return b"WARC/1.0\r\n" + b"X: y\r\n" * 500_000


FILES = [
    Hostile("warc that is text", "a.warc", lambda: TEXT.encode() * 999, ("ingest.record_broken",)),
    Hostile("warc cut in a page", "a.warc", lambda: GOOD[:-400], ("ingest.truncated",)),
    Hostile("warc cut in a head", "a.warc", lambda: GOOD[:30], ("ingest.record_broken",)),
    Hostile("warc of a huge length", "a.warc", lambda: _length("999999999999999"), ("ingest.truncated",)),
    Hostile("warc of a million digits", "a.warc", lambda: _length("9" * 1_000_000), ("ingest.record_broken",)),
    Hostile("warc of a negative length", "a.warc", lambda: _length("-1"), ("ingest.record_broken",)),
    Hostile("warc of a short length", "a.warc", lambda: _length("40"), ("ingest.record_broken",)),
    Hostile("warc with a head of millions", "a.warc", _endless_head, ("ingest.record_broken",)),
    Hostile("warc of one line", "a.warc", lambda: b"W" * 30_000_000, ("ingest.record_broken",)),
    Hostile("warc in gzip cut in two", "a.warc.gz", lambda: compressed(GOOD)[:-40], ("ingest.truncated",)),
    Hostile("warc called gzip", "a.warc.gz", lambda: GOOD, ("ingest.member_broken",)),
    Hostile(
        "warc bomb", "a.warc.gz", lambda: gzip.compress(b"WARC/1.0\r\n" + bytes(90_000_000)), ("ingest.archive_ratio",)
    ),
    Hostile("page bomb by brotli", "a.warc", _brotli, ("ingest.archive_ratio",)),
    Hostile(
        "page bomb by gzip in gzip",
        "a.warc",
        lambda: response(URL, gzip.compress(gzip.compress(bytes(90_000_000))), head="Content-Encoding: gzip, gzip\r\n"),
        ("ingest.archive_ratio",),
    ),
    Hostile("page in no alphabet", "a.warc", lambda: response(URL, b"\xff\xfe\x00\xd8" * 99), ("text.encoding",)),
    Hostile(
        "addresses of other kinds",
        "a.warc",
        lambda: record("file:///etc/passwd", PAGE, of="resource", kind="text/html"),
        ("ingest.records_without_page",),
    ),
    Hostile("wacz that is no zip", "a.wacz", lambda: GOOD, ("ingest.archive_broken",)),
    Hostile(
        "wacz whose list is nested",
        "a.wacz",
        lambda: zipped({"datapackage.json": b"[" * 1_000_000, "archive/a.warc": GOOD}),
        ("ingest.package_broken",),
    ),
    Hostile(
        "wacz with broken lines",
        "a.wacz",
        lambda: zipped({"datapackage.json": "{}", "pages/pages.jsonl": "{\n\xff\n", "archive/a.warc": GOOD}),
        ("ingest.broken_line",),
    ),
    Hostile(
        "wacz of a bomb",
        "a.wacz",
        lambda: zipped({"datapackage.json": "{}", "archive/a.warc.gz": gzip.compress(bytes(90_000_000))}),
        ("ingest.archive_ratio",),
    ),
]
