"""Who speaks where a name and a colon stand at the head of a line, and which such heads are labels."""

import pytest

from .hearing import Heard

TOLD = "مقتل رجلين"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("الدفاع المدني", "الدفاع المدني|organisation"),
        # before it, that the line is news
        ("عاجل | الدفاع المدني", "الدفاع المدني|organisation"),
        ("#عاجل: الدفاع المدني", "الدفاع المدني|organisation"),
        ("🔴 خبر عاجل - الدفاع المدني", "الدفاع المدني|organisation"),
        ("- الدفاع المدني", "الدفاع المدني|organisation"),
        # behind it, whom they told
        ("مصدر طبي لرويترز", "رويترز|agency > مصدر طبي|anonymous*"),
        ("مصادر محلية لعنب بلدي", "عنب بلدي|outlet > مصادر محلية|anonymous*"),
        ("مصدر طبي للجزيرة", "مصدر طبي|anonymous*"),
        # where they are
        ("مصدر في مستشفى المدينة", "مصدر|anonymous*"),
        ("الدفاع المدني في إدلب", "الدفاع المدني|organisation"),
        ("الإعلام الحكومي بغزة", "الإعلام الحكومي|outlet*"),
        # an office without a name, a common word that is a name only here
        ("الناطق باسم الدفاع المدني", "الناطق باسم الدفاع المدني|spokesperson*"),
        ("الصحة", "الصحة|organisation"),
        ("الصحة في غزة", "الصحة|organisation"),
        ("الصحة الفلسطينية", "الصحة الفلسطينية|organisation"),
        ("الشرطة", "الشرطة|office*"),
        ("إعلام عبري", "إعلام عبري|outlet*"),
    ],
)
def test_who_stands_before_the_colon_speaks(head: str, expected: str) -> None:
    heard = Heard(f"{head}: مقتل رجلين في انفجار لغم شرقي القرية.")
    assert heard.chain(TOLD) == expected
    assert heard.wrong_spans() == []


@pytest.mark.parametrize(
    "head",
    [
        "عاجل",
        "المصدر",
        "حصيلة أولية",
        "إحصائية جديدة",
        "تحديث الحصيلة",
        "الضحايا",
        "المدنيون",
        "شرق القرية",
        "إدلب",
        "الصحة والتعليم",
    ],
)
def test_a_label_is_nobody(head: str) -> None:
    assert Heard(f"{head}: مقتل رجلين في انفجار لغم شرقي القرية.").chain(TOLD) == "outlet"


@pytest.mark.parametrize(
    ("line", "words", "expected"),
    [
        ("رويترز: مقتل رجلين", "مقتل رجلين", "رويترز|agency"),
        # a side with its own dead, a byline
        ("الجيش السوري: 12 قتيلا", "12 قتيلا", "outlet"),
        ("مراسل رويترز: سامر العلي", "سامر", "outlet"),
    ],
)
def test_few_words_behind_the_colon_are_said_where_they_tell_of_harm(line: str, words: str, expected: str) -> None:
    assert Heard(line).chain(words) == expected
