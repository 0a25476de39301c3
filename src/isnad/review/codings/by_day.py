"""Rows of an export that counts days, put together as the incidents that they are of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import reduce

from msgspec.structs import replace

from isnad.review.codings.coding import FIGURES, Coding


def of_incidents(codings: Sequence[Coding], rows: Mapping[str, int]) -> tuple[Coding, ...]:
    """One coding an incident, where its first row stood: of all its days, with the sums of what its rows count.

    Where one of the `rows` of an incident could not be read the others say nothing of how many there were in all.
    """
    of_one: dict[str, list[Coding]] = defaultdict(list)
    for coding in codings:
        if coding.id is not None:
            of_one[coding.id].append(coding)
    found: list[Coding] = []
    for coding in codings:
        own = [coding] if coding.id is None else of_one.pop(coding.id, [])
        if own:
            whole = reduce(_together, own)
            found.append(whole if coding.id is None or len(own) >= rows.get(coding.id, 1) else _uncounted(whole))
    return tuple(found)


def _together(one: Coding, other: Coding) -> Coding:
    days = [day for day in (one.first, one.last, other.first, other.last) if day is not None]
    return replace(
        one,
        first=min(days, default=None),
        last=max(days, default=None),
        told=tuple(field for field in one.told if field in other.told),
        # A figure that one of them leaves out has no sum.
        figures={name: had.plus(other.figures[name]) for name, had in one.figures.items() if name in other.figures},
        parties=tuple(dict.fromkeys((*one.parties, *other.parties))),
    )


def _uncounted(coding: Coding) -> Coding:
    return replace(coding, figures={}, told=tuple(field for field in coding.told if field not in FIGURES))
