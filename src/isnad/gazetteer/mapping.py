"""Which column of a foreign table is which of a gazetteer's: as its user says, else by the names that are in use."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from isnad.errors import IsnadError
from isnad.gazetteer.table import COLUMNS, REQUIRED
from isnad.model.terms import Precision

# Lower case, without blanks and underscores. The finest level comes first, as it is the place itself.
_LEVELS: Final = (4, 3, 2, 1)
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("id", "pcode", "geonameid", *(f"adm{n}pcode" for n in _LEVELS), *(f"admin{n}pcode" for n in _LEVELS)),
    "name_ar": (
        *("namear", "arabicname", "nameara", "featurenamear", "featurear", "pplnamear", "locationar"),
        *(f"adm{n}ar" for n in _LEVELS),
        *(f"admin{n}namear" for n in _LEVELS),
        *(f"adm{n}namear" for n in _LEVELS),
    ),
    "name_en": (
        *("nameen", "englishname", "featurenameen", "featurenamen", "pplnameen", "locationen"),
        *(f"adm{n}en" for n in _LEVELS),
        *(f"admin{n}nameen" for n in _LEVELS),
        *(f"adm{n}nameen" for n in _LEVELS),
    ),
    "lat": ("lat", "latitude", "latitudey", "y", "pointy", "ycoord", "centerlat", "latdd"),
    "lon": ("lon", "long", "lng", "longitude", "longitudex", "x", "pointx", "xcoord", "centerlon", "longdd"),
    "governorate": ("governorate", "adm1en", "admin1nameen", "adm1nameen", "adm1ar", "admin1namear"),
    "country": ("country", "countrycode", "iso2", "adm0pcode", "admin0pcode"),
    "precision": ("precision",),
    "source": ("source",),
    "also": ("also",),
}
_LEVEL = re.compile(r"adm(?:in)?(\d)(?:name)?ar")
_BY_LEVEL: Final = {1: Precision.PROVINCE_GOVERNORATE, 2: Precision.DISTRICT, 3: Precision.SUBDISTRICT}
_LOOSE = re.compile(r"[\s_\-]+")


def columns_of(header: Sequence[str], said: Mapping[str, str], path: Path) -> dict[str, int]:
    """Where each column of a gazetteer stands in a foreign table.

    Args:
        header: the table's own names.
        said: a gazetteer's name to the table's, before every guess by name.
        path: the table, for the message.

    Raises:
        IsnadError: `gazetteer.mapping`, what was said names no column; `gazetteer.columns`, one that is needed is
            neither said nor told by its name.
    """
    found = {field: _named(field, name, header, path) for field, name in said.items()}
    loose = {_LOOSE.sub("", name).lower(): at for at, name in reversed(list(enumerate(header)))}
    for field in COLUMNS:
        known = next((loose[name] for name in _NAMES[field] if name in loose), None)
        if field not in found and known is not None:
            found[field] = known
    missing = [field for field in REQUIRED if field not in found]
    if missing:
        raise IsnadError(
            "gazetteer.columns",
            f"{path}: no column is known as {', '.join(missing)}; it has {_listed(header)}.",
            " ".join(["Say which:", *(f"--map {field}=COLUMN" for field in missing)]),
        )
    return found


def level_of(column: str) -> Precision | None:
    """How finely a row is known where its name stands in a column of an administrative level."""
    level = _LEVEL.fullmatch(_LOOSE.sub("", column).lower())
    return None if level is None else _BY_LEVEL.get(int(level[1]), Precision.VILLAGE)


def parse_map(pairs: Sequence[str]) -> dict[str, str]:
    """`name_ar=Name` and so on as a mapping.

    Raises:
        IsnadError: `gazetteer.mapping`, one is no such pair, or names nothing that a gazetteer has.
    """
    said: dict[str, str] = {}
    for pair in pairs:
        field, mark, column = pair.partition("=")
        if not mark or not column.strip() or field.strip() not in COLUMNS:
            raise IsnadError(
                "gazetteer.mapping",
                f"{pair!r} maps no column.",
                f"Write --map name_ar=COLUMN; to the left may stand {', '.join(COLUMNS)}.",
            )
        said[field.strip()] = column.strip()
    return said


def _named(field: str, name: str, header: Sequence[str], path: Path) -> int:
    if name not in header:
        raise IsnadError(
            "gazetteer.mapping",
            f"{path} has no column {name!r} for {field}.",
            f"It has {_listed(header)}.",
        )
    return header.index(name)


def _listed(header: Sequence[str]) -> str:
    return ", ".join(name for name in header if name) or "none"
