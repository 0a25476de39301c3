"""Groups of accounts by average linkage: two groups become one while their members fit each other on the whole."""

import heapq
from collections.abc import Callable, Iterable, Mapping

from isnad.linking.constraints import Constraints


def clusters(
    size: int, similar: Mapping[tuple[int, int], float], threshold: float, unknown: float, constraints: Constraints
) -> list[list[int]]:
    """The groups of `range(size)`, members in order, groups by their first member.

    The two groups with the highest mean similarity of their members are put together, again and again, until none
    reaches the threshold (UPGMA; Sokal and Michener 1958). One bold pair therefore does not chain two groups that
    otherwise have nothing in common. What a person decided holds against any similarity. The same input gives the
    same groups.

    Args:
        size: how many there are.
        similar: pairs that were compared, the smaller position first, with their similarity from 0 to 1.
        threshold: the mean under which nothing is put together.
        unknown: what stands for a pair that was not compared.
        constraints: pairs that must be together, and pairs that must not.
    """
    groups = _Groups(size, similar, unknown)
    for one, other in constraints.together:
        groups.join(groups.of(one), groups.of(other))
    groups.part(constraints.apart)
    while (pair := groups.closest()) is not None and pair[0] >= threshold:
        groups.join(pair[1], pair[2])
    return groups.listed()


class _Groups:
    def __init__(self, size: int, similar: Mapping[tuple[int, int], float], unknown: float) -> None:
        self.unknown = unknown
        self._members = {n: [n] for n in range(size)}
        self._home = list(range(size))
        self._near: dict[int, dict[int, float]] = {n: {} for n in range(size)}
        self._apart: dict[int, set[int]] = {}
        self._next = size
        self._heap: list[tuple[float, int, int]] = []
        for (one, other), value in similar.items():
            self._near[one][other] = self._near[other][one] = value
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
        sizes = len(self._members[one]), len(self._members[other])
        members = self._members.pop(one) + self._members.pop(other)
        self._members[new] = members
        for member in members:
            self._home[member] = new
        self._keep_apart(new, one, other)
        near = self._near.pop(one), self._near.pop(other)
        self._near[new] = {}
        for group in sorted(near[0].keys() | near[1].keys()):
            if group in self._members and group != new:
                values = (n.get(group, self.unknown) for n in near)
                mean = sum(value * size for value, size in zip(values, sizes, strict=True)) / sum(sizes)
                self._near[new][group] = self._near[group][new] = mean
                heapq.heappush(self._heap, (-mean, min(new, group), max(new, group)))

    def _keep_apart(self, new: int, one: int, other: int) -> None:
        others = (self._apart.pop(one, set()) | self._apart.pop(other, set())) - {one, other}
        for group in others:
            self._apart[group] = self._apart[group] - {one, other} | {new}
        if others:
            self._apart[new] = others

    def listed(self) -> list[list[int]]:
        by_first: Callable[[list[int]], int] = min
        return sorted((sorted(members) for members in self._members.values()), key=by_first)
