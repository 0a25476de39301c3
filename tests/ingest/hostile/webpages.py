"""Web pages made to break readers."""

from . import Hostile

TEXT = "قتل رجلان في قصف على القرية أمس، وأصيب ثلاثة آخرون بجروح نقلوا إلى المشفى. "


def page(body: str, head: str = "", begin: str = "<!DOCTYPE html><html>") -> bytes:
    report = f"<article><p>{TEXT * 3}</p>{body}</article>"
    return f"{begin}<head><title>خبر</title>{head}</head><body>{report}</body></html>".encode()


def _laughs() -> str:
    lines = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{lines}]><html xmlns="http://www.w3.org/1999/xhtml">'


def _outer(address: str) -> str:
    return f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY f SYSTEM "{address}">]><html>'


HOSTILE = [
    Hostile("empty page", "a.html", lambda: b"", ("text.empty",)),
    Hostile("no element", "a.html", lambda: b"<!-- nothing -->", ("ingest.not_html",)),
    Hostile("a picture", "a.html", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 99, ("text.encoding",)),
    Hostile("100,000 nested tags", "a.html", lambda: page("<div>" * 100_000 + TEXT), ("ingest.page_too_deep",)),
    Hostile("100,000 tags of letters", "a.html", lambda: page("<b><i>" * 50_000 + TEXT), ("ingest.page_too_deep",)),
    Hostile(
        "a million attributes",
        "a.html",
        lambda: page(f"<p {' '.join(f'a{n}=1' for n in range(1_000_000))}>x"),
        ("ingest.element_too_crowded",),
    ),
    Hostile("one attribute of 2 million letters", "a.html", lambda: page(f'<p class="{"a " * 1_000_000}">x'), ()),
    Hostile("50,000 paragraphs", "a.html", lambda: page("<p>قتل رجل" * 50_000), ("ingest.page_too_large",)),
    Hostile(
        "a table of 50,000 cells",
        "a.html",
        lambda: page("<table><tr>" + "<td>قتل" * 50_000),
        ("ingest.page_too_large",),
    ),
    Hostile("billion laughs", "a.html", lambda: page("<p>&l9;</p>", begin=_laughs()), ()),
    Hostile("billion laughs in XHTML", "a.xhtml", lambda: page("<p>&l9;</p>", begin=_laughs()), ()),
    Hostile("an outer file", "a.xhtml", lambda: page("<p>&f;</p>", begin=_outer("file:///etc/passwd")), ()),
    Hostile("an outer address", "a.html", lambda: page("<p>&f;</p>", begin=_outer("http://village.example/x")), ()),
    Hostile(
        "characters that are none",
        "a.html",
        lambda: page("&#xD800;&#0;&#x110000;&#99999999999999999999;" * 20_000),
        ("text.encoding",),
    ),
    Hostile("comments without end", "a.html", lambda: page("<!--" * 300_000), ()),
    Hostile("a script without end", "a.html", lambda: page("<script>" + "<p>قتل" * 100_000), ()),
    Hostile("nothing but openings", "a.html", lambda: b"<" * 1_000_000, ("text.no_text",)),
    Hostile("cut in a tag", "a.html", lambda: page("")[:-40] + b"<p cla", ()),
    Hostile(
        "another encoding than it says",
        "a.html",
        lambda: page("", '<meta charset="utf-16">'),
        ("ingest.wrong_charset",),
    ),
    Hostile(
        "an encoding that is none", "a.html", lambda: page("", '<meta charset="../../x">'), ("ingest.wrong_charset",)
    ),
    Hostile("broken bytes", "a.html", lambda: page("~~~").replace(b"~", b"\xd9"), ("ingest.broken_characters",)),
    Hostile("bytes of marks", "a.html", lambda: page("\u202e\u2066\0" * 300_000), ("text.encoding",)),
    Hostile(
        "linked data as deep as it goes",
        "a.html",
        lambda: page("", f'<script type="application/ld+json">{"[" * 200_000}</script>'),
        (),
    ),
    Hostile(
        "a day of a million digits",
        "a.html",
        lambda: page("", f'<meta property="article:published_time" content="{"9" * 1_000_000}">'),
        (),
    ),
    Hostile(
        "a day in the year 9999",
        "a.html",
        lambda: page("", '<meta property="article:published_time" content="9999-12-31">'),
        ("ingest.published_unreadable",),
    ),
    Hostile(
        "an address of a million letters",
        "a.html",
        lambda: page("", f'<link rel="canonical" href="https://{"a" * 1_000_000}.example/[x">'),
        (),
    ),
]
