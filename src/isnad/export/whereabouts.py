"""Where and when an incident was, as other formats want it: names in two alphabets, first and last day."""

from datetime import date, timedelta

from isnad.gazetteer.index import Gazetteer
from isnad.model.interval import Time
from isnad.model.place import Container, Place
from isnad.model.terms import Status
from isnad.present.desk.place_names import latin_name
from isnad.present.transliteration import has_arabic, latin


def in_arabic(name: str) -> str | None:
    """The name where it has Arabic letters."""
    return name if has_arabic(name) else None


def place_in_latin(place: Place | Container | None, gazetteer: Gazetteer) -> str | None:
    """A place's name as a gazetteer has it in Latin letters, or else transliterated; None without a name."""
    if place is None or place.name == "":
        return None
    return latin_name(gazetteer, place.name, place.lat, place.lon) or latin(place.name)


def days_of(time: Time | None) -> tuple[date | None, date | None]:
    """The first and the last day, both within; None for an open end, and for a time that could not be resolved."""
    if time is None or time.status is Status.UNRESOLVED:
        return None, None
    last = None if time.end is None else (time.end - timedelta(minutes=1)).date()
    return None if time.start is None else time.start.date(), last
