"""When, in words: as fine as it was stated and no finer."""

from datetime import date, datetime, timedelta

from isnad.model.document import Published, Retrieved
from isnad.model.interval import Time
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant
from isnad.present import locales
from isnad.present.language import Language
from isnad.present.runs import isolate, noted
from isnad.present.tables import say

_DAY = timedelta(days=1)


def day_phrase(day: date, language: Language) -> str:
    """A calendar day: "19 March 2019"; Arabic names the month as `assets/locales.yaml` says."""
    return locales.day(day, language)


def moment_phrase(at: str, language: Language) -> str:
    """A moment that the log has in UTC, to the minute; one that is no moment is shown as it is."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return isolate(at, language)
    return f"{day_phrase(moment.date(), language)} {moment:%H:%M} UTC"


def published_phrase(published: Published | None, language: Language) -> str:
    """The day a report came out, how that is known and from where."""
    if published is None:
        return say("published.unknown", language)
    how = [say(f"basis.{published.basis}", language), say(f"published.source.{published.source}", language)]
    return noted(day_phrase(published.day, language), how, language)


def retrieved_phrase(retrieved: Retrieved, language: Language) -> str:
    """When a report was collected, in UTC, and who says so."""
    at = retrieved.utc
    is_to_the_minute = retrieved.at.grain is Grain.MINUTE
    when = moment_phrase(at.isoformat(), language) if is_to_the_minute else day_phrase(at.date(), language)
    return noted(when, [say(f"retrieved.source.{retrieved.source}", language)], language)


def time_phrase(time: Time, language: Language) -> str:
    """The time with its preposition and, unless stated, its basis: "on 19 March 2019 (inferred)"."""
    if time.status is Status.UNRESOLVED or (time.start is None and time.end is None):
        return say("time.unresolved", language)
    notes = [] if time.basis is Basis.STATED else [say(f"basis.{time.basis}", language)]
    if time.status is Status.AMBIGUOUS:
        notes.append(say("time.ambiguous", language))
    return noted(_interval(time, language), notes, language)


def _interval(time: Time, language: Language) -> str:
    start, end = time.start, time.end
    if start is None and end is not None:
        return say("time.before", language, when=_moment(end, time.grain, language))
    if start is not None and end is None:
        return say("time.after", language, when=_moment(start, time.grain, language))
    if start is None or end is None:
        raise ValueError(f"a time without an end: {time!r}")
    if time.grain in (Grain.MINUTE, Grain.PART_OF_DAY):
        return _hours(start, end, time.grain, language)
    return _days(start, end, time.grain, language)


def _days(start: Instant, end: Instant, grain: Grain, language: Language) -> str:
    first, last = start.date(), (end - timedelta(minutes=1)).date()
    if grain is Grain.YEAR and (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return say("time.in", language, when=str(first.year))
    whole_month = first.day == 1 and (last + _DAY).day == 1 and (first.year, first.month) == (last.year, last.month)
    if grain is Grain.MONTH and whole_month:
        return say("time.in", language, when=locales.month(first, language))
    if first == last:
        return say("time.on", language, when=day_phrase(first, language))
    return say("time.days", language, first=_short(first, last, language), last=day_phrase(last, language))


def _short(first: date, last: date, language: Language) -> str:
    """The earlier of two days without what it shares with the later: "19" before "21 March 2019"."""
    if first.year != last.year:
        return day_phrase(first, language)
    return locales.day_of_year(first, language) if first.month != last.month else str(first.day)


def _hours(start: Instant, end: Instant, grain: Grain, language: Language) -> str:
    if grain is Grain.MINUTE and end - start <= timedelta(minutes=1):
        return say("time.at", language, day=day_phrase(start.date(), language), clock=_clock(start))
    if start.date() == (end - timedelta(minutes=1)).date():
        # Midnight at the end of the day is written 24:00, so that the hours do not seem to run backwards.
        last = "24:00" if end.date() > start.date() else _clock(end)
        return say("time.hours", language, day=day_phrase(start.date(), language), first=_clock(start), last=last)
    first, last = (_moment(moment, grain, language) for moment in (start, end))
    return say("time.hours_over", language, first=first, last=last)


def _moment(moment: Instant, grain: Grain, language: Language) -> str:
    day = day_phrase(moment.date(), language)
    if grain in (Grain.MINUTE, Grain.PART_OF_DAY):
        return say("time.moment", language, clock=_clock(moment), day=day)
    return day


def _clock(moment: Instant) -> str:
    return f"{moment:%H:%M}"
