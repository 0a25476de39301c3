"""What stands before a name and is no part of it: nouns for people, honorifics, ranks, relations, "called"."""

import re
from bisect import bisect_left
from functools import cache

import msgspec

from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, OutletMeaning, PeopleMeaning, Slot, SourceMeaning
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.vocabulary import is_given, listed, pattern
from isnad.model.terms import Event, Group, LinkKind, VictimStatus

_WORD = re.compile("[ء-ي]+")
_BETWEEN = re.compile("[^ء-يA-Za-z\\n]{0,4}")
_AND = "و"
_BY = "ب"
_AT_MOST = 5
_TITLED = frozenset({GrammarMeaning, OutcomeMeaning, PeopleMeaning, SourceMeaning})
_SEVERAL = (2, 3)
_NO_PERSONS = (LinkKind.AGENCY, LinkKind.OUTLET, LinkKind.ORGANISATION, LinkKind.DOCUMENT)


class Titles(msgspec.Struct, frozen=True, gc=False):
    """What stands before a name up to `end`.

    `any`: whether anything does; `fighter`: it makes its bearer one; `child`: of the man named before; `many`: it
    stands before several.
    """

    end: int
    any: bool = False
    fighter: bool = False
    child: bool = False
    many: bool = False


class _Word(msgspec.Struct, frozen=True, gc=False):
    """What a word of the closed lists says of whose name follows."""

    fighter: bool = False
    child: bool = False


@cache
def _known() -> dict[str, _Word]:
    """The words of the closed lists, also with "and" written on to them."""
    found: dict[str, _Word] = {}
    for name, word in (("titles", _Word()), ("called", _Word()), ("fighters", _Word(fighter=True))):
        found |= {_AND + form: word for form in listed(name)} | dict.fromkeys(listed(name), word)
    return found | {form: _Word(child=True) for form in listed("children")}


def may_open(passage: Passage, at: int, word: str) -> bool:
    """Whether the folded word at `at` may be a title or begin a name: asked of every place first, so cheaply."""
    if word in _known() or is_given(word) or word in listed("compound") or word.startswith((_BY, _AND)):
        return True
    index = bisect_left(passage.starts, at)
    if index == len(passage.items) or passage.starts[index] != at:
        return False
    hit = passage.items[index].hit
    return hit is not None and not _TITLED.isdisjoint(hit.readings)


def read_titles(passage: Passage, at: int, stop: int) -> Titles:
    """The titles from `at` on, a few at most."""
    titles = Titles(at)
    for _ in range(_AT_MOST):
        following = _title(passage, titles, stop)
        if following is None:
            break
        titles = following
    return titles


def _title(passage: Passage, before: Titles, stop: int) -> Titles | None:
    gap = _BETWEEN.match(passage.text, before.end, stop)
    at = before.end if gap is None else gap.end()
    found = _WORD.match(passage.text, at, stop)
    if found is None:
        return None
    if found[0].startswith(_BY):
        filler = pattern("fillers").match(passage.text, at, stop)
        return None if filler is None else msgspec.structs.replace(before, end=filler.end())
    known = _known().get(found[0])
    if known is not None:
        return Titles(found.end(), any=True, fighter=before.fighter or known.fighter, child=known.child)
    index = bisect_left(passage.starts, at)
    if index == len(passage.items) or passage.starts[index] != at:
        return None
    item = passage.items[index]
    if item.hit is None or item.end < found.end() or item.preposition is not None or _begins_name(found[0]):
        return None
    if before.any and item.meaning(OutletMeaning) is not None:
        return msgspec.structs.replace(before, end=item.end)
    titles = _of_item(item, before)
    return None if titles is None else msgspec.structs.replace(titles, fighter=titles.fighter or before.fighter)


def _begins_name(word: str) -> bool:
    """Whether a word of the lexicon is rather part of the name: "mother of Karim" is what a woman is called."""
    return is_given(word) or (word in listed("compound") and word not in listed("standing"))


def _of_item(item: Item, before: Titles) -> Titles | None:
    """What a word of the lexicon makes of whose name follows; None where it is no title."""
    people = item.get(PeopleMeaning)
    if people is not None:
        fighter = people[1].status is VictimStatus.FIGHTER
        force = fighter and people[0].form.number is None
        if people[1].group is Group.FAMILIES or people[1].household or force:
            return None
        many = people[0].form.number in _SEVERAL
        return Titles(item.end, any=True, fighter=fighter, many=many)
    grammar = item.meaning(GrammarMeaning)
    if grammar is not None and grammar.what == "honorific":
        return Titles(item.end, any=True)
    outcome = item.get(OutcomeMeaning)
    if outcome is not None and outcome[1].slot is Slot.SELF and outcome[1].event is Event.KILLED:
        return Titles(item.end, any=True, many=outcome[0].form.number in _SEVERAL)
    source = item.meaning(SourceMeaning)
    if source is not None and source.titled and (source.link not in _NO_PERSONS or before.any):
        return Titles(item.end, any=True)
    return None
