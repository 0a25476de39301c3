"""A count as reports state it: a range with its exactness, open ends as None, never a bare number."""

from isnad.model.terms import Exactness
from isnad.model.value import Value

_OPEN_HIGH = (Exactness.MORE_THAN, Exactness.AT_LEAST)
_OPEN_LOW = (Exactness.LESS_THAN, Exactness.AT_MOST)


class Count(Value, frozen=True):
    """How many, as stated. `None` at an end means open, not zero; `0` is a value.

    `exact` and `about` have equal ends; `between` has two; `more_than` and `at_least` are open above, `less_than`
    and `at_most` open below; `vague` is open at both and keeps its `word` ("عشرات"), which a profile may read.
    """

    low: int | None
    high: int | None
    exactness: Exactness
    word: str | None = None

    def __post_init__(self) -> None:
        low, high, how = self.low, self.high, self.exactness
        if (low is not None and low < 0) or (high is not None and high < 0):
            raise ValueError(f"nobody counts below zero: {low}..{high}")
        if low is not None and high is not None and low > high:
            raise ValueError(f"a range upside down: {low}..{high}")
        if how in (Exactness.EXACT, Exactness.ABOUT):
            fits = low is not None and low == high
        elif how is Exactness.BETWEEN:
            fits = low is not None and high is not None
        elif how in _OPEN_HIGH:
            fits = low is not None and high is None
        elif how in _OPEN_LOW:
            fits = low is None and high is not None
        else:
            fits = low is None and high is None and self.word is not None
        if not fits:
            raise ValueError(f"{how} cannot have the ends {low}..{high}")

    @classmethod
    def exactly(cls, n: int) -> "Count":
        """Just `n`, stated as such."""
        return cls(n, n, Exactness.EXACT)

    @classmethod
    def about(cls, n: int) -> "Count":
        """`n`, said to be approximate."""
        return cls(n, n, Exactness.ABOUT)

    @classmethod
    def between(cls, low: int, high: int) -> "Count":
        """A stated range, both ends included."""
        return cls(low, high, Exactness.BETWEEN)

    @classmethod
    def vague(cls, word: str) -> "Count":
        """A word that no one may turn into a number without a profile."""
        return cls(None, None, Exactness.VAGUE, word)

    @property
    def is_open(self) -> bool:
        """Whether at least one end is not stated."""
        return self.low is None or self.high is None
