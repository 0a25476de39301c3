"""The structure of a toll: parts in a total, pairs, running totals, nobody, and tolls of more than one event."""

import pytest

from .said import claims, lines, outcome

GIVE = [
    # parts
    (
        "قُتل خمسة مدنيين، أحدهم طفل، في حلب.",
        ["killed قُتل | 5 خمسة مدنيين | civilians civilian", "killed قُتل | 1 طفل | children unknown {children 1} < 1"],
    ),
    (
        "قُتل مدنيان، أحدهما امرأة، في حمص.",
        ["killed قُتل | 2 مدنيان | civilians civilian", "killed قُتل | 1 امرأة | women unknown {women 1} < 1"],
    ),
    (
        "قُتل تسعة أشخاص، ضمنهم ثلاث نساء، في حلب.",
        ["killed قُتل | 9 تسعة أشخاص | people unknown", "killed قُتل | 3 ثلاث نساء | women unknown {women 3} < 1"],
    ),
    (
        "قُتل سبعة أشخاص (بينهم طفلان) في الباب.",
        ["killed قُتل | 7 سبعة أشخاص | people unknown", "killed قُتل | 2 طفلان | children unknown {children 2} < 1"],
    ),
    (
        "أصيب عشرة مدنيين من بينهم أربعة أطفال وامرأة في حمص.",
        [
            "injured أصيب | 10 عشرة مدنيين | civilians civilian",
            "injured أصيب | 4 أربعة أطفال | children unknown {children 4} < 1",
            "injured أصيب | 1 امرأة | women unknown {women 1} < 1",
        ],
    ),
    (
        "مقتل ثلاثة مدنيين (طفلان وامرأة) في حلب.",
        [
            "killed مقتل | 3 ثلاثة مدنيين | civilians civilian",
            "killed مقتل | 2 طفلان | children unknown {children 2} < 1",
            "killed مقتل | 1 امرأة | women unknown {women 1} < 1",
        ],
    ),
    (
        "مقتل 3 مدنيين طفلان وامرأة في حلب.",
        [
            "killed مقتل | 3 3 مدنيين | civilians civilian",
            "killed مقتل | 2 طفلان | children unknown {children 2} < 1",
            "killed مقتل | 1 امرأة | women unknown {women 1} < 1",
        ],
    ),
    (
        "مقتل أربعة مدنيين معظمهم أطفال في حمص.",
        [
            "killed مقتل | 4 أربعة مدنيين | civilians civilian",
            "killed مقتل | 'معظمهم' أطفال | children unknown {children 'معظمهم'} < 1",
        ],
    ),
    (
        "ستة مدنيين بينهم طفلة قتلوا في حلب.",
        [
            "killed قتلوا | 6 ستة مدنيين | civilians civilian",
            "killed قتلوا | 1 طفلة | children unknown {children 1} < 1",
        ],
    ),
    (
        "قتل 12 شخصاً بينهم سبعة مدنيين في حمص.",
        ["killed قتل | 12 12 شخصاً | people unknown", "killed قتل | 7 سبعة مدنيين | civilians civilian < 1"],
    ),
    (
        "قتل 6 مدنيين (3 منهم في الباب، ومدنيان في حمص) أمس.",
        [
            "killed قتل | 6 6 مدنيين | civilians civilian",
            "killed 3 | 3 3 | civilians civilian < 1",
            "killed مدنيان | 2 مدنيان | civilians civilian < 1",
        ],
    ),
    (
        "قتل ستة مدنيين: ثلاثة في حلب وثلاثة في حمص.",
        [
            "killed قتل | 6 ستة مدنيين | civilians civilian",
            "killed ثلاثة | 3 ثلاثة | civilians civilian < 1",
            "killed ثلاثة | 3 ثلاثة | civilians civilian < 1",
        ],
    ),
    (
        "سبعة قتلى بين حلب (خمسة) والباب (اثنان) أمس.",
        [
            "killed قتلى | 7 سبعة قتلى | people unknown",
            "killed خمسة | 5 خمسة | people unknown < 1",
            "killed اثنان | 2 اثنان | people unknown < 1",
        ],
    ),
    (
        "لقي أربعة شبان مصرعهم، ثلاثة منهم أشقاء، في حلب.",
        [
            "killed مصرعهم | 4 أربعة شبان | men unknown {men 4}",
            "killed مصرعهم | 3 ثلاثة منهم أشقاء | people unknown < 1",
        ],
    ),
    # besides and but for
    (
        "سقط 12 قتيلاً في حلب، عدا الجرحى.",
        ["killed قتيلاً | 12 12 قتيلاً | people unknown", "injured جرحى | 'جرحى' جرحى | people unknown"],
    ),
    ("مقتل سبعة أشخاص عدا المقاتلين في حلب.", ["killed مقتل | 7 سبعة أشخاص | people unknown"]),
    (
        "مقتل خمسة مدنيين علاوة على ثلاثة جنود في حمص.",
        ["killed مقتل | 5 خمسة مدنيين | civilians civilian", "killed مقتل | 3 ثلاثة جنود | fighters fighter"],
    ),
    (
        "مقتل خمسة مدنيين فضلاً عن إصابة عشرة آخرين في حلب.",
        ["killed مقتل | 5 خمسة مدنيين | civilians civilian", "injured إصابة | 10 عشرة آخرين | civilians civilian"],
    ),
    # pairs
    (
        "أصيب رجل في حلب وثلاث نساء في حمص.",
        ["injured أصيب | 1 رجل | men unknown {men 1}", "injured أصيب | 3 ثلاث نساء | women unknown {women 3}"],
    ),
    (
        "راح ضحيتها 85 شهيداً و130 مصاباً في حلب.",
        ["killed راح ضحيتها | 85 85 شهيداً | people unknown", "injured مصاباً | 130 130 مصاباً | people unknown"],
    ),
    (
        "الحصيلة 31,045 شهيداً و72,654 إصابة في حلب.",
        ["killed شهيداً | 31045 31,045 شهيداً | people unknown", "injured إصابة | 72654 72,654 إصابة | people unknown"],
    ),
    (
        "ارتقى شهيدين وخمس جرحى في حلب.",
        ["killed ارتقى | 2 شهيدين | people unknown", "injured جرحى | 5 خمس جرحى | people unknown"],
    ),
    (
        "مقتل امرأة وجرح ستة آخرين في حلب.",
        ["killed مقتل | 1 امرأة | women unknown {women 1}", "injured جرح | 6 ستة آخرين | people unknown"],
    ),
    (
        "قُتل طفل وأصيب مدنيان في حمص.",
        ["killed قُتل | 1 طفل | children unknown {children 1}", "injured أصيب | 2 مدنيان | civilians civilian"],
    ),
    (
        "إن طفلاً قتل وجرح مدنيان في حلب.",
        ["killed قتل | 1 طفلاً | children unknown {children 1}", "injured جرح | 2 مدنيان | civilians civilian"],
    ),
    (
        "إن مدنياً استشهد وأصيب ثلاثة آخرون في حمص.",
        ["killed استشهد | 1 مدنياً | civilians civilian", "injured أصيب | 3 ثلاثة آخرون | civilians civilian"],
    ),
    (
        "راح ضحيته ثمانية قتلى و30 جريحاً في حلب.",
        ["killed راح ضحيته | 8 ثمانية قتلى | people unknown", "injured جريحاً | 30 30 جريحاً | people unknown"],
    ),
    (
        "أدى القصف إلى استشهاد سبعة مدنيين وعشرات الجرحى في حلب.",
        ["killed استشهاد | 7 سبعة مدنيين | civilians civilian", "injured جرحى | 'عشرات' عشرات الجرحى | people unknown"],
    ),
    (
        "سقوط خمسة شهداء وعدد من الجرحى في الباب.",
        ["killed شهداء | 5 خمسة شهداء | people unknown", "injured جرحى | 'عدد' عدد من الجرحى | people unknown"],
    ),
    (
        "مقتل خمسة مدنيين إضافة لعنصرين من الشرطة في حمص.",
        ["killed مقتل | 5 خمسة مدنيين | civilians civilian", "killed مقتل | 2 عنصرين من الشرطة | people unknown"],
    ),
    (
        "مقتل ثلاثة مدنيين بالإضافة إلى طفلين في حمص.",
        ["killed مقتل | 3 ثلاثة مدنيين | civilians civilian", "killed مقتل | 2 طفلين | children unknown {children 2}"],
    ),
    (
        "أربعة قتلى وعشرة جرحى في حلب.",
        ["killed قتلى | 4 أربعة قتلى | people unknown", "injured جرحى | 10 عشرة جرحى | people unknown"],
    ),
    # both
    ("19 عنصراً بين قتيل وجريح في حمص.", ["casualties بين قتيل وجريح | 19 19 عنصراً | fighters fighter"]),
    (
        "19 عنصراً بين قتيل وجريح بينهم قائد في حمص.",
        [
            "casualties بين قتيل وجريح | 19 19 عنصراً | fighters fighter",
            "casualties بين قتيل وجريح | 1 قائد | fighters fighter < 1",
        ],
    ),
    ("إصابة ومقتل عدد من القوات في حمص.", ["casualties إصابة ومقتل | 'عدد' عدد من القوات | fighters fighter"]),
    ("قتل وجرح عشرات المدنيين في حلب.", ["casualties قتل وجرح | 'عشرات' عشرات المدنيين | civilians civilian"]),
    ("مقتل وإصابة 16 مدنياً في حلب.", ["casualties مقتل وإصابة | 16 16 مدنياً | civilians civilian"]),
    ("سقط 12 ضحية في حمص.", ["casualties ضحية | 12 12 ضحية | people unknown"]),
    # totals
    ("ارتفع عدد القتلى إلى خمسة في حلب.", ["killed قتلى | 5 خمسة | people unknown"]),
    ("ارتفعت حصيلة الشهداء إلى ستة مدنيين في حمص.", ["killed شهداء | 6 ستة مدنيين | civilians civilian"]),
    (
        "ارتفعت حصيلة الضحايا المدنيين على حلب إلى أربعة قتلى و15 مصاباً.",
        ["killed قتلى | 4 أربعة قتلى | people unknown", "injured مصاباً | 15 15 مصاباً | people unknown"],
    ),
    ("ارتفع عدد الجرحى إلى 20 في حمص.", ["injured جرحى | 20 20 | people unknown"]),
    ("تصحيح: عدد القتلى هو سبعة في حلب.", ["killed قتلى | 7 سبعة | people unknown"]),
    ("قُتل ثلاثة مدنيين في حصيلة أولية في حلب.", ["killed قُتل | 3 ثلاثة مدنيين | civilians civilian"]),
    ("قُتل أربعة مدنيين كحصيلة نهائية في حمص.", ["killed قُتل | 4 أربعة مدنيين | civilians civilian"]),
    ("بلغ عدد القتلى 11 قتيلاً في حلب.", ["killed قتيلاً | 11 11 قتيلاً | people unknown"]),
    ("تجاوز عدد القتلى 40 قتيلاً في حلب.", ["killed قتلى | >40 40 قتيلاً | people unknown"]),
    ("لم يتجاوز عدد القتلى 10 في حلب.", ["killed قتلى | <=10 10 | people unknown"]),
    ("ارتفع عدد قتلى القصف إلى 22 في حمص.", ["killed قتلى | 22 22 | people unknown"]),
    ("تصحيح: عدد شهداء القصف على السوق اثنان، لا أربعة.", ["killed شهداء | 2 اثنان | people unknown"]),
    ("تجاوز الجنود الحاجز وقتل 5 مدنيين في حلب.", ["killed قتل | 5 5 مدنيين | civilians civilian"]),
    # duals
    ("إن مدنيين قتلا في حلب.", ["killed قتلا | 2 مدنيين | civilians civilian"]),
    ("إن عمر وآخر قتلا في حمص.", ["killed قتلا | 2 آخر | people unknown"]),
    ("إن طفلين أصيبا في حلب.", ["injured أصيبا | 2 طفلين | children unknown {children 2}"]),
    # nobody
    ("لم يصب أحد في القصف على حلب.", ["injured يصب | 0 أحد | people unknown (negated)"]),
    ("لم يُقتل أحد من المدنيين في حلب.", ["killed يُقتل | 0 أحد | people unknown (negated)"]),
    ("لم يسفر القصف عن ضحايا في حلب.", ["casualties ضحايا | 0 ضحايا | people unknown (negated)"]),
    ("انتهى القصف دون إصابات في حلب.", ["injured إصابات | 0 إصابات | people unknown (negated)"]),
    ("قصف على حمص دون وقوع إصابات بشرية.", ["injured إصابات | 0 إصابات | people unknown (negated)"]),
]


@pytest.mark.parametrize(("text", "told"), GIVE)
def test_structure(text: str, told: list[str]) -> None:
    assert lines(text, outcome, lambda claim: claim.event.is_outcome) == told


SCOPES = [
    ("مقتل 200 مدني منذ اندلاع المعارك في حلب.", ["campaign"]),
    ("مقتل تسعة مدنيين خلال الأسبوع الماضي في حمص.", ["period"]),
    ("مقتل 61 مدنياً بينهم ستة أطفال منذ بداية العام في حلب.", ["period", "period"]),
    ("قُتل 3 أشخاص اليوم في حلب، ليصل عدد قتلى المدينة منذ مطلع الشهر إلى 22.", ["period"]),
    ("مقتل 61 مدنياً منذ بداية العام في حلب.", ["period"]),
    ("أدت تلك الهجمات إلى مقتل 40 مدنياً في حمص.", ["campaign"]),
    ("مقتل ستة أشخاص في حوادث متفرقة في حلب.", ["places"]),
    ("مقتل سبعة مدنيين في قصف على مناطق متفرقة من حلب.", ["places"]),
    ("مقتل 12 مدنياً في قصف على ريفي حلب وإدلب.", ["places"]),
    ("مقتل خمسة مدنيين في حلب.", []),
    ("مقتل شخص في مناطق متفرقة من حمص.", []),
    ("في حوادث متفرقة من حمص قُتل شخص.", []),
]


@pytest.mark.parametrize(("text", "kinds"), SCOPES)
def test_wider_tolls_say_so(text: str, kinds: list[str]) -> None:
    scopes = [claim.scope for claim in claims(text) if claim.scope is not None]
    assert [scope.kind for scope in scopes] == kinds
    assert [f"toll.{kind}" for kind in kinds] == [r for c in claims(text) for r in c.rules if r.startswith("toll.")]


def test_a_scope_stands_on_its_words() -> None:
    text = "مقتل ستة أشخاص في «حوادث متفرقة» في حلب."
    (scope,) = (claim.scope for claim in claims(text) if claim.scope is not None)
    assert text[scope.span.start : scope.span.end] == "حوادث متفرقة"
