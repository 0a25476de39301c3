"""Tolls summed from a date on, and dates that belong to something else."""

import pytest

from isnad.model.terms import Event, ScopeKind

from .said import claims

HARM = (Event.KILLED, Event.INJURED)


def kinds(text: str) -> list[ScopeKind | None]:
    scopes = (claim.scope for claim in claims(text) if claim.event in HARM)
    return [None if scope is None else scope.kind for scope in scopes]


@pytest.mark.parametrize(
    "text",
    [
        "استشهد 12 مواطناً منذ 7 أكتوبر.",
        "قتل 120 مدنياً في المدينة منذ عام 2014.",
        "قتل 120 مدنياً منذ 2014.",
        "ارتفاع الحصيلة إلى 900 شهيد و1200 إصابة منذ السابع من أكتوبر الماضي.",
        "منذ 7 أكتوبر قتل 12 مدنياً وأصيب 30.",
    ],
)
def test_a_toll_since_a_date_is_of_a_period(text: str) -> None:
    scopes = [claim.scope for claim in claims(text) if claim.event in HARM]
    assert scopes
    for scope in scopes:
        assert scope is not None
        assert scope.kind is ScopeKind.PERIOD
        assert "منذ" in text[scope.span.start : scope.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 مدنيين منذ صباح 5 مايو.",
        "قتل 5 مدنيين منذ أمس.",
        "استشهاد 3 أسرى معتقلين منذ 2003.",
        "قتل 5 مدنيين أمس في المدينة المحاصرة منذ 5 أيار.",
        "قتل 5 مدنيين في مدينة تحاصرها القوات منذ 5 أيار 2024.",
        "قتل 5 مدنيين، فيما تستمر المعارك منذ 5 أيار.",
    ],
)
def test_a_date_that_belongs_to_something_else_is_no_scope(text: str) -> None:
    assert [claim.scope for claim in claims(text) if claim.event in HARM] == [None]


def test_places_of_a_later_clause_are_those_of_a_toll_that_names_none() -> None:
    over = "استشهد 13 مواطناً، وأصيب 5 في مدينتي خان يونس ورفح."
    own = "استشهد 13 مواطناً في حلب، وأصيب 5 في مدينتي خان يونس ورفح."
    kinds = [
        [claim.scope and claim.scope.kind for claim in claims(text) if claim.event in HARM] for text in (over, own)
    ]
    assert kinds == [[ScopeKind.PLACES, ScopeKind.PLACES], [None, ScopeKind.PLACES]]
