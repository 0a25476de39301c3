"""One figure from many claims: what each document supports, and the lowest and highest over documents."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from isnad.knowledge.profiles import Profile
from isnad.model.assessment import Figure, SetAside
from isnad.model.bounds import Bounds
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Event, Modality, ScopeKind, VictimStatus
from isnad.reconcile.named import NamedBound, named_bound
from isnad.reconcile.names import people
from isnad.reconcile.per_document import InDocument, completed, drop, of_document, of_everybody, of_the_same, top
from isnad.reconcile.scale import at_scale
from isnad.reconcile.support import EVENTS, OF_A_PART, FigureName, Support, concerns, fighters_inside, support_of
from isnad.reconcile.updates import Told, latest

__all__ = ["FigureName", "figure"]

NOT_TOLD: Mapping[str, Told] = MappingProxyType({})
"""Where nobody says on whose word claims stand, none replaces another."""

_NONE = Count.exactly(0)


def figure(
    name: FigureName,
    claims: Iterable[Claim],
    aside: Sequence[SetAside],
    profile: Profile,
    told: Mapping[str, Told] = NOT_TOLD,
    naming: Sequence[Claim] = (),
) -> Figure:
    """The figure over claims that are about one incident; `aside` are those already set aside, with reasons.

    `naming` are claims whose names are those of its victims, though their counts may be of others.

    Within a document the counts under one word are added ("a woman and two children"), and a stated number beats a
    vague word. What one origin said on an earlier day than another report on its word is replaced, also downwards;
    `told` says on whose word each claim stands. Over documents the lowest and the highest remain, or the lowest alone
    where the profile states one number; of everybody, civilians and fighters are added. Every claim of the figure's
    event is kept or set aside, and their order does not matter.
    """
    kept: list[Support] = []
    dropped = list(aside)
    claims = tuple(claims)
    profile = at_scale(profile, claims)
    wholes = {claim.id: claim for claim in claims}
    fighters = fighters_inside(claims)
    for claim in claims:
        if not concerns(name, claim, profile):
            continue
        found = support_of(name, claim, profile, wholes, fighters)
        if isinstance(found, Reason):
            dropped.append(SetAside(claim.id, found))
        else:
            kept.append(found)
    per_document = _per_document(_of_this_scope(_without_parts(kept, dropped), dropped), profile, told, dropped)
    named = _named_part(name, claims, naming, profile, told)
    if not per_document:
        return _only_named(named, dropped, profile) if named.least else _nobody(name, claims, dropped, profile)
    highest = max(top(d.bounds) for d in per_document)
    lowest = max(min(d.bounds.low for d in _totals(per_document)), min(highest, _named(name, kept, profile)))
    ids = tuple(dict.fromkeys(claim for d in per_document for claim in d.claims))
    read_by = {support.claim.id: support.rule for support in kept}
    rules = tuple(dict.fromkeys(read_by[claim] for claim in ids if claim in read_by))
    made = Figure(lowest, highest, profile.name, ids, tuple(dropped), rules)
    return _raised(made, named) if named.least > lowest else made


def _per_document(
    kept: Iterable[Support], profile: Profile, told: Mapping[str, Told], dropped: list[SetAside]
) -> list[InDocument]:
    """What each document supports that holds an end of the figure."""
    of_one = of_everybody if profile.whom == "everybody" else of_document
    found = _stated_first([of_one(supports, dropped) for supports in _documents(kept)], dropped)
    found = completed(_not_replaced(found, told, dropped))
    return _lowest(found, dropped) if profile.point == "lowest" else found


def _named_part(
    name: FigureName, claims: tuple[Claim, ...], naming: Sequence[Claim], profile: Profile, told: Mapping[str, Told]
) -> NamedBound:
    """What the names hold of a part of the dead; never more than there are dead, as of one child by two names."""
    known = {claim.id for claim in claims}
    named = named_bound(name, (*claims, *(claim for claim in naming if claim.id not in known)), profile)
    dead = figure(FigureName.KILLED, claims, (), profile, told).high if named.least > 1 else None
    return named if dead is None else msgspec.structs.replace(named, least=min(named.least, dead))


def _raised(found: Figure, named: NamedBound) -> Figure:
    """The figure with what the names of women or children hold of it, which no count told as many of."""
    low, high = named.least, max(named.least, found.high or 0)
    ids = tuple(dict.fromkeys((*found.kept, *named.claims)))
    aside = tuple(left for left in found.aside if left.claim not in named.claims)
    return msgspec.structs.replace(found, low=low, high=high, kept=ids, aside=aside, rules=(*found.rules, *named.rules))


def _only_named(named: NamedBound, dropped: list[SetAside], profile: Profile) -> Figure:
    aside = tuple(left for left in dropped if left.claim not in named.claims)
    return Figure(named.least, named.least, profile.name, named.claims, aside, named.rules)


def _nobody(name: FigureName, claims: Iterable[Claim], dropped: list[SetAside], profile: Profile) -> Figure:
    """Nobody, where claims say so and none says otherwise; else nothing is reported, which is another value."""
    events = (*EVENTS[name], Event.CASUALTIES)
    nobody = [c.id for c in claims if c.event in events and _says_nobody(c)]
    if not nobody or name in OF_A_PART:
        return Figure(None, None, profile.name, (), tuple(dropped))
    rest = tuple(aside for aside in dropped if aside.claim not in nobody)
    return Figure(0, 0, profile.name, tuple(nobody), rest)


def _named(name: FigureName, kept: Iterable[Support], profile: Profile) -> int:
    """How many people the reports name between them, which the profile may let hold the minimum."""
    if profile.names != "minimum" or name in OF_A_PART:
        return 0
    names: dict[str, list[str]] = {}
    for support in kept:
        if support.claim.victims is not None:
            names.setdefault(support.claim.document, []).extend(support.claim.victims.names)
    return len(people(names.values()))


def _says_nobody(claim: Claim) -> bool:
    fighters = claim.victims is not None and claim.victims.status is VictimStatus.FIGHTER
    return claim.modality is Modality.NEGATED and claim.count == _NONE and not fighters


def _lowest(documents: list[InDocument], dropped: list[SetAside]) -> list[InDocument]:
    """Those that tell of the fewest, and that many of them: the profile states one number."""
    if not documents:
        return documents
    lowest = min(d.bounds.low for d in _totals(documents))
    more = [d for d in documents if d.bounds.low > lowest]
    reason = Reason.of("figure.lowest_is_taken", lowest=lowest)
    dropped.extend(SetAside(claim, reason) for d in more for claim in d.claims)
    return [msgspec.structs.replace(d, bounds=Bounds(d.bounds.low, d.bounds.low)) for d in documents if d not in more]


def _totals(documents: list[InDocument]) -> list[InDocument]:
    """Those that say how many there were; who only tells of a person by name says nothing of others."""
    return [d for d in documents if not d.person] or documents


def _without_parts(kept: list[Support], dropped: list[SetAside]) -> list[Support]:
    """As in "five children, two of them infants": a part is not added to a total that the figure already has."""
    totals = {support.claim.id for support in kept}
    parts = [support for support in kept if support.claim.part_of in totals]
    drop([parts], dropped, Reason.of("figure.part_of_total"))
    return [support for support in kept if support.claim.part_of not in totals]


def _of_this_scope(kept: list[Support], dropped: list[SetAside]) -> list[Support]:
    """Without tolls of weeks, months or campaigns, and without those of several places where another has its own."""
    reason = Reason.of("figure.wider_toll")
    elsewhere = [support for support in kept if _tells_nothing_here(support)]
    drop([elsewhere], dropped, reason)
    rest = [support for support in kept if support not in elsewhere]
    # "a woman and two children in the towns X and Y": what one word counts is of one scope
    summed = {_word(support) for support in rest if support.claim.scope is not None}
    wider = [support for support in rest if _word(support) in summed]
    if all(support.vague for support in rest if support not in wider):
        return rest
    drop([wider], dropped, reason)
    return [support for support in rest if support not in wider]


def _word(support: Support) -> tuple[str, Span]:
    return support.claim.document, support.claim.spans.event


def _tells_nothing_here(support: Support) -> bool:
    """Whether it sums a longer time, or says of many places no more than a vague word."""
    scope = support.claim.scope
    return scope is not None and (scope.kind is not ScopeKind.PLACES or support.vague)


def _documents(kept: Iterable[Support]) -> Iterable[list[Support]]:
    groups: dict[str, list[Support]] = {}
    for support in kept:
        groups.setdefault(support.claim.document, []).append(support)
    return groups.values()


def _stated_first(documents: list[InDocument], dropped: list[SetAside]) -> list[InDocument]:
    """Where a document states a number, a vague word of another holds a bound only if it reads as more than all.

    A number of civilians says nothing of a word for fighters.
    """
    stated = [d for d in documents if not d.vague]
    more = [d for d in documents if d.vague and d.bounds.low > _most([s for s in stated if of_the_same(s, d)])]
    reason = Reason.of("figure.vague_beside_other_report")
    dropped.extend(SetAside(claim, reason) for d in documents if d.vague and d not in more for claim in d.claims)
    return [*stated, *more]


def _most(documents: Sequence[InDocument]) -> int:
    return max((top(d.bounds) for d in documents), default=-1)


def _told(document: InDocument, told: Mapping[str, Told]) -> Told | None:
    """On whose word it stands; who told of civilians alone, and then of fighters alone, replaced nothing."""
    one = told.get(document.claims[0])
    groups = "+".join(status for status, _ in document.groups)
    return one if one is None or not groups else Told(f"{one.origin}|{groups}", one.day)


def _not_replaced(documents: list[InDocument], told: Mapping[str, Told], dropped: list[SetAside]) -> list[InDocument]:
    """Without numbers that their origin has since replaced by another; whoever only names somebody replaces nothing."""
    counting = {n: one for n, d in enumerate(documents) if not d.person and (one := _told(d, told)) is not None}
    last = latest(counting.values())
    newest = {(one.origin, documents[n].bounds) for n, one in counting.items() if last.get(one.origin) == one.day}
    kept = []
    for n, document in enumerate(documents):
        one = counting.get(n)
        replaced = one is not None and one.origin in last and (one.origin, document.bounds) not in newest
        if replaced and one is not None:
            reason = Reason.of("figure.updated_later", day=last[one.origin].isoformat())
            dropped.extend(SetAside(claim, reason) for claim in document.claims)
        else:
            kept.append(document)
    return kept
