"""Codes of columns as words, for readers who look at a sheet and not into a dictionary."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from isnad.export.words import Column
from isnad.knowledge.dayparts import dayparts
from isnad.knowledge.targets import target_kinds
from isnad.model.terms import Event
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.tables import phrases, say

from .held import NUMBER
from .sentence import word
from .values import Value

Words = Callable[[str, Language], str]


def worded(column: str, value: Value, language: Language) -> Value:
    """The value with its codes in words; one of a column that holds no codes as it is."""
    if isinstance(value, bool):
        return word(f"bool.{str(value).lower()}", language)
    words = _WORDS.get(column)
    if words is None or value is None:
        return value
    if isinstance(value, tuple):
        return tuple(words(code, language) for code in value)
    return (words(value, language) or None) if isinstance(value, str) else value


def has_words(column: Column) -> bool:
    """Whether a column holds codes, or yes and no, for which there are words."""
    return column.type == "boolean" or column.name in _WORDS


def _of(prefix: str) -> Words:
    @cache
    def words(code: str, language: Language) -> str:
        key = f"{prefix}.{code}"
        return say(key, language) if key in phrases() else code

    return words


def _own(prefix: str) -> Words:
    def words(code: str, language: Language) -> str:
        return word(f"{prefix}.{code}", language)

    return words


def _told(code: str, language: Language) -> str:
    return "" if code == NUMBER else say(f"figure.{code}", language)


def _event(code: str, language: Language) -> str:
    return event_name(Event(code), language)


@cache
def _daypart(code: str, language: Language) -> str:
    known = dayparts().get(code)
    return code if known is None else known.ar if language is Language.AR else known.en


@cache
def _target(code: str, language: Language) -> str:
    known = next((kind for kind in target_kinds().values() if kind.label == code), None)
    return code if known is None else known.ar if language is Language.AR else known.en


_FIGURES: Final = ("killed", "injured", "children_killed", "women_killed")
_WORDS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "precision": _of("precision"),
        "belligerents_basis": _of("basis"),
        "strike_types": _of("strike"),
        "infrastructure": _target,
        "time_of_day": _daypart,
        "harm_grade": _of("grade"),
        "attribution_grade": _of("grade"),
        "review": _own("review"),
        "figure": _of("figure.civilians"),
        "event": _event,
        "set_by": _own("set_by"),
        **{f"{name}_set_by": _own("set_by") for name in _FIGURES},
        **{f"{name}_told": _told for name in _FIGURES},
    }
)
