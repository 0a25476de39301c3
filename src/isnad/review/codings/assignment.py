"""The best one-to-one assignment of two sides, and how much would be lost without each of its pairs."""

from collections import deque
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

L = TypeVar("L", bound=Hashable)
R = TypeVar("R", bound=Hashable)

_SMALL: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Assigned(Generic[L, R]):
    """One pair; `loss` is how much less the best assignment without it is worth: near 0 where another is as good."""

    left: L
    right: R
    loss: float


def assign(weights: Mapping[L, Mapping[R, float]]) -> tuple[Assigned[L, R], ...]:
    """The pairs whose weights are the most together, each side at most once; one may stay without a pair, for nothing.

    By successive best augmenting paths, which is exact. `weights` hold the pairs that may be, all above 0. In the order
    of `weights`; of assignments that are equally good the first found, and the loss of its pairs is then 0.
    """
    found: list[Assigned[L, R]] = []
    for part in _parts(weights):
        sides = _Sides(part)
        for left in part:
            sides.improve(left)
        found += [Assigned(left, right, _loss(left, part, sides)) for left, right in sides.pairs.items()]
    order = {left: at for at, left in enumerate(weights)}
    return tuple(sorted(found, key=lambda one: order[one.left]))


@dataclass(slots=True)
class _Sides(Generic[L, R]):
    """An assignment that is being made: each left's right, and each right's left."""

    weights: Mapping[L, Mapping[R, float]]
    pairs: dict[L, R] = field(default_factory=dict)
    taken: dict[R, L] = field(default_factory=dict)

    def improve(self, start: L) -> float:
        """Give one without a pair the best that can be had by moving others, and what is gained; 0 leaves all as is."""
        gains: dict[L, float] = {start: 0.0}
        before: dict[L, tuple[L, R]] = {}
        best: tuple[float, L, R | None] = (0.0, start, None)
        queue = deque([start])
        while queue:
            left = queue.popleft()
            for right, weight in self.weights[left].items():
                gain = gains[left] + weight
                holder = self.taken.get(right)
                if holder is None:
                    best = max(best, (gain, left, right), key=lambda one: one[0])
                elif holder not in (left, start):
                    gain -= self.weights[holder][right]
                    if gain > gains.get(holder, float("-inf")) + _SMALL and not _leads(holder, left, before):
                        gains[holder], before[holder] = gain, (left, right)
                        queue.append(holder)
                        best = max(best, (gain, holder, None), key=lambda one: one[0])
        if best[0] <= _SMALL:
            return 0.0
        self._move(best[1], best[2], before)
        return best[0]

    def _move(self, at: L, right: R | None, before: Mapping[L, tuple[L, R]]) -> None:
        moves: list[tuple[L, R | None]] = [(at, right)]
        while at in before:
            at, given = before[at]
            moves.append((at, given))
        for left, _ in moves:
            if left in self.pairs:
                del self.taken[self.pairs.pop(left)]
        for left, to in moves:
            if to is not None:
                self.pairs[left], self.taken[to] = to, left


def _leads(left: L, at: L, before: Mapping[L, tuple[L, R]]) -> bool:
    """Whether the way to `at` goes over `left`, so that a way from there to it would be a circle."""
    while at in before:
        at = before[at][0]
        if at == left:
            return True
    return False


def _loss(left: L, weights: Mapping[L, Mapping[R, float]], best: _Sides[L, R]) -> float:
    """What is lost without a pair.

    Without both of its ends the rest is as good as it can be. First the right takes the best that it can get of the
    others, then the left of everything but that right: each time one chain of moves is enough.
    """
    right = best.pairs[left]
    turned: dict[R, dict[L, float]] = {right: {}}
    for one, found in weights.items():
        if one != left:
            for other, weight in found.items():
                turned.setdefault(other, {})[one] = weight
    without = {**weights, left: {other: weight for other, weight in weights[left].items() if other != right}}
    sides = _Sides(without, {**best.pairs}, {**best.taken})
    del sides.taken[sides.pairs.pop(left)]
    gained = _Sides(turned, sides.taken, sides.pairs).improve(right) + sides.improve(left)
    return max(0.0, weights[left][right] - gained)


def _parts(weights: Mapping[L, Mapping[R, float]]) -> Iterator[dict[L, Mapping[R, float]]]:
    """The lefts that are held together by rights, part by part."""
    by_right: dict[R, list[L]] = {}
    for left, found in weights.items():
        for right in found:
            by_right.setdefault(right, []).append(left)
    seen: set[L] = set()
    for first in weights:
        if first in seen:
            continue
        part, queue = {first: weights[first]}, deque([first])
        seen.add(first)
        while queue:
            for right in weights[queue.popleft()]:
                for left in by_right[right]:
                    if left not in seen:
                        seen.add(left)
                        part[left] = weights[left]
                        queue.append(left)
        yield part
