"""One incident from the accounts of one event: what its claims support together."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from isnad.grades.attribution import attribution_grade
from isnad.grades.doers import saying_who
from isnad.grades.evidence import Evidence
from isnad.grades.harm import harm_grade
from isnad.ingest.describe import is_read
from isnad.knowledge.profiles import Profile
from isnad.linking.account import Account
from isnad.model.assessment import Figures, NamedParty, SetAside
from isnad.model.claim import Claim
from isnad.model.incident import Belligerent, Incident
from isnad.model.interval import Time
from isnad.model.origin import Origin
from isnad.model.place import Place
from isnad.model.reason import Reason
from isnad.model.terms import HARM, VIOLENT, Basis, Grain, Modality
from isnad.model.value import Instant, Value
from isnad.origins.graph import graph_of
from isnad.origins.relation import NearCopy
from isnad.origins.witnesses import first_report, origins_of
from isnad.pipeline.belligerents import belligerents
from isnad.pipeline.dayparts import times_of_day
from isnad.pipeline.infrastructure import infrastructure_of
from isnad.pipeline.reading import Reading
from isnad.pipeline.strikes import strike_types_of
from isnad.reconcile.contradictions import contradictions_of, series_of
from isnad.reconcile.figures import FigureName, figure
from isnad.reconcile.parts import figures_of
from isnad.reconcile.support import concerns
from isnad.reconcile.updates import Told, told_by

_DAYS = (Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY)


class Pool(Value, frozen=True):
    """What the incidents of a pool of readings have in common.

    Attributes:
        readings: by the name of their document.
        copies: near-copies among the documents, by the id of the one published first.
        profile: by which figures are made.
        rejected: ids of the claims that a person rejected.
    """

    readings: Mapping[str, Reading]
    copies: Mapping[str, Sequence[NearCopy]]
    profile: Profile
    rejected: frozenset[str] = frozenset()


def by_document(copies: Iterable[NearCopy]) -> dict[str, list[NearCopy]]:
    """Near-copies by the id of the document that was published first."""
    found: dict[str, list[NearCopy]] = {}
    for copy in copies:
        found.setdefault(copy.first, []).append(copy)
    return found


def harms(claim: Claim) -> bool:
    """Whether the claim is of somebody, or of a happening by force: without any such claim there is no incident."""
    return claim.victims is not None or claim.event in VIOLENT


def incident(accounts: Sequence[Account], pool: Pool) -> Incident:
    """What the accounts of one event support together; what a person rejected is held, and supports nothing."""
    read, copies, known = pool.readings, pool.copies, pool.profile
    held = tuple(claim for account in accounts for claim in account.claims)
    claims = tuple(claim for claim in held if claim.id not in pool.rejected)
    mine = {name: read[name].document for name in dict.fromkeys(account.document for account in accounts)}
    ids = {document.id for document in mine.values()}
    within = [copy for document in mine.values() for copy in copies.get(document.id, ()) if copy.second in ids]
    origins = origins_of(claims, mine.values(), within)
    origin_of = {claim: origin.id for origin in origins for claim in origin.claims}
    naming = saying_who(claims)
    named = belligerents(claims, naming, known)
    rejected = [claim for claim in held if claim.id in pool.rejected]
    figures = _figures(claims, rejected, known, told_by(origins, {claim.id: mine[claim.document] for claim in claims}))
    time = _time(claims)
    parts = times_of_day(claims, mine, None if time is None or time.start is None else time.start.date())
    places = infrastructure_of(claims, [read[name] for name in mine])
    unread = sum(not is_read(document) for document in mine.values())
    kinds = tuple(found.label for found in strike_types_of(claims, known))
    evidence = Evidence(claims, naming, origins, named, figures, known, unread, kinds)
    printed = {name: None if d.published is None else d.published.day for name, d in mine.items()}
    return Incident(
        id=minted(mine[accounts[0].document].id, accounts[0].claims[0].id),
        aliases=(),
        documents=tuple(mine),
        claims=tuple(claim.id for claim in held),
        place=_place(accounts),
        time=time,
        figures=figures,
        belligerents=_belligerents(naming, named, origins),
        strike_types=kinds,
        origins=origins,
        contradictions=contradictions_of(claims, origin_of, printed),
        series=series_of(claims, origin_of, printed),
        first_reported=first_report(claims, mine),
        grade=harm_grade(evidence),
        attribution_grade=attribution_grade(evidence),
        sources=graph_of(origins, claims, mine, within),
        time_of_day=parts[0].label if parts else None,
        time_of_day_by=parts,
        infrastructure=tuple(place.label for place in places),
        infrastructure_by=places,
    )


def minted(document: str, claim: str) -> str:
    """The id of an incident that begins with this claim of the document with this id."""
    return "i-" + hashlib.sha256(f"{document}|{claim}".encode("ascii")).hexdigest()[:16]


def _figures(claims: Sequence[Claim], rejected: Sequence[Claim], known: Profile, told: Mapping[str, Told]) -> Figures:
    made = {name: figure(name, claims, _aside(name, rejected, known), known, told) for name in FigureName}
    return figures_of(made)


def _aside(name: FigureName, rejected: Sequence[Claim], known: Profile) -> tuple[SetAside, ...]:
    """What a person rejected, where it would have spoken of this figure."""
    reason = Reason.of("decision.rejected")
    return tuple(SetAside(claim.id, reason) for claim in rejected if concerns(name, claim, known))


def _place(accounts: Sequence[Account]) -> Place | None:
    """Of most documents that name a place finer than a district; else of most that name any."""
    for fine in (True, False):
        votes: dict[str, set[str]] = {}
        places: dict[str, Place] = {}
        for account in accounts:
            if account.place is not None and bool(account.names) is fine:
                key = account.place.id or " ".join(sorted(account.names)) or account.place.name
                votes.setdefault(key, set()).add(account.document)
                places.setdefault(key, account.place)
        if votes:
            return places[min(votes, key=lambda key: (-len(votes[key]), places[key].lat is None, key))]
    return None


def _time(claims: Sequence[Claim]) -> Time | None:
    """The day that most documents give to whom it harmed, else to what happened; finer where all times of it agree.

    What harmed people on no stated day has none: another raid of that week does not date it. Where nobody was harmed
    and nothing happened by force, as where people left over weeks, any time counts.
    """
    votes: dict[date, set[str]] = {}
    times: dict[date, list[Time]] = {}
    for claim in _dating(claims):
        time = claim.time
        if time is not None and time.start is not None:
            day = time.start.date()
            votes.setdefault(day, set()).add(claim.document)
            times.setdefault(day, []).append(time)
    if not votes:
        return None
    return _agreed(times[min(votes, key=lambda day: (-len(votes[day]), day))])


def _agreed(times: Sequence[Time]) -> Time:
    """The finest of times that begin on one day; the day itself where two of them share no moment."""
    finest = min(times, key=lambda time: (time.end is None, str(time.end)))
    if finest.start is None or all(time.interval.meets(finest.interval) for time in times):
        return finest
    midnight = finest.start.replace(hour=0, minute=0)
    return Time(
        Instant.of(midnight), Instant.of(midnight + timedelta(days=1)), Grain.DAY, finest.status, Basis.INFERRED
    )


def _dating(claims: Sequence[Claim]) -> list[Claim]:
    """Of each document the claims that may date the incident."""
    told = [claim for claim in claims if claim.modality is Modality.ASSERTED]
    for kinds in (HARM, VIOLENT):
        dating = [claim for claim in told if claim.event in kinds]
        if dating:
            of_a_day = [claim for claim in dating if claim.time is None or claim.time.grain in _DAYS]
            wider = [claim for claim in dating if claim not in of_a_day and _is_stated(claim)]
            return wider if wider and all(claim.time is None for claim in of_a_day) else of_a_day
    return list(claims)


def _is_stated(claim: Claim) -> bool:
    """Whether the claim's own words say in which month or year it was, and its number sums no stretch of time."""
    return claim.time is not None and claim.time.basis is Basis.STATED and claim.scope is None


def _belligerents(
    naming: Sequence[Claim], named: Sequence[NamedParty], origins: Sequence[Origin]
) -> tuple[Belligerent, ...]:
    """Each party that the profile lists, with the origins that say so; none where only the profile does."""
    origin_of = {claim: origin.id for origin in origins for claim in origin.claims}
    by: dict[str, set[str]] = {}
    for claim in naming:
        for doer in claim.by:
            by.setdefault(doer.id, set()).add(origin_of[claim.id])
    listed = [party for party in named if party.aside is None]
    return tuple(Belligerent(p.id, p.basis, tuple(sorted(by.get(p.id, ()))) if p.rule is None else ()) for p in listed)
