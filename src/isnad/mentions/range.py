"""What a number states with the one behind it: itself, a range, or a toll that rose from one to the other."""

from isnad.knowledge.meaning import GrammarMeaning
from isnad.mentions.bounds import bounded, is_update
from isnad.mentions.items import Passage
from isnad.model.count import Count
from isnad.model.terms import Exactness
from isnad.numbers.number import Number

_DASHES = ("-", "–", "—")
_RANGE_MARKS = ("-", "–", "—", "ـ", "او", "ل")


def stated(passage: Passage, at: int, number: Number, bound: Exactness | None, stop: int) -> tuple[int, Count] | None:
    """The last item of a number or range that begins at item `at`, and what it states; None for a broken range."""
    if number.whole is None or _ends_inverted(passage, at, number):
        return None
    last = upper(passage, at, stop, between=bound is Exactness.BETWEEN)
    if last is None:
        return None if bound is Exactness.BETWEEN else (at, bounded(number.whole, bound))
    high = passage.items[last].number
    if high is None or high.whole is None:
        return None
    if is_update(passage, at):
        return last, Count.exactly(high.whole)
    if high.whole < number.whole:
        return None
    return last, Count.between(_scaled_alike(number.whole, high), high.whole)


def _ends_inverted(passage: Passage, at: int, number: Number) -> bool:
    """Whether it is the lower end of "15-10", which nobody can tell from a misprint; spaces make the dash a pause."""
    before = passage.items[at - 1].number if at else None
    if before is None or passage.text[before.end : number.start] not in _DASHES:
        return False
    return before.value > number.value


def _scaled_alike(low: int, high: Number) -> int:
    """The lower end of "3 to 5 thousand", which says the scale once."""
    scaled = low * high.scale
    return scaled if high.scale > low and high.whole is not None and scaled <= high.whole else low


def upper(passage: Passage, at: int, stop: int, *, between: bool) -> int | None:
    """The item of the second number of a range, or None."""
    items = passage.items
    following = at + 1
    if following < len(items) and items[following].word < stop and items[following].number is not None:
        gap = passage.text[items[at].end : items[following].start].strip()
        if gap in _RANGE_MARKS or (between and gap.removesuffix("ال").rstrip() == "و"):
            return following
    grammar = items[following].meaning(GrammarMeaning) if following + 1 < len(items) else None
    if grammar is None or grammar.what != "range" or items[following + 1].number is None:
        return None
    return following + 1 if passage.adjacent(at, following) and passage.adjacent(following, following + 1) else None
