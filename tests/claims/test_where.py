"""Where claims happened, and which rule says so: clause, sentence, paragraph, heading, document."""

import pytest

from isnad.model.claim import Claim
from isnad.model.terms import Basis, Event, Status

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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("دخلت قوات مخيم السنابل. وقُتل ثلاثة مدنيين داخل المخيم.", "مخيم السنابل"),
        ("دخلت قوات مخيم السنابل شرقي حلب. وتقدمت قوات في حمص. وقُتل ثلاثة مدنيين في المخيم أمس.", "مخيم السنابل"),
        ("تعرضت مدينة الباب للقصف. وقُتل ثلاثة مدنيين في المدينة.", "مدينة الباب"),
        ("سُجل قصف على الباب. وقُتل ثلاثة مدنيين وسط المدينة.", "الباب"),
        ("قُصف سوق الخان في مدينة الباب. ثم قُتل ثلاثة مدنيين في السوق الذي قُصف.", "سوق الخان"),
    ],
)
def test_a_noun_alone_goes_back_to_the_place_named_with_it(text: str, place: str) -> None:
    claim = [c for c in claims(text) if c.event is Event.KILLED][-1]
    assert claim.place is not None
    assert (claim.place.name, rule_of(claim), claim.place.basis) == (place, "place.resumed", Basis.INFERRED)
    assert claim.spans.place is not None
    assert claim.spans.place.of(text) == "ال" + place.split(maxsplit=1)[0] if " " in place else "المدينة"


@pytest.mark.parametrize(
    "text",
    [
        "دخلت قوات مخيم السنابل. وقُتل ثلاثة مدنيين في القرية.",
        "دخلت قوات مخيم السنابل. وقُتل ثلاثة مدنيين خارج المخيم.",
        "دخلت قوات مخيم السنابل. وقُتل ثلاثة مدنيين في المخيم المجاور.",
        "حمص:\nدخلت قوات مخيم السنابل.\nحلب:\nقُتل ثلاثة مدنيين في المخيم.",
        "قُتل ثلاثة مدنيين في المخيم.",
    ],
)
def test_another_noun_or_another_place_goes_back_to_nothing(text: str) -> None:
    assert all("place.resumed" not in c.rules for c in claims(text))


def test_a_wide_area_named_later_is_not_the_scene_of_what_was_told_before() -> None:
    text = "قُصفت مدينة الباب. ثم دارت اشتباكات قُتل فيها ثلاثة مدنيين، وبالتزامن شنّت خلايا هجوماً في ريف حلب."
    assert places(text) == ["مدينة الباب"]
    assert places(text, Event.ATTACK) == ["حلب"]


def test_where_people_met_is_no_scene() -> None:
    text = "قُصفت مدينة الباب. وجاء القرار بعد اجتماع في حقل الخيزران. وقُتل ثلاثة مدنيين."
    assert places(text) == ["مدينة الباب"]


def test_where_the_wounded_were_carried_is_no_scene() -> None:
    text = "قُصفت مدينة الباب. وقُتل ثلاثة مدنيين وجرى إسعافهم إلى مشافي حلب ومشفى الخيزران."
    assert places(text) == ["مدينة الباب"]


@pytest.mark.parametrize(
    "text",
    [
        "شهداء حلب جراء استهداف مدينة الباب: ثلاثة شهداء.",
        "إصابات من حلب جراء القصف على مدينة الباب.",
    ],
)
def test_the_dead_of_one_place_died_where_the_strike_was(text: str) -> None:
    named = {c.place.name for c in claims(text) if c.event in (Event.KILLED, Event.INJURED) and c.place is not None}
    assert named == {"مدينة الباب"}


def test_those_who_leave_leave_the_place_and_not_where_they_go() -> None:
    text = "دارت معارك في مدينة الباب. ثم انسحب المقاتلون إلى منطقة بمحاذاة حلب."
    assert places(text, Event.WITHDRAWAL) == ["مدينة الباب"]


def test_what_brings_a_count_to_its_total_keeps_the_place_of_the_clause_before() -> None:
    text = (
        "قرب ضفاف النهر في ريف حلب دارت معارك تزامنت مع خروج 120 مدنياً من أنفاق وخنادق الباب، "
        "ليرتفع عدد الخارجين إلى 900 شخص."
    )
    assert set(places(text, Event.LEFT)) == {"الباب"}


def test_people_counted_before_a_city_are_not_in_the_village_of_the_next_clause() -> None:
    text = "إصابة رجل وامرأة في حلب، وأظهرت صور حريقاً في قرية الخيزران."
    assert set(places(text, Event.INJURED)) == {"حلب"}


def test_a_place_that_only_a_look_back_names_is_not_the_document_s() -> None:
    text = "أصيب خمسة عمال بقصف على المعمل. وفي حادثة سابقة قُتل رجل في حمص."
    assert places(text, Event.INJURED) == [None]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قتلت طفلة وامرأة بقصف على مدينتي حلب وحمص.", ["حلب", "حمص"]),
        ("مقتل طفل ورجل في حمص وحلب.", ["حمص", "حلب"]),
    ],
)
def test_people_and_places_told_in_one_order(text: str, places: list[str]) -> None:
    found = [claim.place for claim in claims(text) if claim.victims is not None]
    assert [None if place is None else place.name.split()[-1] for place in found] == places


@pytest.mark.parametrize(
    ("text", "counts"),
    [("قتل مدنيان بقصف على مدينتي حلب وحمص.", 1), ("قتل طفل ورجلان في حلب وحمص.", 2)],
)
def test_where_the_numbers_differ_nobody_is_shared_out(text: str, counts: int) -> None:
    found = [claim.place for claim in claims(text) if claim.victims is not None]
    assert len(found) == counts
    assert len({None if place is None else place.name for place in found}) == 1
