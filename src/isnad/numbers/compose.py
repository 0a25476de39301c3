"""Puts digits and number words together: "60 ألف", "ألفان وثلاثمئة", "خمسة عشر ألفا", "38 ألفا و528"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from isnad.knowledge.inflect import forms_of
from isnad.knowledge.lexicon import Hit, lexicon
from isnad.knowledge.meaning import (
    BoundMeaning,
    CalendarMeaning,
    GrammarMeaning,
    NumberMeaning,
    OutcomeMeaning,
    PeopleMeaning,
    ThingMeaning,
)
from isnad.numbers.digits import LARGEST, digit_numbers
from isnad.numbers.number import Number
from isnad.numbers.spoken import signed
from isnad.text.working import fold

_AND = "و"
_HUNDRED = "number.100"
_ORDINAL_UNIT = re.compile(r"ال[ء-ي]ا[ء-ي]{2,3} \Z")
_LONGEST_ORDINAL = 8
_ORDINALS = frozenset({10, 20, 30, 40, 50, 60, 70, 80, 90})
_MAY_TOUCH_DIGITS = (CalendarMeaning, OutcomeMeaning, GrammarMeaning, BoundMeaning)
_NOUNS = (PeopleMeaning, OutcomeMeaning, ThingMeaning)
_PLURAL = 3


class _Piece(msgspec.Struct, frozen=True, gc=False):
    """One word or run of digits.

    Attributes:
        joined: "and" is attached to it.
        dotted: digits like "1.250", a thousand and more unless a scale follows.
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
    dotted: bool = False
    plural: bool = False
    dual: bool = False

    @property
    def power(self) -> float:
        """Of a scale what it multiplies by: a thousand of "a thousand and a half", whose half is added."""
        return _magnitude(self)


def read_numbers(working: str, hits: Iterable[Hit]) -> tuple[Number, ...]:
    """All whole numbers, in order, none inside another.

    A number never goes on over anything but a space or an "and": not over a sentence's end, a comma or a list mark.
    Shares ("30 in the hundred"), ordinals ("the twenty-first") and what no report can count (above `LARGEST`) are none.
    """
    hits = tuple(hits)
    pieces = [*_digits(working, hits), *_words(working, hits)]
    if not pieces:
        return ()
    pieces.sort(key=lambda piece: piece.start)
    words = [hit.word for hit in hits]
    numbers: list[Number] = []
    first = 0
    while first < len(pieces):
        last, value = _longest(working, pieces, first)
        piece, end = pieces[first], pieces[last - 1].end
        alone = last == first + 1
        if alone and piece.dual and working[end : end + 1] == " " and _is_noun(_at(hits, words, end + 1)):
            value *= 2
        share = _is_percent(_at(hits, words, end)) or _is_percent(_at(hits, words, end + 1))
        if value == int(value) <= LARGEST and not share and not (alone and (piece.plural or piece.decimal)):
            in_words = any(p.in_words for p in pieces[first:last])
            scale = int(pieces[last - 1].power) if not alone and pieces[last - 1].scale else 1
            numbers.append(Number(piece.start, end, piece.word, value, in_words, scale))
        first = last
    return signed(working, numbers)


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

    found = digit_numbers(working, begins, ends)
    return [_Piece(d.start, d.end, d.start, d.value, decimal=d.decimal, dotted=d.dotted) for d in found]


def _words(working: str, hits: Sequence[Hit]) -> list[_Piece]:
    """The number words; "الاثنين" is a day."""
    pieces: list[_Piece] = []
    named = [(at, hit) for at, hit in enumerate(hits) if NumberMeaning in hit.readings]
    for at, hit in named:
        if CalendarMeaning in hit.readings:
            continue
        found = hit.get(NumberMeaning)
        if found is None:
            continue
        reading, meaning = found
        if meaning.value in _ORDINALS and _ends_ordinal(working, hit, meaning.value):
            before = hits[at - 1] if at else None
            if not _asks_hour(before, hit):
                continue
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


def _ends_ordinal(working: str, hit: Hit, value: int) -> bool:
    """As in "the eleventh", "the twenty-first": behind a unit in the shape of an active participle with the article."""
    if value != 10 and not (hit.proclitics.article and hit.proclitics.conjunction is not None):
        return False
    if value == 10 and hit.word != hit.start:
        return False
    return _ORDINAL_UNIT.search(working, max(0, hit.word - _LONGEST_ORDINAL), hit.word) is not None


def _asks_hour(before: Hit | None, hit: Hit) -> bool:
    """As in "at the hour ten": the word for hour has the shape of an ordinal."""
    meaning = None if before is None or before.end != hit.word - 1 else before.get(CalendarMeaning)
    return meaning is not None and meaning[1].what == "hours" and meaning[1].value == 0


def _is_percent(hit: Hit | None) -> bool:
    """As in "in the hundred", which is listed as a thing and ends in the word for a hundred."""
    things = None if hit is None else hit.readings.get(ThingMeaning)
    return things is not None and any(reading.form.text.endswith(_hundred()) for reading in things)


@cache
def _hundred() -> tuple[str, ...]:
    return tuple(fold(form.text) for form in forms_of(lexicon().entries[_HUNDRED].forms))


def _at(hits: Sequence[Hit], words: list[int], position: int) -> Hit | None:
    """The hit whose word begins at a position; `words` are where those of all hits do."""
    at = bisect_left(words, position)
    return hits[at] if at < len(words) and words[at] == position else None


def _is_noun(hit: Hit | None) -> bool:
    """Whether it is a noun with nothing before it in its word."""
    return hit is not None and hit.word == hit.start and _is_any(hit, _NOUNS)


def _is_any(hit: Hit, kinds: tuple[type, ...]) -> bool:
    return any(kind in hit.readings for kind in kinds)


def _longest(working: str, pieces: Sequence[_Piece], first: int) -> tuple[int, float]:
    """The end of the longest number that begins at `first`, and its value.

    A number is a sum of groups, each scaled by less than the one before: "3 thousand and 4 thousand" are two numbers.
    """
    total, limit, begun = 0.0, float("inf"), first
    group, decimal = pieces[first].value, pieces[first].decimal
    if (pieces[first].dotted or pieces[first].dual) and _is_scaled(working, pieces, first):
        # "1.250 million" is a decimal, and "ألفا مليون" two thousand of them
        group, decimal = (group / 1000, True) if pieces[first].dotted else (group * 2, False)
    lowest = _magnitude(pieces[first])
    index = first + 1
    while index < len(pieces):
        before, piece = pieces[index - 1], pieces[index]
        gap = working[before.end : piece.word]
        joined = piece.joined or gap.strip(" ") == _AND
        goes_on = gap in (" ", " و ", " و") or (gap == "" and piece.scale and not before.in_words)
        if not goes_on or piece.decimal or not (piece.in_words or (joined and before.in_words)):
            break
        if (
            piece.scale
            and not joined
            and (group < piece.power or group == piece.value == 1000)
            and (group >= 1 or decimal)
        ):
            if piece.power >= limit:
                return begun, total
            half = piece.value - piece.power
            group, decimal = round(group * piece.power, 3) + half, False
            lowest = piece.power if half == 0 else 1.0
        elif joined and before.in_words and not decimal and _adds(lowest, total + group, piece):
            if lowest >= 1000:
                total, group, limit, begun = total + group, 0.0, lowest, index
            group += piece.value
            lowest = _magnitude(piece)
        else:
            break
        index += 1
    return index, total + group


def _is_scaled(working: str, pieces: Sequence[_Piece], at: int) -> bool:
    if at + 1 == len(pieces):
        return False
    scale = pieces[at + 1]
    return scale.scale and not scale.joined and working[pieces[at].end : scale.word] in ("", " ")


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
