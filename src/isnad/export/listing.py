"""Records as rows of a table: a list in one cell, codes as text, days in ISO 8601."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

import msgspec

from isnad.export.cells import Cell
from isnad.model.value import Value

BETWEEN: Final = "|"
"""What parts the values of a list in one cell."""
_INSIDE: Final = "¦"


def listed(values: Iterable[str]) -> str | None:
    """The values in one cell, None where there are none; one that holds the mark between them gets a broken bar."""
    return BETWEEN.join(value.replace(BETWEEN, _INSIDE) for value in values) or None


def row_of(value: Value) -> Mapping[str, Cell]:
    """The fields of a value of plain fields as cells."""
    return {name: _cell(field) for name, field in msgspec.structs.asdict(value).items()}


def _cell(field: object) -> Cell:
    if field is None or isinstance(field, bool | int | float):
        return field
    if isinstance(field, tuple):
        return listed(str(one) for one in field)
    return field.isoformat() if isinstance(field, date) else str(field)
