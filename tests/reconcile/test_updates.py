"""A later figure of one origin replaces its earlier one, also downwards."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pytest

from isnad.knowledge.profiles import profile
from isnad.model.assessment import Figure
from isnad.model.claim import Claim, Victims
from isnad.model.terms import Group, VictimStatus
from isnad.reconcile.figures import FigureName, figure
from isnad.reconcile.updates import Told, latest

from .made import killed

FIRST = date(2022, 6, 1)
AFTER = FIRST + timedelta(days=1)


def made(*said: tuple[str, int, str | None, date | None]) -> tuple[Figure, Sequence[Claim]]:
    """The figure of reports by name, each with its number, its origin and its day."""
    claims = [killed(count, document=document) for document, count, _, _ in said]
    told: Mapping[str, Told] = {
        claim.id: Told(origin, day)
        for claim, (_, _, origin, day) in zip(claims, said, strict=True)
        if origin is not None
    }
    return figure(FigureName.KILLED, claims, (), profile("airwars"), told), claims


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("a", 3, "one", FIRST), ("b", 5, "one", AFTER)], (5, 5)),
        ([("a", 5, "one", FIRST), ("b", 3, "one", AFTER)], (3, 3)),
        ([("a", 5, "one", FIRST), ("b", 5, "one", AFTER)], (5, 5)),
        ([("a", 3, "one", FIRST), ("b", 5, "two", AFTER)], (3, 5)),
        ([("a", 3, "one", FIRST), ("b", 5, "one", FIRST)], (3, 5)),
        # nobody says when one of them was printed: it may be the last
        ([("a", 3, "one", None), ("b", 5, "one", AFTER)], (3, 5)),
        ([("a", 3, None, None), ("b", 5, None, None)], (3, 5)),
        ([("a", 3, "one", FIRST), ("b", 5, "one", AFTER), ("c", 4, "two", FIRST)], (4, 5)),
    ],
)
def test_the_last_word_of_an_origin_stands(
    said: list[tuple[str, int, str | None, date | None]], expected: tuple[int, int]
) -> None:
    found, _ = made(*said)
    assert (found.low, found.high) == expected


def test_what_is_replaced_is_set_aside_with_the_day_of_what_replaces_it() -> None:
    found, (earlier, later) = made(("a", 3, "one", FIRST), ("b", 5, "one", AFTER))
    assert found.kept == (later.id,)
    (aside,) = found.aside
    assert (aside.claim, aside.reason.code) == (earlier.id, "figure.updated_later")
    assert [parameter.value for parameter in aside.reason.params] == [AFTER.isoformat()]


def test_naming_somebody_later_replaces_no_number() -> None:
    named = Victims(Group.PEOPLE, VictimStatus.UNKNOWN, names=("سامر ياسين الحسن",))
    claims = [killed(7, document="a"), killed(None, named, document="b")]
    told = {claims[0].id: Told("one", FIRST), claims[1].id: Told("one", AFTER)}
    found = figure(FigureName.KILLED, claims, (), profile("airwars"), told)
    assert (found.low, found.high) == (7, 7)


def test_an_origin_without_a_day_has_no_last_word() -> None:
    told = [Told("one", FIRST), Told("one", None), Told("two", AFTER), Told("two", FIRST)]
    assert latest(told) == {"two": AFTER}


def test_the_dead_that_names_may_not_exceed_are_those_not_replaced() -> None:
    children = Victims(Group.CHILDREN, VictimStatus.UNKNOWN, names=("سامر ياسين الحسن", "هدى كنعان الأسعد"))
    claims = [killed(10, document="a"), killed(1, document="b")]
    naming = [killed(2, children, document="c")]
    told = {claims[0].id: Told("one", FIRST), claims[1].id: Told("one", AFTER)}
    found = figure(FigureName.CHILDREN_KILLED, claims, (), profile("airwars"), told, naming)
    assert found.high is None or found.high <= 1
