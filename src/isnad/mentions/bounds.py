"""Words that open or blur a number from before or behind, or apart from it: "the toll exceeded 40"."""

import re
from bisect import bisect_left
from functools import cache

from isnad.knowledge.meaning import BoundMeaning, OutcomeMeaning, Slot
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.model.count import Count
from isnad.model.terms import Exactness
from isnad.text.working import fold

_BEFORE_BOUND = ("", "،", "(")
_REACH = 60
_MOST_WORDS = 5
_BACK = 4
_BETWEEN = re.compile("[ء-ي]+(?: [ء-ي]+)*")
_WORD = 20
_ARTICLE = " ال"
_OF = ("عن", "علي")
_NOT_OPENED = (Exactness.ABOUT, Exactness.LESS_THAN)
_FROM = " من"
_FROM_REACH = 6
_UPDATE_REACH = 90
_NEGATIONS = ("لا", "لم", "لن")


def bound_before(passage: Passage, at: int) -> Exactness | None:
    """What a verb before item `at` makes of the number there, where only the noun that it speaks of stands between."""
    text, word = passage.text, passage.items[at].word
    before = text[max(0, word - _WORD) : word]
    before = before[:-2] if before.endswith(_ARTICLE) else before
    if not before.endswith(" ") or not _ends_in_letter(before[:-1]):
        return None
    before = before[:-1]
    for of in _OF:
        if before.endswith(of) and not _ends_in_letter(before[: -len(of)]):
            return _parted(text, max(0, word - _WORD) + len(before) - len(of))
    bounds = passage.sightings.of_kind(BoundMeaning)
    nearest = bisect_left(bounds, at) - 1
    if nearest < 0 or bounds[nearest] < at - _BACK:
        return None
    for index in range(at - 1, max(-1, at - 1 - _BACK), -1):
        item = passage.items[index]
        meaning = item.meaning(BoundMeaning)
        if word - item.end > _REACH or item.number is not None:
            return None
        if meaning is not None:
            verb = not meaning.after and meaning.exactness not in _NOT_OPENED and _is_verb(text, item.start, item.end)
            return meaning.exactness if verb and _names_the_counted(passage, index, at) else None
    return None


def _ends_in_letter(words: str) -> bool:
    return words != "" and "ء" <= words[-1] <= "ي"


def _is_verb(text: str, start: int, end: int) -> bool:
    """Whether the bound is a verb without its preposition ("exceeded"), behind which its subject may stand."""
    return text[start:end].rsplit(" ", maxsplit=1)[-1] in _words("exceeding")


def _names_the_counted(passage: Passage, index: int, at: int) -> bool:
    """Whether only what is counted stands between: "the number of the dead in the town", "the toll", "the wounded"."""
    between = passage.text[passage.items[index].end : passage.items[at].word].strip().removesuffix(" ال").strip()
    words = between.split(" ")
    if _BETWEEN.fullmatch(between) is None or len(words) > _MOST_WORDS:
        return False
    if words[0].removeprefix("ال") in _words("toll_nouns"):
        return all(
            passage.items[n].meaning(OutcomeMeaning) is None or _is_noun(passage, n) for n in range(index + 1, at)
        )
    return len(words) == 1 and index + 1 < at and passage.items[index + 1].definite and _is_noun(passage, index + 1)


def _is_noun(passage: Passage, index: int) -> bool:
    outcome = passage.items[index].meaning(OutcomeMeaning)
    return outcome is not None and outcome.slot is Slot.SELF


def _parted(text: str, end: int) -> Exactness | None:
    """As in "no fewer … than ten", "rose … above 40": the verb and its preposition with the subject between."""
    words = re.split(r"[^ء-ي ]", text[max(0, end - _REACH) : end])[-1].split()[-_MOST_WORDS - 2 :]
    for place in range(len(words) - 1, -1, -1):
        word = words[place].removeprefix("و")
        negated = place > 0 and words[place - 1] in _NEGATIONS
        if word in _words("falls_below"):
            return Exactness.AT_LEAST if negated else Exactness.LESS_THAN
        if word in _words("rises_above"):
            return Exactness.AT_MOST if negated else Exactness.MORE_THAN
    return None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in written_words("tolls", name))


def bound_behind(passage: Passage, at: int, stop: int) -> Exactness | None:
    """What the words right behind item `at` make of its count: "at least" in "five civilians at least"."""
    following = at + 1
    if following >= len(passage.items) or passage.items[following].word >= stop:
        return None
    item = passage.items[following]
    meaning = item.meaning(BoundMeaning)
    if meaning is None or passage.gap(at, following) not in _BEFORE_BOUND:
        return None
    if meaning.after:
        return meaning.exactness
    after = following + 1
    if passage.adjacent(following, after) and passage.items[after].number is not None:
        # it blurs the number behind it: "twenty killed and more than thirty injured"
        return None
    if item.joined:
        # "forty and odd"; what ends in a preposition governs what follows
        odd = meaning.exactness is Exactness.MORE_THAN and item.word == item.start - 1
        return meaning.exactness if odd and not _governs(passage.text[item.start : item.end]) else None
    # "about" stands before what it blurs more often than behind
    return meaning.exactness if meaning.exactness is Exactness.ABOUT else None


def _governs(bound: str) -> bool:
    return bound.endswith((_FROM, *(f" {of}" for of in _OF)))


def is_update(passage: Passage, at: int) -> bool:
    """As in "the toll rose from five to fourteen": what was counted before, and no lower end of a range."""
    text, word = passage.text, passage.items[at].word
    if at and passage.items[at - 1].meaning(BoundMeaning) is not None and passage.adjacent(at - 1, at):
        # in "rose to more than seven" that word is no "from"
        word = passage.items[at - 1].word
    if not text[max(0, word - _FROM_REACH) : word].removesuffix("ال").rstrip(" ").endswith(_FROM):
        return False
    clause = re.split(r"[،؛.:\n]", text[max(0, word - _UPDATE_REACH) : word])[-1].split()
    return any(word.removeprefix("و").removeprefix("ل") in _words("changing") for word in clause)


def bounded(value: int, bound: Exactness | None) -> Count:
    """The count that a number and the words around it state."""
    match bound:
        case Exactness.ABOUT:
            return Count.about(value)
        case Exactness.MORE_THAN | Exactness.AT_LEAST:
            return Count(value, None, bound)
        case Exactness.LESS_THAN | Exactness.AT_MOST:
            return Count(None, value, bound)
        case _:
            return Count.exactly(value)
