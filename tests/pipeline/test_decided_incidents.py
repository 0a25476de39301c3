"""What people decided about claims and incidents, obeyed from reading to figures."""

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, strategies as st

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    CorrectClaim,
    Decision,
    RejectClaim,
    Remark,
    SameEvent,
    SplitEvent,
    Undo,
)
from isnad.model.identity import claim_id
from isnad.model.span import Span
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Judgements, State, counting, differs, stand

from .test_incidents import LATER, MARKET, MINE, readings


def killed(reading: Reading) -> Claim:
    return next(claim for claim in reading.claims if claim.event is Event.KILLED)


def with_count(claim: Claim, number: int) -> Claim:
    return msgspec.structs.replace(claim, count=Count.exactly(number))


def test_a_rejected_claim_holds_no_figure_and_stays_visible(using: Context) -> None:
    told = readings(using, MARKET, LATER)
    wrong = killed(told[1])
    (market,) = incidents(told, using, [RejectClaim(wrong.id, "another market")]).found
    assert (market.figures.killed.low, market.figures.killed.high) == (3, 3)
    assert wrong.id in market.claims
    assert [(a.claim, a.reason.code) for a in market.figures.killed.aside] == [(wrong.id, "decision.rejected")]
    assert wrong.id not in {claim for origin in market.origins for claim in origin.claims}


def test_an_incident_of_rejected_claims_alone_supports_nothing(using: Context) -> None:
    told = readings(using, MINE)
    (mine,) = incidents(told, using, [RejectClaim(claim.id, "no report") for claim in told[0].claims]).found
    assert (mine.figures.killed.low, mine.figures.killed.high) == (None, None)
    assert mine.origins == ()
    assert set(mine.claims) == {claim.id for claim in told[0].claims}


def test_a_corrected_count_counts_and_the_reading_is_kept_beside(using: Context) -> None:
    told = readings(using, MARKET, LATER)
    seven = killed(told[1])
    made = incidents(told, using, [CorrectClaim(seven.id, with_count(seven, 4), seen=seven)])
    assert (made.found[0].figures.killed.low, made.found[0].figures.killed.high) == (3, 4)
    assert killed(made.readings[1]).count == Count.exactly(4)
    assert killed(told[1]).count == Count.exactly(7)


def test_an_added_claim_counts_in_its_place(using: Context) -> None:
    told = readings(using, MINE)
    text = told[0].document.received.text
    span = Span(text.index("فقتل"), text.index("فقتل") + 4)
    model = killed(told[0])
    id_ = claim_id(told[0].document.id, Event.INJURED, span, None)
    added = msgspec.structs.replace(
        model,
        id=id_,
        event=Event.INJURED,
        count=Count.exactly(3),
        spans=msgspec.structs.replace(model.spans, event=span),
    )
    made = incidents(told, using, [AddClaim(added, "overlooked")])
    assert id_ in {claim for found in made.found for claim in found.claims}
    starts = [claim.spans.event.start for claim in made.readings[0].claims]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("decide", "state"),
    [
        (lambda claim: AcceptClaim(claim.id, seen=claim), State.ACCEPTED),
        (lambda claim: RejectClaim(claim.id, "no", seen=claim), State.REJECTED),
        (lambda claim: CorrectClaim(claim.id, with_count(claim, 8), seen=claim), State.CORRECTED),
        (lambda claim: AcceptClaim(claim.id, seen=with_count(claim, 99)), State.CHANGED),
        (lambda claim: CorrectClaim(claim.id, with_count(claim, 8), seen=with_count(claim, 99)), State.CHANGED),
        (lambda claim: Remark(claim.id, "look again"), State.WAITING),
    ],
)
def test_how_a_claim_stands(using: Context, decide: Callable[[Claim], Decision], state: State) -> None:
    (reading,) = readings(using, MARKET)
    claim = killed(reading)
    stood = stand("0.txt", reading.claims, Judgements([decide(claim)]))
    assert {s.claim.id: s.state for s in stood.standings if s.state is not State.WAITING} == (
        {} if state is State.WAITING else {claim.id: state}
    )
    assert all(s.machine in reading.claims for s in stood.standings)


def test_of_two_decisions_about_one_claim_the_later_counts(using: Context) -> None:
    (reading,) = readings(using, MARKET)
    claim = killed(reading)
    stood = stand("0.txt", reading.claims, Judgements([RejectClaim(claim.id, "no"), AcceptClaim(claim.id)]))
    assert stood.rejected == frozenset()


def test_a_decision_that_finds_no_claim_is_named(using: Context) -> None:
    told = readings(using, MARKET)
    gone = msgspec.structs.replace(killed(told[0]), id="c-gone")
    decision = RejectClaim("c-gone", "no", seen=gone)
    assert stand("0.txt", told[0].claims, Judgements([decision])).lost == (decision,)
    assert stand("1.txt", (), Judgements([decision])).lost == ()
    issues = incidents(told, using, [decision]).issues
    assert [(issue.where, issue.reason.code) for issue in issues] == [("c-gone", "decision.no_such_claim")]


def test_rules_and_revision_alone_are_no_difference(using: Context) -> None:
    claim = killed(readings(using, MARKET)[0])
    assert not differs(claim, msgspec.structs.replace(claim, rules=("other",), revision=7))
    assert differs(claim, with_count(claim, 4))


def test_a_split_parts_two_reports_and_a_merge_joins_them_again(using: Context) -> None:
    told = readings(using, MARKET, LATER)
    first, second = (tuple(claim.id for claim in reading.claims) for reading in told)
    split = SplitEvent(second, first, "two markets")
    assert len(incidents(told, using, [split]).found) == 2
    assert len(incidents(told, using, [split, SameEvent((*first, *second), "one after all")]).found) == 1


def test_a_split_within_one_report(using: Context) -> None:
    told = readings(using, MARKET)
    dead, hurt = (
        tuple(c.id for c in told[0].claims if (c.event is Event.INJURED) is injured) for injured in (False, True)
    )
    found = incidents(told, using, [SplitEvent(hurt, dead, "the wounded were elsewhere")]).found
    assert {frozenset(incident.claims) for incident in found} == {frozenset(dead), frozenset(hurt)}


def test_undoing_and_undoing_an_undoing() -> None:
    taken: list[tuple[int, Decision]] = [(3, Remark("i-1", "a")), (5, Undo(3)), (8, Undo(5))]
    assert list(counting(taken[:1])) == [3]
    assert list(counting(taken[:2])) == []
    assert list(counting(taken)) == [3]
    assert list(counting([*taken, (9, Undo(8))])) == []


@given(st.lists(st.integers(1, 12), max_size=12, unique=True))
def test_what_counts_is_as_if_undoings_were_done_one_after_the_other(entries: list[int]) -> None:
    taken: dict[int, Decision] = {}
    for number, entry in enumerate(entries, start=1):
        taken[number] = Undo(entry) if entry < number else Remark("i-1", str(number))
    alive = dict.fromkeys(taken, True)
    for decision in taken.values():
        # Undone, it takes back what it had done itself, and so on down.
        ended = decision
        while isinstance(ended, Undo):
            alive[ended.entry] = not alive[ended.entry]
            ended = taken[ended.entry]
    assert list(counting(taken.items())) == [n for n, d in taken.items() if alive[n] and not isinstance(d, Undo)]
