"""How likely many pairs of accounts are of one event: the same as the features weighed, most of it worked out once."""

from collections.abc import Hashable, Mapping
from datetime import date
from math import exp
from typing import Final, Generic, NamedTuple, TypeVar

from isnad.linking.account import Account
from isnad.linking.features import (
    DAYS_NEAR,
    FEW,
    MOST_COUNTS,
    MUCH,
    FeatureName,
    days_between,
    differ,
    is_city,
)
from isnad.linking.hours import are_apart
from isnad.linking.nearness import Near, are_homonyms, nearness
from isnad.linking.vectors import Vector
from isnad.linking.weights import Model
from isnad.model.interval import Interval

T = TypeVar("T", bound=Hashable)

_REMEMBERED: Final = 100_000
"""Pairs of places, of days, and of doings that are remembered, each."""
_NEVER: Final = -1
_LOW: Final = 2**32 - 1
_NO_NAMES: Final[frozenset[str]] = frozenset()


class Traits(NamedTuple):
    """An account as it is judged.

    Attributes:
        published: the ordinal of the day; below 0 where it is not known.
        place: its number among places; so are `days` and `doings`, which are parties, methods and events.
        names: of its place.
        telling: words of the whole report.
        hours: as of an account; so are `counts`, `people` and `beside`.
        vector: of its words.
    """

    published: int
    place: int
    days: int
    doings: int
    names: frozenset[str]
    telling: frozenset[str]
    hours: tuple[Interval, ...]
    counts: frozenset[tuple[str, int]]
    people: frozenset[str]
    beside: frozenset[tuple[str, str]]
    vector: Vector


class _Where(NamedTuple):
    names: frozenset[str]
    point: tuple[float, float] | None
    area: tuple[float, float] | None
    city: bool


class _When(NamedTuple):
    days: frozenset[date]
    stated: bool


class _Doings(NamedTuple):
    parties: frozenset[str]
    methods: frozenset[str]
    events: frozenset[str]


class Judge:
    """Weighs pairs as `Model.probability` does the scores of `isnad.linking.features.speaking`, up to rounding.

    What two accounts have in common of place, of days, and of parties, methods and events is the same for many pairs:
    each such value has a number, and what two of them say together is remembered by their numbers.
    """

    def __init__(self, model: Model) -> None:
        self._weight = weight = {name: model.weight(name) for name in FeatureName}
        self._bias = model.bias
        self._each_other, self._one = weight[FeatureName.NAME_EACH_OTHER], weight[FeatureName.ONE_NAMES_OTHER]
        self._counts, self._other_counts = weight[FeatureName.SAME_COUNTS], weight[FeatureName.OTHER_COUNTS]
        self._people, self._beside = weight[FeatureName.SAME_PEOPLE], weight[FeatureName.SAME_BESIDE]
        self._hours = weight[FeatureName.OTHER_HOURS]
        self._text, self._much = weight[FeatureName.SHARED_TEXT], weight[FeatureName.MUCH_SHARED_TEXT]
        together, near = weight[FeatureName.PUBLISHED_TOGETHER], weight[FeatureName.PUBLISHED_NEAR]
        self._published = [together if days <= 1 else near for days in range(DAYS_NEAR + 1)]
        self._published_apart = weight[FeatureName.PUBLISHED_APART]
        self._places: _Numbered[_Where] = _Numbered()
        self._days: _Numbered[_When] = _Numbered()
        self._doings: _Numbered[_Doings] = _Numbered()
        self._near: dict[int, tuple[float, bool, bool]] = {}
        self._when: dict[int, tuple[float, bool]] = {}
        self._what: dict[int, tuple[float]] = {}

    def traits(self, account: Account, vector: Vector) -> Traits:
        """An account with the vector of its words."""
        published = account.published
        return Traits(
            _NEVER if published is None else published.toordinal(),
            self._places.number(_Where(account.names, account.point, account.area, is_city(account))),
            self._days.number(_When(account.days, account.stated)),
            self._doings.number(_Doings(account.parties, account.methods, account.events)),
            account.names,
            account.all_words,
            account.hours,
            account.counts,
            account.people,
            account.beside,
            vector,
        )

    def likely(self, one: Traits, other: Traits, text: float) -> float | None:
        """How likely they are of one event, from 0 to 1, with the cosine of their words; None where nothing says so."""
        key = one.place << 32 | other.place
        near, is_elsewhere, homonyms = self._near.get(key) or self._nearness(key)
        names, others = (_NO_NAMES, _NO_NAMES) if homonyms else (one.names, other.names)
        if names and names <= other.telling:
            if others and others <= one.telling:
                near += self._each_other
            elif is_elsewhere:
                near += self._one
        elif is_elsewhere:
            if others and others <= one.telling:
                near += self._one
            elif text < FEW:
                return None
        key = one.doings << 32 | other.doings
        (what,) = self._what.get(key) or self._alike(key)
        said = self._bias + near + what + self._time(one, other) + self._details(one, other, is_elsewhere)
        said += self._text * text
        return 1 / (1 + exp(-said - self._much * (text - MUCH) if text > MUCH else -said))

    def _time(self, one: Traits, other: Traits) -> float:
        key = one.days << 32 | other.days
        said, on_one_day = self._when.get(key) or self._gap(key)
        if on_one_day and one.hours and are_apart(one.hours, other.hours):
            said += self._hours
        if one.published >= 0 and other.published >= 0:
            days = abs(one.published - other.published)
            said += self._published[days] if days <= DAYS_NEAR else self._published_apart
        return said

    def _details(self, one: Traits, other: Traits, is_elsewhere: bool) -> float:  # noqa: FBT001 - asked for millions of times
        said = 0.0
        if one.counts and other.counts:
            same = len(one.counts & other.counts)
            said += self._counts * min(MOST_COUNTS, same) if same else self._other_counts
        if one.people and not one.people.isdisjoint(other.people):
            said += self._people
        if one.beside and not is_elsewhere and not one.beside.isdisjoint(other.beside):
            said += self._beside
        return said

    def _nearness(self, key: int) -> tuple[float, bool, bool]:
        one, other = self._places.both(key)
        near, is_apart = nearness(one, other)
        held = {
            FeatureName.SAME_PLACE: near is Near.SAME,
            FeatureName.NEAR_PLACE: near is Near.NEAR,
            FeatureName.ONLY_A_CITY: near is Near.SAME and (one.city or other.city),
            FeatureName.PLACES_APART: is_apart,
        }
        homonyms = are_homonyms(one, other, apart=is_apart)
        return _kept(self._near, key, (self._sum(held), near is Near.ELSEWHERE, homonyms))

    def _gap(self, key: int) -> tuple[float, bool]:
        one, other = self._days.both(key)
        gap = days_between(one.days, other.days)
        held = {
            FeatureName.DAY_UNKNOWN: gap is None,
            FeatureName.SAME_DAYS: gap is not None and gap <= 1,
            FeatureName.DAYS_NEAR: gap is not None and 1 < gap <= DAYS_NEAR,
            FeatureName.DAYS_APART: gap is not None and gap > DAYS_NEAR,
            FeatureName.SAME_STATED_DAY: one.stated and other.stated and gap == 0,
        }
        return _kept(self._when, key, (self._sum(held), gap == 0))

    def _alike(self, key: int) -> tuple[float]:
        one, other = self._doings.both(key)
        every = one.events | other.events
        held = {
            FeatureName.SAME_PARTY: not one.parties.isdisjoint(other.parties),
            FeatureName.OTHER_PARTY: differ(one.parties, other.parties),
            FeatureName.SAME_METHOD: not one.methods.isdisjoint(other.methods),
            FeatureName.OTHER_METHOD: differ(one.methods, other.methods),
            FeatureName.SAME_EVENTS: len(one.events & other.events) / len(every) if every else 0.0,
        }
        return _kept(self._what, key, (self._sum(held),))

    def _sum(self, held: Mapping[FeatureName, float]) -> float:
        return sum(self._weight[name] * score for name, score in held.items())


class _Numbered(Generic[T]):
    """Values, each under one number."""

    def __init__(self) -> None:
        self._numbers: dict[T, int] = {}
        self._values: list[T] = []

    def number(self, value: T) -> int:
        found = self._numbers.setdefault(value, len(self._values))
        if found == len(self._values):
            self._values.append(value)
        return found

    def both(self, key: int) -> tuple[T, T]:
        """The values of two numbers in one."""
        return self._values[key >> 32], self._values[key & _LOW]


def _kept(remembered: dict[int, T], key: int, value: T) -> T:
    if len(remembered) >= _REMEMBERED:
        remembered.clear()
    remembered[key] = value
    return value
