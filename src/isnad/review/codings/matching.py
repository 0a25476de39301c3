"""Which incident of a case each coding is of: by its id where it has one, else by day and place, and never a guess."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from math import floor
from typing import Final

from isnad.gazetteer.index import Gazetteer
from isnad.linking.placename import place_words
from isnad.model.value import Value
from isnad.review.codings.assignment import Assigned, assign
from isnad.review.codings.coding import Coding
from isnad.review.codings.features import WINDOW, Asked, Compared, FeatureName, compare, score
from isnad.review.codings.whereabouts import Whereabouts
from isnad.store.around import Lying, lying
from isnad.store.read import Reader

THRESHOLD: Final = 4.5
"""The score under which nothing is a candidate."""

MARGIN: Final = 1.0
"""By how much the scores of one assignment have to be above those of any other, or the pair is ambiguous."""

_WEAK: Final = 2.5
"""From which score on an incident is shown with a coding that has none, for a person to look at."""
_SHOWN, _SHOWN_WEAK = 8, 3
_CELL: Final = 0.5
_OWN: Final = "i-"


class How(StrEnum):
    """What became of a coding."""

    BY_ID = "by_id"
    MATCHED = "matched"
    AMBIGUOUS = "ambiguous"
    UNMATCHED = "unmatched"


class Why(StrEnum):
    """Why a coding is ambiguous: incidents fit it as well, or codings its incident, or nothing tells when that was."""

    SEVERAL_INCIDENTS = "several_incidents"
    SEVERAL_CODINGS = "several_codings"
    NO_DAY = "no_day"


class Candidate(Value, frozen=True):
    """An incident that the coding may be of, with everything that speaks for it."""

    incident: str
    score: float
    features: tuple[Compared, ...]


class Match(Value, frozen=True):
    """What became of a coding.

    Attributes:
        incident: its own; None where it is ambiguous or unmatched.
        score: of the match, None where it was made by the id.
        candidates: incidents that it may be of, the likeliest first, its own among them; of one that is unmatched
            those that come nearest, too far to be its own.
        why: it is ambiguous; None where it is not.
        rivals: of one that is ambiguous, ids or lines of other codings that may be of its likeliest incidents.
    """

    coding: Coding
    how: How
    incident: str | None = None
    score: float | None = None
    candidates: tuple[Candidate, ...] = ()
    why: Why | None = None
    rivals: tuple[str, ...] = ()


class Matched(Value, frozen=True):
    """All codings in their order, and the incidents of the days of the codings that none is of, in order of days."""

    matches: tuple[Match, ...]
    uncoded: tuple[str, ...]


def matched(reader: Reader, codings: Sequence[Coding], gazetteer: Gazetteer) -> Matched:
    """One incident for each coding and one coding for each incident, where that can be said.

    Ids of the case's own incidents, former ones too, decide. The others are put together so that the scores of all
    pairs are the most they can be; a pair without which they would be about as much is ambiguous, and so is whatever
    may be of an incident that is. Incidents are read by the few columns that tell where and when they were.
    """
    by_id = _by_id(reader, codings)
    held = frozenset(by_id.values())
    pool = _Pool(one for one in lying(reader.connection) if one.id not in held)
    places = Whereabouts(gazetteer)
    asked = {at: Asked(coding, places.points(coding)) for at, coding in enumerate(codings) if at not in by_id}
    near = {at: _candidates(one, pool) for at, one in asked.items()}
    candidates = {at: tuple(one for one in found if one.score >= THRESHOLD) for at, found in near.items()}
    weights = {
        at: {one.incident: one.score - THRESHOLD + MARGIN for one in found} for at, found in candidates.items() if found
    }
    pairs = {pair.left: pair for pair in assign(weights, MARGIN)}
    rivals = _Rivals(candidates, codings)
    matches: list[Match] = []
    for at, coding in enumerate(codings):
        own, found = by_id.get(at), candidates.get(at, ())
        pair = pairs.get(at)
        if own is not None:
            matches.append(Match(coding, How.BY_ID, own))
        elif pair is not None and pair.loss >= MARGIN and (best := _dated(found, pair.right)) is not None:
            matches.append(Match(coding, How.MATCHED, best.incident, best.score, found[:_SHOWN]))
        elif found:
            why, others = _why(found, pair), rivals.of(at)
            matches.append(Match(coding, How.AMBIGUOUS, candidates=found[:_SHOWN], why=why, rivals=others))
        else:
            matches.append(Match(coding, How.UNMATCHED, candidates=near.get(at, ())[:_SHOWN_WEAK]))
    return Matched(tuple(matches), _uncoded(matches, codings, pool))


def _dated(found: Sequence[Candidate], incident: str) -> Candidate | None:
    """The candidate with this incident; None where nothing tells when it was: place alone is no ground for a match."""
    one = next(one for one in found if one.incident == incident)
    unknown = any(compared.feature is FeatureName.DAY_UNKNOWN for compared in one.features)
    return None if unknown else one


def _why(found: Sequence[Candidate], pair: Assigned[int, str] | None) -> Why:
    best = pair.right if pair is not None else found[0].incident
    if _dated(found, best) is None:
        return Why.NO_DAY
    return Why.SEVERAL_INCIDENTS if len(_likeliest(found)) > 1 else Why.SEVERAL_CODINGS


class _Rivals:
    """Which codings have an incident among the likeliest that they may be of."""

    def __init__(self, candidates: Mapping[int, Sequence[Candidate]], codings: Sequence[Coding]) -> None:
        self._codings = codings
        self._likeliest = {at: [one.incident for one in _likeliest(found)] for at, found in candidates.items()}
        self._by_incident: dict[str, list[int]] = defaultdict(list)
        for at, incidents in self._likeliest.items():
            for incident in incidents:
                self._by_incident[incident].append(at)

    def of(self, at: int) -> tuple[str, ...]:
        """The other codings of this one's likeliest, by their ids or lines."""
        others = {other for incident in self._likeliest[at] for other in self._by_incident[incident]} - {at}
        return tuple(self._codings[other].id or self._codings[other].where for other in sorted(others))


def _likeliest(found: Sequence[Candidate]) -> list[Candidate]:
    return [one for one in found if one.score > found[0].score - MARGIN]


def _by_id(reader: Reader, codings: Sequence[Coding]) -> dict[int, str]:
    """The incidents that codings name by id; of two codings that lead to one incident the first."""
    found: dict[str, int] = {}
    for at, coding in enumerate(codings):
        row = reader.drafted.incident(coding.id) if coding.id is not None and coding.id.startswith(_OWN) else None
        if row is not None:
            found.setdefault(row.id, at)
    return {at: incident for incident, at in found.items()}


def _candidates(asked: Asked, pool: "_Pool") -> tuple[Candidate, ...]:
    found: list[Candidate] = []
    for one in pool.near(asked):
        features = compare(asked, one)
        if features is not None and (value := score(features)) >= _WEAK:
            found.append(Candidate(one.id, value, features))
    return tuple(sorted(found, key=lambda one: (-one.score, one.incident)))


def _uncoded(matches: Sequence[Match], codings: Sequence[Coding], pool: "_Pool") -> tuple[str, ...]:
    """Incidents within the days from the first coding to the last that are neither of a coding nor may be of one."""
    days = [day for coding in codings for day in (coding.first, coding.last) if day is not None]
    if not days:
        return ()
    spoken = {one.incident for match in matches if match.how is How.AMBIGUOUS for one in match.candidates}
    spoken |= {match.incident for match in matches if match.incident is not None}
    return tuple(one.id for one in pool.between(min(days), max(days)) if one.id not in spoken)


class _Pool:
    """Incidents by their day, those without one by their place."""

    def __init__(self, every: Iterable[Lying]) -> None:
        self._by_day: dict[str, list[Lying]] = defaultdict(list)
        self._undated: dict[object, list[Lying]] = defaultdict(list)
        for one in every:
            if one.day is not None:
                self._by_day[one.day].append(one)
            elif one.lat is not None and one.lon is not None:
                self._undated[_cell(one.lat, one.lon)].append(one)
            else:
                for word in place_words(one.place):
                    self._undated[word].append(one)

    def near(self, asked: Asked) -> Iterator[Lying]:
        """Those of the coding's days and the days around, and those without a day around its place."""
        first, last = asked.coding.first, asked.coding.last
        if first is None or last is None:
            return
        for n in range(-WINDOW, (last - first).days + WINDOW + 1):
            yield from self._by_day.get((first + timedelta(n)).isoformat(), ())
        keys: dict[object, None] = {}
        for lat, lon in asked.points:
            keys |= {_cell(lat + r * _CELL, lon + c * _CELL): None for r in (-1, 0, 1) for c in (-1, 0, 1)}
        keys |= {word: None for name in asked.coding.places for word in sorted(place_words(name))}
        found = {one.id: one for key in keys for one in self._undated.get(key, ())}
        yield from found.values()

    def between(self, first: date, last: date) -> Iterator[Lying]:
        """Those of these days, in order."""
        for day in sorted(self._by_day):
            if first.isoformat() <= day <= last.isoformat():
                yield from self._by_day[day]


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return floor(lat / _CELL), floor(lon / _CELL)
