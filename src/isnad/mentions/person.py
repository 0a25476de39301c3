"""Personal names: behind a title, quoted, or plain words that the lexicon does not know."""

import re

import msgspec

from isnad.knowledge.meaning import GrammarMeaning, OutletMeaning, PartyMeaning, PeopleMeaning, SourceMeaning
from isnad.knowledge.registers import particles
from isnad.mentions.items import Passage
from isnad.model.terms import Group, LinkKind

QUOTED_NAME = re.compile(r"[ ]*[\"“«]([^\"”»\n]{2,40})[\"”»]")
"""A name set off by quotation marks, directly behind a title; group 1 is the name."""
_PLAIN_NAME = re.compile(
    r"[ ]+([ء-ي]{2,}(?: (?:ابو|ام|بن|عبد) [ء-ي]{2,})?(?: [ء-ي]{2,})?)"
    r"(?=[ ]*[،,:؛.(\n\"“«]|[ ]+(?:ل|ان|في تصريح|ب))"
)
_WORD = re.compile(r"[ء-ي]+")
_FEWEST_WORDS = 2
_LONGEST_WITH_WAW = 4
_NO_PERSONS = (LinkKind.AGENCY, LinkKind.OUTLET, LinkKind.ORGANISATION, LinkKind.DOCUMENT)


class PersonFound(msgspec.Struct, frozen=True, gc=False):
    """A name at `[start, end)` of the working copy; `role` is the id of the entry that introduced it."""

    start: int
    end: int
    role: str
    title: int


def name_at(passage: Passage, position: int, stop: int) -> tuple[int, int] | None:
    """A plain personal name at `position`: words that the lexicon does not know, up to a mark or a clitic.

    A single word is a name only before an age or a colon; None where there is none.
    """
    match = _PLAIN_NAME.match(passage.text, position, stop)
    if match is None:
        return None
    start, end = match.span(1)
    for index in passage.within(start, end):
        item = passage.items[index]
        if item.hit is not None and item.word == item.start and not item.hit.readings.keys() <= {PeopleMeaning}:
            end = min(end, item.word)
    name = passage.text[start:end].rstrip()
    if any(word in particles() for word in name.split()):
        return None
    single = " " not in name and not passage.text[start + len(name) :].lstrip().startswith(("(", ":"))
    return None if len(name) < 3 or single else (start, start + len(name))


def read_persons(passage: Passage) -> tuple[PersonFound, ...]:
    """Names behind a word for a person that introduces them ("the child …", "the activist …"), in order."""
    found: list[PersonFound] = []
    for index, item in enumerate(passage.items):
        role = None if item.hit is None else _introduces(passage, index)
        if role is None:
            continue
        stop = min(len(passage.text), item.end + 60)
        quoted = QUOTED_NAME.match(passage.text, item.end, stop)
        span = quoted.span(1) if quoted is not None else name_at(passage, item.end, stop)
        name = None if span is None else _personal(passage, *span)
        if name is not None:
            found.append(PersonFound(name[0], name[1], role, index))
    return tuple(found)


def _personal(passage: Passage, start: int, end: int) -> tuple[int, int] | None:
    """The part of a name that is a person's: two words at least, none an office, a party or joined by "and"."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(passage.text, start, end)]
    kept: list[tuple[int, int]] = []
    for begin, stop in words:
        if _joined(passage.text[begin:stop]):
            break
        kept.append((begin, stop))
    if len(kept) < _FEWEST_WORDS or passage.text.startswith("ال", kept[0][0]):
        return None
    for index in passage.within(kept[0][0], kept[-1][1]):
        item = passage.items[index]
        if item.meaning(PartyMeaning) is not None or item.meaning(OutletMeaning) is not None:
            return None
    return kept[0][0], kept[-1][1]


def _joined(word: str) -> bool:
    """Whether "and" is written on to a word; given names that begin with it are short ("وليد")."""
    return word.startswith("و") and (word.startswith("وال") or len(word) > _LONGEST_WITH_WAW)


def _introduces(passage: Passage, index: int) -> str | None:
    """The entry of a title: a definite singular noun for a person, a teller's title, or an honorific."""
    item = passage.items[index]
    grammar = item.get(GrammarMeaning)
    if grammar is not None and grammar[1].what == "honorific":
        return grammar[0].entry.id
    source = item.get(SourceMeaning)
    if source is not None and source[1].titled and source[1].link not in _NO_PERSONS:
        one = source[0].form.number in (1, None)
        return source[0].entry.id if one and (item.definite or source[0].form.pronoun is not None) else None
    people = item.get(PeopleMeaning)
    if people is not None and item.definite and people[0].form.number == 1 and people[1].group is not Group.FAMILIES:
        return people[0].entry.id
    return None
