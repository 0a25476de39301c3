"""Rows of the sheets that datasheet-server makes TimeMap's files of: `source1`, `source2` … become the list sources."""

from itertools import zip_longest
from typing import Final

from isnad.export.cells import Cell
from isnad.export.timemap.values import Association, Event, Source

ASSOCIATIONS: Final = 8
SOURCES: Final = 12
_PATHS: Final = 3
_FILTERS: Final = 3


def event_row(event: Event) -> dict[str, Cell]:
    """A row of EXPORT_EVENTS; what has no column more is left out, see `fits`."""
    row: dict[str, Cell] = {
        "id": event.id,
        "description": event.description,
        "date": event.date,
        "time": event.time,
        "location": event.location,
        "latitude": float(event.latitude) if event.latitude else None,
        "longitude": float(event.longitude) if event.longitude else None,
        "category": event.category,
        "comments": event.comments,
    }
    row.update(_numbered("association", event.associations, ASSOCIATIONS))
    row.update(_numbered("source", event.sources, SOURCES))
    return row


def fits(event: Event) -> bool:
    """Whether the sheet has a column for each association and source."""
    return len(event.associations) <= ASSOCIATIONS and len(event.sources) <= SOURCES


def source_row(source: Source) -> dict[str, Cell]:
    """A row of EXPORT_SOURCES; sides are a list that no numbered columns can make."""
    row: dict[str, Cell] = {
        "id": source.id,
        "title": source.title,
        "thumbnail": source.thumbnail,
        "description": source.description,
        "type": source.type,
        "url": source.url,
        "parent": source.parent,
        "author": source.author,
        "date": source.date,
        "notes": source.notes,
    }
    return row | _numbered("path", source.paths, _PATHS)


def association_row(association: Association) -> dict[str, Cell]:
    """A row of EXPORT_ASSOCIATIONS."""
    row: dict[str, Cell] = {
        "id": association.id,
        "title": association.title,
        "desc": association.desc,
        "mode": association.mode,
    }
    return row | _numbered("filter_path", association.filter_paths, _FILTERS, first=0)


def _numbered(name: str, values: tuple[str, ...], number: int, *, first: int = 1) -> dict[str, Cell]:
    filled = zip_longest(range(number), values[:number])
    return {f"{name}{n + first}": value for n, value in filled}
