"""A coding beside its incident, field by field, and agreement over all."""

from datetime import date

import pytest

from isnad.model.assessment import Point
from isnad.model.bounds import Bounds
from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.model.incident import Incident
from isnad.reconcile.support import FigureName
from isnad.review.codings.agreement import ApartAgreement, LabelAgreement, RangeAgreement, SetAgreement, agreements
from isnad.review.codings.coding import Coding, Field
from isnad.review.codings.comparison import Beside, Comparer, summary
from isnad.review.codings.draft import days_of, figure_of, point_of
from isnad.review.codings.evidence import Stands
from isnad.review.codings.matching import How
from isnad.review.codings.pair import Apart, Compared, Labels, Ranges, Sets
from isnad.review.codings.ranges import Relation

EVERY = tuple(Field)
SAFSAF = Coding(
    where="a.csv:2", id="x", told=EVERY, first=date(2022, 5, 31), last=date(2022, 5, 31), places=("الصفصاف",),
    figures={FigureName.KILLED: Bounds(3, 9), FigureName.INJURED: Bounds(7, 7), FigureName.WOMEN_KILLED: Bounds(0, 0)},
    parties=("Turkish Military", "Somebody"), strike_types=("Airstrike", "Artillery"), grade=HarmGrade.WEAK,
    strike_status=AttributionGrade.LIKELY, victims=("سالم العلي", "Salem"),
)  # fmt: skip


def beside(comparer: Comparer, coding: Coding) -> Beside:
    (one,) = comparer.beside(comparer.matched([coding]).matches)
    return one


def fields(comparer: Comparer, coding: Coding = SAFSAF) -> dict[Field, Compared]:
    return {field.field: field for field in beside(comparer, coding).fields}


def test_every_field_that_is_told_is_compared(comparer: Comparer) -> None:
    found = fields(comparer)
    assert tuple(found) == EVERY
    assert found[Field.KILLED] == Ranges(Field.KILLED, Bounds(3, 9), Bounds(3, 5), Relation.AROUND, 3 / 7)
    assert found[Field.INJURED] == Ranges(Field.INJURED, Bounds(7, 7), Bounds(7, 7), Relation.RIGHT, 1.0)
    assert found[Field.CHILDREN_KILLED] == Ranges(Field.CHILDREN_KILLED, None, Bounds(2, 2), Relation.ONLY_DRAFT)
    assert found[Field.WOMEN_KILLED] == Ranges(Field.WOMEN_KILLED, Bounds(0, 0), None, Relation.ZERO)
    assert found[Field.BELLIGERENTS] == Sets(Field.BELLIGERENTS, ("Turkish Military",), ("Somebody",), (), 0.5)
    assert found[Field.STRIKE_TYPE] == Sets(Field.STRIKE_TYPE, ("Artillery",), ("Airstrike",), (), 0.5)
    assert found[Field.GRADE] == Labels(Field.GRADE, "Weak", "Fair")
    assert found[Field.STRIKE_STATUS] == Labels(Field.STRIKE_STATUS, "Likely strike", "Likely strike")
    assert found[Field.VICTIMS] == Sets(Field.VICTIMS, (), ("سالم العلي",), (), 0.0, ("Salem",))
    assert found[Field.DATE] == Apart(Field.DATE, "2022-05-31", "2022-05-31", 0.0)
    assert found[Field.PLACE] == Apart(Field.PLACE, "الصفصاف", "قرية الصفصاف", 0.0)


def test_a_field_that_is_not_told_is_not_compared(comparer: Comparer) -> None:
    bare = Coding("a.csv:2", "x", (Field.KILLED,), date(2022, 5, 31), date(2022, 5, 31), ("الصفصاف",))
    assert list(fields(comparer, bare)) == [Field.KILLED]


def test_days_and_kilometres_apart(comparer: Comparer) -> None:
    told = (Field.DATE, Field.PLACE)
    far = Coding("a.csv:2", "x", told, date(2022, 5, 29), date(2022, 5, 30), ("الصفصاف",), Point(35.13, 38.10))
    found = fields(comparer, far)
    assert found[Field.DATE] == Apart(Field.DATE, "2022-05-29/2022-05-30", "2022-05-31", 1.0)
    place = found[Field.PLACE]
    assert isinstance(place, Apart)
    assert place.distance == pytest.approx(3.3, abs=0.1)
    assert place.disagrees


def test_what_is_behind_a_figure_that_disagrees(comparer: Comparer) -> None:
    one = beside(comparer, SAFSAF)
    assert [behind.field for behind in one.evidence] == [Field.KILLED, Field.CHILDREN_KILLED, Field.WOMEN_KILLED]
    killed = one.evidence[0]
    claims = {row.id: row for row in comparer.reader.drafted.claims_of([one.incident or ""])}
    assert set(killed.low + killed.high) <= set(killed.kept) <= set(claims)
    assert len(killed.low) == len(killed.high) == 1
    assert killed.sought == (9,)
    # Nine were killed in another village days later; its report is not of this place.
    assert killed.printed == ()
    assert one.evidence[1].sought == ()


def test_where_the_number_of_a_coding_stands(comparer: Comparer) -> None:
    coded = Coding(
        "a.csv:2", "x", (Field.KILLED,), date(2022, 6, 5), date(2022, 6, 5), ("عين السرو",),
        figures={FigureName.KILLED: Bounds(9, 13)},
    )  # fmt: skip
    (behind,) = beside(comparer, coded).evidence
    assert behind.sought == (9, 13)
    (nine,) = behind.printed
    assert (nine.number, nine.stands, nine.document) == (9, Stands.ASIDE, "d.txt")
    assert nine.reason is not None
    assert nine.claim in [aside.claim for aside in behind.aside]


def test_own_drafts_coded_again_agree_in_everything(comparer: Comparer) -> None:
    codings = [coded(row.value()) for row in comparer.reader.drafted.incidents()]
    by_id = comparer.matched(codings)
    assert [match.how for match in by_id.matches] == [How.BY_ID] * 3
    assert by_id.uncoded == ()
    nameless = comparer.matched([_without_id(coding) for coding in codings])
    assert [match.incident for match in nameless.matches] == [coding.id for coding in codings]
    for matches in (by_id.matches, nameless.matches):
        found = list(comparer.beside(matches))
        assert [one.disagrees for one in found] == [False] * 3
        assert [one.evidence for one in found] == [()] * 3
        for agreement in summary(found, 0, ()).agreement:
            _is_full(agreement)


def _is_full(found: object) -> None:
    if isinstance(found, RangeAgreement):
        assert set(found.relations) <= {Relation.RIGHT, Relation.NEITHER}
        assert found.overlap in (None, 1.0)
        assert {found.alpha_low, found.alpha_high} <= {None, 1.0}
    elif isinstance(found, SetAgreement):
        assert (found.missing, found.extra, found.jaccard in (None, 1.0)) == (0, 0, True)
    elif isinstance(found, LabelAgreement):
        assert (found.equal, found.one_sided) == (found.pairs, 0)
        assert found.kappa in (None, 1.0)
    else:
        assert isinstance(found, ApartAgreement)
        assert (found.median, found.unknown) == (0.0, 0)


def coded(incident: Incident) -> Coding:
    days, point = days_of(incident), point_of(incident)
    assert days is not None
    assert point is not None
    assert incident.place is not None
    figures = {name: figure_of(incident, name).counts for name in FigureName}
    return Coding(
        where=f"a.csv:{incident.id}",
        id=incident.id,
        told=EVERY,
        first=days[0],
        last=days[1],
        places=(incident.place.name,),
        point=Point(*point),
        figures={name: bounds for name, bounds in figures.items() if bounds is not None},
        parties=tuple(party.id for party in incident.belligerents),
        strike_types=incident.strike_types,
        grade=None if incident.grade is None else incident.grade.grade,
        strike_status=None if incident.attribution_grade is None else incident.attribution_grade.grade,
    )


def _without_id(coding: Coding) -> Coding:
    return Coding(**{**{name: getattr(coding, name) for name in Coding.__struct_fields__}, "id": None})


def test_agreement_over_pairs_by_hand() -> None:
    pairs: list[tuple[Compared, ...]] = [
        (Ranges(Field.KILLED, Bounds(1, 1), Bounds(1, 1), Relation.RIGHT, 1.0), Labels(Field.GRADE, "Fair", "Fair")),
        (Ranges(Field.KILLED, Bounds(2, 4), Bounds(2, 3), Relation.AROUND, 2 / 3), Labels(Field.GRADE, "Weak", "Fair")),
        (
            Ranges(Field.KILLED, None, Bounds(2, 3), Relation.ONLY_DRAFT, decided=True),
            Labels(Field.GRADE, None, "Fair"),
        ),
        (Sets(Field.VICTIMS, ("a",), ("b",), (), 0.5), Sets(Field.BELLIGERENTS, (), (), (), None)),
        (Apart(Field.DATE, "x", "y", 2.0), Apart(Field.PLACE, "x", "", None)),
    ]
    date_, place, killed, parties, grade, victims = agreements(pairs)
    assert killed == RangeAgreement(
        Field.KILLED, 3, {Relation.RIGHT: 1, Relation.AROUND: 1, Relation.ONLY_DRAFT: 1}, 2, 0.833, 1.0, 0.889, 1
    )
    assert grade == LabelAgreement(Field.GRADE, 2, 1, 0.0, (("Fair", "Fair", 1), ("Weak", "Fair", 1)), 1)
    assert victims == SetAgreement(Field.VICTIMS, 1, 1, 0, 1, 1, 0, 0.5, 1.0, 0.5, 0)
    assert parties == SetAgreement(Field.BELLIGERENTS, 1, 0, 0, 0, 0, 0, None, None, None, 0)
    assert date_ == ApartAgreement(Field.DATE, 1, 2.0, ((0.0, 0), (1.0, 0), (3.0, 1)), 0)
    assert place == ApartAgreement(Field.PLACE, 0, None, ((1.5, 0), (5.0, 0), (10.0, 0)), 1)
    assert agreements([]) == ()
