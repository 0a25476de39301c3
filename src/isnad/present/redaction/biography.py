"""Whether a sentence tells of somebody's life, by which people are found who are not named."""

from collections.abc import Sequence
from functools import cache

from isnad.present.redaction.tokens import Token
from isnad.present.redaction.vocabulary import vocabulary


def tells_a_life(tokens: Sequence[Token], *, masked: bool) -> bool:
    """Whether the words hold a relative of somebody, the teller's own self, or a part of a life.

    `masked` says that whoever speaks, or anybody in the words, may not be named: then a relative clause, a pronoun for
    somebody, and a profession are enough. Errs towards telling one: a missing quote harms nobody.
    """
    words = vocabulary()
    telling = _kin() | words.selves | words.lives
    return any(token.is_any(telling) or (masked and token.is_any(words.relatives)) for token in tokens)


@cache
def _kin() -> frozenset[str]:
    """Every word for a relative with every pronoun on it."""
    words = vocabulary()
    return frozenset(kin + owner for kin in words.kin for owner in words.owners)
