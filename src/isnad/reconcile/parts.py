"""All of the dead beside the women and the children among them: there are no fewer of all than of a part."""

from collections.abc import Mapping, Sequence

import msgspec

from isnad.model.assessment import Figure, Figures
from isnad.model.terms import Exactness
from isnad.reconcile.support import FigureName


def figures_of(made: Mapping[FigureName, Figure]) -> Figures:
    """The figures of one incident, made one by one, brought into line with each other."""
    children, women = made[FigureName.CHILDREN_KILLED], made[FigureName.WOMEN_KILLED]
    killed = no_fewer_than(made[FigureName.KILLED], (children, women))
    return Figures(killed, made[FigureName.INJURED], children, women)


def no_fewer_than(killed: Figure, parts: Sequence[Figure]) -> Figure:
    """The figure of all, its minimum raised to that of the part which has the highest one.

    A report may tell of women killed whose total another report gives with fighters in it, of whom nobody knows how
    many they were: nothing at the least then, though two women are told of. Parts are not added: two reports may tell
    of the same people, a girl be a woman in one of them. The claims that hold the part's minimum are kept with it.
    """
    told = [part for part in parts if part.low is not None]
    # Of equals one that a number holds, not a word.
    most = max(told, key=lambda part: (part.low or 0, Exactness.EXACT in part.rules), default=None)
    if most is None or most.low is None or killed.low is None or most.low <= killed.low:
        return killed
    high = killed.high if killed.high is None else max(killed.high, most.low)
    aside = tuple(left for left in killed.aside if left.claim not in most.kept)
    kept, rules = tuple(dict.fromkeys((*killed.kept, *most.kept))), tuple(dict.fromkeys((*killed.rules, *most.rules)))
    return msgspec.structs.replace(killed, low=most.low, high=high, kept=kept, aside=aside, rules=rules)
