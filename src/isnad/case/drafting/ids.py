"""Which id an incident bears when everything was linked anew: the one by which people know it, where it still is."""

from collections import Counter
from collections.abc import Mapping, Sequence

from isnad.model.value import Value


class Named(Value, frozen=True):
    """The id of each incident, in their order, and where the ids lead that no incident bears any more."""

    ids: tuple[str, ...]
    aliases: Mapping[str, str]


def named(groups: Sequence[tuple[str, Sequence[str]]], homes: Mapping[str, str]) -> Named:
    """Ids minted once: an incident keeps the former id with which it shares most claims, if that one shares most too.

    Args:
        groups: the id just minted and the claims of each incident that linking proposes.
        homes: the incident that linking proposed for each claim before.
    """
    shared = [Counter(homes[claim] for claim in claims if claim in homes) for _, claims in groups]
    heirs: dict[str, int] = {}
    for number, counts in enumerate(shared):
        for former, count in counts.items():
            if former not in heirs or count > shared[heirs[former]][former]:
                heirs[former] = number
    kept: dict[int, str] = {}
    for number, counts in enumerate(shared):
        mine = sorted((-count, former) for former, count in counts.items() if heirs[former] == number)
        if mine:
            kept[number] = mine[0][1]
    taken = set(kept.values())
    ids = tuple(kept.get(number) or fresh(minted, taken) for number, (minted, _) in enumerate(groups))
    gone = {former: ids[heir] for former, heir in heirs.items() if former not in taken}
    return Named(ids, gone)


def fresh(minted: str, taken: set[str]) -> str:
    """The id that was minted, or where another incident bears it the next that is free; it is then taken."""
    id_, number = minted, 1
    while id_ in taken:
        number += 1
        id_ = f"{minted}-{number}"
    taken.add(id_)
    return id_
