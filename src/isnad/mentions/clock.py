"""Hours that a clock shows: "الساعة 05 : 17", "17:05", "الخامسة والنصف عصراً"."""

import re
from functools import cache

import msgspec

from isnad.mentions.timewords import any_of, time_words

_HOURS = range(25)
_MINUTES = range(60)
_HALF_DAY = 12
_HALF_PAST = (30, 20, 15, 10, 5)
_LONGEST = 60
_MINUTE_DIGITS = 2
_REACH = 32
_MINUTES_REACH = 5


class Clock(msgspec.Struct, frozen=True, gc=False):
    """An hour at `[start, end)` of the working copy.

    `whole_day`: it is written so that it can only be an hour of 24. `greenwich`: it is not local. `half`: 0 or 12 where
    a letter behind it says before or after noon.
    """

    start: int
    end: int
    hour: int
    minute: int
    whole_day: bool
    greenwich: bool = False
    half: int | None = None


def clock_at(text: str, at: int) -> Clock | None:
    """The hour that is written from a position on, its word "the hour" before it or not; None where none is."""
    found = _clock().match(text, at, at + _LONGEST)
    return None if found is None else _read(found, text)


def clock_before(text: str, at: int) -> Clock | None:
    """The hour right before a part of the day: in words, or in digits behind a word like "at"."""
    found = _before().search(text, max(0, at - _LONGEST), at)
    if found is None:
        return None
    return clock_at(text, found.start("clock"))


def clocks_alone(text: str) -> list[Clock]:
    """Every "17:05" behind a word like "at" or at the head of a line."""
    found: list[Clock] = []
    colon = text.find(":")
    while colon >= 0:
        if text[max(0, colon - 2) : colon].rstrip(" ")[-1:].isdigit():
            around = _digits().finditer(text, max(0, colon - _REACH), colon + _MINUTES_REACH)
            start = next((match.start("clock") for match in around if match.end() > colon), None)
            clock = None if start is None else clock_at(text, start)
            if clock is not None and not (found and clock.start < found[-1].end):
                found.append(clock)
        colon = text.find(":", colon + 1)
    return found


def _read(found: re.Match[str], text: str) -> Clock | None:
    digits = found["digits"]
    if digits is None:
        hour, minute, sure = _hours()[" ".join(found["word"].split())], 0, False
    else:
        hour, minute = int(digits), int(found["minutes"] or 0)
        sure = hour > _HALF_DAY or (found["minutes"] is not None and len(digits) == _MINUTE_DIGITS)
    if found["part"] is not None:
        minute = _HALF_PAST[time_words("fractions").index(" ".join(found["part"].split()))]
    elif found["more"] is not None:
        minute = int(found["more"])
    if found["except"] is not None:
        hour, minute = (hour - 1 or _HALF_DAY), 60 - minute
    if hour not in _HOURS or minute not in _MINUTES:
        return None
    end = found.end()
    half = _half().match(text, end) if digits is not None and found["part"] is None and found["more"] is None else None
    if half is not None:
        end = half.end()
    zone = _zone().match(text, end)
    noon = None if half is None else _HALF_DAY if half["after"] else 0
    return Clock(found.start(), end if zone is None else zone.end(), hour, minute, sure, zone is not None, noon)


@cache
def _hours() -> dict[str, int]:
    return {word: hour for hour, word in enumerate(time_words("hours"), start=1)} | {
        word[:-1]: hour for hour, word in enumerate(time_words("hours"), start=1) if " " in word
    }


def _hour_pattern() -> str:
    words = sorted(_hours(), key=len, reverse=True)
    return rf"(?:{'|'.join(word.replace(' ', ' +') for word in words)})(?![ء-ي])"


@cache
def _clock() -> re.Pattern[str]:
    fractions = any_of("fractions")
    return re.compile(
        rf"(?:(?:{any_of('hour_word')})(?: +تمام)? *:? *(?:ال)?)?"
        rf"(?:(?P<word>{_hour_pattern()})|(?P<digits>[0-9]{{1,2}})(?: ?[:.] ?(?P<minutes>[0-9]{{2}}))?(?![0-9:/]))"
        rf"(?: +(?:و ?|(?P<except>{any_of('except')}) +)(?:(?:ال)?(?P<part>{fractions})ا?(?![ء-ي])"
        rf"|(?P<more>[0-9]{{1,2}}) +(?:{any_of('minute_words')})))?"
    )


@cache
def _before() -> re.Pattern[str]:
    hour = _hour_pattern()
    return re.compile(
        rf"(?<![ء-ي0-9:])(?P<clock>{hour}(?: +(?:و ?|{any_of('except')} +)(?:ال)?(?:{any_of('fractions')})ا?)?"
        rf"|[0-9]{{1,2}} ?[:.] ?[0-9]{{2}})(?: +من)? *\Z"
    )


@cache
def _digits() -> re.Pattern[str]:
    words = any_of("before_clock")
    return re.compile(rf"(?:(?<![ء-ي])(?:{words}) +|(?:\A|(?<=\n)) *)(?P<clock>[0-9]{{1,2}} ?: ?[0-9]{{2}})(?![0-9:])")


@cache
def _half() -> re.Pattern[str]:
    return re.compile(rf" ?(?:(?:{any_of('before_noon')})|(?P<after>{any_of('after_noon')}))(?![ء-يA-Za-z])")


@cache
def _zone() -> re.Pattern[str]:
    return re.compile(rf" *[(]? *(?:{any_of('greenwich')})(?![ء-ي])")
