"""Each rule that reads a toll, by a sentence where it reads and one like it where it must not."""

import pytest

from .said import claims

RULES = [
    ("outcome.pair.before", "إن طفلاً قتل وجرح مدنيان في حلب.", "قتل وجرح مدنيان في حلب."),
    ("outcome.pair.behind", "إن رجلاً استشهد وجرح طفلان في حمص.", "استشهد وجرح طفلان في حمص."),
    ("quantity.dual_verb", "إن مدنيين قتلا في حلب.", "إن مدنيين قتلوا في حلب."),
    ("quantity.nobody", "لم يصب أحد في حلب.", "أصيب أحد المارة في حلب."),
    ("outcome.part.share", "قتل 6 مدنيين (3 منهم في الباب، ومدنيان في حمص).", "قتل 6 مدنيين (3 منهم أطفال) في الباب."),
    ("outcome.part.listed", "مقتل 3 مدنيين طفلان وامرأة في حلب.", "مقتل 3 مدنيين وامرأة في حلب."),
    ("outcome.running_total", "ارتفع عدد القتلى إلى خمسة في حلب.", "نقل القتلى إلى المستشفى في حلب."),
    ("toll.period", "مقتل 61 مدنياً منذ بداية العام في حلب.", "مقتل 6 مدنيين منذ الصباح في حلب."),
    (
        "toll.period",
        "منذ 3 آذار قصفت الطائرات حلب مرات عدة، ما أدى حتى الآن إلى مقتل 14 مدنياً.",
        "منذ فجر اليوم قصفت الطائرات حلب، ما أدى حتى الآن إلى مقتل 14 مدنياً.",
    ),
    ("toll.campaign", "مقتل 200 مدني منذ اندلاع المعارك في حلب.", "اندلعت المعارك وقُتل مدنيان في حلب."),
    ("quantity.noun_or", "مقتل شخصين أو ثلاثة في حلب.", "مقتل شخصين في حلب أو حمص."),
    ("quantity.whole_household", "مقتل عائلة بأكملها في حمص.", "مقتل عائلة في حمص."),
    ("quantity.bound_noun", "قُتل أكثر من شخص في حلب.", "قُتل شخص أكثر من مرة في حلب."),
    ("quantity.besides", "سقط 12 قتيلاً في حلب، عدا الجرحى.", "نقل الجرحى إلى حلب."),
    ("toll.places", "مقتل ستة أشخاص في حوادث متفرقة في حلب.", "إصابة ستة أشخاص بجروح متفرقة في حلب."),
]


@pytest.mark.parametrize(("rule", "example", "counter"), RULES)
def test_rule_has_an_example_and_a_counterexample(rule: str, example: str, counter: str) -> None:
    assert rule in {name for claim in claims(example) for name in claim.rules}
    assert rule not in {name for claim in claims(counter) for name in claim.rules}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("مقتل 61 مدنياً منذ بداية العام، فيما قُتل مدنيان أمس في حلب.", ["toll.period"]),
        ("قُتل طفل في حلب، كما قُتل سبعة في مناطق متفرقة من حمص.", ["toll.places"]),
    ],
)
def test_a_wider_toll_leaves_its_neighbour_alone(text: str, names: list[str]) -> None:
    assert [rule for claim in claims(text) for rule in claim.rules if rule.startswith("toll.")] == names
