"""The closed lists of words that names are made of or stand beside, as a working copy spells them."""

import re
from functools import cache, lru_cache

from isnad.knowledge.wordlists import written_words
from isnad.text.working import fold

_FILE = "names"


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list, folded.

    Raises:
        KeyError: there is no such list.
    """
    return frozenset(fold(word) for word in written_words(_FILE, name))


@cache
def pattern(*names: str) -> re.Pattern[str]:
    """Any entry of the lists as whole words, the longest first; between its words a blank, a mark or an underscore."""
    return re.compile(rf"(?<![ء-ي])(?:{any_of(*names)})(?![ء-ي])")


def any_of(*names: str) -> str:
    """The body of a pattern of all entries of the lists, the longest first.

    By their first letters: a pattern of as many alternatives as words is slow at every place where none stands.
    """
    groups: dict[str, list[str]] = {}
    for entry in sorted({word for name in names for word in listed(name)}, key=lambda word: (-len(word), word)):
        groups.setdefault(entry[0], []).append(entry[1:].replace(" ", "[ _]"))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items()))


@cache
def servants() -> tuple[str, ...]:
    """What a compound name that is written as one word begins with."""
    return tuple(sorted(listed("servant")))


@lru_cache(maxsize=16384)
def is_given(word: str) -> bool:
    """Whether a folded word is a common given name, or a compound one written as one word."""
    return word in listed("given") or (word.startswith(servants()) and len(word) > 6)
