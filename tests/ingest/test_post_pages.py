"""Pages of X and Facebook as a browser saves them."""

import time
from pathlib import Path

import pytest

from isnad.model.document import Document
from isnad.model.terms import PartKind

from .reading import codes, read

BODY = "قتل ثلاثة مدنيين وأصيب سبعة آخرون في قصف على سوق القرية مساء أمس"
MORE = "وارتفع عدد القتلى في سوق القرية إلى خمسة"
OTHER = "قتل عشرة في بيت عمي رحمهم الله"
STATUS = "https://x.com/village_echo/status/1108000000000000000"
FACEBOOK = "https://www.facebook.com/village.echo/posts/pfbid0abc"


def tweet(text: str, handle: str = "village_echo", status: str = "1108000000000000000", inside: str = "") -> str:
    name = f'<a href="/{handle}"><span>اسم {handle}</span></a><a href="/{handle}"><span>@{handle}</span></a>'
    time_of = '<time datetime="2019-03-19T14:13:00.000Z">2:13 PM · Mar 19, 2019</time>'
    stamp = f'<a href="/{handle}/status/{status}">{time_of}</a>'
    return (
        f'<article data-testid="tweet"><div data-testid="User-Name">{name}</div>'
        f'<div data-testid="tweetText"><span>{text}</span></div>{inside}{stamp}'
        '<div role="group"><span>12</span><span>Reposts</span></div></article>'
    )


def x_page(*tweets: str, url: str = STATUS) -> str:
    return (
        f'<html><head><meta charset="utf-8"><title>x</title><link rel="canonical" href="{url}">'
        '<meta property="og:site_name" content="X (formerly Twitter)"></head><body><nav><a href="/home">Home</a></nav>'
        f"<main>{''.join(tweets)}<aside><h2>What’s happening</h2><p>قتل مئة في مكان آخر</p></aside></main>"
        "</body></html>"
    )


def facebook_page(*comments: str) -> str:
    under = "".join(f'<div role="article"><a>ليلى حسن</a><div dir="auto">{text}</div></div>' for text in comments)
    return (
        '<html><head><meta charset="utf-8"><meta property="og:title" content="صدى القرية">'
        f'<meta property="og:site_name" content="Facebook"><link rel="canonical" href="{FACEBOOK}"></head><body>'
        '<div role="banner"><a>Facebook</a></div><div role="article"><h3><a href="/village.echo">صدى القرية</a></h3>'
        "<span><a>١٩ مارس ٢٠١٩</a></span>"
        f'<div data-ad-preview="message"><div>{BODY}</div><div>{MORE}</div></div><span>٤٠ تعليقا</span>'
        f'<div role="button">أعجبني</div>{under}</div><div>قد يعجبك أيضاً</div></body></html>'
    )


def page(folder: Path, content: str) -> Document:
    found = read(folder, "a.html", content)
    assert codes(found) == []
    (document,) = found.documents
    return document


def lines(document: Document) -> list[str]:
    return [line for line in document.report.split("\n") if line.strip()]


def of_kind(document: Document, kind: PartKind) -> str:
    return "\n".join(part.span.of(document.received.text) for part in document.parts if part.kind is kind)


def test_of_x_the_post_is_the_report(tmp_path: Path) -> None:
    thread = tweet(MORE, status="1108000000000000002")
    document = page(tmp_path, x_page(tweet(BODY), tweet(OTHER, "layla", "1108000000000000001"), thread))
    assert lines(document) == [BODY, MORE]
    assert document.outlet is not None
    assert document.published is not None
    assert (document.outlet.name, document.published.day.isoformat()) == ("@village_echo", "2019-03-19")
    assert (document.title, document.url) == (None, STATUS)
    assert OTHER in of_kind(document, PartKind.COMMENTS)
    assert "مكان آخر" in of_kind(document, PartKind.NAVIGATION)


def test_the_post_of_the_address_counts_wherever_it_stands(tmp_path: Path) -> None:
    before = tweet(OTHER, "layla", "1107000000000000000")
    document = page(tmp_path, x_page(before, tweet(BODY)))
    assert lines(document) == [BODY]
    assert OTHER in of_kind(document, PartKind.COMMENTS)


def test_without_an_address_the_post_that_the_reader_is_at_counts(tmp_path: Path) -> None:
    main = tweet(BODY).replace("<article ", '<article tabindex="-1" ')
    document = page(tmp_path, x_page(tweet(OTHER, "layla"), main, url="https://x.com/home"))
    assert lines(document) == [BODY]


def test_a_quoted_post_is_not_the_accounts_own(tmp_path: Path) -> None:
    quoted = f'<div role="link"><div data-testid="User-Name">ليلى</div><div data-testid="tweetText">{OTHER}</div></div>'
    assert lines(page(tmp_path, x_page(tweet(BODY, inside=quoted)))) == [BODY]


def test_lines_of_a_post_stay_lines(tmp_path: Path) -> None:
    assert lines(page(tmp_path, x_page(tweet(f"{BODY}\n\n{MORE}\nانتهى")))) == [BODY, MORE, "انتهى"]


def test_a_post_without_words_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, "a.html", x_page(tweet("")))
    assert codes(found) == ["ingest.no_report_found"]


def test_of_facebook_the_post_is_the_report_and_comments_are_comments(tmp_path: Path) -> None:
    document = page(tmp_path, facebook_page(OTHER))
    assert lines(document) == [BODY, MORE]
    assert document.outlet is not None
    assert document.published is not None
    assert (document.outlet.name, document.published.day.isoformat()) == ("village.echo", "2019-03-19")
    assert document.title is None
    assert of_kind(document, PartKind.COMMENTS) == f"ليلى حسن\n{OTHER}"
    assert of_kind(document, PartKind.BYLINE) == "صدى القرية"


def test_any_other_page_is_read_as_before(tmp_path: Path) -> None:
    article = f"<html><body><article><h1>خبر من القرية</h1><p>{BODY}، {MORE}، {BODY}.</p></article></body></html>"
    assert any(BODY in line for line in lines(page(tmp_path, article)))


@pytest.mark.parametrize("nested", [True, False])
def test_thousands_of_posts_take_no_time(tmp_path: Path, *, nested: bool) -> None:
    many = 5_000
    opened = '<article data-testid="tweet"><p>قتل رجل</p>'
    content = opened * many if nested else f"{opened}</article>" * many
    began = time.monotonic()
    read(tmp_path, "a.html", x_page(content))
    assert time.monotonic() - began < 10
