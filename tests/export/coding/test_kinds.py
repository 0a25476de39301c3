import pytest

from export.incidents import PEOPLE, fighters, told
from isnad.export.coding.kinds import kind_of
from isnad.export.coding.tables import event_table
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import HappeningMeaning, WeaponMeaning
from isnad.model.claim import Claim
from isnad.model.terms import Event, Modality

AIR, SHELLS, MINES = "Air/drone strike", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED"


def happened(event: Event, method: str | None = None, word: int = 5) -> Claim:
    return told(None, None, event=event, method=method, word=word)


CASES = {
    "air strike": ([told(3, method="airstrike")], AIR, False),
    "drone": ([told(3, method="drone_strike")], AIR, False),
    "artillery": ([told(3, method="artillery")], SHELLS, False),
    "air strikes stand before artillery": (
        [told(3, method="artillery"), told(2, method="airstrike", word=1)], AIR, False,
    ),
    "how people were harmed is asked first": (
        [told(3, method="artillery"), happened(Event.STRIKE, "airstrike")], SHELLS, False,
    ),
    "shelling by what was fired beside it": (
        [told(3), happened(Event.SHELLING), happened(Event.STRIKE, "airstrike", 6)], AIR, False,
    ),
    "shelling alone": ([told(3), happened(Event.SHELLING)], SHELLS, True),
    "a mine": ([told(3, method="landmine")], MINES, False),
    "a car bomb may have been driven": ([told(3, method="car_bomb")], MINES, True),
    "a suicide bombing": ([told(3, method="suicide_bombing")], "Suicide bomb", False),
    "a grenade": ([told(3, method="grenade")], "Grenade", False),
    "gunfire at civilians": ([told(3, method="gunfire")], "Attack", False),
    "gunfire at people of no status": ([told(3, PEOPLE, method="gunfire")], "Attack", False),
    "gunfire at fighters": ([told(3, fighters(), method="gunfire")], "Armed clash", False),
    "a clash beside the air strike that harmed people": (
        [told(3, method="airstrike"), told(1, word=1), happened(Event.CLASH)], AIR, False,
    ),
    "gunfire beside people who were killed": ([told(3), happened(Event.ATTACK, "gunfire")], "Attack", False),
    "a clash alone": ([told(3), happened(Event.CLASH)], "Armed clash", False),
    "an execution": ([told(3, event=Event.EXECUTED)], "Attack", False),
    "an abduction": ([told(3, event=Event.ABDUCTED)], "Abduction/forced disappearance", False),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_kind(case: str) -> None:
    claims, sub, unsure = CASES[case]
    found = kind_of(claims)
    assert (found.kind.sub, found.unsure, found.catch_all) == (sub, unsure, False)
    assert found.disorder == "Political violence"


@pytest.mark.parametrize(
    "claims",
    [
        [],
        [told(3)],
        [told(300, PEOPLE, event=Event.LEFT)],
        [told(3, method="artillery", modality=Modality.PLANNED)],
        [told(3, method="unheard_of")],
        [happened(Event.ATTACK, "raid"), told(4, fighters("isis"), event=Event.DETAINED)],
        [happened(Event.ATTACK, "gunfire")],
    ],
)
def test_what_is_not_told_is_the_codebooks_other(claims: list[Claim]) -> None:
    found = kind_of(claims)
    assert (found.kind.event, found.kind.sub) == ("Strategic developments", "Other")
    assert found.catch_all


def test_every_code_stands_in_the_hierarchy() -> None:
    table = event_table()
    kinds = [*table.methods.values(), *table.weapons.values(), *table.events.values(), table.catch_all]
    assert all(kind.sub in table.hierarchy[kind.event] and kind.event in table.disorder for kind in kinds)
    assert set(table.events) <= set(Event)
    assert set(table.unsure) <= {*table.methods, *table.events}


def test_every_method_of_the_lexicon_has_a_code() -> None:
    meanings = [entry.meaning for entry in lexicon().entries.values()]
    methods = {m.method for m in meanings if isinstance(m, WeaponMeaning | HappeningMeaning) and m.method is not None}
    assert methods == set(event_table().methods)
