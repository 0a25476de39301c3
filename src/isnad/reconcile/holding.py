"""Which claims hold the two ends of a figure, for whoever asks where a bound is from."""

from collections.abc import Mapping
from typing import Final

from isnad.knowledge.profiles import Profile
from isnad.model.assessment import Figure
from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.model.value import Value
from isnad.reconcile.scale import at_scale
from isnad.reconcile.support import OF_A_PART, FigureName, Support, fighters_inside, support_of, total


class Ends(Value, frozen=True):
    """Ids of the claims that hold the lowest and the highest value, in the order of the figure.

    `low` is empty where the names that the reports print hold the minimum and not one count.
    """

    low: tuple[str, ...]
    high: tuple[str, ...]


NOTHING: Final = Ends((), ())


def ends_of(name: FigureName, figure: Figure, claims: Mapping[str, Claim], profile: Profile) -> Ends:
    """What of the kept claims holds each end of the figure under the profile that it was made by.

    Counts that a document gives under one word hold an end together. Where not all of the kept claims are at hand, or
    another profile made the figure, nothing is told.
    """
    if figure.profile != profile.name or any(claim not in claims for claim in figure.kept):
        return NOTHING
    profile = at_scale(profile, tuple(claims.values()))
    low, high = _held(name, figure, claims, profile)
    if not low and name is FigureName.KILLED:
        # A part of the dead may hold the minimum of all.
        low = [claim for part in OF_A_PART for claim in _held(part, figure, claims, profile)[0]]
    return Ends(tuple(dict.fromkeys(low)), tuple(high))


def _held(
    name: FigureName, figure: Figure, claims: Mapping[str, Claim], profile: Profile
) -> tuple[list[str], list[str]]:
    """The kept claims whose counts of these people, document by document, come to the lowest and the highest value."""
    fighters = fighters_inside(claims.values())
    documents: dict[str, list[Support]] = {}
    for claim in figure.kept:
        found = support_of(name, claims[claim], profile, claims, fighters)
        if not isinstance(found, Reason):
            documents.setdefault(found.claim.document, []).append(found)
    low: list[str] = []
    high: list[str] = []
    for supports in documents.values():
        bounds = total([support.bounds for support in supports])
        ids = [support.claim.id for support in supports]
        low += ids if bounds.low == figure.low else []
        high += ids if figure.high in (bounds.high, bounds.low if bounds.high is None else None) else []
    return low, high
