"""How finely a point may be told: no more decimals than its precision bears, and the radius within which it holds."""

from functools import cache
from math import log10
from typing import Final

from isnad.model.place import Place
from isnad.model.terms import Precision
from isnad.present.dossier.map import radii

_KM_OF_A_DEGREE: Final = 111.0


def radius_m(place: Place | None) -> int | None:
    """In metres, by convention for its precision; None without a point, and for a country, which is no point."""
    precision = None if place is None or place.lat is None else place.precision
    km = None if precision is None else radii().get(precision)
    return None if km is None else round(km * 1000)


def rounded(place: Place | None) -> tuple[float, float] | None:
    """Longitude and latitude, degrees, with the fewest decimals whose step lies within the radius; None without one."""
    if place is None or place.lat is None or place.lon is None or place.precision not in radii():
        return None
    digits = decimals(place.precision)
    return round(place.lon, digits), round(place.lat, digits)


@cache
def decimals(precision: Precision) -> int:
    """Of degrees, for a precision that has a radius; KeyError for another."""
    steps = -log10(radii()[precision] / _KM_OF_A_DEGREE)
    return max(0, int(steps) + (steps > int(steps)))
