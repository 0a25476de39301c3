"""The algebra of whole-number ranges: what a figure can be once vague words have been read by a profile."""

from isnad.model.value import Value


class Bounds(Value, frozen=True):
    """All whole numbers from `low` to `high`, both included; `high` None is open above.

    Unlike a `Count`, which repeats what a text states, this is a set of numbers: it can be joined and compared.
    """

    low: int
    high: int | None

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"no such range: {self.low}..{self.high}")

    def __contains__(self, n: object) -> bool:
        if not isinstance(n, int) or isinstance(n, bool):
            return False
        return self.low <= n and (self.high is None or n <= self.high)

    def hull(self, other: "Bounds") -> "Bounds":
        """The smallest range that holds both; commutative, associative, idempotent."""
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Bounds(min(self.low, other.low), high)

    def meet(self, other: "Bounds") -> "Bounds | None":
        """The numbers that lie in both, or None where there are none."""
        low = max(self.low, other.low)
        highs = [h for h in (self.high, other.high) if h is not None]
        high = min(highs) if highs else None
        return None if high is not None and high < low else Bounds(low, high)

    def plus(self, other: "Bounds") -> "Bounds":
        """The range of sums of one number from each."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Bounds(self.low + other.low, high)
