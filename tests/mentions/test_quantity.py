import pytest
from hypothesis import given, strategies as st

from isnad.model.terms import Exactness, Group, VictimStatus

from .reading import counts_of, passage_of, phrases_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a number and its noun
        ("قُتل ثلاثة أشخاص", [("ثلاثة أشخاص", "3")]),
        ("قُتل 3 أشخاص", [("3 أشخاص", "3")]),
        ("قُتل ٣ أشخاص", [("٣ أشخاص", "3")]),
        ("إصابة (6) أشخاص بجروح", [("6) أشخاص", "6")]),
        ("إصابة /6/ أشخاص بجروح", [("6/ أشخاص", "6")]),
        ("مقتل خمسة عشر ألف مدني", [("خمسة عشر ألف مدني", "15000")]),
        ("استشهد مئة وخمسة وعشرون مدنياً", [("مئة وخمسة وعشرون مدنياً", "125")]),
        ("استشهد ١٬٥٠٠ مدني", [("١٬٥٠٠ مدني", "1500")]),
        ("واحد وعشرون جريحاً", [("واحد وعشرون جريحاً", "21")]),
        ("3 من المدنيين", [("3 من المدنيين", "3")]),
        ("وأصيب 6 آخرون", [("6 آخرون", "6")]),
        ("27 عنصراً من قسد", [("27 عنصراً", "27")]),
        ("80 من مقاتلي داعش", [("80 من مقاتلي", "80")]),
        # ranges
        ("بين 10 و15 قتيلاً", [("بين 10 و15 قتيلاً", "10..15")]),
        ("ما بين عشرة وخمسة عشر قتيلاً", [("ما بين عشرة وخمسة عشر قتيلاً", "10..15")]),
        ("من 10 إلى 15 جريحاً", [("10 إلى 15 جريحاً", "10..15")]),
        ("نزوح ألف إلى 1500 شخص", [("ألف إلى 1500 شخص", "1000..1500")]),
        ("مقتل 3-5 أشخاص", [("3-5 أشخاص", "3..5")]),
        ("مقتل 3 – 5 أشخاص", [("3 – 5 أشخاص", "3..5")]),
        ("مقتل ثلاثة أو أربعة أشخاص", [("ثلاثة أو أربعة أشخاص", "3..4")]),
        # bounds
        ("أكثر من 40 غارة", [("أكثر من 40 غارة", "more_than 40")]),
        ("نزوح أكثر 6300 عنصر", [("أكثر 6300 عنصر", "more_than 6300")]),
        ("ما يزيد عن 40 غارة", [("ما يزيد عن 40 غارة", "more_than 40")]),
        ("تجاوز 350 جثة", [("تجاوز 350 جثة", "more_than 350")]),
        ("تعدت 350 جثة", [("تعدت 350 جثة", "more_than 350")]),
        ("ما لا يقل عن عشرة مدنيين", [("ما لا يقل عن عشرة مدنيين", "at_least 10")]),
        ("بما لا يقل عن 5 غارات", [("ما لا يقل عن 5 غارات", "at_least 5")]),
        ("نحو 280 شخصاً", [("نحو 280 شخصاً", "about 280")]),
        ("بنحو 280 شخصاً", [("نحو 280 شخصاً", "about 280")]),
        ("زهاء 280 شخصاً", [("زهاء 280 شخصاً", "about 280")]),
        ("قرابة الـ30 شخصاً", [("قرابة الـ30 شخصاً", "about 30")]),
        ("حوالي مئتي عائلة", [("حوالي مئتي عائلة", "about 200")]),
        ("ما يقارب 60 ألف مدني", [("ما يقارب 60 ألف مدني", "about 60000")]),
        ("أقل من خمسين مقاتلاً", [("أقل من خمسين مقاتلاً", "less_than 50")]),
        ("دون العشرين مقاتلاً", [("دون العشرين مقاتلاً", "less_than 20")]),
        ("لا يتجاوز عشرة مقاتلين", [("لا يتجاوز عشرة مقاتلين", "at_most 10")]),
        ("خمسة مدنيين على الأقل", [("خمسة مدنيين", "at_least 5")]),
        ("4 أشخاص مدنيين، على الأقل", [("4 أشخاص", "at_least 4")]),
        ("طفلين على الأقل", [("طفلين", "at_least 2")]),
        ("خمسة مدنيين تقريباً", [("خمسة مدنيين", "about 5")]),
        ("عشرة مقاتلين على الأكثر", [("عشرة مقاتلين", "at_most 10")]),
        # the noun's own form
        ("إصابة طفلين", [("طفلين", "2")]),
        ("أُصيبت امرأتان", [("امرأتان", "2")]),
        ("سقط شهيدان", [("شهيدان", "2")]),
        ("بقيت جريحتين", [("جريحتين", "2")]),
        ("إصابة صحافيَّين اثنين", [("صحافيَّين اثنين", "2")]),
        ("شن غارتين", [("غارتين", "2")]),
        ("قصف منزلين", [("منزلين", "2")]),
        ("طفلين اثنين", [("طفلين اثنين", "2")]),
        ("مدنيين اثنين", [("مدنيين اثنين", "2")]),
        ("أطفاله الثلاثة", [("أطفاله الثلاثة", "3")]),
        ("الأطفال الثلاثة", [("أطفال الثلاثة", "3")]),
        ("القتلى الـ12", [("قتلى الـ12", "12")]),
        ("طفلة واحدة", [("طفلة واحدة", "1")]),
        ("مقتل أحد السكان", [("أحد السكان", "1")]),
        ("وأحد أبنائه", [("أحد أبنائه", "1")]),
        # vague words
        ("عشرات القتلى", [("عشرات القتلى", "vague عشرات")]),
        ("العشرات من القتلى", [("عشرات من القتلى", "vague عشرات")]),
        ("مئات الجرحى", [("مئات الجرحى", "vague مئات")]),
        ("عشرات الآلاف من المدنيين", [("عشرات الآلاف من المدنيين", "vague عشرات الآلاف")]),
        ("عدد من المدنيين", [("عدد من المدنيين", "vague عدد")]),
        ("عددٍ من المدنيين", [("عددٍ من المدنيين", "vague عددٍ")]),
        ("عدد كبير من المدنيين", [("عدد كبير من المدنيين", "vague عدد كبير")]),
        ("عدة غارات", [("عدة غارات", "vague عدة")]),
        ("أشخاص عدة", [("أشخاص عدة", "vague عدة")]),
        ("العديد من الجرحى", [("عديد من الجرحى", "vague عديد")]),
        ("قُتل العشرات", [("عشرات", "vague عشرات")]),
        ("العشرات منهم", [("عشرات", "vague عشرات")]),
        ("سقوط قتلى وجرحى", [("قتلى", "vague قتلى"), ("جرحى", "vague جرحى")]),
        ("مقتل مدنيين", [("مدنيين", "vague مدنيين")]),
    ],
)
def test_how_many(text: str, expected: list[tuple[str, str]]) -> None:
    assert counts_of(text) == expected


@pytest.mark.parametrize(
    ("low", "phrasings"),
    [
        (2, ["طفلان", "طفلين", "طفلين اثنين", "2 طفل", "اثنين من الأطفال", "طفلتان", "طفلتين"]),
        (3, ["3 مدنيين", "ثلاثة مدنيين", "٣ مدنيين", "ثلاثة من المدنيين", "(3) مدنيين", "المدنيين الثلاثة"]),
        (2300, ["ألفان وثلاثمئة مدني", "2300 مدني", "2,300 مدني", "ألفين وثلاثمائة مدني", "ألفي و300 مدني"]),
        (100, ["مئة مدني", "مائة مدني", "100 مدني", "مئة من المدنيين"]),
    ],
)
def test_one_count_in_many_phrasings(low: int, phrasings: list[str]) -> None:
    for words in phrasings:
        found = phrases_of(f"إصابة {words} في القصف")
        counts = [p.count for p in found if p.count is not None and p.noun is not None]
        assert [(c.low, c.high, c.exactness) for c in counts[-1:]] == [(low, low, Exactness.EXACT)], words


@pytest.mark.parametrize(
    ("text", "group", "status"),
    [
        ("3 أشخاص مدنيين", Group.PEOPLE, VictimStatus.CIVILIAN),
        ("شخصين مدنيين", Group.PEOPLE, VictimStatus.CIVILIAN),
        ("15 شخصاً مدنياً", Group.PEOPLE, VictimStatus.CIVILIAN),
        ("4 معتقلين مدنيين", Group.CAPTIVES, VictimStatus.CIVILIAN),
    ],
)
def test_an_adjective_says_who_they_are(text: str, group: Group, status: VictimStatus) -> None:
    (phrase,) = phrases_of(f"مقتل {text} أمس")
    assert phrase.people[0].group is group
    assert status in [people.status for people in phrase.people]
    assert passage_of(f"مقتل {text} أمس").text[phrase.end :] == " امس"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("27 عنصراً من قسد", "sdf"),
        ("80 من مقاتلي داعش", "isis"),
        ("ثلاثة عناصر من قوات النظام", "syrian_government"),
        ("عشرات من عناصر داعش", "isis"),
    ],
)
def test_whose_people_they_are(text: str, party: str) -> None:
    phrase = phrases_of(f"قُتل {text} هناك")[-1]
    assert phrase.side == party
    assert phrase.count is not None


def test_women_and_children_under_one_vague_count_stay_joint() -> None:
    (phrase,) = phrases_of("خروج عشرات النساء والأطفال")
    assert phrase.joint
    assert [people.group for people in phrase.people] == [Group.WOMEN_AND_CHILDREN]
    first, second = phrases_of("مقتل 3 نساء و5 أطفال")
    assert (first.joint, second.joint) == (False, False)


def test_what_follows_a_total_is_no_modifier_of_it() -> None:
    total, man, children = phrases_of("إصابة 3 مدنيين رجل وطفلين")
    assert (total.count, man.count, children.count) == (
        phrases_of("3 مدنيين")[0].count,
        phrases_of("رجل")[0].count,
        phrases_of("طفلين")[0].count,
    )


WORDS = st.sampled_from(
    [
        *("أكثر من", "نحو", "ثلاثة", "5", "15", "2019", "آب", "أطفال", "طفلين", "مدنيين", "من", "و", "بين", "إلى"),
        *("عشرات", "عدد", "قتلى", "عائلة", "واحدة", "الاثنين", "(", ")", "/", "-", "،", ".", "\n", "على الأقل", "أحد"),
        *("النساء", "والأطفال", "قسد", "التنظيم", "مئة", "ألفا", "آلاف", "منزلين", "الساعة", "عدة", "F16", "ال", "3-5"),
    ]
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_nothing_raises_and_spans_hold(text: str) -> None:
    for words, _ in counts_of(text):
        assert words
    for phrase in phrases_of(text):
        assert phrase.first <= phrase.last
        assert phrase.start < phrase.end
        assert phrase.counted[0] < phrase.counted[1]
        assert "\n" not in passage_of(text).text[phrase.start : phrase.end]
