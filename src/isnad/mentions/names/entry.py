"""A name of a list of names, and how it is printed."""

import re

import msgspec

from isnad.knowledge.meaning import Part
from isnad.mentions.items import Passage
from isnad.mentions.names.name import Name
from isnad.mentions.names.titles import Titles

_SPLIT = re.compile("[ء-ي][ـ ]*[.*/•~]+[ـ ]*[ء-ي]")
_MARKS = {ord(c): None for c in '"“”«»„#ـ*'} | {ord("_"): " "}


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A name of a list.

    `surname` holds the parts that it shares with another of the list, `rule` tells how it was found, `details` are the
    words on age and home behind it. `child`: of whoever is named before; `titled`: words for one person stand before
    it; `of_kin`: a word such as "wife of" does, so that not its bearer is meant but somebody of theirs. `part`: the
    text calls its bearer a woman or a child; `titles`: what stands before it.
    """

    name: Name
    rule: str
    fighter: bool
    surname: tuple[int, int] | None = None
    details: tuple[int, int] = (0, 0)
    child: bool = False
    titled: bool = False
    of_kin: bool = False
    part: Part | None = None
    titles: Titles | None = None


def as_printed(passage: Passage, entry: Entry) -> str:
    """The words of the name as received, with those that it shares behind them."""
    spans = [(entry.name.start, entry.name.end), *([] if entry.surname is None else [entry.surname])]
    return " ".join(" ".join(_received(passage, *span) for span in spans).translate(_MARKS).split())


def _received(passage: Passage, start: int, end: int) -> str:
    """The received words; letter by letter where signs put between them hide them from a filter."""
    printed = passage.copy.span(start, end).of(passage.copy.received)
    if _SPLIT.search(printed) is None:
        return printed
    letters = (passage.copy.span(at, at + 1).start for at in range(start, end))
    return "".join(passage.copy.received[at] for at in letters)
