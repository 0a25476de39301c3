"""Signs said in words: a decimal point between two numbers, a minus before one."""

from functools import cache

from isnad.knowledge.wordlists import written_words
from isnad.numbers.number import Number
from isnad.text.working import fold

_LONGEST = 8


def without_signed(working: str, numbers: list[Number]) -> tuple[Number, ...]:
    """Those that are whole and not below zero: neither half of "one point one", no "minus five"."""
    points, minuses = _words("decimal_point"), _words("minus")
    if not any(word in working for word in (*points, *minuses)):
        return tuple(numbers)
    halves: set[int] = set()
    for at, number in enumerate(numbers[1:], start=1):
        if working[numbers[at - 1].end : number.word].strip() in points:
            halves |= {at - 1, at}
    return tuple(
        number
        for at, number in enumerate(numbers)
        if at not in halves and not _is_negative(working, number.word, minuses)
    )


def _is_negative(working: str, word: int, minuses: frozenset[str]) -> bool:
    before = working[max(0, word - _LONGEST) : word].split(" ")
    return len(before) > 1 and before[-1] == "" and before[-2] in minuses


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in written_words("tolls", name))
