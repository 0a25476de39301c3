"""Decisions that end, take the place of others, or name what is not there; and many at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from isnad.case.deciding.sample import sample
from isnad.case.deciding.take import take
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.standing import review_of
from isnad.case.drafting.whole import draft
from isnad.case.folder import to_build
from isnad.case.open import Case, opened
from isnad.errors import IsnadError
from isnad.knowledge.profiles import profile
from isnad.model.claim import Cause, Claim, Doer, Victims
from isnad.model.count import Count
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    AuditClaim,
    CorrectClaim,
    Decision,
    RejectClaim,
    SameEvent,
    SetFigure,
    Undo,
)
from isnad.model.terms import Basis, Event, Group, VictimStatus
from isnad.pipeline.context import Context
from isnad.pipeline.standing import State

from .made import arrival, broken, built
from .test_any_decisions import new
from .test_deciding import (
    LATER,
    MARKET,
    MINE,
    by_document,
    claims,
    dead,
    decide,
    drafts,
    market,
    state,
    status,
    with_count,
)


@pytest.fixture
def case(root: Path, using: Context) -> Iterator[Case]:
    texts = {"market.txt": MARKET, "later.txt": LATER, "mine.txt": MINE}
    built(root, [arrival(text, name) for name, text in texts.items()], using)
    with opened(to_build(root), "amal") as found:
        draft(found.store, using)
        yield found


def same_anew(case: Case, using: Context) -> None:
    at_once = drafts(case)
    draft(case.store, using, anew=True)
    assert drafts(case) == at_once


@pytest.mark.parametrize("judged", ["accept", "reject", "correct"])
def test_what_was_said_of_an_added_claim_ends_with_it(case: Case, using: Context, judged: str, root: Path) -> None:
    added, before = new(case), drafts(case)
    said: dict[str, Decision] = {
        "accept": AcceptClaim(added.id),
        "reject": RejectClaim(added.id, "misread"),
        "correct": CorrectClaim(added.id, msgspec.structs.replace(added, count=Count.exactly(4))),
    }
    (entry,) = decide(case, AddClaim(added))
    decide(case, said[judged])
    then = state(case, added.id)
    (undoing,) = decide(case, Undo(entry))
    assert drafts(case) == before
    same_anew(case, using)
    (again,) = decide(case, AddClaim(added))
    assert state(case, added.id) == "added"
    same_anew(case, using)
    decide(case, Undo(again), Undo(undoing))
    assert state(case, added.id) == then != "added"
    same_anew(case, using)
    assert broken(root) is None


def _merged(case: Case) -> tuple[int, int, int]:
    one, other = market(case).claims[0], by_document(case)[("mine.txt",)].claims[0]
    first, second = decide(case, SetFigure(one, "killed", 4, 4, "counted"), SetFigure(other, "killed", 1, 2, "heard"))
    (merge,) = decide(case, SameEvent((one, other), "one after all"))
    return first, second, merge


def _displaced(case: Case) -> list[int]:
    with case.store.reading() as reader:
        return list(Ledger.whole(reader.decisions).displaced_of(market(case).claims))


def test_a_figure_that_a_merge_displaces_is_told_and_its_incident_changed(case: Case, using: Context) -> None:
    first, _, merge = _merged(case)
    assert [(set_.low, set_.high) for set_ in market(case).decided] == [(1, 2)]
    assert _displaced(case) == [first]
    assert status(case, market(case).id) == "changed"
    same_anew(case, using)
    decide(case, Undo(merge))
    assert {status(case, incident.id) for incident in by_document(case).values()} == {"begun"}
    assert _displaced(case) == []


@pytest.mark.parametrize("settled", ["set anew", "undone"])
def test_it_is_settled_by_who_saw_both(case: Case, using: Context, settled: str) -> None:
    first, second, _ = _merged(case)
    if settled == "set anew":
        (last,) = decide(case, SetFigure(market(case).claims[-1], "killed", 5, 5, "both"))
        with case.store.reading() as reader:
            taken = reader.decisions.one(last)
        assert taken is not None
        assert isinstance(taken.decision, SetFigure)
        assert taken.decision.over == (first, second)
    else:
        decide(case, Undo(second))
        assert [set_.low for set_ in market(case).decided] == [4]
    assert _displaced(case) == []
    same_anew(case, using)


def test_a_displaced_figure_alone_makes_an_incident_changed(case: Case) -> None:
    found = market(case)
    states = dict.fromkeys(found.claims, State.WAITING)
    assert review_of(found, states, ()) == "proposed"
    assert review_of(found, states, (), displaced=True) == "changed"


def test_a_figure_set_twice_in_one_incident_is_no_surprise(case: Case) -> None:
    held = market(case).claims
    decide(case, SetFigure(held[0], "killed", 4, 4, "counted"))
    decide(case, SetFigure(held[-1], "killed", 5, 5, "counted again"))
    assert [set_.low for set_ in market(case).decided] == [5]
    assert status(case, market(case).id) == "begun"


def test_what_a_figure_takes_the_place_of_is_not_for_the_sender_to_say(case: Case) -> None:
    (entry,) = decide(case, SetFigure(market(case).claims[0], "killed", 4, 4, "counted", over=(1, 2, 3)))
    with case.store.reading() as reader:
        taken = reader.decisions.one(entry)
    assert taken is not None
    assert isinstance(taken.decision, SetFigure)
    assert taken.decision.over == ()


def test_a_verdict_is_on_a_claim_of_its_sample(case: Case) -> None:
    with case.store.reading() as reader:
        drawn = sample(reader, 7, 2)
        rest = [row.id for row in reader.drafted.claims_of([market(case).id]) if row.id not in drawn]
    decide(case, *(AuditClaim(id_, "right", 7, 2) for id_ in drawn))
    with pytest.raises(IsnadError) as refused:
        decide(case, AuditClaim(drawn[0], "right", 7, 2), AuditClaim(rest[0], "right", 7, 2))
    assert refused.value.code == "review.not_in_sample"
    with case.store.reading() as reader:
        assert reader.decisions.count() == 2


def _cause(of: Claim, **fields: str) -> Claim:
    cause = Cause(fields.get("claim"), fields.get("method"), Basis.STATED, fields.get("weapon"))
    return msgspec.structs.replace(of, cause=cause)


def _people(claim: Claim, **fields: object) -> Claim:
    victims = claim.victims or Victims(Group.PEOPLE, VictimStatus.UNKNOWN)
    return msgspec.structs.replace(claim, victims=msgspec.structs.replace(victims, **fields))


MEANINGLESS: dict[str, tuple[Callable[[Claim, Claim], Claim], str]] = {
    "part of itself": (lambda c, _: msgspec.structs.replace(c, part_of=c.id), "names_part_of"),
    "part of nothing": (lambda c, _: msgspec.structs.replace(c, part_of="c-none"), "names_part_of"),
    "part of another report": (lambda c, o: msgspec.structs.replace(c, part_of=o.id), "names_part_of"),
    "caused by itself": (lambda c, _: _cause(c, claim=c.id), "names_cause"),
    "caused by nothing": (lambda c, _: _cause(c, claim="c-none"), "names_cause"),
    "a method that is none": (lambda c, _: _cause(c, method="nosuch"), "unknown_method"),
    "a weapon that is none": (lambda c, _: _cause(c, weapon="nosuch"), "unknown_weapon"),
    "a party that is none": (lambda c, _: msgspec.structs.replace(c, by=(Doer("nosuch", Basis.STATED),)), "unknown_by"),
    "a role that is none": (lambda c, _: _people(c, roles=("medic", "nosuch")), "unknown_roles"),
    "a side that is none": (lambda c, _: _people(c, side="nosuch"), "unknown_side"),
}


@pytest.mark.parametrize("what", MEANINGLESS)
def test_a_value_that_means_nothing_is_refused_by_name(case: Case, what: str) -> None:
    make, why = MEANINGLESS[what]
    claim, other, added = dead(case, "later.txt"), dead(case, "mine.txt"), new(case)
    elsewhere = {claim.id: other, added.id: claim}
    for decision in (CorrectClaim(claim.id, make(claim, elsewhere[claim.id])), AddClaim(make(added, claim))):
        with pytest.raises(IsnadError) as refused:
            decide(case, decision)
        assert (refused.value.code, refused.value.why) == ("review.impossible", why)


def test_claims_that_are_part_of_each_other_are_refused(case: Case) -> None:
    one, other = claims(case, "market.txt")[:2]
    decide(case, CorrectClaim(one.id, msgspec.structs.replace(one, part_of=other.id)))
    with pytest.raises(IsnadError) as refused:
        decide(case, CorrectClaim(other.id, msgspec.structs.replace(other, part_of=one.id)))
    assert (refused.value.code, refused.value.why) == ("review.impossible", "ring")


def test_known_values_are_taken(case: Case) -> None:
    one, other = claims(case, "market.txt")[:2]
    made = _people(_cause(one, claim=other.id, method="airstrike", weapon="drone"), roles=("medic",))
    made = msgspec.structs.replace(made, by=(Doer("syria.regime", Basis.STATED),) if not one.by else one.by)
    decide(case, CorrectClaim(one.id, msgspec.structs.replace(made, part_of=other.id)))
    assert state(case, one.id) == "corrected"


def test_many_at_once_are_as_one_after_the_other(case: Case, using: Context) -> None:
    ids = [claim.id for name in ("market.txt", "later.txt", "mine.txt") for claim in claims(case, name)]
    many: list[Decision] = [AcceptClaim(id_) for id_ in ids]
    many += [RejectClaim(id_, "no") for id_ in ids[::2]]
    read = [claim for name in ("market.txt", "mine.txt") for claim in claims(case, name)]
    many += [CorrectClaim(claim.id, with_count(claim, 8)) for claim in read if claim.count is not None]
    many += [CorrectClaim(claim.id, msgspec.structs.replace(claim, event=Event.AID)) for claim in read[-2:]]
    entries = decide(case, *many)
    same_anew(case, using)
    at_once = drafts(case)
    decide(case, *(Undo(entry) for entry in entries))
    same_anew(case, using)
    for decision in many:
        decide(case, decision)
    moved = {name: rows for name, rows in drafts(case).items() if name != "claims"}
    assert moved == {name: rows for name, rows in at_once.items() if name != "claims"}


def test_what_changed_since_the_log_was_read_is_refused(case: Case) -> None:
    claim = dead(case, "later.txt")
    (entry,) = decide(case, AcceptClaim(claim.id))
    (later,) = decide(case, RejectClaim(claim.id, "no"))
    with pytest.raises(IsnadError) as refused:
        take(case.store, profile("airwars"), [Undo(entry)], "amal", since=entry)
    assert refused.value.code == "review.stale"
    take(case.store, profile("airwars"), [Undo(entry)], "amal", since=later)
    assert state(case, claim.id) == "rejected"
