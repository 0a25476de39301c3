"""What stands right behind a number or a noun and belongs to its count."""

import re

import msgspec

from isnad.knowledge.form import Pos
from isnad.knowledge.meaning import (
    CalendarMeaning,
    GrammarMeaning,
    OutcomeMeaning,
    PartyMeaning,
    PlaceNounMeaning,
    Slot,
    VagueMeaning,
)
from isnad.knowledge.registers import particles
from isnad.mentions.items import Passage
from isnad.mentions.meant import is_bare_father
from isnad.mentions.modifiers import OF
from isnad.mentions.phrase import Noun, noun_at
from isnad.model.terms import Event

_ARTICLE = "ال"
_AND = "و"
_FEMININE = "ه"
_SOUND_ENDINGS = ("ون", "ين")
_BRACKETS = {"(": ")", "/": "/"}
_PLURAL = 3
_COUNTED_IN_PLURAL = range(1, 11)
_DUAL_VOWEL = re.compile("\u064e\u0651?[يی]\u0652?ن\u0650?\\Z")
_DUAL_CONSTRUCT = re.compile("[^\u0651]\u064e[يی][\u0652\u0650]?\\Z")
_GENITIVE = re.compile(r" ([ء-ي]+)")


def noun_after(passage: Passage, last: int, stop: int, *, partitive: bool = False) -> Noun | None:
    """The noun that the number at item `last` counts, or None.

    Args:
        passage: the text.
        last: the last item of the number.
        stop: where to stop.
        partitive: the noun may be definite without "of" ("one of the men" is "أحد الرجال").
    """
    following = last + 1
    if following >= len(passage.items) or passage.items[following].word >= stop:
        return None
    item = passage.items[following]
    gap = _gap(passage, last, following)
    if gap not in OF or item.joined or (gap == "" and item.preposition is not None):
        return None
    noun = noun_at(item, following)
    if noun is not None and is_bare_father(noun):
        return None
    if noun is None:
        return _counted_injury(passage, last, following)
    if gap != "":
        # "five of one family" are not five families
        return None if noun.number == 1 and not noun.definite else noun
    if passage.items[last].meaning(VagueMeaning) is not None:
        return noun
    one = partitive or is_one_of(passage, last)
    if noun.number == _PLURAL and _is_one(passage, last) and not one:
        return None
    lone_other = noun.people is not None and noun.people.relation and noun.number == 1
    return None if (item.definite and not one) or lone_other else noun


def _counted_injury(passage: Passage, last: int, following: int) -> Noun | None:
    """As in "1300 injuries", which from eleven on takes the singular, written like the verbal noun ("injuring").

    It is the verbal noun where somebody whom it may befall follows ("11 injuring a child" was torn from a list).
    """
    number, item = passage.items[last].number, passage.items[following]
    if number is None or number.value % 100 in _COUNTED_IN_PLURAL or item.hit is None or item.word != item.start:
        return None
    if not passage.adjacent(last, following) or _befalls(passage, following + 1):
        return None
    for reading in item.hit.readings.get(OutcomeMeaning, ()):
        form, meaning = reading.form, reading.entry.meaning
        counted = form.pos is Pos.MASDAR and form.pronoun is None and form.text.endswith(_FEMININE)
        if counted and isinstance(meaning, OutcomeMeaning) and meaning.event is Event.INJURED:
            itself = msgspec.structs.replace(meaning, slot=Slot.SELF)
            return Noun(following, reading.entry.id, 1, definite=False, outcome=itself)
    return None


def _befalls(passage: Passage, index: int) -> bool:
    """Whether a number or a noun stands there, right behind a verbal noun."""
    if not passage.adjacent(index - 1, index):
        return False
    item = passage.items[index]
    return item.number is not None or noun_at(item, index) is not None


def _gap(passage: Passage, last: int, following: int) -> str:
    """The words between, without the bracket that closes around a number: "(6) أشخاص", "/6/ أشخاص"."""
    gap = passage.gap(last, following)
    closing = _BRACKETS.get(passage.text[passage.items[last].start - 1])
    return gap[1:].lstrip() if closing is not None and gap.startswith(closing) else gap


def _is_one(passage: Passage, index: int) -> bool:
    number = passage.items[index].number
    return number is not None and number.value == 1


def is_one_of(passage: Passage, index: int) -> bool:
    """Whether the number word there is "and one of" ("وأحد"), which without its hamza would be "one" ("واحد")."""
    item = passage.items[index]
    if item.number is None or not item.number.in_words or not _is_one(passage, index):
        return False
    printed = passage.copy.span(item.start, item.end).of(passage.copy.received)
    return printed.startswith((_AND + "أ", _AND + "إ"))


def number_behind(passage: Passage, noun: Noun, stop: int) -> tuple[int, int] | None:
    """The item and value of a number that agrees with the noun before it: "طفلين اثنين", "أطفاله الثلاثة"."""
    following = noun.index + 1
    if following >= len(passage.items) or passage.items[following].word >= stop:
        return None
    number = passage.items[following].number
    if number is None or number.whole is None or not passage.text.startswith(" ", passage.items[noun.index].end):
        return None
    between = passage.text[passage.items[noun.index].end : number.start].strip()
    definite = between == _ARTICLE and noun.definite
    if not definite and not (number.in_words and between in ("", _ARTICLE)):
        return None
    if noun_after(passage, following, stop) is not None:
        return None
    agrees = {1: number.whole == 1, 2: number.whole == 2, _PLURAL: number.whole >= 2}
    return (following, number.whole) if agrees.get(noun.number or _PLURAL, True) else None


def vague_behind(passage: Passage, noun: Noun, stop: int) -> int | None:
    """The item of a vague word behind a plural ("أشخاص عدة")."""
    following = noun.index + 1
    if noun.number != _PLURAL or noun.definite or not passage.adjacent(noun.index, following):
        return None
    item = passage.items[following]
    meaning = item.meaning(VagueMeaning)
    if item.word >= stop or item.word != item.start or meaning is None or meaning.reading not in ("several", "many"):
        return None
    return following if meaning.genitive and noun_after(passage, following, stop) is None else None


def in_construct(passage: Passage, noun: Noun, stop: int) -> bool:
    """Whether a plural is definite by what stands beside it.

    A genitive behind it: a party, a place, a word with the article. Before it "the number of", "one of", "all".
    """
    items = passage.items
    item = items[noun.index]
    following = noun.index + 1
    if _is_governed(passage, noun.index):
        return True
    nunated = passage.text.endswith(_SOUND_ENDINGS, item.start, item.end)
    if following < len(items) and items[following].word < stop and passage.adjacent(noun.index, following):
        after = items[following]
        if after.meaning(CalendarMeaning) is not None:
            return False
        if after.meaning(PartyMeaning) is not None and after.preposition is None and not after.joined:
            return True
        place = after.place is not None or after.meaning(PlaceNounMeaning) is not None
        if place and not nunated and after.word == after.start:
            return True
    article = passage.text.startswith(" " + _ARTICLE, item.end) and item.end + 3 < stop
    return article and not nunated


def is_lone_construct(passage: Passage, noun: Noun) -> bool:
    """Whether a dual that only stands before a genitive has none: then it is "my family", or an adjective."""
    item = passage.items[noun.index]
    forms = [] if item.hit is None else [r.form for found in item.hit.readings.values() for r in found]
    duals = [form for form in forms if form.number == 2]
    if not duals or not all(form.construct for form in duals):
        return False
    if noun.people is None:
        # "the bodies of two children": the genitive of a dual of bodies is another noun
        following = noun.index + 1
        return not passage.adjacent(noun.index, following) or noun_at(passage.items[following], following) is None
    word = _GENITIVE.match(passage.text, item.end)
    return word is None or word[1] in particles()


def is_vowelled_dual(passage: Passage, index: int) -> bool:
    """Whether a vowel tells the dual from the plural that is written alike: a fatha before "ين" or "ي"."""
    item = passage.items[index]
    if not passage.text.endswith(("ين", "ي"), item.start, item.end):
        return False
    printed = passage.copy.span(item.start, item.end).of(passage.copy.received)
    return _DUAL_VOWEL.search(printed) is not None or _DUAL_CONSTRUCT.search(printed) is not None


def _is_governed(passage: Passage, index: int) -> bool:
    if index == 0 or not passage.adjacent(index - 1, index) or passage.items[index].word != passage.items[index].start:
        return False
    before = passage.items[index - 1]
    grammar = before.meaning(GrammarMeaning)
    return before.meaning(VagueMeaning) is not None or (grammar is not None and grammar.what == "nobody")
