"""How the tolls of each outlet lie to those that others print of the same incidents."""

from collections.abc import Iterable, Mapping, Sequence

from isnad.model.incident import Incident
from isnad.model.terms import Event
from isnad.store.draft_rows import OutletRow

_DEAD = frozenset({Event.KILLED, Event.EXECUTED, Event.BODIES})
_Range = tuple[int, int]


class Tally:
    """Counts for one outlet."""

    def __init__(self) -> None:
        self.documents = self.claims = self.incidents = 0
        self.compared = self.agreed = self.lower = self.higher = 0

    def compare(self, mine: _Range, others: _Range) -> None:
        """Count an incident of which others print a toll too."""
        self.compared += 1
        if mine[1] < others[0]:
            self.lower += 1
        elif mine[0] > others[1]:
            self.higher += 1
        else:
            self.agreed += 1


def outlet_rows(printed: Mapping[str, tuple[str, int]], incidents: Iterable[Incident]) -> list[OutletRow]:
    """One row an outlet, by name.

    An outlet's toll of an incident reaches from the lowest to the highest number killed that its documents print of
    it; it agrees with those of all others together where the two ranges meet. Who is right is not asked.

    Args:
        printed: of each document, by its name: its outlet (empty where nobody knows it) and how many claims it makes.
        incidents: of all these documents.
    """
    tallies: dict[str, Tally] = {}
    for outlet, claims in printed.values():
        tally = tallies.setdefault(outlet, Tally())
        tally.documents += 1
        tally.claims += claims
    for incident in incidents:
        outlets = {printed[name][0] for name in incident.documents}
        for outlet in outlets:
            tallies[outlet].incidents += 1
        tolls = _tolls(incident, printed)
        for outlet, mine in tolls.items():
            others = [toll for name, toll in tolls.items() if name != outlet]
            if others and outlet:
                tallies[outlet].compare(mine, (min(low for low, _ in others), max(high for _, high in others)))
    return [_row(name, tallies[name]) for name in sorted(tallies)]


def _tolls(incident: Incident, printed: Mapping[str, tuple[str, int]]) -> dict[str, _Range]:
    numbers: dict[str, list[int]] = {}
    for point in incident.series:
        found = [number for number in (point.count.low, point.count.high) if number is not None]
        if point.event in _DEAD and found:
            numbers.setdefault(printed[point.document][0], []).extend(found)
    return {outlet: _ends(found) for outlet, found in numbers.items()}


def _ends(numbers: Sequence[int]) -> _Range:
    return min(numbers), max(numbers)


def _row(name: str, tally: Tally) -> OutletRow:
    return OutletRow(
        name,
        tally.documents,
        tally.claims,
        tally.incidents,
        tally.compared,
        tally.agreed,
        tally.lower,
        tally.higher,
    )
