"""The words of the lists about tolls, as a working copy spells them."""

from functools import cache

from isnad.knowledge.wordlists import written_words
from isnad.text.working import fold


@cache
def toll_words(name: str) -> frozenset[str]:
    """The words of a list about tolls.

    Raises:
        KeyError: there is no such list.
    """
    return frozenset(fold(word) for word in written_words("tolls", name))
