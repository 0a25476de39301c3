"""Whom a bare noun for the wounded counts behind people who were killed: those of the same kind, or nobody knows."""

import pytest

from isnad.model.terms import Event

from .said import claims, victims

OF_THE_SAME = [
    ("قُتل 12 عنصراً من الفصيل إضافة إلى عشرات الجرحى.", "fighters fighter"),
    ("قتل سبعة مقاتلين من قسد فضلاً عن عشرات الجرحى.", "fighters fighter of sdf"),
    ("قتل أربعة جنود إلى جانب عدد من الجرحى.", "fighters fighter"),
    ("قتل خمسة من عناصر داعش وعشرات الجرحى.", "fighters fighter of isis"),
    ("مقتل تسعة عناصر من قسد و6 جرحى.", "fighters fighter of sdf"),
    ("مقتل تسعة مسلحين، بالإضافة إلى جرحى بعضهم بحالة حرجة.", "fighters fighter"),
    ("قتل سبعة مقاتلين من قسد فضلاً عن عشرات الجرحى في هجوم على حاجز.", "fighters fighter of sdf"),
    ("قتل سبعة مقاتلين إضافة لعشرات الجرحى جراء القصف.", "fighters fighter"),
    ("قتل سبعة مقاتلين علاوة على عشرات الجرحى خلال الاشتباكات.", "fighters fighter"),
    # the same holds for everybody whose kind the words state
    ("قتل ستة مدنيين إضافة إلى عشرات الجرحى.", "civilians civilian"),
    ("مقتل ستة مدنيين وعشرات الجرحى.", "civilians civilian"),
    # others are of those before them, whatever word befalls them
    ("مقتل ثلاثة عناصر وإصابة خمسة آخرين.", "fighters fighter"),
    ("قتل ثلاثة عناصر من قسد وجرح أربعة آخرون.", "fighters fighter of sdf"),
]
NOT_THE_SAME = [
    # a noun of their own
    ("مقتل 12 عنصراً من الفصيل وإصابة عشرات المدنيين.", "civilians civilian"),
    ("قتل 12 مقاتلاً إضافة إلى عشرات الجرحى من المدنيين.", "civilians civilian"),
    ("قتل 12 مقاتلاً إضافة إلى عشرات الجرحى المدنيين.", "civilians civilian"),
    ("قتل 12 مقاتلاً وأصيب أربعة أشخاص.", "people unknown"),
    ("قتل 12 مقاتلاً إضافة إلى عشرات الجرحى بين السكان.", "people unknown"),
    # a place of their own
    ("قتل 12 مقاتلاً إضافة إلى عشرات الجرحى في قرية مجاورة.", "people unknown"),
    ("قتل 12 مقاتلاً وعشرات الجرحى بمدينة الباب.", "people unknown"),
    # a verb or a subject of their own
    ("قتل 12 عنصراً، في حين وصل عشرات الجرحى إلى المشفى.", "people unknown"),
    ("قتل 12 عنصراً وعشرات الجرحى وصلوا إلى المشفى.", "people unknown"),
    ("مقتل تسعة عناصر من قسد ووقوع جرحى.", "people unknown"),
    ("قتل 12 عنصراً. وفي المشفى عشرات الجرحى.", "people unknown"),
    # somebody else between, or another event
    ("قتل 12 عنصراً إضافة إلى ثلاثة أطفال وعشرات الجرحى.", "people unknown"),
    ("قتل 12 عنصراً بقصف على القرية إضافة إلى عشرات الجرحى.", "people unknown"),
    # nobody's kind is stated
    ("قتل طفلان وامرأة إضافة إلى عشرات الجرحى.", "people unknown"),
    ("قتل ستة أشخاص إضافة إلى عشرات الجرحى.", "people unknown"),
]


def injured(text: str) -> list[str]:
    return [victims(claim) for claim in claims(text) if claim.event is Event.INJURED]


@pytest.mark.parametrize(("text", "who"), OF_THE_SAME)
def test_the_wounded_are_of_the_kind_of_those_counted_right_before(text: str, who: str) -> None:
    assert injured(text) == [who]


@pytest.mark.parametrize(("text", "who"), NOT_THE_SAME)
def test_the_wounded_with_words_of_their_own_are_what_these_say(text: str, who: str) -> None:
    assert injured(text) == [who]


def test_the_rule_is_told() -> None:
    (wounded,) = [c for c in claims("قتل أربعة جنود إضافة إلى عشرات الجرحى.") if c.event is Event.INJURED]
    assert "victims.elliptic" in wounded.rules
