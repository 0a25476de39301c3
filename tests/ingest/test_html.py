import json
import logging
import re
import socket
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given as drawn, settings, strategies as st

from isnad.ingest.arrival import Arrival
from isnad.ingest.describe import describe
from isnad.ingest.html import read_html
from isnad.ingest.pages.main_text import EXTRACTOR, MAX_ELEMENTS
from isnad.ingest.pages.tree import Element, parse
from isnad.ingest.record import Form
from isnad.model.document import Document, Outlet, Published
from isnad.model.identity import sha256_of
from isnad.model.terms import Basis, PartKind

from .given import Write, codes, documents, issues, params, record

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
REPORTS = [path for path in PAGES if path.stem != "front"]
BODY = (
    "<p>قال سكان إن قذيفة سقطت على أطراف القرية صباح اليوم فجرحت رجلين وامرأة كانوا في الحقل.</p>"
    "<p>وأضافوا أن الجرحى نقلوا إلى المستوصف القريب وأن حالتهم مستقرة بحسب الممرضة.</p>"
)
TODAY = date(2026, 6, 1)
Read = Callable[[str | bytes], list[object]]


def page(body: str = BODY, head: str = "") -> str:
    return f"<!doctype html><html lang=ar><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def linked(**fields: object) -> str:
    value = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


def meta(**fields: str) -> str:
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in fields.items())


@pytest.fixture
def read(write: Write) -> Read:
    def run(content: str | bytes) -> list[object]:
        return list(read_html(record(write("page.html", content), "page.html", Form.PAGE), TODAY))

    return run


def only(items: list[object]) -> Document:
    (document,) = documents(items)
    return document


def of(path: Path) -> Document:
    return only(list(read_html(record(path, path.name, Form.PAGE), TODAY)))


def labels(document: Document) -> list[str]:
    """For each character of the received text what it is."""
    found = ["report"] * len(document.received.text)
    for part in document.parts:
        found[part.span.start : part.span.end] = [part.kind.value] * len(part.span)
    return found


def marked(element: Element) -> list[tuple[str, str]]:
    """What the author of a page of ours says the pieces of it are, in order."""
    found: list[tuple[str, str]] = []
    for child in element.iter():
        if (kind := child.get("data-part")) is not None:
            found += [(kind, " ".join(text.split())) for text in child.itertext() if text.strip()]
    return found


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_piece_of_a_page_is_told(path: Path) -> None:
    document = of(path)
    text, found = document.received.text, labels(document)
    tree = parse(path.read_bytes().decode(document.received.encoding))
    assert tree is not None
    at = 0
    wrong = []
    for kind, words in marked(tree.root):
        match = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, at)
        assert match is not None, f"not in order, or not there: {words}"
        at = match.end()
        got = set(found[match.start() : match.end()])
        if got != {kind}:
            wrong.append((kind, got, words))
    assert wrong == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_parts_are_in_order_without_overlap(path: Path) -> None:
    document = of(path)
    text = document.received.text
    ends = [0]
    for part in document.parts:
        assert ends[-1] <= part.span.start < part.span.end <= len(text)
        assert part.span.of(text) == part.span.of(text).strip()
        assert part.rule.startswith("html.")
        ends.append(part.span.end)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_reading_twice_gives_the_same(path: Path) -> None:
    assert list(read_html(record(path, "a", Form.PAGE), TODAY)) == list(read_html(record(path, "a", Form.PAGE), TODAY))


def test_whole_document() -> None:
    path = next(path for path in PAGES if path.stem == "wordpress")
    (arrival,) = list(read_html(record(path, "a/wordpress.html", Form.PAGE), TODAY))
    assert isinstance(arrival, Arrival)
    document = arrival.document
    assert arrival.data == path.read_bytes()
    assert document.id == sha256_of(arrival.data)
    assert document.name == "a/wordpress.html"
    assert document.received.extractor == EXTRACTOR
    assert re.fullmatch(r"trafilatura-\d+\.\d+\.\d+\+isnad-1", EXTRACTOR)
    assert document.outlet == Outlet("صوت الضفة", Basis.STATED)
    assert document.published == Published(date(2022, 3, 14), Basis.STATED, "page")
    assert document.title == "إصابة أربعة عمال بانفجار لغم في مزرعة شرقي تل السنابل"
    assert document.url == "https://daffa.example/news/4711/"
    assert document.author is not None
    assert document.author.span is not None
    assert document.author.span.of(document.received.text) == document.author.name == "سلمى الحقلي"


def test_what_no_reader_sees_gives_no_text() -> None:
    document = of(next(path for path in PAGES if path.stem == "wordpress"))
    for number in ("مئة", "خمسون", "ستون", "سبعون", "ثمانون"):
        assert number not in document.received.text


HIDDEN = "قتل تسعون شخصا"


@pytest.mark.parametrize(
    "markup",
    [
        f"<script>document.write('<p>{HIDDEN}</p>')</script>",
        f"<style>/* {HIDDEN} */</style>",
        f"<noscript><p>{HIDDEN}</p></noscript>",
        f"<template>{HIDDEN}</template>",
        f"<!-- <p>{HIDDEN}</p> -->",
        f"<p hidden>{HIDDEN}</p>",
        f"<p style='color:red;DISPLAY : none'>{HIDDEN}</p>",
        f"<div style='visibility:hidden'><p>{HIDDEN}</p></div>",
        f"<span aria-hidden='true'>{HIDDEN}</span>",
        f"<span class='x sr-only'>{HIDDEN}</span>",
        f"<dialog>{HIDDEN}</dialog>",
        f"<select><option>{HIDDEN}</option></select>",
        f"<svg><text>{HIDDEN}</text></svg>",
        f"<iframe>{HIDDEN}</iframe>",
        f"<img alt='{HIDDEN}'>",
        f"<?php echo '{HIDDEN}' ?>",
    ],
)
def test_unseen(read: Read, markup: str) -> None:
    text = only(read(page(f"{BODY}{markup}<p>وانتهى الخبر عند هذا الحد.</p>"))).received.text
    assert HIDDEN not in text
    assert text.endswith("وانتهى الخبر عند هذا الحد.")


def test_the_page_as_a_whole_is_meant_to_be_seen(read: Read) -> None:
    assert (
        "الجرحى" in only(read(page().replace("<body>", "<body style='display:none' aria-hidden=true>"))).received.text
    )


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>قتل <b>رج</b>لان</p><p>في القرية</p>", "قتل رجلان\nفي القرية"),
        ("<p>قتل  رجلان\n   في\tالقرية </p>", "قتل رجلان في القرية"),
        ("<div>قتل رجلان<br>في<br/><br>القرية</div>", "قتل رجلان\nفي\nالقرية"),
        ("<p>قتل <a href=x>رجلان</a>، وجرح<i> ثالث</i></p>", "قتل رجلان، وجرح ثالث"),
        ("<p>&laquo;قتل&raquo; &amp; جرح&nbsp;ثالث &#8207;هنا&#x202B;</p>", "«قتل» & جرح\u00a0ثالث \u200fهنا\u202b"),
        ("<table><tr><td>الاسم<td>العمر<tr><td>سالم<td> 4 </table>", "الاسم\tالعمر\nسالم\t4"),
        ("<table><tr><td><p>قتل</p><p>رجل</p></td><td></td><td>ثان</td></tr></table>ثالث", "قتل\nرجل\nثان\nثالث"),
        ("<ul><li>قتل رجل<li>جرح ثان</ul>", "قتل رجل\nجرح ثان"),
        ("<pre>قتل رجل\n  جرح ثان</pre>", "قتل رجل\nجرح ثان"),
        ("<p>قُتِلَ رجــل ﻻ يعرف</p>", "قُتِلَ رجــل ﻻ يعرف"),
        ("قتل رجل<div>ثان</div>ثالث", "قتل رجل\nثان\nثالث"),
    ],
)
def test_received_text(read: Read, markup: str, text: str) -> None:
    assert only(read(page(markup))).received.text == text


def test_title_and_its_copies(read: Read) -> None:
    title = "جرحى بقذيفة على أطراف القرية"
    document = only(read(page(f"<h1>{title}</h1><h2>{title}</h2>{BODY}", meta(og__title=title))))
    kinds = [(part.kind, part.span.of(document.received.text)) for part in document.parts]
    assert kinds == [(PartKind.TITLE, title), (PartKind.DUPLICATE_TITLE, title)]
    assert document.title == title


def test_title_that_is_not_printed(read: Read) -> None:
    document = only(read(page(head="<title>جرحى في قرية | موقع</title>")))
    assert document.title == "جرحى في قرية | موقع"
    assert document.parts == ()


def test_a_name_of_furniture_on_the_report_itself(read: Read) -> None:
    for markup in (
        f"<div class='post-content share-target comments-open'>{BODY}</div>",
        f"<div class='related-wrapper'><h1>جرحى بقذيفة على القرية</h1>{BODY}</div>",
        f"<aside>{BODY}</aside>",
        f"<form>{BODY}</form>",
        f"<p class='date'>{BODY[3:]}",
    ):
        document = only(read(page(markup, meta(og__title="جرحى بقذيفة على القرية"))))
        assert {part.kind for part in document.parts} <= {PartKind.TITLE}, markup


def test_words_of_furniture_inside_a_sentence(read: Read) -> None:
    body = "<p>شاركت ثلاث فرق في الإنقاذ.</p><p>المصدر الطبي قال إن الحصيلة قد ترتفع.</p><p>كتب الأهالي أسماءهم.</p>"
    assert only(read(page(BODY + body))).parts == ()


DAYS = [
    (linked(datePublished="2021-04-05T10:00:00+03:00"), date(2021, 4, 5)),
    (linked(datePublished="2021-04-05", dateModified="2023-01-01"), date(2021, 4, 5)),
    (linked(**{"@type": ["Thing", "NewsArticle"]}, datePublished="2021-04-05"), date(2021, 4, 5)),
    (linked(**{"@type": "WebPage"}, datePublished="2021-04-05"), date(2021, 4, 5)),
    (linked(**{"@type": "X"}, **{"@graph": [{"@type": "Article", "datePublished": "2021-04-05"}]}), date(2021, 4, 5)),
    (meta(article__published_time="2021-04-05T22:00:00Z"), date(2021, 4, 5)),
    ("<meta name='DC.date.issued' content='2021-04-05'>", date(2021, 4, 5)),
    ("<meta itemprop='datePublished' content='2021-04-05'>", date(2021, 4, 5)),
    (meta(article__modified_time="2021-04-05"), None),
    (linked(dateModified="2021-04-05"), None),
    (linked(**{"@type": "Organization"}, datePublished="2021-04-05"), None),
    ("<script>var x = {'datePublished': '2021-04-05'}</script>", None),
]


@pytest.mark.parametrize(("head", "day"), DAYS)
def test_day_of_the_metadata(read: Read, head: str, day: date | None) -> None:
    expected = None if day is None else Published(day, Basis.STATED, "page")
    found = read(page(head=head))
    assert only(found).published == expected
    assert codes(found) == []


@pytest.mark.parametrize(
    ("markup", "day"),
    [
        ("<time class='entry-date' datetime='2021-04-05T08:00'>أمس</time>", date(2021, 4, 5)),
        ("<time class='updated' datetime='2021-04-05'>آخر تحديث أمس</time>", None),
        ("<div class='related-posts'><a href=x>خبر آخر</a> <time datetime='2021-04-05'>أمس</time></div>", None),
    ],
)
def test_day_of_an_element(read: Read, markup: str, day: date | None) -> None:
    published = only(read(page(f"<div>{markup}</div>{BODY}"))).published
    assert (None if published is None else published.day) == day


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("2021-04-05", "2019-04-05", "ingest.published_conflict"),
        ("2021-04-05", "2021-06-05", "ingest.published_disagree"),
        ("2021-04-05", "2021-04-06", None),
        ("2021-04-05", "كل يوم", None),
    ],
)
def test_days_that_differ(read: Read, first: str, second: str, code: str | None) -> None:
    found = read(page(head=linked(datePublished=first) + meta(article__published_time=second)))
    assert only(found).published == Published(date(2021, 4, 5), Basis.STATED, "page")
    assert codes(found) == ([] if code is None else [code])
    if code is not None:
        assert params(issues(found)[0]) == {"used": first, "other": second}


@pytest.mark.parametrize(
    ("value", "code"),
    [("2031-01-01", "ingest.published_implausible"), ("الأمس", "ingest.published_unreadable")],
)
def test_day_that_cannot_be(read: Read, value: str, code: str) -> None:
    found = read(page(head=meta(article__published_time=value)))
    assert only(found).published is None
    assert codes(found) == [code]


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (meta(og__site_name="منصة النهر"), Outlet("منصة النهر", Basis.STATED)),
        (
            linked(publisher={"@type": "Organization", "name": "منصة النهر"}, headline="x"),
            Outlet("منصة النهر", Basis.STATED),
        ),
        (
            linked(
                **{"@type": "X", "@graph": [{"@id": "#o", "name": "منصة النهر"}]},
                more={"@type": "Article", "headline": "x", "publisher": {"@id": "#o"}},
            ),
            Outlet("منصة النهر", Basis.STATED),
        ),
        ("<meta name=publisher content='https://facebook.example/x'>", None),
        ("<meta name=publisher content=admin>", None),
        ("<link rel=canonical href='https://www.nahr.example/n/1'>", Outlet("nahr.example", Basis.INFERRED)),
        ("", None),
    ],
)
def test_outlet(read: Read, head: str, outlet: Outlet | None) -> None:
    assert only(read(page(head=head))).outlet == outlet


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<link rel=canonical href='https://nahr.example/n/1'>", "https://nahr.example/n/1"),
        (
            "<link rel=canonical href='https://nahr.example/'>" + meta(og__url="https://nahr.example/n/1"),
            "https://nahr.example/n/1",
        ),
        ("<link rel=canonical href='/n/1'>", None),
        ("<link rel=canonical href='javascript:alert(1)'>", None),
        ("<link rel=canonical href='http://[bad'>", None),
        ("<!-- saved from url=(0024)https://nahr.example/n/2 -->", "https://nahr.example/n/2"),
        ("<!--\n Page saved \n url: https://nahr.example/n/3 \n saved date: x -->", "https://nahr.example/n/3"),
    ],
)
def test_address(read: Read, head: str, url: str | None) -> None:
    assert only(read(page(head=head))).url == url


@pytest.mark.parametrize(
    ("head", "line", "name", "printed"),
    [
        (linked(author={"@type": "Person", "name": "هدى"}, headline="x"), "<p class=byline>هدى</p>", "هدى", True),
        (linked(author=[{"name": "هدى"}, {"name": "علي"}], headline="x"), "", "هدى", False),
        ("<meta name=author content=admin>", "<p class=byline>بقلم: هدى الزين</p>", "هدى الزين", True),
        (meta(og__site_name="النهر") + "<meta name=author content='النهر'>", "", None, False),
        ("", "<span class=author>كتبت: هدى</span>", "هدى", True),
        ("", "<span class=author>فريق التحرير المكون من سبعة محررين في مكتبين</span>", None, False),
    ],
)
def test_author(read: Read, head: str, line: str, name: str | None, printed: bool) -> None:
    document = only(read(page(f"<div>{line}</div>{BODY}", head)))
    author = document.author
    assert (None if author is None else author.name) == name
    if author is not None:
        assert (author.span is not None) == printed
        assert author.span is None or author.span.of(document.received.text) == name


ENCODED = [
    ("utf-8", "utf-8", "utf-8", None),
    ("utf-8", "windows-1256", "utf-8", "ingest.wrong_charset"),
    ("cp1256", "windows-1256", "windows-1256", None),
    ("cp1256", "utf-8", "windows-1256", "ingest.wrong_charset"),
    ("cp1256", "iso-8859-1", "windows-1256", "ingest.wrong_charset"),
    ("iso8859_6", "iso-8859-6", "iso-8859-6", None),
    ("cp1256", "no-such-thing", "windows-1256", "ingest.wrong_charset"),
    ("cp1256", "hex", "windows-1256", "ingest.wrong_charset"),
    ("utf-8-sig", "windows-1256", "utf-8-sig", "ingest.wrong_charset"),
    ("utf-16", "utf-16", "utf-16", None),
]


@pytest.mark.parametrize(("codec", "declared", "encoding", "code"), ENCODED)
def test_encoding(read: Read, codec: str, declared: str, encoding: str, code: str | None) -> None:
    content = page().replace("charset=utf-8", f"http-equiv=Content-Type content='text/html; charset={declared}'")
    found = read(content.encode(codec))
    assert only(found).received.encoding == encoding
    assert only(found).received.text.startswith("قال سكان إن قذيفة")
    assert codes(found) == ([] if code is None else [code])


def test_a_character_cut_in_two_is_replaced_and_told(read: Read) -> None:
    found = read(page(f"<p>{BODY}</p>").encode().replace("الجرحى".encode(), "الجرح".encode() + b"\xd9"))
    assert "الجرح\ufffd نقلوا" in only(found).received.text
    assert codes(found) == ["ingest.broken_characters"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "text.empty"),
        (b" \n", "text.no_text"),
        ("قتل رجلان في القرية".encode(), "ingest.not_html"),
        (b'{"text": "<b>x</b>"}', "ingest.not_html"),
        ("<?xml version='1.0'?><rss><item><title>قتل</title></item></rss>".encode(), "ingest.not_html"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 40, "text.encoding"),
        (bytes(range(256)) * 10 + b"<html><p>", "text.encoding"),
        (b"<html><body><p>123</p></body></html>", "text.no_text"),
        (b"<html><body><script>var a</script></body></html>", "text.empty"),
        (b"<html></html>", "text.empty"),
    ],
)
def test_no_page_is_one_issue(read: Read, content: bytes, code: str) -> None:
    found = read(content)
    assert documents(found) == []
    assert codes(found) == [code]
    assert issues(found)[0].where.endswith("page.html")


def test_a_page_of_furniture_is_covered_by_parts() -> None:
    path = next(path for path in PAGES if path.stem == "front")
    (arrival,) = list(read_html(record(path, path.name, Form.PAGE), TODAY))
    assert isinstance(arrival, Arrival)
    text, found = arrival.document.received.text, labels(arrival.document)
    assert {kind for char, kind in zip(text, found, strict=True) if not char.isspace()} == {"navigation", "related"}
    assert codes(describe(arrival, "front.html", TODAY)) == ["ingest.no_report_found"]


def test_a_title_without_a_report(read: Read) -> None:
    found = read(page("<nav><a href=x>الرئيسية</a></nav><h1>صور من سوق البلدة القديم</h1><footer>موقع النهر</footer>"))
    kinds = [part.kind for part in only(found).parts]
    assert kinds == [PartKind.NAVIGATION, PartKind.TITLE, PartKind.NAVIGATION]
    assert codes(found) == ["ingest.no_report_found"]


@pytest.mark.parametrize(
    "markup",
    [
        "<div><p>قال سكان إن قذيفة سقطت <b>على القرية<p>وجرحت <i>رجلين</div></table></td></p>",
        "<html><html><body><body><p>قذيفة سقطت</p></html><p>وجرحت رجلين</p>",
        "<p>قذيفة سقطت <a href='x>على القرية</a><p class=>وجرحت رجلين",
        "<p>قذيفة سقطت\x00 وجرحت \x01رجلين</p>",
        "<p>قذيفة سقطت &#0; &#xD800; &#x110000; &nosuch; وجرحت رجلين</p>" + BODY,
        "<p>قذيفة سقطت <![CDATA[ x ]]> وجرحت رجلين <",
        "<font>" * 300 + "<p>قذيفة سقطت وجرحت رجلين</p>",
    ],
)
def test_broken_markup_is_read(read: Read, markup: str) -> None:
    text = only(read(page(markup))).received.text
    assert "قذيفة سقطت" in text
    assert "\x00" not in text


def test_elements_without_end(read: Read) -> None:
    found = read(page(f"{BODY}{'<div>' * 100_000}في العمق{'</div>' * 100_000}"))
    assert "الجرحى" in only(found).received.text
    assert codes(found) == ["ingest.page_too_deep", "ingest.page_too_large"]


def test_nothing_but_elements_without_end(read: Read) -> None:
    assert codes(read(page("<div>" * 100_000))) == ["text.empty"]


def test_entities_are_not_multiplied(read: Read) -> None:
    names = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    bomb = f"<!DOCTYPE html [<!ENTITY a0 'قتل'>{names}<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    text = only(read(bomb + page(f"{BODY}<p>&a9; &f;</p>").removeprefix("<!doctype html>"))).received.text
    assert len(text) < 2000
    assert "root:" not in text


@pytest.mark.parametrize(
    "value", ["[" * 100_000, '{"@type": "NewsArticle"', "{" * 50, "null", '["\\ud800"]', "<!-- {} -->"]
)
def test_linked_data_that_cannot_be_read(read: Read, value: str) -> None:
    found = read(page(head=f"<script type='application/ld+json'>{value}</script>"))
    assert only(found).published is None
    assert codes(found) == []


def test_half_a_character_in_metadata(read: Read) -> None:
    script = '{"@type":"Article","headline":"\\ud83d","author":"\\ud83d","publisher":"\\ud83d","url":"\\ud83d"}'
    document = only(read(page(head=f"<script type='application/ld+json'>{script}</script>")))
    assert (document.title, document.author, document.outlet, document.url) == (None, None, None, None)


def test_a_saved_page_with_its_pictures_inside(read: Read) -> None:
    picture = f"<img src='data:image/png;base64,{'iVBOR' * 4_000_000}'>"
    started = time.monotonic()
    document = only(read(page(picture + BODY)))
    assert document.received.text.startswith("قال سكان")
    assert time.monotonic() - started < 10


LINE = "<p>قال سكان إن قذيفة سقطت على أطراف القرية صباح اليوم فجرحت رجلين.</p>\n"


@pytest.mark.parametrize(
    "count", [MAX_ELEMENTS, pytest.param(20_000_000 // len(LINE.encode()), marks=pytest.mark.long)]
)
def test_a_page_past_what_the_extractor_is_asked_about(read: Read, count: int) -> None:
    started = time.monotonic()
    found = read(page(f"<nav><a href=x>الرئيسية</a></nav>{LINE * count}"))
    document = only(found)
    assert document.received.text.count("\n") == count
    assert [part.span.of(document.received.text) for part in document.parts] == ["الرئيسية"]
    assert codes(found) == ["ingest.page_too_large"]
    assert time.monotonic() - started < 60


def test_nothing_is_fetched_and_nothing_is_logged(
    read: Read, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    outside = "<link rel=stylesheet href='http://a.example/x.css'><script src='http://a.example/x.js'></script>"
    with caplog.at_level(logging.ERROR):
        document = only(read(page(BODY + "<iframe src='http://a.example/'></iframe>", outside)))
    assert document.parts == ()
    assert caplog.records == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@drawn(
    st.lists(
        st.sampled_from(
            ["<div>", "</div>", "<p>", "<td>", "<table>", "<a href=x>", "</a>", "<nav>", "<h1>", "<br>", "<!--", "-->"]
        )
        | st.text(alphabet="قتل رجلان\u200f&<>;'\"1", max_size=12),
        max_size=25,
    )
)
def test_any_markup_gives_text_with_parts_inside(write: Write, pieces: list[str]) -> None:
    for item in read_html(
        record(write("any.html", page("<p>خبر</p>" + "".join(pieces))), "any.html", Form.PAGE), TODAY
    ):
        if isinstance(item, Arrival):
            text = item.document.received.text
            at = 0
            for part in item.document.parts:
                assert at <= part.span.start < part.span.end <= len(text)
                at = part.span.end
