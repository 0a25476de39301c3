from datetime import date

import pytest

from isnad.knowledge.registers import side_of
from isnad.model.chain import Link
from isnad.model.origin import Camp, CampStatus
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import LinkKind, Stance
from isnad.origins.camps import camp_of
from isnad.origins.witnesses import origins_of

from .made import MARKET, document
from .test_witnesses import ENAB, ORIENT, claim

LAST, FIRST = date(2024, 12, 7), date(2024, 12, 8)


def link(name: str, kind: LinkKind = LinkKind.AGENCY, affiliation: str | None = None) -> Link:
    return Link(name, kind, Span(0, len(name)), "قال", Stance.NEUTRAL, affiliation=affiliation)


@pytest.mark.parametrize(
    ("name", "day", "party"),
    [
        ("سانا", LAST, "syrian_government"),
        ("سانا", FIRST, "syrian_government_2024"),
        ("SANA news", FIRST, "syrian_government_2024"),
        ("الإخبارية السورية", FIRST, "syrian_government_2024"),
        ("تشرين", LAST, "syrian_government"),
        ("تاس", FIRST, "russia"),
        ("وام", date(2018, 1, 1), "saudi_led_coalition"),
        ("وام", date(2020, 1, 1), "united_arab_emirates"),
        ("واس", date(2014, 1, 1), "saudi_arabia"),
    ],
)
def test_whose_voice_an_outlet_is_on_the_day_of_the_report(name: str, day: date, party: str) -> None:
    camp = camp_of(link(name), day)
    assert (camp.status, camp.party, camp.day) == (CampStatus.KNOWN, party, day)
    assert camp.because is not None
    assert camp.because.code == "camp.register"


@pytest.mark.parametrize(
    ("name", "day"),
    [("سانا", None), ("تشرين", FIRST), ("إباء", date(2025, 3, 1)), ("عنب بلدي", LAST), ("جريدة السهل", LAST)],
)
def test_a_side_that_nothing_tells_for_that_day_is_unknown(name: str, day: date | None) -> None:
    assert camp_of(link(name), day) == Camp(CampStatus.UNKNOWN)


def test_what_the_register_says_is_not_said_to_be_in_the_report() -> None:
    told = camp_of(link("سانا", affiliation="syrian_government"), LAST).because
    assert told == Reason.of("camp.register", name="سانا", source="state news agency of Syria")


def test_a_person_who_bears_the_name_of_an_outlet_is_none() -> None:
    assert camp_of(link("تشرين", LinkKind.WITNESS), LAST).status is CampStatus.UNKNOWN
    assert camp_of(link("تشرين", LinkKind.WITNESS, "sdf"), LAST).party == "sdf"


@pytest.mark.parametrize(
    ("party", "day", "side"),
    [
        ("ypg", date(2015, 9, 1), "ypg"),
        ("ypg", date(2016, 9, 1), "sdf"),
        ("us_military", date(2003, 4, 1), "us_military"),
        ("us_military", date(2017, 4, 1), "us_led_coalition"),
        ("saudi_military", date(2016, 1, 1), "saudi_led_coalition"),
        ("uae_military", date(2021, 1, 1), "united_arab_emirates"),
        ("nobody", None, "nobody"),
        ("ypg", None, "sdf"),
        ("uae_military", None, "united_arab_emirates"),
    ],
)
def test_the_side_that_a_party_is_part_of_on_a_day(party: str, day: date | None, side: str) -> None:
    assert side_of(party, day) == side


def test_an_agency_that_changed_hands_is_another_witness_from_then_on() -> None:
    days = {"a": LAST, "b": LAST, "c": FIRST}
    documents = [document(MARKET, name, day) for name, day in days.items()]
    claims = [claim("a", ORIENT, link("سانا")), claim("b", ENAB, link("سانا")), claim("c", ENAB, link("سانا"))]
    found = origins_of(claims, documents)
    assert [(origin.documents, origin.camp.party) for origin in found] == [
        (("a", "b"), "syrian_government"),
        (("c",), "syrian_government_2024"),
    ]
