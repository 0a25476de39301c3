import io
from datetime import date
from pathlib import Path

import pytest

from ingest.given import TODAY, Write, codes
from isnad.ingest.collection import Collection, collect
from isnad.ingest.entry import Entry
from isnad.ingest.feeds.entries import iso_of
from isnad.ingest.feeds.item import words_of
from isnad.ingest.feeds.mend import mended
from isnad.ingest.formats.feed import split
from isnad.ingest.record import Form, Record
from isnad.ingest.settings import Settings
from isnad.model.document import Document, Outlet, Published
from isnad.model.terms import Basis

TEXT = "قتل رجلان في القرية"
OTHER = "أصيب طفل حين سقطت قذيفة على الحقل"
PROSE = f"{TEXT} مساء أمس بعد أن سقطت قذيفة على منزل في الحي الشرقي، كما قال رئيس المجلس المحلي لمراسلنا."
XHTML = "http://www.w3.org/1999/xhtml"
NAMES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(*items: str, title: str = "<title>أخبار القرية</title>") -> str:
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" {NAMES}><channel>{title}'
    return f"{head}{''.join(items)}</channel></rss>"


def item(text: str = TEXT, more: str = "") -> str:
    return f"<item><title>خبر</title><description>{text}</description>{more}</item>"


def read(path: Path) -> Collection:
    return collect([path], today=TODAY)


def only(path: Path) -> Document:
    found = read(path)
    assert found.issues == ()
    (document,) = found.documents
    return document


def test_an_item_of_rss_is_a_document(write: Write) -> None:
    more = (
        "<link>https://village.example/?p=1&b=2</link><pubDate>Tue, 04 Mar 2025 23:30:00 +0300</pubDate>"
        "<dc:creator>فلان</dc:creator><media:title>صورة</media:title>"
        f"<content:encoded><![CDATA[<p>{TEXT}&nbsp;<b>الشرقية</b></p><script>x</script><p>ثم</p>]]></content:encoded>"
    )
    document = only(write("a.rss", rss("<image><title>شعار</title></image>", item("قصير", more))))
    assert (document.name, document.title, document.url) == ("a.rss:item 1", "خبر", "https://village.example/?p=1&b=2")
    assert document.received.text == f"{TEXT}\xa0الشرقية\nثم"
    assert document.received.extractor.startswith("feed-1")
    assert document.outlet == Outlet("أخبار القرية", Basis.STATED)
    assert document.published == Published(date(2025, 3, 4), Basis.STATED, "field")
    assert document.author is None


def test_rss_1(write: Write) -> None:
    feed = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>قناة</title><items><rdf:Seq/></items></channel>'
        f'<item rdf:about="https://village.example/1"><title>خبر</title><link>https://village.example/1</link>'
        f"<description>{TEXT}</description><dc:date>2025-03-04T10:00:00+03:00</dc:date></item></rdf:RDF>"
    )
    document = only(write("a.xml", feed))
    assert (document.received.text, document.url) == (TEXT, "https://village.example/1")
    assert (document.outlet, document.published) == (
        Outlet("قناة", Basis.STATED),
        Published(date(2025, 3, 4), Basis.STATED, "field"),
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f'<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;&lt;p&gt;ثم&lt;/p&gt;</content>', f"{TEXT}\nثم"),
        (
            f'<content type="xhtml"><div xmlns="{XHTML}"><p>قتل <b>رجلان</b> في القرية</p>ثم</div></content>',
            f"{TEXT}\nثم",
        ),
        (f'<summary type="text">{TEXT} &lt;b&gt;\nثم</summary>', f"{TEXT} <b>\nثم"),
        (f"<summary>قصير</summary><content>{TEXT}</content>", TEXT),
    ],
)
def test_an_entry_of_atom_is_a_document(content: str, text: str, write: Write) -> None:
    entry = (
        f'<entry><title type="html">خبر &lt;i&gt;عاجل&lt;/i&gt;</title><id>tag:1</id><link rel="self" href="https://x.example"/>'
        f'<link href="https://village.example/1"/><published>2025-03-04T10:00:00Z</published>'
        f"<updated>2025-03-09T10:00:00Z</updated>{content}</entry>"
    )
    document = only(write("a.atom", f'<feed xmlns="http://www.w3.org/2005/Atom"><title>قناة</title>{entry}</feed>'))
    assert (document.received.text, document.title, document.url) == (text, "خبر عاجل", "https://village.example/1")
    assert document.published == Published(date(2025, 3, 4), Basis.STATED, "field")


def test_the_day_of_a_change_is_inferred(write: Write) -> None:
    entry = f"<entry><updated>2025-03-09T10:00:00Z</updated><summary>{TEXT}</summary></entry>"
    document = only(write("a.xml", f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'))
    assert (document.outlet, document.published) == (None, Published(date(2025, 3, 9), Basis.INFERRED, "field"))


@pytest.mark.parametrize(
    ("more", "outlet"),
    [
        ('<source url="https://a.example/feed">وكالة القرية</source>', "وكالة القرية"),
        ("<link>https://a.example/1</link>", "أخبار القرية"),
    ],
)
def test_the_outlet_is_the_feed_or_the_one_an_item_is_from(more: str, outlet: str, write: Write) -> None:
    assert only(write("a.rss", rss(item(more=more)))).outlet == Outlet(outlet, Basis.STATED)


def test_a_title_behind_the_items(write: Write) -> None:
    feed = rss(item(), "<title>أخبار القرية</title>", title="")
    assert only(write("a.rss", feed)).outlet == Outlet("أخبار القرية", Basis.STATED)


def test_a_short_message_is_all_title(write: Write) -> None:
    document = only(write("a.rss", rss(f"<item><title>{TEXT}</title></item>")))
    assert (document.received.text, document.title) == (TEXT, None)


def test_plain_text_keeps_its_lines(write: Write) -> None:
    assert (
        only(write("a.rss", rss(item(f"{TEXT}\n  ثم &amp;quot;قال&amp;quot; 3 &lt; 5")))).received.text
        == f'{TEXT}\n  ثم "قال" 3 < 5'
    )


@pytest.mark.parametrize("declared", ["UTF-8", "windows-1256", "ISO-8859-1"])
@pytest.mark.parametrize("used", ["utf-8", "cp1256", "utf-8-sig"])
def test_letters_tell_the_encoding_whatever_is_declared(declared: str, used: str, write: Write) -> None:
    feed = rss(*[item(f"{PROSE} {number}") for number in range(3)]).replace("UTF-8", declared)
    found = read(write("a.rss", feed.encode(used)))
    assert [document.received.text for document in found.documents] == [f"{PROSE} {number}" for number in range(3)]


def test_where_letters_are_too_few_to_tell_the_file_does(write: Write) -> None:
    feed = rss(item(OTHER)).replace("UTF-8", "windows-1256").encode("cp1256")
    assert only(write("a.rss", feed)).received.text == OTHER


def test_utf_16(write: Write) -> None:
    assert only(write("a.rss", rss(item()).replace("UTF-8", "UTF-16").encode("utf-16"))).received.text == TEXT


@pytest.mark.parametrize(
    "bad",
    ["<item><title>a</b></title></item>", "<item><b><description>x</item>", "<item><description></item></description>"],
)
def test_a_broken_item_costs_itself(bad: str, write: Write) -> None:
    found = read(write("a.rss", rss(item(), bad, bad, item(OTHER))))
    assert [document.received.text for document in found.documents] == [TEXT, OTHER]
    assert set(codes(found.issues)) == {"ingest.broken_item"}
    assert found.issues[0].where.endswith("a.rss:item 2")


def test_what_only_looks_like_an_item_is_none(write: Write) -> None:
    hidden = f"<!-- {item(OTHER)} -->"
    document = only(write("a.rss", rss(hidden, item(f"<![CDATA[{TEXT} <item>x</item>]]>"))))
    assert document.received.text.startswith(TEXT)


@pytest.mark.parametrize(
    "data", ["<urlset/>", "<html><body><item>x</item></body></html>", "<items><item/></items>", TEXT]
)
def test_other_xml_is_no_feed(data: str, write: Write) -> None:
    found = read(write("a.xml", data))
    assert (codes(found.issues), found.documents) == (["ingest.unknown_format"], ())


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Tue, 04 Mar 2025 23:30:00 +0300", "2025-03-04T23:30:00+03:00"),
        ("04 Mar 2025 23:30 GMT", "04 Mar 2025 23:30 GMT"),
        ("2025-03-04T10:00:00Z", "2025-03-04T10:00:00Z"),
        ("الثلاثاء، 4 آذار 2025", "الثلاثاء، 4 آذار 2025"),
        ("Tue, 99 Mar 2025", "Tue, 99 Mar 2025"),
        ("", ""),
    ],
)
def test_days_of_feeds(written: str, iso: str) -> None:
    assert iso_of(written) == iso


@pytest.mark.parametrize(
    "written",
    ["4 آذار 2025", "الثلاثاء 4 مارس 2025", "Tue, 04 Mar 2025 01:00:00 GMT", "04 Mar 2025 23:30 GMT", "2025-03-04"],
)
def test_days_are_read(written: str, write: Write) -> None:
    document = only(write("a.rss", rss(item(more=f"<pubDate>{written}</pubDate>"))))
    assert document.published == Published(date(2025, 3, 4), Basis.STATED, "field")


@pytest.mark.parametrize(
    ("markup", "mended_markup"),
    [
        ("a & b", "a &amp; b"),
        ("?a=1&b=2", "?a=1&amp;b=2"),
        ("a&nbsp;b &lt; &#65; &unknown;", "a\xa0b &lt; A &amp;unknown;"),
        ("<![CDATA[a & b &nbsp;]]> &", "<![CDATA[a & b &nbsp;]]> &amp;"),
        ("<![CDATA[a & b", "<![CDATA[a & b"),
        ("\x00\x1b", ""),
    ],
)
def test_mending(markup: str, mended_markup: str) -> None:
    assert mended(markup) == mended_markup


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>a</p>b<br>c", "a\nb\nc"),
        ("a<!-- x -->b", "ab"),
        ("a\n<b", "a\n<b"),
        ("<ul><li>1<li>2</ul>", "1\n2"),
        ("", ""),
        ("<img src=x>", ""),
    ],
)
def test_words_of_markup(markup: str, text: str) -> None:
    assert words_of(markup) == (text, True)


def test_no_more_is_read_than_is_asked_for() -> None:
    feed = rss(*[item(f"{TEXT} {number}") for number in range(20_000)]).encode()
    opened: list[io.BytesIO] = []

    def opens() -> io.BytesIO:
        opened.append(io.BytesIO(feed))
        return opened[-1]

    found = split(Entry("a.rss", "a.rss", opens=opens), Settings(TODAY))
    first = next(found)
    assert isinstance(first, Record)
    assert first.form is Form.ITEM
    assert opened[-1].tell() <= 2**18 < len(feed)
    assert sum(isinstance(other, Record) for other in found) == 19_999
