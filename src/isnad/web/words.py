"""The words of the desk, in both languages: the tables `desk*.yaml` among the assets, one a page."""

from functools import cache
from importlib.resources import files

from isnad.errors import IsnadError
from isnad.present.language import Language
from isnad.present.tables import Pair, load


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

    Raises:
        KeyError: the phrase, or a parameter that it needs, is missing.
    """
    return words()[key].into(language).format_map(params)


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
