from isnad.model.terms import Basis, Event, Exactness, Group, Modality, Stance

from .case import BALADI, CAMP, JAZEERA, MODON, ORIENT, UNKNOWN, Case, doers, kinds, more_than, names, place, span


def test_one_report_has_the_camp_taken_on_tuesday(case: Case) -> None:
    taken = next(claim for claim in case.some(ORIENT, Event.CONTROL) if doers(claim) == {"sdf"})
    assert span(taken) == ("2019-03-19T00", "2019-03-20T00")
    assert taken.time is not None
    assert taken.time.basis is Basis.INFERRED
    assert place(taken) == CAMP
    assert taken.chain[-1].affiliation == "sdf"


def test_another_has_it_entered_on_wednesday_at_sunset(case: Case) -> None:
    (entered,) = (claim for claim in case.some(BALADI, Event.ADVANCE) if doers(claim) == {"sdf"})
    assert span(entered) == ("2019-03-20T17", "2019-03-20T22")
    assert place(entered) == "الباغوز"
    assert names(entered) == ["بلدي نيوز"]


def test_both_are_told_of_one_incident(case: Case) -> None:
    taken = next(claim for claim in case.some(ORIENT, Event.CONTROL) if doers(claim) == {"sdf"})
    (entered,) = (claim for claim in case.some(BALADI, Event.ADVANCE) if doers(claim) == {"sdf"})
    assert case.together(taken, entered)


def test_forty_raids_of_one_morning(case: Case) -> None:
    raids = case.one(BALADI, Event.STRIKE, more_than(40))
    assert span(raids) == ("2019-03-19T00", "2019-03-19T06")
    assert (doers(raids), place(raids)) == ({"us_led_coalition"}, CAMP)
    assert names(raids) == ["بلدي نيوز", "زين العابدين"]


def test_raids_some_of_them_with_phosphorus_on_the_word_of_one_activist(case: Case) -> None:
    raids, some = case.one(MODON, Event.STRIKE, more_than(24)), case.one(MODON, Event.STRIKE, 4)
    assert some.part_of == raids.id
    assert some.cause is not None
    assert (some.cause.method, some.cause.weapon) == ("airstrike", "white_phosphorus")
    assert raids.cause is not None
    assert raids.cause.weapon is None
    for claim in (raids, some):
        assert span(claim) == ("2019-03-03T20", "2019-03-04T06")
        assert (names(claim), kinds(claim)) == (["المدن", "عبدالرحمن الخضر"], ["outlet", "activist"])
        assert claim.chain[1].stance is Stance.NEUTRAL
        assert doers(claim) == set()
        assert len(case.of(claim).documents) == 1


def test_two_extents_are_areas_and_count_nobody(case: Case) -> None:
    for document, size in ((ORIENT, 1), (BALADI, 2)):
        (area,) = case.quantities(document, "thing.area")
        assert (area.low, area.high, area.exactness) == (None, size, Exactness.AT_MOST)
        assert not any(claim.count == area.count for claim in case.claims if claim.document == document)


def test_surrendered_after_the_raids(case: Case) -> None:
    whole = case.one(BALADI, Event.SURRENDERED, 115, group=Group.PEOPLE)
    fighters = next(c for c in case.some(BALADI, Event.SURRENDERED, group=Group.FIGHTERS) if c.part_of == whole.id)
    women = case.one(BALADI, Event.SURRENDERED, group=Group.WOMEN)
    assert fighters.count is not None
    assert (fighters.count.low, fighters.count.exactness) == (80, Exactness.ABOUT)
    assert fighters.victims is not None
    assert fighters.victims.side == "isis"
    assert women.part_of == whole.id
    (hurt,) = (claim for claim in case.claims if claim.part_of == fighters.id)
    assert (hurt.event, hurt.count is not None and hurt.count.exactness) == (Event.INJURED, Exactness.VAGUE)
    for claim in (whole, fighters, women):
        assert names(claim) == ["بلدي نيوز", "زين العابدين"]
        assert claim.time is not None
        assert claim.time.start is not None
        assert claim.time.start.date().isoformat() == "2019-03-19"


def test_those_who_left_are_counted_in_two_scopes(case: Case) -> None:
    civilians = next(c for c in case.some(BALADI, Event.LEFT) if c.count is not None and c.count.low == 60000)
    people = next(c for c in case.some(UNKNOWN, Event.LEFT) if c.count is not None and c.count.low == 59120)
    fighters = case.one(UNKNOWN, Event.LEFT, more_than(6300))
    assert civilians.victims is not None
    assert civilians.victims.group is Group.CIVILIANS
    assert names(civilians) == ["بلدي نيوز", "رامي الأحمد", "قسد"]
    assert names(people)[-1] == "المرصد السوري لحقوق الإنسان"
    assert fighters.part_of == people.id
    assert case.together(civilians, people, fighters)
    assert case.disagree(civilians, people).kind == "scope"


def test_what_left_the_town_is_no_part_of_what_was_struck(case: Case) -> None:
    people = next(c for c in case.some(UNKNOWN, Event.LEFT) if c.count is not None and c.count.low == 59120)
    assert not case.together(people, case.one(UNKNOWN, Event.KILLED, 50))


def test_a_legend_gives_no_claim(case: Case) -> None:
    killers = {"كاو الحداد", "النمرود"}
    assert not any(
        killers & {*names(claim), *(claim.victims.names if claim.victims is not None else ())} for claim in case.claims
    )
    assert not any("ياسمين أم عمار" in names(claim) for claim in case.claims)


def test_a_threat_gives_no_claim_that_holds(case: Case) -> None:
    report = case.document(BALADI).received.text
    threat = report.index("أشلائنا")
    told = [claim.spans.event.start for claim in case.claims if claim.document == BALADI]
    assert not any(threat - 30 < start < threat + 25 for start in told)
    before = [claim for claim in case.some(BALADI, Event.SURRENDERED) if claim.spans.event.start < threat]
    assert [names(claim)[-1] for claim in before] == ["رامي الأحمد"]


def test_a_question_gives_no_claim_that_holds(case: Case) -> None:
    report = case.document(JAZEERA).received.text
    asked = report.index("ناجين")
    found = [claim for claim in case.claims if claim.document == JAZEERA and abs(claim.spans.event.start - asked) < 40]
    assert [claim.modality for claim in found if claim.event is Event.SURVIVED] in ([], [Modality.QUESTION])
    assert not any(claim.modality is Modality.ASSERTED for claim in found)
