"""Data frames: columns that say what they hold, filled from values; pandas is loaded only here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from isnad.errors import IsnadError

if TYPE_CHECKING:
    from types import ModuleType

    import pandas as pd

R = TypeVar("R")


class Kind(StrEnum):
    """What a column holds. Nothing is `<NA>` or `NaT`, so that 0 and "not stated" stay two values."""

    TEXT = "string"
    WHOLE = "Int64"
    REAL = "Float64"
    TRUTH = "boolean"
    DAY = "datetime64[us]"
    MOMENT = "moment"
    LIST = "object"


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its name, its kind, what it says, and how it is taken from a row."""

    name: str
    kind: Kind
    says: str
    of: Callable[[R], Any]


def at(path: str) -> Callable[[object], Any]:
    """What stands in a row at a path of attributes, as "claim.place.name"; None where a part of the way is None."""
    names = path.split(".")

    def found(row: object) -> Any:  # noqa: ANN401 - whatever stands there
        for name in names:
            if row is None:
                return None
            row = getattr(row, name)
        return row

    return found


def frame(columns: Sequence[Column[R]], rows: Iterable[R], zone: str) -> "pd.DataFrame":
    """A data frame of these columns; moments are in the time zone `zone`.

    Raises:
        IsnadError: `notebook.no_pandas`.
    """
    pandas = _pandas()
    held = list(rows)
    made: Mapping[str, Any] = {
        column.name: _series(pandas, column.kind, [column.of(row) for row in held], zone) for column in columns
    }
    found: pd.DataFrame = pandas.DataFrame(made)
    return found


def _series(pandas: "ModuleType", kind: Kind, values: list[Any], zone: str) -> Any:  # noqa: ANN401 - pandas's
    if kind is Kind.MOMENT:
        return pandas.Series(values, dtype=pandas.DatetimeTZDtype("us", zone))
    if kind is Kind.DAY:
        return pandas.Series(pandas.to_datetime(values), dtype=str(kind))
    if kind is Kind.TEXT:
        values = [None if value is None else str(value) for value in values]
    return pandas.Series(values, dtype=str(kind))


def _pandas() -> "ModuleType":
    try:
        import pandas as pd  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        hint = "It comes with the extra: pip install 'isnad[notebook]'."
        raise IsnadError("notebook.no_pandas", "a data frame needs the package pandas.", hint) from error
    return pd
