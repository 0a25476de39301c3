"""What is behind a figure that a coding disagrees with: what holds its ends, what is aside, who prints the coding's."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from isnad.knowledge.profiles import Profile
from isnad.model.assessment import Figure, SetAside
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.incident import Incident
from isnad.model.reason import Reason
from isnad.model.terms import HARM
from isnad.model.value import Value
from isnad.reconcile.holding import ends_of
from isnad.reconcile.support import FigureName, concerns
from isnad.review.codings.coding import Field
from isnad.review.codings.pair import Ranges
from isnad.store.draft_rows import ClaimRow


class Stands(StrEnum):
    """What became of a claim that prints a number: it is `kept`, set `aside`, is not of this figure, or `elsewhere`."""

    KEPT = "kept"
    ASIDE = "aside"
    OF_ANOTHER_FIGURE = "of_another_figure"
    ELSEWHERE = "elsewhere"


class Printed(Value, frozen=True):
    """A claim that prints a number of the coding.

    Attributes:
        claim: its id.
        document: the name of its document.
        reason: why it is set aside, where it is.
        incident: the other incident that holds it; None where none does, or it is of this one.
    """

    number: int
    claim: str
    document: str
    stands: Stands
    reason: Reason | None = None
    incident: str | None = None


class Evidence(Value, frozen=True):
    """Of one figure: ids of the claims that hold its lowest and its highest value, those kept and those set aside.

    `printed` are claims that print a number that was `sought`: an end of the coding that is none of the draft.
    """

    field: Field
    low: tuple[str, ...]
    high: tuple[str, ...]
    kept: tuple[str, ...]
    aside: tuple[SetAside, ...]
    sought: tuple[int, ...]
    printed: tuple[Printed, ...]


def evidence(
    one: Ranges, incident: Incident, claims: Mapping[str, Claim], rows: Mapping[str, ClaimRow], profile: Profile
) -> Evidence:
    """What stands behind the program's range of a figure.

    Args:
        one: the figure beside the coding's.
        incident: whose figure it is.
        claims: of its documents and of others near by, by their ids, as they stand.
        rows: of the same, which tell the incident of each.
        profile: by which figures are made.
    """
    name = FigureName(one.field)
    figure: Figure = getattr(incident.figures, name)
    mine = {id_: claims[id_] for id_ in incident.claims if id_ in claims}
    ends = ends_of(name, figure, mine, profile)
    sought = _numbers(one)
    printed = tuple(_printed(sought, name, incident, claims, rows, profile))
    return Evidence(one.field, ends.low, ends.high, figure.kept, figure.aside, sought, printed)


def _printed(
    sought: Sequence[int],
    name: FigureName,
    incident: Incident,
    claims: Mapping[str, Claim],
    rows: Mapping[str, ClaimRow],
    profile: Profile,
) -> Iterator[Printed]:
    figure: Figure = getattr(incident.figures, name)
    aside = {found.claim: found.reason for found in figure.aside}
    mine = frozenset(incident.claims)
    for number in sought:
        for claim in claims.values():
            if claim.event not in HARM or not _prints(number, claim, name):
                continue
            of = (number, claim.id, claim.document)
            if claim.id in aside:
                yield Printed(*of, Stands.ASIDE, aside[claim.id])
            elif claim.id in mine:
                yield Printed(*of, Stands.KEPT if claim.id in figure.kept else Stands.OF_ANOTHER_FIGURE)
            elif concerns(name, claim, profile):
                row = rows.get(claim.id)
                yield Printed(*of, Stands.ELSEWHERE, incident=None if row is None else row.incident)


def _numbers(one: Ranges) -> tuple[int, ...]:
    """The ends of the coding that are not those of the draft; nobody prints a nought."""
    if one.coding is None:
        return ()
    draft = () if one.draft is None else (one.draft.low, one.draft.high)
    ends = (one.coding.low, one.coding.high)
    return tuple(number for number in dict.fromkeys(ends) if number and number not in draft)


def _prints(number: int, claim: Claim, name: FigureName) -> bool:
    return any(number in (count.low, count.high) for count in _counts(claim, name))


def _counts(claim: Claim, name: FigureName) -> Iterable[Count]:
    parts = None if claim.victims is None else claim.victims.parts
    found: Sequence[Count | None] = (claim.count,)
    if parts is not None and name is FigureName.CHILDREN_KILLED:
        found = (claim.count, parts.children, parts.infants)
    elif parts is not None and name is FigureName.WOMEN_KILLED:
        found = (claim.count, parts.women)
    return [count for count in found if count is not None]
