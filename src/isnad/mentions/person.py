"""Who is named in a passage: the victims that claims name, and whoever else stands behind a word for a person."""

import re

import msgspec

from isnad.knowledge.meaning import GrammarMeaning, OutletMeaning, PartyMeaning, PeopleMeaning, SourceMeaning
from isnad.mentions.items import Passage
from isnad.mentions.names.entry import as_printed
from isnad.mentions.names.harmed import read_named
from isnad.mentions.names.name import Name, may_begin, read_name
from isnad.mentions.names.openings import is_of_place
from isnad.mentions.names.titles import read_titles
from isnad.model.terms import Group, LinkKind

VICTIM = "victim"
"""The role of whoever is named among the dead and the injured."""
TITLED = "person.titled"
_WORD = re.compile("[ء-ي]+")
_TO_NAME = re.compile('[ "“”«»„(]*')
_CLOSES = re.compile('[ ]*[،,:؛.(\\n"”»]|$')
_FEWEST_PARTS = 2
_REACH = 60
_NO_PERSONS = (LinkKind.AGENCY, LinkKind.OUTLET, LinkKind.ORGANISATION, LinkKind.DOCUMENT)


class PersonFound(msgspec.Struct, frozen=True, gc=False):
    """A name over `[start, end)` of the working copy, and as printed with the parts that it shares with another.

    `role` is `victim`, or the id of the entry that introduced it; `rule` says how it was found.
    """

    start: int
    end: int
    role: str
    name: str
    rule: str


def read_persons(passage: Passage) -> tuple[PersonFound, ...]:
    """In order of the text and without overlaps: every name that claims give to victims, then names behind titles."""
    victims = [
        PersonFound(entry.name.start, entry.name.end, VICTIM, as_printed(passage, entry), entry.rule)
        for named in read_named(passage)
        for entry in named.entries
    ]
    taken = sorted((person.start, person.end) for person in victims)
    titled = [person for person in _titled(passage) if not _overlaps(person, taken)]
    return tuple(sorted([*victims, *titled], key=lambda person: (person.start, person.end)))


def _overlaps(person: PersonFound, taken: list[tuple[int, int]]) -> bool:
    return any(start < person.end and person.start < end for start, end in taken)


def _titled(passage: Passage) -> list[PersonFound]:
    """Names behind a word for a person that introduces them ("the child …", "the activist …"), each once."""
    found: list[PersonFound] = []
    for index, item in enumerate(passage.items):
        role = None if item.hit is None else _introduces(passage, index)
        if role is None or (found and item.word < found[-1].end) or is_of_place(passage, index):
            continue
        name = _name_behind(passage, item.end)
        if name is not None and not (found and name.start < found[-1].end):
            printed = passage.copy.span(name.start, name.end).of(passage.copy.received)
            found.append(PersonFound(name.start, name.end, role, " ".join(printed.replace("_", " ").split()), TITLED))
    return found


def _name_behind(passage: Passage, end: int) -> Name | None:
    """A name of two parts at least; of words none of which is a known given name only where a mark closes it."""
    stop = min(len(passage.text), end + _REACH)
    at = read_titles(passage, end, stop).end
    opening = _TO_NAME.match(passage.text, at, stop)
    start = at if opening is None else opening.end()
    if start == at:
        return None
    name = read_name(passage, start, stop, introduced=True)
    if name is None:
        name = read_name(passage, start, stop, introduced=True, lined=True)
        if name is None or not _may_be_unknown(passage, name):
            return None
    return name if len(name.parts) >= _FEWEST_PARTS and not _is_office(passage, name) else None


def _may_be_unknown(passage: Passage, name: Name) -> bool:
    word = _WORD.match(passage.text, name.start)
    if word is None or word[0].startswith("ال") or _CLOSES.match(passage.text, name.end) is None:
        return False
    return may_begin(word[0]) or len(name.parts) == _FEWEST_PARTS


def _is_office(passage: Passage, name: Name) -> bool:
    for index in passage.within(name.start, name.end):
        item = passage.items[index]
        if item.meaning(PartyMeaning) is not None or item.meaning(OutletMeaning) is not None:
            return True
    return False


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
