"""Parts of those who gave up, armed entries, weapons, tolls of series and of days, and places and times of others."""

import pytest

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.terms import Event, Exactness, Group, ScopeKind, VictimStatus

from .said import claims


def of(text: str, *events: Event) -> list[Claim]:
    return [claim for claim in claims(text) if claim.event in events]


def test_most_of_a_part_are_counted_within_that_part() -> None:
    text = "استسلم في حلب 70 رجلاً بينهم نحو 50 مقاتلاً من داعش أكثرهم جرحى."
    whole, part, most = claims(text)
    assert [c.event for c in (whole, part, most)] == [Event.SURRENDERED, Event.SURRENDERED, Event.INJURED]
    assert (part.part_of, most.part_of) == (whole.id, part.id)
    assert most.count is not None
    assert most.count.exactness is Exactness.VAGUE
    assert most.victims is not None
    assert (most.victims.status, most.victims.side) == (VictimStatus.FIGHTER, "isis")


def test_most_behind_a_mark_are_of_the_whole() -> None:
    text = "استسلم في حلب 70 رجلاً بينهم نحو 50 مقاتلاً من داعش، أكثرهم جرحى."
    whole, _, most = claims(text)
    assert most.part_of == whole.id


def test_the_dead_among_the_harmed_are_within_no_other_count() -> None:
    found = claims("سقط عشرة ضحايا في حلب بينهم ثلاثة قتلى.")
    assert all(claim.part_of is None for claim in found if claim.count == Count.exactly(3))


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("دخلت قوات سوريا الديمقراطية إلى مدينة الباب مساء أمس.", ["sdf"]),
        ("ودخل الجيش التركي مدينة الباب.", ["turkish_military"]),
        ("دخلت قافلة مساعدات إلى مدينة الباب.", None),
        ("دخلت الهدنة بين قسد والجيش التركي حيز التنفيذ في مدينة الباب.", None),
        ("دخلت قوات سوريا الديمقراطية في مفاوضات مع التحالف الدولي.", None),
        ("دخل أحمد، وهو من مدينة الباب، المشفى.", None),
    ],
)
def test_to_enter_is_an_advance_of_a_party_into_a_place_alone(text: str, doers: list[str] | None) -> None:
    found = [[doer.id for doer in claim.by] for claim in of(text, Event.ADVANCE)]
    assert found == ([] if doers is None else [doers])


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("نفذ الطيران 12 غارة على حلب، بينها 3 غارات بالفوسفور الأبيض.", [None, "white_phosphorus"]),
        ("قصف الطيران مدينة الباب بالقنابل العنقودية.", ["cluster"]),
        ("قصف الطيران مدينة الباب.", [None]),
        ("قصف الطيران مستودع فسفور في مدينة الباب.", [None]),
    ],
)
def test_a_weapon_is_that_of_the_strike_it_stands_behind(text: str, weapons: list[str | None]) -> None:
    found = of(text, Event.STRIKE, Event.SHELLING)
    assert [None if claim.cause is None else claim.cause.weapon for claim in found] == weapons


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وتشن الطائرات عشرات الغارات على حلب ما أدى إلى مقتل مئات المدنيين.", ScopeKind.CAMPAIGN),
        ("ارتكب الطيران العديد من المجازر في حلب ما أدى إلى مقتل الآلاف.", ScopeKind.CAMPAIGN),
        ("شنت الطائرات عشرات الغارات على حلب ما أدى إلى مقتل ستة مدنيين.", None),
        ("شنت الطائرات أمس عشرات الغارات على حلب ما أدى إلى مقتل مئات المدنيين.", None),
        ("شنت الطائرات غارة على حلب ما أدى إلى مقتل مئات المدنيين.", None),
        ("تعرضت حلب من صباح الأحد حتى مساء الاثنين لقصف قتل مئات المدنيين.", ScopeKind.PERIOD),
        ("شهدت حلب مساء الثلاثاء قصفا قتل مئات المدنيين.", None),
        ("تعرضت حلب من صباح الأحد حتى مساء الاثنين لقصف قتل ستة مدنيين.", None),
    ],
)
def test_a_toll_in_the_large_is_of_a_series_or_of_days(text: str, kind: ScopeKind | None) -> None:
    (toll,) = of(text, Event.KILLED)
    assert (None if toll.scope is None else toll.scope.kind) == kind
    if toll.scope is not None:
        assert text[toll.scope.span.start : toll.scope.span.end].strip()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("تترافق معارك الباب مع هجمات لداعش في حمص، والتي راح ضحيتها سبعة قتلى.", "حمص"),
        ("أسفرت معارك الباب عن مقتل سبعة.", "الباب"),
        ("قُتل سبعة في معارك الباب.", "الباب"),
    ],
)
def test_attacks_with_a_place_of_their_own_are_not_where_the_battles_beside_them_are(text: str, place: str) -> None:
    (killed,) = of(text, Event.KILLED)
    assert killed.place is not None
    assert killed.place.name == place


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("قُتل عدد كبير من المدنيين في حلب، حيث أظهرت صور نُشرت أمس دمار المنازل.", False),
        ("قُتل مدنيان في حلب أمس، كما تُظهر صور نُشرت اليوم.", True),
        ("نشر الدفاع المدني صورا، وقُتل مدنيان أمس في حلب.", True),
    ],
)
def test_when_pictures_came_out_is_not_when_it_happened(text: str, *, dated: bool) -> None:
    killed = of(text, Event.KILLED)[0]
    assert (killed.time is not None) is dated
    if killed.time is not None and killed.time.start is not None:
        assert killed.time.start.date().isoformat() == "2023-06-13"


def test_the_time_of_a_total_that_rises_is_not_that_of_those_who_raised_it() -> None:
    text = "خرج نحو 120 مدنياً من حلب، ليرتفع عدد الخارجين منذ مطلع كانون الثاني 2023 إلى 5000 شخص."
    left = of(text, Event.LEFT)
    assert [claim.time is not None for claim in left] == [False, True]
    assert [claim.victims is not None and claim.victims.group for claim in left] == [Group.CIVILIANS, Group.PEOPLE]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ومن القادة الذين قُتلوا على أيدي قسد هو أبو سعد الحلبي.", VictimStatus.FIGHTER),
        ("ومن المدنيين الذين قُتلوا على أيدي قسد هو خالد العلي.", VictimStatus.UNKNOWN),
    ],
)
def test_who_is_named_behind_the_leaders_who_were_killed_is_one_of_them(text: str, status: VictimStatus) -> None:
    (killed,) = of(text, Event.KILLED)
    assert killed.victims is not None
    assert (len(killed.victims.names), killed.victims.status) == (1, status)
    assert [doer.id for doer in killed.by] == ["sdf"]
