"""Reads the mentions of a received text as a document's are read, for short tables."""

import datetime as dt
from zoneinfo import ZoneInfo

from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.row import GazetteerRow
from isnad.knowledge.lexicon import lexicon
from isnad.mentions.collect import collect
from isnad.mentions.items import Passage, read_passage
from isnad.mentions.phrase import Phrase
from isnad.mentions.place import PlaceFound, read_places
from isnad.mentions.placename import PlaceIndex
from isnad.mentions.quantity import read_phrase
from isnad.mentions.time import TimeFound, read_times
from isnad.model.document import Published
from isnad.model.mention import Mention, QuantityValue
from isnad.model.terms import Basis, MentionKind, Precision

DAMASCUS = ZoneInfo("Asia/Damascus")


def row(name: str, lat: float, lon: float, precision: Precision = Precision.VILLAGE) -> GazetteerRow:
    return GazetteerRow(name, name, "", lat, lon, precision, "", "made up for tests")


NOWHERE = PlaceIndex(Gazetteer(()))
INDEX = PlaceIndex(
    Gazetteer(
        [
            row("حلب", 36.2, 37.2, Precision.CITY),
            row("إدلب", 35.9, 36.6, Precision.CITY),
            row("دير الزور", 35.3, 40.1, Precision.CITY),
            row("الباب", 36.4, 37.5, Precision.CITY),
            row("نبل", 36.4, 36.9, Precision.TOWN),
            row("الزهراء", 36.4, 36.95, Precision.TOWN),
            row("المنارة", 36.0, 36.5, Precision.VILLAGE),
            row("المنارة", 33.0, 36.0, Precision.VILLAGE),
            row("جديدة", 36.1, 36.4, Precision.VILLAGE),
            row("الماضي", 36.1, 36.3, Precision.VILLAGE),
            row("غرب", 36.1, 36.2, Precision.VILLAGE),
            row("البيضاء", 36.1, 36.1, Precision.VILLAGE),
            row("الصور", 35.5, 40.4, Precision.VILLAGE),
            row("العباس", 34.6, 40.8, Precision.VILLAGE),
            row("كفر نوران", 36.1, 36.8, Precision.VILLAGE),
            row("كفر حلب", 36.0, 36.9, Precision.VILLAGE),
            row("كفر تعال", 36.2, 36.8, Precision.VILLAGE),
            row("أبو عمر", 36.5, 40.1, Precision.VILLAGE),
            row("جبل الزاوية", 35.7, 36.6, Precision.VILLAGE),
            row("ريف إدلب الجنوبي", 35.7, 36.6, Precision.CITY),
            row("المنطقة الصناعية", 36.4, 37.1, Precision.NEIGHBOURHOOD_AREA),
        ]
    )
)


def passage_of(received: str, places: PlaceIndex = NOWHERE) -> Passage:
    return read_passage(received, lexicon(), places)


def phrases_of(received: str) -> list[Phrase]:
    """The phrases that begin at any item and do not lie inside the one before."""
    passage = passage_of(received)
    found: list[Phrase] = []
    for start, stop in passage.sentences:
        for index in passage.within(start, stop):
            if found and index <= found[-1].last:
                continue
            phrase = read_phrase(passage, index, stop)
            if phrase is not None:
                found.append(phrase)
    return found


def counts_of(received: str) -> list[tuple[str, str]]:
    """Every quantity mentioned: the received characters it stands on, and what it says in short."""
    passage = passage_of(received)
    mentions = collect(passage, (), ())
    return [(m.span.of(received), said(m)) for m in mentions if m.kind is MentionKind.QUANTITY]


def said(mention: Mention) -> str:
    """As in "3", "more_than 40", "3..5", "vague عشرات"."""
    value = mention.value
    assert isinstance(value, QuantityValue)
    if value.word is not None:
        assert value.low is None
        assert value.high is None
        return f"{value.exactness} {value.word}"
    ends = "..".join(str(end) for end in dict.fromkeys((value.low, value.high)) if end is not None)
    return ends if value.exactness in ("exact", "between") else f"{value.exactness} {ends}"


def published(day: str, basis: Basis = Basis.STATED) -> Published:
    return Published(dt.date.fromisoformat(day), basis, "test")


def times_of(received: str, day: str | None) -> list[tuple[str, TimeFound]]:
    passage = passage_of(received)
    found = read_times(passage, None if day is None else published(day), DAMASCUS)
    return [(passage.copy.span(t.start, t.end).of(received), t) for t in found]


def places_of(received: str, index: PlaceIndex) -> list[tuple[str, PlaceFound]]:
    passage = passage_of(received, index)
    return [(passage.copy.span(p.start, p.end).of(received), p) for p in read_places(passage, index)]


def ends(found: TimeFound) -> tuple[str, str]:
    """Both ends of its interval, to the hour."""
    assert found.interval is not None
    assert found.interval.start is not None
    assert found.interval.end is not None
    return found.interval.start.isoformat(timespec="hours"), found.interval.end.isoformat(timespec="hours")


def minutes(found: TimeFound) -> tuple[str | None, str | None]:
    """Both ends of its interval without their offset, None where open."""
    assert found.interval is not None
    start, end = (
        None if moment is None else moment.replace(tzinfo=None).isoformat(timespec="minutes")
        for moment in (found.interval.start, found.interval.end)
    )
    return start, end
