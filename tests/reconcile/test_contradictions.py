from datetime import date, datetime, timedelta, timezone

import msgspec
import pytest

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.incident import Disagreement
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.terms import Basis, Event, Exactness, Grain, Modality, Precision, Status
from isnad.model.value import Instant
from isnad.reconcile.contradictions import contradictions_of, series_of

from .made import CIVILIANS, FIGHTERS, PEOPLE, children, killed, more_than, women

ZONE = timezone(timedelta(hours=3))
PRINTED = {"a": date(2023, 5, 2), "b": date(2023, 5, 3), "c": None}


def on(claim: Claim, day: int) -> Claim:
    start = Instant.of(datetime(2023, 5, day, tzinfo=ZONE))
    time = Time(start, Instant.of(start + timedelta(days=1)), Grain.DAY, Status.RESOLVED, Basis.STATED)
    return msgspec.structs.replace(claim, time=time)


def at(claim: Claim, lat: float) -> Claim:
    place = Place("قرية", f"p{lat}", lat, 36.0, Precision.VILLAGE, Status.RESOLVED, Basis.STATED)
    return msgspec.structs.replace(claim, place=place)


def about(n: int) -> Count:
    return Count(n, n, Exactness.ABOUT)


A = killed(5, document="a")


@pytest.mark.parametrize(
    ("one", "other", "same_origin", "kind", "code"),
    [
        (A, killed(8, document="b"), False, Disagreement.CONFLICT, "contradiction.other_origin"),
        (A, killed(8, document="b"), True, Disagreement.UPDATE, "contradiction.same_origin_later"),
        (A, killed(8, document="a", word=2), True, Disagreement.CONFLICT, "contradiction.same_origin"),
        (A, killed(8, FIGHTERS, document="b"), False, Disagreement.SCOPE, "contradiction.other_people"),
        (on(A, 1), on(killed(8, document="b"), 2), False, Disagreement.OTHER_INCIDENT, "contradiction.other_day"),
        (
            at(A, 35.0),
            at(killed(8, document="b"), 35.2),
            False,
            Disagreement.OTHER_INCIDENT,
            "contradiction.other_place",
        ),
        (
            killed(about(280)),
            killed(more_than(350), document="b"),
            False,
            Disagreement.CONFLICT,
            "contradiction.other_origin",
        ),
        (
            killed(9),
            killed(7, document="b", event=Event.BODIES),
            False,
            Disagreement.CONFLICT,
            "contradiction.other_origin",
        ),
    ],
)
def test_why_two_numbers_differ(one: Claim, other: Claim, same_origin: bool, kind: Disagreement, code: str) -> None:
    origins = {one.id: "o-1", other.id: "o-1" if same_origin else "o-2"}
    (found,) = contradictions_of([other, one], origins, PRINTED)
    assert (found.kind, found.reason.code) == (kind, code)
    assert found.claims == (one.id, other.id)


@pytest.mark.parametrize(
    "other",
    [
        killed(5, document="b"),
        killed(more_than(3), document="b"),
        killed("عشرات", document="b"),
        killed(None, document="b"),
        killed(8, document="b", part_of=A),
        killed(8, document="b", modality=Modality.EXPECTED),
        killed(8, document="b", event=Event.INJURED),
        killed(2, women(2), document="b"),
        killed(2, children(2), document="b"),
    ],
)
def test_what_does_not_contradict(other: Claim) -> None:
    assert contradictions_of([A, other], {A.id: "o-1", other.id: "o-2"}, PRINTED) == ()


def test_more_than_the_number_contradicts_it_and_the_number_itself_does_not() -> None:
    for n, expected in ((4, 0), (5, 1)):
        other = killed(more_than(n), document="b")
        assert len(contradictions_of([A, other], {A.id: "o-1", other.id: "o-2"}, PRINTED)) == expected


def test_what_one_origin_repeats_is_said_once() -> None:
    again = killed(5, document="b")
    other = killed(8, document="b", word=3)
    origins = {A.id: "o-1", again.id: "o-1", other.id: "o-2"}
    assert len(contradictions_of([A, again, other], origins, PRINTED)) == 1


def test_the_toll_over_time() -> None:
    claims = [killed(9, PEOPLE, document="c"), killed(8, document="b"), A, killed("عشرات", document="a", word=4)]
    claims.append(killed(2, CIVILIANS, document="a", word=5, part_of=A))
    points = series_of(claims, {c.id: f"o-{c.document}" for c in claims}, PRINTED)
    assert [(p.document, p.count.low, p.day) for p in points] == [
        ("a", 5, date(2023, 5, 2)),
        ("b", 8, date(2023, 5, 3)),
        ("c", 9, None),
    ]


def over_month(claim: Claim, month: int) -> Claim:
    start = Instant.of(datetime(2023, month, 1, tzinfo=ZONE))
    time = Time(start, Instant.of(start + timedelta(days=28)), Grain.MONTH, Status.RESOLVED, Basis.STATED)
    return msgspec.structs.replace(claim, time=time)


def test_months_that_begin_apart_are_not_other_days() -> None:
    one, other = over_month(A, 2), over_month(killed(8, document="b"), 3)
    (found,) = contradictions_of([one, other], {one.id: "1", other.id: "2"}, PRINTED)
    assert found.kind is Disagreement.CONFLICT


def test_who_left_is_compared_and_is_no_toll() -> None:
    one = killed(about(60000), CIVILIANS, event=Event.LEFT)
    other = killed(about(59000), PEOPLE, event=Event.LEFT, document="b")
    origins = {one.id: "1", other.id: "2"}
    (found,) = contradictions_of([one, other], origins, PRINTED)
    assert (found.kind, found.reason.code) == (Disagreement.SCOPE, "contradiction.other_people")
    assert series_of([one, other], origins, PRINTED) == ()
