"""Words, numbers and marks of a working copy, and the copy of it in which an automaton looks for words."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from isnad.text.alphabet import LETTERS


class TokenKind(StrEnum):
    """What a token is made of; a change between letters of two scripts, or to digits, starts a new token."""

    ARABIC = "arabic"
    LATIN = "latin"
    NUMBER = "number"
    MARK = "mark"


class Token(NamedTuple):
    """`working[start:end]` is `text`."""

    start: int
    end: int
    text: str
    kind: TokenKind


# A clock time; thousands set off by Arabic commas; a number with its separators, or a dotted date.
_NUMBER = r"[0-9]{1,2}(?: ?: ?[0-5][0-9](?![0-9])){1,2}|[0-9]{1,3}(?:،[0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)*"
_TOKEN = re.compile(rf"(?P<arabic>[{LETTERS}]+)|(?P<number>{_NUMBER})|(?P<latin>[^\W\d_{LETTERS}]+)|(?P<mark>\S)")
_KINDS: dict[str | None, TokenKind] = {kind.value: kind for kind in TokenKind}
_NOT_IN_WORDS = re.compile(f"[^{LETTERS} ]")


def words(working: str) -> Iterator[Token]:
    """The tokens of a working copy, in order; everything but blanks is in one.

    A word is letters of one script: "الأربعاء2شباط" is three tokens. Letters that are neither Arabic nor Latin count
    as Latin. A number keeps its separators ("1,500", "3.5", "12.3.2019") and a clock time is one number ("05 : 17");
    what they mean is not decided here. Every other character is a mark of its own.
    """
    for found in _TOKEN.finditer(working):
        start, end = found.span()
        yield Token(start, end, found[0], _KINDS[found.lastgroup])


def scan_copy(working: str) -> str:
    """The working copy with a space for every character that is no Arabic letter, and one more space at the end.

    Offsets stay, but for that last space: it lets a pattern that ends with a space match the last word.
    """
    return _NOT_IN_WORDS.sub(" ", working) + " "
