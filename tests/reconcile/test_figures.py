from collections.abc import Sequence

import msgspec
import pytest

from isnad.knowledge.profiles import profile
from isnad.model.assessment import Figure, SetAside
from isnad.model.claim import Claim, Parts, Victims
from isnad.model.count import Count
from isnad.model.reason import Reason
from isnad.model.terms import Event, Group, Modality, Stance, VictimStatus
from isnad.reconcile.figures import FigureName, figure

from .made import CIVILIANS, FIGHTERS, PEOPLE, at_most, children, infants, killed, more_than, women

KILLED, INJURED = FigureName.KILLED, FigureName.INJURED
CHILDREN, WOMEN = FigureName.CHILDREN_KILLED, FigureName.WOMEN_KILLED


def made(claims: Sequence[Claim], name: FigureName = KILLED, under: str = "airwars") -> Figure:
    return figure(name, claims, (), profile(under))


def reasons(found: Figure) -> list[str]:
    return [aside.reason.code for aside in found.aside]


@pytest.mark.parametrize(
    ("claims", "low", "high"),
    [
        ([killed(5)], 5, 5),
        ([killed(5), killed(9, document="b")], 5, 9),
        ([killed(9), killed(5, document="b"), killed(7, document="c")], 5, 9),
        ([killed(Count.between(4, 6)), killed(5, document="b")], 4, 6),
        ([killed(Count.about(280))], 280, 280),
        ([killed(0)], 0, 0),
        ([killed(0), killed(3, document="b")], 0, 3),
        ([killed(more_than(40))], 40, 40),
        ([killed(more_than(40)), killed(35, document="b")], 35, 40),
        ([killed(at_most(10))], 0, 10),
        ([killed(5, event=Event.EXECUTED)], 5, 5),
        # under one word the counts are people beside each other
        ([killed(1, women(1)), killed(2, children(2), place=1)], 3, 3),
        ([killed(1, women(1)), killed(more_than(3), place=1)], 4, 4),
        # under two words they may be the same people: the larger mention stands
        ([killed(5), killed(3, word=1)], 5, 5),
        ([killed(3), killed(5, word=1), killed(5, word=2)], 5, 5),
        ([killed(3), killed(1, word=1), killed(4, children(4), word=1, place=1)], 5, 5),
    ],
)
def test_lowest_and_highest(claims: list[Claim], low: int, high: int) -> None:
    found = made(claims)
    assert (found.low, found.high) == (low, high)
    assert found.profile == "airwars-6"


@pytest.mark.parametrize(
    ("word", "low", "high"),
    [("عشرات", 12, 24), ("مئات", 100, 200), ("عدد من", 2, 2), ("قتلى", 2, 2), ("آخرون", 2, 2)],
)
def test_airwars_reads_vague_words(word: str, low: int, high: int) -> None:
    found = made([killed(word)])
    assert (found.low, found.high, found.aside) == (low, high, ())


def test_literal_reads_nothing_into_a_vague_word() -> None:
    found = made([killed("عشرات"), killed(4, document="b")], under="literal")
    assert (found.low, found.high, found.profile) == (4, 4, "literal-1")
    assert reasons(found) == ["figure.word_gives_no_bound"]
    assert made([killed("عشرات")], under="literal").low is None


def test_nothing_reported_is_not_nobody() -> None:
    nothing, nobody = made([]), made([killed(0)])
    assert (nothing.low, nothing.high, nothing.kept) == (None, None, ())
    assert (nobody.low, nobody.high, len(nobody.kept)) == (0, 0, 1)


def test_stated_number_beats_a_vague_word_in_one_report() -> None:
    number, vague = killed(5), killed("عشرات", word=1)
    found = made([vague, number])
    assert (found.low, found.high, found.kept) == (5, 5, (number.id,))
    assert found.aside == (SetAside(vague.id, Reason.of("figure.vague_beside_number")),)


def test_stated_number_beats_a_vague_word_of_another_report() -> None:
    number, vague = killed(25), killed("عشرات", document="b")
    found = made([vague, number])
    assert (found.low, found.high, found.kept) == (25, 25, (number.id,))
    assert found.aside == (SetAside(vague.id, Reason.of("figure.vague_beside_other_report")),)


def test_vague_word_that_reads_as_more_than_every_number_raises_the_maximum() -> None:
    number, vague = killed(5), killed("عشرات", document="b")
    found = made([vague, number])
    assert (found.low, found.high, set(found.kept), found.aside) == (5, 24, {number.id, vague.id}, ())


def test_vague_words_hold_the_bounds_where_nobody_states_a_number() -> None:
    found = made([killed("عشرات"), killed("مئات", document="b")])
    assert (found.low, found.high, found.aside) == (12, 200, ())


def test_number_beside_a_vague_word_under_one_verb_is_vague() -> None:
    both = [killed(3), killed("آخرون", PEOPLE, place=1)]
    assert (made(both).low, made(both).high) == (5, 5)
    assert made([*both, killed(4, document="b")]).low == 4


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (killed(5, FIGHTERS), "figure.fighters"),
        (killed(None), "figure.no_count"),
        (killed(5, None), "figure.nobody_counted"),
        (killed(9, part_of=killed(5, word=9)), "figure.part_of_total"),
        (killed(5, stance=Stance.DENYING), "figure.denied"),
        *[(killed(5, modality=mood), "figure.not_asserted") for mood in Modality if mood is not Modality.ASSERTED],
    ],
)
def test_what_holds_no_figure_is_set_aside_with_its_reason(claim: Claim, reason: str) -> None:
    alone = made([claim])
    assert (alone.low, alone.high, alone.kept) == (None, None, ())
    assert [(a.claim, a.reason.code) for a in alone.aside] == [(claim.id, reason)]
    beside = made([claim, killed(1, document="b")])
    assert (beside.low, beside.high, reasons(beside)) == (1, 1, [reason])


@pytest.mark.parametrize("stance", [Stance.NEUTRAL, Stance.AFFIRMING, Stance.DOUBTING])
def test_who_doubts_a_number_still_hands_it_down(stance: Stance) -> None:
    assert made([killed(5, stance=stance)]).low == 5


def test_mood_stands_in_the_reason() -> None:
    found = made([killed(5, modality=Modality.LIKELY)])
    assert found.aside[0].reason == Reason.of("figure.not_asserted", modality="likely")


@pytest.mark.parametrize("under", ["airwars", "literal"])
def test_unknown_is_a_civilian_only_where_the_profile_says_so(under: str) -> None:
    found = made([killed(5, PEOPLE)], under=under)
    if under == "airwars":
        assert (found.low, found.aside) == (5, ())
    else:
        assert (found.low, reasons(found)) == (None, ["figure.status_unknown"])
    assert made([killed(5, CIVILIANS)], under=under).low == 5


def test_smaller_mention_of_a_report_is_set_aside_not_lost() -> None:
    large, small = killed(5, word=1), killed(3)
    found = made([small, large])
    assert found.kept == (large.id,)
    assert found.aside == (SetAside(small.id, Reason.of("figure.other_mention")),)


def test_of_equal_mentions_the_first_in_the_text_stands() -> None:
    first, second = killed(5), killed(5, word=1)
    assert made([second, first]).kept == made([first, second]).kept == (first.id,)


def test_parts_are_not_added_to_their_total() -> None:
    whole = killed(7)
    parts = [killed(3, children(3), place=1, part_of=whole), killed(2, women(2), place=2, part_of=whole)]
    found = made([whole, *parts])
    assert (found.low, found.high, found.kept) == (7, 7, (whole.id,))
    assert reasons(found) == ["figure.part_of_total"] * 2
    assert made([whole, *parts], CHILDREN).low == 3
    assert made([whole, *parts], WOMEN).low == 2


def test_infants_are_children() -> None:
    assert made([killed(2, infants(2))], CHILDREN).low == 2
    assert made([killed(3, children(3)), killed(1, infants(1), place=1)], CHILDREN).low == 4
    family = Parts(women=Count.exactly(1), children=Count.exactly(3), infants=Count.exactly(1))
    household = killed(5, Victims(Group.CIVILIANS, VictimStatus.UNKNOWN, parts=family))
    assert [made([household], name).low for name in (KILLED, CHILDREN, WOMEN)] == [5, 4, 1]


def test_infants_among_children_are_counted_once() -> None:
    whole = killed(5, children(5))
    part = killed(2, infants(2), place=1, part_of=whole)
    found = made([whole, part], CHILDREN)
    assert (found.low, found.high, found.kept) == (5, 5, (whole.id,))
    assert found.aside == (SetAside(part.id, Reason.of("figure.part_of_total")),)


def test_children_of_no_stated_number_are_no_children() -> None:
    found = made([killed(5)], CHILDREN)
    assert (found.low, found.high, reasons(found)) == (None, None, ["figure.no_count"])


@pytest.mark.parametrize("name", list(FigureName))
@pytest.mark.parametrize("event", [Event.MISSING, Event.STRIKE, Event.CASUALTIES, Event.TRAPPED])
def test_other_events_are_of_no_concern(name: FigureName, event: Event) -> None:
    found = made([killed(350, children(350), event=event)], name)
    assert (found.low, found.kept, found.aside) == (None, (), ())


def test_bodies_are_killed_only_where_the_profile_says_so() -> None:
    bodies = [killed(350, event=Event.BODIES)]
    assert made(bodies).low == 350
    assert made(bodies, INJURED).low is None
    not_counting = msgspec.structs.replace(profile("airwars"), bodies_are_killed=False)
    assert figure(KILLED, bodies, (), not_counting).low is None


def test_killed_and_injured_are_told_apart() -> None:
    claims = [killed(5), killed(20, event=Event.INJURED, word=1)]
    assert (made(claims).low, made(claims).aside) == (5, ())
    assert (made(claims, INJURED).low, made(claims, INJURED).high) == (20, 20)


def test_claims_set_aside_before_keep_their_reason_and_come_first() -> None:
    before = SetAside("c-0123456789abcdef", Reason.of("assess.other_place", place="الرقة"))
    found = figure(KILLED, [killed(5, FIGHTERS)], [before], profile("airwars"))
    assert found.aside[0] == before
    assert reasons(found) == ["assess.other_place", "figure.fighters"]


def test_the_wounded_among_those_who_left_are_counted() -> None:
    left = killed(60, PEOPLE, word=9, event=Event.LEFT)
    hurt = killed(7, PEOPLE, event=Event.INJURED, part_of=left)
    found = made([left, hurt], INJURED)
    assert (found.low, found.high, found.kept) == (7, 7, (hurt.id,))
