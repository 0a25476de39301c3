"""Hostile exports and posts under the suffixes .json, .jsonl and .js."""

import json
from typing import Any

from . import Hostile

GOOD = {"id": "s1", "publisher": "Village News", "published": "2019-03-19", "text": "قتل رجلان في القرية"}


def chat(*messages: Any, **about: Any) -> bytes:
    known = {"name": "Village Channel", "type": "public_channel", "id": 77, **about}
    return json.dumps({**known, "messages": list(messages)}).encode()


def message(number: object, text: Any = "قتل رجلان في القرية", **known: Any) -> dict[str, Any]:
    return {"id": number, "type": "message", "date": "2019-03-19T14:23:11", "text": text, **known}


def around(broken: bytes) -> bytes:
    """A good source, something else, another good source."""
    good = json.dumps(GOOD).encode()
    return b"[" + good + b"," + broken + b"," + good.replace(b'"s1"', b'"s2"') + b"]"


HOSTILE = (
    Hostile("nothing", "a.json", lambda: b"", ("text.empty",)),
    Hostile("blanks", "a.json", lambda: b" \n" * 3_000_000, ("text.empty",)),
    Hostile("a picture", "a.json", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ("ingest.unknown_format",)),
    Hostile("cut in a message", "a.json", lambda: chat(message(1), message(2))[:-30], ("ingest.broken_json",)),
    Hostile("cut in a name", "a.json", lambda: b'{"name": "x", "mess', ("ingest.broken_json",)),
    Hostile("a comma is missing", "a.json", lambda: b'[{"text": "x", "id": 1} {"text": "y"}]', ("ingest.broken_json",)),
    Hostile("no colon", "a.json", lambda: b'{"name" "x"}', ("ingest.broken_json",)),
    Hostile("two files in one", "a.json", lambda: around(b"1") * 2, ("ingest.broken_json", "ingest.items_unknown")),
    Hostile("a million brackets", "a.json", lambda: b"[" * 1_000_000, ("ingest.broken_json",)),
    Hostile("a deep item", "a.json", lambda: around(b"[" * 90_000 + b"]" * 90_000), ("ingest.broken_item",)),
    Hostile("a huge number", "a.json", lambda: around(b"9" * 1_000_000), ("ingest.broken_item",)),
    Hostile("a word", "a.json", lambda: around(b"nothing"), ("ingest.broken_item",)),
    Hostile("an open quotation", "a.json", lambda: around(b'"a'), ("ingest.broken_json", "ingest.items_unknown")),
    Hostile(
        "cp1256",
        "a.json",
        lambda: json.dumps([GOOD], ensure_ascii=False).encode("cp1256"),
        ("ingest.broken_character",),
    ),
    Hostile("half an emoji", "a.json", lambda: chat(message(1, "\ud83d")), ("ingest.broken_character",)),
    Hostile("escapes", "a.json", lambda: around(b'"' + b"\\" * 99_999), ("ingest.broken_item", "ingest.broken_json")),
    Hostile("half a date", "a.json", lambda: chat(message(1, date="2019-\ud83d")), ("ingest.published_unreadable",)),
    Hostile("half a number", "a.json", lambda: chat(message("\ud83d", name="\ud83d"), name="\ud83d"), ()),
    Hostile("no date", "a.json", lambda: chat(message(1, date="قريباً")), ("ingest.published_unreadable",)),
    Hostile(
        "the year 9999",
        "a.json",
        lambda: chat(message(1, date="9999-12-31T23:59:59")),
        ("ingest.published_unreadable",),
    ),
    Hostile("seconds without end", "a.json", lambda: chat(message(1, date_unixtime="9" * 5_000)), ()),
    Hostile("marks of direction", "a.json", lambda: chat(message(1, "\u202e\u2066" * 50_000 + "قتل رجل")), ()),
    Hostile("a name with a path", "a.json", lambda: chat(message(1), name="../../etc\n/passwd"), ()),
    Hostile(
        "wrong kinds",
        "a.json",
        lambda: chat(message([], {"a": 1}), 7, None, type=[], name=5),
        ("ingest.messages_without_text", "ingest.items_unknown"),
    ),
    Hostile(
        "posts of wrong kinds",
        "a.json",
        lambda: around(b'{"tweet": {"full_text": [], "id": {}}}'),
        ("ingest.items_unknown",),
    ),
    Hostile("a script", "a.js", lambda: b"window.alert(1)" * 10, ()),
    Hostile("a broken archive", "tweets.js", lambda: b"window.YTD.tweets.part0 = [ {", ("ingest.broken_json",)),
    Hostile("a line of a post", "a.jsonl", lambda: b'{"full_text": "x", "id": 1e999}\n', ()),
)
