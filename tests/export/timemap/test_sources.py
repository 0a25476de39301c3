"""Whom a source has its words from: one parent each, and nobody his own ancestor."""

from hypothesis import given, strategies as st

from isnad.export.timemap.sources import parents
from isnad.model.origin import Tie, TieKind

_NODE = st.sampled_from("abcdef")
_TIES = st.lists(
    st.tuples(_NODE, _NODE, st.integers(0, 3)).map(
        lambda drawn: Tie(drawn[0], drawn[1], TieKind.CITES, tuple(f"c-{n}" for n in range(drawn[2])))
    ),
    max_size=12,
)


def test_the_parent_is_from_whom_most_claims_come() -> None:
    few, many = Tie("d", "x", TieKind.CITES, ("c-1",)), Tie("d", "y", TieKind.ENDS_IN, ("c-2", "c-3"))
    assert parents((few, many)) == {"d": "y"}
    assert parents((Tie("d", "x", TieKind.COPIES), Tie("d", "y", TieKind.STANDS_WITH))) == {}


@given(_TIES)
def test_nobody_is_his_own_ancestor(ties: list[Tie]) -> None:
    found = parents(tuple(ties))
    for node in found:
        passed = {node}
        at: str | None = found[node]
        while at is not None:
            assert at not in passed
            passed.add(at)
            at = found.get(at)
