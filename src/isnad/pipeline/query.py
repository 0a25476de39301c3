"""What a case asks about, and whether a claim is about it."""

import re
from collections import Counter
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from isnad.ingest.cases import Query
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.model.assessment import Point
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.interval import Interval
from isnad.model.reason import Reason
from isnad.model.terms import Grain, Precision
from isnad.model.value import Instant
from isnad.pipeline.context import Context
from isnad.pipeline.naming import bare, is_time_word, one_slip, words_of
from isnad.pipeline.reading import Reading
from isnad.text.sentences import sentences
from isnad.text.working import fold, working_copy

_WORD = re.compile(r"[ء-ي]+")
_FIRST_PART = re.compile(r"[،,(\-–/]| في | قرب | بالقرب من | بريف | ريف | او |^(?:بالقرب من|قرب|محيط) ")
_SLACK = timedelta(days=1)
_WORDS_OF_A_SENTENCE = 4
_SETTLED = (
    Precision.CITY,
    Precision.TOWN,
    Precision.VILLAGE,
    Precision.SUBDISTRICT,
    Precision.DISTRICT,
    Precision.PROVINCE_GOVERNORATE,
)
_COARSE = (None, Precision.COUNTRY, Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT, Precision.CITY)


class Asked(msgspec.Struct, frozen=True):
    """A place as sets of folded words, each set one way to name it, and a day; either may be open."""

    names: tuple[frozenset[str], ...]
    day: date | None
    point: Point | None
    zone: ZoneInfo

    def judge(self, reading: Reading) -> list[tuple[Claim, Reason | None]]:
        """Each claim of a document with the reason why it is not about what is asked, or None where it may be.

        A claim that is placed there beats one whose sentence names the place beside another, and that one beats a
        claim that only stands near such a sentence.
        """
        judged = [(claim, self._rejects(reading, claim)) for claim in reading.claims]
        if not self.names:
            return judged
        own = self._sentences_with_name(reading)
        near = {c.id: self._nearness(c, own) for c, _ in judged}
        nearest = max((near[c.id] for c, r in judged if r is None and c.victims is not None), default=0)
        far = Reason.of("assess.named_elsewhere_in_text")
        return [(c, far if r is None and c.victims is not None and near[c.id] < nearest else r) for c, r in judged]

    def _nearness(self, claim: Claim, own: list[tuple[int, int]]) -> int:
        if not _inside(claim, own):
            return 0
        return 2 if claim.place is not None and self._names_it(claim.place.name) else 1

    def _rejects(self, reading: Reading, claim: Claim) -> Reason | None:
        if self.names and not self._is_here(reading, claim):
            return Reason.of("assess.other_place", place="" if claim.place is None else claim.place.name)
        if self.day is not None and claim.time is not None:
            first, last = self.day - _SLACK, self.day + 2 * _SLACK
            near = Interval(_midnight(first, self.zone), _midnight(last, self.zone), Grain.DAY)
            if not claim.time.interval.meets(near):
                return Reason.of("assess.other_day", start=_day(claim.time.start), end=_day(claim.time.end))
        return None

    def _is_here(self, reading: Reading, claim: Claim) -> bool:
        if claim.place is not None and self._names_it(claim.place.name):
            return True
        if claim.place is None and self._names_it(_names_on_it(reading.document)):
            return True
        text = reading.document.report
        start, end = claim.spans.event.start, claim.spans.event.end
        return self._names_it(text[max(0, start - 250) : end + 250])

    def _sentences_with_name(self, reading: Reading) -> list[tuple[int, int]]:
        copy = working_copy(reading.document.report)
        found = [
            (s, e)
            for s, e in sentences(copy.text)
            if self._names_it(copy.text[s:e]) and copy.text.count(" ", s, e) >= _WORDS_OF_A_SENTENCE
        ]
        return [(copy.span(s, e).start, copy.span(s, e).end) for s, e in found]

    def _names_it(self, words: str) -> bool:
        present = words_of(words)
        return any(name <= present for name in self.names)


def _names_on_it(document: Document) -> str:
    """Who printed and signed it: a town's own media office that names no place speaks of its town."""
    return " ".join(who.name for who in (document.outlet, document.author) if who is not None)


def _inside(claim: Claim, spans: list[tuple[int, int]]) -> bool:
    return any(start <= claim.spans.event.start < end for start, end in spans)


def asked(query: Query, readings: tuple[Reading, ...], context: Context) -> Asked:
    """The query made comparable; where it is open, what most documents share."""
    names = _spelled_here(_names(query.place), readings) if query.place is not None else ()
    point = None
    if query.place is not None:
        point = _point(query.place, context)
    elif (shared := _shared_place(readings)) is not None:
        names, point = _names(shared.name), shared.point
    return Asked(names, query.date or _shared_day(readings), point, context.zone)


class _Shared(msgspec.Struct, frozen=True):
    name: str
    point: Point | None


def _names(place: str) -> tuple[frozenset[str], ...]:
    """As in "سد تشرين، منبج": its first part names it; nouns such as "town" and a "countryside of" are left out."""
    parts = [part.strip() for part in _FIRST_PART.split(fold(place)) if part.strip()]
    first = parts[0] if parts else ""
    words = [w for w in _WORD.findall(first) if not _is_noun(w)] or _WORD.findall(first)
    # A name without Arabic letters is still a name: what bears it cannot be found, and nothing else is taken for it.
    return (frozenset(bare(w) for w in words) or frozenset({place}),)


def _is_noun(word: str) -> bool:
    """A noun for a settlement or what lies around one; a dam or a bridge is part of its name."""
    hits = [hit.get(PlaceNounMeaning) for hit in lexicon().scan(word) if hit.end == len(word)]
    return any(found is not None and (found[1].area or found[1].precision in _SETTLED) for found in hits)


def _spelled_here(names: tuple[frozenset[str], ...], readings: tuple[Reading, ...]) -> tuple[frozenset[str], ...]:
    """The names as the documents spell them: where none has a word of it, the closest spelling that is one slip away.

    Where no document has all words of a name of several, each of its longer words names the place. Where none has
    any, the names stand as they are asked, and no claim is about them.
    """
    words: Counter[str] = Counter()
    together = False
    for reading in readings:
        present = words_of(reading.document.report)
        words.update(present)
        together = together or any(name <= present for name in names)
    if together:
        return names
    mended = tuple(frozenset(_closest(w, words) for w in name) for name in names)
    if any(all(words[w] for w in name) for name in mended):
        return mended
    alone = (w for name in mended for w in sorted(name) if words[w] and len(w) > 3 and not is_time_word(w))
    return tuple(frozenset({w}) for w in alone) or names


def _closest(word: str, words: Counter[str]) -> str:
    if words[word] or len(word) < 4:
        return word
    near = [w for w in words if len(w) > 2 and one_slip(word, w)]
    return min(near, key=lambda w: (-words[w], w)) if near else word


def _point(place: str, context: Context) -> Point | None:
    parts = [part.strip() for part in _FIRST_PART.split(fold(place)) if part.strip()]
    first = parts[0] if parts else place
    nouns = " ".join(w for w in first.split() if not _is_noun(w))
    for name in (place, first, nouns):
        rows = context.gazetteer.find(name) if name else ()
        if rows:
            return Point(rows[0].lat, rows[0].lon)
    return None


def _shared_place(readings: tuple[Reading, ...]) -> _Shared | None:
    """The place that most documents give to a claim with victims; a village before the city of its province."""
    votes: Counter[str] = Counter()
    points: dict[str, Point | None] = {}
    fine: dict[str, bool] = {}
    for reading in readings:
        here: set[str] = set()
        for claim in reading.claims:
            place = claim.place
            # A name in a list may stand far from the words that say where: a claim that counts people tells it better.
            if place is None or claim.victims is None or (claim.count is None and claim.victims.names):
                continue
            here.add(place.name)
            known = place.lat is not None and place.lon is not None
            points.setdefault(place.name, Point(place.lat or 0.0, place.lon or 0.0) if known else None)
            fine.setdefault(place.name, place.precision not in _COARSE)
        votes.update(here)
    if not votes:
        return None
    name = min(votes, key=lambda n: (-votes[n] * (3 if fine[n] else 2), points[n] is None, n))
    return _Shared(name, points[name])


def _shared_day(readings: tuple[Reading, ...]) -> date | None:
    votes: Counter[date] = Counter()
    for reading in readings:
        times = [
            c.time for c in reading.claims if c.time is not None and c.time.grain in (Grain.DAY, Grain.PART_OF_DAY)
        ]
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


def _midnight(day: date, zone: ZoneInfo) -> Instant:
    return Instant.of(datetime.combine(day, time(0), tzinfo=zone))


def _day(moment: Instant | None) -> str:
    return "" if moment is None else moment.date().isoformat()
