from itertools import combinations

from isnad.model.terms import Event, Group, VictimStatus
from isnad.reconcile.names import Likeness, same_person

from .case import BALADI, CAMP, JAZEERA, MODON, ORIENT, Case, doers, more_than, names, place, span


def test_fighters_of_one_side_dead_in_an_earlier_clash(case: Case) -> None:
    some, more = case.one(BALADI, Event.KILLED, 27), case.one(JAZEERA, Event.KILLED, more_than(35))
    for claim in (some, more):
        assert claim.victims is not None
        assert (claim.victims.status, claim.victims.side) == (VictimStatus.FIGHTER, "sdf")
        assert doers(claim) == {"isis"}
    assert (names(some), names(more)) == (["بلدي نيوز", "زين العابدين"], ["الجزيرة"])
    assert more.time is None or more.time.start is None


def test_the_two_tolls_of_it_are_one_incident_and_conflict(case: Case) -> None:
    some, more = case.one(BALADI, Event.KILLED, 27), case.one(JAZEERA, Event.KILLED, more_than(35))
    incident = case.of(some)
    assert case.together(some, more)
    assert set(incident.documents) == {BALADI, JAZEERA}
    assert case.disagree(some, more).kind == "conflict"
    assert case.origin(some).id != case.origin(more).id
    assert incident.time is not None
    assert incident.time.start is not None
    assert incident.time.start.date().isoformat() == "2019-03-17"


def test_it_is_not_the_bombing_of_the_camp(case: Case) -> None:
    some, more = case.one(BALADI, Event.KILLED, 27), case.one(JAZEERA, Event.KILLED, more_than(35))
    bombing = case.of(case.one(BALADI, Event.KILLED, group=Group.PEOPLE))
    assert some.id not in bombing.claims
    assert more.id not in bombing.claims
    assert case.of(some).figures.killed.low is None


def test_nineteen_killed_and_injured_are_not_told_apart(case: Case) -> None:
    lost = case.one(MODON, Event.CASUALTIES, 19)
    assert lost.victims is not None
    assert (lost.victims.status, lost.victims.side) == (VictimStatus.FIGHTER, "sdf")
    other = case.one(MODON, Event.KILLED, 13)
    assert other.victims is not None
    assert other.victims.side == "isis"
    assert case.together(lost, other)
    assert not case.together(lost, case.one(MODON, Event.KILLED, 4))


def test_a_woman_shot_and_six_hurt_by_two_other_parties(case: Case) -> None:
    dead = case.one(MODON, Event.KILLED, 1, group=Group.WOMEN)
    hurt = case.one(MODON, Event.INJURED, 6)
    for claim in (dead, hurt):
        assert doers(claim) == {"pmf", "syrian_government"}
        assert (names(claim), place(claim)) == (["المدن", "مصدر محلي"], CAMP)
        assert claim.chain[1].anonymous
        assert claim.time is None
        assert claim.cause is not None
        assert claim.cause.method == "gunfire"
    incident = case.of(dead)
    assert case.together(dead, hurt)
    assert not case.together(dead, case.one(MODON, Event.KILLED, 4))
    assert (incident.figures.killed.low, incident.figures.injured.low) == (1, 6)
    assert {each.id for each in incident.belligerents} >= {"pmf", "syrian_government"}


def test_thirty_of_its_own_put_to_death(case: Case) -> None:
    executed = case.one(MODON, Event.EXECUTED, 30)
    assert (doers(executed), names(executed)[-1]) == ({"isis"}, "الهاربون")
    assert executed.id not in case.of(case.one(MODON, Event.KILLED, 4)).claims


def test_nine_dead_of_attacks_across_the_province_are_not_the_town_s(case: Case) -> None:
    dead = case.one(MODON, Event.KILLED, 9)
    assert place(dead) == "ديرالزور"
    assert doers(dead) == {"isis"}
    assert not case.together(dead, case.one(MODON, Event.KILLED, 4))


def test_three_persons_named_much_alike_are_three(case: Case) -> None:
    texts = {name: case.document(name).received.text for name in (ORIENT, BALADI)}
    people = {"أبو الحسن المهاجر": ORIENT, "ابو الحسن": BALADI, "أبو حسن ذر": BALADI}
    assert all(name in texts[document] for name, document in people.items())
    assert not any(same_person(one, other).likeness is Likeness.SAME for one, other in combinations(people, 2))
    printed = {name for document in texts for name in case.people(document)}
    whole = {"زين العابدين", "ياسمين أم عمار", "رامي الأحمد"}
    assert printed - whole <= people.keys()


def test_a_commander_killed_is_named_and_of_his_side(case: Case) -> None:
    (dead,) = (c for c in case.claims if c.victims is not None and "أبو حسن ذر" in c.victims.names)
    assert (dead.event, doers(dead)) == (Event.KILLED, {"sdf"})
    assert dead.victims is not None
    assert dead.victims.status is VictimStatus.FIGHTER
    assert names(dead)[:2] == ["بلدي نيوز", "عهد الصليبي"]
    assert not case.together(dead, case.one(BALADI, Event.KILLED, group=Group.PEOPLE))


def test_days_of_the_week_that_the_reports_tell(case: Case) -> None:
    assert span(case.one(BALADI, Event.KILLED, 27))[0] == "2019-03-17T17"
