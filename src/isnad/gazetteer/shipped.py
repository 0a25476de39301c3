"""The tables that come with Isnad: the places of the example case, and towns by country."""

from collections.abc import Collection, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec

from isnad.gazetteer.row import GazetteerRow
from isnad.gazetteer.swapped import Box
from isnad.gazetteer.table import Table
from isnad.model.document import Issue

TOWNS_SOURCE: Final = "GeoNames, CC BY 4.0"
_DATA: Final = Path(str(files("isnad.gazetteer") / "data"))
_EXAMPLE: Final = _DATA / "baghuz.csv"
_TOWNS: Final = _DATA / "towns.csv"
_COUNTRIES: Final = _DATA / "countries.csv"


class Country(msgspec.Struct, frozen=True):
    """A country whose towns are shipped.

    Attributes:
        code: two letters of ISO 3166.
        name: in English.
        zones: its time zones.
        box: where its towns lie, and a degree around them.
    """

    code: str
    name: str
    zones: tuple[str, ...]
    box: Box


def example() -> Table:
    """The places of the example case."""
    return Table(_EXAMPLE)


class Towns:
    """Towns of some countries.

    Attributes:
        sha256: of the table and of the countries chosen.
    """

    def __init__(self, countries: Collection[str]) -> None:
        self._table = Table(_TOWNS, TOWNS_SOURCE)
        self._countries = frozenset(countries)
        chosen = " ".join(sorted(self._countries))
        self.sha256 = sha256(f"{self._table.sha256} {chosen}".encode("ascii")).hexdigest()

    def rows(self) -> Iterator[GazetteerRow]:
        """The towns, by country and then from the largest to those whose size is not known."""
        return (row for row in self._table.rows("towns", self._countries) if not isinstance(row, Issue))


@cache
def countries() -> dict[str, Country]:
    """The countries whose towns are shipped, by code."""
    lines = _COUNTRIES.read_text(encoding="utf-8").splitlines()[1:]
    found = (line.split(",") for line in lines)
    return {
        code: Country(code, name, tuple(zones.split(" ")), Box(*map(float, box))) for code, name, zones, *box in found
    }


def country_of(zone: str) -> str | None:
    """The country whose towns keep this time; None where no shipped one does."""
    return next((country.code for country in countries().values() if zone in country.zones), None)


def is_country(path: Path) -> bool:
    """Whether what was given as a path is a country's code and no file has that name."""
    return str(path) in countries() and not path.exists()
