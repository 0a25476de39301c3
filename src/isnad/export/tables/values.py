"""What stands in a row before a format writes it: dates as dates, lists as lists, None where there is nothing."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from isnad.export.cells import Cell

Value = Cell | date | tuple[str, ...]
"""None is nothing; 0 and an empty list of what is counted are not the same."""

Row = Mapping[str, Value]
"""By the names of columns; a format takes those that it has."""

BETWEEN: Final = " | "
_STRAY: Final = "¦"
_ISOLATES: Final = {0x2068: None, 0x2069: None}


def listed(values: Iterable[str]) -> str | None:
    """A list as one cell, " | " between its parts; a bar inside of a part becomes a broken one. None where empty."""
    return BETWEEN.join(value.replace("|", _STRAY) for value in values) or None


def plain(words: str) -> str:
    """Words for a cell of their own, which needs no marks of direction around them."""
    return words.translate(_ISOLATES) if "\u2068" in words else words


def cell(value: Value) -> Cell:
    """As text, number or nothing: lists as `listed`, dates in ISO 8601."""
    if value is None or isinstance(value, str | int | float):
        return value
    return listed(value) if isinstance(value, tuple) else value.isoformat()
