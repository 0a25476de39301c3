"""Who took part, in the columns of ACLED and UCDP, by the register of parties; what it does not tell stays empty."""

from collections.abc import Mapping, Sequence
from datetime import date

from isnad.export.coding.tables import Actor, actor_table
from isnad.knowledge.registers import acled_labels, parties, party_name, side_of
from isnad.model.claim import Claim
from isnad.model.incident import Incident
from isnad.model.terms import HARM, Event, VictimStatus
from isnad.model.value import Value

CIVILIANS = "Civilians"
_EXTERNAL = "External/Other forces"


class Sides(Value, frozen=True):
    """Who stood against whom, as far as it is told; ids of parties, the one that counts first.

    Attributes:
        a: the one side.
        b: the other.
        others: all who are named, where the sides are not told.
        one_sided: civilians were executed, and nobody but them is told to be dead.
    """

    a: tuple[str, ...] = ()
    b: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    one_sided: bool = False

    @property
    def type_of_violence(self) -> int | None:
        """UCDP's code: 1 a state on a side, 2 no state, 3 one side against civilians; None where it is not told."""
        if self.one_sided:
            return 3 if self.a else None
        known = [_actor(side[0]) for side in (self.a, self.b) if side]
        if len(known) < 2 or None in known:
            return None
        return 1 if any(actor is not None and actor.kind == "state" for actor in known) else 2


def sides_of(incident: Incident, claims: Sequence[Claim]) -> Sides:
    """The two sides, told by who is said to have done it and whose fighters died.

    Who only a rule of the case's profile infers to have taken part is on no side: each recorder has rules of its own.

    Parties that one claim or one origin names did it together, but for a clash, where they stand against each other.
    One side that did it stands against those whose fighters died; two that did it, against each other only in a clash
    in which nobody else's fighters died; and so do, in a clash that nobody is said to have begun, two whose fighters
    died. More, or a side that is not told, stays open. A state is the first side, else the order is that of the
    alphabet.
    """
    told = [claim for claim in claims if claim.says_so]
    clash = any(claim.event is Event.CLASH for claim in told)
    doers = _by_side([party.id for party in incident.belligerents if party.by])
    did = list(doers.values()) if clash else _together(incident, told, doers)
    lost = _by_side([c.victims.side for c in told if c.event in HARM and c.victims is not None and c.victims.side])
    against = [side for side in lost if side not in doers]
    if len(did) == 1 and len(against) == 1:
        return _ordered((did[0], lost[against[0]]))
    if len(did) == 2 and clash and not against:
        return _ordered((did[0], did[1]))
    if clash and not did and len(against) == 2:
        return _ordered((lost[against[0]], lost[against[1]]))
    if len(did) == 1 and not against:
        return Sides(a=did[0], one_sided=_executed_civilians(told))
    return Sides(others=tuple(id_ for ids in (*did, *(lost[side] for side in against)) for id_ in ids))


def _together(incident: Incident, told: Sequence[Claim], doers: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The parties that did it, those together that one claim or one origin names."""
    by = {party.id: set(party.by) for party in incident.belligerents}
    named = [{doer.id for doer in claim.by} for claim in told if len(claim.by) > 1]
    found: list[tuple[str, ...]] = []
    for some in doers.values():
        mine = {origin for id_ in some for origin in by[id_]}
        for n, others in enumerate(found):
            shared = any(mine & by[id_] for id_ in others)
            if shared or any(one & set(some) and one & set(others) for one in named):
                found[n] = (*others, *some)
                break
        else:
            found.append(some)
    return found


def acled_actor(party: str, day: date, country: str | None, name: str | None) -> tuple[str, str | None, bool]:
    """ACLED's label of a party, its type of actor or None, and whether the label is ACLED's.

    Args:
        party: its id.
        day: of the event, as labels carry the years of a government.
        country: where it was, ISO 3166, by which forces of a state are at home or external.
        name: ACLED's name of that country, by which labels of one group differ.
    """
    labels = acled_labels(party, day)
    local = [label for label in labels if name is not None and f"({name})" in label]
    found = labels[0] if len(labels) == 1 else local[0] if len(local) == 1 else None
    return found or party_name(party, "en"), _inter(_actor(party), country), found is not None


def interaction(one: str | None, other: str | None) -> str | None:
    """ACLED's code of two types of actors, or of one alone; None where the first is not known."""
    if one is None:
        return None
    if other is None:
        return f"{one} only"
    order = actor_table().inters
    first, second = sorted((one, other), key=order.index)
    if (first, second) == (CIVILIANS, _EXTERNAL):
        first, second = second, first
    return f"{first}-{second}"


def ucdp_name(party: str) -> tuple[str, bool]:
    """UCDP's name of a party, else the register's neutral one; and whether it is UCDP's."""
    known = parties().get(party)
    return (known.ucdp, True) if known is not None and known.ucdp is not None else (party_name(party, "en"), False)


def _by_side(ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for id_ in ids:
        found.setdefault(side_of(id_, None), {})[id_] = None
    return {side: tuple(some) for side, some in found.items()}


def _ordered(sides: tuple[tuple[str, ...], tuple[str, ...]]) -> Sides:
    def key(side: tuple[str, ...]) -> tuple[bool, str]:
        actor = _actor(side[0])
        return actor is None or actor.kind != "state", ucdp_name(side[0])[0]

    a, b = sorted(sides, key=key)
    return Sides(a, b)


def _executed_civilians(told: Sequence[Claim]) -> bool:
    dead = [c for c in told if c.event in (Event.KILLED, Event.EXECUTED) and c.victims is not None]
    civil = [c for c in dead if c.victims is not None and c.victims.status is VictimStatus.CIVILIAN]
    return len(civil) == len(dead) and any(c.event is Event.EXECUTED for c in civil)


def _actor(party: str) -> Actor | None:
    return actor_table().parties.get(party)


def _inter(actor: Actor | None, country: str | None) -> str | None:
    if actor is None or actor.inter is not None or actor.home is None or country is None:
        return None if actor is None else actor.inter
    return "State forces" if actor.home == country else _EXTERNAL
