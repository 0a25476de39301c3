"""Where a person says that a claim belongs which they added or set elsewhere: no later draft undoes it."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, strategies as st

from isnad.case.deciding.take import take
from isnad.case.drafting.grouping import Unit, regrouped
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.lifting import Grouped
from isnad.case.drafting.whole import draft
from isnad.case.folder import to_build
from isnad.case.open import Case, opened
from isnad.knowledge.profiles import profile
from isnad.model.claim import Claim
from isnad.model.decision import AddClaim, CorrectClaim, Decision, SameEvent, SplitEvent, Undo
from isnad.model.identity import claim_id
from isnad.model.span import Span
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.pipeline.reading import read
from isnad.review.placed import alone, beside, placed_of

from .made import arrival, broken, built
from .test_deciding import LATER, MARKET, MINE, claims, dead, incidents

FIELD = "قال ناشطون إن لغما انفجر قرب قرية دير الكرم يوم 2 نيسان 2021 فقتل مزارع وأصيب ابنه."
ELSEWHERE = "قال الدفاع المدني إن ستة مدنيين قتلوا بقصف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2020."
TEXTS = {"market.txt": MARKET, "later.txt": LATER, "mine.txt": MINE, "field.txt": FIELD, "other.txt": ELSEWHERE}


@pytest.fixture
def case(tmp_path: Path, using: Context) -> Iterator[Case]:
    root = tmp_path / "a.case"
    built(root, [arrival(text, name) for name, text in TEXTS.items()], using)
    with opened(to_build(root), "amal") as found:
        yield found
    assert broken(root) is None


def home(case: Case, claim: str) -> str | None:
    with case.store.reading() as reader:
        row = reader.drafted.claim(claim)
    return None if row is None else row.incident


def rest(case: Case, claim: str) -> list[str]:
    return [id_ for one in incidents(case) if claim in one.claims for id_ in one.claims if id_ != claim]


def together(case: Case) -> set[frozenset[str]]:
    """The claims of each incident, whichever ids incidents bear."""
    return {frozenset(one.claims) for one in incidents(case)}


def like(claim: Claim, other: Claim) -> CorrectClaim:
    """The claim is of the place and the time of another."""
    return CorrectClaim(claim.id, msgspec.structs.replace(claim, place=other.place, time=other.time))


def decide(case: Case, *decisions: Decision) -> tuple[int, ...]:
    return take(case.store, profile("airwars"), decisions, "amal").entries


def test_without_a_word_the_next_draft_follows_the_correction(case: Case, using: Context) -> None:
    one, market = dead(case, "other.txt"), dead(case, "market.txt")
    decide(case, like(one, market))
    assert home(case, one.id) != home(case, market.id)
    draft(case.store, using)
    assert home(case, one.id) == home(case, market.id)


@pytest.mark.parametrize("to", ["mine.txt", "other.txt", "market.txt"])
def test_what_a_person_said_holds_against_linking(case: Case, using: Context, to: str) -> None:
    """Set to the place of one event, it would be linked there; the person says that it is of another."""
    one, market = dead(case, "other.txt"), dead(case, "market.txt")
    mate = next(c.id for c in claims(case, to) if c.id != one.id)
    others = {id_: set(rest(case, id_)) - {one.id} for id_ in (market.id, mate)}
    decide(case, like(one, market))
    decide(case, *beside(one.id, rest(case, one.id), mate, "seen"))
    assert home(case, one.id) == home(case, mate)
    at_once = together(case)
    draft(case.store, using)
    assert together(case) == at_once
    assert (home(case, one.id) == home(case, market.id)) is (to == "market.txt")
    for id_, was in others.items():
        assert set(rest(case, id_)) - {one.id} == was, "no other claim moved along"


def test_an_incident_of_its_own_stays_one(case: Case, using: Context) -> None:
    one, market = dead(case, "other.txt"), dead(case, "market.txt")
    decide(case, like(one, market))
    decide(case, *alone(one.id, rest(case, one.id), [market.id], "another market"))
    assert rest(case, one.id) == []
    draft(case.store, using)
    assert rest(case, one.id) == []
    draft(case.store, using, anew=True)
    assert rest(case, one.id) == []


def test_taken_back_linking_is_asked_again(case: Case, using: Context) -> None:
    one, market = dead(case, "other.txt"), dead(case, "market.txt")
    before = together(case)
    (corrected,) = decide(case, like(one, market))
    entries = decide(case, *alone(one.id, rest(case, one.id), [market.id], "another market"))
    decide(case, *(Undo(entry) for entry in reversed(entries)))
    draft(case.store, using)
    assert home(case, one.id) == home(case, market.id)
    decide(case, Undo(corrected))
    draft(case.store, using)
    assert together(case) == before


def added(case: Case, document: str, word: str, event: Event, like: Claim) -> AddClaim:
    with case.store.reading() as reader:
        kept = reader.document_named(document)
    assert kept is not None
    at = TEXTS[document].index(word)
    span = Span(at, at + len(word))
    spans = msgspec.structs.replace(like.spans, event=span, count=None)
    id_ = claim_id(kept.id, event, span, None)
    claim = msgspec.structs.replace(
        like, id=id_, document=document, event=event, spans=spans, count=None, part_of=None, rules=()
    )
    return AddClaim(claim)


def test_an_added_claim_is_put_at_once_and_stays(case: Case, using: Context) -> None:
    mine, market = dead(case, "mine.txt"), dead(case, "market.txt")
    claim = added(case, "mine.txt", "جرار", Event.INJURED, mine)
    id_ = claim.added.id
    before = set(rest(case, mine.id)), set(rest(case, market.id))
    decide(case, claim, *beside(id_, (), market.id, "it tells of the market"))
    for _ in range(2):
        assert home(case, id_) == home(case, market.id)
        assert (set(rest(case, mine.id)), set(rest(case, market.id)) - {id_}) == before
        draft(case.store, using, anew=True)


def test_only_what_was_said_behind_the_correction_places(case: Case) -> None:
    one, market = dead(case, "other.txt"), dead(case, "market.txt")

    def placed() -> tuple[bool, int]:
        with case.store.reading() as reader:
            found = placed_of(Ledger.part(reader.decisions, [one.id], ()), one.id)
        return found.moved, len(found.entries)

    decide(case, *beside(one.id, rest(case, one.id), market.id, "seen"))
    assert placed() == (False, 0)
    decide(case, like(one, market))
    assert placed() == (True, 0)
    decide(case, *beside(one.id, rest(case, one.id), market.id, "still"))
    assert placed() == (True, 2)
    decide(case, like(one, market))
    assert placed() == (True, 0)


NAMES = tuple("abcdefgh")


def unit(claim: Claim, name: str, base: str | None) -> Unit:
    return Unit(msgspec.structs.replace(claim, id=name, part_of=None), name, NAMES.index(name) + 1, base)


@given(
    bases=st.lists(st.sampled_from(["i-1", "i-2", "i-3", None]), min_size=len(NAMES), max_size=len(NAMES)),
    others=st.sets(st.sampled_from(NAMES[1:]), min_size=1),
    mate=st.sampled_from(NAMES[1:]),
    alone=st.booleans(),
)
def test_whatever_linking_makes_of_it_only_the_claim_moves(
    bases: list[str | None], others: set[str], mate: str, alone: bool, one: Claim
) -> None:
    """However the next build links: the claim is where it was said, and no two others come together or apart."""
    units = [unit(one, name, base) for name, base in zip(NAMES, bases, strict=True)]
    split = Grouped(SplitEvent(("a",), tuple(sorted(others)), "x"), frozenset({"a"}))
    same = Grouped(SameEvent(("a", mate), "x"))
    before = regrouped(units, [], lambda _: False)
    after = regrouped(units, [split] if alone else [split, same], lambda _: False)
    if alone:
        assert [name for name in NAMES if after[name] == after["a"]] == ["a"]
    else:
        assert after["a"] == after[mate] is not None
    rest = [name for name in NAMES[1:] if alone or name != mate or before[name] is not None]
    for first, second in combinations(rest, 2):
        if None not in (before[first], before[second]):
            assert (before[first] == before[second]) is (after[first] == after[second])


@pytest.fixture(scope="module")
def one(using: Context) -> Claim:
    return next(c for c in read(arrival(MARKET).document, using).claims if c.event is Event.KILLED)
