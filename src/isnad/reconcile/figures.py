"""One figure from many claims: what each document supports, and the lowest and highest over documents."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from isnad.knowledge.profiles import Profile
from isnad.model.assessment import Figure, SetAside
from isnad.model.bounds import Bounds
from isnad.model.claim import Claim, Victims
from isnad.model.count import Count
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Event, Group, Modality, Stance, VictimStatus


class FigureName(StrEnum):
    """The figures an incident has."""

    KILLED = "killed"
    INJURED = "injured"
    CHILDREN_KILLED = "children_killed"
    WOMEN_KILLED = "women_killed"


_EVENTS = {
    FigureName.KILLED: (Event.KILLED, Event.EXECUTED),
    FigureName.INJURED: (Event.INJURED,),
    FigureName.CHILDREN_KILLED: (Event.KILLED, Event.EXECUTED),
    FigureName.WOMEN_KILLED: (Event.KILLED, Event.EXECUTED),
}
_OF_A_PART = (FigureName.CHILDREN_KILLED, FigureName.WOMEN_KILLED)


class _Support(msgspec.Struct, frozen=True):
    """What one claim supports for one figure."""

    claim: Claim
    bounds: Bounds
    vague: bool


def figure(name: FigureName, claims: Iterable[Claim], aside: Sequence[SetAside], profile: Profile) -> Figure:
    """The figure over claims that are about one incident; `aside` are those already set aside, with reasons.

    Within a document the counts under one word are added ("a woman and two children"), and a stated number beats a
    vague word. Over documents the lowest and the highest remain. Every claim of the figure's event is kept or set
    aside, and their order does not matter.
    """
    kept: list[_Support] = []
    dropped = list(aside)
    for claim in claims:
        if not _concerns(name, claim, profile):
            continue
        found = _support(name, claim, profile)
        if isinstance(found, Reason):
            dropped.append(SetAside(claim.id, found))
        else:
            kept.append(found)
    documents = _documents(_without_parts(kept, dropped))
    per_document = _stated_first([_of_document(d, dropped) for d in documents], dropped)
    if not per_document:
        return Figure(None, None, profile.name, (), tuple(dropped))
    lowest = min(d.bounds.low for d in per_document)
    highest = max(_top(d.bounds) for d in per_document)
    ids = tuple(dict.fromkeys(claim for d in per_document for claim in d.claims))
    return Figure(lowest, highest, profile.name, ids, tuple(dropped))


def _concerns(name: FigureName, claim: Claim, profile: Profile) -> bool:
    if claim.event is Event.BODIES and profile.bodies_are_killed:
        return name is not FigureName.INJURED
    return claim.event in _EVENTS[name]


def _support(name: FigureName, claim: Claim, profile: Profile) -> _Support | Reason:
    victims = claim.victims
    if victims is None:
        return Reason.of("figure.nobody_counted")
    refused = _refused(name, claim, victims, profile)
    if refused is not None:
        return refused
    counts = _counts(name, claim, victims)
    if not counts:
        return Reason.of("figure.no_count")
    read = [found[0] for count in counts if (found := profile.bounds(count)) is not None]
    if len(read) < len(counts):
        return Reason.of("figure.word_gives_no_bound", profile=profile.name)
    return _Support(claim, _sum(read), any(count.low is None and count.high is None for count in counts))


def _refused(name: FigureName, claim: Claim, victims: Victims, profile: Profile) -> Reason | None:
    """Why the people that a claim counts are not those of the figure."""
    if claim.modality is not Modality.ASSERTED:
        return Reason.of("figure.not_asserted", modality=claim.modality)
    if any(link.stance is Stance.DENYING for link in claim.chain):
        return Reason.of("figure.denied")
    if victims.status is VictimStatus.FIGHTER:
        return Reason.of("figure.fighters")
    if victims.group is Group.FAMILIES:
        return Reason.of("figure.families_not_people")
    if not profile.unknown_is_civilian and victims.status is not VictimStatus.CIVILIAN:
        return Reason.of("figure.status_unknown")
    if claim.part_of is not None and name not in _OF_A_PART:
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


def _without_parts(kept: list[_Support], dropped: list[SetAside]) -> list[_Support]:
    """As in "five children, two of them infants": a part is not added to a total that the figure already has."""
    totals = {support.claim.id for support in kept}
    parts = [support for support in kept if support.claim.part_of in totals]
    _drop([parts], dropped, Reason.of("figure.part_of_total"))
    return [support for support in kept if support.claim.part_of not in totals]


def _documents(kept: Iterable[_Support]) -> Iterable[list[_Support]]:
    groups: dict[str, list[_Support]] = {}
    for support in kept:
        groups.setdefault(support.claim.document, []).append(support)
    return groups.values()


class _Document(msgspec.Struct, frozen=True):
    """What one document supports, and the claims it rests on."""

    bounds: Bounds
    claims: tuple[str, ...]
    vague: bool


def _stated_first(documents: list[_Document], dropped: list[SetAside]) -> list[_Document]:
    """Where a document states a number, those that only have vague words hold no bound."""
    stated = [d for d in documents if not d.vague]
    if not stated:
        return documents
    reason = Reason.of("figure.vague_beside_other_report")
    dropped.extend(SetAside(claim, reason) for d in documents if d.vague for claim in d.claims)
    return stated


def _of_document(supports: list[_Support], dropped: list[SetAside]) -> _Document:
    """The mention with the most people, the first of equals; vague mentions only where no number is stated."""
    mentions: dict[Span, list[_Support]] = {}
    for support in sorted(supports, key=lambda s: s.claim.spans.event):
        mentions.setdefault(support.claim.spans.event, []).append(support)
    vague = [m for m in mentions.values() if any(s.vague for s in m)]
    exact = [m for m in mentions.values() if not any(s.vague for s in m)]
    if exact:
        _drop(vague, dropped, Reason.of("figure.vague_beside_number"))
    chosen = exact or vague
    best = max(chosen, key=lambda m: _top(_sum([s.bounds for s in m])))
    _drop([m for m in chosen if m is not best], dropped, Reason.of("figure.other_mention"))
    return _Document(_sum([s.bounds for s in best]), tuple(s.claim.id for s in best), not exact)


def _drop(mentions: list[list[_Support]], dropped: list[SetAside], reason: Reason) -> None:
    dropped.extend(SetAside(support.claim.id, reason) for mention in mentions for support in mention)


def _top(bounds: Bounds) -> int:
    return bounds.low if bounds.high is None else bounds.high


def _sum(bounds: list[Bounds]) -> Bounds:
    total = bounds[0]
    for more in bounds[1:]:
        total = total.plus(more)
    return total
