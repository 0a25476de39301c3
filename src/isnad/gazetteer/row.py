"""One place of a gazetteer."""

from isnad.model.terms import Precision
from isnad.model.value import Value


class GazetteerRow(Value, frozen=True):
    """A name with its point.

    Attributes:
        id: as the table gives it, else "<table>:<row>", counted from 1; unique in one index.
        name_ar: as the table spells it.
        name_en: as the table spells it, empty where it has none.
        lat: degrees north.
        lon: degrees east.
        precision: how finely the point is known; None where the table does not say.
        governorate: as the table spells it, empty where it has none.
        source: where the coordinates are from; the table's name where its rows do not say.
        country: two letters of ISO 3166, empty where the table has none.
        also: its other names, as the table spells them.
    """

    id: str
    name_ar: str
    name_en: str
    lat: float
    lon: float
    precision: Precision | None
    governorate: str
    source: str
    country: str = ""
    also: tuple[str, ...] = ()
