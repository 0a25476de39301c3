"""A figure of an incident with what counts of it: what the program proposes, what a person set, and who holds it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Final

from isnad.knowledge.profiles import Profile
from isnad.model.assessment import Figure
from isnad.model.claim import Claim
from isnad.model.decision import SetFigure
from isnad.model.incident import Incident
from isnad.model.origin import CampStatus, Origin
from isnad.model.terms import Exactness
from isnad.origins.independence import independent
from isnad.present.sentences.extent import figure_range, range_phrase, unnumbered
from isnad.present.voice import Voice
from isnad.reconcile.holding import NOTHING, ends_of
from isnad.reconcile.support import FigureName

NUMBER = "number"
"""What is told of a figure that has a number; the codes of the others are those of `unnumbered`."""

_EXACT: Final = (str(Exactness.EXACT),)
"""The rules of a figure whose counts are all stated as exact numbers."""


@dataclass(frozen=True)
class Held:
    """See the module.

    Attributes:
        figure: as the program proposes it.
        decided: as a person set it, None where nobody did.
        told: "number", or why the program proposes none.
        low, high: the claims that hold each end of the proposal; none where they cannot be told.
        origins: how many independent origins hold the proposal, at whichever end.
        by_claim: the origin that each claim of the incident rests on.
        saying: says the proposal.
    """

    name: FigureName
    figure: Figure
    decided: SetFigure | None
    told: str
    low: tuple[str, ...]
    high: tuple[str, ...]
    origins: int
    by_claim: Mapping[str, Origin]
    saying: Callable[[], str]

    @cached_property
    def range(self) -> str:
        """The proposal in words, or why there is none; tables for programs never ask for it."""
        return self.saying()

    @property
    def low_camps(self) -> tuple[str, ...]:
        """The sides of those whose claims hold the lower end: ids of parties, "none" and "unknown"."""
        return self._camps(self.low)

    @property
    def high_camps(self) -> tuple[str, ...]:
        """The same of the upper end."""
        return self._camps(self.high)

    def _camps(self, claims: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(camp_code(self.by_claim[id_]) for id_ in claims if id_ in self.by_claim))

    @property
    def counts(self) -> tuple[int | None, int | None]:
        """The ends that count: a person's where one set them."""
        found = self.decided or self.figure
        return found.low, found.high

    @property
    def set_by(self) -> str | None:
        """Whose ends count; None where nobody decided and the program proposes no number."""
        if self.decided is not None:
            return "person"
        return "program" if self.told == NUMBER else None


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
    one_number = len(figure.kept) == 1 or figure.low == figure.high
    is_exact = figure.rules == _EXACT
    found = NOTHING if not figure.kept or (one_number and is_exact) else ends_of(name, figure, claims, profile)
    # Where both ends are one number, all that is kept holds them.
    low, high = (figure.kept, figure.kept) if one_number else (found.low, found.high)
    if not high:
        # Where nothing is known to hold the upper end, counts were put together otherwise than claim by claim.
        low = ()
    none = figure.low is None and figure.high is None
    by = (origins[id_] for id_ in figure.kept if id_ in origins)
    return Held(
        name,
        figure,
        decided,
        unnumbered(name, figure, voice) if none else NUMBER,
        low,
        high,
        independent({origin.id: origin for origin in by}.values()),
        origins,
        # Numbers that are all exact are told as they are, whoever holds them.
        partial(range_phrase, figure.low, figure.high, voice.language)
        if is_exact
        else partial(figure_range, name, figure, voice, found),
    )
