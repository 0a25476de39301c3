"""What claims say of somebody whom they name, and what must not be read out of them."""

import msgspec
import pytest

from isnad.claims.roll import HOME
from isnad.export.persons.said import Known, age_group, families, homes, outcomes, roles, sex, status
from isnad.model.claim import Claim, NamedParts, Parts, Victims
from isnad.model.count import Count
from isnad.model.place import Place
from isnad.model.terms import Basis, Event, Group, Status, VictimStatus
from reconcile.made import killed

NADA, SAMI = "ندى الكيلاني", "سامي الكيلاني"
STATED, INFERRED = Basis.STATED, Basis.INFERRED
ONE = Count.exactly(1)
NO_PARTS = Parts()


def named(
    *names: str,
    group: Group = Group.PEOPLE,
    count: Count | int | str | None = None,
    parts: Parts = NO_PARTS,
    women: tuple[str, ...] = (),
    children: tuple[str, ...] = (),
    status: VictimStatus = VictimStatus.UNKNOWN,
    roles: tuple[str, ...] = (),
    event: Event = Event.KILLED,
) -> Claim:
    victims = Victims(group, status, parts=parts, roles=roles, names=names, named=NamedParts(women, children))
    return killed(count, victims, event=event)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([named(NADA)], Known()),
        ([named(NADA, women=(NADA,))], Known("female", STATED)),
        ([named(NADA, SAMI, women=(SAMI,))], Known()),
        ([named(NADA, count=1, group=Group.WOMEN, parts=Parts(women=ONE))], Known()),
        ([named(NADA, count=1, group=Group.MEN)], Known("male", INFERRED)),
        ([named(NADA, group=Group.MEN)], Known("male", INFERRED)),
        ([named(NADA, SAMI, count=2, parts=Parts(men=Count.exactly(2)))], Known("male", INFERRED)),
        ([named(NADA, SAMI, count=2, parts=Parts(men=ONE))], Known()),
        ([named(NADA, SAMI, count=1, group=Group.MEN, parts=Parts(men=ONE))], Known()),
        ([named(NADA, count=5, group=Group.MEN)], Known()),
        ([named(NADA, SAMI, group=Group.MEN)], Known()),
        ([named(NADA, count="عدد من", group=Group.MEN)], Known()),
        ([named(NADA, women=(NADA,)), named(NADA, count=1, group=Group.MEN)], Known("female", STATED)),
    ],
)
def test_sex_is_what_is_said_of_the_name(claims: list[Claim], expected: Known) -> None:
    assert sex({NADA}, claims, ()) == expected


def test_a_given_name_tells_only_where_the_profile_says_so_and_nothing_stands_against_it() -> None:
    assert sex({NADA}, [named(NADA)], {NADA}) == Known("female", INFERRED)
    assert sex({NADA}, [named(NADA, women=(NADA,))], {NADA}) == Known("female", STATED)
    assert sex({NADA}, [named(NADA, count=1, group=Group.MEN)], {NADA}) == Known("conflicting")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([named(NADA)], Known()),
        ([named(NADA, children=(NADA,))], Known("child", STATED)),
        ([named(NADA, children=(SAMI,))], Known()),
        ([named(NADA, count=1, group=Group.CHILDREN, parts=Parts(children=ONE))], Known()),
        ([named(NADA, children=(NADA,), count=1, parts=Parts(infants=ONE))], Known("infant", INFERRED)),
        ([named(NADA, count=1, parts=Parts(elderly=ONE))], Known("elderly", INFERRED)),
        ([named(NADA, women=(NADA,))], Known("adult", INFERRED)),
        ([named(NADA, count=1, group=Group.MEN)], Known("adult", INFERRED)),
        ([named(NADA, women=(NADA,)), named(NADA, count=1, parts=Parts(elderly=ONE))], Known("elderly", INFERRED)),
        ([named(NADA, SAMI, count=2, group=Group.MEN, children=(NADA,))], Known("child", STATED)),
    ],
)
def test_age_group(claims: list[Claim], expected: Known) -> None:
    assert age_group({NADA}, claims) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (["unknown"], "unknown"),
        (["unknown", "civilian"], "civilian"),
        (["stated_unknown", "unknown"], "stated_unknown"),
        (["fighter", "unknown"], "fighter"),
        (["fighter", "civilian"], "conflicting"),
    ],
)
def test_status(said: list[str], expected: str) -> None:
    assert status(named(NADA, status=VictimStatus(code)) for code in said) == expected


def test_a_role_of_one_among_several_is_nobodys() -> None:
    assert roles([named(NADA, roles=("medic",), count=1)]) == ("medic",)
    assert roles([named(NADA, roles=("medic",))]) == ("medic",)
    assert roles([named(NADA, SAMI, roles=("medic",), count=2)]) == ()
    assert roles([named(NADA, roles=("medic",), count=2)]) == ()


def test_a_place_is_a_home_only_where_a_list_tells_people_apart_by_it() -> None:
    place = Place("كفر نوران", None, None, None, None, Status.UNRESOLVED, STATED)
    there = msgspec.structs.replace(named(NADA), place=place)
    assert homes([there]) == ()
    assert homes([msgspec.structs.replace(there, rules=(HOME,)), msgspec.structs.replace(there, rules=(HOME,))]) == (
        "كفر نوران",
    )


def test_a_family_is_one_that_the_text_calls_so() -> None:
    family = named(NADA, SAMI, group=Group.FAMILIES)
    assert families([named(NADA, SAMI), family]) == (family.id,)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([Event.INJURED, Event.EXECUTED, Event.KILLED], ("killed", "injured")),
        ([Event.CASUALTIES], ("killed_or_injured",)),
        ([Event.CASUALTIES, Event.BODIES], ("body",)),
        ([Event.CASUALTIES, Event.BODIES, Event.KILLED], ("killed",)),
        ([Event.INJURED, Event.BODIES], ("body", "injured")),
    ],
)
def test_outcomes_stand_in_a_fixed_order_and_the_vaguer_gives_way(
    events: list[Event], expected: tuple[str, ...]
) -> None:
    assert outcomes(named(NADA, event=event) for event in events) == expected
