"""A row of a table, however its file writes it down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        number: as a spreadsheet counts its rows, from 1.
        cells: as text, days as ISO 8601; empty where there is nothing.
        unread: columns whose cell has a value that nobody can know: a formula that was never worked out, or in error.
    """

    number: int
    cells: tuple[str, ...]
    unread: frozenset[int] = frozenset()

    def cell(self, column: int) -> str:
        """What stands in a column; nothing where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.unread and not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """Where rows stand.

    Attributes:
        name: what its documents are named by.
        where: for issues.
        is_grid: each cell says its column; else it is only known by the cells before it.
    """

    name: str
    where: str
    is_grid: bool
