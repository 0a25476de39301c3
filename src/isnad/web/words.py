"""The words of the desk, in both languages: the tables `desk*.yaml` among the assets, one a page."""

import re
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Final

from isnad.errors import IsnadError
from isnad.present.counts import how_many
from isnad.present.language import Language
from isnad.present.tables import Pair, load

_COUNTS: Final = re.compile(r"{\w+:")


@cache
def words() -> dict[str, Pair]:
    """Every phrase of the desk by its dotted key.

    Raises:
        ValueError: two tables hold one key.
    """
    found: dict[str, Pair] = {}
    names = sorted(file.name for file in files("isnad.present").joinpath("assets").iterdir())
    for name in names:
        if name.startswith("desk") and name.endswith(".yaml"):
            table = load(name, dict[str, Pair])
            if twice := found.keys() & table.keys():
                raise ValueError(f"{name} holds again {sorted(twice)}")
            found |= table
    return found


def say(key: str, language: Language, **params: str | int) -> str:
    """The phrase `key` with its parameters filled in.

    A phrase names what a number counts, and the two agree: `{n:claims}` is "11 قولاً", and behind a word that asks for
    the genitive `{n:of claims}` is "قولين". The nouns are those of `nouns.yaml`.

    Raises:
        KeyError: the phrase, or a parameter that it needs, is missing.
        TypeError: what is to be counted is not a number.
    """
    phrase = words()[key].into(language)
    # Most phrases count nothing, and `format_map` is several times as fast.
    return _Counting(language).vformat(phrase, (), params) if _COUNTS.search(phrase) else phrase.format_map(params)


def why(error: IsnadError, language: Language) -> str | None:
    """An error in the reader's language, by its code and what it says more; None where no table has words for it."""
    for key in (f"refused.{error.code}.{error.why}", f"refused.{error.code}"):
        if key in words():
            try:
                return say(key, language, **error.params)
            except KeyError:
                # The same code raised without what the sentence names: its own message says it.
                return None
    return None


class _Counting(Formatter):
    """Fills in numbers with the noun that stands behind the colon."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def format_field(self, value: object, format_spec: str) -> str:
        noun = format_spec.removeprefix("of ")
        if not noun:
            return str(value)
        if not isinstance(value, int):
            raise TypeError(f"{value!r} is no number of {noun}")
        return how_many(value, noun, self._language, oblique=format_spec != noun)
