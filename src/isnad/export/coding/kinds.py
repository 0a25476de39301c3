"""What kind of event an incident is in ACLED's types, by the methods and happenings that its claims tell of."""

from collections.abc import Sequence
from typing import Final

from isnad.export.coding.tables import Kind, event_table
from isnad.model.claim import Claim
from isnad.model.terms import HARM, Event, VictimStatus
from isnad.model.value import Value

_ON_CIVILIANS: Final = "Violence against civilians"


class Told(Value, frozen=True):
    """The kind, and what of it is not certain.

    Attributes:
        kind: an event type with its sub-event type.
        disorder: its disorder type.
        catch_all: nothing told a kind, and it is the codebook's own for what fits no other.
        unsure: what was told may also be coded otherwise.
    """

    kind: Kind
    disorder: str
    catch_all: bool
    unsure: bool


def kind_of(claims: Sequence[Claim]) -> Told:
    """The kind that the claims tell of, that which stands first in the codebook's hierarchy.

    How people were harmed is asked before what else happened. Violence against civilians is a clash where only fighters
    were harmed, as the codebook has ambushes.
    """
    table = event_table()
    told = [claim for claim in claims if claim.says_so]
    harm = [claim for claim in told if claim.event in HARM]
    # a raid in which nobody was harmed is no violence against civilians
    everything = _codes(told if harm else [c for c in told if c.victims is not None or not _is_attack(c)], {})
    found = _codes(harm, {c.id: c for c in told}) or everything
    if not found:
        return Told(table.catch_all, table.disorder[table.catch_all.event], catch_all=True, unsure=False)
    kind = min((kind for kind, _ in found), key=_rank)
    unsure = all(unsure for one, unsure in found if one == kind)
    # "shelling" harmed people, and beside it raids are told of: they say what fired
    surer = [one for one, is_unsure in everything if one.event == kind.event and not is_unsure] if unsure else []
    if surer:
        kind, unsure = min(surer, key=_rank), False
    if kind.event == _ON_CIVILIANS and only_fighters(claims):
        kind = table.events[Event.CLASH]
    return Told(kind, table.disorder[kind.event], catch_all=False, unsure=unsure)


def only_fighters(claims: Sequence[Claim]) -> bool:
    """Whether all who are told to be harmed are fighters, and there are some."""
    told = [claim.victims.status for claim in claims if claim.event in HARM and claim.victims is not None]
    return bool(told) and all(status is VictimStatus.FIGHTER for status in told)


def _codes(claims: Sequence[Claim], happenings: dict[str, Claim]) -> list[tuple[Kind, bool]]:
    table = event_table()
    found: list[tuple[Kind, bool]] = []
    for claim in claims:
        cause = claim.cause
        by = None if cause is None or cause.claim is None else happenings.get(cause.claim)
        weapons = [each.weapon for each in (cause, None if by is None else by.cause) if each is not None]
        named = next((weapon for weapon in weapons if weapon in table.weapons), None)
        method = None if cause is None else cause.method
        if named is not None:
            found.append((table.weapons[named], False))
        elif method is not None and method in table.methods:
            found.append((table.methods[method], method in table.unsure))
        else:
            events = [event for event in (None if by is None else by.event, claim.event) if event in table.events]
            found += [(table.events[event], event in table.unsure) for event in events[:1] if event is not None]
    return found


def _is_attack(claim: Claim) -> bool:
    """Whether what happened would be an attack on civilians, had it befallen anybody."""
    return any(kind.event == _ON_CIVILIANS for kind, _ in _codes([claim], {}))


def _rank(kind: Kind) -> tuple[int, int]:
    hierarchy = event_table().hierarchy
    return list(hierarchy).index(kind.event), hierarchy[kind.event].index(kind.sub)
