"""Reads the tables of words beside this package, so that no sentence stands in code."""

from functools import cache
from importlib.resources import files
from typing import TypeVar

from isnad.knowledge.source import table
from isnad.model.value import Value
from isnad.present.language import Language

T = TypeVar("T")


class Pair(Value, frozen=True):
    """One text in both languages; `{name}` stands for a parameter, the same ones in both."""

    ar: str
    en: str

    def into(self, language: Language) -> str:
        """The text of `language`."""
        return self.ar if language is Language.AR else self.en


def asset(name: str) -> str:
    """The text of a file in `assets/`."""
    return files("isnad.present").joinpath("assets", name).read_text(encoding="utf-8")


def load(name: str, type_: type[T]) -> T:
    """A YAML table of `assets/`, validated; one of the wrong shape raises `IsnadError`."""
    return table(files("isnad.present").joinpath("assets", name), type_)


@cache
def phrases() -> dict[str, Pair]:
    """Every fixed phrase by its dotted key."""
    return load("phrases.yaml", dict[str, Pair])


def say(key: str, language: Language, **params: str | int) -> str:
    """The phrase `key` with its parameters filled in.

    Raises:
        KeyError: the phrase, or a parameter that it needs, is missing.
    """
    return phrases()[key].into(language).format_map(params)
