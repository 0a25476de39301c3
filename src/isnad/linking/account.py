"""What one document tells of one event: its claims about one place and a few days, as linking compares them."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from isnad.linking.placename import place_words
from isnad.linking.vocabulary import plain_words
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.place import Place
from isnad.model.terms import HARM, VIOLENT, Event, Exactness, Grain, Modality, Precision
from isnad.text.sentences import sentences
from isnad.text.working import fold, working_copy

COARSE = (Precision.PROVINCE_GOVERNORATE, Precision.COUNTRY, Precision.DISTRICT, None)
"""A place of such a precision does not tell one event from another."""
_APART = timedelta(days=2)
_DAYS = (Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY)
_LONGEST = 4000
"""Code points of a report that are compared: what comes behind them is mostly another story."""
_KILLED = frozenset({Event.KILLED, Event.EXECUTED, Event.BODIES})


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
        published: the day of publication.
        counts: outcome and number, where exact.
        people: names of victims.
        words: of the report where it is the main one, of its own sentences elsewhere, folded, with how often.
        all_words: of the whole report.
    """

    id: str
    document: str
    main: bool
    claims: tuple[Claim, ...]
    place: Place | None
    names: frozenset[str]
    days: frozenset[date]
    stated: bool
    published: date | None
    counts: frozenset[tuple[str, int]]
    parties: frozenset[str]
    methods: frozenset[str]
    people: frozenset[str]
    events: frozenset[Event]
    words: dict[str, int]
    all_words: frozenset[str]

    @property
    def point(self) -> tuple[float, float] | None:
        """Where it is, if it is finer than a district."""
        place = self.place
        if place is None or place.lat is None or place.lon is None or place.precision in COARSE:
            return None
        return place.lat, place.lon


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
    report = document.report
    text = working_copy(report[:_LONGEST])
    whole = Counter(plain_words(text.text))
    everything = frozenset(whole if len(report) <= _LONGEST else plain_words(fold(report)))
    bounds = sentences(text.text) if len(groups) > 1 else ()
    ends = [text.span(*s).end for s in bounds]
    found = []
    for number, group in enumerate(groups):
        words = whole if number == 0 else _own_words(group, text.text, ends, bounds)
        found.append(_account(document, group, words, everything, main=number == 0))
    return tuple(found)


def _by_place(claims: Sequence[Claim]) -> list[list[Claim]]:
    groups: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[_names(claim.place)].append(claim)
    violent = {key for key, group in groups.items() if any(_is_violent(c) for c in group)}
    return [group for key, group in groups.items() if key in violent] or [list(claims)][: bool(claims)]


def _by_day(claims: list[Claim]) -> list[list[Claim]]:
    """Parted where stated days are far apart; claims without a day go with the most."""
    dated = sorted(((min(days), claim) for claim in claims if (days := _days(claim))), key=lambda pair: pair[0])
    parts: list[list[Claim]] = []
    reached: date | None = None
    for day, claim in dated:
        if reached is None or day - reached > _APART:
            parts.append([])
        parts[-1].append(claim)
        reached = day
    undated = [claim for claim in claims if not _days(claim)]
    if not parts:
        return [undated]
    max(parts, key=len).extend(undated)
    return parts


def _weight(claims: Sequence[Claim]) -> tuple[int, int, int]:
    harm = sum(claim.event in HARM for claim in claims)
    return harm, int(any(_names(claim.place) for claim in claims)), len(claims)


def _account(
    document: Document, claims: Sequence[Claim], words: dict[str, int], everything: frozenset[str], *, main: bool
) -> Account:
    ordered = tuple(sorted(claims, key=lambda claim: claim.spans.event))
    asserted = [claim for claim in ordered if claim.modality is Modality.ASSERTED]
    place = next((claim.place for claim in ordered if claim.place is not None), None)
    published = None if document.published is None else document.published.day
    days = frozenset(day for claim in ordered for day in _days(claim))
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
        published=published,
        counts=frozenset(pair for claim in asserted if (pair := _counted(claim)) is not None),
        parties=frozenset(doer.id for claim in asserted for doer in claim.by),
        methods=frozenset(c.cause.method for c in asserted if c.cause is not None and c.cause.method is not None),
        people=frozenset(name for c in asserted if c.victims is not None for name in c.victims.names),
        events=frozenset(claim.event for claim in asserted),
        words=words,
        all_words=everything,
    )


def _own_words(
    claims: Sequence[Claim], text: str, ends: Sequence[int], bounds: Sequence[tuple[int, int]]
) -> dict[str, int]:
    """Of the sentences in which the claims stand."""
    numbers = {bisect_right(ends, claim.spans.event.start) for claim in claims}
    stretches = (text[slice(*bounds[number])] for number in sorted(numbers) if number < len(bounds))
    return Counter(word for stretch in stretches for word in plain_words(stretch))


def _names(place: Place | None) -> frozenset[str]:
    return frozenset() if place is None or place.precision in COARSE else place_words(place.name)


def _is_violent(claim: Claim) -> bool:
    return (claim.event in HARM or claim.event in VIOLENT) and claim.modality is Modality.ASSERTED


def _days(claim: Claim) -> frozenset[date]:
    """The day or two on which it happened, where a time says so as finely as a day."""
    time = claim.time
    if time is None or time.start is None or time.end is None or time.grain not in _DAYS:
        return frozenset()
    first, last = time.start.date(), (time.end - timedelta(minutes=1)).date()
    return frozenset({first, last}) if last - first <= timedelta(days=1) else frozenset()


def _counted(claim: Claim) -> tuple[str, int] | None:
    count = claim.count
    if claim.event not in HARM or count is None or count.exactness is Exactness.VAGUE or count.low is None:
        return None
    return ("killed" if claim.event in _KILLED else str(claim.event)), count.low
