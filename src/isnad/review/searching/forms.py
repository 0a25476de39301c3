"""The forms in which a word that somebody looks for may stand in a report: with whatever is written on to it."""

import re
from collections.abc import Sequence

from isnad.text.alphabet import LETTERS
from isnad.text.clitics import PROCLITICS

_ARABIC = re.compile(f"[{LETTERS}]")
_ARTICLE, _FOR = "ال", "لل"
_WITHOUT_ARTICLE = tuple(prefix for prefix in PROCLITICS if not prefix.endswith((_ARTICLE, _FOR)))
_WITH_FOR = tuple(prefix for prefix in PROCLITICS if prefix.endswith(_FOR))


def forms_of(words: Sequence[str]) -> tuple[str, ...]:
    """A word or phrase as it is and with conjunctions, prepositions and article before its first word.

    A word that begins with the article keeps it, as in "للقرية" for "القرية"; one without is found with it too.

    Args:
        words: folded, one at least.
    """
    first, rest = words[0], words[1:]
    return tuple(" ".join((form, *rest)) for form in _forms(first))


def _forms(word: str) -> tuple[str, ...]:
    if _ARABIC.match(word) is None:
        return (word,)
    if not word.startswith(_ARTICLE) or len(word) < 4:
        return tuple(prefix + word for prefix in PROCLITICS)
    bare = word.removeprefix(_ARTICLE)
    # "للجنة", for the committee: the article's own letter is not written a third time
    merged = tuple(prefix + bare.removeprefix("ل") for prefix in _WITH_FOR)
    return tuple(prefix + word for prefix in _WITHOUT_ARTICLE) + merged
