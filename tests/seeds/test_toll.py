from isnad.model.origin import CampStatus
from isnad.model.terms import Event, Exactness, Grain, Group, LinkKind, Modality, ScopeKind, VictimStatus

from .case import BALADI, CAMP, JAZEERA, MODON, ORIENT, UNKNOWN, Case, doers, kinds, more_than, names, place, span

DAY = "2019-03-19"


def test_about_280_on_the_word_of_unnamed_members_through_an_activist(case: Case) -> None:
    dead = case.one(BALADI, Event.KILLED, group=Group.PEOPLE)
    assert dead.count is not None
    assert (dead.count.low, dead.count.high, dead.count.exactness) == (280, 280, Exactness.ABOUT)
    assert names(dead) == ["بلدي نيوز", "زين العابدين", "بعض عناصر قسد"]
    assert kinds(dead) == ["outlet", "activist", "witness"]
    assert (dead.chain[2].anonymous, dead.chain[2].affiliation) == (True, "sdf")
    assert (doers(dead), place(dead)) == ({"us_led_coalition"}, CAMP)
    assert span(dead)[0][:10] == DAY


def test_its_parts_are_dozens_of_fighters_and_many_women_and_children(case: Case) -> None:
    dead = case.one(BALADI, Event.KILLED, group=Group.PEOPLE)
    parts = {claim.victims.group: claim for claim in case.claims if claim.part_of == dead.id and claim.victims}
    assert parts.keys() == {Group.FIGHTERS, Group.WOMEN_AND_CHILDREN}
    assert all(claim.count is not None and claim.count.exactness is Exactness.VAGUE for claim in parts.values())
    assert all(names(claim) == names(dead) for claim in parts.values())


def test_more_than_350_bodies_are_bodies_and_on_the_word_of_a_fighter(case: Case) -> None:
    bodies = case.one(JAZEERA, Event.BODIES, more_than(350))
    assert bodies.victims is not None
    assert (bodies.victims.group, bodies.victims.status) == (Group.BODIES, VictimStatus.UNKNOWN)
    assert (names(bodies), bodies.chain[1].affiliation) == (["الجزيرة", "أحمد"], "sdf")
    assert not case.some(JAZEERA, Event.KILLED, more_than(350))
    (most,) = (claim for claim in case.claims if claim.part_of == bodies.id)
    assert most.victims is not None
    assert most.victims.group is Group.FAMILIES


def test_hundreds_over_two_days_on_the_word_of_a_local_network(case: Case) -> None:
    hundreds = case.one(BALADI, Event.KILLED, "مئات")
    assert names(hundreds) == ["بلدي نيوز", "تنسيقية تدمر"]
    assert span(hundreds) == ("2019-03-19T03", "2019-03-20T22")
    assert doers(hundreds) == {"us_led_coalition"}
    assert hundreds.scope is not None
    assert hundreds.scope.kind is ScopeKind.PERIOD


def test_the_three_are_origins_of_one_incident(case: Case) -> None:
    dead = case.one(BALADI, Event.KILLED, group=Group.PEOPLE)
    hundreds = case.one(BALADI, Event.KILLED, "مئات")
    bodies = case.one(JAZEERA, Event.BODIES, more_than(350))
    vague = case.one(ORIENT, Event.KILLED, group=Group.CIVILIANS)
    incident = case.of(dead)
    assert case.together(dead, hundreds, bodies, vague)
    assert set(incident.documents) == {ORIENT, BALADI, JAZEERA}
    origins = [case.origin(claim) for claim in (dead, bodies, hundreds)]
    assert len({origin.id for origin in origins}) == 3
    assert [(origin.camp.status, origin.camp.party) for origin in origins] == [
        (CampStatus.KNOWN, "sdf"),
        (CampStatus.KNOWN, "sdf"),
        (CampStatus.UNKNOWN, None),
    ]


def test_what_the_incident_supports(case: Case) -> None:
    incident = case.of(case.one(BALADI, Event.KILLED, group=Group.PEOPLE))
    killed = incident.figures.killed
    # Of the 280 dozens were fighters, and a word for how many leaves no minimum; but two women are told of.
    women = incident.figures.women_killed
    assert (killed.low, killed.high, women.low) == (2, 350, 2)
    assert set(women.kept) <= set(killed.kept)
    aside = {each.claim for each in killed.aside}
    assert case.one(BALADI, Event.KILLED, "مئات").id in aside
    assert incident.place is not None
    assert incident.place.name == CAMP
    assert incident.time is not None
    assert incident.time.start is not None
    assert (incident.time.start.isoformat()[:10], incident.time.grain) == (DAY, Grain.DAY)
    assert "us_led_coalition" in {each.id for each in incident.belligerents}
    assert "isis" not in {each.id for each in incident.belligerents}


def test_two_women_are_part_of_the_network_s_account(case: Case) -> None:
    women = case.one(BALADI, Event.KILLED, 2, group=Group.WOMEN)
    assert names(women) == ["بلدي نيوز", "تنسيقية تدمر"]
    assert doers(women) == {"us_led_coalition"}


def test_what_photographs_of_two_days_show_does_not_date_the_dead(case: Case) -> None:
    vague = case.one(ORIENT, Event.KILLED, group=Group.CIVILIANS)
    assert (vague.time, names(vague)) == (None, ["أورينت نت"])


def test_who_was_left_alive(case: Case) -> None:
    nobody = case.one(BALADI, Event.SURVIVED, modality=Modality.NEGATED)
    assert nobody.count is not None
    assert nobody.count.high == 0
    assert nobody.chain[-1].affiliation == "sdf"
    children = case.one(BALADI, Event.SURVIVED, 9, group=Group.CHILDREN)
    assert names(children) == ["بلدي نيوز", "زين العابدين"]
    hidden = case.one(JAZEERA, Event.SURVIVED, group=Group.FAMILIES)
    assert (names(hidden), place(hidden)) == (["الجزيرة"], CAMP)
    assert case.together(children, nobody, hidden)


def test_bodies_buried_in_the_camp_or_taken_elsewhere(case: Case) -> None:
    buried = case.one(BALADI, Event.BURIAL)
    assert (span(buried), place(buried)) == (("2019-03-20T00", "2019-03-21T00"), CAMP)
    assert names(buried) == ["بلدي نيوز", "زين العابدين"]
    moved = case.one(JAZEERA, Event.BODIES, more_than(350))
    assert moved.time is None
    assert case.together(buried, moved)


def test_wounded_executed_is_likely_and_counts_nobody(case: Case) -> None:
    executed = case.one(BALADI, Event.EXECUTED, modality=Modality.LIKELY)
    assert executed.victims is not None
    assert executed.victims.group is Group.WOUNDED
    assert (doers(executed), names(executed)) == ({"sdf"}, ["بلدي نيوز", "زين العابدين"])
    assert not case.some(BALADI, Event.EXECUTED)
    assert executed.id not in case.of(executed).figures.killed.kept


def test_fifty_civilians_are_an_incident_of_their_own(case: Case) -> None:
    dead = case.one(UNKNOWN, Event.KILLED, 50, group=Group.CIVILIANS)
    assert (names(dead)[1:], kinds(dead)[1:]) == (["سانا", "مصادر أهلية"], ["agency", "anonymous"])
    assert (doers(dead), place(dead), dead.time) == ({"us_led_coalition"}, CAMP, None)
    incident = case.of(dead)
    assert incident.documents == (UNKNOWN,)
    assert incident.time is None
    assert (incident.figures.killed.low, incident.figures.killed.high) == (50, 50)
    assert case.origin(dead).kind is LinkKind.ANONYMOUS


def test_tolls_of_the_campaign_are_kept_out_of_it(case: Case) -> None:
    dead = case.one(UNKNOWN, Event.KILLED, 50, group=Group.CIVILIANS)
    for word in ("مئات", "آلاف"):
        campaign = case.one(UNKNOWN, Event.CASUALTIES, word)
        assert campaign.scope is not None
        assert campaign.scope.kind is ScopeKind.CAMPAIGN
        assert campaign.id not in case.of(dead).figures.killed.kept


def test_fighters_killed_in_an_advance_are_not_those_civilians(case: Case) -> None:
    fighters = case.one(UNKNOWN, Event.KILLED, "عشرات", group=Group.FIGHTERS)
    assert names(fighters)[1:] == ["أ ف ب", "مسؤول في قسد"]
    assert not case.together(fighters, case.one(UNKNOWN, Event.KILLED, 50))


def test_a_mother_and_three_children(case: Case) -> None:
    dead = case.one(MODON, Event.KILLED, 4)
    assert dead.victims is not None
    assert dead.victims.parts.women is not None
    assert dead.victims.parts.children is not None
    assert (dead.victims.parts.women.low, dead.victims.parts.children.low) == (1, 3)
    assert dead.victims.status is not VictimStatus.FIGHTER
    assert names(dead) == ["المدن", "عبدالرحمن الخضر"]
    figures = case.of(dead).figures
    assert (figures.killed.low, figures.killed.high) == (4, 4)
    assert (figures.children_killed.low, figures.women_killed.low) == (3, 1)
    assert case.together(dead, case.one(MODON, Event.STRIKE, more_than(24)))
