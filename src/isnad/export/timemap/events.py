"""An incident as an event and the associations it has."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from isnad.export.records import IncidentRecord
from isnad.export.said import grade_in_words, standing_in_words, strike_type, toll_in_words, words
from isnad.export.timemap.values import Association, Event, Source
from isnad.export.whereabouts import days_of, place_in_latin
from isnad.gazetteer.index import Gazetteer
from isnad.knowledge.registers import party_name
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.terms import Grain
from isnad.origins.independence import independent
from isnad.present.language import Language
from isnad.present.runs import inline, opening
from isnad.present.times import time_phrase

_PATH: Final = "/"
_IN_PATH: Final = "\u2215"


def event_of(
    record: IncidentRecord,
    associations: Sequence[Association],
    sources: Sequence[Source],
    language: Language,
    gazetteer: Gazetteer,
) -> Event:
    """The event; `sources` are those of the reports."""
    incident, place, time = record.incident, record.incident.place, record.incident.time
    first, last = days_of(time)
    grade = None if incident.grade is None else str(incident.grade.grade)
    exact = time is not None and time.grain is Grain.MINUTE and time.start is not None
    return Event(
        id=incident.id,
        description=toll_in_words(incident, language),
        date=day_text(first or last),
        time=f"{time.start:%H:%M}" if exact and time is not None else "",
        time_precision="" if time is None else str(time.grain),
        time_display="" if time is None else opening(inline(time_phrase(time, language))),
        location=location(place, language, gazetteer),
        latitude=degrees(None if place is None else place.lat),
        longitude=degrees(None if place is None else place.lon),
        type="|".join(incident.strike_types),
        category=grade_in_words(grade, language),
        associations=tuple(association.id for association in associations),
        sources=tuple(source.id for source in sources),
        comments=standing_in_words(record, language),
    )


def associations_of(record: IncidentRecord, language: Language) -> tuple[Association, ...]:
    """Its one category, the grade of harm, and filters: parties, kinds of attack, review, corroboration."""
    incident = record.incident
    grade = None if incident.grade is None else str(incident.grade.grade)
    title = grade_in_words(grade, language)
    parties = [("belligerent", party_name(one.id, language)) for one in incident.belligerents]
    kinds = [("strike", strike_type(label, language)) for label in incident.strike_types]
    several = independent(incident.origins) > 1
    resting = words("several_origins" if several else "single_origin", language)
    filters = [*parties, *kinds, ("review", words(f"review.{record.review}", language)), ("origins", resting)]
    category = Association(title, title, "", "CATEGORY", ())
    return (category, *dict.fromkeys(_filter(words(f"group.{group}", language), value) for group, value in filters))


def _filter(group: str, title: str) -> Association:
    """A path must not be parted by what stands in a title."""
    path = (group.replace(_PATH, _IN_PATH), title.replace(_PATH, _IN_PATH))
    return Association(_PATH.join(path), path[1], "", "FILTER", path)


def location(place: Place | None, language: Language, gazetteer: Gazetteer) -> str:
    """The place's name in the letters of the language."""
    if place is None or place.name == "":
        return ""
    return inline((place_in_latin(place, gazetteer) or "") if language is Language.EN else place.name)


def degrees(value: float | None) -> str:
    """Without an exponent, which TimeMap's comparison of places does not need and a reader would not know."""
    return "" if value is None else f"{value:.6f}".rstrip("0").rstrip(".")


def day_text(day: date | None) -> str:
    """MM/DD/YYYY."""
    return "" if day is None else f"{day:%m/%d}/{day.year:04}"


def is_on_one_day(time: Time | None) -> bool:
    """Whether the day of the event is the only one that it can have been on."""
    first, last = days_of(time)
    return first is not None and first == last
