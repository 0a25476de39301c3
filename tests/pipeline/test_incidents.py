from collections.abc import Sequence

import pytest

from isnad.model.decision import Decision, OtherEvents, SetFigure
from isnad.model.incident import Disagreement
from isnad.model.origin import CampStatus
from isnad.model.terms import Basis, Grain
from isnad.pipeline.context import Context
from isnad.pipeline.incidents import Incidents, incidents
from isnad.pipeline.reading import Reading, read

from .made import DAY, document

MARKET = "قتل ثلاثة مدنيين وجرح خمسة بقصف مدفعي لقوات النظام على سوق قرية الصفصاف أمس الثلاثاء."
LATER = "أعلنت وكالة سانا مقتل سبعة مدنيين بقصف مدفعي على سوق قرية الصفصاف أمس الثلاثاء."
MINE = "انفجر لغم في جرار زراعي قرب قرية دير الكرم فقتل مزارع وأصيب ابنه."


def readings(using: Context, *texts: str) -> list[Reading]:
    outlets = ("بريد الضفة", "صحيفة النهر", "شبكة الجسر", "راديو الوادي")
    return [read(document(text, f"{n}.txt", DAY, outlets[n]), using) for n, text in enumerate(texts)]


def found(using: Context, *texts: str, decisions: Sequence[Decision] = ()) -> Incidents:
    return incidents(readings(using, *texts), using, decisions)


def test_two_events_of_three_reports(using: Context) -> None:
    market, mine = found(using, MARKET, LATER, MINE).found
    assert (market.documents, mine.documents) == (("0.txt", "1.txt"), ("2.txt",))
    assert (market.figures.killed.low, market.figures.killed.high) == (3, 7)
    assert (mine.figures.killed.low, mine.figures.killed.high) == (1, 1)
    assert market.place is not None
    assert market.place.name.endswith("الصفصاف")
    assert market.time is not None
    assert market.time.start is not None
    assert market.time.start.date().isoformat() == "2022-05-31"


def test_origins_belligerents_and_contradictions_refer_to_each_other(using: Context) -> None:
    (market,) = found(using, MARKET, LATER).found
    assert {claim for origin in market.origins for claim in origin.claims} == set(market.claims)
    stated = [b for b in market.belligerents if b.basis is Basis.STATED]
    assert [b.id for b in stated] == ["syrian_government"]
    assert set(stated[0].by) <= {origin.id for origin in market.origins}
    assert [b.by for b in market.belligerents if b.basis is Basis.INFERRED] == [()]
    assert market.attribution_grade is not None
    assert market.grade is not None
    assert [c.kind for c in market.contradictions] == [Disagreement.CONFLICT]
    assert set(market.contradictions[0].claims) <= set(market.claims)
    assert CampStatus.KNOWN in {origin.camp.status for origin in market.origins}
    assert [point.document for point in market.series][:1] == ["0.txt"]
    assert market.first_reported is not None
    assert market.first_reported.document == "0.txt"


DENIAL = "نفت قسد أن تكون قواتها قصفت قرية الصفصاف أمس الثلاثاء وقتلت سبعة مدنيين."
ACCUSED = "قتل سبعة مدنيين بقصف مدفعي لقسد على سوق قرية الصفصاف أمس الثلاثاء."


def test_who_denies_it_does_not_say_who_did_it(using: Context) -> None:
    (market,) = found(using, ACCUSED, DENIAL).found
    accusing = {origin.id for origin in market.origins if origin.documents == ("0.txt",)}
    assert [(b.id, set(b.by)) for b in market.belligerents] == [("sdf", accusing)]
    assert market.attribution_grade is not None
    assert market.attribution_grade.grade == "Single source claim"
    assert [b.id for incident in found(using, DENIAL).found for b in incident.belligerents] == []


def test_a_number_that_is_denied_is_no_toll(using: Context) -> None:
    (market,) = found(using, ACCUSED, DENIAL.replace("سبعة", "عشرة")).found
    assert [(point.document, point.count.low) for point in market.series] == [("0.txt", 7)]
    assert market.contradictions == ()


def test_every_claim_of_harm_is_in_one_incident(using: Context) -> None:
    told = readings(using, MARKET, LATER, MINE)
    mine = [claim for incident in incidents(told, using).found for claim in incident.claims]
    assert len(mine) == len(set(mine))
    assert {c.id for reading in told for c in reading.claims if c.victims is not None} <= set(mine)


def test_the_same_pool_gives_the_same_incidents(using: Context) -> None:
    assert found(using, MARKET, LATER, MINE) == found(using, MARKET, LATER, MINE)


def test_decisions_part_set_and_are_told_where_they_hit_nothing(using: Context) -> None:
    one, other = (reading.claims[0].id for reading in readings(using, MARKET, LATER))
    decisions: list[Decision] = [
        OtherEvents((one, other), "two attacks"),
        SetFigure(one, "killed", 3, 4, "seen at the hospital"),
        SetFigure("c-nobody", "killed", 1, 1, "x"),
    ]
    made = found(using, MARKET, LATER, decisions=decisions)
    assert [incident.documents for incident in made.found] == [("0.txt",), ("1.txt",)]
    assert [(d.low, d.high) for d in made.found[0].decided] == [(3, 4)]
    assert made.found[0].figures.killed.high == 3
    assert [(issue.where, issue.reason.code) for issue in made.issues] == [("c-nobody", "decision.no_such_claim")]


@pytest.mark.parametrize("texts", [(), ("",), ("لا خبر هنا.",), ("No Arabic at all.",)])
def test_nothing_gives_no_incident(texts: tuple[str, ...], using: Context) -> None:
    assert found(using, *texts).found == ()


def test_what_harmed_people_on_no_stated_day_is_not_dated_by_another_raid(using: Context) -> None:
    undated = "قتل خمسة مدنيين بغارة جوية للنظام على قرية الصفصاف. وقصف طيران النظام قرية الصفصاف أمس الثلاثاء."
    (incident,) = found(using, undated).found
    assert incident.time is None
    (incident,) = found(using, "قصف طيران النظام قرية الصفصاف أمس الثلاثاء.").found
    assert incident.time is not None


def test_a_report_of_two_happenings_is_in_two_incidents(using: Context) -> None:
    text = "قتل خمسة مدنيين بغارة لطيران النظام على قرية الصفصاف. وقتل تنظيم داعش في هجوم على القرية تسعة عناصر من قسد."
    raid, attack = found(using, text).found
    assert (raid.figures.killed.low, raid.figures.killed.high) == (5, 5)
    assert "isis" not in {each.id for each in raid.belligerents}
    assert attack.figures.killed.low is None
    assert raid.documents == attack.documents


def test_tolls_of_two_parts_of_a_day_are_of_that_day(using: Context) -> None:
    dawn = "قتل خمسة مدنيين بغارة جوية للنظام على قرية الصفصاف فجر أمس الثلاثاء."
    (one,) = found(using, dawn).found
    assert one.time is not None
    assert one.time.grain is Grain.PART_OF_DAY
    morning = "قتل أربعة مدنيين بغارة جوية للنظام على قرية الصفصاف صباح أمس الثلاثاء."
    (both,) = found(using, dawn, morning).found
    assert both.time is not None
    assert both.time.start is not None
    assert (both.time.start.isoformat()[:10], both.time.grain) == ("2022-05-31", Grain.DAY)


def test_what_is_told_beside_a_strike_is_placed_where_it_harmed(using: Context) -> None:
    text = "قتل خمسة مدنيين بغارة لطيران النظام على قرية الصفصاف. وقتل تنظيم داعش في هجوم على القرية تسعة عناصر من قسد."
    for incident in found(using, text).found:
        assert incident.place is not None
        assert incident.place.name.endswith("الصفصاف")


def test_who_only_struck_another_target_or_holds_the_ground_credits_nobody(using: Context) -> None:
    harmed = "قتل سبعة مدنيين بقصف مدفعي لقسد على سوق قرية الصفصاف أمس الثلاثاء."
    depot = "قال الناطق مروان الحلو إن قسد قصفت مخزن سلاح في قرية الصفصاف أمس الثلاثاء."
    (market,) = found(using, harmed, f"{harmed} {depot}").found
    (named,) = market.belligerents
    names = {origin.id: origin.name for origin in market.origins}
    assert "مروان الحلو" in names.values()
    assert "مروان الحلو" not in {names[origin] for origin in named.by}
    assert named.by
