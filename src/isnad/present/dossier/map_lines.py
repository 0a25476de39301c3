"""The shipped lines of Natural Earth, cut to a frame and put on paper: borders, coasts and rivers."""

import math
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from isnad.model.value import Value
from isnad.present.tables import asset

_KM = 111.32
"""Kilometres of a degree of latitude."""


class Line(msgspec.Struct, frozen=True):
    """A line as shipped: `box` is west, south, east, north; `d` its first point and then steps, all whole numbers."""

    kind: str
    box: tuple[int, int, int, int]
    d: tuple[int, ...]


class Lines(msgspec.Struct, frozen=True):
    """The shipped file; `scale` whole numbers are a degree."""

    attribution: str
    source: str
    scale: int
    lines: tuple[Line, ...]


@cache
def shipped_lines() -> Lines:
    """The file, read once."""
    return msgspec.json.decode(asset("map_lines.json"), type=Lines)


class Frame(Value, frozen=True):
    """A window on the earth and the paper it is drawn on, both ends of the window in degrees."""

    west: float
    south: float
    east: float
    north: float
    width: float

    @property
    def _across(self) -> float:
        """How much shorter a degree of longitude is than one of latitude, in the middle of the frame."""
        return math.cos(math.radians((self.south + self.north) / 2))

    @property
    def scale(self) -> float:
        """Units of the paper for a degree of latitude."""
        return self.width / ((self.east - self.west) * self._across)

    @property
    def height(self) -> float:
        """Of the paper."""
        return (self.north - self.south) * self.scale

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a point of the earth lies on the paper, from its upper left corner."""
        return (lon - self.west) * self._across * self.scale, (self.north - lat) * self.scale

    def length(self, km: float) -> float:
        """How long a distance on the earth is on the paper."""
        return km / _KM * self.scale

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in the frame."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east


def paths(frame: Frame) -> dict[str, str]:
    """An SVG path for each kind of line that runs through the frame, in units of its paper."""
    found: dict[str, list[str]] = {}
    shipped = shipped_lines()
    unit = shipped.scale
    for line in shipped.lines:
        west, south, east, north = (n / unit for n in line.box)
        if west <= frame.east and east >= frame.west and south <= frame.north and north >= frame.south:
            for run in _runs(line.d, unit, frame):
                points = [frame.point(lat, lon) for lon, lat in run]
                found.setdefault(line.kind, []).append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points))
    return {kind: "".join(parts) for kind, parts in sorted(found.items())}


def _runs(steps: Sequence[int], unit: int, frame: Frame) -> Iterator[list[tuple[float, float]]]:
    """The stretches of a line in or near the frame, as longitude and latitude; what lies far outside is left out."""
    margin = frame.north - frame.south
    x = y = 0
    run: list[tuple[float, float]] = []
    before: tuple[float, float] | None = None
    for at in range(0, len(steps), 2):
        x, y = x + steps[at], y + steps[at + 1]
        lon, lat = x / unit, y / unit
        near = frame.west - margin <= lon <= frame.east + margin and frame.south - margin <= lat <= frame.north + margin
        if near:
            run += [before, (lon, lat)] if not run and before is not None else [(lon, lat)]
        elif run:
            yield [*run, (lon, lat)]
            run = []
        before = (lon, lat)
    if len(run) > 1:
        yield run
