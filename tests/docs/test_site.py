"""The site as it is built: nothing in it leads nowhere, and it loads nothing from anywhere."""

from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]

from .built import Site, ids, is_outside, loads, styles

ROOT = Path(__file__).parents[2]


def test_every_link_leads_somewhere(site: Site) -> None:
    assert len(site.pages) > 40
    assert list(site.broken()) == []


def test_nothing_is_loaded_from_outside(site: Site) -> None:
    loaded = list(site.loaded())
    assert any(address.endswith(".js") for _, address in loaded)
    assert any(address.endswith(".css") for _, address in loaded)
    assert [(name, address) for name, address in loaded if is_outside(address)] == []


def test_nothing_asks_for_a_drawing_that_a_script_would_fetch(site: Site) -> None:
    # The theme fetches a library for elements of this class, and for them only.
    assert not [name for name, page in site.pages.items() if page.find_class("mermaid")]


def test_every_file_of_the_documentation_is_a_page(site: Site) -> None:
    written = {
        path.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for path in (ROOT / "docs").rglob("*.md")
    }
    assert len(written) > 40
    assert written <= set(site.pages)
    linked = {anchor.get("href") for anchor in site.pages["index.html"].iter("a")}
    assert not {name for name in written - {"index.html"} if name not in linked}


def test_no_mark_is_left(site: Site) -> None:
    texts = {name: site.text(name) for name in site.pages if name != "404.html"}
    assert not [name for name, text in texts.items() if "[[floor" in text or "<!--" in text]
    assert "at least ." in texts["method/claims.html"]


def test_arabic_stands_right_to_left(site: Site) -> None:
    for name, page in site.pages.items():
        (body,) = page.iter("body")
        for element in body.iter("td", "bdi"):
            if element.get("lang") == "ar":
                assert element.get("dir") == "rtl", name
    cells = [e for e in site.pages["reference/rules.html"].iter("td") if e.get("lang") == "ar"]
    assert len(cells) > 50


def test_search_knows_arabic(site: Site) -> None:
    index = (site.folder / "search" / "search_index.json").read_text(encoding="utf-8")
    assert '"lang":["en","ar"]' in index.replace(" ", "")
    assert list(site.folder.rglob("lunr.ar*.js"))


def page(text: str) -> html.HtmlElement:
    return html.document_fromstring(f"<html><body>{text}</body></html>")


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ('<script src="https://a.example/x.js"></script>', ["https://a.example/x.js"]),
        ('<link rel="stylesheet" href="//a.example/x.css">', ["//a.example/x.css"]),
        ('<link rel="canonical" href="https://a.example/">', []),
        ('<a href="https://a.example/">x</a>', []),
        ('<img src="x.png">', ["x.png"]),
        ('<p style="background: url(http://a.example/x.png)">x</p>', ["http://a.example/x.png"]),
        ("<style>@import 'https://a.example/x.css';</style>", ["https://a.example/x.css"]),
    ],
)
def test_what_is_loaded_is_found(text: str, addresses: list[str]) -> None:
    assert list(loads(page(text))) == addresses


@pytest.mark.parametrize(
    ("address", "outside"),
    [("../a.css", False), ("data:image/png;base64,xx", False), ("https://a.example", True), ("//a.example/x", True)],
)
def test_outside(address: str, *, outside: bool) -> None:
    assert is_outside(address) is outside


def test_style_sheets_are_read() -> None:
    assert list(styles('a{background:url("x.svg")} @import "y.css";')) == ["x.svg", "y.css"]


def test_ids_are_what_a_fragment_finds() -> None:
    assert ids(page('<h2 id="one">x</h2><a name="two">y</a><input name="three">')) == {"one", "two"}


@pytest.mark.parametrize(
    ("href", "broken"),
    [
        ("b.html", False),
        ("b.html#there", False),
        ("#here", False),
        ("folder/", False),
        ("b.html#nowhere", True),
        ("c.html", True),
        ("#nowhere", True),
        ("javascript:x()", True),
        ("https://a.example/#x", False),
    ],
)
def test_broken_link_is_found(tmp_path: Path, href: str, *, broken: bool) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "index.html").write_text("<p>x</p>")
    (tmp_path / "b.html").write_text("<p id='there'>x</p>")
    (tmp_path / "a.html").write_text(f"<p id='here'><a href='{href}'>x</a></p>")
    assert list(Site(tmp_path).broken()) == ([f"a.html: {href}"] if broken else [])
