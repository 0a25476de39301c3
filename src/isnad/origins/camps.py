"""On which side an origin stands, where it states it or the registers know it, and when it speaks against that side."""

from isnad.knowledge.registers import outlet_named, parties
from isnad.model.chain import Link
from isnad.model.claim import Claim
from isnad.model.origin import Camp, CampStatus, Interest
from isnad.model.reason import Reason
from isnad.model.terms import Event, Modality, Stance, VictimStatus

_HARM = frozenset({Event.KILLED, Event.EXECUTED, Event.INJURED, Event.CASUALTIES})
UNKNOWN = Camp(CampStatus.UNKNOWN)


def camp_of(link: Link) -> Camp:
    """The side of the last link: stated in the text, or known to the register of outlets, else unknown."""
    if link.affiliation is not None:
        return Camp(CampStatus.KNOWN, side_of(link.affiliation), Reason.of("camp.stated", name=link.name))
    known = outlet_named(link.name)
    if known is None:
        return UNKNOWN
    if known.affiliation is not None:
        return Camp(CampStatus.KNOWN, side_of(known.affiliation), Reason.of("camp.register", name=known.name))
    if known.sides_with_none is not None:
        return Camp(CampStatus.NONE, None, Reason.of("camp.register", name=known.name))
    return UNKNOWN


def side_of(party: str) -> str:
    """The party that this one is part of, up to the whole; its own id where it is part of none."""
    register = parties()
    passed = {party}
    while party in register and (whole := register[party].part_of) is not None and whole not in passed:
        passed.add(whole)
        party = whole
    return party


def against_interest(camp: Camp, claims: tuple[Claim, ...]) -> tuple[Interest, ...]:
    """The claims in which a side says that it harmed others, or that people of its own were harmed.

    Only asserted ones: who denies or threatens admits nothing. Shown to the reader, and weighed by nobody else.
    """
    if camp.party is None:
        return ()
    return tuple(Interest(claim.id, reason) for claim in claims if (reason := _against(camp.party, claim)) is not None)


def _against(side: str, claim: Claim) -> Reason | None:
    denied = any(link.stance is Stance.DENYING for link in claim.chain)
    if claim.event not in _HARM or claim.modality is not Modality.ASSERTED or claim.victims is None or denied:
        return None
    own = claim.victims.side is not None and side_of(claim.victims.side) == side
    fighter = claim.victims.status is VictimStatus.FIGHTER
    if own and fighter:
        return Reason.of("interest.own_losses")
    if not fighter and any(side_of(doer.id) == side for doer in claim.by):
        return Reason.of("interest.own_harm")
    return None
