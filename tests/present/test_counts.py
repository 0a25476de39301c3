import pytest
from hypothesis import given, strategies as st

from isnad.knowledge.meaning import VagueMeaning
from isnad.knowledge.source import load_entries, written
from isnad.model.count import Count
from isnad.model.terms import Exactness, Group
from isnad.present.counts import count_phrase, glosses, nouns, number_phrase
from isnad.present.language import Language
from isnad.text.working import fold

AR, EN = Language.AR, Language.EN


@pytest.mark.parametrize(
    ("n", "noun", "arabic", "english"),
    [
        (0, "children", "0 طفل", "0 children"),
        (1, "children", "طفل واحد", "1 child"),
        (1, "women", "امرأة واحدة", "1 woman"),
        (2, "children", "طفلان", "2 children"),
        (3, "children", "3 أطفال", "3 children"),
        (10, "families", "10 عائلات", "10 families"),
        (11, "children", "11 طفلاً", "11 children"),
        (50, "civilians", "50 مدنياً", "50 civilians"),
        (99, "women", "99 امرأة", "99 women"),
        (100, "people", "100 شخص", "100 people"),
        (102, "people", "102 شخص", "102 people"),
        (103, "children", "103 أطفال", "103 children"),
        (115, "people", "115 شخصاً", "115 people"),
        (59120, "people", "59,120 شخصاً", "59,120 people"),
        (20, "women_and_children", "20 من النساء والأطفال", "20 women and children"),
    ],
)
def test_noun_agrees_with_its_number(n: int, noun: str, arabic: str, english: str) -> None:
    assert number_phrase(n, noun, AR) == arabic
    assert number_phrase(n, noun, EN) == english


@pytest.mark.parametrize(
    ("noun", "arabic"),
    [
        ("children", "طفلين"),
        ("women", "امرأتين"),
        ("strikes", "ضربتين"),
        ("landmines", "حادثي لغم"),
        ("origins", "مصدرين مستقلين"),
        ("bodies", "جثتين"),
        ("civilians", "مدنيين اثنين"),
        ("fighters", "مقاتلين اثنين"),
    ],
)
def test_dual_after_another_word_is_oblique(noun: str, arabic: str) -> None:
    assert number_phrase(2, noun, AR, oblique=True) == arabic


@pytest.mark.parametrize(
    ("count", "noun", "arabic", "english"),
    [
        (Count.exactly(0), None, "0", "0"),
        (Count.about(280), "people", "نحو 280 شخصاً", "about 280 people"),
        (Count.about(2), "children", "نحو طفلين", "about 2 children"),
        (Count(40, None, Exactness.MORE_THAN), None, "أكثر من 40", "more than 40"),
        (Count(40, None, Exactness.MORE_THAN), "strikes", "أكثر من 40 ضربة", "more than 40 strikes"),
        (Count(3, None, Exactness.AT_LEAST), "bodies", "ما لا يقل عن 3 جثث", "at least 3 bodies"),
        (Count(None, 12, Exactness.AT_MOST), "men", "ما لا يزيد على 12 رجلاً", "at most 12 men"),
        (Count(None, 50, Exactness.LESS_THAN), "captives", "أقل من 50 محتجزاً", "less than 50 captives"),
        (Count.between(1000, 1500), None, "بين 1,000 و1,500", "between 1,000 and 1,500"),
        (Count.between(1000, 1500), "fighters", "بين 1,000 و1,500 مقاتل", "between 1,000 and 1,500 fighters"),
        (Count.vague("عشرات"), None, "عشرات", "dozens (\u2068عشرات\u2069)"),
        (Count.vague("عشرات"), "civilians", "عشرات من المدنيين", "dozens (\u2068عشرات\u2069) of civilians"),
        (Count.vague("عدّة"), "families", "عدة عائلات", "several (\u2068عدة\u2069) families"),
        (Count.vague("جميع"), "bodies", "جميع الجثث", "all (\u2068جميع\u2069) the bodies"),
        (None, "wounded", "عدد غير مذكور من الجرحى", "an unstated number of wounded people"),
        (None, None, "العدد غير مذكور", "number not stated"),
    ],
)
def test_count_is_said_as_stated(count: Count | None, noun: str | None, arabic: str, english: str) -> None:
    assert count_phrase(count, noun, AR) == arabic
    assert count_phrase(count, noun, EN) == english


def test_word_without_a_gloss_is_quoted_and_not_guessed() -> None:
    count, said = Count.vague("شهداء"), "شهداء"
    assert count_phrase(count, None, EN, printed=said) == "a number (given only as “\u2068شهداء\u2069”)"
    assert count_phrase(count, "people", EN, printed=said) == ("a number of people (given only as “\u2068شهداء\u2069”)")
    assert count_phrase(count, "people", AR, printed=said) == "عدد من الأشخاص (بلفظ «شهداء» فقط)"


def test_word_that_is_not_at_hand_as_printed_is_not_quoted() -> None:
    assert count_phrase(Count.vague("شهداء"), "people", AR) == "عدد من الأشخاص (بلفظ شهداء فقط)"
    assert count_phrase(Count.vague("شهداء"), None, EN) == "a number (given only as \u2068شهداء\u2069)"


@pytest.mark.parametrize(
    ("folded", "noun", "arabic", "english"),
    [
        ("اغلبيتهم", "people", "أغلبيتهم", "most of them (\u2068أغلبيتهم\u2069)"),
        ("غالبيتها", "families", "غالبيتها (من العائلات)", "most of them (\u2068غالبيتها\u2069, families)"),
        ("معظمهم", None, "معظمهم", "most of them (\u2068معظمهم\u2069)"),
        ("عدة", "attacks", "عدة هجمات", "several (\u2068عدة\u2069) attacks"),
        ("عدة", "women_and_children", "عدة من النساء والأطفال", "several (\u2068عدة\u2069) women and children"),
        ("الاف", "people", "آلاف من الأشخاص", "thousands (\u2068آلاف\u2069) of people"),
    ],
)
def test_known_word_is_spelled_in_full_and_takes_its_own_noun(
    folded: str, noun: str | None, arabic: str, english: str
) -> None:
    assert count_phrase(Count.vague(folded), noun, AR) == arabic
    assert count_phrase(Count.vague(folded), noun, EN) == english


def test_every_vague_word_of_the_lexicon_has_a_gloss() -> None:
    vague = [entry for entry in load_entries() if isinstance(entry.meaning, VagueMeaning)]
    assert vague
    missing = {word for entry in vague for word in written(entry.forms) if fold(word) not in glosses()}
    assert missing == set()


def test_every_group_and_part_has_a_noun() -> None:
    assert {*Group, "men", "women", "children", "infants", "elderly"} <= set(nouns())


@given(st.integers(0, 10_000_000), st.sampled_from(sorted(nouns())), st.sampled_from(Language))
def test_number_is_never_lost(n: int, noun: str, language: Language) -> None:
    said = number_phrase(n, noun, language)
    digits = "".join(char for char in said if char.isdigit())
    if language is AR and n in (1, 2) and nouns()[noun].ar.one is not None:
        assert digits == ""
    else:
        assert digits == str(n)


@given(st.integers(0, 499), st.integers(0, 499))
def test_two_ends_stay_two(low: int, more: int) -> None:
    said = count_phrase(Count.between(low, low + more), None, EN)
    assert said == f"between {low} and {low + more}"
