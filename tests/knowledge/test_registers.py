from datetime import date

import pytest

from isnad.knowledge import registers
from isnad.knowledge.calendar import month_number
from isnad.knowledge.registers import acled_labels, outlet_named, particles, parties, party_name, party_on, strike_types
from isnad.knowledge.schema import Party
from isnad.model.terms import LinkKind

FALL = date(2024, 12, 8)
AIRWARS = {
    "Turkish Military",
    "Russian Military",
    "U.S.-led Coalition",
    "YPG",
    "Syrian Democratic Forces",
    "Syrian Regime",
    "Israeli Military",
    "Jordanian Military",
    "Iranian Military",
}


@pytest.mark.parametrize(
    ("party", "day", "found"),
    [
        ("syrian_government", date(2019, 3, 19), "syrian_government"),
        ("syrian_government", date(2024, 12, 7), "syrian_government"),
        ("syrian_government", FALL, "syrian_government_2024"),
        ("syrian_government", date(2025, 7, 1), "syrian_government_2024"),
        ("syrian_government_2024", date(2025, 7, 1), "syrian_government_2024"),
        ("syrian_government_2024", date(2019, 3, 19), "syrian_government"),
        ("gna", date(2021, 3, 14), "gna"),
        ("gna", date(2021, 3, 15), "gnu"),
        ("gnu", date(2019, 4, 4), "gna"),
        ("sdf", date(2019, 3, 19), "sdf"),
        ("nobody", date(2019, 3, 19), "nobody"),
    ],
)
def test_party_on_a_day(party: str, day: date, found: str) -> None:
    assert party_on(party, day) == found


def succession(*registered: Party, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registers, "parties", lambda: {party.id: party for party in registered})


def test_succession_of_three(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = date(2000, 1, 1), date(2010, 1, 1)
    succession(
        Party("a", "", "", valid_to=one, succeeded_by="b"),
        Party("b", "", "", valid_from=one, valid_to=two, succeeded_by="c"),
        Party("c", "", "", valid_from=two),
        monkeypatch=monkeypatch,
    )
    days = [date(1999, 12, 31), one, date(2009, 12, 31), two]
    for party in "abc":
        assert [party_on(party, day) for day in days] == ["a", "b", "b", "c"]


def test_party_that_nobody_succeeded(monkeypatch: pytest.MonkeyPatch) -> None:
    succession(
        Party("a", "", "", valid_to=FALL),
        Party("b", "", "", valid_from=FALL),
        Party("c", "", "", valid_to=FALL, succeeded_by="d"),
        Party("d", "", "", valid_to=FALL, succeeded_by="c"),
        monkeypatch=monkeypatch,
    )
    assert party_on("a", FALL) == "a"
    assert party_on("b", date(2000, 1, 1)) == "b"
    assert party_on("c", FALL) in "cd"


def test_labels_are_airwars_own() -> None:
    assert {party.airwars for party in parties().values()} - {None} <= AIRWARS


@pytest.mark.parametrize(
    ("party", "day", "labels"),
    [
        ("sdf", date(2019, 3, 19), ("QSD: Syrian Democratic Forces",)),
        ("us_military", date(2019, 3, 19), ("Military Forces of the United States (2017-2021)",)),
        ("us_military", date(2021, 6, 1), ("Military Forces of the United States (2021-)",)),
        ("us_military", date(2012, 6, 1), ()),
        ("syrian_government", date(2024, 12, 7), ("Military Forces of Syria (2000-2024)",)),
        ("syrian_government", date(2025, 1, 1), ()),
        ("isis", date(2019, 3, 19), ("Islamic State (Syria)", "Islamic State (Iraq)")),
        ("sna", date(2022, 1, 1), ()),
        ("nobody", date(2022, 1, 1), ()),
    ],
)
def test_labels_of_acled(party: str, day: date, labels: tuple[str, ...]) -> None:
    assert acled_labels(party, day) == labels


def test_ids_are_nobodys_labels() -> None:
    labels = {label for p in parties().values() for label in (p.airwars, p.ucdp, *p.acled) if label is not None}
    assert labels.isdisjoint(parties())


def test_camp_has_its_source() -> None:
    assert [p.id for p in parties().values() for held in p.part_of if held.source == ""] == []


def test_parties_of_one_side_do_not_hold_each_other() -> None:
    over = {p.id: {held.party for held in p.part_of} for p in parties().values()}
    assert [id_ for id_, wholes in over.items() if any(id_ in over[whole] for whole in wholes)] == []


@pytest.mark.parametrize(
    ("agency", "state", "army"),
    [("TASS", "russia", "russian_military"), ("Anadolu Agency", "turkey", "turkish_military")],
)
def test_state_agency_speaks_for_the_state_and_not_for_its_army(agency: str, state: str, army: str) -> None:
    outlet = outlet_named(agency)
    assert outlet is not None
    assert [held.party for held in outlet.affiliations] == [state]
    assert [held.party for held in parties()[army].part_of] == [state]
    assert parties()[state].airwars is None


def test_succession_meets() -> None:
    for party in parties().values():
        if party.succeeded_by is not None:
            assert party.valid_to == parties()[party.succeeded_by].valid_from is not None


def test_names_in_both_languages() -> None:
    assert party_name("sdf", "ar") == "قوات سوريا الديمقراطية"
    assert party_name("sdf", "en") == "Syrian Democratic Forces"
    assert party_name("nobody", "en") == "nobody"
    assert [p.id for p in parties().values() if p.name_ar == "" or not p.name_en.isascii()] == []


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("عنب بلدي", "عنب بلدي"),
        ("Enab Baladi", "عنب بلدي"),
        ("ENAB BALADI NEWS", "عنب بلدي"),
        ("enabbaladi.net", "عنب بلدي"),
        ("www.enabbaladi.net", "عنب بلدي"),
        ("وكالة سانا", "سانا"),
        ("@SyriaCivilDefe", "الدفاع المدني السوري"),
        ("'@SyriaCivilDefe", "الدفاع المدني السوري"),
        ("الخوذ البيضاء", "الدفاع المدني السوري"),
        ("arabic.anf-news.com", "وكالة فرات"),
        ("  الجزيرة  نت ", "الجزيرة"),
    ],
)
def test_outlet_by_any_name(name: str, found: str) -> None:
    outlet = outlet_named(name)
    assert outlet is not None
    assert outlet.name == found


@pytest.mark.parametrize("name", ["", "@", "nobody.example", "com", "net", "a.com", "بلدي نيوز بلدي", "www."])
def test_unknown_outlet_is_fine(name: str) -> None:
    assert outlet_named(name) is None


def test_state_agency_states_whose_voice_it_is() -> None:
    outlet = outlet_named("SANA")
    assert outlet is not None
    assert outlet.link is LinkKind.AGENCY
    assert outlet.affiliations[0].source == "state news agency of Syria"


def test_particles_are_folded() -> None:
    assert {"علي", "التي", "من", "الي"} & particles() == {"علي", "التي", "من"}


def test_strike_types() -> None:
    labels = strike_types()
    assert labels["airstrike"] == "Airstrike"
    assert labels["drone_strike"] == "Drone Strike"
    assert labels["artillery"] == "Artillery"
    assert labels["sniping"] == "Ground operation"
    assert "landmine" not in labels


@pytest.mark.parametrize(
    ("word", "number"), [("آذار", 3), ("مارس", 3), (" تموز ", 7), ("كانون الأول", 12), ("مدني", None)]
)
def test_month(word: str, number: int | None) -> None:
    assert month_number(word) == number
