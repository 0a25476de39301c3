"""The words of a place's name that tell it from others."""

from functools import lru_cache

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.linking.vocabulary import plain_words
from isnad.text.working import fold


@lru_cache(maxsize=65536)
def place_words(name: str) -> frozenset[str]:
    """The folded words of a name without articles and nouns such as "town"; all of them where nothing else is left."""
    words = frozenset(plain_words(fold(name)))
    bare = frozenset(word for word in words if not _is_noun(word))
    return bare or words


@lru_cache(maxsize=4096)
def _is_noun(word: str) -> bool:
    return any(hit.get(PlaceNounMeaning) is not None and hit.end == len(word) for hit in lexicon().scan(word))
