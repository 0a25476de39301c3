"""Where, in words: the name as printed, and what is not certain about it."""

from collections.abc import Mapping
from types import MappingProxyType

from isnad.model.place import Container, Place
from isnad.model.terms import Basis, Status
from isnad.present.language import Language
from isnad.present.runs import inline, isolate, noted
from isnad.present.tables import say
from isnad.present.transliteration import in_both

NO_LATIN: Mapping[str, str] = MappingProxyType({})


def place_phrase(place: Place, language: Language, latin: Mapping[str, str] = NO_LATIN) -> str:
    """The name with its doubts: "al-Sabila village (…, not located, in …)". A resolved, stated place has none.

    `latin` has the Latin names that gazetteers give places, by id; another is transliterated.
    """
    notes = [] if place.status is Status.RESOLVED else [say(f"place.{place.status}", language)]
    if place.status is not Status.RESOLVED and place.within is not None:
        notes.append(say("place.within", language, place=_name(place.within, [], language, latin)))
    if place.basis is not Basis.STATED:
        notes.append(say(f"basis.{place.basis}", language))
    return _name(place, notes, language, latin)


def _name(place: Place | Container, notes: list[str], language: Language, latin: Mapping[str, str]) -> str:
    known = None if place.id is None else latin.get(place.id)
    if known is None or language is Language.AR:
        return in_both(place.name, notes, language)
    return noted(inline(known), [isolate(place.name, language), *notes], language)


def point_phrase(place: Place, language: Language) -> str | None:
    """Degrees with their precision, or None where no gazetteer knows the place."""
    if place.lat is None or place.lon is None or place.precision is None:
        return None
    precision = say(f"precision.{place.precision}", language)
    return say("place.point", language, lat=f"{place.lat:.5f}", lon=f"{place.lon:.5f}", precision=precision)
