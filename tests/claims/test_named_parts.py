"""Which of those named are said to be women or children: titles, ages, words in brackets, a count that names answer."""

import pytest

from .said import claims


def told(text: str) -> str:
    """As in "women A | B; children C": over all claims, each name once."""
    named = [claim.victims.named for claim in claims(text) if claim.victims is not None]
    women = dict.fromkeys(name for parts in named for name in parts.women)
    children = dict.fromkeys(name for parts in named for name in parts.children)
    groups = [("women", women), ("children", children)]
    return "; ".join(f"{label} {' | '.join(names)}" for label, names in groups if names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استشهاد الطفل كريم الحلو", "children كريم الحلو"),
        ("استشهاد الشهيدة الطفلة لمى السالم", "children لمى السالم"),
        ("استشهاد الرضيع كريم الحلو", "children كريم الحلو"),
        ("مقتل القاصر كريم الحلو", "children كريم الحلو"),
        ("مقتل السيدة هدى العلي", "women هدى العلي"),
        ("مقتل الشابة هدى العلي", "women هدى العلي"),
        ("استشهدت المراسلة سلمى نعمة والصحفي رامز نعمة", "women سلمى نعمة"),
        ("مقتل امرأة مسنة تدعى “هدى العلي”", "women هدى العلي"),
        ("مقتل رجل وزوجته وهما كريم الحلو وهدى نعمة", ""),
        ("القصف أدى لمقتل السيد راتب الحلو وزوجته سناء نعمة", "women سناء نعمة"),
        ("استشهد الطفلان كريم الحلو، وسامر النعمة، والشاب رامز نعمة", "children كريم الحلو | سامر النعمة"),
        ("مقتل السيدة هدى العلي، وطفلتيها سلمى ورنا النعمة", "women هدى العلي; children سلمى النعمة | رنا النعمة"),
        ("استشهاد الطفلة سلمى الحلو ووالدتها هدى الحلو", "women هدى الحلو; children سلمى الحلو"),
        ("مقتل طفلين هما كريم الحلو وسامر النعمة", "children كريم الحلو | سامر النعمة"),
        ("الشهداء:\n1_ كريم النعمة 12 عاماً\n2_ سامر نجار 40 عاماً", "children كريم النعمة"),
        ("الشهداء:\n- كريم النعمة (8 أشهر)\n- سامر نجار (40 عاماً)", "children كريم النعمة"),
        ("الشهداء:\n- كريم النعمة عامان\n- سامر نجار", "children كريم النعمة"),
        ("أسماء الشهداء:\nسامر النعمة (الأب)\nهدى العلي (الأم)", "women هدى العلي"),
        ("أسماء الشهداء:\nسامر النعمة\nكريم النعمة (طفل)", "children كريم النعمة"),
        ("استشهد الشاب كريم الحلو البالغ من العمر 16 عاماً", "children كريم الحلو"),
        ("استشهدت الشابة هدى العلي (17 عاماً)", "children هدى العلي"),
        ("استشهد الشاب كريم الحلو (27 عاماً)", ""),
        ("استشهاد كريم الحلو", ""),
        ("استشهاد هدى العلي", ""),
        ("أسماء الشهداء:\n(1) كريم النعمة\n(2) سامر نجار\n(3) هدى العلي", ""),
        ("مقتل المواطن كريم الحلو وابنه سامر", ""),
        ("مقتل الطالب كريم الحلو", ""),
        ("مقتل طفلين وثلاثة رجال بينهم كريم الحلو وسامر النعمة", ""),
    ],
)  # fmt: skip
def test_who_is_said_to_be_a_woman_or_a_child(text: str, expected: str) -> None:
    assert told(text) == expected
