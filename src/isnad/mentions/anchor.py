"""What a time expression is resolved against, and the days it comes to."""

from datetime import date, timedelta

import msgspec

from isnad.mentions.expression import Expression
from isnad.model.document import Published
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Grain

DAY = timedelta(days=1)


class Told(msgspec.Struct, frozen=True, gc=False):
    """A day that the text told before. `dated`: with its year in words; `near`: in the same paragraph."""

    day: date
    basis: Basis
    dated: bool
    near: bool


class Anchor(msgspec.Struct, frozen=True, gc=False):
    """What is known besides the words.

    Attributes:
        published: the day of the document, None where nothing tells it.
        told: the day told last before the words.
        beside: the day that another expression of the same sentence tells, for an hour without a day.
        years: the years that the document states for its dates.
        clues: other years that it names, for days that their weekday ties to one of them.
    """

    published: Published | None
    told: Told | None = None
    beside: Told | None = None
    years: tuple[int, ...] = ()
    clues: tuple[int, ...] = ()


class Days(msgspec.Struct, frozen=True, gc=False):
    """From `first` up to but not including `end`, stated at `grain`; `reason` says why it may be other days.

    `open_end`: it lasts until nobody says when.
    """

    first: date
    end: date
    grain: Grain
    basis: Basis
    reason: Reason | None = None
    open_end: bool = False

    @property
    def count(self) -> int:
        """How many days."""
        return (self.end - self.first).days


def one_day(day: date, basis: Basis, reason: Reason | None = None) -> Days:
    """A single day."""
    return Days(day, day + DAY, Grain.DAY, basis, reason)


def month_from(months: int) -> date:
    """The first day of a month counted from year 0."""
    return date(months // 12, months % 12 + 1, 1)


def month_number(day: date) -> int:
    """A day's month, counted from year 0."""
    return day.year * 12 + day.month - 1


def weekday_differs(said: Expression, first: date) -> bool:
    """Whether a weekday beside a full date is another day of the week: one of them is a misprint."""
    return bool(said.days) and len(said.weekdays) == 1 and first.weekday() != said.weekdays[0]
