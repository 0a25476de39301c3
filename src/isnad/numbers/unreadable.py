"""Digits that look like a number and are none, each with the reason."""

import msgspec

from isnad.model.reason import Reason
from isnad.numbers.digits import LARGEST, broken_digits

_MOST_DIGITS = len(str(LARGEST))


class Unreadable(msgspec.Struct, frozen=True, gc=False):
    """Digits at `[start, end)` of the working copy that no rule may turn into a value."""

    start: int
    end: int
    reason: Reason


def unreadable_numbers(working: str) -> tuple[Unreadable, ...]:
    """Every run of digits that is no number, in order.

    `number.beyond_sense` has more digits than anything that reports count; `number.broken` has separators or leading
    zeros that fit no number ("1,50,0", "0000"). Telephone numbers begin with zeros too and are left out.
    """
    found = []
    for start, end in broken_digits(working):
        digits = sum(char.isdigit() for char in working[start:end])
        if digits >= _MOST_DIGITS and not working.startswith("0", start):
            found.append(Unreadable(start, end, Reason.of("number.beyond_sense", most=LARGEST)))
        elif not _is_telephone(working[start:end]):
            found.append(Unreadable(start, end, Reason.of("number.broken")))
    return tuple(found)


def _is_telephone(digits: str) -> bool:
    return digits.isdigit() and digits.startswith("0") and digits.strip("0") != ""
