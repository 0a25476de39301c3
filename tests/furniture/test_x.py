import pytest

from isnad.furniture.part import in_order
from isnad.furniture.x import is_x, x
from isnad.model.terms import PartKind

from .cutting import kind_of, report_lines

BODY = "قصف مدفعي يطال أطراف القرية، وأنباء عن إصابة طفلين."
URL = "https://x.com/mithal_net/status/1"
NEWER = f"""Post
Conversation
شبكة المثال@mithal_net{BODY}Translate post0:1410:04 PM · Jan 16, 2025·1.2K Views
72
زائر@za_er1Jan 16, 2025لا حول ولا قوة72
شبكة المثال@mithal_netJan 17, 2025ارتفع عدد الجرحى إلى ثلاثة.
آخر@akhar_99Jan 18, 2025رد ثان"""
ARABIC = f"""المنشور
محادثة
شبكة المثال@mithal_net
{BODY}
ترجمة المنشور
10:04 م · 16 يناير 2025·١٢٠٤ مشاهدات
72"""
OLDER = f"""شبكة المثال\u200f @mithal_net
12h12 hours ago
More
Copy link to Tweet
Embed Tweet
{BODY}
2 replies
15 retweets
20 likes
زائر\u200f @za_er1
11h11 hours ago
Replying to @mithal_net
الله يرحمهم جميعاً
Back to top ↑
Loading seems to be taking a while."""


@pytest.mark.parametrize("received", [NEWER, ARABIC, OLDER])
def test_the_body_of_a_post_is_the_report(received: str) -> None:
    assert is_x(received)
    assert BODY in report_lines(received, url=URL)


def test_button_timer_stamp_and_counters_hang_on_the_last_word() -> None:
    parts = in_order(NEWER, x(NEWER, "mithal_net"))
    said = {p.rule: p.span.of(NEWER) for p in parts}
    assert said["furniture.x_stamp"] == "10:04 PM · Jan 16, 2025"
    assert said["furniture.x_counters"] == "·1.2K Views"
    assert said["furniture.x_timer"] == "0:14"
    assert kind_of("Translate post", parts, NEWER) is PartKind.NAVIGATION
    assert kind_of("10:04 PM", parts, NEWER) is PartKind.DATELINE


def test_what_others_answer_is_a_comment_and_what_the_account_adds_is_report() -> None:
    parts = in_order(NEWER, x(NEWER, "mithal_net"))
    assert kind_of("لا حول ولا قوة", parts, NEWER) is PartKind.COMMENTS
    assert kind_of("رد ثان", parts, NEWER) is PartKind.COMMENTS
    assert kind_of("ارتفع عدد الجرحى إلى ثلاثة.", parts, NEWER) is None


def test_a_handle_may_run_into_the_text_where_the_address_knows_it() -> None:
    received = "شبكة@net1212 قتيلا في قصف البلدة8:33 AM · Dec 4, 2024"
    parts = in_order(received, x(received, "net12"))
    assert kind_of("12 قتيلا", parts, received) is None


def test_the_arabic_interface_is_read_like_the_english_one() -> None:
    parts = in_order(ARABIC, x(ARABIC, "mithal_net"))
    assert kind_of("ترجمة المنشور", parts, ARABIC) is PartKind.NAVIGATION
    assert kind_of("10:04 م · 16 يناير 2025", parts, ARABIC) is PartKind.DATELINE
    assert report_lines(ARABIC, url=URL) == [BODY, "72"]


def test_the_older_layout_gives_answers_a_line_of_their_own() -> None:
    parts = in_order(OLDER, x(OLDER, "mithal_net"))
    assert kind_of("الله يرحمهم جميعاً", parts, OLDER) is PartKind.COMMENTS
    assert kind_of("Replying to @mithal_net", parts, OLDER) is PartKind.COMMENTS
    assert kind_of("20 likes", parts, OLDER) is PartKind.REACTIONS
    assert report_lines(OLDER, url=URL) == [BODY]


@pytest.mark.parametrize("received", ["", BODY, "كتب @nashit عن القصف عند 10:04 PM أمس.", "10:04 PM · Jan 16, 2025"])
def test_other_texts_are_no_post(received: str) -> None:
    assert not is_x(received)
