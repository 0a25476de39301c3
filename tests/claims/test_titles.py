from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, strategies as st

from isnad.claims.titles import Summary, without_summaries
from isnad.model.chain import Link
from isnad.model.claim import Cause, Claim, ClaimSpans, Doer, Victims
from isnad.model.count import Count
from isnad.model.document import Document, Part, Received
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.terms import (
    Basis,
    Event,
    Exactness,
    Group,
    LinkKind,
    Modality,
    PartKind,
    Precision,
    Status,
    VictimStatus,
)

TITLE_END = 100
"""Spans before this lie in the title of the made-up document, those behind it in its body."""


def document(*titles: tuple[int, int]) -> Document:
    parts = tuple(Part(PartKind.TITLE, Span(start, end), "made.title") for start, end in titles)
    return Document("0", "a.txt", Received("خ" * 1000, "0", "made-1", "utf-8"), parts=parts)


TITLED = document((0, TITLE_END))


def exactly(number: int) -> Count:
    return Count(number, number, Exactness.EXACT)


def about(number: int) -> Count:
    return Count(number, number, Exactness.ABOUT)


MORE_THAN_40 = Count(40, None, Exactness.MORE_THAN)
TENS = Count(None, None, Exactness.VAGUE, "عشرات")


def place(name: str, precision: Precision | None = None, place_id: str | None = None) -> Place:
    return Place(name, place_id, None, None, precision, Status.RESOLVED, Basis.STATED)


VILLAGE, OTHER = place("الزيتونة", Precision.VILLAGE), place("الصفصافة", Precision.VILLAGE)
PROVINCE = place("إدلب", Precision.PROVINCE_GOVERNORATE)


def people(
    group: Group = Group.PEOPLE, status: VictimStatus = VictimStatus.UNKNOWN, side: str | None = None
) -> Victims:
    return Victims(group, status, side)


CIVILIANS = people(Group.CIVILIANS, VictimStatus.CIVILIAN)
CHILDREN = people(Group.CHILDREN)


@dataclass(frozen=True)
class Told:
    """What a test says of a claim; the rest is made up."""

    event: Event = Event.KILLED
    count: Count | None = None
    where: Place | None = None
    victims: Victims | None = field(default_factory=people)
    by: tuple[str, ...] = ()
    method: str | None = None
    modality: Modality = Modality.ASSERTED
    part_of: str | None = None
    cause: str | None = None


def claim(name: str, at: int, told: Told) -> Claim:
    cause = None if told.method is None and told.cause is None else Cause(told.cause, told.method, Basis.INFERRED)
    return Claim(
        id=name,
        document="a.txt",
        event=told.event,
        count=told.count,
        victims=told.victims if told.event.is_outcome else None,
        part_of=told.part_of,
        by=tuple(Doer(party, Basis.STATED) for party in told.by),
        cause=cause,
        place=told.where,
        time=None,
        chain=(Link("بريد الضفة", LinkKind.OUTLET, None),),
        modality=told.modality,
        spans=ClaimSpans(Span(at, at + 3)),
        rules=(),
    )


def kept(title: Told, *body: Told) -> bool:
    """Whether the claim of a title stays beside those of the body."""
    claims = [claim("title", 10, title), *(claim(f"b{n}", 200 + 10 * n, told) for n, told in enumerate(body))]
    found, summaries = without_summaries(TITLED, claims)
    assert {c.id for c in claims} - {c.id for c in found} == ({"title"} if summaries else set())
    return summaries == ()


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (Told(count=exactly(3)), Told(count=exactly(3))),
        (Told(count=exactly(3)), Told(count=exactly(3), victims=CIVILIANS)),
        (Told(count=exactly(3), victims=CIVILIANS), Told(count=exactly(3), victims=CIVILIANS)),
        (Told(count=TENS), Told(count=exactly(45))),
        (Told(count=None), Told(count=exactly(45))),
        (Told(count=TENS), Told(count=TENS)),
        (Told(count=about(300)), Told(count=exactly(310))),
        (Told(count=exactly(310)), Told(count=about(300))),
        (Told(count=MORE_THAN_40), Told(count=exactly(45))),
        (Told(where=VILLAGE), Told(where=VILLAGE)),
        (Told(where=None), Told(where=VILLAGE)),
        (Told(where=PROVINCE), Told(where=VILLAGE)),
        (Told(where=PROVINCE), Told(where=None)),
        (Told(where=place("إدلب", Precision.CITY)), Told(where=place("ريف إدلب الجنوبي"))),
        (Told(where=place("الباب", None, "n1")), Told(where=place("مدينة البابْ", None, "n1"))),
        (Told(by=("sdf",)), Told(by=("isis", "sdf"))),
        (Told(by=()), Told(by=("sdf",))),
        (Told(Event.STRIKE, method="airstrike"), Told(Event.STRIKE, method="airstrike")),
        (Told(Event.STRIKE), Told(Event.STRIKE, method="airstrike")),
        (Told(modality=Modality.NEGATED), Told(modality=Modality.NEGATED)),
        (Told(count=exactly(2), victims=CHILDREN), Told(count=exactly(2), victims=CHILDREN, part_of="b9")),
    ],
)
def test_what_the_body_tells_as_well_is_a_summary(title: Told, body: Told) -> None:
    assert not kept(title, body)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        # another event, another mood
        (Told(Event.INJURED), Told(Event.KILLED)),
        (Told(Event.EXECUTED), Told(Event.KILLED)),
        (Told(Event.STRIKE), Told(Event.SHELLING)),
        (Told(), Told(modality=Modality.NEGATED)),
        # counts that cannot be the same, or that the body has not
        (Told(count=exactly(5)), Told(count=exactly(3))),
        (Told(count=exactly(5)), Told(count=MORE_THAN_40)),
        (Told(count=about(300)), Told(count=exactly(350))),
        (Told(count=exactly(45)), Told(count=TENS)),
        (Told(count=exactly(45)), Told(count=None)),
        (Told(count=exactly(0)), Told(count=exactly(3))),
        (Told(count=exactly(0)), Told(count=None)),
        # other places
        (Told(where=OTHER), Told(where=VILLAGE)),
        (Told(where=OTHER), Told(where=None)),
        (Told(where=VILLAGE), Told(where=PROVINCE)),
        (Told(where=place("حماة", Precision.PROVINCE_GOVERNORATE)), Told(where=PROVINCE)),
        (Told(where=place("دلب")), Told(where=place("ريف إدلب الجنوبي"))),
        # other people, or more said of them
        (Told(count=exactly(3), victims=CIVILIANS), Told(count=exactly(3))),
        (Told(victims=CHILDREN), Told(victims=CIVILIANS)),
        (Told(victims=people(Group.FIGHTERS, VictimStatus.FIGHTER)), Told(victims=CIVILIANS)),
        (Told(victims=people(side="sdf")), Told()),
        (Told(count=exactly(2)), Told(count=exactly(2), victims=CHILDREN, part_of="b9")),
        (Told(count=exactly(2)), Told(count=exactly(2), part_of="b9")),
        # who did it, and with what
        (Told(by=("sdf",)), Told()),
        (Told(by=("sdf",)), Told(by=("isis",))),
        (Told(Event.STRIKE, method="airstrike"), Told(Event.STRIKE)),
        (Told(Event.STRIKE, method="airstrike"), Told(Event.STRIKE, method="drone")),
    ],
)
def test_what_the_title_alone_tells_is_kept(title: Told, body: Told) -> None:
    assert kept(title, body)


def test_one_fitting_claim_of_the_body_is_enough() -> None:
    assert not kept(Told(count=exactly(3)), Told(count=exactly(9)), Told(Event.INJURED), Told(count=exactly(3)))


def test_a_summary_names_its_words_and_the_first_claim_that_fits() -> None:
    claims = [
        claim("title", 10, Told(count=exactly(3))),
        claim("b0", 200, Told(count=exactly(9))),
        claim("b1", 210, Told(count=exactly(3))),
        claim("b2", 220, Told(count=exactly(3))),
    ]
    assert without_summaries(TITLED, claims) == (tuple(claims[1:]), (Summary(Span(10, 13), "b1"),))


def test_a_claim_in_the_place_of_the_title_counts_first() -> None:
    claims = [
        claim("title", 10, Told(where=PROVINCE)),
        claim("b0", 200, Told(where=VILLAGE)),
        claim("b1", 210, Told(where=PROVINCE)),
    ]
    assert without_summaries(TITLED, claims)[1] == (Summary(Span(10, 13), "b1"),)


@pytest.mark.parametrize(
    ("titled", "left"),
    [
        (document(), 4),
        (document((0, 50)), 3),
        (document((0, 50), (60, TITLE_END)), 2),
        (document((300, 400)), 4),
        (document((0, 1000)), 4),
    ],
)
def test_titles_of_a_page(titled: Document, left: int) -> None:
    claims = [claim(name, at, Told()) for name, at in (("t0", 10), ("t1", 70), ("b0", 200), ("b1", 210))]
    found, summaries = without_summaries(titled, claims)
    assert (len(found), len(summaries)) == (left, 4 - left)


def test_whole_and_cause_lead_to_the_claims_of_the_body() -> None:
    claims = [
        claim("t-whole", 10, Told(count=exactly(12))),
        claim("t-strike", 20, Told(Event.STRIKE)),
        claim("t-part", 30, Told(count=exactly(4), victims=CHILDREN, part_of="t-whole", cause="t-strike")),
        claim("b-whole", 200, Told(count=exactly(12))),
        claim("b-strike", 210, Told(Event.STRIKE, method="airstrike")),
        claim("b-hurt", 220, Told(Event.INJURED, cause="t-strike", method="airstrike")),
    ]
    found, summaries = without_summaries(TITLED, claims)
    by_id = {c.id: c for c in found}
    assert [s.claim for s in summaries] == ["b-whole", "b-strike"]
    assert by_id["t-part"].part_of == "b-whole"
    assert by_id["t-part"].cause == Cause("b-strike", None, Basis.INFERRED)
    assert by_id["b-hurt"].cause == Cause("b-strike", "airstrike", Basis.INFERRED)
    assert by_id["b-whole"] == claims[3]


def test_a_part_of_what_the_title_counts_is_no_summary_of_it() -> None:
    claims = [claim("t", 10, Told(victims=CHILDREN)), claim("b", 200, Told(victims=CHILDREN, part_of="t"))]
    assert without_summaries(TITLED, claims) == (tuple(claims), ())


def test_nothing_is_its_own_cause() -> None:
    claims = [
        claim("t", 10, Told(Event.STRIKE)),
        claim("b", 200, Told(Event.STRIKE, cause="t", method="airstrike")),
    ]
    found, summaries = without_summaries(TITLED, claims)
    assert [c.cause for c in found] == [Cause(None, "airstrike", Basis.INFERRED)]
    assert summaries == (Summary(Span(10, 13), "b"),)


def test_no_two_claims_are_parts_of_each_other() -> None:
    claims = [
        claim("t", 10, Told(count=exactly(3), victims=CHILDREN)),
        claim("b0", 200, Told(count=exactly(9), victims=CHILDREN, part_of="t")),
        claim("b1", 210, Told(count=exactly(3), victims=CHILDREN, part_of="b0")),
    ]
    found, _ = without_summaries(TITLED, claims)
    assert [(c.id, c.part_of) for c in found] == [("b0", None), ("b1", "b0")]


_told = st.builds(
    Told,
    event=st.sampled_from([Event.KILLED, Event.INJURED, Event.STRIKE]),
    count=st.sampled_from([None, TENS, exactly(3), exactly(5), about(300)]),
    where=st.sampled_from([None, VILLAGE, OTHER, PROVINCE]),
    victims=st.sampled_from([people(), CIVILIANS, CHILDREN]),
    part_of=st.sampled_from([None, "c0", "c1", "c5"]),
    cause=st.sampled_from([None, "c0", "c2", "c6"]),
)


@given(st.lists(st.tuples(st.integers(0, 300), _told), max_size=8))
def test_nothing_of_the_body_is_lost_and_every_pointer_leads_somewhere(given_claims: list[tuple[int, Told]]) -> None:
    names = {f"c{n}" for n in range(len(given_claims))}

    def within(name: str | None) -> Any:
        return name if name in names else None

    claims = [
        claim(f"c{n}", at, Told(t.event, t.count, t.where, t.victims, part_of=within(t.part_of), cause=within(t.cause)))
        for n, (at, t) in enumerate(given_claims)
    ]
    claims = [c for c in claims if c.id not in (c.part_of, None if c.cause is None else c.cause.claim)]
    found, summaries = without_summaries(TITLED, claims)
    ids = {c.id for c in found}
    assert {c.id for c in claims if c.spans.event.start >= TITLE_END} <= ids
    assert len(found) + len(summaries) == len(claims)
    assert {s.claim for s in summaries} <= ids
    left_out = {c.id for c in claims} - ids
    for one in found:
        assert one.part_of not in left_out
        assert one.part_of != one.id
        assert one.cause is None or one.cause.claim not in left_out
