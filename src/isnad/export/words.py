"""What a format says of itself: its unit, its columns, and what it cannot hold, in Arabic and English."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from isnad.knowledge.source import table
from isnad.model.value import Value
from isnad.present.tables import Pair

Type = Literal["text", "integer", "number", "date", "datetime", "boolean", "list", "json"]


class Column(Value, frozen=True):
    """One column of a table, or one field of a file that is none.

    Attributes:
        name: as the format spells it.
        source: the field of Isnad's that fills it; empty where nothing does.
        means: what it holds, and for a column that stays empty why.
        values: the codes that it can hold, where they are a closed set.
    """

    name: str
    type: Type
    source: str
    means: Pair
    values: tuple[str, ...] = ()


class FormatWords(Value, frozen=True):
    """A file in `assets/`.

    Attributes:
        title: what the format is called.
        unit: what one row is.
        basis: where its rules are published, and what of them could not be confirmed.
        tables: the columns of each file, by its name without ending, in their order.
        losses: what the format cannot hold, by code; `{n}` is how many times that was so.
    """

    title: Pair
    unit: Pair
    basis: str
    tables: Mapping[str, tuple[Column, ...]]
    losses: Mapping[str, Pair]

    def names(self, name: str) -> tuple[str, ...]:
        """The names of the columns of one table, in their order."""
        return tuple(column.name for column in self.tables[name])


@cache
def words_of(format_: str) -> FormatWords:
    """The words of a format; one whose file is of the wrong shape raises `IsnadError`."""
    return table(files("isnad.export").joinpath("assets", f"{format_}.yaml"), FormatWords)
