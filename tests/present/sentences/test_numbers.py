"""Every number in every bound in both languages, inside a sentence: nouns agree, nothing is lost."""

import pytest

from isnad.model.count import Count
from isnad.model.terms import Event, Exactness, Group, Modality
from isnad.present.language import Language
from isnad.present.sentences.claim import core_phrase
from isnad.present.voice import Voice
from present.made import claim, people

AR, EN = Language.AR, Language.EN
LEAST = Exactness.AT_LEAST
MORE = Exactness.MORE_THAN
MOST = Exactness.AT_MOST
LESS = Exactness.LESS_THAN


def core(count: Count | None, group: Group, language: Language, mood: Modality = Modality.ASSERTED) -> str:
    return core_phrase(claim(Event.INJURED, count, victims=people(group), modality=mood), Voice(language))


@pytest.mark.parametrize(
    ("n", "group", "english", "arabic"),
    [
        (0, Group.CHILDREN, "no children", "أي طفل"),
        (0, Group.WOMEN_AND_CHILDREN, "no women and children", "أيٍّ من النساء والأطفال"),
        (1, Group.CHILDREN, "1 child", "طفل واحد"),
        (1, Group.WOMEN, "1 woman", "امرأة واحدة"),
        (2, Group.CHILDREN, "2 children", "طفلين"),
        (2, Group.WOMEN, "2 women", "امرأتين"),
        (2, Group.CIVILIANS, "2 civilians", "مدنيين اثنين"),
        (3, Group.CIVILIANS, "3 civilians", "3 مدنيين"),
        (3, Group.WOMEN, "3 women", "3 نساء"),
        (10, Group.CHILDREN, "10 children", "10 أطفال"),
        (11, Group.CHILDREN, "11 children", "11 طفلاً"),
        (11, Group.WOMEN, "11 women", "11 امرأة"),
        (12, Group.FIGHTERS, "12 fighters", "12 مقاتلاً"),
        (99, Group.PEOPLE, "99 people", "99 شخصاً"),
        (100, Group.PEOPLE, "100 people", "100 شخص"),
        (101, Group.PEOPLE, "101 people", "101 شخص"),
        (103, Group.PEOPLE, "103 people", "103 أشخاص"),
        (111, Group.PEOPLE, "111 people", "111 شخصاً"),
        (1000, Group.CIVILIANS, "1,000 civilians", "1,000 مدني"),
        (59120, Group.PEOPLE, "59,120 people", "59,120 شخصاً"),
        (60000, Group.CIVILIANS, "60,000 civilians", "60,000 مدني"),
        (60000, Group.WOMEN_AND_CHILDREN, "60,000 women and children", "60,000 من النساء والأطفال"),
    ],
)
def test_number(n: int, group: Group, english: str, arabic: str) -> None:
    assert core(Count.exactly(n), group, EN) == f"{english} injured"
    assert core(Count.exactly(n), group, AR) == ("عدم إصابة " if n == 0 else "إصابة ") + arabic


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [
        (Count.about(280), "about 280 people", "نحو 280 شخصاً"),
        (Count.about(1000), "about 1,000 people", "نحو 1,000 شخص"),
        (Count.about(2), "about 2 people", "نحو شخصين"),
        (Count(3, None, LEAST), "at least 3 people", "ما لا يقل عن 3 أشخاص"),
        (Count(2, None, LEAST), "at least 2 people", "ما لا يقل عن شخصين"),
        (Count(1, None, MORE), "more than 1 person", "أكثر من شخص واحد"),
        (Count(350, None, MORE), "more than 350 people", "أكثر من 350 شخصاً"),
        (Count(None, 12, MOST), "at most 12 people", "ما لا يزيد على 12 شخصاً"),
        (Count(None, 100, LESS), "less than 100 people", "أقل من 100 شخص"),
        (Count.between(0, 3), "between 0 and 3 people", "بين 0 و3 أشخاص"),
        (Count.between(2, 3), "between 2 and 3 people", "بين 2 و3 أشخاص"),
        (Count.between(10, 11), "between 10 and 11 people", "بين 10 و11 شخصاً"),
        (Count.between(1000, 1500), "between 1,000 and 1,500 people", "بين 1,000 و1,500 شخص"),
        (Count.vague("عشرات"), "dozens (\u2068عشرات\u2069) of people", "عشرات من الأشخاص"),
        (Count.vague("مئات"), "hundreds (\u2068مئات\u2069) of people", "مئات من الأشخاص"),
        (Count.vague("معظمهم"), "most of them (\u2068معظمهم\u2069)", "معظمهم"),
        (
            Count.vague("مدنيون"),
            "a number of people (given only as \u2068مدنيون\u2069)",
            "عدد من الأشخاص (بلفظ مدنيون فقط)",
        ),
        (None, "an unstated number of people", "عدد غير مذكور من الأشخاص"),
    ],
)
def test_bound(count: Count | None, english: str, arabic: str) -> None:
    assert core(count, Group.PEOPLE, EN) == f"{english} injured"
    assert core(count, Group.PEOPLE, AR) == f"إصابة {arabic}"


@pytest.mark.parametrize(
    ("word", "group", "arabic"),
    [
        ("عديد", Group.PEOPLE, "أشخاص عديدين"),
        ("عديدون", Group.CIVILIANS, "مدنيين عديدين"),
        ("كثيرون", Group.FIGHTERS, "مقاتلين كثيرين"),
        ("عديدة", Group.WOMEN, "نساء عديدات"),
        ("كثيرة", Group.FAMILIES, "عائلات كثيرة"),
        ("عديدة", Group.BODIES, "جثث عديدة"),
        ("عديد", Group.WOMEN_AND_CHILDREN, "نساء وأطفال عديدين"),
        ("العديد", Group.PEOPLE, "العديد من الأشخاص"),
        ("كثير", Group.PEOPLE, "كثير من الأشخاص"),
    ],
)
def test_an_adjective_stands_behind_its_noun_and_agrees(word: str, group: Group, arabic: str) -> None:
    assert core(Count.vague(word), group, AR) == f"إصابة {arabic}"
    assert core(Count.vague(word), group, EN).startswith(f"many (\u2068{word}\u2069) ")


@pytest.mark.parametrize(
    ("mood", "count", "english", "arabic"),
    [
        (Modality.NEGATED, Count.exactly(0), "no children injured", "عدم إصابة أي طفل"),
        (Modality.NEGATED, Count.exactly(1), "it is denied that 1 child was injured", "نفي إصابة طفل واحد"),
        (Modality.NEGATED, None, "it is denied that children were injured", "نفي إصابة أطفال"),
        (Modality.LIKELY, Count.exactly(2), "it is likely that 2 children were injured", "ترجيح إصابة طفلين"),
        (
            Modality.LIKELY,
            Count.between(1, 2),
            "it is likely that between 1 and 2 children were injured",
            "ترجيح إصابة بين 1 وطفلين",
        ),
        (Modality.EXPECTED, Count.exactly(3), "it is expected that 3 children will be injured", "توقّع إصابة 3 أطفال"),
        (Modality.PLANNED, None, "it is planned that children will be injured", "خطة لإصابة أطفال"),
        (Modality.THREATENED, None, "a threat that children will be injured", "تهديد بإصابة أطفال"),
        (
            Modality.CONDITIONAL,
            Count.exactly(4),
            "under a condition: 4 children injured",
            "بشرط لم يُذكر تحقّقه: إصابة 4 أطفال",
        ),
        (Modality.QUESTION, Count.exactly(11), "a question whether 11 children were injured", "تساؤل عن إصابة 11 طفلاً"),
    ],
)
def test_mood(mood: Modality, count: Count | None, english: str, arabic: str) -> None:
    assert core(count, Group.CHILDREN, EN, mood) == english
    assert core(count, Group.CHILDREN, AR, mood) == arabic


@pytest.mark.parametrize(
    ("event", "count", "english", "arabic"),
    [
        (Event.STRIKE, Count.exactly(0), "it is denied that there was a strike", "نفي ضربة"),
        (Event.STRIKE, Count.exactly(1), "it is denied that there was 1 strike", "نفي ضربة واحدة"),
        (Event.STRIKE, Count.exactly(3), "it is denied that there were 3 strikes", "نفي 3 ضربات"),
        (
            Event.SHELLING,
            Count.exactly(3),
            "it is denied that there was shelling (number given: 3)",
            "نفي قصف (العدد المذكور: 3)",
        ),
    ],
)
def test_denied_happening(event: Event, count: Count, english: str, arabic: str) -> None:
    made = claim(event, count, modality=Modality.NEGATED)
    assert core_phrase(made, Voice(EN)) == english
    assert core_phrase(made, Voice(AR)) == arabic
