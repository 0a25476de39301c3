"""What a case asks about, and whether a claim is about it."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from isnad.claims.resumed import RESUMED
from isnad.ingest.cases import Query
from isnad.linking.account import COARSE
from isnad.model.assessment import Point
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.interval import Interval
from isnad.model.reason import Reason
from isnad.model.terms import HARM, Grain
from isnad.model.value import Instant
from isnad.pipeline.context import Context
from isnad.pipeline.naming import Searched, is_named, searched
from isnad.pipeline.placenames import arabic_of, in_other_letters, names_of, point_of, spelled_here
from isnad.pipeline.reading import Reading
from isnad.pipeline.shared import shared_place
from isnad.text.sentences import sentences

_SLACK = timedelta(days=1)
_DAYS = (Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY)
_WORDS_OF_A_SENTENCE = 4
_AROUND = 250
"""Characters to either side of what a claim tells of; a place named there may be its place."""
_OF_THE_PARAGRAPH = "place.paragraph"


class Asked(msgspec.Struct, frozen=True):
    """A place as sets of folded words, each set one way to name it, and a day; either may be open."""

    names: tuple[frozenset[str], ...]
    day: date | None
    point: Point | None
    zone: ZoneInfo

    def judge(self, reading: Reading) -> list[tuple[Claim, Reason | None]]:
        """Each claim of a document with the reason why it is not about what is asked, or None where it may be.

        A claim that is placed there beats one whose sentence names the place beside another, and that one beats a
        claim that only stands near such a sentence. Only claims of harm are measured by: that people left the town in a
        sentence that names it says nothing about a toll in another.
        """
        about = _About(self, reading.document)
        judged = [(claim, about.rejects(claim)) for claim in reading.claims]
        if not self.names or not any(reason is None and claim.event in HARM for claim, reason in judged):
            return judged
        own = about.sentences_with_name()
        near = {c.id: self._nearness(c, own) for c, _ in judged}
        nearest = max(near[c.id] for c, r in judged if r is None and c.event in HARM)
        far = Reason.of("assess.named_elsewhere_in_text")
        return [(c, far if r is None and c.victims is not None and near[c.id] < nearest else r) for c, r in judged]

    def may_be_there(self, claim: Claim) -> bool:
        """Whether the place that a claim states, where it states a fine one, is the one asked about."""
        place = claim.place
        return not self.names or place is None or place.precision in COARSE or self.names_it(place.name)

    def _nearness(self, claim: Claim, own: list[tuple[int, int]]) -> int:
        placed = claim.place is not None and self.names_it(claim.place.name)
        if not _inside(claim, own):
            return 2 if placed and self._is_as_good_as_named(claim) else 0
        return 2 if placed else 1

    def _is_as_good_as_named(self, claim: Claim) -> bool:
        """Whether a claim placed there is so without the name in its sentence.

        A noun goes back to the place ("the camp"), or the paragraph names it and the day is the one asked about; any
        other claim may owe its place to words far from it, as tolls of campaigns, provinces and periods do.
        """
        if claim.scope is not None:
            return False
        return RESUMED in claim.rules or (_OF_THE_PARAGRAPH in claim.rules and self._is_on_the_day(claim))

    def _is_on_the_day(self, claim: Claim) -> bool:
        told = claim.time
        if self.day is None or told is None or told.grain not in _DAYS or not _is_short(told.interval):
            return False
        start, end = _midnight(self.day, self.zone), _midnight(self.day + _SLACK, self.zone)
        return told.interval.meets(Interval(start, end, Grain.DAY))

    def another_day(self, claim: Claim) -> Reason | None:
        """Why the claim is not of the day asked about, wherever it is; None where it may be."""
        return _on_another_day(claim, None if self.day is None else _around(self.day, self.zone))

    @property
    def is_in_other_letters(self) -> bool:
        """Whether the place is asked about by a name without Arabic letters, and no gazetteer gives its Arabic one."""
        return any(in_other_letters(word) for name in self.names for word in name)

    def names_it(self, words: str) -> bool:
        """Whether a text has all words of one of the names."""
        return any(is_named(name, words) for name in self.names)

    def stands_in(self, report: Searched, start: int = 0, stop: int | None = None) -> bool:
        """Whether a report has all words of one of the names in `[start, stop)` of its working copy."""
        return any(report.has(name, start, stop) for name in self.names)


class _About:
    """What one document's claims are judged by: read once for all of them."""

    def __init__(self, asked: Asked, document: Document) -> None:
        self.asked = asked
        self.report = searched(document.report)
        self.in_text = asked.stands_in(self.report)
        self.signed = asked.names_it(_names_on_it(document))
        self.near = None if asked.day is None else _around(asked.day, asked.zone)

    def rejects(self, claim: Claim) -> Reason | None:
        """Why a claim is not about what is asked, by its place and its time alone."""
        if self.asked.names and not self._is_here(claim):
            return Reason.of("assess.other_place", place="" if claim.place is None else claim.place.name)
        return _on_another_day(claim, self.near)

    def _is_here(self, claim: Claim) -> bool:
        if self.signed if claim.place is None else self.asked.names_it(claim.place.name):
            return True
        if not self.in_text:
            return False
        event, copy = claim.spans.event, self.report.copy
        start = copy.position(max(0, event.start - _AROUND))
        stop = copy.position(min(len(copy.received), event.end + _AROUND))
        return self.asked.stands_in(self.report, start, stop)

    def sentences_with_name(self) -> list[tuple[int, int]]:
        """Where the sentences of some words stand that name the place."""
        if not self.in_text:
            return []
        copy = self.report.copy
        found = [
            (s, e)
            for s, e in sentences(copy.text)
            if self.asked.stands_in(self.report, s, e) and copy.text.count(" ", s, e) >= _WORDS_OF_A_SENTENCE
        ]
        return [(copy.span(s, e).start, copy.span(s, e).end) for s, e in found]


def _on_another_day(claim: Claim, near: Interval | None) -> Reason | None:
    if near is None or claim.time is None or claim.time.interval.meets(near):
        return None
    return Reason.of("assess.other_day", start=_day(claim.time.start), end=_day(claim.time.end))


def _names_on_it(document: Document) -> str:
    """Who printed and signed it: a town's own media office that names no place speaks of its town."""
    return " ".join(who.name for who in (document.outlet, document.author) if who is not None)


def _inside(claim: Claim, spans: list[tuple[int, int]]) -> bool:
    return any(start <= claim.spans.event.start < end for start, end in spans)


def asked(query: Query, readings: tuple[Reading, ...], context: Context) -> Asked:
    """The query made comparable; where it is open, what most documents share."""
    place, point = query.place, None
    names: tuple[frozenset[str], ...] = ()
    if place is not None and in_other_letters(place):
        place = arabic_of(place, context) or place
    if place is not None:
        names = spelled_here(names_of(place), readings)
        point = point_of(place, context)
    elif (shared := shared_place(readings)) is not None:
        names = tuple(dict.fromkeys(found for name in shared.names for found in names_of(name)))
        point = shared.point
    return Asked(names, query.date or _shared_day(readings), point, context.zone)


def _shared_day(readings: tuple[Reading, ...]) -> date | None:
    votes: Counter[date] = Counter()
    for reading in readings:
        times = [c.time for c in reading.claims if c.time is not None and c.time.grain in _DAYS]
        days = {t.start.date() for t in times if t.start is not None and _is_short(t.interval)}
        if not days and reading.document.published is not None:
            days = {reading.document.published.day}
        votes.update(days)
    # of days that as many reports name, the latest: a report looks back on earlier ones
    return max(votes, key=lambda d: (votes[d], d)) if votes else None


def _is_short(interval: Interval) -> bool:
    """A stretch of more than two days is a period, not the day of an event."""
    start, end = interval.start, interval.end
    return start is not None and end is not None and end - start <= 2 * _SLACK


def _around(day: date, zone: ZoneInfo) -> Interval:
    """The day with the one before and the one after it."""
    return Interval(_midnight(day - _SLACK, zone), _midnight(day + 2 * _SLACK, zone), Grain.DAY)


def _midnight(day: date, zone: ZoneInfo) -> Instant:
    return Instant.of(datetime.combine(day, time(0), tzinfo=zone))


def _day(moment: Instant | None) -> str:
    return "" if moment is None else moment.date().isoformat()
