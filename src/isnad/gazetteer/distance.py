"""How far two points on the earth are apart."""

from math import asin, cos, radians, sin, sqrt

_DIAMETER_KM = 12742.0

LatLon = tuple[float, float]
"""Degrees north, degrees east."""


def distance_km(a: LatLon, b: LatLon) -> float:
    """Kilometres between two points along the surface of a sphere; within half a percent of the true earth."""
    north, south = radians(a[0]), radians(b[0])
    across = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(b[1] - a[1]) / 2) ** 2
    return _DIAMETER_KM * asin(min(1.0, sqrt(across)))
