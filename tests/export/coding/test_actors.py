from datetime import date

import pytest

from export.incidents import PEOPLE, fighters, incident, told
from isnad.export.coding.actors import Sides, acled_actor, interaction, sides_of, ucdp_name
from isnad.export.coding.tables import actor_table
from isnad.export.records import IncidentRecord
from isnad.knowledge.registers import parties
from isnad.model.terms import Event

DAY = date(2021, 3, 4)
CLASH = told(None, None, event=Event.CLASH, word=7)
SDF, ISIS = fighters("sdf"), fighters("isis")

CASES: dict[str, tuple[IncidentRecord, Sides, int | None]] = {
    "nobody is named": (incident(told(3)), Sides(), None),
    "one that did it": (incident(told(3), by=[("russian_military", "x")]), Sides(a=("russian_military",)), None),
    "one that did it and whose fighters died": (
        incident(told(3, ISIS), by=[("syrian_government", "x")]), Sides(("syrian_government",), ("isis",)), 1,
    ),
    "a state stands first": (
        incident(told(3, fighters("turkish_military")), by=[("sdf", "x")]), Sides(("turkish_military",), ("sdf",)), 1,
    ),
    "two that are no states, by name": (
        incident(told(3, ISIS), by=[("sdf", "x")]), Sides(("isis",), ("sdf",)), 2,
    ),
    "a part of a side is of the side": (
        incident(told(3, ISIS), by=[("ypg", "x"), ("sdf", "y")]), Sides(("isis",), ("ypg", "sdf")), 2,
    ),
    "two in a clash": (
        incident(CLASH, told(3), by=[("sdf", "x"), ("isis", "x")]), Sides(("isis",), ("sdf",)), 2,
    ),
    "a clash that nobody is said to have begun, by whose fighters died": (
        incident(CLASH, told(4, SDF), told(6, ISIS, word=1)), Sides(("isis",), ("sdf",)), 2,
    ),
    "three whose fighters died in a clash stay open": (
        incident(CLASH, told(4, SDF), told(6, ISIS, word=1), told(3, fighters("hts"), word=2)),
        Sides(others=("sdf", "isis", "hts")), None,
    ),
    "whom only a rule infers is on no side": (
        incident(told(3), by=[("syrian_government", "x"), ("russian_military", ())]),
        Sides(a=("syrian_government",)), None,
    ),
    "two that one origin names did it together": (
        incident(told(3), by=[("russian_military", "x"), ("syrian_government", "x")]),
        Sides(a=("russian_military", "syrian_government")), None,
    ),
    "two that one claim names did it together": (
        incident(told(3, by=("pmf", "isis")), by=[("pmf", "x"), ("isis", "y")]), Sides(a=("pmf", "isis")), None,
    ),
    "two that different origins name are in dispute": (
        incident(told(3), by=[("russian_military", "x"), ("sdf", "y")]),
        Sides(others=("russian_military", "sdf")), None,
    ),
    "three sides stay open": (
        incident(told(3, ISIS), told(2, SDF, word=1), by=[("syrian_government", "x")]),
        Sides(others=("syrian_government", "isis", "sdf")), None,
    ),
    "those who died are no side against nobody": (
        incident(told(3, ISIS)), Sides(others=("isis",)), None,
    ),
    "civilians executed": (
        incident(told(3, event=Event.EXECUTED), by=[("isis", "x")]), Sides(a=("isis",), one_sided=True), 3,
    ),
    "people of no status executed": (
        incident(told(3, PEOPLE, event=Event.EXECUTED), by=[("isis", "x")]), Sides(a=("isis",)), None,
    ),
    "civilians executed by nobody": (incident(told(3, event=Event.EXECUTED)), Sides(), None),
    "a party that the table does not tell": (
        incident(told(3, ISIS), by=[("wagner", "x")]), Sides(("isis",), ("wagner",)), None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_sides(case: str) -> None:
    record, wanted, kind = CASES[case]
    found = sides_of(record.incident, record.counting)
    assert found == wanted
    assert found.type_of_violence == kind


@pytest.mark.parametrize(
    ("party", "day", "country", "name", "label", "inter", "known"),
    [
        ("turkish_military", DAY, "SY", "Syria", "Military Forces of Turkey (2016-)", "External/Other forces", True),
        ("turkish_military", DAY, "TR", "Turkey", "Military Forces of Turkey (2016-)", "State forces", True),
        ("syrian_government", DAY, "SY", "Syria", "Military Forces of Syria (2000-2024)", "State forces", True),
        ("us_military", date(2018, 1, 1), "SY", "Syria", "Military Forces of the United States (2017-2021)",
         "External/Other forces", True),
        ("isis", DAY, "IQ", "Iraq", "Islamic State (Iraq)", None, True),
        ("isis", DAY, "SY", "Syria", "Islamic State (Syria)", None, True),
        ("isis", DAY, "LB", "Lebanon", "Islamic State", None, False),
        ("opposition", DAY, "SY", "Syria", "Opposition Rebels (Syria)", "Rebel group", True),
        ("us_led_coalition", DAY, None, None, "Global Coalition Against Daesh", "External/Other forces", True),
        ("turkish_military", DAY, None, None, "Military Forces of Turkey (2016-)", None, True),
        ("sna", DAY, "SY", "Syria", "Syrian National Army", None, False),
        ("houthis", DAY, "YE", "Yemen", "Military Forces of Yemen (2017-) Houthi", "State forces", True),
    ],
)  # fmt: skip
def test_acleds_actor(
    party: str, day: date, country: str | None, name: str | None, label: str, inter: str | None, known: bool
) -> None:
    assert acled_actor(party, day, country, name) == (label, inter, known)


CODES = {
    ("State forces", None): "State forces only",
    ("State forces", "Civilians"): "State forces-Civilians",
    ("Civilians", "State forces"): "State forces-Civilians",
    ("External/Other forces", "Civilians"): "External/Other forces-Civilians",
    ("External/Other forces", "Rebel group"): "Rebel group-External/Other forces",
    ("Rebel group", "Rebel group"): "Rebel group-Rebel group",
    (None, None): None,
    (None, "Civilians"): None,
}


@pytest.mark.parametrize("pair", CODES)
def test_interaction(pair: tuple[str | None, str | None]) -> None:
    assert interaction(*pair) == CODES[pair]


def test_ucdps_name_or_the_registers() -> None:
    assert ucdp_name("isis") == ("IS", True)
    assert ucdp_name("sudanese_army") == ("Sudanese Armed Forces", False)


def test_the_table_tells_of_parties_of_the_register_in_acleds_types() -> None:
    table = actor_table()
    assert set(table.parties) <= set(parties())
    assert {actor.inter for actor in table.parties.values()} <= {None, *table.inters}
    assert all(actor.inter is None or actor.home is None for actor in table.parties.values())
