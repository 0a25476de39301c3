"""Numbers written in digits, and the digits that are no number: clock times, dates, percentages, names, labels."""

import re
from collections.abc import Callable, Iterator

import msgspec

from isnad.numbers.dates import numeric_dates
from isnad.text.alphabet import LETTERS
from isnad.text.clitics import LONGEST_PROCLITICS, read_proclitics

LARGEST = 10**12
"""Beyond this no report counts anything; such digits are unresolved, not a number."""

_RUN = re.compile(r"[0-9]+(?:(?:[.,]|,{2,3})[0-9]+|[،'’][0-9]{3}(?![0-9]))*(?: 000(?![0-9]))*")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:([.,،'’])[0-9]{3}(?:\1[0-9]{3})*|(?: [0-9]{3})+)")
_DOTTED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]{1,2}")
_SHORT_DECIMAL = re.compile(r"[0-9]{1,3}\.[0-9]+")  # a longer one is two of a page's counters run together
_SEPARATORS = re.compile(r"[.,،'’ ]")
_LATIN = re.compile(r"[A-Za-z]")
_ARABIC = re.compile(f"[{LETTERS}]")
_ARABIC_WORD = re.compile(f"[{LETTERS}]+")
_NEVER_BESIDE = frozenset("_@#%٪$€£^=×+<>~≈±")
_TIED = ("", *" :/\\%٪")
"""What stands beside digits across a blank where they may be part of a time, a date or a share, or at an end."""
_MINUS = ("-", "−")
_LATIN_SCALES = {"K": 1e3, "k": 1e3, "M": 1e6, "G": 1e9}
_NETWORKS = frozenset("2345")  # as in "5G"
_LONGEST_DESIGNATION = 3
_FEWEST_PHONE_GROUPS = 3
_LOOK_BACK = 24


class Digits(msgspec.Struct, frozen=True, gc=False):
    """A run of digits at `[start, end)`, with the Latin letter of its scale ("100K").

    Attributes:
        decimal: whole only where a scale word follows ("1.5 million").
        dotted: a thousand and more, but a decimal where a scale word follows ("1.250 million").
    """

    start: int
    end: int
    value: float
    decimal: bool = False
    dotted: bool = False


Beside = Callable[[int], bool]
"""Whether a word that may touch digits begins or ends at a position ("7-آب", "إصابة10")."""


def digit_numbers(working: str, begins: Beside, ends: Beside) -> Iterator[Digits]:
    """Every run of digits that states a whole number, or a decimal that a scale word may make whole, in order.

    Args:
        working: a working copy.
        begins: whether a word of time begins there: digits before a hyphen and anything else are a list's label.
        ends: whether a word ends there that needs no space before digits: behind another one they are part of a name.
    """
    for start, end in _candidates(working):
        found = _read(working, start, end)
        if found is None:
            continue
        if _stands_free(working, start, found.end) or not (
            _is_part_of_other(working, start, found.end)
            or _names(working, start, ends)
            or _labels(working, start, found.end, begins)
        ):
            yield found


def _stands_free(working: str, start: int, end: int) -> bool:
    """Whether blanks part the digits from words on both sides, as they mostly do: nothing then makes more of them."""
    if start < 2 or working[start - 1] != " " or working[start - 2] in _TIED:
        return False
    return working[end : end + 1] == " " and working[end + 1 : end + 2] not in _TIED


def broken_digits(working: str) -> Iterator[tuple[int, int]]:
    """The runs of digits that read as no number: above `LARGEST`, or with separators or zeros that fit none, in order.

    Dates, telephone numbers, decimals, clock times, names and addresses are not broken and are left out.
    """
    for start, end in _candidates(working):
        broken = _value(working[start:end]) is None and not _is_part_of_other(working, start, end)
        if broken and not _names(working, start, lambda _: False):
            yield start, end


def _candidates(working: str) -> Iterator[tuple[int, int]]:
    """The runs of digits with their separators that are neither a date nor groups of a telephone number."""
    runs = [match.span() for match in _RUN.finditer(working)]
    if not runs:
        return
    dates = [(found.start, found.end) for found in numeric_dates(working)]
    dated = reached = 0
    phones = _phone_groups(working, runs)
    for place, (start, run_end) in enumerate(runs):
        while dated < len(dates) and dates[dated][1] <= start:
            dated += 1
        if start < reached or place in phones or (dated < len(dates) and dates[dated][0] < run_end):
            continue
        reached = _end_of_groups(working, runs, place)
        yield start, reached


def _end_of_groups(working: str, runs: list[tuple[int, int]], place: int) -> int:
    """Past a second group of three digits behind a space, as some write thousands ("1 500")."""
    start, end = runs[place]
    if end - start > 2 or working[start] == "0" or place + 1 == len(runs) or working[end] != " ":
        return end
    following, after = runs[place + 1]
    before = runs[place - 1][1] if place else -2
    apart = before != start - 1 and following == end + 1
    return after if apart and after - following == 3 and working[start:end].isdigit() else end


def _read(working: str, start: int, end: int) -> Digits | None:
    """The digits there as a number; None where they are broken or part of a decimal."""
    text = working[start:end]
    scale = _LATIN_SCALES.get(working[end : end + 1])
    pointed = start > 0 and working[start - 1] == "." and (start == 1 or not working[start - 2].isalnum())
    if scale is not None and not _goes_on(working, end + 1):
        if pointed and text.isdigit():
            text = f"0.{text}"
        found = (float(text), False) if _SHORT_DECIMAL.fullmatch(text) else _value(text)
        if found is None or found[1] or (working[end] == "G" and text in _NETWORKS):
            return None
        glued = working[max(0, start - pointed - 1) : start - pointed] in _MINUS
        if glued and not is_negative(working, start - pointed, end + 1):
            return None
        value = round(found[0] * scale, 3)
        return Digits(start, end + 1, value) if value == int(value) <= LARGEST else None
    if pointed:
        return None
    found = _value(text)
    return None if found is None else Digits(start, end, found[0], found[1], _DOTTED.fullmatch(text) is not None)


def is_negative(working: str, start: int, end: int) -> bool:
    """As in "-5" with nothing behind it on its line; before words the dash is a bullet or a pause."""
    lead = working[working.rfind("\n", 0, start) + 1 : start].strip(" ")
    return lead in _MINUS and working[end : end + 1] in ("", "\n")


def _goes_on(working: str, at: int) -> bool:
    """Whether a letter or digit stands there, which a scale's letter then begins a name with."""
    return working[at : at + 1].isalnum()


def _value(text: str) -> tuple[float, bool] | None:
    """What digits with their separators are worth, and whether they are a decimal; None where they are broken."""
    if text.isdigit():
        # One leading zero is how stamps and lists write a single digit.
        padded = text.startswith("0") and len(text) > 1 and (len(text) > 2 or text == "00")
        return None if padded or float(text) > LARGEST else (float(text), False)
    if _THOUSANDS.fullmatch(text):
        value = float(_SEPARATORS.sub("", text))
        return (value, False) if value <= LARGEST else None
    if _DECIMAL.fullmatch(text):
        return float(text.replace(",", ".")), True
    return None


def _is_part_of_other(working: str, start: int, end: int) -> bool:
    """A clock time, a fraction, a percentage, an amount of money, a name in Latin letters, an address."""
    before = working[start - 1] if start else " "
    after = working[end] if end < len(working) else " "
    if before in _NEVER_BESIDE or after in _NEVER_BESIDE or _LATIN.match(before) or _LATIN.match(after):
        return True
    if before == "/" and start > 1 and (_LATIN.match(working[start - 2]) or working[start - 2] == "/"):
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
