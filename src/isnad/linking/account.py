"""What one document tells of one event: its claims about one place and a few days, as linking compares them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

import msgspec

from isnad.linking.hours import hours_of
from isnad.linking.parted import days_of, deeds, happenings, harmed_sides, looks_far_back, processes
from isnad.linking.placename import naming_words, place_words
from isnad.linking.vocabulary import counted_words
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.interval import Interval
from isnad.model.place import Place
from isnad.model.terms import HARM, VIOLENT, Basis, Event, Exactness, Modality, Precision
from isnad.text.sentences import sentences
from isnad.text.working import report_copy

COARSE = (Precision.PROVINCE_GOVERNORATE, Precision.COUNTRY, Precision.DISTRICT, None)
"""A place of such a precision does not tell one event from another."""
_APART = timedelta(days=2)
_LONGEST = 4000
"""Code points of a report that are compared: what comes behind them is mostly another story."""
_KILLED = frozenset({Event.KILLED, Event.EXECUTED, Event.BODIES})


class Told(StrEnum):
    """How a report tells of something at a place: as its subject there, beside it, or as a count over weeks."""

    FIRST = "first"
    BESIDE = "beside"
    OVER_WEEKS = "over_weeks"


class Account(msgspec.Struct, frozen=True):
    """See the module.

    Attributes:
        id: told by its document and first claim.
        document: the document's name.
        main: the event that the document is most about; the others it only mentions.
        claims: in order of the text.
        place: None where no claim names one.
        names: the words of the place's name, without nouns such as "town"; empty for a coarse place.
        days: on which it may have happened; empty where nothing tells. Without a stated day the day of publication and
            the one before.
        stated: the days are told by a claim.
        hours: at which its violence and harm are told of, where finer than a day.
        published: the day of publication.
        counts: outcome and number, where exact.
        people: names of victims.
        harmed: whose people they are that were harmed, as `isnad.linking.parted.harmed_sides` tells them.
        words: of the report where it is the main one, of its own sentences elsewhere, folded, with how often.
        all_words: of the whole report, but for what only "in the countryside of" stands before.
        told: whether the report tells of it as its own subject there and then, or beside that.
        beside: who harmed the people of whom in what the report tells beside it.
    """

    id: str
    document: str
    main: bool
    claims: tuple[Claim, ...]
    place: Place | None
    names: frozenset[str]
    days: frozenset[date]
    stated: bool
    hours: tuple[Interval, ...]
    published: date | None
    counts: frozenset[tuple[str, int]]
    parties: frozenset[str]
    methods: frozenset[str]
    people: frozenset[str]
    events: frozenset[Event]
    harmed: frozenset[str]
    words: Mapping[str, int]
    all_words: frozenset[str]
    told: Told = Told.FIRST
    beside: frozenset[tuple[str, str]] = frozenset()

    @property
    def point(self) -> tuple[float, float] | None:
        """Where it is, if it is finer than a district."""
        place = self.place
        if place is None or place.lat is None or place.lon is None or place.precision in COARSE:
            return None
        return place.lat, place.lon

    @property
    def area(self) -> tuple[float, float] | None:
        """The middle of the area it lies in, or where it is itself: villages of one name are told apart by it."""
        if self.point is not None or self.place is None:
            return self.point
        within = self.place.within
        if within is None or within.lat is None or within.lon is None or within.precision is Precision.COUNTRY:
            return None
        return within.lat, within.lon


def accounts_of(document: Document, claims: Iterable[Claim]) -> tuple[Account, ...]:
    """The accounts of one document, the main one first; none where it claims nothing.

    Claims of violence and harm make accounts; what else is told of the place is added to them. What is denied or not
    asserted belongs to the account too, but its numbers compare with nothing.
    """
    kept = tuple(claims)
    groups = [part for group in _by_place(kept) for part in _by_day(group)]
    if not groups:
        return ()
    groups.sort(key=lambda group: (tuple(-n for n in _weight(group)), min(claim.spans.event for claim in group)))
    written = _Written(document)
    printed = _published(document)
    found: list[Account] = []
    for group in groups:
        parts = _parted(group, printed)
        beside = deeds(claim for part, told in parts if told is Told.BESIDE for claim in part)
        for part, told in parts:
            words = written.words(part) if found else written.all
            made = _account(document, part, words, written.whole, told, main=not found)
            found.append(msgspec.structs.replace(made, beside=beside) if told is Told.FIRST and beside else made)
    return tuple(found)


class _Written:
    """The words of a report, and of the sentences in which some of its claims stand."""

    def __init__(self, document: Document) -> None:
        report = document.report
        self._copy = report_copy(report[:_LONGEST])
        self.all = counted_words(self._copy.text)
        is_all = len(report) <= _LONGEST
        self.whole = naming_words(self._copy.text if is_all else report_copy(report).text)

    @cached_property
    def _bounds(self) -> tuple[tuple[int, int], ...]:
        return sentences(self._copy.text)

    @cached_property
    def _ends(self) -> list[int]:
        return [self._copy.span(*bounds).end for bounds in self._bounds]

    def words(self, claims: Sequence[Claim]) -> dict[str, int]:
        """Of the sentences of these claims."""
        numbers = {next((n for n, e in enumerate(self._ends) if c.spans.event.start < e), None) for c in claims}
        stretches = (self._copy.text[slice(*self._bounds[n])] for n in sorted(n for n in numbers if n is not None))
        return counted_words("\n".join(stretches))


def _parted(claims: Sequence[Claim], printed: date | None) -> list[tuple[list[Claim], Told]]:
    """The happenings of one place and time, the report's own first; then what is told of long ago, and of no day."""
    counted, rest = processes(claims)
    days = frozenset(day for claim in rest for day in days_of(claim)) or frozenset(
        () if printed is None else (printed,)
    )
    back = [claim for claim in rest if looks_far_back(claim, days)]
    now = [claim for claim in rest if not looks_far_back(claim, days)]
    parts = [(part, Told.BESIDE) for part in (*(happenings(now) if now else ()), back) if part]
    if counted:
        parts.append((counted, Told.OVER_WEEKS))
    return [(parts[0][0], Told.FIRST), *parts[1:]]


def _by_place(claims: Sequence[Claim]) -> list[list[Claim]]:
    groups: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[_names(claim.place)].append(claim)
    violent = {key for key, group in groups.items() if any(_is_violent(c) for c in group)}
    return [group for key, group in groups.items() if key in violent] or [list(claims)][: bool(claims)]


def _by_day(claims: list[Claim]) -> list[list[Claim]]:
    """Parted where stated days are far apart; claims without a day go with the most."""
    dated = sorted(((min(days), claim) for claim in claims if (days := days_of(claim))), key=lambda pair: pair[0])
    parts: list[list[Claim]] = []
    reached: date | None = None
    for day, claim in dated:
        if reached is None or day - reached > _APART:
            parts.append([])
        parts[-1].append(claim)
        reached = day
    undated = [claim for claim in claims if not days_of(claim)]
    if not parts:
        return [undated]
    max(parts, key=len).extend(undated)
    return parts


def _weight(claims: Sequence[Claim]) -> tuple[int, int, int]:
    harm = sum(claim.event in HARM for claim in claims)
    return harm, int(any(_names(claim.place) for claim in claims)), len(claims)


def _account(
    document: Document,
    claims: Sequence[Claim],
    words: dict[str, int],
    everything: frozenset[str],
    told: Told,
    *,
    main: bool,
) -> Account:
    ordered = tuple(sorted(claims, key=lambda claim: claim.spans.event))
    asserted = [claim for claim in ordered if claim.modality is Modality.ASSERTED]
    harm = [claim for claim in asserted if claim.event in HARM] if told is Told.BESIDE else []
    place = next((claim.place for claim in (*harm, *ordered) if claim.place is not None), None)
    days = frozenset(day for claim in ordered for day in days_of(claim))
    published = _published(document) if days or not _is_guessed(document) else None
    around = frozenset() if published is None else frozenset({published, published - timedelta(days=1)})
    return Account(
        id=f"{document.id[:16]}:{ordered[0].id}",
        document=document.name,
        main=main,
        claims=ordered,
        place=place,
        names=_names(place),
        days=days or around,
        stated=bool(days),
        hours=hours_of(asserted),
        published=published,
        counts=frozenset(pair for claim in asserted if (pair := _counted(claim)) is not None),
        parties=frozenset(doer.id for claim in asserted for doer in claim.by),
        methods=frozenset(c.cause.method for c in asserted if c.cause is not None and c.cause.method is not None),
        people=frozenset(name for c in asserted if c.victims is not None for name in c.victims.names),
        events=frozenset(claim.event for claim in asserted),
        harmed=harmed_sides(asserted),
        words=words,
        all_words=everything,
        told=told,
    )


def _published(document: Document) -> date | None:
    return None if document.published is None else document.published.day


def _is_guessed(document: Document) -> bool:
    """Whether somebody inferred the day of publication from what the report tells: it dates no event by itself."""
    published = document.published
    return published is not None and published.source == "table" and published.basis is Basis.INFERRED


def _names(place: Place | None) -> frozenset[str]:
    return frozenset() if place is None or place.precision in COARSE else place_words(place.name)


def _is_violent(claim: Claim) -> bool:
    return (claim.event in HARM or claim.event in VIOLENT) and claim.modality is Modality.ASSERTED


def _counted(claim: Claim) -> tuple[str, int] | None:
    count = claim.count
    if claim.event not in HARM or count is None or count.exactness is Exactness.VAGUE or count.low is None:
        return None
    return ("killed" if claim.event in _KILLED else str(claim.event)), count.low
