"""When it happened: the event's time and never that of the report, of what was before, or of another clause."""

import pytest

from isnad.model.claim import Claim
from isnad.model.terms import Basis, Event, Grain, Status

from .said import claims


def one(text: str, event: Event, words: str) -> Claim:
    """The claim of that event whose words these are."""
    at = text.index(words)
    within = range(at, at + len(words))
    (found,) = [c for c in claims(text) if c.event is event and c.spans.event.start in within]
    return found


def day_of(claim: Claim) -> str | None:
    return None if claim.time is None or claim.time.start is None else claim.time.start.date().isoformat()


@pytest.mark.parametrize(
    ("text", "event", "words", "day"),
    [
        # the clause before the sentence, the sentence before what stands in front of it
        ("قُتل مدني أمس في حلب، وأصيب طفل اليوم في حمص.", Event.KILLED, "قُتل", "2023-06-13"),
        ("قُتل مدني أمس في حلب، وأصيب طفل اليوم في حمص.", Event.INJURED, "أصيب", "2023-06-14"),
        ("قُصفت حلب أمس. وقُتل مدنيان هناك.", Event.KILLED, "قُتل", "2023-06-13"),
        ("قُصفت حلب أمس.\nقُتل مدنيان في حمص.", Event.KILLED, "قُتل", None),
        ("قُصفت حلب أمس.\nوأضاف المصدر أن مدنيين اثنين قُتلا.", Event.KILLED, "قُتل", "2023-06-13"),
        # a joined day behind another clause is not that clause's
        ("قُتل ثلاثة مدنيين في حلب، وأمس خمسة في حمص.", Event.KILLED, "قُتل", None),
        # what the publication day alone could tell stays open
        ("قُتل مدني بقصف على حلب.", Event.KILLED, "قُتل", None),
        # lengths and habits date nothing
        ("قُتل مدني بعد حصار استمر ثلاثة أيام.", Event.KILLED, "قُتل", None),
        # a new toll of what was before
        ("قُصفت حلب قبل يومين، وارتفع عدد القتلى اليوم إلى خمسة.", Event.KILLED, "عدد القتلى", "2023-06-12"),
        # bodies that are found tell nothing of the day of death
        ("عثر الأهالي اليوم على جثث ثلاثة مدنيين قُتلوا بالرصاص.", Event.KILLED, "قُتلوا", None),
        # two days behind what is told
        ("بعد يومين من مقتل 4 مدنيين في حمص، قُصفت حلب فجر اليوم.", Event.KILLED, "مقتل", "2023-06-12"),
        ("بعد يومين من مقتل 4 مدنيين في حمص، قُصفت حلب فجر اليوم.", Event.SHELLING, "قُصفت", "2023-06-14"),
        # the day of a round-up
        ("حصاد أحداث الثلاثاء 13 حزيران\nقُتل مدني في حلب.", Event.KILLED, "قُتل", "2023-06-13"),
        ("حصاد أحداث الثلاثاء 13 حزيران\nقُتل مدني اليوم في حلب.", Event.KILLED, "قُتل", "2023-06-13"),
    ],
)
def test_the_event_s_time(text: str, event: Event, words: str, day: str | None) -> None:
    assert day_of(one(text, event, words)) == day


@pytest.mark.parametrize(
    ("text", "event", "words", "start"),
    [
        ("قُتل مدني اليوم في حلب. وكانت طائرات قد قصفت السوق قبل عامين.", Event.SHELLING, "قصفت", "2021"),
        ("قُتل مدني اليوم في حلب. وكان القصف قد أصاب طفلين في المدينة.", Event.INJURED, "أصاب", None),
        ("قُتل مدني اليوم في حلب. يذكر أن قصفاً على المدينة أصاب طفلين.", Event.INJURED, "أصاب", None),
        ("أصيب طفل اليوم في حلب. وفي حادثة سابقة قُتل مدني في المكان.", Event.KILLED, "قُتل", None),
        ("أصيب طفل في حلب، وسبق أن قُتل مدني هناك في آذار الماضي.", Event.KILLED, "قُتل", "2023-03"),
    ],
)
def test_what_was_before_has_its_own_time_or_none(text: str, event: Event, words: str, start: str | None) -> None:
    claim = one(text, event, words)
    assert claim.time is not None
    assert ("time.background" in claim.rules) == (start is None)
    assert claim.time.status is (Status.UNRESOLVED if start is None else Status.RESOLVED)
    assert (day_of(claim) or "").startswith(start or "")


@pytest.mark.parametrize(
    ("text", "event", "words", "day"),
    [
        ("أصيب طفل في حلب، وسبق أن قُتل مدني هناك في آذار الماضي.", Event.INJURED, "أصيب", None),
        ("وكانت الطائرات قد قصفت حلب قبل عامين. وقُتل مدني في حمص.", Event.KILLED, "قُتل", None),
        ("كان القصف يستهدف حلب أمس، وقُتل مدني.", Event.KILLED, "قُتل", "2023-06-13"),
    ],
)
def test_what_was_before_dates_nothing_else(text: str, event: Event, words: str, day: str | None) -> None:
    assert day_of(one(text, event, words)) == day


def test_an_hour_of_the_event_is_its_grain() -> None:
    text = "قُتل مدني عند الساعة الخامسة من فجر أمس."
    claim = one(text, Event.KILLED, "قُتل")
    assert claim.time is not None
    assert claim.time.grain is Grain.MINUTE
    assert claim.time.start is not None
    assert claim.time.start.isoformat(timespec="minutes") == "2023-06-13T05:00+03:00"
    assert claim.spans.time is not None
    assert claim.spans.time.of(text) == "الساعة الخامسة من فجر أمس"


def test_a_time_that_nothing_resolves_is_kept_unresolved() -> None:
    text = "قُصفت حلب فجر اليوم. وقُتل مدني قبل أيام في حمص."
    claim = one(text, Event.KILLED, "قُتل")
    assert claim.time is not None
    assert (claim.time.start, claim.time.status) == (None, Status.UNRESOLVED)
    assert claim.spans.time is not None
    assert claim.spans.time.of(text) == "قبل أيام"


def test_a_time_from_another_sentence_is_inferred() -> None:
    claim = one("قُصفت حلب أمس. وقُتل مدنيان هناك.", Event.KILLED, "قُتل")
    assert claim.time is not None
    assert claim.time.basis is Basis.INFERRED
    assert "time.before" in claim.rules
