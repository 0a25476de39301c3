"""What one claim supports for one figure under a profile, or why it supports nothing."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

import msgspec

from isnad.knowledge.profiles import Profile, reading_key
from isnad.model.bounds import Bounds
from isnad.model.claim import POSSIBLE_FIGHTER, Claim, Victims
from isnad.model.count import Count
from isnad.model.reason import Reason
from isnad.model.terms import HARM, Event, Exactness, Group, Modality, Stance, VictimStatus
from isnad.reconcile.names import people


class FigureName(StrEnum):
    """The figures an incident has."""

    KILLED = "killed"
    INJURED = "injured"
    CHILDREN_KILLED = "children_killed"
    WOMEN_KILLED = "women_killed"


EVENTS = {
    FigureName.KILLED: (Event.KILLED, Event.EXECUTED),
    FigureName.INJURED: (Event.INJURED,),
    FigureName.CHILDREN_KILLED: (Event.KILLED, Event.EXECUTED),
    FigureName.WOMEN_KILLED: (Event.KILLED, Event.EXECUTED),
}
_SHARE = "outcome.part.share"
"""The rule of a claim that counts a place's share of a total."""
_NONE: Final = Count.exactly(0)
OF_A_PART = (FigureName.CHILDREN_KILLED, FigureName.WOMEN_KILLED)


class Support(msgspec.Struct, frozen=True):
    """What one claim supports for one figure.

    Attributes:
        rule: the profile's rule that read its count.
        vague: a word without a number was read.
        person: it tells of a person by name, and says nothing of how many there were.
    """

    claim: Claim
    bounds: Bounds
    rule: str
    vague: bool
    person: bool = False


def concerns(name: FigureName, claim: Claim, profile: Profile) -> bool:
    """Whether the claim's event is one that the figure counts under the profile."""
    if claim.event is Event.BODIES and profile.bodies_are_killed:
        return name is not FigureName.INJURED
    return claim.event in EVENTS[name]


def support_of(
    name: FigureName,
    claim: Claim,
    profile: Profile,
    wholes: Mapping[str, Claim],
    fighters: Mapping[str, tuple[Count | None, ...]] | None = None,
) -> Support | Reason:
    """What the claim supports, or why it supports nothing.

    `wholes` are all claims by id, `fighters` what `fighters_inside` finds of them, for whoever asks about many.
    """
    victims = claim.victims
    if victims is None:
        return Reason.of("figure.nobody_counted")
    whole = wholes.get(claim.part_of or "")
    reason = refused(name, claim, victims, whole, profile)
    if reason is not None:
        return reason
    counts = _counts(name, claim, victims)
    named_only = not counts and claim.count is None and victims.names and profile.names != "none"
    if named_only and name not in OF_A_PART:
        named = len(people([victims.names]))
        return Support(claim, Bounds(named, named), "names", vague=False, person=True)
    if not counts:
        return Reason.of("figure.no_count")
    read = [found for count in counts if (found := _read(count, victims, whole, profile)) is not None]
    if len(read) < len(counts):
        return Reason.of("figure.word_gives_no_bound", profile=profile.name)
    if POSSIBLE_FIGHTER in victims.roles and profile.possible_fighters == "maximum":
        # whoever may have been a fighter holds no minimum of civilians
        read = [(Bounds(0, found.low if found.high is None else found.high), "possible_fighters") for found, _ in read]
    inside = fighters_inside(wholes.values()) if fighters is None else fighters
    apart = profile.whom == "civilians" and victims.status is not VictimStatus.CIVILIAN
    if apart and claim.id in inside and name not in OF_A_PART:
        # whoever is said to be a fighter is no civilian, and of how many by a word nobody knows the rest
        read = [(_without(found, inside[claim.id]), "fighters_inside") for found, _ in read]
        if all(found.high == 0 for found, _ in read):
            return Reason.of("figure.fighters")
    vague = any(count.low is None and count.high is None for count in counts)
    return Support(claim, total([found[0] for found in read]), read[0][1], vague, _singles_out(claim))


def fighters_inside(claims: Iterable[Claim]) -> dict[str, tuple[Count | None, ...]]:
    """How many of the people that a claim counts are said to be fighters: the counts of such parts, by the whole."""
    found: dict[str, tuple[Count | None, ...]] = {}
    for part in claims:
        if part.part_of is not None and _tells_fighters(part):
            found[part.part_of] = (*found.get(part.part_of, ()), part.count)
    return found


def _tells_fighters(part: Claim) -> bool:
    is_said = part.modality is Modality.ASSERTED and not part.is_denied and part.count != _NONE
    return is_said and part.victims is not None and part.victims.status is VictimStatus.FIGHTER


def _without(found: Bounds, fighters: Sequence[Count | None]) -> Bounds:
    """What is left of a count without its fighters; where a word or an open end tells of them, nothing at the least."""
    most = [None if count is None else count.high for count in fighters]
    least = [0 if count is None or count.low is None else count.low for count in fighters]
    top = found.low if found.high is None else found.high
    low = 0 if None in most else max(0, found.low - sum(n for n in most if n is not None))
    return Bounds(low, max(low, top - max(least)))


def _read(count: Count, victims: Victims, whole: Claim | None, profile: Profile) -> tuple[Bounds, str] | None:
    """What a count supports under the profile, and by which of its rules."""
    if victims.group is Group.FAMILIES:
        return profile.bounds_of_households(count)
    most = count.exactness is Exactness.VAGUE and reading_key(count) == "most"
    if most and whole is not None and whole.count is not None:
        return profile.bounds_of_most(whole.count)
    return profile.bounds(count)


def _singles_out(claim: Claim) -> bool:
    names = () if claim.victims is None else claim.victims.names
    return len(names) == 1 and claim.count == Count.exactly(1)


def refused(name: FigureName, claim: Claim, victims: Victims, whole: Claim | None, profile: Profile) -> Reason | None:
    """Why the people that a claim counts are not those of the figure."""
    if claim.modality is not Modality.ASSERTED:
        return Reason.of("figure.not_asserted", modality=claim.modality)
    if any(link.stance is Stance.DENYING for link in claim.chain):
        return Reason.of("figure.denied")
    everybody = profile.whom == "everybody"
    if victims.status is VictimStatus.FIGHTER and not everybody:
        return Reason.of("figure.fighters")
    if victims.group is Group.FAMILIES and profile.household is None:
        return Reason.of("figure.families_not_people")
    if not everybody and not profile.unknown_is_civilian and victims.status is not VictimStatus.CIVILIAN:
        return Reason.of("figure.status_unknown")
    other = whole is not None and whole.event is not claim.event and whole.event not in HARM
    if claim.part_of is not None and not other and name not in OF_A_PART and _SHARE not in claim.rules:
        return Reason.of("figure.part_of_total")
    return None


def _counts(name: FigureName, claim: Claim, victims: Victims) -> tuple[Count, ...]:
    """The parts of the count that the figure is about; infants are children whom the text names apart."""
    parts = victims.parts
    about: tuple[Count | None, ...] = (claim.count,)
    if name is FigureName.CHILDREN_KILLED:
        about = (parts.children, parts.infants)
    elif name is FigureName.WOMEN_KILLED:
        about = (parts.women,)
    return tuple(count for count in about if count is not None)


def total(bounds: list[Bounds]) -> Bounds:
    """All of them added, each end to the ends of its kind."""
    added = bounds[0]
    for more in bounds[1:]:
        added = added.plus(more)
    return added
