"""Who is said to have harmed people, and what else a report tells that says nothing of it."""

from datetime import UTC, date
from typing import Any

import pytest

from isnad.grades.doers import naming_doers, saying_who
from isnad.model.chain import Link
from isnad.model.claim import Cause, Claim, ClaimSpans, Doer
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.terms import Basis, Event, Grain, LinkKind, Modality, Status
from isnad.model.value import Instant

TOWN = Place("الصفصاف", None, None, None, None, Status.UNRESOLVED, Basis.STATED)
OTHER = Place("دير الكرم", None, None, None, None, Status.UNRESOLVED, Basis.STATED)


def claim(name: str, event: Event, *by: str, document: str = "a", cause: str | None = None, **fields: Any) -> Claim:
    given: dict[str, Any] = {"place": None, "time": None, "modality": Modality.ASSERTED, **fields}
    return Claim(
        id=name,
        document=document,
        event=event,
        count=None,
        victims=None,
        part_of=None,
        by=tuple(Doer(party, Basis.STATED) for party in by),
        cause=None if cause is None else Cause(cause, None, Basis.STATED),
        chain=(Link(document, LinkKind.OUTLET, None),),
        spans=ClaimSpans(Span(0, 3)),
        rules=(),
        **given,
    )


NAMED = claim("k", Event.KILLED, "turkish_military")
BARE = claim("k", Event.KILLED)
HERE = claim("k", Event.KILLED, place=TOWN)
RAID = claim("s", Event.STRIKE, "turkish_military")
"""A strike, of which the text does not say where."""


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([NAMED], "k"),
        # what brought it about names who did it, of one who does not
        ([claim("k", Event.KILLED, cause="s"), RAID], "s"),
        ([claim("k", Event.KILLED, "turkish_military", cause="s"), RAID], "ks"),
        ([claim("k", Event.KILLED, cause="c"), claim("c", Event.CLASH, "sdf", "isis")], ""),
        # another target and no harm, where the doer or the cause is known
        ([NAMED, claim("s", Event.STRIKE, "us_led_coalition")], "k"),
        ([NAMED, claim("s", Event.STRIKE, "us_led_coalition", document="b")], "k"),
        ([claim("k", Event.KILLED, cause="x"), claim("x", Event.STRIKE), RAID], ""),
        # nobody is named and no cause: the one happening there and then
        ([BARE, RAID], "s"),
        ([BARE, RAID, claim("t", Event.SHELLING, "turkish_military")], "st"),
        ([BARE, RAID, claim("t", Event.SHELLING, "sdf")], ""),
        ([BARE, RAID, claim("t", Event.SHELLING)], ""),
        ([BARE, RAID, claim("t", Event.CLASH, "turkish_military")], ""),
        ([HERE, claim("s", Event.STRIKE, "sdf", place=TOWN)], "s"),
        ([HERE, claim("s", Event.STRIKE, "sdf", place=OTHER)], ""),
        # ground taken, held or left, and battles
        ([NAMED, *(claim(e, e, "sdf") for e in (Event.CONTROL, Event.ADVANCE, Event.WITHDRAWAL, Event.CLASH))], "k"),
        ([BARE, claim("c", Event.CONTROL, "sdf")], ""),
        # nobody is harmed
        ([RAID, claim("c", Event.CONTROL, "sdf")], "s"),
        ([claim("c", Event.CLASH, "sdf", "isis")], ""),
        ([claim("s", Event.STRIKE)], ""),
        # what is not said to have happened
        ([claim("k", Event.KILLED, "sdf", modality=Modality.NEGATED)], ""),
        ([claim("k", Event.KILLED, "sdf", modality=Modality.NEGATED), RAID], "s"),
        ([], ""),
    ],
)
def test_claims_that_say_who(told: list[Claim], expected: str) -> None:
    assert "".join(found.id for found in saying_who(told)) == expected


@pytest.mark.parametrize(("day", "expected"), [(3, ["s"]), (4, [])])
def test_a_strike_of_another_day_does_not_say_who(day: int, expected: list[str]) -> None:
    killed = claim("k", Event.KILLED, time=on(date(2022, 6, 3)))
    struck = claim("s", Event.STRIKE, "sdf", time=on(date(2022, 6, day)))
    assert [found.id for found in saying_who([killed, struck])] == expected


def on(day: date) -> Time:
    start, end = (Instant(day.year, day.month, day.day + n, tzinfo=UTC) for n in (0, 1))
    return Time(start, end, Grain.DAY, Status.RESOLVED, Basis.STATED)


def test_gathered_reports_name_doers_each_by_itself() -> None:
    elsewhere = claim("t", Event.STRIKE, "sdf", document="b")
    assert [c.id for c in naming_doers([NAMED, RAID, elsewhere, claim("c", Event.CONTROL, "sdf")])] == ["k", "t"]
