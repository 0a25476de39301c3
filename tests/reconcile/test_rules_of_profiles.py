"""What a profile makes of names, households, most of a total, nobody, and tolls of more than one event."""

from collections.abc import Sequence

import msgspec
import pytest

from isnad.knowledge.profiles import profile
from isnad.model.assessment import Figure
from isnad.model.claim import POSSIBLE_FIGHTER, Claim, Parts, Scope, Victims
from isnad.model.count import Count
from isnad.model.span import Span
from isnad.model.terms import Event, Group, Modality, ScopeKind, Stance, VictimStatus
from isnad.reconcile.figures import FigureName, figure

from .made import CIVILIANS, FIGHTERS, PEOPLE, at_most, children, killed, more_than, women

KILLED, INJURED, CHILDREN = FigureName.KILLED, FigureName.INJURED, FigureName.CHILDREN_KILLED


def made(claims: Sequence[Claim], name: FigureName = KILLED, under: str = "airwars") -> Figure:
    return figure(name, claims, (), profile(under))


def reasons(found: Figure) -> list[str]:
    return [aside.reason.code for aside in found.aside]


def test_households_are_people_only_where_the_profile_says_how_many() -> None:
    families = [killed(2, Victims(Group.FAMILIES, VictimStatus.CIVILIAN))]
    assert (made(families).low, made(families).high) == (4, 4)
    assert reasons(made(families, under="literal")) == ["figure.families_not_people"]


def test_most_of_a_total_is_half_of_it_to_all() -> None:
    whole = killed(9)
    most = Victims(Group.CHILDREN, VictimStatus.UNKNOWN, parts=Parts(children=Count.vague("معظمهم")))
    part = killed("معظمهم", most, place=1, part_of=whole)
    found = made([whole, part], CHILDREN)
    assert (found.low, found.high, found.kept) == (5, 9, (part.id,))
    assert made([whole, part], CHILDREN, "literal").low is None
    assert made([part], CHILDREN).low is None


def named(*names: str, document: str = "a", count: int | None = None, place: int = 0) -> Claim:
    return killed(count, Victims(Group.PEOPLE, VictimStatus.UNKNOWN, names=names), document=document, place=place)


def test_names_without_a_count_are_counted() -> None:
    found = made([named("سامر ياسين الحسن", "هدى كنعان الأسعد")])
    assert (found.low, found.high, len(found.kept)) == (2, 2, 1)
    assert reasons(made([named("سامر ياسين الحسن")], under="literal")) == ["figure.status_unknown"]


def test_a_report_of_one_named_person_says_nothing_of_others() -> None:
    found = made([named("سامر ياسين الحسن", count=1), killed(7, document="b"), killed(9, document="c")])
    assert (found.low, found.high) == (7, 9)


def test_distinct_names_hold_the_minimum_up_to_the_maximum() -> None:
    names = ("سامر ياسين الحسن", "هدى كنعان الأسعد", "نزار وليد الشامي")
    claims = [killed(1, document="b"), killed(4, document="c"), named(*names)]
    assert (made(claims).low, made(claims).high) == (3, 4)


@pytest.mark.parametrize("name", [KILLED, INJURED])
def test_nobody_is_a_figure_where_none_says_otherwise(name: FigureName) -> None:
    nobody = killed(0, PEOPLE, event=Event.CASUALTIES, modality=Modality.NEGATED)
    found = made([nobody], name)
    assert (found.low, found.high, found.kept, found.aside) == (0, 0, (nobody.id,), ())
    harmed = killed(3, document="b", event=Event.KILLED if name is KILLED else Event.INJURED)
    assert made([nobody, harmed], name).low == 3


def wider(claim: Claim, kind: ScopeKind) -> Claim:
    return msgspec.structs.replace(claim, scope=Scope(kind, Span(0, 3)))


@pytest.mark.parametrize("kind", [ScopeKind.PERIOD, ScopeKind.CAMPAIGN])
def test_toll_of_a_longer_time_is_no_figure(kind: ScopeKind) -> None:
    year = wider(killed(61), kind)
    assert (made([year]).low, reasons(made([year]))) == (None, ["figure.wider_toll"])


def test_toll_of_many_places_gives_way_to_a_number_of_its_own() -> None:
    region, village = wider(killed(11), ScopeKind.PLACES), killed(1, document="b")
    found = made([region, village])
    assert (found.low, found.high, reasons(found)) == (1, 1, ["figure.wider_toll"])
    assert made([region]).low == made([region, killed("عدد من", document="b")]).low == 11


def test_what_one_word_counts_is_of_one_scope() -> None:
    claims = [killed(1, women(1)), wider(killed(2, children(2), place=1), ScopeKind.PLACES)]
    found = made(claims)
    assert (found.low, found.high, reasons(found)) == (3, 3, [])
    beside = made([*claims, killed(4, document="b")])
    assert (beside.low, reasons(beside)) == (4, ["figure.wider_toll", "figure.wider_toll"])


def test_share_of_a_place_counts_where_its_total_is_elsewhere() -> None:
    whole = killed(6)
    share = msgspec.structs.replace(killed(3, place=1, part_of=whole), rules=("outcome.part.share",))
    assert made([share]).low == 3
    assert (made([whole, share]).low, made([whole, share]).high) == (6, 6)


def test_who_may_have_been_a_fighter_is_in_the_maximum_only() -> None:
    doubted = msgspec.structs.replace(PEOPLE, roles=(POSSIBLE_FIGHTER,))
    found = made([killed(5, doubted)])
    assert (found.low, found.high, found.rules) == (0, 5, ("possible_fighters",))
    unknown = msgspec.structs.replace(PEOPLE, status=VictimStatus.STATED_UNKNOWN)
    assert (made([killed(5, unknown)]).low, made([killed(5, unknown)]).high) == (5, 5)


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        (killed(280, PEOPLE), "عشرات", (0, 280)),
        (killed(10, PEOPLE), 3, (7, 7)),
        (killed(Count.between(8, 10), PEOPLE), 3, (5, 7)),
        (killed(10, PEOPLE), more_than(3), (0, 7)),
        (killed(10, PEOPLE), at_most(3), (7, 10)),
        (killed("مئات", PEOPLE), 40, (60, 160)),
        (killed(10, CIVILIANS), 3, (10, 10)),
    ],
)
def test_of_people_some_of_whom_were_fighters_the_rest_are_civilians(
    whole: Claim, part: Count | int | str, expected: tuple[int, int]
) -> None:
    fighters = killed(part, FIGHTERS, place=1, part_of=whole)
    found = made([whole, fighters])
    assert (found.low, found.high) == expected
    assert found.rules == (("fighters_inside",) if whole.victims is PEOPLE else ("exact",))


def test_where_all_of_them_were_fighters_no_civilian_is_reported() -> None:
    whole = killed(3, PEOPLE)
    found = made([whole, killed(3, FIGHTERS, place=1, part_of=whole)])
    assert (found.low, found.high, reasons(found)) == (None, None, ["figure.fighters", "figure.fighters"])


@pytest.mark.parametrize(
    "part",
    [
        killed(3, PEOPLE, place=1, part_of=killed(10, PEOPLE)),
        killed(3, FIGHTERS, place=1),
        killed(0, FIGHTERS, place=1, part_of=killed(10, PEOPLE)),
        killed(3, FIGHTERS, place=1, part_of=killed(10, PEOPLE), modality=Modality.LIKELY),
        killed(3, FIGHTERS, place=1, part_of=killed(10, PEOPLE), stance=Stance.DENYING),
    ],
)
def test_a_whole_without_asserted_fighters_stays_whole(part: Claim) -> None:
    found = made([killed(10, PEOPLE), part])
    assert (found.low, found.high) == (10, 10)


def test_a_vague_word_over_many_places_says_nothing_of_one() -> None:
    region = wider(killed("عشرات"), ScopeKind.PLACES)
    assert (made([region]).low, reasons(made([region]))) == (None, ["figure.wider_toll"])


def test_a_whole_household_is_two_at_least() -> None:
    family = msgspec.structs.replace(PEOPLE, group=Group.FAMILIES)
    assert made([killed("عائلة بأكملها", family)]).low == 2
    assert made([killed("عشرات", family)]).low is None
