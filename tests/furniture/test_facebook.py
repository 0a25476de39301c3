import pytest

from isnad.furniture.facebook import facebook, is_facebook
from isnad.furniture.part import in_order
from isnad.model.terms import PartKind

from .cutting import kind_of, report_lines

BODY = "استهدفت طائرة مسيرة سيارة على طريق القرية، ما أدى إلى مقتل سائقها."
ENGLISH = f"""شبكة المثال - استهدفت طائرة مسيرة سيارة...
Facebook\u200eشبكة المثال\u200e's Post
شبكة المثال
December 3, 2024 · Shared with Public{BODY}
All reactions:1.2K131 comments15 sharesLikeCommentMost relevant
زائر ما
الله يرحمهم"""
ARABIC = f"""Facebook
\u200fمنشور شبكة المثال\u200f
شبكة المثال
\u200f٣ ديسمبر ٢٠٢٤ الساعة ٨:٣٣ ص\u200f · تمت المشاركة مع العامة
{BODY}
كل التفاعلات:
١٢٠٥ تعليقات
أعجبني تعليق مشاركة
زائر ما الله يرحمهم"""


@pytest.mark.parametrize("received", [ENGLISH, ARABIC])
def test_the_body_of_a_post_is_the_report(received: str) -> None:
    assert is_facebook(received)
    assert BODY in report_lines(received)
    parts = in_order(received, facebook(received))
    assert kind_of("زائر ما", parts, received) is PartKind.COMMENTS
    assert kind_of(BODY, parts, received) is None


def test_name_stamp_and_counters_are_told_apart() -> None:
    parts = in_order(ENGLISH, facebook(ENGLISH))
    said = {(p.kind, p.span.of(ENGLISH)) for p in parts}
    assert (PartKind.DATELINE, "December 3, 2024") in said
    assert (PartKind.TITLE, "استهدفت طائرة مسيرة سيارة...") in said
    assert sum(kind is PartKind.BYLINE for kind, _ in said) == 2
    assert any(kind is PartKind.REACTIONS and words.startswith("All reactions:") for kind, words in said)


def test_the_arabic_stamp_is_a_dateline() -> None:
    (stamp,) = [p for p in facebook(ARABIC) if p.kind is PartKind.DATELINE]
    assert stamp.span.of(ARABIC) == "٣ ديسمبر ٢٠٢٤ الساعة ٨:٣٣ ص"


def test_the_name_may_stand_behind_the_title() -> None:
    received = f"""استهدفت طائرة مسيرة... - صفحة البلدة
Facebookصفحة البلدة's Post
صفحة البلدة
May 3 · Shared with Public{BODY}"""
    parts = in_order(received, facebook(received))
    assert [p.span.of(received) for p in parts if p.kind is PartKind.TITLE] == ["استهدفت طائرة مسيرة..."]
    assert BODY in report_lines(received)


@pytest.mark.parametrize("received", ["", BODY, "نشر على Facebook منشور عن القصف.", "All reactions: none"])
def test_other_texts_are_no_post(received: str) -> None:
    assert not is_facebook(received)


def test_without_a_stamp_nothing_is_taken() -> None:
    assert [*facebook(f"Shared with Public {BODY}")] == []
