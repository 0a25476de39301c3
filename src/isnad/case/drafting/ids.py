"""Which id an incident bears when everything was linked anew: the one by which people know it, where it still is."""

from collections.abc import Mapping, Sequence

from isnad.model.value import Value


class Named(Value, frozen=True):
    """The id of each incident, in their order, and where the ids lead that no incident bears any more."""

    ids: tuple[str, ...]
    aliases: Mapping[str, str]


def named(minted: Sequence[str], shared: Sequence[Mapping[str, int]]) -> Named:
    """Ids minted once: an incident keeps the former id with which it shares most claims, if that one shares most too.

    Args:
        minted: the id just minted for each incident that linking proposes.
        shared: how many claims each of them has in common with the incidents that linking proposed before, by their
            ids.
    """
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
    ids = tuple(kept.get(number) or fresh(one, taken) for number, one in enumerate(minted))
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
