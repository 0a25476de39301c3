"""Makes text from outside safe to stand inside a line: direction isolated, nothing that moves a cursor."""

import re
import unicodedata
from functools import lru_cache

from isnad.present.language import Language

_OPEN, _CLOSE = "\u2068", "\u2069"
_RTL = ("R", "AL")
# A name that ends the isolate around it, or turns the order of what follows, would let a report rewrite the page.
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile(r"[\r\n\t\v\f\x85\u2028\u2029]+")

_LOOSE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Everything that `inline` leaves out or puts something else for."""


def inline(text: str) -> str:
    """`text` for the middle of a line: breaks become a space, other control characters a visible mark.

    Marks of direction are left out, so this is for reading; the received text itself is never passed through here.
    """
    if _LOOSE.search(text) is None:
        return text
    kept = _TURNS.sub("", _BREAKS.sub(" ", text))
    return "".join("\ufffd" if unicodedata.category(char) == "Cc" else char for char in kept)


@lru_cache(maxsize=4096)
def isolate(text: str, language: Language) -> str:
    """`text` made inline, inside U+2068 … U+2069 where it reads against the direction of `language`."""
    clean = inline(text)
    other = ("L",) if language is Language.AR else _RTL
    if any(unicodedata.bidirectional(char) in other for char in clean):
        return f"{_OPEN}{clean}{_CLOSE}"
    return clean


def quote(text: str, language: Language) -> str:
    """The words of a report inside the quotation marks of `language`."""
    left, right = ("«", "»") if language is Language.AR else ("“", "”")
    return f"{left}{isolate(text, language)}{right}"


def noted(value: str, notes: list[str], language: Language) -> str:
    """`value` with `notes` behind it in one pair of brackets; without notes just `value`."""
    comma = "، " if language is Language.AR else ", "
    return f"{value} ({comma.join(notes)})" if notes else value


def opening(sentence: str) -> str:
    """`sentence` with the capital that begins it where its letters have capitals."""
    return f"{sentence[:1].upper()}{sentence[1:]}"


def joined(parts: list[str], language: Language) -> str:
    """A list in words: "a, b and c"; an empty list is an empty string."""
    if len(parts) < 2:
        return "".join(parts)
    if language is Language.AR:
        return " و".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
