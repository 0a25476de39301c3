"""What holds of the parts of any text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from isnad.furniture.find import find_parts
from isnad.furniture.lines import EDGE
from isnad.furniture.rules import RULES
from isnad.model.document import Document, Received

SENTENCES = (
    "قتل رجل وأصيب طفلان بقصف مدفعي طال الأحياء السكنية في قرية الزيتونة بريف المحافظة الغربي مساء أمس.",
    "وقال متطوع في الدفاع المدني إن الفرق انتشلت جثة الرجل من تحت الأنقاض ونقلت الطفلين إلى المشفى القريب.",
    "وأضاف أن ثلاث قذائف سقطت على القرية.",
    "وأغلقت المدارس أبوابها في القرية أسبوعاً.",
    "ووصل الجريحان إلى مشفى المدينة بعد ساعة.",
)
TITLE = "قصف مدفعي على قرية الزيتونة يوقع ضحايا"
PIECES = st.sampled_from(
    [
        *SENTENCES, "الرئيسية", "مقالات ذات صلة", "اقرأ أيضاً", "11 قتيلاً في حادث سير على الطريق الدولي", "السابق",
        "12/03/2022", "#حلب #سوريا", "شارك", "https://t.co/a", "- سامر", "الأسماء:", "حلب::", "«قصف على القرية»",
        "Shared with Public", "Copy link to Tweet", "شبكة@net1210:04 PM · Jan 16, 2025", "View in Telegram",
        "المصدر: وكالة", "قصف يوقع...", "التعليقات (0)", "", "\u200f", "December 3, 2024 ·",
        "Facebookشبكة's Post", "All reactions:12",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(PIECES, max_size=14).map("\n".join), st.text(max_size=200), st.lists(PIECES, max_size=5).map("".join)
)
URLS = st.sampled_from(
    [None, "", "https://x.com/net12/status/1", "https://t.me/a/1", "https://[", "https://www.facebook.com/a"]
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.none() | st.sampled_from([*SENTENCES, "شبكة", ""]), URLS)
def test_parts_are_in_order_apart_and_never_blank(text: str, title: str | None, url: str | None) -> None:
    parts = find_parts(text, title=title, url=url)
    assert parts == find_parts(text, title=title, url=url)
    assert all(a.span.end <= b.span.start for a, b in pairwise(parts))
    for part in parts:
        assert 0 <= part.span.start < part.span.end <= len(text)
        words = part.span.of(text)
        assert words == words.strip(EDGE)
        assert part.rule in RULES


@settings(deadline=None)
@given(TEXTS, URLS)
def test_the_report_is_as_long_as_the_received_text(text: str, url: str | None) -> None:
    received = Received(text, "0" * 64, "plain", "utf-8")
    document = Document("0" * 64, "a", received, parts=find_parts(text, url=url))
    assert len(document.report) == len(text)
    assert all(a in (b, "\n") for a, b in zip(document.report, text, strict=True))


@settings(deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True))
def test_sentences_of_a_report_alone_have_no_parts(sentences: list[str]) -> None:
    assert find_parts("\n".join(sentences)) == ()
    assert find_parts(" ".join(sentences)) == ()


@settings(deadline=None)
@given(st.permutations(SENTENCES), st.integers(2, 5), st.sampled_from([None, TITLE]))
def test_what_is_added_below_changes_nothing_above(sentences: list[str], count: int, title: str | None) -> None:
    above = "\n".join(["الرئيسية", TITLE, "12/03/2022", *sentences[:count]])
    below = "\nمقالات ذات صلة\nانخفاض أسعار الوقود في العاصمة اليوم\n11 قتيلاً في حادث سير على الطريق الدولي"
    parts = find_parts(above, title=title)
    assert find_parts(above + below, title=title)[: len(parts)] == parts


@pytest.mark.parametrize("phrase", ["منذ ساعتين", "12 آذار 2021", "المزيد", "خاص"])
def test_a_phrase_by_itself_is_what_is_asked_about(phrase: str) -> None:
    assert find_parts(phrase) == ()
    assert find_parts(phrase, url="https://example.org/a") != ()


def _seconds(text: str) -> float:
    start = time.process_time()
    find_parts(text, title="قصف على القرية")
    return time.process_time() - start


def test_a_very_long_page_takes_no_more_than_its_length() -> None:
    lines = [SENTENCES[n % 5] if n % 3 else f"عنوان خبر آخر رقم {n} عن المدينة" for n in range(20_000)]
    assert _seconds("\n".join(lines)) < 2


@pytest.mark.parametrize(
    "text",
    [
        "#" * 100_000,
        "#ا" * 50_000,
        "ا" * 1_000_000,
        "كلمة " * 200_000,
        "\n".join(["قصف على القرية يوقع ضحايا"] * 50_000),
        "\n".join(f"قصف على القرية يوقع {n} من الضحايا" for n in range(20_000)),
        "\u202b\u200f\u202c" * 30_000,
        "(" * 100_000,
        "-" * 100_000,
        "المصدر" * 20_000,
        "1:23" * 25_000,
        "@a " * 40_000,
        "https://" * 12_000,
        "\n".join(["«قصف على القرية يوقع ضحايا»"] * 20_000),
        "a." * 50_000 + "com",
        "Shared with Public" * 5_000,
        "ا" * 100_000 + "@a 10:04 PM · Jan 16, 2025" + "ب" * 100_000,
        "10:04 PM · Jan 16, 2025" + "@a " * 40_000,
        "Copy link to Tweet" + "\n@a" * 20_000,
        "View in Telegram" + "\n12" * 20_000 + "1" * 100_000,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_no_text_takes_long(text: str) -> None:
    assert _seconds(text) < 3


@pytest.mark.parametrize("text", ["", "\n\n", "\u202b\u200f\u202c" * 100, " \t "])
def test_nothing_has_no_parts(text: str) -> None:
    assert find_parts(text) == ()
