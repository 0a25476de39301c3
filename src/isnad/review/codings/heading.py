"""Which columns of a table of codings hold which field: as the user says, or as known exports call them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from isnad.errors import IsnadError
from isnad.ingest.settings import Column
from isnad.ingest.tables.columns import HEAD_ROWS, column_named, key
from isnad.ingest.tables.row import Row
from isnad.knowledge.wordlists import word_lists

FIELDS: Final = (
    "id",
    "date",
    "date_end",
    "place",
    "latitude",
    "longitude",
    "killed_min",
    "killed_max",
    "killed",
    "injured_min",
    "injured_max",
    "injured",
    "children_killed_min",
    "children_killed_max",
    "children_killed",
    "women_killed_min",
    "women_killed_max",
    "women_killed",
    "belligerents",
    "strike_type",
    "grade",
    "strike_status",
    "victims",
    "notes",
)
"""What a column can hold; of a figure the columns of its two ends count before one of both."""

MORE: Final = "more_killed"
"""Columns of dead who may be civilians too, beside those who are: an export has them, and nobody names them."""

PRESETS: Final = ("airwars", "ucdp", "acled")
"""Exports that are told by their columns."""

WORDS: Final = "codings"
_SEVERAL: Final = ("place", "belligerents", "victims")
_FINDS: Final = ("id", "date", "place")
_FEWEST: Final = 2
_LISTED: Final = 600
AIRWARS: Final = "airwars"
_UCDP, _ACLED = "ucdp", "acled"


@dataclass(frozen=True, slots=True)
class Heading:
    """What the columns of one table hold.

    Attributes:
        at: the columns of each field that has any, counted from 0.
        names: of all columns, as written.
        last: the number of the row of the names.
        preset: the export that these are the columns of, or None.
    """

    at: Mapping[str, tuple[int, ...]]
    names: tuple[str, ...]
    last: int
    preset: str | None


def heading_of(rows: Iterable[Row], wanted: Sequence[Column]) -> Heading | None:
    """The heading among the first rows: the first that names an incident, its day or place, and one field more.

    Columns that the user names must all be in it. None where no row is one.
    """
    for row in list(rows)[:HEAD_ROWS]:
        found = _told(row, wanted)
        if found is not None:
            return found
    return None


def refused(rows: Sequence[Row], wanted: Sequence[Column], where: str) -> IsnadError:
    """Why there is no heading, with the columns of the row that is most like one.

    `codings.no_such_column` where the user names one that is not there or is there twice; else `codings.no_columns`.
    """

    def likeness(row: Row) -> tuple[int, int]:
        keys = {key(cell) for cell in row.cells}
        return sum(key(column.name) in keys for column in wanted), sum(bool(cell.strip()) for cell in row.cells)

    best = max(rows, key=likeness, default=Row(1, ()))
    names = tuple(" ".join(cell.split()) for cell in best.cells)
    keys = [key(name) for name in names]
    there = ", ".join(name for name in names if name)[:_LISTED]
    missing = [column.name for column in wanted if column_named(column.name, names, keys) is None]
    if missing:
        problem = f"{where} has no one column {', '.join(missing)}. Its columns: {there}."
        return IsnadError("codings.no_such_column", problem, "Name one of these: --columns killed_min=COLUMN.")
    problem = f"Nothing says which columns of {where} hold an incident's id, day or place. Its columns: {there}."
    return IsnadError("codings.no_columns", problem, "Say so: --columns date=COLUMN --columns place=COLUMN.")


def _told(row: Row, wanted: Sequence[Column]) -> Heading | None:
    names = tuple(" ".join(cell.split()) for cell in row.cells)
    keys = [key(name) for name in names]
    preset = next((name for name in PRESETS if set(_keys(f"{name}_marks")) <= set(keys)), None)
    at: dict[str, tuple[int, ...]] = {}
    for column in wanted:
        place = column_named(column.name, names, keys)
        if place is None:
            return None
        at[column.field] = (place,)
    for name in (*FIELDS, MORE):
        if name not in at and not _is_said_otherwise(name, at):
            taken = {place for places in at.values() for place in places}
            found = tuple(place for place in _places(_words(name, preset), keys) if place not in taken)
            if found:
                at[name] = found if name in _SEVERAL else found[:1]
    if not any(name in at for name in _FINDS) or len(at) < _FEWEST:
        return None
    return Heading(at, names, row.number, preset)


def _is_said_otherwise(name: str, at: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether the user gave this figure other columns: one number, or two ends."""
    bare = name.removesuffix("_min").removesuffix("_max")
    others = (f"{bare}_min", f"{bare}_max") if name == bare else (bare,)
    return any(other in at for other in others)


def _words(name: str, preset: str | None) -> tuple[str, ...]:
    """What the column may be called; the columns of two exports have their own names for nearly everything."""
    own = _keys(f"{preset}_{name}") if preset is not None else ()
    if own or preset in (_UCDP, _ACLED):
        return own or (_keys(name) if name in ("latitude", "longitude", "notes") else ())
    return _keys(name)


def _places(words: Sequence[str], keys: Sequence[str]) -> tuple[int, ...]:
    return tuple(place for word in words for place, known in enumerate(keys) if known == word)


@cache
def _keys(name: str) -> tuple[str, ...]:
    found = word_lists(WORDS).get(name)
    return () if found is None else tuple(key(word) for word in found.words)
