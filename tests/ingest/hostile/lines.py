"""Files of JSON lines made to break readers."""

import json

from . import Hostile

TEXT = "قتل رجلان في القرية"
GOOD = json.dumps({"id": "good", "text": TEXT}).encode()


def _between(broken: bytes) -> bytes:
    """A good line, something else, another good line."""
    return GOOD + b"\n" + broken + b"\n" + GOOD.replace(b'"good"', b'"good too"') + b"\n"


def _source(**given: object) -> bytes:
    return _between(json.dumps({"id": "bad", "text": TEXT, **given}).encode())


BROKEN = ("ingest.broken_line",)
HOSTILE = [
    Hostile("a line that is cut", "a.jsonl", lambda: _between(GOOD[:-3]), BROKEN),
    Hostile("100,000 nested lists", "a.jsonl", lambda: _between(b"[" * 100_000), BROKEN),
    Hostile("100,000 nested objects", "a.jsonl", lambda: _between(b'{"a":' * 100_000 + b"1" + b"}" * 100_000), BROKEN),
    Hostile("a number of a million digits", "a.jsonl", lambda: _between(b'{"id": ' + b"9" * 1_000_000 + b"}"), BROKEN),
    Hostile("a power of ten beyond all", "a.jsonl", lambda: _source(id=1e308, text=TEXT), ("ingest.field_type",)),
    Hostile("no number", "a.jsonl", lambda: _between(b'{"id": NaN, "text": "x"}'), ("ingest.field_type",)),
    Hostile("lone surrogates", "a.jsonl", lambda: _source(text="\ud83d" + TEXT), ("ingest.broken_character",)),
    Hostile("a lone surrogate in the id", "a.jsonl", lambda: _source(id="\udc00"), ("ingest.broken_character",)),
    Hostile("NUL escaped", "a.jsonl", lambda: _source(text="\0" * 1_000 + TEXT), ("text.encoding",)),
    Hostile("another encoding", "a.jsonl", lambda: _between(TEXT.encode("cp1256")), ("ingest.line_encoding",)),
    Hostile("a picture", "a.jsonl", lambda: bytes(range(256)) * 10, ("ingest.line_encoding",) * 10),
    Hostile("a million empty lines", "a.jsonl", lambda: b"\n" * 1_000_000 + GOOD, ()),
    Hostile("100,000 broken lines", "a.jsonl", lambda: b"{\n" * 100_000 + GOOD, BROKEN * 100_000),
    Hostile("a line over the limit", "a.jsonl", lambda: _between(b"a" * (32 * 2**20 + 1)), ("ingest.line_too_long",)),
    Hostile(
        "one key a million times",
        "a.jsonl",
        lambda: _between(b"{" + b'"text":1,' * 1_000_000 + b'"text":2}'),
        ("ingest.field_type",),
    ),
    Hostile("an id of a million letters", "a.jsonl", lambda: _source(id="a" * 1_000_000), ()),
    Hostile("an id that leaves the folder", "a.jsonl", lambda: _source(id="../../../etc/passwd\n\0\u202e"), ()),
    Hostile(
        "a day in the year 0", "a.jsonl", lambda: _source(published="0000-00-00"), ("ingest.published_unreadable",)
    ),
    Hostile(
        "a day of a million digits",
        "a.jsonl",
        lambda: _source(published="1" * 1_000_000),
        ("ingest.published_unreadable",),
    ),
    Hostile("a publisher of marks", "a.jsonl", lambda: _source(publisher="\u202e" * 9), ("ingest.publisher_unusable",)),
    Hostile("an address that is none", "a.jsonl", lambda: _source(url="http://[::1"), ()),
    Hostile("10 million marks", "a.jsonl", lambda: _source(text="\u202e" * 5_000_000), ("text.no_text",)),
    Hostile("no source", "a.ndjson", lambda: _between(b"[1]"), ("ingest.source_not_an_object",)),
    Hostile("no text", "a.ndjson", lambda: _source(text=None), ("ingest.source_without_text",)),
]
