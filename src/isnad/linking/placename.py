"""The words of a place's name that tell it from others, and those of a report that name one."""

from functools import cache, lru_cache

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.knowledge.wordlists import written_words
from isnad.linking.vocabulary import plain_words
from isnad.text.working import fold


@lru_cache(maxsize=65536)
def place_words(name: str) -> frozenset[str]:
    """The folded words of a name without articles and nouns such as "town"; all of them where nothing else is left."""
    words = frozenset(plain_words(fold(name)))
    bare = frozenset(word for word in words if not _is_noun(word))
    return bare or words


def without_noun(name: str) -> str:
    """The folded name without the nouns such as "town" before it; the last word always stays."""
    words = fold(name).split()
    while len(words) > 1 and _is_noun(words[0]):
        del words[0]
    return " ".join(words)


def naming_words(working: str) -> frozenset[str]:
    """The plain words of a working copy that may name a place.

    "A village in the countryside of X" names the village: X alone is a city, where something else may have happened.
    """
    found: set[str] = set()
    around = False
    for word in plain_words(working):
        if not around:
            found.add(word)
        around = word in _countryside()
    return frozenset(found)


@cache
def _countryside() -> frozenset[str]:
    return frozenset(fold(word) for word in written_words("places", "countryside"))


@lru_cache(maxsize=4096)
def _is_noun(word: str) -> bool:
    return any(hit.get(PlaceNounMeaning) is not None and hit.end == len(word) for hit in lexicon().scan(word))
