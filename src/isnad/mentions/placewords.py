"""The lists of words that rules about places turn on, as a working copy spells them."""

from functools import cache

from isnad.knowledge.wordlists import written_words
from isnad.text.working import fold


@cache
def place_words(name: str) -> frozenset[str]:
    """The words of a list of `wording/places.yaml`, folded.

    Raises:
        KeyError: there is no such list.
    """
    return frozenset(fold(word) for word in written_words("places", name))
