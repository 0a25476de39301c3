"""The forms in which a word that somebody looks for may stand in a report: with whatever is written on to it."""

import re
from collections.abc import Sequence

from isnad.text.alphabet import LETTERS
from isnad.text.clitics import PROCLITICS

_ARABIC = re.compile(f"[{LETTERS}]")
_ARTICLE, _FOR = "ال", "لل"
_WITHOUT_ARTICLE = tuple(prefix for prefix in PROCLITICS if not prefix.endswith((_ARTICLE, _FOR)))
_NO_ALEF = "اهء"
"""Letters behind which an accusative has no alef of its own; ه stands for ة too."""
_WITH_FOR = tuple(prefix for prefix in PROCLITICS if prefix.endswith(_FOR))


def forms_of(words: Sequence[str]) -> tuple[str, ...]:
    """A word or phrase as it is and with conjunctions, prepositions and article before its first word.

    A word that begins with the article keeps it, as in "للقرية" for "القرية"; one without is found with it too, and
    alone also with the alef that carries an accusative's ending, as "لغماً" for "لغم".

    Args:
        words: folded, one at least.
    """
    first, rest = words[0], words[1:]
    forms = _forms(first)
    return tuple(" ".join((form, *rest)) for form in forms) if rest else (*forms, *_accusatives(first))


def _forms(word: str) -> tuple[str, ...]:
    if _ARABIC.match(word) is None:
        return (word,)
    if not word.startswith(_ARTICLE) or len(word) < 4:
        return tuple(prefix + word for prefix in PROCLITICS)
    bare = word.removeprefix(_ARTICLE)
    # "للجنة", for the committee: the article's own letter is not written a third time
    merged = tuple(prefix + bare.removeprefix("ل") for prefix in _WITH_FOR)
    return tuple(prefix + word for prefix in _WITHOUT_ARTICLE) + merged


def _accusatives(word: str) -> tuple[str, ...]:
    if _ARABIC.match(word) is None or len(word) < 3 or word.startswith(_ARTICLE) or word[-1] in _NO_ALEF:
        return ()
    return tuple(f"{prefix}{word}ا" for prefix in _WITHOUT_ARTICLE)
