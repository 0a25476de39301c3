"""How two ranges of a figure stand to each other."""

from enum import StrEnum

from isnad.model.bounds import Bounds


class Relation(StrEnum):
    """Of what a team coded and what the case holds.

    `inside`: the coding lies within the draft's range; `around`: the draft's within the coding's; `only_coding` and
    `only_draft`: nothing is said of it on the other side; `zero`: one side says nobody, the other nothing, which are
    not the same; `neither`: nobody says anything.
    """

    RIGHT = "right"
    INSIDE = "inside"
    AROUND = "around"
    OVERLAP = "overlap"
    DISJOINT = "disjoint"
    ONLY_CODING = "only_coding"
    ONLY_DRAFT = "only_draft"
    ZERO = "zero"
    NEITHER = "neither"


DISAGREE = frozenset(Relation) - {Relation.RIGHT, Relation.NEITHER}
"""Relations that somebody should look at."""

_NOBODY = Bounds(0, 0)


def relation(coding: Bounds | None, draft: Bounds | None) -> Relation:
    """How the two stand; that of the two turned round is the mirror of it."""
    if coding is None or draft is None:
        one = draft if coding is None else coding
        if one is None:
            return Relation.NEITHER
        if one == _NOBODY:
            return Relation.ZERO
        return Relation.ONLY_DRAFT if coding is None else Relation.ONLY_CODING
    if coding == draft:
        return Relation.RIGHT
    shared = coding.meet(draft)
    if shared is None:
        return Relation.DISJOINT
    if shared == coding:
        return Relation.INSIDE
    return Relation.AROUND if shared == draft else Relation.OVERLAP


def overlap(coding: Bounds, draft: Bounds) -> float | None:
    """The numbers that lie in both of all that lie in either, 0 to 1, whichever comes first; None where one is open."""
    if coding.high is None or draft.high is None:
        return None
    shared, hull = coding.meet(draft), coding.hull(draft)
    if shared is None or shared.high is None or hull.high is None:
        return 0.0
    return (shared.high - shared.low + 1) / (hull.high - hull.low + 1)
