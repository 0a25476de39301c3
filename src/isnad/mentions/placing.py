"""Which row of the gazetteers a name means: as its noun says, then by what contains it, then by what stands beside."""

from collections.abc import Sequence

import msgspec

from isnad.gazetteer.distance import LatLon, distance_km
from isnad.gazetteer.row import GazetteerRow
from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.model.place import Place
from isnad.model.terms import Basis, Precision, Status

_SAME_PLACE_KM = 5.0
_SAME_AREA_KM = 50.0
_NEAR_KM = 75.0
_DEGREE_KM = 111.0
"""A little less than a degree of latitude is long."""
_CLEARLY = 1.5
_SEVERAL = 2
COARSE = (Precision.COUNTRY, Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT, Precision.SUBDISTRICT)
"""What is larger than a settlement."""


class Named(msgspec.Struct, frozen=True, gc=False):
    """A name with its rows in the order of the gazetteers, and the noun before it.

    Attributes:
        wide: the words mean its countryside, what lies in a direction or at a distance from it, or between it and
            another.
    """

    name: str
    rows: tuple[GazetteerRow, ...]
    noun: PlaceNounMeaning | None
    wide: bool

    @property
    def own(self) -> bool:
        """Whether it is a camp or a quarter, which may be named after a town and is not that town."""
        return self.noun is not None and not self.noun.area and self.noun.precision is Precision.NEIGHBOURHOOD_AREA

    @property
    def fitting(self) -> Sequence[GazetteerRow]:
        """Its rows in the order in which the noun asks for them."""
        return fitting_rows(self.rows, self.noun)


def place_of(
    named: Named,
    anchors: Sequence[LatLon],
    others: Sequence[LatLon] = (),
    *,
    rows: Sequence[GazetteerRow] | None = None,
) -> Place:
    """The place of the best row.

    Rows far apart are ambiguous unless one lies clearly nearest to the anchors; of an ambiguous name the row is shown
    that most other places of the text lie near. A camp or quarter named after a town has the town's point, inferred,
    and no row of its own.

    Args:
        named: the name.
        anchors: points of the other places of its sentence.
        others: points of the other places of the text.
        rows: those of its rows that lie in what contains it; by default all of them.
    """
    inside = rows is not None and len(rows) < len(named.rows)
    fitting = fitting_rows(named.rows if rows is None else rows, named.noun)
    row, status, basis = fitting[0], Status.RESOLVED, Basis.INFERRED if inside else Basis.STATED
    if is_ambiguous(fitting):
        nearest = _nearest(fitting, anchors)
        row, basis = nearest or _supported(fitting, others), Basis.INFERRED
        status = Status.AMBIGUOUS if nearest is None else Status.RESOLVED
    precision = _precision(named, row)
    if named.own or named.wide or precision is not row.precision:
        basis = Basis.INFERRED
    return Place(named.name, None if named.own else row.id, row.lat, row.lon, precision, status, basis)


def is_ambiguous(rows: Sequence[GazetteerRow]) -> bool:
    """Whether some of the rows are another place than the first."""
    return len(rows) > 1 and any(_apart(rows[0], other) for other in rows[1:])


def fitting_rows(rows: Sequence[GazetteerRow], noun: PlaceNounMeaning | None) -> Sequence[GazetteerRow]:
    """The rows in the order in which the noun asks for them.

    A row's precision is how finely its point is known, not what kind of place it is: a village may be known only to
    its governorate. So none is refused for it, unless another one is just what a governorate's noun asks for.
    """
    if len(rows) < _SEVERAL or noun is None or noun.area:
        return rows
    if noun.precision in COARSE:
        return tuple(row for row in rows if row.precision is noun.precision) or rows
    return sorted(rows, key=lambda row: row.precision in COARSE)


def _precision(named: Named, row: GazetteerRow) -> Precision | None:
    """The row's own, unless the words mean more than its point: a governorate, what lies around it, a quarter.

    North of a city is somewhere in its district, north of a village somewhere in its subdistrict.
    """
    noun = named.noun
    if noun is not None and noun.precision is Precision.NEIGHBOURHOOD_AREA and not noun.area:
        return noun.precision
    if named.wide:
        if row.precision in COARSE:
            return row.precision
        return Precision.DISTRICT if row.precision is Precision.CITY else Precision.SUBDISTRICT
    wide = noun is not None and noun.precision in COARSE and row.precision not in COARSE
    return noun.precision if noun is not None and wide else row.precision


def _apart(a: GazetteerRow, b: GazetteerRow) -> bool:
    near = _SAME_AREA_KM if a.precision in COARSE or b.precision in COARSE else _SAME_PLACE_KM
    # the difference in latitude alone mostly tells
    north = abs(a.lat - b.lat) * _DEGREE_KM
    return north > near or distance_km((a.lat, a.lon), (b.lat, b.lon)) > near


def _nearest(rows: Sequence[GazetteerRow], anchors: Sequence[LatLon]) -> GazetteerRow | None:
    """The row that lies near an anchor while every other one lies clearly farther; None where none does."""
    if not anchors:
        return None
    ranked = sorted(
        (min(distance_km((row.lat, row.lon), anchor) for anchor in anchors), at) for at, row in enumerate(rows)
    )
    nearest, at = ranked[0]
    rest = [far for far, other in ranked[1:] if _apart(rows[at], rows[other])]
    clear = all(far > _CLEARLY * nearest + _SAME_PLACE_KM for far in rest)
    return rows[at] if nearest <= _NEAR_KM and clear else None


def _supported(rows: Sequence[GazetteerRow], others: Sequence[LatLon]) -> GazetteerRow:
    """The first of the rows with the most other places near it."""
    near = [sum(distance_km((row.lat, row.lon), other) <= _NEAR_KM for other in others) for row in rows]
    return rows[near.index(max(near))]
