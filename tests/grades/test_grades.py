from typing import Any

import pytest

from isnad.grades.attribution import attribution_grade
from isnad.grades.doers import naming_doers
from isnad.grades.evidence import Evidence
from isnad.grades.harm import harm_grade
from isnad.knowledge.profiles import profile
from isnad.model.assessment import Figure, Figures, NamedParty
from isnad.model.chain import Link
from isnad.model.claim import Claim, ClaimSpans, Doer, Victims
from isnad.model.count import Count
from isnad.model.origin import Camp, CampStatus, Interest, Origin
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Basis, Event, Group, LinkKind, Modality, Stance, VictimStatus

AIRWARS, LITERAL = profile("airwars"), profile("literal")
CIVILIANS = Victims(Group.CIVILIANS, VictimStatus.CIVILIAN)
FIGHTERS = Victims(Group.FIGHTERS, VictimStatus.FIGHTER)
UNKNOWN = Camp(CampStatus.UNKNOWN)


DENIER = Link("قسد", LinkKind.PARTY, Span(0, 3), "نفت", Stance.DENYING, affiliation="sdf")


def claim(name: str, *by: str, denied: bool = False, **fields: Any) -> Claim:
    given: dict[str, Any] = {"event": Event.KILLED, "victims": CIVILIANS, "modality": Modality.ASSERTED, **fields}
    return Claim(
        id=name,
        document=name,
        count=Count.exactly(2),
        part_of=None,
        by=tuple(Doer(party, Basis.STATED) for party in by),
        cause=None,
        place=None,
        time=None,
        chain=(Link(name, LinkKind.OUTLET, None), *([DENIER] if denied else [])),
        spans=ClaimSpans(Span(0, 3)),
        rules=(),
        **given,
    )


def origin(name: str, *claims: str, camp: Camp = UNKNOWN, admits: bool = False) -> Origin:
    against = (Interest(claims[0], Reason.of("interest.own_harm")),) if admits else ()
    return Origin(f"o-{name}", name, LinkKind.OUTLET, False, camp, (name,), claims, (), against)


def party(name: str, label: str | None, *, rule: str | None = None, aside: bool = False) -> NamedParty:
    reason = Reason.of("belligerent.few_reports", reports=1, most=9) if aside else None
    return NamedParty(name, label, Basis.STATED, ("a",), rule, reason)


def evidence(
    claims: list[Claim],
    origins: list[Origin],
    *parties: NamedParty,
    killed: int | None = 2,
    using: str = "airwars",
    unread: int = 0,
    kinds: tuple[str, ...] = (),
) -> Evidence:
    none = Figure(None, None, "airwars-1", (), ())
    figure = Figure(killed, killed, "airwars-1", (), ())
    figures = Figures(figure, none, none, none)
    return Evidence(claims, naming_doers(claims), origins, parties, figures, profile(using), unread, kinds)


TURKEY, ISRAEL = party("turkish_military", "Turkish Military"), party("israeli_military", "Israeli Military")
GOVERNMENT, RUSSIA = party("syrian_government", "Syrian Regime"), party("russian_military", "Russian Military")
TWO = [claim("a", "turkish_military"), claim("b", "turkish_military")]
APART = [origin("a", "a"), origin("b", "b")]
SDF = Camp(CampStatus.KNOWN, "sdf")


@pytest.mark.parametrize(
    ("given", "harm", "attribution"),
    [
        (evidence(TWO, APART, TURKEY), "Fair", "Likely strike"),
        (evidence(TWO, [origin("a", "a", "b")], TURKEY), "Weak", "Single source claim"),
        (
            evidence([claim("a", "turkish_military"), claim("b", "israeli_military")], APART, TURKEY, ISRAEL),
            "Contested",
            "Contested strike",
        ),
        (
            evidence([claim(n, "turkish_military", "israeli_military") for n in "ab"], APART, TURKEY, ISRAEL),
            "Fair",
            "Likely strike",
        ),
        (evidence([claim(n, "syrian_government") for n in "ab"], APART, GOVERNMENT), "Contested", "Contested strike"),
        (
            evidence([claim(n, "syrian_government") for n in "ab"], APART, GOVERNMENT, using="literal"),
            "Fair",
            "Likely strike",
        ),
        # the rule of the profile is one about shelling
        (
            evidence([claim(n, "syrian_government") for n in "ab"], APART, GOVERNMENT, kinds=("Artillery",)),
            "Contested",
            "Contested strike",
        ),
        (
            evidence([claim(n, "syrian_government") for n in "ab"], APART, GOVERNMENT, kinds=("Ground operation",)),
            "Fair",
            "Likely strike",
        ),
        (
            evidence([claim(n, "russian_military") for n in "ab"], APART, RUSSIA),
            "Fair",
            "Likely strike",
        ),
        (evidence([claim("a"), claim("b")], APART), "Fair", None),
        (
            evidence(
                [claim("a", "sdf"), claim("b", "sdf")],
                [origin("a", "a", camp=SDF, admits=True), origin("b", "b")],
                party("sdf", "Syrian Democratic Forces"),
            ),
            "Confirmed",
            "Declared strike",
        ),
        (evidence([claim("a", "isis", victims=FIGHTERS)], [origin("a", "a")], killed=None), "Discounted", None),
        (evidence([claim("a", event=Event.SHELLING, victims=None)], [origin("a", "a")], killed=None), None, None),
        (evidence(TWO, APART, party("turkish_military", "Turkish Military", aside=True)), "Fair", None),
    ],
)
def test_grades(given: Evidence, harm: str | None, attribution: str | None) -> None:
    found, by = harm_grade(given), attribution_grade(given)
    assert (None if found is None else found.grade, None if by is None else by.grade) == (harm, attribution)
    assert all(graded.reasons for graded in (found, by) if graded is not None)


def test_what_is_only_expected_is_no_second_source() -> None:
    later = claim("b", "turkish_military", modality=Modality.EXPECTED)
    found = harm_grade(evidence([TWO[0], later], APART, TURKEY))
    assert found is not None
    assert found.grade == "Weak"


def test_what_is_denied_is_no_second_source() -> None:
    denied = claim("b", "turkish_military", denied=True)
    found = harm_grade(evidence([TWO[0], denied], APART, TURKEY))
    assert found is not None
    assert found.grade == "Weak"


def test_sources_that_nobody_read_are_told() -> None:
    found = harm_grade(evidence(TWO, APART, TURKEY, unread=3))
    assert found is not None
    assert found.reasons[-1] == Reason.of("grade.unread_languages", documents=3)


def test_nobody_harmed_has_no_grade() -> None:
    assert harm_grade(evidence([claim("a")], [origin("a", "a")], killed=0)) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"denied": True},
        {"modality": Modality.NEGATED},
        {"modality": Modality.THREATENED},
        {"modality": Modality.PLANNED},
        {"modality": Modality.QUESTION},
    ],
)
def test_who_denies_or_threatens_it_declares_nothing_and_names_nobody(fields: dict[str, Any]) -> None:
    claims = [claim("a", "sdf", **fields), claim("b", "sdf")]
    origins = [origin("a", "a", camp=SDF), origin("b", "b")]
    given = evidence(claims, origins, party("sdf", "Syrian Democratic Forces"))
    found = attribution_grade(given)
    assert found is not None
    assert found.grade == "Single source claim"
    assert attribution_grade(evidence(claims[:1], origins[:1], party("sdf", "Syrian Democratic Forces"))) is None
