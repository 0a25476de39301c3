import pytest

from isnad.mentions.person import read_persons

from .reading import passage_of


def persons(text: str) -> list[str]:
    passage = passage_of(text)
    return [passage.copy.span(p.start, p.end).of(text) for p in read_persons(passage)]


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
        "ناشطون محليون، إن",
        "",
    ],
)
def test_these_words_are_no_persons(text: str) -> None:
    assert persons(text) == []
