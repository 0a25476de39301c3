"""Groups of accounts by average linkage: two groups become one while their members fit each other on the whole."""

import heapq
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from isnad.linking.constraints import Constraints
from isnad.linking.strong import Pair, Strong

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
    """Groups by number: a position for a group of one, higher numbers for those put together, in the order of that.

    Two groups are near where a pair ties them whose similarity may be enough. Two groups together are no nearer to a
    third than the nearer of them was: so no others are ever put together, and what pairs that are not near add to a
    mean is looked up when it is asked for. Of two near groups that which came to be later knows the sum of all
    similarities between them; the other finds it by what the later one was made of. Groups of one know nothing but
    their pairs, which lie in arrays, so that memory is taken for what was put together alone.
    """

    def __init__(self, chosen: Sequence[int], similar: Mapping[Pair, float], unknown: float, enough: float) -> None:
        self._similar = similar
        self._unknown = unknown
        self._enough = enough
        self._chosen = chosen
        self._size = max(chosen, default=-1) + 1
        self._into = array("I", range(self._size))
        self._members: dict[int, list[int]] = {}
        self._sums: dict[int, dict[int, float]] = {}
        self._apart: dict[int, set[int]] = {}
        self._strong = Strong(chosen, similar, enough)
        self._waiting = self._strong.closest_first()
        self._next = next(self._waiting, None)
        self._heap: list[tuple[float, int, int]] = []

    def of(self, member: int) -> int:
        """The group that a member, or a group that was, is in."""
        into = self._into
        while into[member] != member:
            into[member] = into[into[member]]
            member = into[member]
        return member

    def part(self, pairs: Iterable[Pair]) -> None:
        """Keep the groups of these pairs apart from now on."""
        for one, other in pairs:
            a, b = self.of(one), self.of(other)
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def closest(self) -> tuple[float, int, int] | None:
        """The two groups with the highest mean similarity that may be together; taken from the queue."""
        into = self._into
        while self._heap or self._next is not None:
            if self._next is not None and (not self._heap or self._next <= self._heap[0]):
                value, one, other = self._next
                self._next = next(self._waiting, None)
            else:
                value, one, other = heapq.heappop(self._heap)
            if into[one] == one and into[other] == other and other not in self._apart.get(one, ()):
                return -value, one, other
        return None

    def join(self, one: int, other: int) -> None:
        """Put two groups together."""
        if one == other:
            return
        new = len(self._into)
        parts = [(part, self._near(part)) for part in (one, other)]
        sums: dict[int, float] = {}
        for group in sorted((parts[0][1] | parts[1][1]) - {one, other}):
            sums[group] = sum(
                self._sum(part, group) if group in near else self._looked_up(part, group) for part, near in parts
            )
        members = [*self._listed(one), *self._listed(other)]
        for group, total in sums.items():
            mean = total / (len(members) * len(self._listed(group)))
            if mean >= self._enough:
                heapq.heappush(self._heap, (-mean, group, new))
        for part in (one, other):
            self._members.pop(part, None)
            self._sums.pop(part, None)
            self._into[part] = new
        self._into.append(new)
        self._members[new], self._sums[new] = members, sums
        self._keep_apart(new, one, other)

    def _listed(self, group: int) -> Sequence[int]:
        return self._members[group] if group >= self._size else (group,)

    def _near(self, group: int) -> set[int]:
        """The groups near to it, as they are now."""
        known = self._sums[group] if group >= self._size else self._strong.near(group)
        return set(map(self.of, known))

    def _sum(self, one: int, other: int) -> float:
        """Of all similarities between two groups that are near."""
        earlier, later = (one, other) if one < other else (other, one)
        return self._sums[later][earlier] if later >= self._size else self._similar[earlier, later]

    def _looked_up(self, one: int, other: int) -> float:
        """The same of two that need not be near, from pair to pair."""
        similar, unknown = self._similar, self._unknown
        total = 0.0
        for a in self._listed(one):
            for b in self._listed(other):
                value = similar.get((a, b) if a < b else (b, a))
                total += unknown if value is None else value
        return total

    def _keep_apart(self, new: int, one: int, other: int) -> None:
        others = (self._apart.pop(one, set()) | self._apart.pop(other, set())) - {one, other}
        for group in others:
            self._apart[group] = self._apart[group] - {one, other} | {new}
        if others:
            self._apart[new] = others

    def listed(self) -> list[list[int]]:
        """Members in order, groups by their first member."""
        found: dict[int, list[int]] = {}
        for member in sorted(self._chosen):
            found.setdefault(self.of(member), []).append(member)
        return list(found.values())
