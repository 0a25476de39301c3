"""What stands in the cells of a table of codings: days, numbers, names; what can be read two ways is refused."""

import re
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from isnad.knowledge.wordlists import written_words
from isnad.model.bounds import Bounds
from isnad.model.reason import Reason
from isnad.numbers.written import whole_number
from isnad.review.codings.heading import WORDS

MOST: Final = 9_999_999
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?")
_WORDED = re.compile(r"(\d{1,2})[ -]([^\W\d_]{3,9})[ ,-]+(\d{4})")
_NUMERIC = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\s.*)?")
_NO_FRACTION = re.compile(r"(\d+)\.0")
_DEGREES = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,12})?")
_PARTS = re.compile(r"[;|\n؛]")
_COMMAS = re.compile(r"[;|\n؛,،]")


class NotReadError(Exception):
    """A cell that cannot be read, and why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.code)
        self.reason = reason


class Cell(NamedTuple):
    """What stands in a column; its name is for issues."""

    column: str
    text: str

    def refused(self, code: str) -> NotReadError:
        """For a reason that names the column and what stands there."""
        return NotReadError(Reason.of(code, column=self.column, value=self.text[:80]))


def is_nothing(text: str) -> bool:
    """Whether a cell of a name or a note is left empty."""
    return not text or text.casefold() in _set("nothing")


def is_unknown(text: str) -> bool:
    """Whether a cell of a number, a day or a degree is left empty, or says that nobody knows."""
    return is_nothing(text) or text.casefold() in _set("unknown")


def day(cell: Cell) -> date | None:
    """The day: year, month, day in numbers, or a day with its month in letters and a year of four digits.

    Raises:
        NotReadError: `codings.unclear_day` for numbers of which nobody can know which is the month; `codings.no_day`.
    """
    text = _digits(cell.text)
    if is_unknown(text):
        return None
    try:
        if match := _ISO.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if (match := _WORDED.fullmatch(text)) and (month := _month(match[2])):
            return date(int(match[3]), month, int(match[1]))
    except ValueError as error:
        raise cell.refused("codings.no_day") from error
    raise cell.refused("codings.unclear_day" if _NUMERIC.fullmatch(text) else "codings.no_day")


def bounds(cell: Cell) -> Bounds | None:
    """A number, or a range of two; None where the cell is left empty. 0 is a number.

    Raises:
        NotReadError: `codings.no_number`.
    """
    if is_unknown(cell.text):
        return None
    for sign in written_words(WORDS, "to"):
        low, found, high = cell.text.partition(sign)
        if found and low.strip():
            return _range(cell, _number(cell, low), _number(cell, high))
    number = _number(cell, cell.text)
    return Bounds(number, number)


def or_more(cell: Cell, more: Cell) -> Bounds | None:
    """The number of one cell at least, with that of another at most; None where both are left empty.

    Raises:
        NotReadError: `codings.no_number`.
    """
    least, others = bounds(cell), bounds(more)
    if least is None or others is None:
        return least or others
    return least.hull(least.plus(others))


def ends(low: Cell | None, high: Cell | None) -> Bounds | None:
    """The range of two cells, each a number; of a lowest alone "at least", of a highest alone "at most".

    Raises:
        NotReadError: `codings.no_number`, also where the lowest is above the highest.
    """
    least = None if low is None or is_unknown(low.text) else _number(low, low.text)
    most = None if high is None or is_unknown(high.text) else _number(high, high.text)
    if least is None:
        return None if most is None else Bounds(0, most)
    if most is None or high is None:
        return Bounds(least, None)
    return _range(high, least, most)


def degrees(cell: Cell, most: int) -> float | None:
    """Degrees from -`most` to `most`.

    Raises:
        NotReadError: `codings.no_degrees`.
    """
    text = _digits(cell.text)
    if is_unknown(text):
        return None
    if _DEGREES.fullmatch(text) is None or abs(float(text)) > most:
        raise cell.refused("codings.no_degrees")
    return float(text)


def listed(text: str, *, commas: bool) -> tuple[str, ...]:
    """The names in a cell, each once, in order."""
    parts = (" ".join(part.split()) for part in (_COMMAS if commas else _PARTS).split(text))
    return tuple(dict.fromkeys(part for part in parts if not is_nothing(part)))


def either(text: str) -> tuple[str, ...]:
    """The labels in a cell of kinds: of "A and/or B" both."""
    found = [text]
    for word in written_words(WORDS, "either"):
        found = [part for one in found for part in one.split(word)]
    return tuple(dict.fromkeys(label for one in found for label in listed(one, commas=True)))


def _number(cell: Cell, text: str) -> int:
    written = _digits(text)
    plain = _NO_FRACTION.fullmatch(written)
    number = whole_number(plain[1] if plain else written, most=MOST)
    if number is None:
        raise cell.refused("codings.no_number")
    return number


def _range(cell: Cell, low: int, high: int) -> Bounds:
    if high < low:
        raise cell.refused("codings.no_number")
    return Bounds(low, high)


def _month(name: str) -> int | None:
    begins = [month[:3] for month in written_words(WORDS, "months")]
    word = name.casefold()
    known = word in written_words(WORDS, "months") or word in begins
    return begins.index(word[:3]) + 1 if known else None


def _digits(text: str) -> str:
    """With digits of any script as those of ASCII."""
    return "".join(str(int(char)) if char.isdecimal() else char for char in text.strip())


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in written_words(WORDS, name))
