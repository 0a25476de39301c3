"""Short sentences and the outcome that each must give: event, low, high, group, and the exact words of the count."""

import pytest

from isnad.model.claim import Claim
from isnad.model.terms import Event, Modality

from .said import claims

PERSONS = {Event.KILLED, Event.INJURED, Event.EXECUTED, Event.CASUALTIES, Event.SURRENDERED, Event.LEFT, Event.DETAINED}

GIVE = [
    ("قُتل ثلاثة مدنيين في الباب.", "killed", 3, 3, "civilians", "ثلاثة مدنيين"),
    ("مقتل طفلين في حلب.", "killed", 2, 2, "children", "طفلين"),
    ("أصيب أكثر من عشرين شخصاً في حلب.", "injured", 20, None, "people", "أكثر من عشرين شخصاً"),
    ("استشهاد امرأة في الباب.", "killed", 1, 1, "women", "امرأة"),
    ("سقوط 5 قتلى في حلب.", "killed", 5, 5, "people", "5 قتلى"),
    ("نحو 90 ألف مدني خرجوا من حلب.", "left", 90000, 90000, "civilians", "نحو 90 ألف مدني"),
    ("أودى القصف بحياة أربعة أشخاص في حلب.", "killed", 4, 4, "people", "أربعة أشخاص"),
    ("اعتقال ستة عناصر في حمص.", "detained", 6, 6, "fighters", "ستة عناصر"),
    ("استسلام 70 مقاتلاً في حمص.", "surrendered", 70, 70, "fighters", "70 مقاتلاً"),
    ("12 عنصراً بين قتيل وجريح في حمص.", "casualties", 12, 12, "fighters", "12 عنصراً"),
    ("لقي سبعة أشخاص مصرعهم في حلب.", "killed", 7, 7, "people", "سبعة أشخاص"),
    ("قتل مسلحون مجهولون جندياً في حمص.", "killed", 1, 1, "fighters", "جندياً"),
]


@pytest.mark.parametrize(("text", "event", "low", "high", "group", "words"), GIVE)
def test_gives(text: str, event: str, low: int, high: int | None, group: str, words: str) -> None:
    found = [c for c in claims(text) if c.event is Event(event)]
    assert len(found) == 1, [c.event for c in claims(text)]
    claim = found[0]
    assert claim.count is not None
    assert (claim.count.low, claim.count.high) == (low, high)
    assert claim.victims is not None
    assert claim.victims.group == group
    assert claim.spans.count is not None
    assert text[claim.spans.count.start : claim.spans.count.end] == words


def test_parts_stand_inside_their_total() -> None:
    text = "قُتل تسعة مدنيين بينهم ثلاثة أطفال في الباب."
    total, part = (c for c in claims(text) if c.event is Event.KILLED)
    assert (part.part_of, total.part_of) == (total.id, None)
    assert part.victims is not None
    assert part.victims.parts.children is not None
    assert part.victims.parts.children.low == 3


def test_a_pair_of_outcomes_is_told_apart() -> None:
    found = {c.event: c.count for c in claims("مقتل امرأة وإصابة ستة آخرين في حلب.") if c.event in PERSONS}
    assert {event: count and count.low for event, count in found.items()} == {Event.KILLED: 1, Event.INJURED: 6}


def test_vague_words_stay_words() -> None:
    (claim,) = (c for c in claims("مقتل عشرات المدنيين في حلب.") if c.event is Event.KILLED)
    assert claim.count is not None
    assert (claim.count.low, claim.count.high, claim.count.word) == (None, None, "عشرات")


@pytest.mark.parametrize(
    "text",
    [
        "تعهدت القوات بالقضاء على التنظيم في حلب.",
        "حلّقت مقاتلات حربية في سماء حمص.",
        "دمّر القصف ثلاث سيارات في حلب.",
        "استمرت المعارك خمسة أيام في حمص.",
        "ارتفعت الأسعار إلى 500 ليرة في الباب.",
        "وصلت 12 شاحنة إلى حلب يوم 14 حزيران.",
        "تبلغ مساحة الحقل 3 كم.",
    ],
)
def test_nobody_is_harmed(text: str) -> None:
    assert [c for c in claims(text) if c.event in PERSONS] == []


@pytest.mark.parametrize(
    "text",
    [
        "هل قُتل مدنيون في حلب؟",
        "لم يُصب أحد من المدنيين في حلب.",
        "ربما قُتل مدنيان في حلب.",
        "لم يسقط قتلى في حلب.",
        "لم تقع إصابات بين المدنيين في حلب.",
        "انتهى القصف على حلب دون تسجيل إصابات.",
    ],
)
def test_what_is_not_asserted_says_so(text: str) -> None:
    found: list[Claim] = [c for c in claims(text) if c.event in PERSONS]
    assert all(c.modality is not Modality.ASSERTED for c in found)


def test_what_is_denied_a_result_happened_all_the_same() -> None:
    found = {c.event: c.modality for c in claims("لم يسفر القصف عن سقوط ضحايا في حلب.")}
    assert found[Event.CASUALTIES] is Modality.NEGATED
    assert found.get(Event.SHELLING, Modality.ASSERTED) is Modality.ASSERTED
