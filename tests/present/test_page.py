import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings, strategies as st

from isnad.model.claim import ClaimSpans
from isnad.model.document import Issue, Outlet
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Basis
from isnad.pipeline.reading import Reading
from isnad.present.language import Language
from isnad.present.page import page
from isnad.present.tables import asset

from .made import FINGERPRINT, ISSUES, MARKUP, TEXT, claim, document, names, reading

_VOID = {"meta", "br", "link"}


class Parsed(HTMLParser):
    """Elements with their attributes, the text of each received report, and whatever is not closed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.received: list[str] = []
        self.inside: int | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        if tag in _VOID:
            return
        self.open.append(tag)
        if found.get("class") == "received":
            self.received.append("")
            self.inside = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if self.inside is not None and len(self.open) < self.inside:
            self.inside = None

    def handle_data(self, data: str) -> None:
        if self.inside is not None:
            self.received[-1] += data

    def values(self, name: str) -> list[str]:
        return [value for _, attrs in self.elements if (value := attrs.get(name)) is not None]


def made(*readings: Reading, issues: tuple[Issue, ...] = ISSUES, language: Language = Language.EN) -> Parsed:
    return Parsed(page(readings, issues, FINGERPRINT, language, names=names))


def on(text: str, *spans: tuple[int, int], name: str = "made.txt", **fields: object) -> Reading:
    doc = document(text, name, **fields)
    claims = [claim(id=f"c-{n}", document=doc.name, spans=ClaimSpans(Span(*span))) for n, span in enumerate(spans)]
    return Reading(doc, tuple(claims), (), ())


@pytest.mark.parametrize("language", Language)
def test_text_of_the_report_is_the_received_text(language: Language) -> None:
    hostile = on(MARKUP, (0, 10), (4, 30), (8, 12), (8, 12), (12, 20), (0, len(MARKUP)))
    parsed = made(reading(), hostile, on("\n\r\r\n  حرف\n\n", (5, 8)), on(""), language=language)
    assert parsed.received == [TEXT, MARKUP, "\n\r\r\n  حرف\n\n", ""]
    assert parsed.open == []


@settings(max_examples=60)
@given(st.data())
def test_any_text_with_any_spans_comes_back(data: st.DataObject) -> None:
    text = data.draw(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=60)
    )
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: (min(pair), max(pair)))
    parsed = made(on(text, *data.draw(st.lists(ends, max_size=4))))
    assert parsed.received == [text]


def test_every_link_leads_somewhere_and_no_id_comes_twice() -> None:
    twice = reading()
    parsed = made(twice, twice)
    ids = parsed.values("id")
    assert len(ids) == len(set(ids))
    targets = [href for href in parsed.values("href") if href.startswith("#")]
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    assert parsed.values("href") == targets
    assert set(" ".join(parsed.values("aria-labelledby")).split()) <= set(ids)


def test_words_lead_to_their_claim_and_the_claim_leads_back() -> None:
    one = reading()
    parsed = made(one)
    for n, each in enumerate(one.claims, start=1):
        note = next(attrs for tag, attrs in parsed.elements if tag == "a" and attrs.get("id") == f"d1w{n}")
        assert note["href"] == f"#d1c{n}"
        assert note["aria-label"] == f"claim {n}"
        assert f"#d1w{n}" in parsed.values("href")
        assert each.id in parsed.values("id")
        assert any(tag == "mark" and f"k{n}" in (attrs.get("class") or "").split() for tag, attrs in parsed.elements)


def test_claim_shows_its_chain_fields_mood_and_exact_words() -> None:
    html = page([reading()], ISSUES, FINGERPRINT, Language.EN, names=names)
    assert '<q dir="rtl" lang="ar">نحو 280 شخصاً قُتلوا</q>' in html
    assert '<span class="mood">likely, not asserted</span>' in html
    assert '<a href="#d1c1">airstrike, claim 1 (inferred)</a>' in html
    assert '<a href="#d1c2">claim 2</a>' in html
    assert "by the US-led coalition (inferred)" in html
    assert "baghuz/007.pdf" in html


def test_markup_from_outside_is_text() -> None:
    evil = "<script>alert('x')</script>\"><img src=x onerror=y>"
    hostile = on(
        MARKUP, (0, 20), name=evil, title=evil, url="javascript:alert(1)", outlet=Outlet(evil, Basis.STATED, of=evil)
    )  # fmt: skip
    issue = Issue(evil, Reason.of("ingest.unknown_format", suffix=evil))
    parsed = made(hostile, issues=(issue,))
    tags = {tag for tag, _ in parsed.elements}
    assert not tags & {"script", "img", "b", "iframe", "link"}
    assert not any(name.startswith("on") or name == "src" for _, attrs in parsed.elements for name in attrs)
    assert all(href.startswith("#") for href in parsed.values("href"))
    assert parsed.open == []


@pytest.mark.parametrize(("language", "direction"), [(Language.AR, "rtl"), (Language.EN, "ltr")])
def test_page_has_the_direction_of_its_reader_and_the_report_its_own(language: Language, direction: str) -> None:
    parsed = made(reading(), language=language)
    root = next(attrs for tag, attrs in parsed.elements if tag == "html")
    assert (root["lang"], root["dir"]) == (language.value, direction)
    assert [attrs["dir"] for _, attrs in parsed.elements if attrs.get("class") == "received"] == ["rtl"]


@pytest.mark.parametrize("language", Language)
def test_page_needs_nothing_from_outside(language: Language) -> None:
    html = page([reading()], ISSUES, FINGERPRINT, language, names=names)
    style = html[html.index("<style>") : html.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert "<script" not in html
    assert "default-src 'none'" in html
    assert html.startswith("<!DOCTYPE html>\n")
    assert page([reading()], ISSUES, FINGERPRINT, language, names=names) == html


def test_files_that_were_not_read_are_named() -> None:
    html = page([], [], FINGERPRINT, Language.EN, unlisted=["<b>.docx"])
    assert "<li>&lt;b&gt;.docx: seen and not read.</li>" in html


def test_page_of_nothing() -> None:
    parsed = made(on(TEXT), issues=())
    assert parsed.received == [TEXT]
    assert made(issues=()).received == []
    assert "Nothing was left out." in page([], [], FINGERPRINT, Language.EN)


def schemes() -> list[dict[str, str]]:
    """The colours of the light and the dark scheme."""
    blocks = re.findall(r":root {(.*?)}", asset("page.css"), re.DOTALL)[:2]
    return [dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block)) for block in blocks]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [("ink", ground) for ground in ("ground", "card", "core", "many", "hit")]
    + [(ink, ground) for ink in ("soft", "accent") for ground in ("ground", "card")]
    + [("soft", "core"), ("card", "accent")],
)
def test_contrast_is_enough_to_read(scheme: int, ink: str, ground: str) -> None:
    colours = schemes()[scheme]
    light, dark = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
