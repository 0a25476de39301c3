"""Names without a title right before what was done to their bearer: "X of the tribe Y, and his killing was done"."""

import re
from bisect import bisect_left
from functools import cache

from isnad.knowledge.meaning import PeopleMeaning, SpeechMeaning
from isnad.knowledge.registers import particles
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.details import past_home
from isnad.mentions.names.entry import Entry
from isnad.mentions.names.listing import read_list
from isnad.mentions.names.openings import is_of_another
from isnad.mentions.names.vocabulary import any_of, is_given, listed

_RULE = "name.before"
_BACK = 110
_LONGEST_VERB = 12
_FEWEST_PARTS = 2
_CLAUSE = 60
_FEMININE = "ت"
_MARK = re.compile("[،,؛.\n]")
_WORD = re.compile("[ء-ي]+")
_CLOSED = re.compile('["”»)]?[ ]?،?[ ]?')


def read_undergone(passage: Passage, item: Item, reached: int) -> tuple[list[Entry], int] | None:
    """The one person named right before "and his killing was done", with at most a home between.

    Only of an act that nobody is said to have done: "X stopped him and killed him" names who did it. What stands before
    the name must be a word that is no part of one, since a name may begin with a word that nobody listed.
    """
    return _before(passage, item, _done(), reached)


def read_relative(passage: Passage, item: Item, reached: int) -> tuple[list[Entry], int] | None:
    """The one person named right before "who was killed"; the caller asks whether the verb has an object behind it.

    Nobody of theirs may be spoken of in the clause, as in "X, who lost his son", nor may they be the one who speaks.
    """
    hers = passage.text[item.end - 1 : item.end] == _FEMININE
    return None if _of_theirs(passage, item.end) else _before(passage, item, _who(hers=hers), reached)


def _of_theirs(passage: Passage, at: int) -> bool:
    mark = _MARK.search(passage.text, at)
    end = len(passage.text) if mark is None else mark.start()
    near = passage.having(PeopleMeaning, at, min(end, at + _CLAUSE))
    people = (passage.items[index].get(PeopleMeaning) for index in near)
    return any(found is not None and found[0].form.pronoun is not None for found in people)


def _before(passage: Passage, item: Item, pattern: re.Pattern[str], reached: int) -> tuple[list[Entry], int] | None:
    done = pattern.search(passage.text, max(reached, item.word - _LONGEST_VERB), item.word)
    if done is None:
        return None
    line = passage.text.rfind("\n", 0, done.start()) + 1
    begin = max(reached, line, done.start() - _BACK)
    for word in _WORD.finditer(passage.text, begin, done.start()):
        at = word.start()
        if not is_given(word[0]) or not _is_parted(passage, at, line) or is_of_another(passage, at):
            continue
        if _speaks(passage, at):
            return None
        entries, end = read_list(passage, at, done.start(), introduced=False, rule=_RULE)
        if len(entries) == 1 and entries[0].name.start == at and _reaches(passage.text, end, done.start()):
            return (entries, item.end) if len(entries[0].name.parts) >= _FEWEST_PARTS else None
    return None


def _is_parted(passage: Passage, at: int, line: int) -> bool:
    """Whether a name may begin here: behind a mark, a particle, or a word that the lexicon knows."""
    before = passage.text[line:at].rstrip(" ")
    word = before.rsplit(" ", 1)[-1]
    if not before or _WORD.fullmatch(word) is None:
        return True
    index = bisect_left(passage.starts, at) - 1
    known = index >= 0 and passage.items[index].hit is not None and passage.items[index].end == line + len(before)
    bare = word.removeprefix("و")
    return not is_given(bare) and (known or bare in particles() or bare in listed("never"))


def _speaks(passage: Passage, at: int) -> bool:
    """Whether a word of speech stands right before the name: its bearer tells of it."""
    index = bisect_left(passage.starts, at) - 1
    if index < 0 or passage.text[passage.items[index].end : at].strip():
        return False
    return passage.items[index].meaning(SpeechMeaning) is not None


def _reaches(text: str, end: int, start: int) -> bool:
    closed = _CLOSED.match(text, end, start)
    return (closed is not None and closed.end() == start) or past_home(text, end, start)


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])(?:ثم )?[وف]?(?:{any_of('done')}) \Z")


@cache
def _who(*, hers: bool) -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])و?{'التي' if hers else 'الذي'} (?:قد )?\Z")
