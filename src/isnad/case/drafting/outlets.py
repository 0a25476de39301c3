"""How the tolls of each outlet lie to those that others print of the same incidents."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from isnad.model.incident import Incident
from isnad.model.terms import Event
from isnad.store.draft_rows import OutletRow

_DEAD = frozenset({Event.KILLED, Event.EXECUTED, Event.BODIES})
Range = tuple[int, int]
"""The lowest and the highest number of people killed."""


class Lies(StrEnum):
    """How one toll lies to another: below all of it, above all of it, or the two meet."""

    LOWER = "lower"
    HIGHER = "higher"
    AGREED = "agreed"


class Tally:
    """Counts for one outlet."""

    def __init__(self) -> None:
        self.documents = self.claims = self.incidents = 0
        self.compared = self.agreed = self.lower = self.higher = 0

    def compare(self, mine: Range, others: Range) -> None:
        """Count an incident of which others print a toll too."""
        self.compared += 1
        match lies(mine, others):
            case Lies.LOWER:
                self.lower += 1
            case Lies.HIGHER:
                self.higher += 1
            case Lies.AGREED:
                self.agreed += 1


class Tallies:
    """One row an outlet, by name, made while documents and incidents go by.

    An outlet's toll of an incident reaches from the lowest to the highest number killed that its documents print of
    it; it agrees with those of all others together where the two ranges meet. Who is right is not asked. An outlet
    without a name is that of documents whose outlet nobody knows.
    """

    def __init__(self) -> None:
        self._tallies: dict[str, Tally] = {}

    def print(self, outlet: str, claims: int) -> None:
        """Count a document of an outlet, which makes so many claims."""
        tally = self._tallies.setdefault(outlet, Tally())
        tally.documents += 1
        tally.claims += claims

    def add(self, outlets: Iterable[str], tolls: Mapping[str, Range]) -> None:
        """Count an incident of which these outlets tell, each once, and some of them print these tolls."""
        for outlet in outlets:
            self._tallies[outlet].incidents += 1
        for outlet, mine in tolls.items():
            others = others_of(tolls, outlet)
            if others is not None and outlet:
                self._tallies[outlet].compare(mine, others)

    def rows(self) -> list[OutletRow]:
        """One an outlet, by name."""
        return [_row(name, self._tallies[name]) for name in sorted(self._tallies)]


def tolls_of(incident: Incident, outlets: Mapping[str, str]) -> dict[str, Range]:
    """The toll that each outlet prints of an incident; `outlets` has the outlet of each document by its name."""
    numbers: dict[str, list[int]] = {}
    for point in incident.series:
        found = [number for number in (point.count.low, point.count.high) if number is not None]
        if point.event in _DEAD and found:
            numbers.setdefault(outlets[point.document], []).extend(found)
    return {outlet: _ends(found) for outlet, found in numbers.items()}


def open_tolls(incident: Incident, outlets: Mapping[str, str]) -> dict[str, int]:
    """Of each outlet that prints of an incident that more than a number may be dead: the highest such number."""
    found: dict[str, int] = {}
    for point in incident.series:
        if point.event in _DEAD and point.count.low is not None and point.count.high is None:
            outlet = outlets[point.document]
            found[outlet] = max(found.get(outlet, 0), point.count.low)
    return found


def others_of(tolls: Mapping[str, Range], outlet: str) -> Range | None:
    """The toll of all other outlets together; None where no other prints one."""
    others = [toll for name, toll in tolls.items() if name != outlet]
    return (min(low for low, _ in others), max(high for _, high in others)) if others else None


def lies(mine: Range, others: Range) -> Lies:
    """How a toll lies to that of others."""
    if mine[1] < others[0]:
        return Lies.LOWER
    return Lies.HIGHER if mine[0] > others[1] else Lies.AGREED


def _ends(numbers: Sequence[int]) -> Range:
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
