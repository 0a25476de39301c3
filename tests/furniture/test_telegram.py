import pytest

from isnad.furniture.part import in_order
from isnad.furniture.telegram import is_telegram, telegram
from isnad.model.terms import PartKind

from .cutting import kind_of, report_lines

URL = "https://t.me/mithal_net/421"
BODY = "الطيران الحربي يقصف أطراف البلدة، ومقتل مدني"
NAMES = "1- سامر الخطيب\n2- هدى الخطيب"
RECEIVED = f"""شبكة المثال
@mithal_net
12 345 subscribers
Forwarded from مكتب البلدة
{BODY}
الضحايا:
{NAMES}
t.me/mithal_net/421
1.2K views edited 14:05
View in Telegram
Preview channel
If you have Telegram, you can view and join شبكة المثال right away."""


def test_the_body_of_a_post_is_the_report() -> None:
    assert report_lines(RECEIVED, url=URL) == [BODY, "الضحايا:", *NAMES.splitlines()]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("@mithal_net", PartKind.BYLINE),
        ("12 345 subscribers", PartKind.NAVIGATION),
        ("Forwarded from مكتب البلدة", PartKind.SOURCE_LINE),
        ("1.2K views", PartKind.REACTIONS),
        ("edited 14:05", PartKind.DATELINE),
        ("Preview channel", PartKind.NAVIGATION),
        (BODY, None),
    ],
)
def test_what_stands_around_it(words: str, kind: PartKind | None) -> None:
    assert kind_of(words, in_order(RECEIVED, telegram(RECEIVED, None)), RECEIVED) is kind


def test_a_first_line_that_is_told_only_once_stays() -> None:
    received = f"عاجل من البلدة\n{BODY}\n14:05"
    assert report_lines(received, url=URL) == received.splitlines()[:2]
    assert report_lines(f"شبكة المثال\n{BODY}", title="شبكة المثال", url=URL) == [BODY]


def test_the_arabic_interface() -> None:
    received = f"{BODY}\n١٢٠٤ مشاهدة 14:05\nعرض في تيليجرام"
    assert is_telegram(received, None)
    assert report_lines(received) == [BODY]


@pytest.mark.parametrize("line", ["12 قتيلاً", "14 جريحاً بينهم 5", "3 views of the village", "قصف عند 14:05"])
def test_lines_with_numbers_are_no_foot(line: str) -> None:
    assert report_lines(f"{BODY}\n{line}", url=URL) == [BODY, line]


def test_other_texts_are_no_post() -> None:
    assert not is_telegram("نشر المكتب بيانه على Telegram أمس.", None)
    assert not is_telegram(BODY, "example.org")
    assert is_telegram(BODY, "t.me")
