"""Where claims happened, and which rule says so: clause, sentence, paragraph, heading, document."""

import pytest

from isnad.model.claim import Claim
from isnad.model.terms import Event, Status

from .said import claims


def places(text: str, event: Event = Event.KILLED) -> list[str | None]:
    """The place of each claim of an event, in order of the text."""
    return [None if c.place is None else c.place.name for c in claims(text) if c.event is event]


def rule_of(claim: Claim) -> str:
    (rule,) = (rule for rule in claim.rules if rule.startswith("place."))
    return rule


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        ("قُتل ثلاثة مدنيين في مدينة الباب.", "مدينة الباب", "place.clause"),
        ("تجددت الاشتباكات في حلب، بينما قُتل ثلاثة مدنيين.", "حلب", "place.sentence"),
        ("تعرضت مدينة الباب للقصف. وقُتل ثلاثة مدنيين.", "مدينة الباب", "place.paragraph"),
        ("تعرضت مدينة الباب للقصف.\nوقُتل ثلاثة مدنيين.", "مدينة الباب", "place.before"),
        ("حلب:\nقُتل ثلاثة مدنيين.", "حلب", "place.heading"),
        (
            "تعرضت مدينة الباب للقصف.\n" + "لا جديد لدى الدفاع المدني.\n" * 4 + "وقُتل ثلاثة مدنيين.",
            "مدينة الباب",
            "place.document",
        ),
    ],
)
def test_the_rule_says_whose_place_it_is(text: str, place: str, rule: str) -> None:
    (claim,) = (c for c in claims(text) if c.event is Event.KILLED)
    assert claim.place is not None
    assert (claim.place.name, rule_of(claim)) == (place, rule)


ROUND_UP = [
    "حلب::\nقُتل ثلاثة مدنيين بقصف على السوق.\nحمص::\nقُتل أربعة مدنيين بانفجار.",
    "- حلب: قُتل ثلاثة مدنيين بقصف على السوق.\n- حمص: قُتل أربعة مدنيين بانفجار.",
    "حلب - قُتل ثلاثة مدنيين بقصف على السوق.\nحمص - قُتل أربعة مدنيين بانفجار.",
    "في حلب:\nقُتل ثلاثة مدنيين بقصف على السوق.\nوفي حمص:\nقُتل أربعة مدنيين بانفجار.",
]


@pytest.mark.parametrize("text", ROUND_UP)
def test_a_heading_places_what_follows_until_the_next(text: str) -> None:
    assert places(text) == ["حلب", "حمص"]


def test_nothing_before_a_heading_places_what_stands_behind_it() -> None:
    text = "حلب:\nقُتل ثلاثة مدنيين في الباب.\nحمص:\nقُتل أربعة مدنيين بانفجار."
    assert places(text) == ["الباب", "حمص"]


def test_a_place_of_the_line_beats_its_heading() -> None:
    assert places("حلب:: قُتل ثلاثة مدنيين في مدينة الباب.") == ["مدينة الباب"]


def test_a_single_dateline_heads_nothing() -> None:
    assert places("حلب - شبكة الضفة\nقُتل ثلاثة مدنيين في مدينة الباب.") == ["مدينة الباب"]


@pytest.mark.parametrize(
    "text",
    [
        "قُتل ثلاثة مدنيين في حلب وأصيب أربعة مدنيين في الباب.",
        "قُتل في حلب ثلاثة مدنيين، وأصيب أربعة مدنيين في الباب.",
        "قُتل ثلاثة مدنيين بقصف على حلب، وأصيب أربعة في مدينة الباب.",
    ],
)
def test_people_shared_out_over_places_have_each_their_own(text: str) -> None:
    assert places(text) == ["حلب"]
    assert [name for name in places(text, Event.INJURED) if name is not None and name.endswith("الباب")]


def test_an_earlier_event_has_its_own_place() -> None:
    text = "بعد يومين من مقتل 4 مدنيين في حمص، أصيب طفل بقصف على مدينة الباب."
    assert places(text) == ["حمص"]
    assert places(text, Event.INJURED) == ["مدينة الباب"]


@pytest.mark.parametrize(
    "text",
    [
        "قُصفت مدينة الباب. وبلغ عدد القتلى في عموم المحافظات 50 قتيلاً.",
        "قُصفت مدينة الباب.\nوبلغت حصيلة القتلى منذ بداية العام 50 قتيلاً.",
    ],
)
def test_a_toll_over_the_country_is_not_placed_at_the_village_named_before(text: str) -> None:
    assert places(text) == [None]


def test_a_village_that_no_gazetteer_knows_stays_unlocated_in_what_contains_it() -> None:
    (claim,) = (c for c in claims("قُتل ثلاثة مدنيين في قرية السبيلة بريف حلب.") if c.event is Event.KILLED)
    assert claim.place is not None
    assert (claim.place.status, claim.place.lat) == (Status.UNRESOLVED, None)
    assert claim.place.within is not None
    assert claim.place.within.name == "ريف حلب"
