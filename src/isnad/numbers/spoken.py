"""Signs of numbers, written or said: a decimal point between two, a minus before one."""

from functools import cache

import msgspec

from isnad.knowledge.wordlists import written_words
from isnad.numbers.digits import is_negative
from isnad.numbers.number import Number
from isnad.text.working import fold

_LONGEST = 8


def signed(working: str, numbers: list[Number]) -> tuple[Number, ...]:
    """The numbers without the halves of decimals ("one point one"), those below zero told as such.

    A dash makes a number negative only where the two are all of their line: elsewhere it is a bullet, or a range.
    """
    points, minuses = _words("decimal_point"), _words("minus")
    numbers = [_negative(n) if is_negative(working, n.word, n.end) else n for n in numbers]
    if not any(word in working for word in (*points, *minuses)):
        return tuple(numbers)
    halves: set[int] = set()
    for at, number in enumerate(numbers[1:], start=1):
        if working[numbers[at - 1].end : number.word].strip() in points:
            halves |= {at - 1, at}
    return tuple(
        _negative(number) if _said_negative(working, number.word, minuses) else number
        for at, number in enumerate(numbers)
        if at not in halves
    )


def _negative(number: Number) -> Number:
    return msgspec.structs.replace(number, negative=True)


def _said_negative(working: str, word: int, minuses: frozenset[str]) -> bool:
    before = working[max(0, word - _LONGEST) : word].split(" ")
    return len(before) > 1 and before[-1] == "" and before[-2] in minuses


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in written_words("tolls", name))
