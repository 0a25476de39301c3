"""Words about time that are no entries of the lexicon, as a working copy spells them."""

import re
from functools import cache

from isnad.knowledge.wordlists import written_words
from isnad.text.working import fold


@cache
def time_words(name: str) -> tuple[str, ...]:
    """The words of one list, in order; raises KeyError where there is none."""
    return tuple(fold(word) for word in written_words("times", name))


@cache
def any_of(*names: str) -> str:
    """A pattern for any word of the lists, the longest first."""
    words = sorted({word for name in names for word in time_words(name)}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", " +") for word in words)


@cache
def before(*names: str) -> re.Pattern[str]:
    """Any of the words, with a conjunction or not, at the end of what stands before a position."""
    return re.compile(rf"(?<![ء-ي])[وف]?(?P<word>{any_of(*names)}) *\Z")


def word_before(text: str, at: int, *names: str) -> str | None:
    """The word of the lists that stands right before a position on its line, None where none does."""
    found = before(*names).search(text, max(0, at - 24), at)
    return None if found is None else found["word"]
