"""Where an incident was, as columns: the name as printed and in Latin letters, what contains it, its point."""

from typing import Final

from isnad.model.place import Place

from .coordinates import radius_m
from .told import Teller
from .values import Row

_COLUMNS: Final = (
    "place",
    "place_latin",
    "place_within",
    "place_within_latin",
    "governorate",
    "place_id",
    "lat",
    "lon",
    "precision",
    "radius_m",
    "place_status",
    "place_basis",
)


def where_columns(place: Place | None, teller: Teller) -> Row:
    """Columns `place` to `place_basis`; all None where no place is known."""
    if place is None:
        return dict.fromkeys(_COLUMNS)
    within = place.within
    found = (
        place.name,
        teller.latin(place),
        None if within is None else within.name,
        None if within is None else teller.latin(within),
        teller.governorate(place),
        place.id,
        place.lat,
        place.lon,
        None if place.precision is None else str(place.precision),
        radius_m(place),
        str(place.status),
        str(place.basis),
    )
    return dict(zip(_COLUMNS, found, strict=True))
