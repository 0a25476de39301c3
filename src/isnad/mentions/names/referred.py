"""Names that a pronoun goes back to: "… of the young man X. They killed him", "X and Y …, which led to their death"."""

import re

from isnad.knowledge.meaning import GrammarMeaning, Part, PeopleMeaning, SourceMeaning, SpeechMeaning
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.entry import Entry
from isnad.mentions.names.listing import read_list
from isnad.mentions.names.openings import is_of_another
from isnad.mentions.names.vocabulary import listed
from isnad.model.terms import VictimStatus

RULE = "name.referred"
_HOW_MANY = {"ه": 1, "ها": 1, "هما": 2}
_HER = "ها"
_ARTICLE = "ال"
_THEIR = ("ه", "ها", "هم", "هما", "هن")
_TA_MARBUTA = "ه"  # as folded
_BACK = {1: 200, 2: 450}
_WORDS_TO_PRONOUN = 2
_FEWEST_PARTS = 2
_SEVERAL = 3
_BEFORE = 12
_WORD = re.compile("[ء-ي]+")


def read_referred(passage: Passage, item: Item, pronoun: str, reached: int) -> tuple[list[Entry], int] | None:
    """The one or two people named last before a word whose pronoun says that it befell one or two.

    Nobody else is spoken of since, but where they are from and who fights; none is who speaks, or whose house it was.
    """
    wanted = _HOW_MANY.get(pronoun)
    if wanted is None:
        return None
    begin = max(reached, passage.text.rfind("\n", 0, item.word) + 1, item.word - _BACK[wanted])
    found: list[Entry] = []
    last = item.word
    for at in reversed(passage.within(begin, item.word)):
        kind = _kind(passage, at)
        if kind is None:
            continue
        title = passage.items[at]
        entries, end = _named_by(passage, title, item.word)
        if not entries:
            if kind and not _is_adjective(passage, title):
                return None
            continue
        if wanted == 1 and title.joined:
            return None
        if is_of_another(passage, title.word) or _speaks(passage, title) or not _agrees(passage, title, pronoun):
            return None
        last = end if not found else last
        found = [*entries, *(entry for entry in found if entry.name.start > end)]
        if len(found) >= wanted:
            return (found, item.end) if len(found) == wanted and _is_meant(passage, item, title, found, last) else None
    return None


def _named_by(passage: Passage, title: Item, stop: int) -> tuple[list[Entry], int]:
    """The names right behind a title; a preposition may be attached to it ("belongs to the young man X")."""
    entries, end = read_list(passage, title.word, stop, introduced=False, rule=RULE)
    if not entries and title.preposition is not None:
        entries, end = read_list(passage, title.end, stop, introduced=True, rule=RULE)
    return (entries, end) if entries and entries[0].name.start >= title.end else ([], end)


def _kind(passage: Passage, at: int) -> bool | None:
    """Whether the item speaks of one or two people who could be meant; None where it speaks of nobody."""
    item = passage.items[at]
    people = item.get(PeopleMeaning)
    if people is not None:
        before = _WORD.findall(passage.text, max(0, item.word - _BEFORE), item.word)
        if before and before[-1] in listed("home"):
            return None
        one_or_two = people[0].form.number is not None and people[0].form.number < _SEVERAL
        return one_or_two and people[1].status is not VictimStatus.FIGHTER
    source, grammar = item.meaning(SourceMeaning), item.meaning(GrammarMeaning)
    titled = (source is not None and source.titled) or (grammar is not None and grammar.what == "honorific")
    return False if titled else None


def _is_adjective(passage: Passage, item: Item) -> bool:
    """As in "their press work": a definite word right behind a definite one, which names nobody."""
    before = _WORD.findall(passage.text, max(0, item.word - _BEFORE), item.word)
    if not item.definite or not before or passage.text[item.word - 1 : item.word] != " ":
        return False
    word: str = before[-1]
    return word.startswith(_ARTICLE) or word.endswith(_THEIR)


def _agrees(passage: Passage, title: Item, pronoun: str) -> bool:
    """Whether a pronoun of one is of the title's gender; that of two is of either."""
    people = title.get(PeopleMeaning)
    theirs = people is not None and people[0].form.pronoun is not None
    feminine = passage.text[title.end - 1 : title.end] == _TA_MARBUTA and not theirs
    feminine = feminine or (people is not None and people[1].part is Part.WOMEN)
    return _HOW_MANY[pronoun] > 1 or feminine == (pronoun == _HER)


def _is_meant(passage: Passage, item: Item, title: Item, found: list[Entry], end: int) -> bool:
    """Whether their names are whole, and one alone stands in the sentence of the pronoun or right before it."""
    if not all(len(entry.name.parts) >= _FEWEST_PARTS or entry.surname is not None for entry in found):
        return False
    near = len(_WORD.findall(passage.text, end, item.word)) <= _WORDS_TO_PRONOUN
    same = passage.sentence_of(title.word) == passage.sentence_of(item.word)
    return near or same or len(found) > 1


def _speaks(passage: Passage, title: Item) -> bool:
    """Whether a word of speech stands right before the title: its bearer only tells of it."""
    for index in passage.within(max(0, title.word - _BEFORE - _BEFORE), title.word):
        before = passage.items[index]
        if before.meaning(SpeechMeaning) is not None and not _WORD.search(passage.text, before.end, title.word):
            return True
    return False
