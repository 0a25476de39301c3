"""On which side an origin stands, where it states it or the registers know it, and when it speaks against that side."""

from datetime import date

from isnad.knowledge.affiliation import held_on
from isnad.knowledge.registers import outlet_named, side_of
from isnad.model.chain import Link
from isnad.model.claim import Claim
from isnad.model.origin import Camp, CampStatus, Interest
from isnad.model.reason import Reason
from isnad.model.terms import Event, Modality, VictimStatus
from isnad.origins.ends import INSTITUTIONS

_HARM = frozenset({Event.KILLED, Event.EXECUTED, Event.INJURED, Event.CASUALTIES})
UNKNOWN = Camp(CampStatus.UNKNOWN)


def camp_of(link: Link, day: date | None) -> Camp:
    """The side of the last link of a report of `day`: known to the register, or stated in the text, else unknown.

    An outlet that the register knows has the side that the register gives it for that day, and no other: whose voice
    it was before says nothing of it now.
    """
    known = outlet_named(link.name) if link.kind in INSTITUTIONS else None
    if known is not None and known.affiliations:
        held = held_on(known.affiliations, day)
        if held is None:
            return UNKNOWN
        because = Reason.of("camp.register", name=known.name, source=held.source)
        return Camp(CampStatus.KNOWN, side_of(held.party, day), because, day)
    if known is not None and known.sides_with_none is not None:
        because = Reason.of("camp.register", name=known.name, source=known.sides_with_none)
        return Camp(CampStatus.NONE, None, because, day)
    if link.affiliation is not None:
        because = Reason.of("camp.stated", name=link.name)
        return Camp(CampStatus.KNOWN, side_of(link.affiliation, day), because, day)
    return UNKNOWN


def event_day(claim: Claim) -> date | None:
    """The day on which a claim's event is said to have begun."""
    return None if claim.time is None or claim.time.start is None else claim.time.start.date()


def against_interest(camp: Camp, claims: tuple[Claim, ...]) -> tuple[Interest, ...]:
    """The claims in which a side says that it harmed others, or that people of its own were harmed.

    Only asserted ones: who denies or threatens admits nothing. Shown to the reader, and weighed by nobody else.
    """
    if camp.party is None:
        return ()
    return tuple(Interest(claim.id, reason) for claim in claims if (reason := _against(camp, claim)) is not None)


def _against(camp: Camp, claim: Claim) -> Reason | None:
    if claim.event not in _HARM or claim.modality is not Modality.ASSERTED or claim.victims is None or claim.is_denied:
        return None
    own = claim.victims.side is not None and side_of(claim.victims.side, camp.day) == camp.party
    fighter = claim.victims.status is VictimStatus.FIGHTER
    if own and fighter:
        return Reason.of("interest.own_losses")
    if not fighter and any(side_of(doer.id, camp.day) == camp.party for doer in claim.by):
        return Reason.of("interest.own_harm")
    return None
