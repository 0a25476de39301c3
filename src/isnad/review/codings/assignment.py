"""The best one-to-one assignment of two sides, and how much would be lost without each of its pairs."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from typing import Generic, TypeVar

L = TypeVar("L", bound=Hashable)
R = TypeVar("R", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Assigned(Generic[L, R]):
    """One pair; `loss` is how much less the best assignment without it is worth: 0 where another is as good."""

    left: L
    right: R
    loss: float


def assign(weights: Mapping[L, Mapping[R, float]], most: float = float("inf")) -> tuple[Assigned[L, R], ...]:
    """The pairs whose weights are the most together, each side at most once; one may stay without a pair, for nothing.

    In the order of `weights`, which hold the pairs that may be, none below 0; of assignments that are equally good the
    first found. A loss above `most` is given as `most`, and is not looked for any further: each is then found among a
    few pairs around.

    The method is that of H. W. Kuhn (1955) by shortest augmenting paths over prices (J. Edmonds, R. M. Karp, 1972).
    """
    market = _Market(weights)
    for left in weights:
        market.place(left)
    losses = ((left, market.pairs[left]) for left in weights if left in market.pairs)
    return tuple(Assigned(left, right, market.loss(left, most)) for left, right in losses)


class _Market(Generic[L, R]):
    """An assignment with a price for each side, so that what a pair is worth is never above the prices of its two.

    A pair that is made is worth just its prices; a right without a left has the price 0, so has a left without a right.
    """

    def __init__(self, weights: Mapping[L, Mapping[R, float]]) -> None:
        self.pairs: dict[L, R] = {}
        self._taken: dict[R, L] = {}
        self._weights = weights
        self._left = {left: max(found.values(), default=0.0) for left, found in weights.items()}
        self._right: dict[R, float] = {right: 0.0 for found in weights.values() for right in found}
        self._wanted: dict[R, list[L]] = {}
        for left, found in weights.items():
            for right in found:
                self._wanted.setdefault(right, []).append(left)
        self._order = count()

    def place(self, start: L) -> None:
        """Find a right for a left, moving others where that is worth more; or none, or let another have none."""
        heap: list[tuple[float, int, L, R | None]] = []
        lefts, rights, came = {start: 0.0}, dict[R, float](), dict[R, L]()
        self._offer(start, 0.0, heap)
        end: R | None = None
        while True:
            paid, _, left, right = heappop(heap)
            if right is None:
                end = self.pairs.get(left)
                break
            if right in rights:
                continue
            rights[right], came[right] = paid, left
            holder = self._taken.get(right)
            if holder is None:
                end = right
                break
            lefts[holder] = paid
            self._offer(holder, paid, heap)
        for one, at in lefts.items():
            self._left[one] -= paid - at
        for other, at in rights.items():
            self._right[other] += paid - at
        if right is None:
            self.pairs.pop(left, None)
        self._move(start, end, came)

    def loss(self, left: L, most: float) -> float:
        """What is lost without the pair of a left, at most `most`.

        Either others move in a circle so that its right is taken again; or its left finds a free right or lets one have
        none, and apart from that its right is taken by one whose own is then not missed, or stays free.
        """
        right = self.pairs[left]
        circle, away = self._away(left, right, most)
        return min(circle, most if away >= most else away + self._back(left, right, most - away), most)

    def _away(self, start: L, end: R, most: float) -> tuple[float, float]:
        """The price of a way from a left over others to a right that its pair held, and to anything that is free."""
        heap: list[tuple[float, int, L, R | None]] = []
        seen: set[R] = set()
        circle = free = most
        self._offer(start, 0.0, heap)
        while heap:
            paid, _, _, right = heappop(heap)
            if paid >= min(circle, most):
                break
            if right is None or right not in self._taken:
                free = min(free, paid)
            elif right == end:
                circle = paid
            elif right not in seen:
                seen.add(right)
                self._offer(self._taken[right], paid, heap)
        return circle, free

    def _back(self, without: L, start: R, most: float) -> float:
        """The price of a way that gives a free right away again, or of leaving it free; one left does not want it."""
        heap: list[tuple[float, int, R]] = [(0.0, next(self._order), start)]
        best = most
        seen: set[R] = set()
        while heap:
            paid, _, right = heappop(heap)
            if paid >= best:
                break
            if right in seen:
                continue
            seen.add(right)
            best = min(best, paid + self._right[right])
            for left in self._wanted[right]:
                own = self.pairs.get(left)
                if left == without or own == right:
                    continue
                price = paid + self._over(left, right)
                if own is None:
                    best = min(best, price)
                else:
                    heappush(heap, (price, next(self._order), own))
        return best

    def _offer(self, left: L, paid: float, heap: list[tuple[float, int, L, R | None]]) -> None:
        """Everything that a left may go to from its own, by what is paid for it until then: another right, or none."""
        own = self.pairs.get(left)
        heappush(heap, (paid + self._left[left], next(self._order), left, None))
        for right in self._weights[left]:
            if right != own:
                heappush(heap, (paid + self._over(left, right), next(self._order), left, right))

    def _over(self, left: L, right: R) -> float:
        """By how much the prices of two are above what they are worth together."""
        return max(0.0, self._left[left] + self._right[right] - self._weights[left][right])

    def _move(self, start: L, end: R | None, came: Mapping[R, L]) -> None:
        while end is not None:
            left = came[end]
            before = self.pairs.get(left)
            self.pairs[left], self._taken[end] = end, left
            end = None if left == start else before
