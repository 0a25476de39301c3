"""Agreement of two coders beyond chance, by coefficients that coders' handbooks name."""

from collections import Counter
from collections.abc import Hashable, Sequence

Pair = tuple[Hashable, Hashable]


def kappa(pairs: Sequence[Pair]) -> float | None:
    """Cohen's kappa of two coders' labels: 1 is full agreement, 0 what chance would give.

    J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37-46.
    The same whichever coder comes first. None without pairs, and where chance alone would agree always: both coders
    gave one label throughout, and nothing can be told.
    """
    if not pairs:
        return None
    number = len(pairs)
    observed = sum(one == other for one, other in pairs) / number
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(count * others[label] for label, count in ones.items()) / number**2
    return None if chance == 1 else (observed - chance) / (1 - chance)


def alpha(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Krippendorff's alpha of two coders' numbers, with the interval metric: differences count by their squares.

    K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), for two coders without missing values. The same
    whichever coder comes first. None without pairs, and where all numbers are equal: nothing varies, and nothing can be
    told.
    """
    values = [value for pair in pairs for value in pair]
    number = len(values)
    every = 2 * number * sum(value * value for value in values) - 2 * sum(values) ** 2
    if every == 0:
        return None
    observed = sum((one - other) ** 2 for one, other in pairs) / len(pairs)
    return 1 - observed * number * (number - 1) / every
