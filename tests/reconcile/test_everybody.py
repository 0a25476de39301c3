"""Figures of everybody: civilians and fighters added, people of no status as a whole, one number or a range."""

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from isnad.knowledge.profiles import Profile, profile
from isnad.model.claim import Claim, Victims
from isnad.model.count import Count
from isnad.model.terms import Event, Group, VictimStatus
from isnad.reconcile.figures import FigureName, figure
from isnad.reconcile.holding import ends_of

from .made import CIVILIANS, FIGHTERS, PEOPLE, killed
from .test_figures_properties import incidents, told

ACLED, UCDP = profile("acled"), profile("ucdp")


def of_side(party: str) -> Victims:
    return Victims(Group.FIGHTERS, VictimStatus.FIGHTER, side=party)


SDF, ISIS = of_side("sdf"), of_side("isis")

CASES = {
    "fighters count": ([killed(3, FIGHTERS)], 3, 3),
    "unknown people count": ([killed(3, PEOPLE)], 3, 3),
    "civilians and fighters under two words are added": ([killed(5), killed(3, FIGHTERS, word=1)], 8, 8),
    "civilians and fighters under one word are added": ([killed(5), killed(3, FIGHTERS, place=1)], 8, 8),
    "two sides are added": ([killed(5, SDF), killed(3, ISIS, word=1)], 8, 8),
    "fighters of a side and fighters of none may be the same": ([killed(5, SDF), killed(3, FIGHTERS, word=1)], 5, 5),
    "a total and a part told apart": ([killed(8, PEOPLE), killed(5, word=1)], 8, 8),
    "a total that is less than those told apart": (
        [killed(2, PEOPLE), killed(5, word=1), killed(3, FIGHTERS, word=2)], 8, 8,
    ),
    "others beside civilians under one word": ([killed(5), killed(3, PEOPLE, place=1)], 8, 8),
    "two reports of one total": ([killed(5, PEOPLE), killed(8, PEOPLE, document="b")], 5, 8),
    "one report of civilians, one of fighters": ([killed(10), killed(7, FIGHTERS, document="b")], 17, 17),
    "one report of civilians, one of all": ([killed(5), killed(6, PEOPLE, document="b")], 5, 6),
    "civilians twice, fighters once": (
        [killed(10), killed(12, document="b"), killed(7, FIGHTERS, document="c")], 17, 19,
    ),
    "a word for fighters beside a number of civilians": (
        [killed(20), killed("عشرات", FIGHTERS, document="b")], 30, 30,
    ),
    "a word for people beside a number": ([killed(20, PEOPLE), killed("عشرات", PEOPLE, document="b")], 20, 20),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_everybody(case: str) -> None:
    claims, low, high = CASES[case]
    found = figure(FigureName.KILLED, claims, (), UCDP)
    assert (found.low, found.high) == (low, high)
    one = figure(FigureName.KILLED, claims, (), ACLED)
    assert (one.low, one.high) == (low, low)


def test_a_part_is_not_added_to_its_whole() -> None:
    whole = killed(8, PEOPLE)
    found = figure(FigureName.KILLED, [whole, killed(5, part_of=whole, place=1)], (), UCDP)
    assert (found.low, found.high) == (8, 8)
    assert [aside.reason.code for aside in found.aside] == ["figure.part_of_total"]


def test_reports_of_more_are_set_aside_where_one_number_is_stated() -> None:
    more = killed(9, PEOPLE, document="b")
    found = figure(FigureName.KILLED, [killed(4, PEOPLE), more], (), ACLED)
    assert found.kept == (killed(4, PEOPLE).id,)
    assert [(a.claim, a.reason.code) for a in found.aside] == [(more.id, "figure.lowest_is_taken")]


@pytest.mark.parametrize(
    ("injured", "dead"),
    [((), 3), ((Count.exactly(9),), 3), ((Count.exactly(10),), 10), ((Count.vague("عشرات"),), 10),
     ((Count.exactly(30), Count.exactly(4)), 3), ((Count.vague("عدد من"),), 3)],
)  # fmt: skip
def test_scale_is_told_by_the_injured(injured: tuple[Count, ...], dead: int) -> None:
    hurt = [killed(n, event=Event.INJURED, document=d, word=5) for n, d in zip(injured, "ab", strict=False)]
    claims = [killed("عدد من", PEOPLE), *hurt]
    found = figure(FigureName.KILLED, claims, (), ACLED)
    assert (found.low, found.high) == (dead, dead)
    ends = ends_of(FigureName.KILLED, found, {claim.id: claim for claim in claims}, ACLED)
    assert ends.low == ends.high == (claims[0].id,)


def named(*names: str, document: str = "a") -> Claim:
    return killed(None, msgspec.structs.replace(PEOPLE, names=names), document=document)


@pytest.mark.parametrize("using", [ACLED, UCDP])
def test_names_without_a_number_are_counted_and_hold_nothing_beside_a_number(using: Profile) -> None:
    list_ = named("سامر ياسين الحسن", "ليلى حمود العلي", "رامي جاسم الخلف")
    assert figure(FigureName.KILLED, [list_], (), using).low == 3
    assert figure(FigureName.KILLED, [list_, killed(2, PEOPLE, document="b")], (), using).low == 2


@pytest.mark.parametrize("using", [ACLED, UCDP])
def test_nothing_reported_is_no_number_and_nobody_is_nought(using: Profile) -> None:
    assert figure(FigureName.KILLED, [], (), using).low is None
    assert figure(FigureName.KILLED, [killed(3, event=Event.CASUALTIES)], (), using).low is None
    assert figure(FigureName.KILLED, [killed(0, PEOPLE)], (), using).low == 0


BOTH = st.sampled_from([ACLED, UCDP])


@settings(max_examples=60)
@given(st.data(), st.sampled_from(list(FigureName)), BOTH)
def test_order_does_not_matter(data: st.DataObject, name: FigureName, using: Profile) -> None:
    claims = data.draw(incidents())
    shuffled = data.draw(st.permutations(claims))
    assert told(figure(name, claims, (), using)) == told(figure(name, shuffled, (), using))


@settings(max_examples=60)
@given(incidents(), st.sampled_from(list(FigureName)), BOTH)
def test_every_claim_is_kept_or_set_aside_once(claims: list[Claim], name: FigureName, using: Profile) -> None:
    found = figure(name, claims, (), using)
    aside = [a.claim for a in found.aside]
    assert len(set(aside)) == len(aside)
    assert not set(found.kept) & set(aside)
    events = [Event.INJURED] if name is FigureName.INJURED else [Event.KILLED, Event.EXECUTED, Event.BODIES]
    assert {*found.kept, *aside} >= {claim.id for claim in claims if claim.event in events}


@settings(max_examples=60)
@given(incidents(), BOTH)
def test_one_number_is_the_lowest_of_the_range(claims: list[Claim], using: Profile) -> None:
    found = figure(FigureName.KILLED, claims, (), using)
    ranged = figure(FigureName.KILLED, claims, (), msgspec.structs.replace(using, point="none"))
    assert found.low == ranged.low
    if using.point == "lowest":
        assert found.high == found.low
    elif found.low is not None:
        assert found.high is not None
        assert found.low <= found.high
    else:
        assert CIVILIANS.status is VictimStatus.CIVILIAN
