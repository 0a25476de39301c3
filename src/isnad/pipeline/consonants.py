"""Names of Turkish, Kurdish and other origin, which reports spell with vowels or without, in one word or in two."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import permutations

from isnad.text.working import fold

_VOWELS = re.compile("[اويه]")
_ONE_SOUND = str.maketrans("ك", "ق")
_FEWEST = 4
_LONGEST = 3


def by_consonants(
    names: Sequence[frozenset[str]], reports: Iterable[str], is_noun: Callable[[str], bool]
) -> tuple[frozenset[str], ...]:
    """The names as the reports spell them behind the same noun ("bridge", "dam"), their long vowels put aside.

    Only names of such a noun and four consonants at least: "جسر قره قوزاق" and "جسر قرقوزاق" are one bridge, but short
    words of the same consonants are many. What has no such noun is never found.
    """
    texts = [fold(report) for report in reports]
    found: dict[frozenset[str], None] = {}
    for name in names:
        nouns = [word for word in sorted(name) if is_noun(word)]
        wanted = {_consonants("".join(words)) for words in permutations(sorted(name.difference(nouns)))}
        if len(nouns) != 1 or not 1 < len(name) <= _LONGEST or min(map(len, wanted)) < _FEWEST:
            continue
        for text in texts:
            for words in _behind(nouns[0]).findall(text):
                if fits := next((n for n in (1, 2) if _consonants("".join(words[:n])) in wanted), None):
                    found[frozenset((nouns[0], *filter(None, words[:fits])))] = None
    return tuple(found)


def _consonants(word: str) -> str:
    return _VOWELS.sub("", word).translate(_ONE_SOUND)


@lru_cache(maxsize=64)
def _behind(noun: str) -> re.Pattern[str]:
    """The one or two words behind a noun, which another word may be written on to."""
    return re.compile(rf"(?<![ء-ي])[وفبل]?(?:ال)?{noun}[ _]([ء-ي]+)(?:[ _]([ء-ي]+))?")
