"""The dead by side, as UCDP counts them: nobody guessed, nobody twice."""

from typing import Literal

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from isnad.knowledge.profiles import Profile, profile
from isnad.model.claim import Claim
from isnad.model.terms import Event, Modality, VictimStatus
from isnad.reconcile.figures import FigureName, figure
from isnad.reconcile.sides import Deaths, deaths_by_side, decided_deaths

from .made import FIGHTERS, PEOPLE, children, killed
from .test_everybody import ISIS, SDF, of_side
from .test_figures_properties import incidents

Whom = Literal["civilians", "everybody"]
UCDP, ACLED = profile("ucdp"), profile("acled")
WHOLE = killed(8, PEOPLE)
WHOM: st.SearchStrategy[Whom] = st.sampled_from(["civilians", "everybody"])
A, B = ("isis",), ("sdf",)

CASES: dict[str, tuple[list[Claim], tuple[int, int, int, int, int, int]]] = {
    # a, b, civilians, unknown, low, high
    "civilians": ([killed(5)], (0, 0, 5, 0, 5, 5)),
    "nobody says who they were": ([killed(5, PEOPLE)], (0, 0, 0, 5, 5, 5)),
    "the text says that nobody knows": (
        [killed(5, msgspec.structs.replace(PEOPLE, status=VictimStatus.STATED_UNKNOWN))], (0, 0, 0, 5, 5, 5),
    ),
    "children are no civilians by their age": ([killed(2, children(2, VictimStatus.UNKNOWN))], (0, 0, 0, 2, 2, 2)),
    "fighters of one side": ([killed(5, ISIS)], (5, 0, 0, 0, 5, 5)),
    "fighters of both sides and civilians": (
        [killed(5, ISIS), killed(2, SDF, word=1), killed(4, word=2)], (5, 2, 4, 0, 11, 11),
    ),
    "a part of a side is of the side": ([killed(3, of_side("ypg"))], (0, 3, 0, 0, 3, 3)),
    "fighters of no side": ([killed(5, FIGHTERS)], (0, 0, 0, 5, 5, 5)),
    "fighters of a third side": ([killed(5, of_side("hts"))], (0, 0, 0, 5, 5, 5)),
    "of eight people five civilians": ([WHOLE, killed(5, part_of=WHOLE, place=1)], (0, 0, 5, 3, 8, 8)),
    "of eight people five civilians and three of a side": (
        [WHOLE, killed(5, part_of=WHOLE, place=1), killed(3, ISIS, part_of=WHOLE, place=2)], (3, 0, 5, 0, 8, 8),
    ),
    "two reports differ": ([killed(5), killed(7, document="b")], (0, 0, 5, 0, 5, 7)),
    "one report of a total, one of civilians": ([killed(9, PEOPLE), killed(5, document="b")], (0, 0, 5, 0, 5, 9)),
    "each report tells of another group": ([killed(10), killed(7, ISIS, document="b")], (7, 0, 10, 0, 17, 17)),
    "the sides together are more than the lowest total": (
        [killed(5, PEOPLE), killed(5, document="b"), killed(3, ISIS, document="b", word=1)], (3, 0, 5, 0, 5, 8),
    ),
    "totals that leave each other no room": (
        [WHOLE, killed(5, part_of=WHOLE, place=1), killed(8, PEOPLE, document="b"),
         killed(6, ISIS, document="b", part_of=killed(8, PEOPLE, document="b"), place=1)], (6, 0, 5, 0, 8, 11),
    ),
    "nobody": ([killed(0, PEOPLE)], (0, 0, 0, 0, 0, 0)),
    "a vague word": ([killed("عشرات", ISIS), killed(2, word=1)], (10, 0, 2, 0, 12, 12)),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_deaths_by_side(case: str) -> None:
    claims, wanted = CASES[case]
    found = deaths_by_side(claims, UCDP, side_a=A, side_b=B)
    assert found is not None
    assert (found.a, found.b, found.civilians, found.unknown, found.low, found.high) == wanted
    assert found.low <= found.best <= found.high


@pytest.mark.parametrize(
    "claims",
    [
        [],
        [killed(3, event=Event.INJURED)],
        [killed(3, event=Event.CASUALTIES)],
        [killed(3, modality=Modality.NEGATED)],
        [killed(None)],
        [killed(3, None)],
    ],
)
def test_nothing_reported_is_not_nobody(claims: list[Claim]) -> None:
    assert deaths_by_side(claims, UCDP) is None


KNOWN = Deaths(a=2, b=1, civilians=5, fighters=1, people=3, low=10, high=20)


@pytest.mark.parametrize(
    ("found", "ends", "whom", "wanted"),
    [
        (KNOWN, (12, 14), "everybody", (2, 1, 5, 4, 12, 14)),
        (KNOWN, (4, 4), "everybody", (0, 0, 0, 4, 4, 4)),
        (KNOWN, (7, 9), "civilians", (2, 1, 5, 3, 11, 13)),
        (KNOWN, (3, 9), "civilians", (2, 1, 3, 1, 7, 13)),
        (KNOWN, (0, 0), "civilians", (2, 1, 0, 1, 4, 4)),
        (None, (3, 5), "civilians", (0, 0, 0, 3, 3, 5)),
        (None, (0, 0), "everybody", (0, 0, 0, 0, 0, 0)),
    ],
)
def test_a_persons_number_wins_and_says_nothing_of_sides(
    found: Deaths | None, ends: tuple[int, int], whom: Whom, wanted: tuple[int, ...]
) -> None:
    made = decided_deaths(found, *ends, whom)
    assert (made.a, made.b, made.civilians, made.unknown, made.low, made.high) == wanted
    assert made.low <= made.best <= made.high


@settings(max_examples=150)
@given(incidents(), st.sampled_from([UCDP, ACLED]))
def test_sides_sum_to_the_best_within_its_bounds(claims: list[Claim], using: Profile) -> None:
    found = deaths_by_side(claims, using, side_a=A, side_b=B)
    whole = figure(FigureName.KILLED, claims, (), using)
    if found is None:
        assert whole.low is None
        return
    assert min(found.a, found.b, found.civilians, found.fighters, found.people) >= 0
    assert found.low <= found.best <= found.high
    if whole.low is not None:
        assert found.low == whole.low
    dead = {claim.id for claim in claims if claim.event in (Event.KILLED, Event.EXECUTED, Event.BODIES)}
    nobody = {claim.id for claim in claims if claim.modality is Modality.NEGATED}
    assert set(found.kept) <= dead | nobody


@settings(max_examples=100)
@given(incidents(), st.integers(0, 50), st.integers(0, 50), WHOM)
def test_what_a_person_decides_is_held_to(claims: list[Claim], low: int, more: int, whom: Whom) -> None:
    found = deaths_by_side(claims, UCDP, side_a=A, side_b=B)
    made = decided_deaths(found, low, low + more, whom)
    beside = made.a + made.b + made.fighters if whom == "civilians" else 0
    assert made.low <= made.best <= made.high
    assert (made.low - beside, made.high - beside) == (low, low + more)


@settings(max_examples=100)
@given(incidents())
def test_a_rejected_claim_holds_nothing(claims: list[Claim]) -> None:
    found = deaths_by_side(claims, UCDP)
    if found is None:
        return
    rest = [claim for claim in claims if claim.id not in found.kept[:1]]
    again = deaths_by_side(rest, UCDP)
    assert again is None or not set(found.kept[:1]) & set(again.kept)
