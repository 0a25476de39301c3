"""A place as a claim carries it: a name as printed and, where a gazetteer knows it, a point with its precision."""

from isnad.model.terms import Basis, Precision, Status
from isnad.model.value import Value


class Container(Value, frozen=True):
    """What the text says a place lies in: a governorate, a countryside, the town of a quarter.

    `name` is as printed; `id`, `lat`, `lon` are None where no gazetteer knows it. `precision` is of the whole area: a
    place that is only known to lie there is known no better than that.
    """

    name: str
    id: str | None
    lat: float | None
    lon: float | None
    precision: Precision | None


class Place(Value, frozen=True):
    """`name` is as printed. `id`, `lat`, `lon` are None while unresolved: an unknown place is still a place.

    `within` is what contains it, None where the text does not say; its point is never the place's own.
    """

    name: str
    id: str | None
    lat: float | None
    lon: float | None
    precision: Precision | None
    status: Status
    basis: Basis
    within: Container | None = None

    @property
    def known(self) -> Precision | None:
        """How finely the place is known by a point: by its own, else by that of what contains it; None without one."""
        if self.lat is not None:
            return self.precision
        return None if self.within is None or self.within.lat is None else self.within.precision


def ucdp_where_prec(precision: Precision | None) -> int | None:
    """UCDP's code: 1 an exact place, 2 up to about 25 km around one, 3 a district, 4 a province, 6 a country.

    None where nothing is known. Its 5 (larger than a province) and 7 (at sea, in the air) have no level on this scale.
    """
    return None if precision is None else _UCDP.get(precision, 1)


def acled_geo_precision(precision: Precision | None) -> int | None:
    """ACLED's code: 1 a town or part of one, 2 a small area or near a town, 3 a larger region.

    None where nothing is known, and for a country: ACLED codes no event of a whole country.
    """
    return None if precision is None or precision is Precision.COUNTRY else _ACLED.get(precision, 1)


_UCDP = {
    Precision.COUNTRY: 6,
    Precision.PROVINCE_GOVERNORATE: 4,
    Precision.DISTRICT: 3,
    Precision.SUBDISTRICT: 2,
}
_ACLED = {
    Precision.PROVINCE_GOVERNORATE: 3,
    Precision.DISTRICT: 3,
    Precision.SUBDISTRICT: 2,
}
