"""Where, behind a word for harm, names may begin: behind "they are", in quotation marks, behind a title."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

import msgspec

from isnad.knowledge.meaning import GrammarMeaning, PeopleMeaning, PlaceNounMeaning, SpeechMeaning
from isnad.knowledge.registers import particles
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.vocabulary import any_of, is_given, listed
from isnad.mentions.sought import Sought
from isnad.model.terms import VictimStatus

_AT_ONCE = 3
_TITLE_REACH = 70
_REACH = 300
_BEFORE = 20
_QUOTED = re.compile(r'["“”«„(:](?:[ ]*|(?<=:)[ ]*1[ ]*[-_.)][ ]*)(?=[ء-ي])')
_NUMBERED = re.compile(r"(?<![\d./:-])1[ ]*[-_.)–][ ]*(?=([ء-ي]+)[^\n\d]{3,70}2[ ]*[-_.)–])")
_WORD = re.compile("[ء-ي]+")
_AND = "و"
_BEHIND = re.compile("[^ء-ي\\n]{0,4}([ء-ي]+)")
_PREPOSITIONS = "بل"
_LONGER = 3


class Opening(msgspec.Struct, frozen=True, gc=False, order=True):
    """Where to look for a name; `introduced`: what stands before shows that one follows; `fighter`: of a fighter."""

    at: int
    introduced: bool
    fighter: bool = False


MARKS_OPENINGS = (GrammarMeaning, PeopleMeaning, SpeechMeaning)
"""Of what kinds the items are that `openings` must look at."""


def openings(passage: Passage, index: int, limit: int, items: Sequence[int]) -> list[Opening]:
    """In order of the text, up to `limit` or a word for speech; none behind whose house it was or who did it.

    `items` are the indexes of those that have a meaning of `MARKS_OPENINGS`.
    """
    text, begin = passage.text, passage.items[index].end
    limit = min(limit, begin + _REACH)
    found: list[Opening] = []
    fighting: list[tuple[int, bool]] = [(begin, _is_of_fighters(passage, index - 1))] if index else []
    for at in range(bisect_right(items, index), len(items)):
        following = items[at]
        item = passage.items[following]
        if item.word >= limit:
            break
        kinds = item.hit.readings.keys() if item.hit is not None else frozenset()
        if SpeechMeaning in kinds and GrammarMeaning not in kinds and not _is_done(text, item.word):
            limit = item.word
            break
        if PeopleMeaning in kinds:
            fighting.append((item.word, _is_fighter(item)))
        near = _AT_ONCE < item.word - begin < _TITLE_REACH
        if (
            near
            and _leads_on(text, item.end)
            and is_title(item)
            and not (is_of_place(passage, following) or is_of_another(passage, item.word))
        ):
            found.append(Opening(item.word, introduced=False))
    introduced = passage.sightings.stands(_words_before_names(), begin, limit)
    introducing = _introducing().finditer(text, begin, limit) if introduced else ()
    called = [(match.start(), match.end(), True) for match in introducing]
    quoted = [(at, at, False) for at in (match.start() for match in _QUOTED.finditer(text, begin, limit))]
    ones = _NUMBERED.finditer(text, begin, limit) if "1" in text[begin:limit] else ()
    numbered = [(m.start(), m.start(), False) for m in ones if _begins_name(m[1])]
    found += [
        Opening(at, introduced, _last(fighting, start))
        for start, at, introduced in (*called, *quoted, *numbered)
        if not is_of_another(passage, start)
    ]
    return sorted(found)


@cache
def _introducing() -> re.Pattern[str]:
    """As `pattern`, but that a mark or a blank stands before: much faster where a text holds none."""
    return re.compile(rf"[\s،؛:.()\[\]\"“”«»_#-](?:{any_of('called', 'they_are')})(?![ء-ي])")


@cache
def _words_before_names() -> Sought:
    """Of the same entries, a word each."""
    return Sought.one_word_of(sorted(listed("called") | listed("they_are")))


def _is_done(text: str, at: int) -> bool:
    """As in "the martyrs who have been documented: X, Y": nobody speaks, and it is said of those named."""
    before = _WORD.findall(text, max(0, at - _BEFORE), at)
    return bool(before) and before[-1].removeprefix(_AND) in listed("done")


def _begins_name(word: str) -> bool:
    """Of a numbered list that nothing announces: places and injuries are numbered too."""
    return is_given(word) or word in listed("compound") or word in listed("titles")


def _leads_on(text: str, end: int) -> bool:
    """Whether a title or a name may stand behind a title: asked of every noun for people, so cheaply."""
    found = _BEHIND.match(text, end)
    if found is None:
        return False
    word = found[1]
    return word not in _no_names() and (word[0] not in _PREPOSITIONS or is_given(word) or len(word) < _LONGER)


@cache
def _no_names() -> frozenset[str]:
    return listed("never") | particles()


def is_title(item: Item) -> bool:
    """Whether an item may stand before a name: an honorific or a noun for one person."""
    if item.hit is None:
        return False
    kinds = item.hit.readings
    if GrammarMeaning in kinds:
        grammar = item.meaning(GrammarMeaning)
        if grammar is not None and grammar.what == "honorific":
            return True
    people = item.get(PeopleMeaning) if PeopleMeaning in kinds else None
    return people is not None and people[0].form.number in (1, 2, None) and not people[1].household


def is_of_another(passage: Passage, at: int) -> bool:
    """As in "the house of X", "at the hands of X": whoever is named at `at` is not among those told of."""
    before = passage.text[max(0, at - _BEFORE) : at].replace("_", " ")
    words = _WORD.findall(before)
    if not words or not before.strip(' #"“”«»„(').endswith(words[-1]):
        return False
    if len(words) > 1 and words[-1] in listed("called"):
        words.pop()
    return not _not_theirs().isdisjoint((words[-1], words[-1].removeprefix(_AND)))


@cache
def _not_theirs() -> frozenset[str]:
    return listed("named_after") | listed("by_whom")


def is_of_place(passage: Passage, index: int) -> bool:
    """As in "the village of Sheikh Nasir"."""
    before = passage.items[index - 1].meaning(PlaceNounMeaning) if index else None
    return before is not None and passage.adjacent(index - 1, index)


def _is_of_fighters(passage: Passage, index: int) -> bool:
    """As in "the commander, the dead man, is X", "of the leaders who were killed is X"."""
    return _is_fighter(passage.items[index]) and passage.gap(index, index + 1) in ("", "،", *words("who"))


def _is_fighter(item: Item) -> bool:
    """Whether a noun for one fighter or two, or for leaders: "forces" and "gunmen" are as often those who did it."""
    people = item.get(PeopleMeaning)
    if people is None or people[1].status is not VictimStatus.FIGHTER:
        return False
    return people[1].leader or people[0].form.number in (1, 2)


def _last(fighting: list[tuple[int, bool]], at: int) -> bool:
    """Whether the last people spoken of before `at` are fighters."""
    return next((is_fighter for start, is_fighter in reversed(fighting) if start <= at), False)
