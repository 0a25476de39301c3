import pytest
from hypothesis import given, strategies as st

from isnad.model.document import Part
from isnad.model.span import Span
from isnad.model.terms import PartKind
from isnad.origins.words import MOST_WORDS, words_of
from isnad.text.working import fold

from .made import MARKET, document


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قُتِلَ سَبعةُ أشخاصٍ", "قتل سبعة اشخاص"),
        ("عـــاجل في البلدة", "عاجل في البلدة"),
        ("قصـ.ـف على القرية", "قصف على القرية"),
        ("قتل ٢٣ شخصا", "قتل 23 شخصا"),
        ("قتل ۲۳ شخصا", "قتل 23 شخصا"),
        ("إلى مستشفى المدينة", "الي مستشفي المدينه"),
        ("مسؤولون وقائد", "مسوولون وقايد"),
        ("«القصف»، كما قيل: توقف!", "القصف كما قيل توقف"),
        ("🔴 القصف ⚡️ توقف ✅", "القصف توقف"),
        ("#قرية_الصفصاف جنوبا", "قرية الصفصاف جنوبا"),
        ("ﻗﺘﻞ ﻻﺟﺊ", "قتل لاجئ"),
        ("کان في شهری آب", "كان في شهرى آب"),
        ("Share القصف Publicتوقف https://example.org/ab", "القصف توقف"),
        ("اليوم الثلاثاء9 أيار", "اليوم الثلاثاء 9 أيار"),
        ("القصف\u200fتوقف", "القصفتوقف"),
        ("The Café reopened", "the cafe REOPENED"),
        ("ВЗРЫВ в городе", "взрыв в городе"),
        ("𝗕𝗿𝗲𝗮𝗸𝗶𝗻𝗴 news", "breaking news"),
    ],
)
def test_spelling_makes_no_difference(one: str, other: str) -> None:
    assert words_of(one) == words_of(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قتل 23 شخصا", "قتل 32 شخصا"),
        ("قصف البلدة", "قصف البلدات"),
        ("взрыв в городе", "взрыв в деревне"),
        ("the market", "the markets"),
    ],
)
def test_other_words_are_other_words(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


def test_a_number_is_one_word() -> None:
    assert words_of("في 2023 قتل110أشخاص")[1::2] == [b"2023", b"110"]


@pytest.mark.parametrize("text", ["", " \n", "🔴🔴", "ـــ", "،؟!"])
def test_no_words(text: str) -> None:
    assert words_of(text) == []


def test_a_book_is_cut() -> None:
    assert len(words_of("كلمة " * (MOST_WORDS + 500))) == MOST_WORDS


@given(st.text(alphabet=st.sampled_from("اأإآبةهىيؤئءقصف ،\n\u064b\u0651\u200f٣3aZé🔴ﻻچ"), max_size=60))
def test_a_working_copy_has_the_same_words(text: str) -> None:
    assert words_of(fold(text)) == words_of(text)


@pytest.mark.parametrize("text", ["ف.ﻻ", "قصـ.ـف القرية", "ق*صف القرية", "غار.ة"])
def test_so_has_one_whose_words_were_split(text: str) -> None:
    assert words_of(fold(text)) == words_of(fold(fold(text)))


@given(st.text(max_size=60))
def test_any_text_has_words_without_blanks(text: str) -> None:
    assert all(word.split() == [word] for word in words_of(text))


def test_furniture_is_no_part_of_the_report_but_the_title_is() -> None:
    title, bar, tail = "قصف على السوق", "الرئيسية أخبار رياضة", "شارك هذا الخبر"
    text = f"{title}\n{bar}\n{MARKET}\n{tail}"
    parts = tuple(
        Part(kind, Span(text.index(words), text.index(words) + len(words)), "made")
        for kind, words in ((PartKind.TITLE, title), (PartKind.NAVIGATION, bar), (PartKind.SHARE, tail))
    )
    assert words_of(document(text, parts=parts).report) == words_of(title) + words_of(MARKET)
