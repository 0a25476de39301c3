"""Cells as Uwazi's import reads them: several values in one, points, days, links."""

from collections.abc import Iterable
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from isnad.export.losses import Losses
from isnad.model.place import Place

_BETWEEN: Final = "|"
_PARENT: Final = "::"
_INSTEAD: Final = {_BETWEEN: "\u00a6", _PARENT: ":"}


class Parted:
    """Makes the cells of one row; a mark inside a value that would part it is replaced, and counted as a loss.

    Args:
        losses: of the format.
        example: id of the record.
    """

    def __init__(self, losses: Losses, example: str) -> None:
        self._losses = losses
        self._example = example

    def one(self, value: str | None) -> str | None:
        """A title, or a word of a thesaurus; other columns hold these marks as they are."""
        if value is None or not any(mark in value for mark in _INSTEAD):
            return value
        self._losses.add("separators", self._example)
        for mark, other in _INSTEAD.items():
            value = value.replace(mark, other)
        return value

    def several(self, values: Iterable[str]) -> str | None:
        """Words of a thesaurus, or titles of entities; None where there are none."""
        return _BETWEEN.join(filter(None, map(self.one, values))) or None

    def link(self, label: str, url: str | None) -> str | None:
        """None for an address without a host, which Uwazi would leave out."""
        if url is None or not _has_host(url):
            return None
        return f"{self.one(label)}{_BETWEEN}{url.replace(_BETWEEN, '%7C')}"


def point(place: Place | None) -> str | None:
    """Degrees north, then east."""
    if place is None or place.lat is None or place.lon is None:
        return None
    return f"{place.lat}{_BETWEEN}{place.lon}"


def days(first: date | None, last: date | None) -> str | None:
    """A range of days, both within, an open end empty; None where neither is known."""
    if first is None and last is None:
        return None
    return ":".join("" if day is None else day.isoformat() for day in (first, last))


def _has_host(url: str) -> bool:
    try:
        return urlsplit(url).hostname is not None
    except ValueError:
        return False
