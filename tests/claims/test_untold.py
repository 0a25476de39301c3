"""What a sentence names without telling of it: guarded against, impossible, or only how something else was done."""

import pytest

from isnad.model.terms import Event, Modality

from .said import claims


def events(text: str) -> list[str]:
    return [claim.event.value for claim in claims(text)]


def mood_of(text: str, event: Event) -> list[Modality]:
    return [claim.modality for claim in claims(text) if claim.event is event]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أرسل الجيش تعزيزات إلى مدينة الباب لمنع محاولات التسلل.", []),
        ("أغلق الجيش الطريق لمنع تقدم القوات نحو مدينة الباب.", []),
        ("أخليت المدرسة في حلب تجنبا لسقوط ضحايا.", []),
        ("أخلى السكان مدينة الباب خشية قصف الطائرات.", []),
        ("أغلقت الأسواق تحسبا لهجوم على مدينة الباب.", []),
        ("قصفت المدفعية مدينة الباب لمنع تقدم القوات.", ["shelling"]),
        ("اندلعت اشتباكات في مدينة الباب لمنع القوات من العبور.", ["clash"]),
        ("عزز الجيش مواقعه لمنع التسلل، وقصفت المدفعية مدينة الباب.", ["shelling"]),
    ],
)
def test_what_is_guarded_against_is_neither_told_nor_denied(text: str, told: list[str]) -> None:
    assert events(text) == told


def test_what_a_wall_did_prevent_is_denied() -> None:
    assert mood_of("حال الجدار في حلب دون وقوع إصابات.", Event.INJURED) == [Modality.NEGATED]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("انسحب المقاتلون من مدينة الباب بدون معارك.", ["withdrawal"]),
        ("سيطر الجيش على مدينة الباب من دون أي اشتباك.", ["control"]),
        ("انسحب المقاتلون من مدينة الباب دون اشتباكات تذكر.", ["withdrawal"]),
        ("انسحب المقاتلون من مدينة الباب بعد معارك.", ["withdrawal", "clash"]),
    ],
)
def test_without_a_fight_is_how_something_else_was_done(text: str, told: list[str]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "لم تقع اشتباكات في مدينة الباب.",
        "أكد المجلس المحلي عدم وقوع اشتباكات في مدينة الباب.",
    ],
)
def test_a_denied_fight_stays_denied(text: str) -> None:
    assert mood_of(text, Event.CLASH) == [Modality.NEGATED]


@pytest.mark.parametrize(
    ("text", "event", "mood"),
    [
        ("قال الضابط إن استسلام المقاتلين في حلب أمر مستحيل.", Event.SURRENDERED, Modality.NEGATED),
        ("بات استسلام المقاتلين في حلب أمرا مستحيلا.", Event.SURRENDERED, Modality.NEGATED),
        ("يرى الأهالي أن انسحاب القوات من مدينة الباب غير وارد.", Event.WITHDRAWAL, Modality.NEGATED),
        ("يرى الأهالي أن انسحاب القوات من مدينة الباب غير مستبعد.", Event.WITHDRAWAL, Modality.LIKELY),
        ("يرى الأهالي أن انسحاب القوات من مدينة الباب ليس مستحيلا.", Event.WITHDRAWAL, Modality.LIKELY),
        # said of something else
        ("بعد استسلام المقاتلين في حلب أصبح البقاء مستحيلا.", Event.SURRENDERED, Modality.ASSERTED),
        ("بعد انسحاب القوات من حلب بدت العودة مستحيلة.", Event.WITHDRAWAL, Modality.ASSERTED),
    ],
)
def test_what_is_said_to_be_impossible_is_not_asserted(text: str, event: Event, mood: Modality) -> None:
    assert mood_of(text, event) == [mood]


def test_the_whole_and_not_its_part_is_the_cause() -> None:
    raids = "استهدفت الطائرات مدينة الباب بأكثر من 12 غارة، بينها 3 غارات بالفوسفور الأبيض."
    found = claims(f"{raids} وأدى القصف إلى مقتل خمسة مدنيين.")
    whole = next(claim for claim in found if claim.event is Event.STRIKE and claim.part_of is None)
    part = next(claim for claim in found if claim.part_of == whole.id)
    (killed,) = (claim for claim in found if claim.event is Event.KILLED)
    assert killed.cause is not None
    assert (killed.cause.claim, part.cause is not None and part.cause.weapon) == (whole.id, "white_phosphorus")


@pytest.mark.parametrize(
    ("weapon", "method"),
    [
        ("بدراجات مفخخة", "ied"),
        ("بدراجة نارية مفخخة", "ied"),
        ("بسيارات مفخخة", "car_bomb"),
        ("بسيارة مفخخة", "car_bomb"),
    ],
)
def test_a_motorcycle_is_no_car(weapon: str, method: str) -> None:
    (attack,) = (c for c in claims(f"استهدف المسلحون حاجزا في مدينة الباب {weapon}.") if c.event is Event.ATTACK)
    assert attack.cause is not None
    assert attack.cause.method == method


@pytest.mark.parametrize("words", ["حتى الآن ", "حتى اللحظة ", "لغاية الآن ", "حتى هذه اللحظة ", ""])
def test_until_now_does_not_end_the_search_for_a_running_total(words: str) -> None:
    (killed,) = claims(f"ارتفع عدد القتلى في مدينة الباب {words}إلى 5.")
    assert killed.event is Event.KILLED
    assert killed.count is not None
    assert killed.count.low == 5


def test_until_now_is_no_total() -> None:
    assert claims("لم يعرف عدد القتلى في مدينة الباب حتى الآن.") == ()
