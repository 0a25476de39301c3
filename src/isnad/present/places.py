"""Where, in words: the name as printed, and what is not certain about it."""

from isnad.model.place import Place
from isnad.model.terms import Basis, Status
from isnad.present.language import Language
from isnad.present.runs import isolate, noted
from isnad.present.tables import say


def place_phrase(place: Place, language: Language) -> str:
    """The name with its doubts: "قرية السبيلة (not located, in ريف حلب)". A resolved, stated place has none."""
    notes = [] if place.status is Status.RESOLVED else [say(f"place.{place.status}", language)]
    if place.status is not Status.RESOLVED and place.within is not None:
        notes.append(say("place.within", language, place=isolate(place.within.name, language)))
    if place.basis is not Basis.STATED:
        notes.append(say(f"basis.{place.basis}", language))
    name = isolate(place.name, language)
    return noted(name, notes, language)


def point_phrase(place: Place, language: Language) -> str | None:
    """Degrees with their precision, or None where no gazetteer knows the place."""
    if place.lat is None or place.lon is None or place.precision is None:
        return None
    precision = say(f"precision.{place.precision}", language)
    return say("place.point", language, lat=f"{place.lat:.5f}", lon=f"{place.lon:.5f}", precision=precision)
