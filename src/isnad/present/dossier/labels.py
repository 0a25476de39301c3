"""Puts labels beside spots of a drawing so that none covers another."""

from collections.abc import Sequence

from isnad.model.value import Value

_LINE = 17.0
_LETTER = 7.2
"""Height of a line and, roughly, width of a letter, in units of the paper."""
_TURNS = 40
_LARGE = 90.0


class Spot(Value, frozen=True):
    """A circle and what is to stand beside it."""

    x: float
    y: float
    r: float
    text: str


class Label(Value, frozen=True):
    """A text whose nearest end is at `x`; it reads away from the spot, to the right or to the left.

    `to_x`, `to_y` are where a line to its spot ends.
    """

    x: float
    y: float
    right: bool
    text: str
    to_x: float
    to_y: float


def laid_out(spots: Sequence[Spot], width: float, height: float) -> tuple[Label, ...]:
    """A label for each spot, moved down or up until it is clear; where there is no room left, it stays where it is."""
    taken: list[tuple[float, float, float]] = []
    small = [spot for spot in spots if spot.r <= _LARGE]
    found = []
    for spot in spots:
        long = min(len(spot.text), 48) * _LETTER
        right = spot.x + spot.r + 8 + long <= width
        x = spot.x + spot.r + 8 if right else max(long + 4, spot.x - spot.r - 8)
        left = x if right else x - long
        free = (y for y in _lines(spot.y, height) if _clear(left, y, long, taken) and _bare(left, y, long, small))
        y = next(free, spot.y)
        taken.append((left, y, long))
        edge = spot.x + spot.r if right else spot.x - spot.r
        found.append(Label(x, y, right, spot.text, edge, spot.y))
    return tuple(found)


def _lines(y: float, height: float) -> list[float]:
    """The line at `y`, then those below and above it by turns."""
    steps = [0.0, *(sign * n * _LINE for n in range(1, _TURNS) for sign in (1, -1))]
    return [y + step for step in steps if _LINE / 2 <= y + step <= height - _LINE / 2]


def _bare(left: float, y: float, long: float, spots: Sequence[Spot]) -> bool:
    """Whether no small circle lies under the label; a large one is ground to write on."""
    return all(
        abs(y - spot.y) >= spot.r + _LINE / 2 or left > spot.x + spot.r or spot.x - spot.r > left + long
        for spot in spots
    )


def _clear(left: float, y: float, long: float, taken: Sequence[tuple[float, float, float]]) -> bool:
    return all(abs(y - at) >= _LINE or left > start + size or start > left + long for start, at, size in taken)
