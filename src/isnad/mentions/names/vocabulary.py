"""The closed lists of words that names are made of or stand beside, as a working copy spells them."""

import re
from functools import cache

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
    entries = sorted({word for name in names for word in listed(name)}, key=lambda word: (-len(word), word))
    body = "|".join(entry.replace(" ", "[ _]") for entry in entries)
    return re.compile(rf"(?<![ء-ي])(?:{body})(?![ء-ي])")


@cache
def servants() -> tuple[str, ...]:
    """What a compound name that is written as one word begins with."""
    return tuple(sorted(listed("servant")))


def is_given(word: str) -> bool:
    """Whether a folded word is a common given name, or a compound one written as one word."""
    return word in listed("given") or (word.startswith(servants()) and len(word) > 6)
