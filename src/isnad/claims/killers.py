"""Whether the people behind an active verb did it: "unknown gunmen killed a soldier"."""

from isnad.claims.limits import ends_clause, is_governed
from isnad.knowledge.form import Voice
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import OutcomeMeaning, PeopleMeaning, Slot, WeaponMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, is_of_people
from isnad.mentions.quantity import phrases, read_phrase

_NEAR = 20
_AND = "و"
_QUOTES_AND_SPACE = " \n\"'“”«»„‘’‹›#_*"
_NOMINATIVE = ("ون", "ان")
_OBLIQUE = "ين"
_NO_CASE = "ى"
"""A noun that ends so ("فتى") has one form for all cases."""


def may_be_active(reading: Reading, meaning: OutcomeMeaning) -> bool:
    """Whether the word may tell of somebody who does it to others."""
    return meaning.slot is Slot.OBJECT and reading.form.voice is not Voice.PASSIVE


def are_killers(passage: Passage, phrase: Phrase, stop: int, *, counted: bool) -> bool:
    """Whether an uncounted noun, or a nominative before an accusative, did it to the phrase behind it."""
    if phrase.noun is None or counted or (phrase.noun.people is not None and phrase.noun.people.household):
        return False
    second = _object_of(passage, phrase, stop)
    if second is None:
        return False
    item = passage.items[phrase.noun.index]
    nominative = passage.text[item.start : item.end].endswith(_NOMINATIVE)
    if nominative and second.noun is not None:
        other = passage.items[second.noun.index]
        # "two children, brothers": the second is no object
        nominative = not passage.text[other.start : other.end].endswith(_NOMINATIVE)
        if not nominative:
            return False
    return nominative or phrase.count is None or (_is_object(passage, second) and not _is_object(passage, phrase))


def object_inside(passage: Passage, phrase: Phrase, stop: int) -> Phrase | None:
    """As in "a member of X killed a civilian": an accusative behind a nominative is no word for the same person."""
    last = phrase.last
    if phrase.noun is None or last == phrase.noun.index or passage.items[last].meaning(PeopleMeaning) is None:
        return None
    noun, item = passage.items[phrase.noun.index], passage.items[last]
    one = phrase.count is not None and phrase.count.low == 1
    if passage.copy.span(noun.start, noun.end).of(passage.copy.received).endswith(_NO_CASE):
        return None
    accusative = one and passage.text.endswith("ا", 0, item.end) and not passage.text.endswith("ا", 0, noun.end)
    nominative = passage.text[noun.start : noun.end].endswith(_NOMINATIVE)
    if not accusative and not (nominative and passage.text[item.start : item.end].endswith(_OBLIQUE)):
        return None
    found = read_phrase(passage, last, stop)
    return found if found is not None and is_of_people(found) else None


def _object_of(passage: Passage, phrase: Phrase, stop: int) -> Phrase | None:
    """The phrase of people that follows at once, not joined and not governed."""
    for later in passage.after(phrase.last, stop):
        item = passage.items[later]
        far = item.word - passage.items[phrase.last].end > _NEAR
        by_means = item.preposition == "ب" and item.meaning(WeaponMeaning) is not None
        if far or by_means or is_joined(passage, later - 1, later) or ends_clause(passage, later, phrase.first):
            return None
        found = next((p for p in phrases(passage, later, stop) if is_of_people(p)), None)
        if found is not None:
            return None if is_governed(passage, later) else found
    return None


def is_joined(passage: Passage, left: int, right: int) -> bool:
    """Whether "and" stands before the item `right`, written as part of it or apart."""
    item = passage.items[right]
    if item.joined or (item.number is not None and passage.text[item.word] == "و"):
        return True
    between = passage.text[passage.items[left].end : item.word]
    return _AND in between and between.rstrip(_QUOTES_AND_SPACE).endswith(_AND)


def _is_object(passage: Passage, phrase: Phrase) -> bool:
    """Whether its noun ends as an indefinite accusative does, or a number counts it."""
    if phrase.rule == "quantity.number_noun":
        return True
    return phrase.noun is not None and passage.text.endswith("ا", 0, passage.items[phrase.noun.index].end)
