"""A figure of an incident with what counts of it: what the program proposes, what a person set, and who holds it."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    return Held(
        name,
        figure,
        decided,
        unnumbered(name, figure, voice) if none else NUMBER,
        # Numbers that are all exact are told as they are, whoever holds them.
        range_phrase(figure.low, figure.high, voice.language) if is_exact else figure_range(name, figure, voice, found),
        low,
        high,
        _camps(low, origins),
        _camps(high, origins),
        independent({origins[id_].id: origins[id_] for id_ in figure.kept if id_ in origins}.values()),
    )


def _camps(claims: tuple[str, ...], origins: Mapping[str, Origin]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(camp_code(origins[id_]) for id_ in claims if id_ in origins))
