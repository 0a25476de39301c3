"""What places of the case are called in Latin letters, to read and to look for."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from isnad.gazetteer.index import Gazetteer
from isnad.present.language import Language
from isnad.present.runs import inline, isolate, noted
from isnad.present.transliteration import has_arabic, latin
from isnad.store.selection import Place


@lru_cache(maxsize=32_768)
def latin_name(gazetteer: Gazetteer, name: str, lat: float | None, lon: float | None) -> str | None:
    """The Latin name that a gazetteer gives the place of this name at this point, or None."""
    if lat is None or lon is None:
        return None
    found = (row.name_en for row in gazetteer.find(name) if (row.lat, row.lon) == (lat, lon))
    return next((known for known in found if known), None)


@lru_cache(maxsize=32_768)
def place_name(place: Place, language: Language, gazetteer: Gazetteer) -> str:
    """The name as printed; in English behind its Latin form, which is transliterated where no gazetteer has one."""
    if language is Language.AR or not has_arabic(place.name):
        return isolate(place.name, language)
    return noted(inline(_latin_of(place, gazetteer)), [isolate(place.name, language)], language)


def keys_like(text: str, places: Iterable[Place], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Keys of the places whose Latin names hold `text`, whatever its marks, hyphens and capitals; each once."""
    wanted = letters(text)
    if not wanted:
        return ()
    found = (place.spot.key for place in places if wanted in _letters_of(gazetteer, place))
    return tuple(dict.fromkeys(found))


def letters(text: str) -> str:
    """The Latin letters and the digits of a text without marks, in lower case."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if char.isascii() and char.isalnum())


def _latin_of(place: Place, gazetteer: Gazetteer) -> str:
    return latin_name(gazetteer, place.name, place.spot.lat, place.spot.lon) or latin(place.name)


@lru_cache(maxsize=32_768)
def _letters_of(gazetteer: Gazetteer, place: Place) -> str:
    """Of the gazetteer's name and of the transliteration: who looks for one may know either."""
    known = latin_name(gazetteer, place.name, place.spot.lat, place.spot.lon)
    return f"{letters(known or '')} {letters(latin(place.name))}"
