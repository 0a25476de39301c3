"""What people decided about pairs of accounts, which no similarity overrules."""

from isnad.model.value import Value


class Constraints(Value, frozen=True):
    """Pairs of positions that must be in one group, and pairs that must not."""

    together: tuple[tuple[int, int], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
