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
STATED = Basis.STATED
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
        ([named(NADA, count=1, group=Group.WOMEN)], Known("female", STATED)),
        ([named(NADA, group=Group.WOMEN)], Known("female", STATED)),
        ([named(NADA, count=1, group=Group.MEN)], Known("male", STATED)),
        ([named(NADA, SAMI, count=2, parts=Parts(women=Count.exactly(2)))], Known("female", STATED)),
        ([named(NADA, SAMI, count=2, parts=Parts(women=ONE))], Known()),
        ([named(NADA, SAMI, count=1, group=Group.WOMEN, parts=Parts(women=ONE))], Known()),
        ([named(NADA, SAMI, group=Group.WOMEN)], Known()),
        ([named(NADA, count="عدد من", group=Group.WOMEN)], Known()),
        ([named(NADA, count=1, parts=Parts(women=Count.exactly(0)))], Known()),
        ([named(NADA, women=(NADA,)), named(NADA, count=1, group=Group.MEN)], Known("conflicting", STATED)),
    ],
)
def test_sex_is_what_is_said_of_them_or_of_all_who_are_counted(claims: list[Claim], expected: Known) -> None:
    assert sex({NADA}, claims, ()) == expected


def test_a_given_name_tells_only_where_the_profile_says_so_and_nothing_is_stated() -> None:
    assert sex({NADA}, [named(NADA)], {NADA}) == Known("female", Basis.INFERRED)
    assert sex({NADA}, [named(NADA, count=1, group=Group.MEN)], {NADA}) == Known("male", STATED)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([named(NADA)], Known()),
        ([named(NADA, children=(NADA,))], Known("child", STATED)),
        ([named(NADA, count=1, group=Group.CHILDREN)], Known("child", STATED)),
        ([named(NADA, count=1, group=Group.CHILDREN, parts=Parts(infants=ONE))], Known("infant", STATED)),
        ([named(NADA, count=1, parts=Parts(elderly=ONE))], Known("elderly", STATED)),
        ([named(NADA, women=(NADA,))], Known("adult", Basis.INFERRED)),
        ([named(NADA, women=(NADA,)), named(NADA, count=1, parts=Parts(elderly=ONE))], Known("elderly", STATED)),
        ([named(NADA, women=(NADA,)), named(NADA, children=(NADA,))], Known("conflicting", STATED)),
        ([named(NADA, SAMI, count=1, group=Group.CHILDREN, parts=Parts(children=ONE))], Known()),
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


def test_outcomes_stand_in_a_fixed_order() -> None:
    claims = [named(NADA, event=event) for event in (Event.INJURED, Event.EXECUTED, Event.KILLED)]
    assert outcomes(claims) == ("killed", "injured")
    assert outcomes([named(NADA, event=Event.CASUALTIES), named(NADA, event=Event.BODIES)]) == (
        "body",
        "killed_or_injured",
    )
