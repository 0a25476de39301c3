"""Reads the words of a time expression from one item on."""

from isnad.knowledge.meaning import CalendarMeaning, GrammarMeaning
from isnad.mentions.clock import Clock, clock_at
from isnad.mentions.daynumber import GAPS, PAIRS, month_behind, this_month_behind
from isnad.mentions.expression import WEEK_LENGTH, YEAR_LENGTH, Expression
from isnad.mentions.items import Item, Passage
from isnad.mentions.labels import YEARS
from isnad.mentions.periods import HIJRI_YEARS, hijri_name_at
from isnad.mentions.stretch import stretch_at
from isnad.mentions.timenotes import NOTES, note_unit
from isnad.mentions.timenumbers import take_number, take_text
from isnad.mentions.timerun import Run
from isnad.mentions.timewhole import look_back, says_when
from isnad.mentions.timewords import time_words, word_before
from isnad.numbers.number import Number

_LONGEST_RUN = 12
_NOON = 12
_EVENING = 20
_AFTER_MIDNIGHT = 24
_ARTICLE = "ال"
_EARLIEST_YEAR = min(HIJRI_YEARS.start, YEARS.start)
_OF_TIME = (CalendarMeaning, GrammarMeaning)
"""What the words mean that say of a number beside them that it is a day or a stretch of time, or join it to one."""


def expression_at(passage: Passage, first: int) -> Expression | None:
    """The time expression that begins at item `first`, or None where none does."""
    item = passage.items[first]
    calendar = item.meaning(CalendarMeaning)
    if item.date is None and item.number is None and (calendar is None or calendar.what == "last"):
        return None
    if item.number is not None and _only_counts(passage, first, item.number):
        return None
    said = None if calendar is not None and calendar.what == "stretch" else _read(passage, first)
    if said is not None or item.date is not None:
        return said
    found = stretch_at(passage, first)
    if found is None:
        return None
    return Expression(first, found.last, found.start, found.end, stretch=found.stretch, of_event=found.stretch.of_event)


def _only_counts(passage: Passage, first: int, number: Number) -> bool:
    """Whether nothing beside a number makes a day, an hour, a year or a stretch of it, as beside most."""
    value, text = number.whole, passage.text
    following = passage.items[first + 1 : first + 3]
    if value is None or value >= _EARLIEST_YEAR:
        return False
    for item in following:
        if item.number is not None or not item.meanings.keys().isdisjoint(_OF_TIME):
            return False
    if following and text[following[0].start : following[0].end] in time_words("adverbs"):
        return False
    return hijri_name_at(text, number.end) is None


def clock_alone(passage: Passage, clock: Clock) -> Expression:
    """An hour that no item stands on."""
    within = passage.within(clock.start, clock.end)
    return Expression(within.start, max(within.start, within.stop - 1), clock.start, clock.end, clock=clock)


def _read(passage: Passage, first: int) -> Expression | None:
    """One run of items from `first` on; an item that does not fit ends it. None where it names no time."""
    items, run = passage.items, Run(passage, first)
    index = first
    while index < min(first + _LONGEST_RUN, len(items)):
        if index > first and not _follows(run, index):
            break
        taken = _take(run, index)
        if taken == 0:
            if index == first and items[first].number is not None:
                # most numbers count people, and have said nothing of time
                return None
            break
        index += taken
        run.reached = max(run.reached, items[index - 1].end)
        take_text(run)
        if _night_goes_on(run, index):
            run.reached = items[index].end
        while index < len(items) and items[index].word < run.reached:
            index += 1
    look_back(run)
    return run.said if says_when(run) else None


def _night_goes_on(run: Run, index: int) -> bool:
    """In "the night of Saturday to Sunday" both are of the night; "from Saturday night to Sunday" is a range."""
    passage, said = run.passage, run.said
    if len(said.weekdays) != 1 or said.daypart is None or index + 1 >= len(passage.items):
        return False
    grammar = passage.items[index].meaning(GrammarMeaning)
    if grammar is None or grammar.what != "range" or run.gap(passage.items[index]) != "":
        return False
    after = passage.items[index + 1].meaning(CalendarMeaning)
    if after is None or after.what != "weekday" or not passage.adjacent(index, index + 1):
        return False
    night = said.daypart[0] + said.daypart[1] > _AFTER_MIDNIGHT
    return night and word_before(run.text, said.start, "colloquial_ago", "since") is None


def _follows(run: Run, index: int) -> bool:
    item = run.passage.items[index]
    gap = run.gap(item)
    if gap in GAPS:
        return True
    if gap in PAIRS:
        said = run.said
        return bool(
            said.weekdays or (said.days and not said.months) or (said.year is not None and item.number is not None)
        )
    calendar = item.meaning(CalendarMeaning)
    between = run.text[run.reached : item.word].strip(" ،,")
    if calendar is None:
        return False
    if calendar.what == "daypart":
        named = run.said.relative is not None or bool(run.said.weekdays)
        return named and run.said.daypart is None and gap in time_words("before_daypart")
    return calendar.what == "hours" and between in time_words("before_clock")


def _take(run: Run, index: int) -> int:
    """How many items are part of it from `index` on; 0 ends the run."""
    item = run.passage.items[index]
    if item.date is not None:
        if run.said.digits or run.said.months:
            return 0
        run.said.digits, run.said.date, run.said.hijri = True, item.date.day, item.date.hijri
        return run.reach(index)
    if item.number is not None:
        return take_number(run, index, item)
    calendar = item.meaning(CalendarMeaning)
    if calendar is not None and calendar.what == "ago" and _names_which(run.passage, index + 1):
        return _take_unit_of_ago(run, index, calendar)
    if calendar is None or not _fits(run, index, item, calendar):
        return 0
    if calendar.what == "hours":
        return run.hour(index, clock_at(run.text, item.start - len(_ARTICLE) if item.definite else item.start))
    run.words += 1
    NOTES.get(calendar.what, note_unit)(run, index, calendar)
    if calendar.what != "day_word" or calendar.length == YEAR_LENGTH:
        run.reach(index)
    return 1


def _fits(run: Run, index: int, item: Item, calendar: CalendarMeaning) -> bool:
    said = run.said
    if item.joined and index > said.first and not (calendar.what == "weekday" and said.weekdays):
        return False
    match calendar.what:
        case "last":
            current_month = bool(said.days) and calendar.value == 0 and item.definite
            named = bool(said.months or said.weekdays or said.unit or said.feast) or current_month
            return named and (run.touches(item) or (current_month and run.gap(item) == "من"))
        case "relative" | "told":
            return not (said.weekdays or said.months) and said.relative is None and said.told is None
        case "ago" | "recent":
            return run.words == 0
        case "weekday":
            return said.weekdays in ([], [(calendar.value - 1) % 7])
        case "part" | "feast" | "hijri_feast":
            return not (said.weekdays or said.months or said.days or said.unit or said.part or said.feast)
        case _:
            return _fits_alone(run, index, item, calendar)


def _fits_alone(run: Run, index: int, item: Item, calendar: CalendarMeaning) -> bool:
    """Of what may stand only once, or only before a month."""
    if calendar.what == "day_word" and calendar.value:
        named = hijri_name_at(run.text, item.end) is not None
        return named or month_behind(run.passage, index) or this_month_behind(run.passage, index)
    if calendar.what == "daypart":
        return run.said.daypart is None
    other = run.said.months and (calendar.what == "hijri") != run.said.hijri
    return calendar.what != "stretch" and not (
        calendar.what in ("month", "hijri") and (other or (run.said.months and run.said.hijri))
    )


def _take_unit_of_ago(run: Run, index: int, calendar: CalendarMeaning) -> int:
    """In "before the year 2011" the word for a year and what stands behind it."""
    item = run.passage.items[index]
    if run.words or calendar.value != -1 or calendar.length == WEEK_LENGTH:
        return 0
    run.words += 1
    run.said.unit = calendar.length
    run.said.start = run.text.rindex(" ", item.start, item.end) + 1
    return run.reach(index)


def _names_which(passage: Passage, index: int) -> bool:
    """Whether a year or month stands behind "before the year", which then is no stretch of time that has passed."""
    if index >= len(passage.items) or passage.gap(index - 1, index) != "":
        return False
    item = passage.items[index]
    calendar = item.meaning(CalendarMeaning)
    return item.number is not None or (calendar is not None and calendar.what == "month")
