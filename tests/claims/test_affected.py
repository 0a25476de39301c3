"""Whom an outcome befell: nouns of every kind, relatives, and what an age says of them."""

import pytest

from .said import lines, outcome

GIVE = [
    # who is counted
    ("قُتل تسعة مدنيين في الباب.", ["killed قُتل | 9 تسعة مدنيين | civilians civilian"]),
    ("مقتل نازحين اثنين في حمص.", ["killed مقتل | 2 نازحين اثنين | civilians unknown"]),
    ("مقتل أربعة لاجئين في حلب.", ["killed مقتل | 4 أربعة لاجئين | civilians unknown"]),
    ("أصيب ستة مهاجرين في حمص.", ["injured أصيب | 6 ستة مهاجرين | people unknown"]),
    ("مقتل ثلاث نساء في حلب.", ["killed مقتل | 3 ثلاث نساء | women unknown {women 3}"]),
    ("استشهاد سيدتين في الباب.", ["killed استشهاد | 2 سيدتين | women unknown {women 2}"]),
    ("مقتل أرملة في حمص.", ["killed مقتل | 1 أرملة | women unknown {women 1}"]),
    ("إصابة شابة في حلب.", ["injured إصابة | 1 شابة | women unknown {women 1}"]),
    ("مقتل رضيع في حلب.", ["killed مقتل | 1 رضيع | children unknown {infants 1}"]),
    ("إصابة طفلة رضيعة في حمص.", ["injured إصابة | 1 طفلة رضيعة | children unknown {infants 1}"]),
    ("مقتل خمسة أيتام في الباب.", ["killed مقتل | 5 خمسة أيتام | children unknown {children 5}"]),
    ("مقتل أربعة أسرى في حمص.", ["killed مقتل | 4 أربعة أسرى | captives unknown"]),
    ("قتل سبعة معتقلين في حلب.", ["killed قتل | 7 سبعة معتقلين | captives unknown"]),
    ("مقتل صحفيين اثنين في إدلب.", ["killed مقتل | 2 صحفيين اثنين | people unknown"]),
    ("مقتل مسعف في حلب.", ["killed مقتل | 1 مسعف | people unknown"]),
    ("إصابة ثلاثة من الكادر الطبي في إدلب.", ["injured إصابة | 3 ثلاثة من الكادر الطبي | people unknown"]),
    ("إصابة عنصرين من الدفاع المدني في إدلب.", ["injured إصابة | 2 عنصرين من الدفاع المدني | people unknown"]),
    ("مقتل متطوع في حمص.", ["killed مقتل | 1 متطوع | people unknown"]),
    ("مقتل طبيبة في حلب.", ["killed مقتل | 1 طبيبة | women unknown {women 1}"]),
    ("إصابة خمسة طلاب في الباب.", ["injured إصابة | 5 خمسة طلاب | people unknown"]),
    ("مقتل معلمة في حمص.", ["killed مقتل | 1 معلمة | women unknown {women 1}"]),
    ("مقتل مدرس في الباب.", ["killed مقتل | 1 مدرس | people unknown"]),
    ("مقتل راعي أغنام في حمص.", ["killed مقتل | 1 راعي | people unknown"]),
    ("مقتل خمسة فلسطينيين في حلب.", ["killed مقتل | 5 خمسة فلسطينيين | people unknown"]),
    ("إصابة أربعة عراقيين في حمص.", ["injured إصابة | 4 أربعة عراقيين | people unknown"]),
    ("مقتل ثمانية مقاتلين في حمص.", ["killed مقتل | 8 ثمانية مقاتلين | fighters fighter"]),
    ("قتل جنديان في حلب.", ["killed قتل | 2 جنديان | fighters fighter"]),
    ("مقتل ضابط في حمص.", ["killed مقتل | 1 ضابط | fighters fighter"]),
    ("مقتل جرحى في مستشفى حلب.", ["killed مقتل | 'جرحى' جرحى | wounded unknown"]),
    ("مقتل مريضين في إدلب.", ["killed مقتل | 2 مريضين | people unknown"]),
    ("مقتل أحد سكان القرية في حلب.", ["killed مقتل | 1 أحد سكان | people unknown"]),
    ("مقتل فلاح في حمص.", ["killed مقتل | 1 فلاح | people unknown"]),
    ("إصابة سائق في حلب.", ["injured إصابة | 1 سائق | people unknown"]),
    ("مقتل خمسة عمال في الباب.", ["killed مقتل | 5 خمسة عمال | people unknown"]),
    ("مقتل بائع في حمص.", ["killed مقتل | 1 بائع | people unknown"]),
    ("مقتل مسنين اثنين في حمص.", ["killed مقتل | 2 مسنين اثنين | people unknown {elderly 2}"]),
    # relations
    (
        "مقتل أم وثلاثة أطفال في حلب.",
        ["killed مقتل | 1 أم | women unknown {women 1}", "killed مقتل | 3 ثلاثة أطفال | children unknown {children 3}"],
    ),
    (
        "أم وثلاثة أطفال قتلوا في حلب.",
        [
            "killed قتلوا | 1 أم | women unknown {women 1}",
            "killed قتلوا | 3 ثلاثة أطفال | children unknown {children 3}",
        ],
    ),
    (
        "قُتل رجل وزوجته وأطفالهما الثلاثة في حمص.",
        [
            "killed قُتل | 1 رجل | men unknown {men 1}",
            "killed قُتل | 1 زوجته | women unknown {women 1}",
            "killed قُتل | 3 أطفالهما الثلاثة | children unknown {children 3}",
        ],
    ),
    (
        "مقتل رجل وابنه في الباب.",
        ["killed مقتل | 1 رجل | men unknown {men 1}", "killed مقتل | 1 ابنه | people unknown"],
    ),
    (
        'مقتل امرأة مسنة تدعى "هدى القاسم" وابنها في حلب.',
        ["killed مقتل | 1 امرأة | women unknown {women 1}", "killed مقتل | 1 ابنها | people unknown"],
    ),
    (
        "مقتل المدعو ناصر الجابر (في العقد الرابع) ونجله في حمص.",
        ["killed مقتل | 1 مدعو | people unknown", "killed مقتل | 1 نجله | people unknown"],
    ),
    ("مقتل عائلة مؤلفة من ستة أفراد في حلب.", ["killed مقتل | 6 عائلة مؤلفة من ستة أفراد | civilians unknown"]),
    (
        "مقتل عائلة مقاتل من داعش مكونة من أم وثلاثة أطفال في حلب.",
        ["killed مقتل | 4 عائلة مقاتل من داعش مكونة من أم وثلاثة أطفال | civilians unknown {women 1, children 3}"],
    ),
    ("مقتل عائلة بأكملها في حمص.", ["killed مقتل | 1 عائلة | families unknown"]),
    (
        "مقتل 5 من أفراد العائلة (امرأة مسنة وابنيها وابنتيها) في حلب.",
        [
            "killed مقتل | 5 5 من أفراد | people unknown",
            "killed مقتل | 1 امرأة | women unknown {women 1} < 1",
            "killed مقتل | 2 ابنيها | people unknown < 1",
            "killed مقتل | 2 ابنتيها | people unknown < 1",
        ],
    ),
    ("إصابة ثلاثة أشقاء في الباب.", ["injured إصابة | 3 ثلاثة أشقاء | men unknown {men 3}"]),
    # ages
    ("إصابة شاب (14 عاماً) في حلب.", ["injured إصابة | 1 شاب | children unknown {children 1}"]),
    ("مقتل شاب (23 عاماً) في حلب.", ["killed مقتل | 1 شاب | men unknown {men 1}"]),
    ("مقتل فتاة تبلغ من العمر 16 عاماً في حمص.", ["killed مقتل | 1 فتاة | children unknown {children 1}"]),
    ("مقتل طفلة (7 سنوات) في حمص.", ["killed مقتل | 1 طفلة | children unknown {children 1}"]),
]


@pytest.mark.parametrize(("text", "told"), GIVE)
def test_those_affected(text: str, told: list[str]) -> None:
    assert lines(text, outcome, lambda claim: claim.event.is_outcome) == told
