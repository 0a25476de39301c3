"""The words of the comparison with codings, in both languages."""

from functools import cache

from isnad.present.language import Language
from isnad.present.tables import Pair, load


@cache
def words() -> dict[str, Pair]:
    """Every phrase by its dotted key."""
    return load("codings.yaml", dict[str, Pair])


def say(key: str, language: Language, **params: str | int) -> str:
    """The phrase `key` with its parameters filled in.

    Raises:
        KeyError: the phrase, or a parameter that it needs, is missing.
    """
    return words()[key].into(language).format_map(params)
