"""Outcomes other than deaths, and counts in vague words."""

import pytest

from .said import lines, outcome

GIVE = [
    # injuries
    ("إصابة مدنيين اثنين بجروح في حلب.", ["injured إصابة | 2 مدنيين اثنين | civilians civilian"]),
    ("أصيب عشرة مدنيين بإصابات مختلفة في حلب.", ["injured أصيب | 10 عشرة مدنيين | civilians civilian"]),
    ("جرح أكثر من 40 شخصاً في حمص.", ["injured جرح | >40 أكثر من 40 شخصاً | people unknown"]),
    ("أصيب ما لا يقل عن سبعة مدنيين في حلب.", ["injured أصيب | >=7 ما لا يقل عن سبعة مدنيين | civilians civilian"]),
    ("خمس حالات اختناق في الباب.", ["injured حالات اختناق | 5 خمس حالات اختناق | people unknown"]),
    ("اختناق ثلاثة أطفال في حمص.", ["injured اختناق | 3 ثلاثة أطفال | children unknown {children 3}"]),
    ("وقوع إصابات بين المدنيين في حلب.", ["injured إصابات | 'إصابات' إصابات | civilians civilian"]),
    ("خمسة مصابين في الباب.", ["injured مصابين | 5 خمسة مصابين | people unknown"]),
    ("أصيب نحو 20 مواطناً في حمص.", ["injured أصيب | ~20 نحو 20 مواطناً | people unknown"]),
    ("إصابة ثلاثة جنود في حمص.", ["injured إصابة | 3 ثلاثة جنود | fighters fighter"]),
    ("أصيبت خمس نساء في حلب.", ["injured أصيبت | 5 خمس نساء | women unknown {women 5}"]),
    ("جرح طفلان في الباب.", ["injured جرح | 2 طفلان | children unknown {children 2}"]),
    ("بُترت ساق طفل في حلب.", ["injured بُترت ساق | 1 طفل | children unknown {children 1}"]),
    # other outcomes
    ("اعتقال أربعة شبان في حلب.", ["detained اعتقال | 4 أربعة شبان | men unknown {men 4}"]),
    ("خطف مدنيين اثنين في حمص.", ["abducted خطف | 2 مدنيين اثنين | civilians civilian"]),
    ("نزوح ثلاثين عائلة من الباب.", ["displaced نزوح | 30 ثلاثين عائلة | families unknown"]),
    ("نجا طفلان في حلب.", ["survived نجا | 2 طفلان | children unknown {children 2}"]),
    ("خمسة مفقودين في حمص.", ["missing مفقودين | 5 خمسة مفقودين | people unknown"]),
    ("ثلاثة عالقين تحت الأنقاض في حلب.", ["trapped عالقين | 3 ثلاثة عالقين | people unknown"]),
    ("استسلام سبعين مقاتلاً في حمص.", ["surrendered استسلام | 70 سبعين مقاتلاً | fighters fighter"]),
    ("أسر أربعة عناصر في حمص.", ["captured أسر | 4 أربعة عناصر | fighters fighter"]),
    ("احتجاز عشرين شخصاً في حلب.", ["detained احتجاز | 20 عشرين شخصاً | people unknown"]),
    ("هروب خمسين شخصاً من حمص.", ["left هروب | 50 خمسين شخصاً | people unknown"]),
    ("إجلاء مئتي مدني من حلب.", ["left إجلاء | 200 مئتي مدني | civilians civilian"]),
    # vague
    ("مقتل عشرات المدنيين في حلب.", ["killed مقتل | 'عشرات' عشرات المدنيين | civilians civilian"]),
    ("مقتل مئات الأشخاص في حمص.", ["killed مقتل | 'مئات' مئات الأشخاص | people unknown"]),
    ("إصابة عدد من المدنيين في الباب.", ["injured إصابة | 'عدد' عدد من المدنيين | civilians civilian"]),
    (
        "سقوط قتلى وجرحى في حمص.",
        ["killed قتلى | 'قتلى' قتلى | people unknown", "injured جرحى | 'جرحى' جرحى | people unknown"],
    ),
    ("مقتل بضعة أشخاص في حلب.", ["killed مقتل | 'بضعة' بضعة أشخاص | people unknown"]),
    ("إصابة عدد كبير من السكان في حلب.", ["injured إصابة | 'عدد كبير' عدد كبير من السكان | people unknown"]),
    ("سقط قتلى من دون أن يحدد عددهم في حلب.", ["killed قتلى | 'قتلى' قتلى | people unknown"]),
]


@pytest.mark.parametrize(("text", "told"), GIVE)
def test_outcomes(text: str, told: list[str]) -> None:
    assert lines(text, outcome, lambda claim: claim.event.is_outcome) == told
