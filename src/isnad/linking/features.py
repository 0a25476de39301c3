"""What two accounts have in common, feature by feature, each with the two values that were compared."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple, TypeVar

import msgspec

from isnad.linking.account import Account
from isnad.linking.hours import are_apart
from isnad.linking.nearness import Near, are_homonyms, nearness
from isnad.linking.vocabulary import cosine
from isnad.model.terms import Precision
from isnad.model.value import Value

T = TypeVar("T")

MUCH: Final = 0.3
MOST_COUNTS: Final = 2
FEW: Final = 0.12
DAYS_NEAR: Final = 3


class FeatureName(StrEnum):
    """Every feature; the trained weights are named by these."""

    PUBLISHED_TOGETHER = "published_together"
    PUBLISHED_NEAR = "published_near"
    PUBLISHED_APART = "published_apart"
    SAME_PLACE = "same_place"
    NEAR_PLACE = "near_place"
    ONLY_A_CITY = "only_a_city"
    PLACES_APART = "places_apart"
    NAME_EACH_OTHER = "name_each_other"
    ONE_NAMES_OTHER = "one_names_other"
    DAY_UNKNOWN = "day_unknown"
    SAME_DAYS = "same_days"
    DAYS_NEAR = "days_near"
    DAYS_APART = "days_apart"
    SAME_STATED_DAY = "same_stated_day"
    OTHER_HOURS = "other_hours"
    SAME_COUNTS = "same_counts"
    OTHER_COUNTS = "other_counts"
    SAME_PARTY = "same_party"
    OTHER_PARTY = "other_party"
    SAME_METHOD = "same_method"
    OTHER_METHOD = "other_method"
    SAME_PEOPLE = "same_people"
    SAME_EVENTS = "same_events"
    SAME_BESIDE = "same_beside"
    SHARED_TEXT = "shared_text"
    MUCH_SHARED_TEXT = "much_shared_text"


class Compared(Value, frozen=True):
    """One feature of two accounts: how much it holds, from 0 to 1 (counts to 2), and the values of both."""

    feature: FeatureName
    score: float
    one: str
    other: str


class Subject(msgspec.Struct, frozen=True):
    """An account with the vector of its words."""

    account: Account
    vector: dict[str, float]


def scores(one: Subject, other: Subject) -> tuple[float, ...]:
    """The scores in the order of `FeatureName`; the same whichever account comes first."""
    return _scores(one.account, other.account, _meeting(one, other))


def speaking(one: Subject, other: Subject) -> tuple[float, ...] | None:
    """The scores, where anything says that the two are of one event: a place, a name of one in the other, or words.

    None otherwise, which is found before the rest is compared: of half of all pairs nothing says so.
    """
    meeting = _meeting(one, other)
    if meeting.near is Near.ELSEWHERE and not any(meeting.names) and meeting.text < FEW:
        return None
    return _scores(one.account, other.account, meeting)


class _Meeting(NamedTuple):
    """What can say that two are of one event: how near they are, whether each names the other, and their words."""

    near: "Near"
    apart: bool
    names: tuple[bool, bool]
    text: float


def _meeting(one: Subject, other: Subject) -> _Meeting:
    a, b = one.account, other.account
    near, apart = nearness(a, b)
    names = (False, False) if are_homonyms(a, b, apart=apart) else (_is_named(a, b), _is_named(b, a))
    return _Meeting(near, apart, names, cosine(one.vector, other.vector))


def _scores(a: Account, b: Account, meeting: _Meeting) -> tuple[float, ...]:
    near, apart, names, text = meeting
    gap = days_between(a.days, b.days)
    published = None if a.published is None or b.published is None else abs((a.published - b.published).days)
    every = a.events | b.events
    held = (
        published is not None and published <= 1,
        published is not None and 1 < published <= DAYS_NEAR,
        published is not None and published > DAYS_NEAR,
        near is Near.SAME,
        near is Near.NEAR,
        near is Near.SAME and (is_city(a) or is_city(b)),
        apart,
        all(names),
        names[0] != names[1] and near is Near.ELSEWHERE,
        gap is None,
        gap is not None and gap <= 1,
        gap is not None and 1 < gap <= DAYS_NEAR,
        gap is not None and gap > DAYS_NEAR,
        a.stated and b.stated and gap == 0,
        gap == 0 and are_apart(a.hours, b.hours),
        min(MOST_COUNTS, len(a.counts & b.counts)),
        differ(a.counts, b.counts),
        bool(a.parties & b.parties),
        differ(a.parties, b.parties),
        bool(a.methods & b.methods),
        differ(a.methods, b.methods),
        bool(a.people & b.people),
        len(a.events & b.events) / len(every) if every else 0.0,
        near is not Near.ELSEWHERE and bool(a.beside & b.beside),
        text,
        max(0.0, text - MUCH),
    )
    return tuple(map(float, held))


def compare(one: Subject, other: Subject) -> tuple[Compared, ...]:
    """Every feature that holds, with what was compared, for a reader who asks why."""
    found = zip(FeatureName, scores(one, other), strict=True)
    return tuple(
        Compared(name, round(score, 3), *(_VALUES[name](end.account) for end in (one, other)))
        for name, score in found
        if score != 0
    )


def is_city(account: Account) -> bool:
    """Whether its place is a city, which holds several events of one day."""
    return account.place is not None and account.place.precision is Precision.CITY


def _is_named(a: Account, b: Account) -> bool:
    return bool(a.names) and a.names <= b.all_words


def days_between(one: Iterable[date], other: Iterable[date]) -> int | None:
    """Between the nearest two days of both; None where one has none."""
    return min((abs((a - b).days) for a in one for b in other), default=None)


def differ(one: frozenset[T], other: frozenset[T]) -> bool:
    """Both say something, and nothing of it is the same."""
    return bool(one) and bool(other) and not one & other


def _place(account: Account) -> str:
    return "" if account.place is None else account.place.name


def _days(account: Account) -> str:
    return " ".join(sorted(day.isoformat() for day in account.days))


def _published(account: Account) -> str:
    return "" if account.published is None else account.published.isoformat()


def _listed(values: Callable[[Account], Iterable[object]]) -> Callable[[Account], str]:
    return lambda account: " ".join(sorted(str(value) for value in values(account)))


def _counts(account: Account) -> Iterable[str]:
    return (f"{outcome}:{n}" for outcome, n in account.counts)


_VALUES: Final[Mapping[FeatureName, Callable[[Account], str]]] = {
    FeatureName.PUBLISHED_TOGETHER: _published,
    FeatureName.PUBLISHED_NEAR: _published,
    FeatureName.PUBLISHED_APART: _published,
    FeatureName.SAME_PLACE: _place,
    FeatureName.NEAR_PLACE: _place,
    FeatureName.ONLY_A_CITY: _place,
    FeatureName.PLACES_APART: _place,
    FeatureName.NAME_EACH_OTHER: _place,
    FeatureName.ONE_NAMES_OTHER: _place,
    FeatureName.DAY_UNKNOWN: _days,
    FeatureName.SAME_DAYS: _days,
    FeatureName.DAYS_NEAR: _days,
    FeatureName.DAYS_APART: _days,
    FeatureName.SAME_STATED_DAY: _days,
    FeatureName.OTHER_HOURS: _listed(lambda account: (f"{hours.start:%H:%M}" for hours in account.hours)),
    FeatureName.SAME_COUNTS: _listed(_counts),
    FeatureName.OTHER_COUNTS: _listed(_counts),
    FeatureName.SAME_PARTY: _listed(lambda account: account.parties),
    FeatureName.OTHER_PARTY: _listed(lambda account: account.parties),
    FeatureName.SAME_METHOD: _listed(lambda account: account.methods),
    FeatureName.OTHER_METHOD: _listed(lambda account: account.methods),
    FeatureName.SAME_PEOPLE: _listed(lambda account: account.people),
    FeatureName.SAME_EVENTS: _listed(lambda account: account.events),
    FeatureName.SAME_BESIDE: _listed(lambda account: (":".join(deed) for deed in account.beside)),
    FeatureName.SHARED_TEXT: lambda account: account.document,
    FeatureName.MUCH_SHARED_TEXT: lambda account: account.document,
}
