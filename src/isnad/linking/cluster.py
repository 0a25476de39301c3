"""Groups of accounts by average linkage: two groups become one while their members fit each other on the whole."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from isnad.linking.constraints import Constraints
from isnad.linking.likely import Likely

_SLACK: Final = 1e-9
"""What rounding may do to a mean."""


def clusters(
    chosen: Sequence[int],
    similar: Mapping[tuple[int, int], float],
    threshold: float,
    unknown: float,
    constraints: Constraints,
) -> list[list[int]]:
    """The groups of what is chosen, members in order, groups by their first member.

    The two groups with the highest mean similarity of their members are put together, again and again, until none
    reaches the threshold (UPGMA; Sokal and Michener 1958). One bold pair therefore does not chain two groups that
    otherwise have nothing in common. What a person decided holds against any similarity. The same input gives the
    same groups.

    Args:
        chosen: positions, in order.
        similar: pairs that were compared, the smaller position first, with their similarity from 0 to 1; a pair of
            which one is not chosen says nothing.
        threshold: the mean under which nothing is put together.
        unknown: what stands for a pair that was not compared.
        constraints: pairs that must be together, and pairs that must not.
    """
    groups = _Groups(chosen, similar, unknown, threshold - _SLACK if unknown < threshold else 0.0)
    for one, other in constraints.together:
        groups.join(groups.of(one), groups.of(other))
    groups.part(constraints.apart)
    while (pair := groups.closest()) is not None and pair[0] >= threshold:
        groups.join(pair[1], pair[2])
    return groups.listed()


class _Groups:
    """Groups, of which only those are remembered as near that a pair ties whose similarity may be enough.

    Two groups together are no nearer to a third than the nearer of them was: so no others are ever put together, and
    what pairs that are not near take from a mean is worked out where it is asked for. That keeps a few of the hundred
    pairs that each account is in.
    """

    def __init__(
        self, chosen: Sequence[int], similar: Mapping[tuple[int, int], float], unknown: float, enough: float
    ) -> None:
        self._similar = similar
        self._unknown = unknown
        self._enough = enough
        self._members = {n: [n] for n in chosen}
        self._home = {n: n for n in chosen}
        self._near: dict[int, dict[int, float]] = {}
        self._apart: dict[int, set[int]] = {}
        self._size = self._next = max(chosen, default=-1) + 1
        self._parts: list[tuple[tuple[int, int], tuple[int, int]]] = []
        self._heap: list[tuple[float, int, int]] = []
        for (one, other), value in _strong(similar, enough):
            if one in self._members and other in self._members:
                self._near.setdefault(one, {})[other] = self._near.setdefault(other, {})[one] = value
                self._heap.append((-value, one, other))
        heapq.heapify(self._heap)

    def of(self, member: int) -> int:
        return self._home[member]

    def part(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Keep the groups of these pairs apart from now on."""
        for one, other in pairs:
            a, b = self.of(one), self.of(other)
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def closest(self) -> tuple[float, int, int] | None:
        """The two groups with the highest mean similarity that may be together; taken from the queue."""
        while self._heap:
            value, one, other = heapq.heappop(self._heap)
            alive = one in self._members and other in self._members
            if alive and other not in self._apart.get(one, ()):
                return -value, one, other
        return None

    def join(self, one: int, other: int) -> None:
        if one == other:
            return
        new, self._next = self._next, self._next + 1
        self._parts.append(((one, len(self._members[one])), (other, len(self._members[other]))))
        members = self._members.pop(one) + self._members.pop(other)
        self._members[new] = members
        for member in members:
            self._home[member] = new
        self._keep_apart(new, one, other)
        near = self._near.pop(one, {}), self._near.pop(other, {})
        mine: dict[int, float] = {}
        for group in sorted(near[0].keys() | near[1].keys()):
            if group in self._members:
                mean = self._mean(new, group, near)
                for former in (one, other):
                    self._near[group].pop(former, None)
                if mean is not None:
                    mine[group] = self._near[group][new] = mean
                    if mean >= self._enough:
                        heapq.heappush(self._heap, (-mean, min(new, group), max(new, group)))
        self._near[new] = mine

    def _mean(self, new: int, group: int, near: tuple[Mapping[int, float], ...] = ({}, {})) -> float | None:
        """Of a group and one that was there before it; None where no pair of their members was compared."""
        parts = self._parts[new - self._size]
        found = [near[n][group] if group in near[n] else self._value(parts[n][0], group) for n in (0, 1)]
        if found == [None, None]:
            return None
        values = (self._unknown if value is None else value for value in found)
        sizes = parts[0][1], parts[1][1]
        return sum(value * size for value, size in zip(values, sizes, strict=True)) / sum(sizes)

    def _value(self, one: int, other: int) -> float | None:
        """The mean similarity of two groups, as it was when the later of them came to be."""
        earlier, later = (one, other) if one < other else (other, one)
        return self._similar.get((earlier, later)) if later < self._size else self._mean(later, earlier)

    def _keep_apart(self, new: int, one: int, other: int) -> None:
        others = (self._apart.pop(one, set()) | self._apart.pop(other, set())) - {one, other}
        for group in others:
            self._apart[group] = self._apart[group] - {one, other} | {new}
        if others:
            self._apart[new] = others

    def listed(self) -> list[list[int]]:
        by_first: Callable[[list[int]], int] = min
        return sorted((sorted(members) for members in self._members.values()), key=by_first)


def _strong(similar: Mapping[tuple[int, int], float], enough: float) -> Iterator[tuple[tuple[int, int], float]]:
    if isinstance(similar, Likely):
        return similar.strong(enough)
    return ((pair, value) for pair, value in similar.items() if value >= enough)
