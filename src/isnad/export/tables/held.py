"""A figure of an incident with what counts of it: what the program proposes, what a person set, and who holds it."""

from collections.abc import Mapping
from dataclasses import dataclass

from isnad.knowledge.profiles import Profile
from isnad.model.assessment import Figure
from isnad.model.claim import Claim
from isnad.model.decision import SetFigure
from isnad.model.incident import Incident
from isnad.model.origin import CampStatus, Origin
from isnad.origins.independence import independent
from isnad.present.sentences.extent import figure_range, unnumbered
from isnad.present.voice import Voice
from isnad.reconcile.holding import NOTHING, Ends, ends_of
from isnad.reconcile.support import FigureName

NUMBER = "number"
"""What is told of a figure that has a number; the codes of the others are those of `unnumbered`."""


@dataclass(frozen=True, slots=True)
class Held:
    """See the module.

    Attributes:
        figure: as the program proposes it.
        decided: as a person set it, None where nobody did.
        told: "number", or why the program proposes none.
        range: the proposal in words, or why there is none.
        low, high: the claims that hold each end of the proposal; none where they cannot be told.
        low_camps, high_camps: the sides of those whose claims these are: ids of parties, "none" and "unknown".
        origins: how many independent origins hold the proposal, at whichever end.
    """

    name: FigureName
    figure: Figure
    decided: SetFigure | None
    told: str
    range: str
    low: tuple[str, ...]
    high: tuple[str, ...]
    low_camps: tuple[str, ...]
    high_camps: tuple[str, ...]
    origins: int

    @property
    def counts(self) -> tuple[int | None, int | None]:
        """The ends that count: a person's where one set them."""
        found = self.decided or self.figure
        return found.low, found.high

    @property
    def set_by(self) -> str:
        """Whose ends count."""
        return "program" if self.decided is None else "person"


def held_figures(incident: Incident, claims: Mapping[str, Claim], voice: Voice, profile: Profile) -> tuple[Held, ...]:
    """The four figures, in their order; `claims` are those that count, `voice` knows all of the incident's."""
    decided = {decision.figure: decision for decision in incident.decided}
    origins = {claim: origin for origin in incident.origins for claim in origin.claims}
    return tuple(_held(name, incident, decided.get(name.value), claims, origins, voice, profile) for name in FigureName)


def camp_code(origin: Origin) -> str:
    """The side that an origin stands on: the id of a party, "none" or "unknown"."""
    camp = origin.camp
    return camp.party if camp.status is CampStatus.KNOWN and camp.party is not None else str(camp.status)


def _held(
    name: FigureName,
    incident: Incident,
    decided: SetFigure | None,
    claims: Mapping[str, Claim],
    origins: Mapping[str, Origin],
    voice: Voice,
    profile: Profile,
) -> Held:
    figure: Figure = getattr(incident.figures, name)
    found = ends_of(name, figure, claims, profile) if figure.kept else NOTHING
    # Where both ends are one number, all that is kept holds them.
    ends = Ends(figure.kept, figure.kept) if len(figure.kept) == 1 or figure.low == figure.high else found
    none = figure.low is None and figure.high is None
    return Held(
        name,
        figure,
        decided,
        unnumbered(name, figure, voice) if none else NUMBER,
        figure_range(name, figure, voice, found),
        ends.low,
        ends.high,
        _camps(ends.low, origins),
        _camps(ends.high, origins),
        independent({origins[id_].id: origins[id_] for id_ in figure.kept if id_ in origins}.values()),
    )


def _camps(claims: tuple[str, ...], origins: Mapping[str, Origin]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(camp_code(origins[id_]) for id_ in claims if id_ in origins))
