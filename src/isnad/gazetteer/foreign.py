"""Tables of places as others publish them, read into rows of a gazetteer."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from isnad.errors import IsnadError
from isnad.gazetteer import geonames
from isnad.gazetteer.arabic_names import has_arabic
from isnad.gazetteer.cells import Cells, row_of
from isnad.gazetteer.decoded import decoded
from isnad.gazetteer.distance import distance_km
from isnad.gazetteer.mapping import columns_of, level_of
from isnad.gazetteer.row import GazetteerRow
from isnad.gazetteer.sheet import MAGIC, read_sheet
from isnad.gazetteer.shipped import Towns, countries
from isnad.gazetteer.swapped import swapped_issue, swapped_rows
from isnad.gazetteer.table import header_of, read_cells
from isnad.model.document import Issue
from isnad.model.reason import Reason

_DELIMITERS: Final = ("\t", ";", ",")
_ENOUGH: Final = 3
_NEAR_KM: Final = 50.0


class Reading(msgspec.Struct, frozen=True):
    """How a foreign table is to be read.

    Attributes:
        name: stands before the number in the id of a row that has none.
        map: a gazetteer's columns to the table's.
        encoding: of a table of text; None for UTF-8, or what its byte order mark says.
        country: two letters, of rows that name none.
        source: of rows that name none; empty for what the format tells, else the file's name.
    """

    name: str
    map: Mapping[str, str] = {}
    encoding: str | None = None
    country: str = ""
    source: str = ""


class Foreign(msgspec.Struct, frozen=True):
    """What was read of a foreign table.

    Attributes:
        rows: the places, each id once.
        issues: rows that could not be used.
        nameless: how many places have no Arabic name, which is no fault of a table that has other names.
        source: where the table is from.
        licence: its terms where the format tells, else empty.
    """

    rows: tuple[GazetteerRow, ...]
    issues: tuple[Issue, ...]
    nameless: int
    source: str
    licence: str


def read_foreign(data: bytes, path: Path, how: Reading) -> Foreign:
    """The places of a table, whatever its format: a GeoNames dump, CSV, TSV or the first sheet of a workbook.

    Raises:
        IsnadError: the table cannot be read, its columns are not known, nothing in it is a place
            (`gazetteer.no_places`), or its two columns of degrees are exchanged (`gazetteer.all_swapped`).
    """
    if data.startswith(MAGIC):
        header, *rows = read_sheet(data, path) or [[]]
        found = list(_rows(header, enumerate(rows, start=2), path, how))
        return _foreign(found, path, how.source or path.stem, "")
    text = decoded(data, path, how.encoding)
    if geonames.is_dump(text) and not how.map:
        places = list(geonames.read_dump(text, path))
        return _foreign(places, path, how.source or geonames.SOURCE, geonames.LICENCE)
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    found = list(_rows(header_of(text, path, delimiter), read_cells(text, path, delimiter), path, how))
    return _foreign(found, path, how.source or path.stem, "")


def _rows(
    header: Sequence[str],
    lines: Iterator[tuple[int, list[str] | Issue]] | enumerate[list[str]],
    path: Path,
    how: Reading,
) -> Iterator[GazetteerRow | Issue]:
    columns = columns_of([name.strip() for name in header], how.map, path)
    level = level_of(header[columns["name_ar"]]) if "precision" not in columns else None
    number = 0
    for line, cells in lines:
        if isinstance(cells, Issue):
            yield cells
        elif any(cell.strip() for cell in cells):
            number += 1
            where = f"{path}:{line}"
            row = row_of(Cells(cells, columns), f"{how.name}:{number}", how.source or path.stem, where)
            if isinstance(row, GazetteerRow) and not has_arabic(row.name_ar):
                yield Issue(where, Reason.of("gazetteer.not_arabic", name=row.name_ar))
            elif isinstance(row, GazetteerRow):
                yield msgspec.structs.replace(
                    row,
                    country=(row.country or how.country).strip().upper()[:2],
                    precision=row.precision or level,
                )
            else:
                yield row


def _foreign(found: Sequence[GazetteerRow | Issue | None], path: Path, source: str, licence: str) -> Foreign:
    rows: dict[str, GazetteerRow] = {}
    issues = [item for item in found if isinstance(item, Issue)]
    for row in found:
        if isinstance(row, GazetteerRow):
            if row.id in rows:
                issues.append(Issue(str(path), Reason.of("gazetteer.id_taken", id=row.id, name=row.name_ar)))
            else:
                rows[row.id] = row
    _refuse_exchanged(list(rows.values()), path)
    for row in swapped_rows(list(rows.values()), {code: country.box for code, country in countries().items()}):
        del rows[row.id]
        issues.append(swapped_issue(row, f"{path} ({row.id})"))
    if not rows:
        reason = f"; the first row: {issues[0].reason.code}" if issues else ""
        raise IsnadError("gazetteer.no_places", f"no row of {path} is a place with an Arabic name and a point{reason}.")
    return Foreign(tuple(rows.values()), tuple(issues), sum(item is None for item in found), source, licence)


def _refuse_exchanged(rows: Sequence[GazetteerRow], path: Path) -> None:
    """Refuse a table in which towns that everybody knows lie where they should only with their degrees exchanged."""
    towns = {town.name_ar: (town.lat, town.lon) for town in _known({row.name_ar for row in rows})}
    known = [(row, towns[row.name_ar]) for row in rows if row.name_ar in towns]
    right = sum(distance_km((row.lat, row.lon), at) <= _NEAR_KM for row, at in known)
    exchanged = sum(distance_km((row.lon, row.lat), at) <= _NEAR_KM for row, at in known if abs(row.lon) <= 90)
    if exchanged >= _ENOUGH and exchanged > right:
        raise IsnadError(
            "gazetteer.all_swapped",
            f"the latitudes of {path} are longitudes and the other way round: {exchanged} known towns say so.",
            "Say which column is which: --map lat=COLUMN --map lon=COLUMN.",
        )


def _known(names: Collection[str]) -> list[GazetteerRow]:
    return [town for town in Towns(countries()).rows() if town.name_ar in names]
