"""What the words of a time expression say, before anything is known of the day they were written on."""

from datetime import date

import msgspec

from isnad.mentions.clock import Clock
from isnad.mentions.stretch import Stretch

YEAR_LENGTH = 365
WEEK_LENGTH = 7


class Expression(msgspec.Struct, gc=False):
    """The parts of one expression at `[start, end)` of the working copy, over items `[first, last]`.

    Attributes:
        days: days of the month; two are the ends of a range.
        apart: whether other days lie between two of them that are not meant.
        months: distinct months in order; more than one contradict each other.
        hijri: whether months, days and year are of the Hijri calendar; `hijri_year` whether that is said of the year.
        relative: days from the day of writing, or as many stretches of `unit` days.
        recent: "just now", "in the past hours".
        told: days from the day told before.
        daypart: the hour at which it begins, and how many hours it lasts.
        shift: -1 "last", 0 "this", 1 "next"; None where nothing says so.
        unit: the length in days of the word for a stretch of time that `shift` or a year stands behind.
        year_shift: the same of the year behind a month.
        of_told: the length in days of the word behind which "the same" stands: the month or year told before.
        part: the third of the month or year.
        slice: which half, third or quarter of the month or year, and of how many; (0, n) is the last.
        until: the last of the years that `year` begins.
        from_told: -1 the weekday before the day told before, 1 the one after it.
        date: a date in digits; its day None where the digits name none.
        digits: whether a date in digits is part of it.
        feast: month, day, length in days and whether in the Hijri year.
        feast_day: which day of the feast, 0 where nothing says so.
        season: its first month.
        habit: whether it comes round again and again.
        of_event: whether it is counted from an event that the words name.
    """

    first: int
    last: int
    start: int
    end: int
    weekdays: list[int] = msgspec.field(default_factory=list)
    days: list[int] = msgspec.field(default_factory=list)
    apart: bool = False
    months: list[int] = msgspec.field(default_factory=list)
    year: int | None = None
    hijri: bool = False
    relative: int | None = None
    recent: bool = False
    told: int | None = None
    daypart: tuple[int, int] | None = None
    adverb: bool = False
    clock: Clock | None = None
    shift: int | None = None
    unit: int = 0
    year_shift: int | None = None
    of_told: int = 0
    part: int = 0
    slice: tuple[int, int] | None = None
    until: int | None = None
    from_told: int = 0
    date: "date | None" = None
    digits: bool = False
    stretch: Stretch | None = None
    feast: tuple[int, int, int, bool] | None = None
    feast_day: int = 0
    season: int | None = None
    habit: bool = False
    of_event: bool = False

    @property
    def names_day(self) -> bool:
        """Whether the words themselves name a day, a month, a year or one of them from another."""
        return bool(
            self.weekdays or self.days or self.months or self.digits or self.unit or self.feast or self.season
        ) or not (self.relative is None and self.told is None and self.stretch is None and not self.recent)

    @property
    def is_clock(self) -> bool:
        """Whether it is an hour of a day that other words name."""
        return self.clock is not None and not self.names_day
