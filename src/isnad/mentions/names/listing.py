"""Lists of names: joined by "and" and commas, numbered, one a line; with titles before and ages or homes behind."""

import re
from functools import cache
from typing import Final

import msgspec

from isnad.knowledge.meaning import Part
from isnad.mentions.items import Passage
from isnad.mentions.names.details import part_of, past_details
from isnad.mentions.names.entry import Entry
from isnad.mentions.names.name import Name, may_begin, read_name
from isnad.mentions.names.titles import Titles, may_open, read_titles, with_part
from isnad.mentions.names.vocabulary import any_of, is_given, listed

_WORD = re.compile("[ء-ي]+")
_BETWEEN = re.compile(r"[^ء-يA-Za-z]*")
_MARKER = re.compile(r"\n|\d[ ]*[-_.):/]|[-•·*▪■●♦✦–]|[^\x00-\u2fff]")
_ENTRY_END = re.compile(r"[ ]?(?:$|\n|\d+[ ]*[-_.):/]|[-•·*▪■●♦✦–]|[^\x00-\u2fff])|[^\"“”«»#،؛:()\[\] ]|[(),،]")
_BEFORE_NAME = re.compile('[ "“”«»„(\\[:#_–-]*')
_DASH = re.compile("[-–—]")
_HASHTAG = "#"
_BAR = "|"
_ENDS = re.compile("[.!؟?؛]")
_AND = "و"
_ARTICLE = "ال"
_JOINED = re.compile("[ ]و[ #]?([ء-ي]+)[ _]([ء-ي]+)")
_COMMA = re.compile('،[ ]+["“”«»]?([ء-ي]+)[ ]([ء-ي]+)')
_FURTHEST = 40
_TWO = 2
_TITLE_REACH = 30
LINE: Final = "name.line"
"""The rule of a name that a line or a mark of its own sets off."""
_TITLED = "name.titled"
_SHARED = "name.shared"


def read_list(passage: Passage, at: int, stop: int, *, introduced: bool, rule: str) -> tuple[list[Entry], int]:
    """The names from `at` on and where the last of them ends; a list of lines and numbers may run past a sentence.

    `introduced`: what stands before the first name shows that one follows.
    """
    found: list[Entry] = []
    father: Entry | None = None
    reached = at
    while introduced or father is not None or _may_begin(passage, at, stop):
        entry = _entry(passage, reached, stop, found, father, introduced=introduced, rule=rule)
        if entry is None and found:
            entry = _companion(passage, reached, stop, father, rule)
        if entry is None:
            break
        reached = past_details(passage.text, entry.name.end, stop, lined=entry.rule == LINE)
        part = part_of(passage.text, entry.name.end, reached) or entry.part
        entry = msgspec.structs.replace(entry, details=(entry.name.end, reached), part=part)
        man = len(entry.name.parts) > 1 and entry.part is not Part.WOMEN
        father = entry if father is None or man else father
        if not entry.of_kin:
            found.append(entry)
        introduced = False
    return _with_shared_surnames(passage, _with_fathers_name(passage, found)) if found else found, reached


def _companion(passage: Passage, at: int, stop: int, father: Entry | None, rule: str) -> Entry | None:
    """As in "X, together with Y": a whole name, or one with a title."""
    together = _together().match(passage.text, at, stop)
    if together is None:
        return None
    entry = _entry(passage, together.end(), stop, [], father, introduced=True, rule=rule)
    whole = entry is not None and (entry.titled or (entry.name.given and len(entry.name.parts) > 1))
    return entry if whole else None


@cache
def _together() -> re.Pattern[str]:
    return re.compile(rf'[ ]?["”»)]?[،]?[ ]?(?:{any_of("together")})(?=[ ])')


def _may_begin(passage: Passage, at: int, stop: int) -> bool:
    """Whether it is worth looking for the first name of a list that nothing announces."""
    word = _WORD.search(passage.text, at, min(stop, at + _FURTHEST))
    if word is None:
        return False
    return word.start() > at + 2 or may_open(passage, word.start(), word[0])


def _entry(
    passage: Passage, at: int, stop: int, before: list[Entry], father: Entry | None, *, introduced: bool, rule: str
) -> Entry | None:
    text = passage.text
    gap = _BETWEEN.match(text, at, stop)
    start = at if gap is None else gap.end()
    between = text[at:start]
    plain = between in ("", " ")
    marked = _MARKER.search(between) is not None if not plain else between == "" and bool(before)
    if start >= stop or not (plain or ((marked or _goes_on(between)) and _BAR not in between)):
        return None
    first = _WORD.match(text, start, stop)
    if first is None:
        return None
    begin = start
    titles = read_titles(passage, start, stop) if may_open(passage, start, first[0]) else Titles(start)
    if titles.end > start:
        opening = _BEFORE_NAME.match(text, titles.end, stop)
        start = _past_comma(text, titles.end if opening is None else opening.end())
    elif before and marked and _is_alias(passage, before[-1], between):
        return None
    elif before and not marked:
        joined = _past_and(text, start)
        if joined == start and between.strip(' "“”«»#') == "":
            return None
        start = joined
    shown = (introduced or (titles.any and not titles.many) or marked) and text[start - 1 : start] != _HASHTAG
    word = _word_at(text, start)
    if not shown and not may_begin(word):
        return None
    name = read_name(passage, start, stop, introduced=shown, lined=marked)
    if name is None or not _stands(passage, name, titles, before, marked=marked, introduced=introduced):
        return None
    titles = with_part(passage, begin, titles) if titles.any else titles
    own = LINE if marked else (_TITLED if titles.any else rule)
    of_kin = (titles.kin and ":" not in text[titles.end : start]) or word in listed("of_kin")
    surname = _of_father(before, father, titles, name)
    child = titles.child or (surname is not None)
    single = titles.any and not titles.many
    part = titles.part if titles.any else _part_of_several(before)
    entry = Entry(name, own, titles.fighter, surname, child=child, titled=single, of_kin=of_kin)
    return msgspec.structs.replace(entry, part=part, titles=titles)


def _part_of_several(before: list[Entry]) -> Part | None:
    """Of a name without a title of its own: what a title for two, or for more, before it calls them all."""
    for back, entry in enumerate(reversed(before), start=1):
        if entry.titles is not None and entry.titles.any:
            answers = entry.titles.number is not None and (back < entry.titles.number or entry.titles.number > _TWO)
            return entry.titles.part if answers else None
    return None


def _past_comma(text: str, start: int) -> int:
    """As in "the reporter of the agency, Karim Samir": past a comma between a title and a given name of two words."""
    comma = _COMMA.match(text, start)
    if comma is None or not is_given(comma[1]):
        return start
    whole = is_given(comma[2]) or comma[2].startswith(_ARTICLE) or text[comma.end() : comma.end() + 1] == "،"
    return comma.start(1) if whole else start


def _is_alias(passage: Passage, before: Entry, between: str) -> bool:
    """As in "the reporter X – Y was killed": one person by two names, unless the dash begins a line of a list."""
    if "\n" in between or _DASH.search(between) is None or before.rule != _TITLED or not before.titled:
        return False
    return ":" not in passage.text[max(0, before.name.start - _TITLE_REACH) : before.name.start]


def _past_and(text: str, start: int) -> int:
    """Behind an "and", joined to its word or apart."""
    if text[start : start + 1] != _AND or is_given(_word_at(text, start)):
        return start
    behind = _BEFORE_NAME.match(text, start + 1)
    return start + 1 if behind is None else behind.end()


def _word_at(text: str, at: int) -> str:
    found = _WORD.match(text, at)
    return "" if found is None else found[0]


def _goes_on(between: str) -> bool:
    """A full stop or a question ends a list, as does a long gap, unless a number or a new line goes on with it."""
    return len(between) <= _FURTHEST and _ENDS.search(between) is None


def _stands(
    passage: Passage, name: Name, titles: Titles, before: list[Entry], *, marked: bool, introduced: bool
) -> bool:
    """Whether the words are enough of a name for the place they stand in."""
    parts = len(name.parts)
    if marked:
        whole = past_details(passage.text, name.end, len(passage.text), lined=True)
        enough = parts > 1 or (titles.definite and name.given)
        return enough and name.clean and _ENTRY_END.match(passage.text, whole) is not None
    if parts == 1:
        shown = titles.definite or introduced or bool(before) or _is_joined(passage, name)
        return name.given and name.clean and shown
    return name.clean or name.given


def _is_joined(passage: Passage, name: Name) -> bool:
    """As in "Karim and Samir al-Hulw": whether another given name with a surname goes on with a lone one."""
    found = _JOINED.match(passage.text, name.end)
    return found is not None and is_given(found[1]) and (found[2].startswith(_ARTICLE) or is_given(found[2]))


def _of_father(before: list[Entry], father: Entry | None, titles: Titles, name: Name) -> tuple[int, int] | None:
    """As in "Salim Nasir al-Darwish and his children Karim and Huda": they have their father's names behind theirs."""
    if len(name.parts) > 1 or father is None:
        return None
    if titles.child and len(father.name.parts) > 1:
        return father.name.start, father.name.end
    return before[-1].surname if before and before[-1].child and not titles.any else None


def _with_shared_surnames(passage: Passage, found: list[Entry]) -> list[Entry]:
    """As in "Salim and Karim Nasir": a lone given name has the rest of the name that it is joined to."""
    shared: list[Entry] = []
    for entry in reversed(found):
        last = shared[-1] if shared else None
        lone = len(entry.name.parts) == 1 and entry.surname is None
        if lone and last is not None and _joins(passage, entry.name.end, last.name.start):
            shared.append(msgspec.structs.replace(entry, surname=_surname(last), rule=_SHARED))
        else:
            shared.append(entry)
    return shared[::-1]


def _with_fathers_name(passage: Passage, found: list[Entry]) -> list[Entry]:
    """As in "Salim, Karim and Huda, the children of Nasir al-Darwish": lone given names go on with his."""
    children = _children_of().match(passage.text, found[-1].details[1])
    father = None if children is None else read_name(passage, children.end(), len(passage.text), introduced=True)
    if father is None or len(father.parts) == 1:
        return found
    named = list(found)
    for at in range(len(named) - 1, -1, -1):
        if len(named[at].name.parts) > 1 or named[at].surname is not None:
            break
        named[at] = msgspec.structs.replace(named[at], surname=(father.start, father.end), rule=_SHARED)
    return named


@cache
def _children_of() -> re.Pattern[str]:
    return re.compile(rf'["”»)]?،?[ ](?:{any_of("children_of")})[ ]["“”«»]?')


def _surname(entry: Entry) -> tuple[int, int] | None:
    parts = entry.name.parts
    return (parts[1].start, entry.name.end) if len(parts) > 1 and entry.surname is None else entry.surname


def _joins(passage: Passage, end: int, start: int) -> bool:
    return passage.text[end:start].strip(' #"“”«»') in (_AND, "،")
