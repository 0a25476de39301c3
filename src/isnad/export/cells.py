"""Cells of tables that spreadsheets open: text that one would run as a formula is made text again."""

from typing import Final

Cell = str | int | float | bool | None
"""Dates are texts in ISO 8601; None is an empty cell, which is not 0."""

_RUN: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_UNSEEN: Final = "".join(
    map(chr, (0x20, 0xA0, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF))
)
_MARK: Final = "'"


def safe(cell: Cell) -> Cell:
    """The cell; text that begins like a formula stands behind an apostrophe. Numbers are no text and stay as they are.

    See OWASP, "CSV Injection". Blanks and marks of direction before the sign do not hide it from every program.
    """
    if not isinstance(cell, str) or cell[:1].isalnum():
        return cell
    begin = cell.lstrip(_UNSEEN)
    return f"{_MARK}{cell}" if begin.startswith(_RUN) or cell.startswith(_RUN) else cell
