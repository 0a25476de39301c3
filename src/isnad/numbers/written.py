"""A whole number as a person writes it into a field: digits of any script, with or without marks of thousands."""

from typing import Final

from isnad.numbers.digits import LARGEST, digit_numbers
from isnad.text.working import fold

_LONGEST: Final = 24


def whole_number(text: str, *, most: int = LARGEST) -> int | None:
    """The number, as 1200 of "1200", "١٢٠٠", "1,200" and "١٬٢٠٠"; None where it is none, or above `most`.

    Reports are read by the same rules, so that a number can be copied from one into a form. What could be read in two
    ways ("1.200") is none.
    """
    digits = text.strip()
    if len(digits) > _LONGEST or "." in digits:
        return None
    number = int(digits) if digits.isdecimal() else _marked(digits)
    return None if number is None or number > most else number


def _marked(digits: str) -> int | None:
    found = tuple(digit_numbers(fold(digits), _nothing, _nothing))
    is_whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(digits)) and not found[0].decimal
    return int(found[0].value) if is_whole else None


def _nothing(_: int) -> bool:
    return False
