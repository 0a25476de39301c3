"""Single people whom a title or a name alone tells of: "was killed Sheikh X", "was killed X and his brother"."""

import re

import msgspec

from isnad.claims.killers import is_joined
from isnad.claims.phrases import lone
from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading, lexicon
from isnad.knowledge.meaning import CalendarMeaning, GrammarMeaning, PeopleMeaning
from isnad.knowledge.registers import particles
from isnad.mentions.items import Passage
from isnad.mentions.names.vocabulary import is_given, listed
from isnad.mentions.phrase import Phrase
from isnad.model.count import Count

NAMED = "quantity.named"
_POINTS_BACK = ("ه", "ها")
_MOST_WORDS = 5
_OF_WOMEN = ("ه", "تدعي")
_WOMAN = "people.woman"
_NAME = re.compile(r" (?P<name>[ء-ي]+(?: [ء-ي]+)*)(?:(?: ?[(]|، )[^()،]{2,20}[)،]?)?[، ]*\Z")


def named_before(passage: Passage, index: int, phrase: Phrase) -> Phrase | None:
    """One person, where nothing but a name, with an age or without, stands between a verb and a relative of theirs.

    Behind a well-known name any number of people may stand: "Karim and two", "Karim and five others".
    """
    first = passage.items[phrase.first]
    if not is_joined(passage, phrase.first - 1, phrase.first):
        return None
    relative = _is_relative(passage, phrase)
    if not relative and phrase.count is None:
        return None
    match = _NAME.fullmatch(passage.text[passage.items[index].end : first.word].rstrip().removesuffix("و"))
    if match is None:
        return None
    words = match["name"].split()
    begin = passage.items[index].end
    named = passage.within(begin, begin + match.end("name"))
    strange = any(word in particles() or word.startswith("ال") for word in words[:1])
    if len(words) > _MOST_WORDS or strange or any(_is_said(passage, at) for at in named):
        return None
    if not relative and not (is_given(words[0]) or (words[0] in listed("compound") and len(words) > 1)):
        return None
    return lone(passage, index, index, Count.exactly(1), NAMED)


def _is_relative(passage: Passage, phrase: Phrase) -> bool:
    hit = None if phrase.noun is None else passage.items[phrase.noun.index].hit
    return hit is not None and any(points_back(reading) for found in hit.readings.values() for reading in found)


def points_back(reading: Reading) -> bool:
    """Whether a noun is somebody's: by its pronoun, or as kin that is listed with one."""
    meaning = reading.entry.meaning
    listed = reading.form.pos is Pos.WORD and isinstance(meaning, PeopleMeaning) and meaning.relation
    return reading.form.pronoun in _POINTS_BACK or (listed and reading.form.text.endswith(_POINTS_BACK))


def titled(passage: Passage, index: int) -> list[Phrase]:
    """As in "the killing of the said Khaled": a title before a name counts one."""
    grammar = passage.items[index].meaning(GrammarMeaning)
    if grammar is None or grammar.what != "honorific":
        return []
    person = lone(passage, index, index, Count.exactly(1), "quantity.title")
    item = passage.items[index]
    woman = lexicon().entries[_WOMAN].meaning
    of_her = passage.text.endswith(_OF_WOMEN, item.start, item.end) and isinstance(woman, PeopleMeaning)
    return [msgspec.structs.replace(person, people=(woman,)) if of_her else person]


def _is_said(passage: Passage, at: int) -> bool:
    """Whether an item is a word with a meaning of its own, not part of a name or an age."""
    item = passage.items[at]
    grammar = item.meaning(GrammarMeaning)
    if item.meaning(CalendarMeaning) is not None or (grammar is not None and grammar.what != "honorific"):
        return True
    return item.preposition is not None
