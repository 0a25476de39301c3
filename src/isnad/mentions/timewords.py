"""Words about time that are no entries of the lexicon, as a working copy spells them."""

import re
from functools import cache

from isnad.knowledge.wordlists import written_words
from isnad.text.working import fold

_REACH = 24


@cache
def time_words(name: str) -> tuple[str, ...]:
    """The words of one list, in order; raises KeyError where there is none."""
    return tuple(fold(word) for word in written_words("times", name))


@cache
def any_of(*names: str) -> str:
    """A pattern for any word of the lists, the longest first of those that begin with the same letter.

    By their first letters: a pattern of as many alternatives as words is slow at every place where none stands.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted({word for name in names for word in time_words(name)}, key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", " +"))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items()))


@cache
def before(*names: str) -> re.Pattern[str]:
    """Any of the words, with a conjunction or not, at the end of what stands before a position."""
    return re.compile(rf"(?<![ء-ي])[وف]?(?P<word>{any_of(*names)}) *\Z")


@cache
def _last_words(*names: str) -> tuple[str, ...]:
    """What one of the words ends with wherever it stands, however many blanks there are in it."""
    return tuple({word.rsplit(" ", 1)[-1] for name in names for word in time_words(name)})


def word_before(text: str, at: int, *names: str) -> str | None:
    """The word of the lists that stands right before a position on its line, None where none does."""
    if not text[max(0, at - _REACH) : at].rstrip(" ").endswith(_last_words(*names)):
        return None
    found = before(*names).search(text, max(0, at - _REACH), at)
    return None if found is None else found["word"]
