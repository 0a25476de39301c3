"""What stands behind a name in a list and is no part of it: an age, brackets, a byname, where its bearer is from."""

import re
from functools import cache

from isnad.knowledge.meaning import Part
from isnad.mentions.names.vocabulary import any_of, listed, pattern

_BRACKET = re.compile(r"[ ]?[\"”»]?[ ]?[(\[/\\][^()\[\]\n]{0,50}[)\]/\\]")
_LINE = re.compile(r"[\n،,\d]|$")
_LONGEST_HOME = 60
_OF_AGE = 18
_NUMBER = re.compile(r"(\d+)[)\]/]?[ ]*([ء-ي]*)")
_IN_BRACKETS = re.compile(r"[(\[][ ]*([ء-ي]+)[ ]*[)\]]")


def past_details(text: str, end: int, stop: int, *, lined: bool) -> int:
    """The end of what is said of who is named up to `end`; where they are from only in a list of `lined` names."""
    end = past_age(text, end, stop)
    return _past_home(text, end, stop) if lined else end


def part_of(text: str, start: int, end: int) -> Part | None:
    """Whether the details over `[start, end)` make a name's bearer a child, or a woman: an age, or "(the mother)".

    An age is a number with a unit, or behind a word such as "aged"; a number alone may count the entries of a list.
    """
    if start == end:
        return None
    role = _IN_BRACKETS.search(text, start, end)
    if role is not None and role[1] in listed("bracketed_women"):
        return Part.WOMEN
    if role is not None and role[1] in listed("bracketed_children"):
        return Part.CHILDREN
    return Part.CHILDREN if _is_under_age(text, start, end) else None


def _is_under_age(text: str, start: int, end: int) -> bool:
    number = _NUMBER.search(text, start, end)
    if number is None:
        return pattern("pairs").search(text, start, end) is not None
    if number[2] in listed("years"):
        return number[2] in listed("short_units") or int(number[1]) < _OF_AGE
    return pattern("ages").search(text, start, number.start()) is not None and int(number[1]) < _OF_AGE


def past_age(text: str, end: int, stop: int) -> int:
    """The end of an age and of brackets behind a name."""
    while True:
        found = _BRACKET.match(text, end, stop) or _age().match(text, end, stop)
        if found is None:
            return end
        end = found.end()
        unit = _unit().match(text, end, stop) if text[end - 1].isdigit() or text[end - 2].isdigit() else None
        end = end if unit is None else unit.end()


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"[ ]{pattern('years').pattern}")


@cache
def _age() -> re.Pattern[str]:
    words, units, pairs = (pattern(name).pattern for name in ("ages", "years", "pairs"))
    gap = '[ ،,:"”»)“]'
    told = rf"{gap}*(?:{words}{gap}+){{1,6}}(?:[(]?\d+[)]?(?:[ /]*{units})?|{pairs})"
    bare = rf"{gap}*(?:[(\[/]?\d+[)\]/]?[ ]*{units}|[(\[/]\d+[)\]/](?:[ ]{units})?|{pairs})"
    return re.compile(rf"(?:{told}|{bare})(?:[ ]{words}){{0,3}}")


def past_home(text: str, end: int, stop: int) -> bool:
    """Whether nothing but where somebody is from stands from `end` to `stop`, without a mark behind it.

    As in "of the people of X", "from the village of X": a noun says that it is one, and X is of one word, or two.
    """
    return _home_of_a_noun().fullmatch(text, end, stop) is not None


@cache
def _home_of_a_noun() -> re.Pattern[str]:
    other = any_of("never", "dead_of")
    nouns = rf"(?:(?:{any_of('home_nouns')})[ ])+"
    return re.compile(rf'["”»)]?[ ](?:{any_of("home")})[ ]{nouns}(?:(?!(?:{other})[ ])[ء-ي]+[ ]){{1,2}}')


def _past_home(text: str, end: int, stop: int) -> int:
    begin = end + 1 if text[end : end + 1] in (" ", "،") else end
    found = pattern("home", "also_called").match(text, begin + (text[begin : begin + 1] == " "), stop)
    if found is None:
        return end
    line = _LINE.search(text, found.end(), min(stop, found.end() + _LONGEST_HOME))
    return end if line is None else line.start()
