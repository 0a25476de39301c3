"""Rows of a list of incidents: what is proposed and what a person set, said apart; nothing that is not known."""

from datetime import date
from typing import Any

import msgspec
import pytest

from isnad.gazetteer.index import Gazetteer
from isnad.model.assessment import SetAside
from isnad.model.count import Count
from isnad.model.decision import SetFigure
from isnad.model.incident import Belligerent, TollPoint
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Event, Exactness
from isnad.present.desk.choices import NO_GRADE, choices_of
from isnad.present.desk.incidents import FigureCell, RowView, row_views
from isnad.present.language import Language
from isnad.store.canonical import canonical
from isnad.store.selection import Counts
from store.listed import NOTHING, Range, listed

NOWHERE = Gazetteer(())
EN, AR = Language.EN, Language.AR


def row(language: Language = EN, parties: tuple[str, ...] = (), **fields: object) -> RowView:
    made = listed(1200, **fields)  # type: ignore[arg-type]
    return row_views([made], {made.id: parties}, language, NOWHERE)[0]


def decided(figure: str, low: int | None, high: int | None) -> SetFigure:
    return SetFigure("c-1", figure, low, high, "عدّدت الأسماء", "amal")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("killed", "en", "ar"),
    [
        ((4, 300), "4 to 300", "من 4 إلى 300"),
        ((0, 0), "0", "0"),
        ((4, None), "4 or more", "4 أو أكثر"),
        ((None, 9), "up to 9", "حتى 9"),
        (NOTHING, "nothing reported", "لم يُبلَّغ عن شيء"),
    ],
)
def test_what_the_program_proposes(killed: Range, en: str, ar: str) -> None:
    assert row(EN, killed=killed).killed == FigureCell(en, None)
    assert row(AR, injured=killed).injured == FigureCell(ar, None)


def test_what_a_person_set_stands_beside_the_proposal() -> None:
    found = row(killed=(4, 300), injured=(2, 2), decided=(decided("killed", 5, 5), decided("killed", 6, 8)))
    assert found.killed == FigureCell("4 to 300", "6 to 8")
    assert found.injured == FigureCell("2", None)


def test_where_and_when_is_said_as_it_is_known() -> None:
    unknown = row(place=None)
    assert (unknown.place, unknown.time) == ("Place not known", "Day not known")
    found = row(place="قرية الصفصاف", day=date(2016, 4, 1))
    assert "not located" in found.place
    assert found.time.startswith("On 1 April 2016")
    assert row(AR, place="قرية الصفصاف", point=(36.5, 37.25)).place == "قرية الصفصاف"


def test_the_rest_of_a_row() -> None:
    found = row(parties=("russia", "sdf", "isis", "turkey", "iran"), grade="Fair", status="changed")
    assert (found.href, found.number, found.status) == ("/incidents/i-1200", "1,200", "changed")
    assert (len(found.parties), found.more_parties) == (3, 2)
    assert found.parties[0] == "Russia (the state)"
    assert (found.grade, found.attribution) == ("fair", None)
    assert row().parties == ()


def test_choices_hold_what_there_is_and_what_is_asked_for() -> None:
    counts = Counts(3, {"proposed": 3}, {"Fair": 2, "": 1}, {}, {"russia": 2})
    choices = choices_of(counts, "sdf", AR)
    assert [(one.value, one.incidents) for one in choices["party"]] == [("russia", 2), ("sdf", 0)]
    assert choices["party"][0].name == "روسيا"
    by_grade = {one.value: one for one in choices["grade"]}
    assert (by_grade["Fair"].incidents, by_grade["Weak"].incidents) == (2, 0)
    assert (by_grade[NO_GRADE].incidents, by_grade[NO_GRADE].name) == (1, None)
    assert [one.value for one in choices["status"]] == ["proposed", "begun", "changed", "signed_off"]
    assert [one.value for one in choices_of(counts, None, EN)["party"]] == ["russia"]


MORE_THAN = Count(350, None, Exactness.MORE_THAN)


def resting(language: Language = EN, *, by_persons: frozenset[str] = frozenset(), **parts: Any) -> RowView:
    """The row of an incident in which claims hold figures, tell of fighters, or name parties."""
    made = listed(1, killed=parts.pop("killed", NOTHING))
    whole = made.value()
    kept, aside = parts.pop("kept", ()), parts.pop("aside", ())
    killed = msgspec.structs.replace(whole.figures.killed, kept=kept, aside=aside)
    figures = msgspec.structs.replace(whole.figures, killed=killed)
    whole = msgspec.structs.replace(whole, figures=figures, **parts)
    made = msgspec.structs.replace(made, record=canonical(whole).decode("utf-8"))
    return row_views([made], {made.id: ("russia", "sdf")}, language, NOWHERE, by_persons)[0]


def point(claim: str, count: Count, document: str = "a.txt") -> TollPoint:
    return TollPoint(None, document, claim, Event.KILLED, count, "o-1")


@pytest.mark.parametrize(
    ("killed", "points", "en"),
    [
        ((280, 350), (point("c-1", Count.exactly(280)), point("c-2", MORE_THAN, "b.txt")), "280 to 350 or more"),
        ((350, 350), (point("c-2", MORE_THAN),), "350 or more"),
        ((280, 352), (point("c-1", Count.exactly(2)), point("c-2", MORE_THAN)), "280 to 352 or more"),
        ((350, 400), (point("c-1", MORE_THAN), point("c-2", Count.exactly(400), "b.txt")), "350 to 400"),
        ((280, 350), (point("c-1", Count.exactly(350)), point("c-9", MORE_THAN, "b.txt")), "280 to 350"),
    ],
)
def test_an_open_end_stays_open(killed: Range, points: tuple[TollPoint, ...], en: str) -> None:
    assert resting(killed=killed, kept=("c-1", "c-2"), series=points).killed.proposed == en


@pytest.mark.parametrize(
    ("codes", "en"),
    [
        (("figure.fighters",), "fighters only, whom this does not count"),
        (("figure.fighters", "figure.not_asserted"), "fighters only, whom this does not count"),
        (("figure.fighters", "figure.no_count"), "reported, without a number that counts"),
        (("figure.not_asserted",), "told only as denied, expected or the like"),
        ((), "nothing reported"),
    ],
)
def test_fighters_are_not_nothing(codes: tuple[str, ...], en: str) -> None:
    aside = tuple(SetAside(f"c-{n}", Reason.of(code)) for n, code in enumerate(codes))
    assert resting(aside=aside).killed.proposed == en


def test_party_that_only_a_rule_infers_is_marked() -> None:
    named = (Belligerent("russia", Basis.INFERRED, ()), Belligerent("sdf", Basis.STATED, ("o-1",)))
    first, second = resting(belligerents=named).parties
    assert first == "Russia (the state) (inferred by a rule of the profile; no report names it)"
    assert "inferred" not in second
    assert "ولا يسمّيه أي تقرير" in resting(AR, belligerents=named).parties[0]


def test_figure_on_a_claim_of_a_person_says_so() -> None:
    corrected = frozenset({"c-1"})
    assert resting(killed=(52, 52), kept=("c-1",), by_persons=corrected).killed.by_person
    assert not resting(killed=(52, 52), kept=("c-2",), by_persons=corrected).killed.by_person
