from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from isnad.mentions.person import read_persons

from .reading import passage_of


def persons(text: str) -> list[str]:
    passage = passage_of(text)
    return [passage.copy.span(p.start, p.end).of(text) for p in read_persons(passage)]


def roles(text: str) -> dict[str, str]:
    return {person.name: person.role for person in read_persons(passage_of(text))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("مقتل الطفل سامر الحلو (9 أعوام)", ["سامر الحلو"]),
        ('مقتل الطفلة " ليلى الحلو" أمس', ["ليلى الحلو"]),
        ("إصابة السيدة «هند أبو ناصر» بجروح", ["هند أبو ناصر"]),
        ("قال الناشط وليد الحلو، إن القصف", ["وليد الحلو"]),
        ("أفاد مراسلنا سامر الحلو: قصف", ["سامر الحلو"]),
        ("قُتل الصحفي سامر الحلو.", ["سامر الحلو"]),
        ('المدعو "أبو ناصر الحلو"', ["أبو ناصر الحلو"]),
        ("قال الناشط دلوان حسكو، إن القصف", ["دلوان حسكو"]),
        ("استشهاد باسل نجار وإصابة ستة", ["باسل نجار"]),
        ("الشهداء:\n1_ كريم النعمة\n2_ سامر نجار", ["كريم النعمة", "سامر نجار"]),
    ],
)
def test_names_behind_a_title(text: str, names: list[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس الوزراء العراقي، إن",
        "مدير المرصد السوري: قصف",
        "نشطاء المرصد السوري، إن",
        "أفاد مراسلنا اليوم الأربعاء، بمقتل",
        "إسعاف السيدة وتفقد المكان.",
        'أعضاء "حزب العمال الكردستاني"',
        "الطفل سامر في البيت",
        "قصف بلدة الشيخ بحر غربها",
        "ناشطون محليون، إن",
        "",
    ],
)
def test_these_words_are_no_persons(text: str) -> None:
    assert persons(text) == []


def test_a_victim_is_told_apart_from_who_tells_of_it() -> None:
    told = roles("قال الناشط وليد الحلو: استشهاد الطفل كريم النعمة في القصف")
    assert told == {"وليد الحلو": "source.activist", "كريم النعمة": "victim"}


def test_a_shared_surname_is_printed_and_not_in_the_span() -> None:
    text = "استشهاد كريم الحلو وابنه سامر"
    found = read_persons(passage_of(text))
    assert [person.name for person in found] == ["كريم الحلو", "سامر كريم الحلو"]
    assert persons(text) == ["كريم الحلو", "سامر"]


_WORDS = st.sampled_from(
    [
        "استشهاد",
        "مقتل",
        "قال",
        "الناشط",
        "الطفل",
        "السيدة",
        "كريم",
        "سامر",
        "النعمة",
        "وابنه",
        ":",
        "،",
        "\n",
        "1_",
        '"',
    ]
)


@given(st.lists(_WORDS, max_size=14))
def test_none_overlap(words: list[str]) -> None:
    found = read_persons(passage_of(" ".join(words)))
    assert all(one.end <= other.start for one, other in pairwise(found))
