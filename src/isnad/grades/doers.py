"""Which claims about one event say who did it: those of harm and what brought it about, not whatever else was told.

`saying_who` is for claims that were linked by place and day, among which any other raid of that week may stand;
`naming_doers`, which takes more of them, for reports that a person gathered about one event.
"""

from collections.abc import Collection, Iterable, Sequence

from isnad.model.claim import Claim
from isnad.model.terms import HARM, VIOLENT, Event


def saying_who(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that name who did it, in their order; each names somebody and says that it happened.

    Where people were harmed: claims of harm, and those that are their cause. Where a document names nobody who harmed
    people and gives no cause, what it tells of violence there and then, if that is one happening or several by the
    same doers. Where nobody was harmed: what happened by force. Who holds or takes ground, or fights a battle of two
    sides, is not thereby said to have done it.
    """
    told = [claim for claim in claims if claim.says_so]
    if not any(claim.event in HARM for claim in told):
        return tuple(claim for claim in told if claim.by and _is_done_by_one_side(claim))
    found: set[str] = set()
    for document in dict.fromkeys(claim.document for claim in told):
        found |= _of_harm([claim for claim in told if claim.document == document])
    return tuple(claim for claim in told if claim.id in found)


def naming_doers(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that name a doer of violence; of a document that says who harmed people, only those that do."""
    told = [claim for claim in claims if claim.by and claim.says_so and claim.event in HARM | VIOLENT]
    harmed = {claim.document for claim in told if claim.event in HARM}
    return tuple(claim for claim in told if claim.event in HARM or claim.document not in harmed)


def _of_harm(told: Sequence[Claim]) -> set[str]:
    """The ids of one document's claims that say who harmed people."""
    harm = [claim for claim in told if claim.event in HARM]
    causes = {claim.cause.claim for claim in harm if claim.cause is not None and claim.cause.claim is not None}
    if causes or any(claim.by for claim in harm):
        return {c.id for c in told if c.by and (c.event in HARM or (c.id in causes and _is_done_by_one_side(c)))}
    violence = [claim for claim in told if claim.event in VIOLENT and _there_and_then(claim, harm)]
    doers = {frozenset(doer.id for doer in claim.by) for claim in violence}
    if len(doers) == 1 and all(claim.by and _is_done_by_one_side(claim) for claim in violence):
        return {claim.id for claim in violence}
    return set()


def _is_done_by_one_side(claim: Claim) -> bool:
    return claim.event in VIOLENT and claim.event is not Event.CLASH


def _there_and_then(happening: Claim, harm: Collection[Claim]) -> bool:
    """Whether any claim of harm is, as far as both say, of its place and time."""
    return any(_same_place(happening, claim) and _same_time(happening, claim) for claim in harm)


def _same_place(one: Claim, other: Claim) -> bool:
    if one.place is None or other.place is None:
        return True
    if one.place.id is None or other.place.id is None:
        return one.place.name == other.place.name
    return one.place.id == other.place.id


def _same_time(one: Claim, other: Claim) -> bool:
    return one.time is None or other.time is None or one.time.interval.meets(other.time.interval)
