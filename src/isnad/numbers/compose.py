"""Puts digits and number words together: "60 ألف", "ألفان وثلاثمئة", "خمسة عشر ألفا", "38 ألفا و528"."""

from collections.abc import Iterable, Sequence

import msgspec

from isnad.knowledge.lexicon import Hit
from isnad.knowledge.meaning import (
    BoundMeaning,
    CalendarMeaning,
    GrammarMeaning,
    NumberMeaning,
    OutcomeMeaning,
    PeopleMeaning,
    ThingMeaning,
)
from isnad.numbers.digits import digit_numbers
from isnad.numbers.number import Number

_AND = "و"
_MAY_TOUCH_DIGITS = (CalendarMeaning, OutcomeMeaning, GrammarMeaning, BoundMeaning)
_NOUNS = (PeopleMeaning, OutcomeMeaning, ThingMeaning)
_PLURAL = 3


class _Piece(msgspec.Struct, frozen=True, gc=False):
    """One word or run of digits.

    Attributes:
        joined: "and" is attached to it.
        plural: a scale in the plural, which alone is vague ("آلاف").
        dual: a scale that right before a noun is two of it ("ألفا شخص").
    """

    start: int
    end: int
    word: int
    value: float
    scale: bool = False
    joined: bool = False
    in_words: bool = False
    decimal: bool = False
    plural: bool = False
    dual: bool = False


def read_numbers(working: str, hits: Iterable[Hit]) -> tuple[Number, ...]:
    """All whole numbers, in order, none inside another.

    A number never goes on over anything but a space or an "and": not over a sentence's end, a comma or a list mark.
    """
    hits = tuple(hits)
    pieces = [*_digits(working, hits), *_words(hits)]
    pieces.sort(key=lambda piece: piece.start)
    dual = any(piece.dual for piece in pieces)
    nouns = {hit.word for hit in hits if hit.word == hit.start and _is_any(hit, _NOUNS)} if dual else set()
    numbers: list[Number] = []
    first = 0
    while first < len(pieces):
        last, value = _longest(working, pieces, first)
        piece, end = pieces[first], pieces[last - 1].end
        alone = last == first + 1
        if alone and piece.dual and end + 1 in nouns and working[end : end + 1] == " ":
            value *= 2
        if value == int(value) and not (alone and (piece.plural or piece.decimal)):
            numbers.append(Number(piece.start, end, piece.word, value, any(p.in_words for p in pieces[first:last])))
        first = last
    return tuple(numbers)


def _digits(working: str, hits: Sequence[Hit]) -> list[_Piece]:
    months: set[int] | None = None
    touching: set[int] | None = None

    def begins(position: int) -> bool:
        nonlocal months
        if months is None:
            months = {hit.word for hit in hits if CalendarMeaning in hit.readings}
        return position in months

    def ends(position: int) -> bool:
        nonlocal touching
        if touching is None:
            touching = {hit.end for hit in hits if _is_any(hit, _MAY_TOUCH_DIGITS)}
        return position in touching

    return [_Piece(d.start, d.end, d.start, d.value, decimal=d.decimal) for d in digit_numbers(working, begins, ends)]


def _words(hits: Sequence[Hit]) -> list[_Piece]:
    """The number words; "الاثنين" is a day."""
    pieces: list[_Piece] = []
    for hit in hits:
        if NumberMeaning not in hit.readings or CalendarMeaning in hit.readings:
            continue
        found = hit.get(NumberMeaning)
        if found is None:
            continue
        reading, meaning = found
        pieces.append(
            _Piece(
                hit.start,
                hit.end,
                hit.word,
                meaning.value,
                scale=meaning.scale,
                joined=hit.proclitics.conjunction is not None,
                in_words=True,
                plural=reading.form.number == _PLURAL,
                dual=meaning.scale and reading.form.text.endswith("ا"),
            )
        )
    return pieces


def _is_any(hit: Hit, kinds: tuple[type, ...]) -> bool:
    return any(kind in hit.readings for kind in kinds)


def _longest(working: str, pieces: Sequence[_Piece], first: int) -> tuple[int, float]:
    """The end of the longest number that begins at `first`, and its value.

    A number is a sum of groups, each scaled by less than the one before: "3 thousand and 4 thousand" are two numbers.
    """
    total, limit, begun = 0.0, float("inf"), first
    group, decimal = pieces[first].value, pieces[first].decimal
    lowest = _magnitude(pieces[first])
    index = first + 1
    while index < len(pieces):
        before, piece = pieces[index - 1], pieces[index]
        gap = working[before.end : piece.word]
        joined = piece.joined or gap.strip(" ") == _AND
        if gap not in (" ", " و ", " و") or piece.decimal or not (piece.in_words or (joined and before.in_words)):
            break
        if piece.scale and not joined and group < piece.value and (group >= 1 or decimal):
            if piece.value >= limit:
                return begun, total
            group, decimal = round(group * piece.value, 3), False
            lowest = piece.value
        elif joined and before.in_words and not decimal and _adds(lowest, total + group, piece):
            if lowest >= 1000:
                total, group, limit, begun = total + group, 0.0, lowest, index
            group += piece.value
            lowest = _magnitude(piece)
        else:
            break
        index += 1
    return index, total + group


def _magnitude(piece: _Piece) -> float:
    """What a following part must stay below: a ten takes nothing more, a unit takes a ten, a hundred both."""
    value = piece.value
    for step in (1_000_000_000, 1_000_000, 1000, 100):
        if value >= step:
            return step
    return 10.0 if value >= 10 else 1.0


def _adds(lowest: float, so_far: float, piece: _Piece) -> bool:
    if lowest == 1.0:
        return piece.in_words and 20 <= piece.value <= 90 and piece.value % 10 == 0
    if lowest == 1000.0 and so_far >= 100_000 and piece.in_words and piece.value in (1000, 2000):
        return True
    return lowest >= 100 and piece.value < lowest
