"""How much of the truth a reading of made reports finds: claim by claim, incident by incident, pair by pair."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

import msgspec

from isnad.gazetteer.distance import distance_km
from isnad.model.claim import Claim
from isnad.model.incident import Incident
from isnad.model.terms import Event
from isnad.pipeline.reading import Reading
from synthetic.truth import Told, Truth

_NEAR_KM: Final = 10.0


class Share(msgspec.Struct, frozen=True):
    """So many right, of so many."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 of nothing."""
        return self.right / self.of if self.of else 0.0


class ClaimScores(msgspec.Struct, frozen=True):
    """Of the numbers of killed and injured that reports give: those claimed; of these, place, day and doer right.

    Attributes:
        found: there is a claim of that outcome and of exactly that number.
        place: within ten kilometres of the truth.
        doer: of those whose doer somebody is said to be.
        made_up: claims of another number than the report gives for anything; of all that are counted.
    """

    found: Share
    place: Share
    day: Share
    doer: Share
    made_up: Share


class IncidentScores(msgspec.Struct, frozen=True):
    """Of the incidents in which people were killed and a report says how many.

    Attributes:
        holds: the bounds hold the true number.
        exact: they hold no other.
        precision: of pairs of reports put together, those that tell of one incident.
        recall: of pairs of reports that tell of one incident, those put together.
    """

    holds: Share
    exact: Share
    precision: Share
    recall: Share

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision.value + self.recall.value
        return 2 * self.precision.value * self.recall.value / both if both else 0.0


def score_claims(readings: Iterable[Reading], truths: Iterable[Truth]) -> ClaimScores:
    """The claims of every report beside what it is known to say."""
    told = _told(truths)
    found: Counter[tuple[str, bool]] = Counter()
    for reading in readings:
        found.update(_of_report(reading.claims, told[reading.document.name]))
    names = ("found", "place", "day", "doer", "made_up")
    return ClaimScores(*(Share(found[name, True], found[name, True] + found[name, False]) for name in names))


def score_incidents(incidents: Sequence[Incident], truths: Sequence[Truth]) -> IncidentScores:
    """Incidents beside the truth, each with the one that most of its own reports are in."""
    of_document: dict[str, list[int]] = defaultdict(list)
    for number, incident in enumerate(incidents):
        for name in incident.documents:
            of_document[name].append(number)
    holds, exact, of = 0, 0, 0
    for truth in truths:
        if any(told.killed is not None for told in truth.told):
            of += 1
            figure = _home(truth, incidents, of_document)
            if figure is not None:
                low, high = figure
                holds += low <= truth.killed and (high is None or truth.killed <= high)
                exact += low == truth.killed == high
    gold = _pairs([told.document for told in truth.told] for truth in truths)
    made = _pairs(incident.documents for incident in incidents)
    right = len(gold & made)
    return IncidentScores(Share(holds, of), Share(exact, of), Share(right, len(made)), Share(right, len(gold)))


def _told(truths: Iterable[Truth]) -> Mapping[str, list[tuple[Truth, Told]]]:
    found: dict[str, list[tuple[Truth, Told]]] = defaultdict(list)
    for truth in truths:
        for told in truth.told:
            found[told.document].append((truth, told))
    return found


def _of_report(claims: Sequence[Claim], told: Sequence[tuple[Truth, Told]]) -> Iterator[tuple[str, bool]]:
    """What is right and wrong, by the names of `ClaimScores`."""
    given: set[int | None] = set()
    for truth, one in told:
        given |= {one.killed, one.injured, one.children, one.women, one.long_ago}
        for event, number in ((Event.KILLED, one.killed), (Event.INJURED, one.injured)):
            if number is not None:
                alike = [claim for claim in claims if claim.event is event and _exact(claim) == number]
                yield "found", bool(alike)
                if alike:
                    yield from _circumstances(alike, truth)
    for claim in claims:
        if claim.event in (Event.KILLED, Event.INJURED) and _exact(claim) is not None:
            yield "made_up", _exact(claim) not in given


def _circumstances(claims: Sequence[Claim], truth: Truth) -> Iterator[tuple[str, bool]]:
    yield "place", any(_is_near(claim, truth) for claim in claims)
    starts = [None if claim.time is None else claim.time.start for claim in claims]
    yield "day", any(start is not None and start.date() == truth.day for start in starts)
    if truth.party is not None:
        yield "doer", any(truth.party == doer.id for claim in claims for doer in claim.by)


def _exact(claim: Claim) -> int | None:
    count = claim.count
    return None if count is None or count.low != count.high or claim.part_of is not None else count.low


def _is_near(claim: Claim, truth: Truth) -> bool:
    place = claim.place
    if place is None or place.lat is None or place.lon is None:
        return False
    return distance_km((place.lat, place.lon), (truth.lat, truth.lon)) <= _NEAR_KM


def _home(
    truth: Truth, incidents: Sequence[Incident], of_document: Mapping[str, Sequence[int]]
) -> tuple[int, int | None] | None:
    """The bounds of the incident that most reports of this alone are in, else of any; None where there is none."""
    votes = Counter(n for told in truth.told if told.among == 1 for n in of_document.get(told.document, ()))
    votes = votes or Counter(n for told in truth.told for n in of_document.get(told.document, ()))
    if not votes:
        return None
    figure = incidents[min(votes, key=lambda n: (-votes[n], n))].figures.killed
    return figure.low or 0, figure.high


def _pairs(groups: Iterable[Sequence[str]]) -> set[tuple[str, str]]:
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}
