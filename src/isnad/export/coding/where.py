"""Where an incident was, in Latin letters: country, province, name, point, as gazetteers have them."""

from functools import lru_cache

from isnad.export.coding.tables import CountryNames, country_table
from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.row import GazetteerRow
from isnad.gazetteer.shipped import countries, country_of
from isnad.model.place import Container, Place
from isnad.model.terms import Precision
from isnad.model.value import Value
from isnad.pipeline.context import Context
from isnad.present.transliteration import latin


class Where(Value, frozen=True):
    """What is known of a place; None for what is not.

    Attributes:
        name: in Latin letters, by a gazetteer or transliterated.
        printed: as a report has it.
        lat: of the place itself, else of what contains it.
        lon: of the same.
        precision: of that point.
        inside: it is not the point of the place but of what contains it.
        country: two letters of ISO 3166.
        assumed: the country is that of the case's time zone, as the gazetteer has none for the place.
        province: of the first order, in Latin letters.
    """

    name: str
    printed: str
    lat: float | None
    lon: float | None
    precision: Precision | None
    inside: bool
    country: str | None
    assumed: bool
    province: str | None

    @property
    def names(self) -> CountryNames | None:
        """What recorders call the country."""
        return None if self.country is None else country_table().countries.get(self.country)


def where_of(place: Place, context: Context) -> Where:
    """Where the place is, by the gazetteers that the case was read with."""
    row = _row(context.gazetteer, place)
    within = place.within
    inside = place.lat is None and within is not None and within.lat is not None
    lat, lon = (within.lat, within.lon) if inside and within is not None else (place.lat, place.lon)
    holder = None if within is None else _row(context.gazetteer, within)
    country = next((found.country for found in (row, holder) if found is not None and found.country), None)
    assumed = country is None and lat is not None and lon is not None
    if assumed and lat is not None and lon is not None:
        country = _home(context, lat, lon)
    return Where(
        name=_name(place.name, row),
        printed=place.name,
        lat=lat,
        lon=lon,
        precision=place.known,
        inside=inside,
        country=country,
        assumed=assumed and country is not None,
        province=_province(place, row, holder),
    )


def _home(context: Context, lat: float, lon: float) -> str | None:
    """The country of the case's time zone, where the point lies in its box."""
    code = country_of(context.zone.key)
    box = None if code is None else countries()[code].box
    inside = box is not None and box.south <= lat <= box.north and box.west <= lon <= box.east
    return code if inside else None


def _province(place: Place, row: GazetteerRow | None, holder: GazetteerRow | None) -> str | None:
    for known in (row, holder):
        if known is not None and known.governorate:
            return latin(known.governorate)
    if place.precision is Precision.PROVINCE_GOVERNORATE:
        return _name(place.name, row)
    within = place.within
    if within is not None and within.precision is Precision.PROVINCE_GOVERNORATE:
        return _name(within.name, holder)
    return None


def _name(printed: str, row: GazetteerRow | None) -> str:
    return row.name_en if row is not None and row.name_en else latin(printed)


def _row(gazetteer: Gazetteer, place: Place | Container) -> GazetteerRow | None:
    return None if place.id is None else _by_id(gazetteer, place.id)


@lru_cache(maxsize=32_768)
def _by_id(gazetteer: Gazetteer, id_: str) -> GazetteerRow | None:
    return gazetteer.with_id(id_)
