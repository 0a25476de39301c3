"""Days of an incident as recorders code them: how precisely they are known, and how a number is shared among them."""

from datetime import date, timedelta

from isnad.model.interval import Time
from isnad.model.terms import Grain
from isnad.model.value import Value

_DAY = timedelta(days=1)
_OF_ONE_DAY = (Grain.MINUTE, Grain.PART_OF_DAY)
_SOME_DAYS, _WEEK, _MONTH = 6, 7, 31
_WIDE = {Grain.WEEK: _WEEK, Grain.MONTH: _MONTH, Grain.SEASON: _MONTH + 1, Grain.YEAR: _MONTH + 1}


class Stretch(Value, frozen=True):
    """The first and the last day on which it may have been; `wide` is how many days the reports leave open at least."""

    first: date
    last: date
    wide: int

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def stretch_of(time: Time | None) -> Stretch | None:
    """The days of an incident, both ends within; None where an end is open or nothing is known.

    What is told to the minute or the part of a day is of the day on which it began: a night is one. Where reports leave
    more than the hours of a day open, it may have been on each of them.
    """
    if time is None or time.start is None or time.end is None:
        return None
    first = time.start.date()
    is_one = time.grain in _OF_ONE_DAY and time.end - time.start <= _DAY
    last = first if is_one else (time.end - timedelta(microseconds=1)).date()
    last = max(first, last)
    return Stretch(first, last, max((last - first).days + 1, _WIDE.get(time.grain, 1)))


def ucdp_date_prec(stretch: Stretch) -> int:
    """UCDP's code: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year."""
    return 1 + sum(stretch.wide > most for most in (1, _SOME_DAYS, _WEEK, _MONTH))


def acled_days(stretch: Stretch) -> tuple[tuple[date, ...], int] | None:
    """The days on which ACLED has an event each, and its time precision; None for less than a month is known.

    Up to six days that reports name are a row each, of precision 1. Of a week and of a month the middle stands for all.
    """
    if stretch.wide <= _SOME_DAYS:
        return tuple(stretch.first + timedelta(days=n) for n in range(stretch.days)), 1
    if stretch.wide <= _MONTH:
        middle = stretch.first + timedelta(days=(stretch.days - 1) // 2)
        return (middle,), 2 if stretch.wide <= _WEEK else 3
    return None


def shares(total: int, days: int) -> tuple[int, ...]:
    """The number of each day, as even as can be, what is left over to the first days; they sum to the total."""
    each, left = divmod(total, days)
    return tuple(each + (n < left) for n in range(days))
