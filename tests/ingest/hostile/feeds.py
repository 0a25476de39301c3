"""Feeds made to break readers."""

from . import Hostile

TEXT = "قتل رجلان في القرية"
GOOD = f"<item><title>خبر</title><description>{TEXT}</description></item>"


def _rss(*items: str, head: str = "", end: str = "</channel></rss>") -> bytes:
    begin = f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>أخبار</title>{GOOD}'
    return f"{begin}{''.join(items)}{end}".encode()


def _item(text: str) -> str:
    return f"<item><description>{text}</description></item>"


def _undated() -> bytes:
    return _rss(f"<item><pubDate>Mon, {'9' * 10**6} Jan 2025</pubDate><title>أصيب طفل</title></item>")


def _laughs() -> str:
    lines = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    return f'<!DOCTYPE rss [<!ENTITY l0 "ha">{lines}]>'


HOSTILE = [
    Hostile("empty", "a.rss", lambda: b"", ("text.empty",)),
    Hostile("other xml", "a.xml", lambda: b"<urlset><url>x</url></urlset>", ("ingest.unknown_format",)),
    Hostile("no xml", "a.xml", TEXT.encode, ("ingest.unknown_format",)),
    Hostile("page", "a.xml", lambda: b"<html><body><p>x</p></body></html>", ("ingest.unknown_format",)),
    Hostile("binary", "a.atom", lambda: bytes(range(256)) * 9, ("text.encoding",)),
    Hostile("billion laughs", "a.rss", lambda: _rss(_item("&l9;"), head=_laughs()), ("ingest.xml_entities",)),
    Hostile(
        "outer entity",
        "a.rss",
        lambda: _rss(_item("&f;"), head='<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
        ("ingest.xml_entities",),
    ),
    Hostile(
        "entities of parameters",
        "a.rss",
        lambda: _rss(head='<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://village.example/x">%p;]>'),
        ("ingest.xml_entities",),
    ),
    Hostile("cut off", "a.rss", lambda: _rss("<item><description>أص", end=""), ("ingest.item_cut_off",)),
    Hostile("item in an item", "a.rss", lambda: _rss("<item>" + _item("أصيب طفل")), ("ingest.item_cut_off",)),
    Hostile("crossed tags", "a.rss", lambda: _rss(*[_item("<b>x</i>")] * 3), ("ingest.broken_item",) * 3),
    Hostile("deep", "a.rss", lambda: _rss(_item("<a>" * 5_000 + "</a>" * 5_000)), ("ingest.broken_item",)),
    Hostile("large", "a.rss", lambda: _rss(_item("x" * (9 * 2**20))), ("ingest.line_too_long",)),
    Hostile(
        "section without end",
        "a.rss",
        lambda: _rss("<item><description><![CDATA[x</description></item>"),
        ("ingest.item_cut_off",),
    ),
    Hostile("comments without end", "a.rss", lambda: b"<!--" * 300_000 + _rss(), ("ingest.unknown_format",)),
    Hostile("broken bytes", "a.rss", lambda: _rss(_item("~")).replace(b"~", b"\xff"), ("ingest.broken_character",)),
    Hostile(
        "no text",
        "a.rss",
        lambda: _rss("<item><link>https://village.example/1</link></item>"),
        ("ingest.source_without_text",),
    ),
    Hostile("bidi marks", "a.rss", lambda: _rss(_item("\u202e" * 10**6)), ("text.no_text",)),
    Hostile(
        "100,000 quotes",
        "a.rss",
        lambda: _rss(f'<item a="{chr(34) * 100_000}"></item>'),
        ("ingest.broken_item",),
    ),
    Hostile(
        "day of a million digits",
        "a.rss",
        _undated,
        ("ingest.published_unreadable",),
    ),
    Hostile("self-closed", "a.rss", lambda: _rss("<item/>"), ("ingest.item_cut_off",)),
    Hostile("nothing but openings", "a.xml", lambda: b"<" * 10**6, ("text.no_text",)),
]
