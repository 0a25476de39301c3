"""Who is listed as a belligerent, by which reports, and what only the profile reads into them."""

from datetime import date

import msgspec
import pytest

from isnad.grades.doers import naming_doers
from isnad.ingest.cases import Query
from isnad.knowledge.profiles import profile
from isnad.model.assessment import NamedParty
from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Modality
from isnad.pipeline.assess import assess
from isnad.pipeline.belligerents import belligerents, labels
from isnad.pipeline.context import Context
from isnad.pipeline.reading import read

from .made import DAY, case, document

HERE = Query("الباغوز", DAY)
SYRIA = "قتل 5 مدنيين في قصف لقوات النظام على الباغوز أمس."
RUSSIA = "قتل 5 مدنيين في غارة روسية على الباغوز أمس."
SDF = "قتل 5 مدنيين في قصف لقوات سوريا الديمقراطية على الباغوز أمس."
NOBODY = "قتل 5 مدنيين في قصف على الباغوز أمس."
RUSSIA_TOO = "belligerents.russia_beside_syrian_government"
YIELDS = "belligerents.syrian_government_yields"


def answer(using: Context, *texts: str, published: date | None = DAY) -> list[NamedParty]:
    return list(assess(case(HERE, *texts, published=published), using).assessment.belligerents_by)


def listed(using: Context, *texts: str) -> tuple[str, ...]:
    found = assess(case(HERE, *texts), using).assessment
    assert found.belligerents == labels(found.belligerents_by)
    return found.belligerents


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([NOBODY], ()),
        ([RUSSIA], ("Russian Military",)),
        ([SDF], ("Syrian Democratic Forces",)),
        ([RUSSIA, SDF], ("Russian Military", "Syrian Democratic Forces")),
        # one of four is too few
        ([RUSSIA, RUSSIA, RUSSIA, RUSSIA, SDF], ("Russian Military",)),
        ([RUSSIA, RUSSIA, RUSSIA, SDF], ("Russian Military", "Syrian Democratic Forces")),
        # as the profile lists them
        ([SYRIA], ("Russian Military", "Syrian Regime")),
        ([SYRIA, RUSSIA], ("Russian Military", "Syrian Regime")),
        ([SYRIA, SDF], ("Syrian Democratic Forces",)),
        ([SYRIA, SDF, RUSSIA], ("Russian Military", "Syrian Democratic Forces")),
        # parties without a label are listed by nobody, and no rule turns on them
        (["قتل 5 مدنيين في قصف لتنظيم داعش على الباغوز أمس."], ()),
        ([SYRIA, "قتل 5 مدنيين في قصف لتنظيم داعش على الباغوز أمس."], ("Russian Military", "Syrian Regime")),
    ],
)
def test_labels(texts: list[str], expected: tuple[str, ...], using: Context) -> None:
    assert listed(using, *texts) == expected


def test_reports_that_name_it_and_basis(using: Context) -> None:
    found = answer(using, SYRIA, NOBODY, SYRIA)
    assert found == [
        NamedParty("russian_military", "Russian Military", Basis.INFERRED, ("a", "c"), rule=RUSSIA_TOO),
        NamedParty("syrian_government", "Syrian Regime", Basis.STATED, ("a", "c")),
    ]


def test_what_is_left_out_is_shown_with_its_reason(using: Context) -> None:
    found = {b.id: b for b in answer(using, SYRIA, SDF)}
    assert found["syrian_government"].aside == Reason.of("belligerent.profile_lists_others", rule=YIELDS)
    assert found["syrian_government"].documents == ("a",)
    few = {b.id: b for b in answer(using, RUSSIA, RUSSIA, RUSSIA, RUSSIA, SDF)}
    assert few["sdf"].aside == Reason.of("belligerent.few_reports", reports=1, most=4)


def test_who_harmed_comes_before_who_struck_elsewhere(using: Context) -> None:
    text = f"{RUSSIA} واستهدفت قوات سوريا الديمقراطية موقعاً قرب الباغوز أمس."
    assert [b.id for b in answer(using, text)] == ["russian_military"]
    assert [b.id for b in answer(using, "استهدفت قوات سوريا الديمقراطية موقعاً في الباغوز أمس.")] == ["sdf"]


def test_a_rule_about_shelling_says_nothing_of_fighting_on_the_ground(using: Context) -> None:
    text = "قتل 5 مدنيين برصاص قوات النظام السوري في بلدة الباغوز أمس."
    assert [b.id for b in answer(using, text)] == ["syrian_government"]


def claims_of(using: Context, *texts: str) -> list[Claim]:
    return [claim for reading in assess(case(HERE, *texts), using).readings for claim in reading.claims]


@pytest.mark.parametrize("rule", [RUSSIA_TOO, YIELDS])
def test_rule_can_be_switched_off(rule: str, using: Context) -> None:
    airwars = profile("airwars")
    rules = tuple(msgspec.structs.replace(r, active=r.active and r.id != rule) for r in airwars.parties)
    without = msgspec.structs.replace(airwars, parties=rules)
    told = claims_of(using, SYRIA) if rule == RUSSIA_TOO else claims_of(using, SYRIA, SDF)
    assert labels(belligerents(told, naming_doers(told), without)) != labels(
        belligerents(told, naming_doers(told), airwars)
    )
    assert rule not in {b.rule for b in belligerents(told, naming_doers(told), without)}


def test_no_rule_changes_a_claim(using: Context) -> None:
    told = claims_of(using, SYRIA)
    before = list(told)
    belligerents(told, naming_doers(told), profile("airwars"))
    assert told == before
    assert {doer.id for claim in told for doer in claim.by} == {"syrian_government"}


def test_profile_without_rules_lists_what_reports_name(using: Context) -> None:
    told = claims_of(using, SYRIA, SDF)
    assert labels(belligerents(told, naming_doers(told), profile("literal"))) == (
        "Syrian Democratic Forces",
        "Syrian Regime",
    )


@pytest.mark.parametrize(
    ("mood", "named"),
    [(Modality.ASSERTED, True), (Modality.LIKELY, True), (Modality.PLANNED, False), (Modality.THREATENED, False)],
)
def test_who_only_planned_or_threatened_is_not_said_to_have_done_it(
    mood: Modality, *, named: bool, using: Context
) -> None:
    told = [msgspec.structs.replace(claim, modality=mood) for claim in read(document(SDF), using).claims]
    assert ("sdf" in {each.id for each in belligerents(told, naming_doers(told), profile("airwars"))}) is named
