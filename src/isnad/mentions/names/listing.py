"""Lists of names: joined by "and" and commas, numbered, one a line; with titles before and ages or homes behind."""

import re

import msgspec

from isnad.mentions.items import Passage
from isnad.mentions.names.details import past_details
from isnad.mentions.names.name import Name, may_begin, read_name
from isnad.mentions.names.titles import Titles, may_open, read_titles
from isnad.mentions.names.vocabulary import is_given

_WORD = re.compile("[ء-ي]+")
_BETWEEN = re.compile(r"[^ء-يA-Za-z]*")
_MARKER = re.compile(r"\n|\d[ ]*[-_.):/]|[-•·*▪■●♦✦–]|[^\x00-\u2fff]")
_SIGN = re.compile('[^"“”«»#،,;؛:()\\[\\] ]')
_BRACKET = re.compile(r"[ ]?[(\[/\\][^()\[\]\n]{0,50}[)\]/\\]")
_BEFORE_NAME = re.compile('[ "“”«»„(\\[:#_–-]*')
_HASHTAG = "#"
_ENDS = re.compile("[.!؟?؛]")
_AND = "و"
_FURTHEST = 40


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A name of a list.

    `surname` holds the parts that it shares with another of the list, `rule` tells how it was found, `details` are the
    words on age and home behind it.
    """

    name: Name
    rule: str
    fighter: bool
    surname: tuple[int, int] | None = None
    details: tuple[int, int] = (0, 0)


def read_list(passage: Passage, at: int, stop: int, *, introduced: bool, rule: str) -> tuple[list[Entry], int]:
    """The names from `at` on and where the last of them ends; a list of lines and numbers may run past a sentence.

    `introduced`: what stands before the first name shows that one follows.
    """
    found: list[Entry] = []
    reached = at
    while introduced or found or _may_begin(passage, at, stop):
        entry = _entry(passage, reached, stop, found, introduced=introduced, rule=rule)
        if entry is None:
            break
        reached = past_details(passage.text, entry.name.end, stop, lined=entry.rule == "name.line")
        found.append(msgspec.structs.replace(entry, details=(entry.name.end, reached)))
        introduced = False
    return _with_shared_surnames(passage, found), reached


def _may_begin(passage: Passage, at: int, stop: int) -> bool:
    """Whether it is worth looking for the first name of a list that nothing announces."""
    word = _WORD.search(passage.text, at, min(stop, at + _FURTHEST))
    if word is None:
        return False
    return word.start() > at + 2 or may_open(passage, word.start(), word[0])


def _entry(passage: Passage, at: int, stop: int, before: list[Entry], *, introduced: bool, rule: str) -> Entry | None:
    text = passage.text
    gap = _BETWEEN.match(text, at, stop)
    start = at if gap is None else gap.end()
    between = text[at:start]
    marked = between not in ("", " ") and _MARKER.search(between) is not None
    if start >= stop or not (marked or _goes_on(between)):
        return None
    titles = read_titles(passage, start, stop)
    if titles.end > start:
        opening = _BEFORE_NAME.match(text, titles.end, stop)
        start = titles.end if opening is None else opening.end()
    elif before and not marked:
        joined = _past_and(text, start)
        if joined == start and between.strip(' "“”«»#') == "":
            return None
        start = joined
    shown = (introduced or (titles.any and not titles.many) or marked) and text[start - 1 : start] != _HASHTAG
    if not shown and not may_begin(_word_at(text, start)):
        return None
    name = read_name(passage, start, stop, introduced=shown, lined=marked)
    if name is None or not _stands(passage, name, titles, before, marked=marked, introduced=introduced):
        return None
    own = "name.line" if marked else ("name.titled" if titles.any else rule)
    return Entry(name, own, titles.fighter, _of_father(before, titles, name))


def _past_and(text: str, start: int) -> int:
    """Behind an "and", joined to its word or apart."""
    if text[start : start + 1] != _AND or is_given(_word_at(text, start)):
        return start
    return start + (2 if text[start + 1 : start + 2] == " " else 1)


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
        ends = passage.text[whole : whole + 1]
        return parts > 1 and name.clean and (ends in ("", "\n") or _SIGN.match(ends) is not None or ends in "(،,")
    if parts == 1:
        return name.given and name.clean and (titles.any or introduced or bool(before))
    return name.clean or name.given


def _of_father(before: list[Entry], titles: Titles, name: Name) -> tuple[int, int] | None:
    """As in "Salim Nasir al-Darwish and his son Karim": the son has his father's names behind his own."""
    if not titles.child or not before or len(name.parts) > 1 or len(before[-1].name.parts) < 2:
        return None
    return before[-1].name.start, before[-1].name.end


def _with_shared_surnames(passage: Passage, found: list[Entry]) -> list[Entry]:
    """As in "Salim and Karim Nasir": a lone given name has the rest of the name that it is joined to."""
    shared: list[Entry] = []
    for entry in reversed(found):
        last = shared[-1] if shared else None
        lone = len(entry.name.parts) == 1 and entry.surname is None
        if lone and last is not None and _joins(passage, entry.name.end, last.name.start):
            shared.append(msgspec.structs.replace(entry, surname=_surname(last), rule="name.shared"))
        else:
            shared.append(entry)
    return shared[::-1]


def _surname(entry: Entry) -> tuple[int, int] | None:
    parts = entry.name.parts
    return (parts[1].start, entry.name.end) if len(parts) > 1 and entry.surname is None else entry.surname


def _joins(passage: Passage, end: int, start: int) -> bool:
    return passage.text[end:start].strip(' #"“”«»') in (_AND, "،")
