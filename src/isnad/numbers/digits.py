"""Numbers written in digits, and the digits that are no number: clock times, dates, percentages, names, labels."""

import re
from collections.abc import Callable, Iterator

import msgspec

from isnad.numbers.dates import numeric_dates
from isnad.text.alphabet import LETTERS
from isnad.text.clitics import LONGEST_PROCLITICS, read_proclitics

LARGEST = 10**12
"""Beyond this no report counts anything; such digits are unresolved, not a number."""

_RUN = re.compile(r"[0-9]+(?:[.,][0-9]+|،[0-9]{3}(?![0-9]))*(?: 000(?![0-9]))*")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:([.,،])[0-9]{3}(?:\1[0-9]{3})*|(?: 000)+)")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]{1,2}")
_SEPARATORS = re.compile(r"[.,، ]")
_LATIN = re.compile(r"[A-Za-z]")
_ARABIC = re.compile(f"[{LETTERS}]")
_ARABIC_WORD = re.compile(f"[{LETTERS}]+")
_NEVER_BESIDE = frozenset("_@#%٪$€£^=×+")
_LONGEST_DESIGNATION = 3
_FEWEST_PHONE_GROUPS = 3
_LOOK_BACK = 24


class Digits(msgspec.Struct, frozen=True, gc=False):
    """A run of digits at `[start, end)`; a `decimal` is whole only where a scale word follows ("1.5 million")."""

    start: int
    end: int
    value: float
    decimal: bool


Beside = Callable[[int], bool]
"""Whether a word that may touch digits begins or ends at a position ("7-آب", "إصابة10")."""


def digit_numbers(working: str, begins: Beside, ends: Beside) -> Iterator[Digits]:
    """Every run of digits that states a whole number, or a decimal that a scale word may make whole, in order.

    Args:
        working: a working copy.
        begins: whether a word of time begins there: digits before a hyphen and anything else are a list's label.
        ends: whether a word ends there that needs no space before digits: behind another one they are part of a name.
    """
    runs = [match.span() for match in _RUN.finditer(working)]
    if not runs:
        return
    dates = [(found.start, found.end) for found in numeric_dates(working)]
    dated = 0
    phones = _phone_groups(working, runs)
    for place, (start, end) in enumerate(runs):
        while dated < len(dates) and dates[dated][1] <= start:
            dated += 1
        if place in phones or (dated < len(dates) and dates[dated][0] < end):
            continue
        found = _value(working[start:end])
        if found is not None and not _is_part_of_other(working, start, end) and not _names(working, start, ends):
            if _labels(working, start, end, begins):
                continue
            yield Digits(start, end, found[0], found[1])


def _value(text: str) -> tuple[float, bool] | None:
    """What digits with their separators are worth, and whether they are a decimal; None where they are broken."""
    if text.isdigit():
        # One leading zero is how stamps and lists write a single digit.
        padded = text.startswith("0") and len(text) > 1 and (len(text) > 2 or text == "00")
        return None if padded or len(text) > 12 else (float(text), False)
    if _THOUSANDS.fullmatch(text):
        value = float(_SEPARATORS.sub("", text))
        return (value, False) if value < LARGEST else None
    if _DECIMAL.fullmatch(text):
        return float(text.replace(",", ".")), True
    return None


def _is_part_of_other(working: str, start: int, end: int) -> bool:
    """A clock time, a fraction, a percentage, an amount of money, a name in Latin letters."""
    before = working[start - 1] if start else " "
    after = working[end] if end < len(working) else " "
    if before in _NEVER_BESIDE or after in _NEVER_BESIDE or _LATIN.match(before) or _LATIN.match(after):
        return True
    right, left = working[end : end + 4], working[max(0, start - 4) : start]
    if right.startswith((" %", " ٪")):
        return True
    return _joins(right) or _joins(left[::-1])


def _joins(beside: str) -> bool:
    """Whether a colon or a slash ties the digits to others, with or without spaces ("05 : 17")."""
    mark, rest = beside.lstrip(" ")[:1], beside.lstrip(" ")[1:].lstrip(" ")
    return mark != "" and mark in ":/\\" and rest[:1].isdigit()


def _names(working: str, start: int, ends: Beside) -> bool:
    """Whether the letters that touch the digits make a name of both ("خبر24", "سو-35"); clitics do not."""
    if start == 0:
        return False
    hyphen = working[start - 1] == "-"
    at = start - 1 if hyphen else start
    if hyphen and _LATIN.match(working[at - 1 : at]):
        return True
    if _ARABIC.match(working[at - 1 : at]) is None or at == 0:
        return False
    begin = at
    while begin > max(0, start - _LOOK_BACK) and _ARABIC.match(working, begin - 1):
        begin -= 1
    if hyphen:
        return at - begin <= _LONGEST_DESIGNATION and not ends(at)
    short = at - begin <= LONGEST_PROCLITICS and read_proclitics(working[begin:at]) is not None
    return not short and not ends(at)


def _labels(working: str, start: int, end: int, begins: Beside) -> bool:
    """As in "1- Ahmad", "2. Samer": a list's label, told from a number by what follows and where it stands."""
    mark = working[end : end + 1]
    following = end + 2 if working[end + 1 : end + 2] == " " else end + 1
    if mark == "-":
        return _ARABIC.match(working, following) is not None and not begins(following)
    if mark not in (".", ")") or _ARABIC.match(working, following) is None:
        return False
    return start == 0 or working[start - 1] in "\n:" or _ARABIC.match(working, start - 1) is not None


def _phone_groups(working: str, runs: list[tuple[int, int]]) -> frozenset[int]:
    """Runs in a chain of three or more with a space or hyphen between: a telephone or account number."""
    found: set[int] = set()
    first = 0
    for place in range(1, len(runs) + 1):
        if place < len(runs) and working[runs[place - 1][1] : runs[place][0]] in (" ", "-"):
            continue
        if place - first >= _FEWEST_PHONE_GROUPS:
            found.update(range(first, place))
        first = place
    return frozenset(found)
