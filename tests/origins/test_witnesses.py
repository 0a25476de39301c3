from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from isnad.model.chain import Link
from isnad.model.claim import Claim, ClaimSpans, Doer, Victims
from isnad.model.count import Count
from isnad.model.document import Document
from isnad.model.origin import CampStatus, Origin
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Basis, Event, Group, LinkKind, Modality, Stance, VictimStatus
from isnad.origins.relation import NearCopy
from isnad.origins.witnesses import first_report, origins_of

from .made import MARKET, document

ORIENT = Link("أورينت نت", LinkKind.OUTLET, None)
ENAB = Link("عنب بلدي", LinkKind.OUTLET, None)
NOBODY = Link("مجهولة", LinkKind.OUTLET, None, incomplete="chain.outlet_unknown")
SANA = Link("سانا", LinkKind.AGENCY, Span(0, 4), "نقل", Stance.NEUTRAL, affiliation="syrian_government")
LOCALS = Link("مصادر محلية", LinkKind.ANONYMOUS, Span(5, 9), "عن", Stance.NEUTRAL, anonymous=True)
SAMER = Link("سامر عبد الرحمن", LinkKind.ACTIVIST, Span(5, 9), "قال", Stance.NEUTRAL)
SAMER_JOINED = Link("سامر عبدالرحمن", LinkKind.ACTIVIST, Span(5, 9), "قال", Stance.NEUTRAL)
ALI = Link("علي", LinkKind.WITNESS, Span(5, 9), "قال", Stance.NEUTRAL)
FIGHTER = Link("أحمد", LinkKind.WITNESS, Span(5, 9), "قال", Stance.NEUTRAL, affiliation="ypg")


def claim(name: str, *chain: Link, at: int = 0, **fields: Any) -> Claim:
    given: dict[str, Any] = {
        "event": Event.KILLED,
        "count": Count.exactly(3),
        "victims": Victims(Group.PEOPLE, VictimStatus.UNKNOWN),
        "by": (),
        "modality": Modality.ASSERTED,
        **fields,
    }
    return Claim(
        id=f"c-{name}{at}",
        document=name,
        part_of=None,
        cause=None,
        place=None,
        time=None,
        chain=chain,
        spans=ClaimSpans(Span(at, at + 3)),
        rules=(),
        **given,
    )


def documents(*names: str) -> list[Document]:
    return [document(MARKET, name, date(2023, 6, 10 + n)) for n, name in enumerate(names)]


def copy(one: Document, other: Document) -> NearCopy:
    return NearCopy(one.id, other.id, 0.94, 1, Reason.of("origins.near_copy", percent=94, days=1))


def told(origins: Sequence[Origin]) -> list[tuple[str, ...]]:
    return [origin.documents for origin in origins]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ((ORIENT, SANA), (ENAB, SANA), True),
        ((ORIENT, SAMER), (ENAB, SAMER_JOINED), True),
        ((ORIENT,), (ORIENT,), True),
        ((SANA,), (ENAB, SANA), True),
        ((ORIENT, SANA, LOCALS), (ENAB, SANA, LOCALS), True),
        ((ORIENT,), (ENAB,), False),
        ((ORIENT, LOCALS), (ENAB, LOCALS), False),
        ((ORIENT, ALI), (ENAB, ALI), False),
        ((ORIENT, SANA), (ENAB, SANA, LOCALS), False),
        ((NOBODY,), (NOBODY,), False),
        ((ORIENT, SAMER), (ENAB, Link("سامر عبد الكريم", LinkKind.ACTIVIST, Span(0, 4))), False),
    ],
)
def test_who_is_one_witness(one: tuple[Link, ...], other: tuple[Link, ...], together: bool) -> None:
    found = origins_of([claim("a", *one), claim("b", *other)], documents("a", "b"))
    assert told(found) == ([("a", "b")] if together else [("a",), ("b",)])
    assert [len(origin.merges) for origin in found] == ([1] if together else [0, 0])


def test_why_two_are_one_is_told() -> None:
    (found,) = origins_of([claim("a", ORIENT, SANA), claim("b", ENAB, SANA)], documents("a", "b"))
    assert found.merges[0].reason == Reason.of("origins.both_cite", name="سانا")
    assert (found.merges[0].document, found.merges[0].other) == ("b", "a")


def test_a_copy_is_no_witness_of_its_own_and_what_it_adds_is() -> None:
    a, b = documents("a", "b")
    claims = [claim("a", ORIENT), claim("b", ENAB), claim("b", ENAB, SANA, at=9)]
    found = origins_of(claims, [a, b], [copy(a, b)])
    assert told(found) == [("a", "b"), ("b",)]
    assert found[0].merges[0].reason.code == "origins.near_copy"
    assert found[0].name == ORIENT.name


def test_unnamed_sources_of_a_copy_are_those_of_what_it_copies() -> None:
    a, b = documents("a", "b")
    found = origins_of([claim("a", ORIENT, LOCALS), claim("b", ENAB, LOCALS)], [a, b], [copy(a, b)])
    assert told(found) == [("a", "b")]


def test_an_outlet_that_copied_once_still_speaks_for_itself_elsewhere() -> None:
    a, b, c = documents("a", "b", "c")
    found = origins_of([claim("a", ORIENT), claim("b", ENAB), claim("c", ENAB)], [a, b, c], [copy(a, b)])
    assert told(found) == [("a", "b"), ("c",)]


def test_every_claim_has_one_origin_whatever_the_order() -> None:
    claims = [
        claim("a", ORIENT),
        claim("a", ORIENT, SANA, at=9),
        claim("b", ENAB, SANA),
        claim("b", ENAB, LOCALS, at=9),
    ]
    found = origins_of(claims, documents("a", "b"))
    assert sorted(c for origin in found for c in origin.claims) == sorted(c.id for c in claims)
    assert origins_of(claims[::-1], documents("a", "b")[::-1]) == found


@pytest.mark.parametrize(
    ("chain", "status", "party"),
    [
        ((ORIENT, SANA), CampStatus.KNOWN, "syrian_government"),
        ((ORIENT, FIGHTER), CampStatus.KNOWN, "sdf"),
        ((ORIENT, Link("اليونيسف", LinkKind.ORGANISATION, Span(0, 4))), CampStatus.NONE, None),
        ((ORIENT, LOCALS), CampStatus.UNKNOWN, None),
        ((ORIENT,), CampStatus.UNKNOWN, None),
    ],
)
def test_camps(chain: tuple[Link, ...], status: CampStatus, party: str | None) -> None:
    (found,) = origins_of([claim("a", *chain)], documents("a"))
    assert (found.camp.status, found.camp.party) == (status, party)
    assert (found.camp.because is None) == (status is CampStatus.UNKNOWN)


FIGHTERS = Victims(Group.FIGHTERS, VictimStatus.FIGHTER, side="sdf")


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        ({"by": (Doer("sdf", Basis.STATED),)}, ["interest.own_harm"]),
        ({"victims": FIGHTERS}, ["interest.own_losses"]),
        ({"by": (Doer("isis", Basis.STATED),)}, []),
        ({"by": (Doer("sdf", Basis.STATED),), "modality": Modality.NEGATED}, []),
        ({"by": (Doer("sdf", Basis.STATED),), "event": Event.SHELLING, "victims": None}, []),
        ({"by": (Doer("sdf", Basis.STATED),), "victims": Victims(Group.FIGHTERS, VictimStatus.FIGHTER)}, []),
    ],
)
def test_against_its_own_side(fields: dict[str, Any], reasons: list[str]) -> None:
    (found,) = origins_of([claim("a", ORIENT, FIGHTER, **fields)], documents("a"))
    assert [interest.reason.code for interest in found.against_interest] == reasons


def test_who_reported_first() -> None:
    named = {d.name: d for d in documents("a", "b", "c")}
    found = first_report([claim("c", ORIENT), claim("b", ENAB)], named)
    assert found is not None
    assert (found.document, found.when, found.by) == ("b", date(2023, 6, 11), None)
    assert first_report([], named) is None


def test_an_origin_keeps_its_id_when_documents_are_added() -> None:
    (one,) = origins_of([claim("a", ORIENT, SANA)], documents("a"))
    (two,) = origins_of([claim("a", ORIENT, SANA), claim("b", ENAB, SANA)], documents("a", "b"))
    (other,) = origins_of([claim("a", ORIENT)], documents("a"))
    assert one.id == two.id != other.id
