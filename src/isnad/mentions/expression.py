"""What the words of a time expression say, before anything is known of the day they were written on."""

from datetime import date

import msgspec

from isnad.knowledge.meaning import CalendarMeaning
from isnad.mentions.daynumber import (
    GAPS,
    MONTH_LENGTH,
    PAIRS,
    is_hour,
    month_behind,
    second_of_pair,
    this_month_behind,
    year_behind,
)
from isnad.mentions.items import Item, Passage
from isnad.mentions.labels import YEARS

_BEFORE_MONTH = frozenset(["في", "منذ", "خلال", "حتي", "وحتي", "من", "الي", "بين", "قبل", "بعد"])
_LONGEST_RUN = 10
_SHORTEST_MONTH = 3
YEAR_LENGTH = 365
WEEK_LENGTH = 7


class Expression(msgspec.Struct, frozen=True, gc=False):
    """The parts of one expression over items `[first, last]`.

    Attributes:
        days: days of the month; two are the ends of a range.
        months: distinct months in order; more than one contradict each other.
        relative: days from the day of writing, or as many stretches of `unit` days.
        daypart: the hour at which it begins, and how many hours it lasts.
        shift: -1 "last", 0 "this", 1 "next"; None where nothing says so.
        unit: the length in days of the word for a stretch of time that `shift` or a year stands behind.
        date: a date in digits; its day None where the digits name none.
        digits: whether a date in digits is part of it.
    """

    first: int
    last: int
    weekdays: tuple[int, ...]
    days: tuple[int, ...]
    months: tuple[int, ...]
    year: int | None
    relative: int | None
    daypart: tuple[int, int] | None
    shift: int | None
    unit: int
    date: date | None
    digits: bool


class _Reader:
    """Reads one run of items from `first` on; an item that does not fit ends it."""

    def __init__(self, passage: Passage, first: int) -> None:
        self.passage = passage
        self.first = self.last = first
        self.weekdays: list[int] = []
        self.days: list[int] = []
        self.months: list[int] = []
        self.named_months = 0
        self.year: int | None = None
        self.relative: int | None = None
        self.daypart: tuple[int, int] | None = None
        self.shift: int | None = None
        self.unit = 0
        self.date: date | None = None
        self.digits = False
        self.words = 0

    def read(self) -> Expression | None:
        """The expression, or None where the words name no time of their own."""
        items = self.passage.items
        index = self.first
        while index < min(self.first + _LONGEST_RUN, len(items)):
            if index > self.first and not self._follows(index):
                break
            taken = self._take(index)
            if taken == 0:
                break
            index += taken
        if not self._says_when():
            return None
        return Expression(
            self.first,
            self.last,
            tuple(self.weekdays),
            tuple(self.days),
            tuple(self.months),
            self.year,
            self.relative,
            self.daypart,
            self.shift,
            self.unit,
            self.date,
            self.digits,
        )

    def _follows(self, index: int) -> bool:
        gap = self.passage.gap(index - 1, index)
        if gap in GAPS:
            return True
        pair = self.weekdays or (self.days and not self.months)
        return gap in PAIRS and bool(pair)

    def _take(self, index: int) -> int:
        """How many items are part of it from `index` on; 0 ends the run."""
        item = self.passage.items[index]
        if item.date is not None:
            self.digits, self.date, self.last = True, item.date.day, index
            return 1
        if item.number is not None:
            return self._number(index, item)
        calendar = item.meaning(CalendarMeaning)
        if calendar is None or not self._fits(index, item, calendar):
            return 0
        self._note(calendar)
        if calendar.what != "day_word" or calendar.length == YEAR_LENGTH:
            self.last = index
        return 1

    def _fits(self, index: int, item: Item, calendar: CalendarMeaning) -> bool:
        if item.joined and index > self.first and not (calendar.what == "weekday" and self.weekdays):
            return False
        match calendar.what:
            case "hours":
                return False
            case "last":
                return bool(self.months or self.weekdays or self.unit) and self.passage.gap(index - 1, index) == ""
            case "relative":
                return not (self.weekdays or self.months or self.relative is not None)
            case "ago":
                return self.words == 0 and not self._names_which(index + 1)
            case "daypart" | "weekday":
                before = [(calendar.value - 1) % 7]
                return self.daypart is None if calendar.what == "daypart" else self.weekdays in ([], before)
            case "day_word" if calendar.value:
                return month_behind(self.passage, index)
            case _:
                return True

    def _names_which(self, index: int) -> bool:
        """Whether a year or month stands behind "before the year", which then is no stretch of time that has passed."""
        if index >= len(self.passage.items) or self.passage.gap(index - 1, index) != "":
            return False
        item = self.passage.items[index]
        calendar = item.meaning(CalendarMeaning)
        return item.number is not None or (calendar is not None and calendar.what == "month")

    def _note(self, calendar: CalendarMeaning) -> None:
        self.words += 1
        match calendar.what:
            case "weekday":
                self.weekdays.append(calendar.value)
            case "month":
                self.named_months += 1
                if calendar.value not in self.months:
                    self.months.append(calendar.value)
            case "relative":
                self.relative = calendar.value
                self.daypart = (20, calendar.length) if calendar.length and self.daypart is None else self.daypart
            case "ago":
                self.relative, self.unit = calendar.value, calendar.length
            case "daypart":
                self.daypart = (calendar.value, calendar.length)
            case "last":
                self.shift = calendar.value
            case "day_word" if calendar.value:
                self.days.append(calendar.value)
            case _:
                self.unit = calendar.length or self.unit

    def _number(self, index: int, item: Item) -> int:
        """A day before its month, a pair of them, a day and a year behind a month, a year behind its word."""
        value = None if item.number is None else item.number.whole
        if value is None or is_hour(self.passage, index):
            return 0
        if value in YEARS and self.year is None and self._year_fits(index):
            self.year, self.last = value, index
            return 1
        if not 1 <= value <= 99 or len(self.days) > 1:
            return 0
        if month_behind(self.passage, index) or this_month_behind(self.passage, index):
            self.days.append(value)
            self.last = index
            return 1
        if not self.days and not self.months:
            second = second_of_pair(self.passage, index)
            if second is not None:
                self.days.append(value)
                return second - index
        if self.months and not self.days and year_behind(self.passage, index):
            self.days.append(value)
            self.last = index
            return 1
        return 0

    def _year_fits(self, index: int) -> bool:
        return bool(self.months) or (self.unit == YEAR_LENGTH and self.passage.gap(index - 1, index) == "")

    def _says_when(self) -> bool:
        if self.weekdays or self.relative is not None or self.digits:
            return True
        if self.months:
            alone = not self.days and self.year is None and self.shift is None and self.named_months == 1
            return not alone or self._month_is_meant()
        if self.unit == WEEK_LENGTH:
            return self.shift is not None
        by_unit = self.unit in (MONTH_LENGTH, YEAR_LENGTH) and (self.year is not None or self.shift is not None)
        return by_unit and not (self.days and self.shift is None)

    def _month_is_meant(self) -> bool:
        """A month's name alone may be another word ("مارس"): a preposition or a word for time stands before it."""
        item = self.passage.items[self.last]
        if item.end - item.start < _SHORTEST_MONTH:
            return False
        if self.words > 1 or item.preposition is not None:
            return True
        begin = self.passage.items[self.first].word
        before = self.passage.text[max(0, begin - 8) : begin].split(" ")
        return len(before) > 1 and before[-2] in _BEFORE_MONTH


def expression_at(passage: Passage, first: int) -> Expression | None:
    """The time expression that begins at item `first`, or None where none does."""
    item = passage.items[first]
    if item.date is None and item.number is None:
        calendar = item.meaning(CalendarMeaning)
        if calendar is None or calendar.what in ("last", "hours"):
            return None
    return _Reader(passage, first).read()
