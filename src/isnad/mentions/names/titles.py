"""What stands before a name and is no part of it: nouns for people, honorifics, ranks, relations, "called"."""

import re
from bisect import bisect_left
from functools import cache

import msgspec

from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import (
    GrammarMeaning,
    OutcomeMeaning,
    OutletMeaning,
    Part,
    PeopleMeaning,
    Slot,
    SourceMeaning,
)
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.offices import is_office, past_office
from isnad.mentions.names.vocabulary import is_given, listed, pattern
from isnad.model.terms import Event, Group, LinkKind, VictimStatus

_WORD = re.compile("[ء-ي]+")
_BETWEEN = re.compile("[^ء-يA-Za-z\\n]{0,4}")
_AND = "و"
_BY = "ب"
_ARTICLE = "ال"
_AT_MOST = 5
_TITLED = frozenset({GrammarMeaning, OutcomeMeaning, PeopleMeaning, SourceMeaning})
_SEVERAL = (2, 3)
_YOUNG = (Part.CHILDREN, Part.INFANTS)
_NO_PERSONS = (LinkKind.AGENCY, LinkKind.OUTLET, LinkKind.ORGANISATION, LinkKind.DOCUMENT)


class Titles(msgspec.Struct, frozen=True, gc=False):
    """What stands before a name up to `end`.

    `any`: whether anything does; `fighter`: it makes its bearer one; `child`: of the man named before; `many`: it
    stands before several; `definite`: it speaks of somebody known, so that one given name alone may follow; `kin`: it
    speaks of a relative of the one named at once behind it ("wife of", "children of"); `part`: it calls its bearer a
    woman or a child; `number`: 2 before two, 3 before more, where the last of the words says so.
    """

    end: int
    any: bool = False
    fighter: bool = False
    child: bool = False
    many: bool = False
    definite: bool = False
    kin: bool = False
    part: Part | None = None
    number: int | None = None


class _Word(msgspec.Struct, frozen=True, gc=False):
    """What a word of the closed lists says of whose name follows."""

    fighter: bool = False
    child: bool = False
    definite: bool = False


@cache
def _known() -> dict[str, _Word]:
    """The words of the closed lists, also with "and" written on to them."""
    found: dict[str, _Word] = {}
    lists = (
        ("titles", _Word()),
        ("glued_titles", _Word()),
        ("called", _Word(definite=True)),
        ("fighters", _Word(fighter=True)),
    )
    for name, word in lists:
        found |= {_AND + form: word for form in listed(name)} | dict.fromkeys(listed(name), word)
    return found | {form: _Word(child=True, definite=True) for form in listed("children")}


@cache
def _openers() -> frozenset[str]:
    fillers = {filler.split()[0] for filler in listed("fillers")}
    return frozenset(_known()) | listed("compound") | listed("offices") | fillers


@cache
def _before_names() -> frozenset[str]:
    """The words of the closed lists, and "the sheikh" and the like."""
    return frozenset(_known()) | {word for word in listed("compound") if word.startswith(_ARTICLE)}


def may_open(passage: Passage, at: int, word: str) -> bool:
    """Whether the folded word at `at` may be a title or begin a name: asked of every place first, so cheaply."""
    if word in _openers() or is_given(word):
        return True
    if word[0] == _AND and (word[1:] in _openers() or is_given(word[1:])):
        return True
    index = bisect_left(passage.starts, at)
    if index == len(passage.items) or passage.starts[index] != at:
        return False
    hit = passage.items[index].hit
    return hit is not None and not _TITLED.isdisjoint(hit.readings)


def read_titles(passage: Passage, at: int, stop: int) -> Titles:
    """The titles from `at` on, a few at most; what they call their bearer is only told by `with_part`."""
    titles = Titles(at)
    for _ in range(_AT_MOST):
        following = _title(passage, titles, stop)
        if following is None:
            break
        titles = following
    return titles


def with_part(passage: Passage, at: int, titles: Titles) -> Titles:
    """Whether the titles from `at` on call their bearer a woman or a child; "and" goes over to somebody else."""
    told: Part | None = None
    number: int | None = None
    for word in _WORD.finditer(passage.text, at, titles.end):
        bare = word[0].removeprefix(_AND)
        index = bisect_left(passage.starts, word.start())
        found = (
            passage.items[index].get(PeopleMeaning) if passage.starts[index : index + 1] == (word.start(),) else None
        )
        part = _part_of(bare, None if found is None else found[1].part)
        another = word[0] != bare and (part is not None or bare in _known())
        if another or (part is not None and told is not Part.CHILDREN):
            told = part
        if found is not None:
            number = found[0].form.number
    return msgspec.structs.replace(titles, part=told, number=number if number in _SEVERAL else None)


def _part_of(bare: str, part: Part | None) -> Part | None:
    if bare in listed("young"):
        return Part.CHILDREN
    if bare in listed("grown_women") or part is Part.WOMEN:
        return Part.WOMEN
    return Part.CHILDREN if part in _YOUNG else None


def _title(passage: Passage, before: Titles, stop: int) -> Titles | None:
    gap = _BETWEEN.match(passage.text, before.end, stop)
    at = before.end if gap is None else gap.end()
    found = _WORD.match(passage.text, at, stop)
    if found is None:
        return None
    word = found[0]
    if word[0] == _BY:
        filler = pattern("fillers").match(passage.text, at, stop) if word in _openers() else None
        return None if filler is None else msgspec.structs.replace(before, end=filler.end())
    if before.child and word in listed("how_many"):
        return msgspec.structs.replace(before, end=found.end())
    known = _known().get(word)
    if known is not None:
        definite = known.definite or word.removeprefix(_AND).startswith(_ARTICLE)
        fighter = known.fighter or (before.fighter and _goes_with(before, definite=known.definite or definite))
        return Titles(found.end(), any=True, fighter=fighter, child=known.child, definite=definite, kin=before.kin)
    return _of_office(passage.text, before, found, stop) or _of_lexicon(passage, before, found)


def _of_office(text: str, before: Titles, word: re.Match[str], stop: int) -> Titles | None:
    """As in "(the volunteer) in the civil defence X", "the head of the local council X"."""
    bare = word[0].removeprefix(_AND)
    begin = word.start()
    if is_office(bare):
        begin = word.end()
    elif not before.any or before.many or before.kin:
        return None
    end = past_office(text, begin, stop, _before_names())
    return None if end is None else msgspec.structs.replace(before, end=end, any=True, definite=True)


def _of_lexicon(passage: Passage, before: Titles, word: re.Match[str]) -> Titles | None:
    """A title that the lexicon knows, at the word matched."""
    index = bisect_left(passage.starts, word.start())
    if index == len(passage.items) or passage.starts[index] != word.start():
        return None
    item = passage.items[index]
    if item.hit is None or item.end < word.end() or item.preposition is not None or _begins_name(word[0]):
        return None
    if before.any and item.meaning(OutletMeaning) is not None:
        return msgspec.structs.replace(before, end=item.end)
    titles = _of_item(item, before)
    if titles is None:
        return None
    fighter = titles.fighter or (before.fighter and _goes_with(before, definite=titles.definite))
    many = titles.many or _is_counted(passage, index)
    return msgspec.structs.replace(titles, fighter=fighter, kin=titles.kin or before.kin, many=many)


def _is_counted(passage: Passage, index: int) -> bool:
    """As in "twelve refugees", where Arabic has the noun in the singular: it is no one's title."""
    number = passage.items[index - 1].number if index and passage.adjacent(index - 1, index) else None
    return number is not None and number.value > 1


def _goes_with(before: Titles, *, definite: bool) -> bool:
    """Whether a title is said of the same person as the one before it: "armed men" and "the lady" are two."""
    return not before.many and (before.definite or not definite)


def _begins_name(word: str) -> bool:
    """Whether a word of the lexicon is rather part of the name: "mother of Karim" is what a woman is called."""
    return is_given(word) or (word in listed("compound") and word not in listed("standing"))


def _of_item(item: Item, before: Titles) -> Titles | None:
    """What a word of the lexicon makes of whose name follows; None where it is no title."""
    people = item.get(PeopleMeaning)
    if people is not None:
        return _of_people(item, *people)
    grammar = item.meaning(GrammarMeaning)
    if grammar is not None and grammar.what == "honorific":
        return Titles(item.end, any=True, definite=True)
    outcome = item.get(OutcomeMeaning)
    if outcome is not None and outcome[1].slot is Slot.SELF and outcome[1].event is Event.KILLED:
        many = outcome[0].form.number in _SEVERAL
        return Titles(item.end, any=True, many=many, definite=item.definite)
    source = item.meaning(SourceMeaning)
    if source is not None and source.titled and (source.link not in _NO_PERSONS or before.any):
        return Titles(item.end, any=True, definite=item.definite)
    return None


def _of_people(item: Item, reading: Reading, people: PeopleMeaning) -> Titles | None:
    form = reading.form
    fighter = people.status is VictimStatus.FIGHTER
    if people.group is Group.FAMILIES or people.household or (fighter and form.number is None):
        return None
    definite = item.definite or form.pronoun is not None
    # "the son", "his son", "the son of his uncle" stand beside the name of that son; "son of" before his father's
    of_theirs = people.relation or (people.part in _YOUNG and form.number in _SEVERAL)
    kin = of_theirs and not definite and " " not in form.text
    return Titles(item.end, any=True, fighter=fighter, many=form.number in _SEVERAL, definite=definite, kin=kin)
