import pytest

from isnad.model.terms import PartKind

from .cutting import kinds, report_lines

URL = "https://www.facebook.com/mithal/posts/1"
BODY = "قتل رجل وأصيبت امرأة بقصف مدفعي على أطراف القرية"


@pytest.mark.parametrize(
    ("received", "kind", "words"),
    [
        (f"{BODY}.\n#القرية #سوريا", PartKind.TAGS, "#القرية #سوريا"),
        (f"{BODY}. #القرية #شبكة_المثال", PartKind.TAGS, "#القرية #شبكة_المثال"),
        (f"{BODY}\nيوتيوب: https://youtu.be/abc", PartKind.OTHER, "يوتيوب: https://youtu.be/abc"),
        (f"{BODY}\nt.me/mithal/3", PartKind.OTHER, "t.me/mithal/3"),
        (f"{BODY}\n12 آذار 2021", PartKind.DATELINE, "12 آذار 2021"),
        (f"{BODY}\nلمتابعة قناتنا على تلغرام", PartKind.NAVIGATION, "لمتابعة قناتنا على تلغرام"),
        (f"{BODY}.+12", PartKind.OTHER, "+12"),
        (f"{BODY}.\nmithal-news.orgقصف يطال القرية", PartKind.DUPLICATE_TITLE, "mithal-news.orgقصف يطال القرية"),
        (f"{BODY}\n#القريةmithal.comقصف يطال القرية", PartKind.DUPLICATE_TITLE, "mithal.comقصف يطال القرية"),
    ],
)
def test_what_hangs_on_a_post(received: str, kind: PartKind, words: str) -> None:
    assert (kind, words) in kinds(received, url=URL)
    assert BODY in "".join(report_lines(received, url=URL))


@pytest.mark.parametrize(
    "received",
    [
        BODY,
        f"#عاجل {BODY}",
        f"قصف على #القرية في ريف #حلب\n{BODY}",
        f"{BODY} في #القرية",
        f"عاجل\n\n{BODY}\nالأسماء:\nسامر الخطيب\nهدى الخطيب\n\nرحمهم الله",
        "سامر\nهدى\nوطفلة رضيعة",
        f"{BODY} وتواصل مع user@example.com",
        "ارتفاع الحصيلة إلى 12+",
    ],
)
def test_lines_of_a_post_without_stops_are_kept_whole(received: str) -> None:
    assert kinds(received, url=URL) == []


def test_a_beginning_that_was_cut_short_goes() -> None:
    received = f"#عاجل\n{BODY[:30]}...\n#عاجل\n{BODY}"
    assert report_lines(received, url=URL) == ["#عاجل", BODY]


def test_a_great_many_hashtags_take_no_time() -> None:
    received = "#ا " * 50_000 + "كلمة"
    assert kinds(received, url=URL) == []
