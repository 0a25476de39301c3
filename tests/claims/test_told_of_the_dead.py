"""Ways in which reports tell of the dead beside a plain verb and a number, and what only looks like one of them."""

import pytest

from .said import lines, outcome

GIVE = [
    # an everyday word for dying, whose subject the ending shows
    (
        "ارتقى مزارعان وجُرح ثالث بغارة على حلب.",
        ["killed ارتقى | 2 مزارعان | people unknown", "injured جُرح | 1 ثالث | people unknown"],
    ),
    ("نفذت الطائرات ثالث غارة على حلب.", []),
    (
        "قضت طفلتان، السبت، وجُرحت جدتهما بغارة على حمص.",
        ["killed قضت | 2 طفلتان | children unknown {children 2}", "injured جُرحت | - جدتهما | women unknown"],
    ),
    (
        "قضى مسعفون بينهم طبيب بغارة على حلب.",
        ["killed قضى | 'مسعفون' مسعفون | people unknown", "killed قضى | 1 طبيب | people unknown < 1"],
    ),
    (
        "قضت امرأة، وجرح اثنان بقصف على حمص.",
        ["killed قضت | 1 امرأة | women unknown {women 1}", "injured جرح | 2 اثنان | people unknown"],
    ),
    ("ماتت امرأتان إثر قصف على حلب.", ["killed ماتت | 2 امرأتان | women unknown {women 2}"]),
    ("قضى شابان عطلتهما في حلب.", []),
    ("قضى مدنيون ساعات تحت الأنقاض في حمص.", []),
    ("ارتقى شابان درج البناء في حلب.", []),
    ("نعى مدنيان صديقهما في حمص.", []),
    ("زف شابان عروسين في حلب.", []),
    ("قضى رجلان منهم نهارهما في حمص.", []),
    # a number in brackets
    (
        "مقتل (6) عمال وجرح (9) نساء في حلب.",
        ["killed مقتل | 6 6) عمال | people unknown", "injured جرح | 9 9) نساء | women unknown {women 9}"],
    ),
    ("مقتل (4) أشخاص في حمص.", ["killed مقتل | 4 4) أشخاص | people unknown"]),
    ("مقتل (2021) في حلب.", []),
    # "of them" right behind a verb
    ("استهدف القصف سبعة مدنيين في حمص، استشهد منهم اثنان.", ["killed استشهد | 2 اثنان | people unknown"]),
    (
        "أصيب أربعة أطفال في حلب، قتل منهم طفل.",
        [
            "injured أصيب | 4 أربعة أطفال | children unknown {children 4}",
            "killed قتل | 1 طفل | children unknown {children 1}",
        ],
    ),
    ("توفي منهم ثلاثة في حمص.", ["killed توفي | 3 ثلاثة | people unknown"]),
    (
        "قتل خمسة مدنيين، منهم طفلان، في حلب.",
        ["killed قتل | 5 خمسة مدنيين | civilians civilian", "killed قتل | 2 طفلان | children unknown {children 2} < 1"],
    ),
    (
        "ثلاثة مدنيين قُتلوا من بينهم طفلان في حمص.",
        [
            "killed قُتلوا | 3 ثلاثة مدنيين | civilians civilian",
            "killed قُتلوا | 2 طفلان | children unknown {children 2} < 1",
        ],
    ),
    # a noun for the dead that says it of the people before it
    (
        "طفلة شهيدة وثلاثة جرحى في حلب.",
        ["killed شهيدة | 1 طفلة | children unknown {children 1}", "injured جرحى | 3 ثلاثة جرحى | people unknown"],
    ),
    ("طفلان شهيدان في حمص.", ["killed شهيدان | 2 طفلان | children unknown {children 2}"]),
    (
        "خمسة مدنيين قتلى و10 جرحى في حلب.",
        ["killed قتلى | 5 خمسة مدنيين | civilians civilian", "injured جرحى | 10 10 جرحى | people unknown"],
    ),
    (
        "امرأة قتيلة وطفل جريح في حمص.",
        ["killed قتيلة | 1 امرأة | women unknown {women 1}", "injured جريح | 1 طفل | children unknown {children 1}"],
    ),
    ("والدة شهيد في حلب.", ["killed شهيد | 1 شهيد | people unknown"]),
    ("طفل شهيدة في حمص.", ["killed شهيدة | 1 شهيدة | people unknown"]),
    ("أسعف متطوعون جرحى في حلب.", ["injured جرحى | 'جرحى' جرحى | people unknown"]),
    ("أسعف ثلاثة متطوعين جرحى القصف في حمص.", []),
    (
        "19 مدنياً قتلى وجرحى في حلب.",
        ["killed قتلى | 'قتلى' قتلى | people unknown", "injured جرحى | 'جرحى' جرحى | people unknown"],
    ),
    # a noun in the form of women
    ("مقتل نازحة في حلب.", ["killed مقتل | 1 نازحة | civilians unknown {women 1}"]),
    (
        "قُتلت مسنة وحفيدها في حمص.",
        ["killed قُتلت | 1 مسنة | people unknown {women 1, elderly 1}", "killed قُتلت | 1 حفيدها | people unknown"],
    ),
    ("شهيدتان في حلب.", ["killed شهيدتان | 2 شهيدتان | people unknown {women 2}"]),
    ("مقتل ثلاث لاجئات في حمص.", ["killed مقتل | 3 ثلاث لاجئات | civilians unknown {women 3}"]),
    ("مقتل نازحين اثنين في حلب.", ["killed مقتل | 2 نازحين اثنين | civilians unknown"]),
    ("مقتل حفيدته في حمص.", ["killed مقتل | 1 حفيدته | people unknown"]),
    ("إصابتان في حلب.", ["injured إصابتان | 2 إصابتان | people unknown"]),
    ("مقتل مقاتلة في حمص.", ["killed مقتل | 1 مقاتلة | fighters fighter"]),
    # bodies of people who are counted
    ("انتشال جثث خمسة مدنيين في حلب.", ["bodies جثث | 5 جثث خمسة | civilians civilian"]),
    ("العثور على جثامين ثلاثة أطفال في حمص.", ["bodies جثامين | 3 جثامين ثلاثة | children unknown {children 3}"]),
    ("تسليم جثث أربعة مقاتلين في حلب.", ["bodies جثث | 4 جثث أربعة | fighters fighter"]),
    ("العثور على جثث عشرات المدنيين في حمص.", ["bodies جثث | 'عشرات' جثث عشرات | civilians civilian"]),
    ("نقل جثثهم خمسة مسعفين في حلب.", []),
    ("جثث سيارات محترقة في حمص.", ["bodies جثث | 'جثث' جثث | bodies unknown"]),
    # civilians and soldiers, counted together or apart
    (
        "مقتل ستة مدنيين وعسكريين اثنين في حلب.",
        ["killed مقتل | 6 ستة مدنيين | civilians civilian", "killed مقتل | 2 عسكريين اثنين | fighters fighter"],
    ),
    ("مقتل ستة مدنيين وعسكريين في حمص.", ["killed مقتل | 6 ستة مدنيين | people unknown"]),
]


@pytest.mark.parametrize(("text", "told"), GIVE)
def test_what_befell_them(text: str, told: list[str]) -> None:
    assert lines(text, outcome, lambda claim: claim.event.is_outcome) == told
