"""Names before the word that says what befell them: "the child X was killed", "X and Y, and they are victims"."""

import re

import msgspec

from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import OutcomeMeaning, PeopleMeaning, Slot
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.details import past_home
from isnad.mentions.names.entry import Entry
from isnad.mentions.names.listing import read_list
from isnad.mentions.names.openings import is_of_another, is_of_place, is_title
from isnad.mentions.names.referred import read_referred
from isnad.mentions.names.subjects import read_subject
from isnad.mentions.names.undergone import read_undergone
from isnad.mentions.names.vocabulary import listed
from isnad.model.terms import Group

_BACK = 110
_FAMILY_BACK = 160
_BETWEEN = 3
_MOST_WORDS = 3
_RULE = "name.before"
_HOME = re.compile('["”»)]?[ ]?(?:من|ابن) [^،\n.:]{2,40}،')
_WORD = re.compile("[ء-ي]+")
_SURNAME = re.compile('[ "“«]*(ال[ء-ي]+)')


def read_before(passage: Passage, index: int, reached: int) -> tuple[list[Entry], int] | None:
    """The names before the outcome word at item `index`, and where the word ends; nothing before `reached` is read."""
    item = passage.items[index]
    found = item.get(OutcomeMeaning)
    if found is None:
        return None
    reading, meaning = found
    pronoun = reading.form.pronoun
    if (
        pronoun is not None
        and " " not in reading.form.text
        and (meaning.slot is Slot.OBJECT or reading.form.pos is Pos.MASDAR)
    ):
        return read_undergone(passage, item, reached) or read_referred(passage, item, pronoun, reached)
    if meaning.slot is Slot.SELF and _are_called(passage, item):
        return _of_family(passage, item, reached)
    return _titled(passage, index, reading, meaning, reached) or read_subject(passage, item, reached)


def _titled(
    passage: Passage, index: int, reading: Reading, meaning: OutcomeMeaning, reached: int
) -> tuple[list[Entry], int] | None:
    """As in "the child X was killed"."""
    item = passage.items[index]
    met = meaning.slot is Slot.SUBJECT and reading.form.pronoun is not None
    if (reading.form.pos is not Pos.VERB and not met) or _has_object(passage, index, meaning):
        return None
    start = max(reached, passage.sentences[passage.sentence_of(item.word)][0], item.word - _BACK)
    for at in passage.within(start, item.word):
        if not is_title(passage.items[at]):
            continue
        if is_of_another(passage, passage.items[at].word) or is_of_place(passage, at):
            continue
        entries, end = read_list(passage, passage.items[at].word, item.word, introduced=False, rule=_RULE)
        behind_title = entries and entries[0].name.start > passage.items[at].word
        if behind_title and _close(passage, end, item.word):
            return entries, item.end
    return None


def _has_object(passage: Passage, index: int, meaning: OutcomeMeaning) -> bool:
    """As in "X killed two people": whoever stands before the verb did it."""
    if meaning.slot is not Slot.OBJECT or not passage.adjacent(index, index + 1):
        return False
    behind = passage.items[index + 1]
    return behind.preposition is None and (behind.number is not None or behind.meaning(PeopleMeaning) is not None)


def _close(passage: Passage, end: int, start: int) -> bool:
    if ":" in passage.text[end:start]:
        return False
    if past_home(passage.text, end, start):
        return True
    home = _HOME.match(passage.text, end, start)
    between = _WORD.findall(passage.text, end if home is None else home.end(), start)
    return len(between) <= _MOST_WORDS and all(word in listed("dead_of") for word in between)


def _are_called(passage: Passage, item: Item) -> bool:
    """Whether "and they are" stands before a noun for the dead."""
    before = _WORD.findall(passage.text, max(0, item.word - _BETWEEN - _MOST_WORDS), item.word)
    return bool(before) and before[-1] in listed("that_they_are")


def _of_family(passage: Passage, item: Item, reached: int) -> tuple[list[Entry], int] | None:
    """As in "the family X bade farewell to its children Karim (8) and Huda (4), and they are victims of …"."""
    start = max(reached, passage.sentences[passage.sentence_of(item.word)][0], item.word - _FAMILY_BACK)
    for at in reversed(passage.within(start, item.word)):
        people = passage.items[at].get(PeopleMeaning)
        if people is None or people[0].form.pronoun is None:
            continue
        end = passage.items[at].end
        entries, stop = read_list(passage, end, item.word, introduced=True, rule=_RULE)
        if len(entries) > 1 and _close(passage, stop, item.word):
            return _with_family_name(passage, entries, start, end), item.end
    return None


def _with_family_name(passage: Passage, entries: list[Entry], start: int, end: int) -> list[Entry]:
    """Given names alone have the name of the family that the sentence speaks of."""
    for at in reversed(passage.within(start, end)):
        people = passage.items[at].meaning(PeopleMeaning)
        if people is None or people.group is not Group.FAMILIES:
            continue
        name = _SURNAME.match(passage.text, passage.items[at].end, end)
        if name is None:
            return entries
        return [
            msgspec.structs.replace(entry, surname=name.span(1))
            if len(entry.name.parts) == 1 and entry.surname is None
            else entry
            for entry in entries
        ]
    return entries
