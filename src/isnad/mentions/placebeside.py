"""Larger places behind and before each place of a text, found for all of them in one pass."""

from collections.abc import Sequence
from functools import cache

from isnad.mentions.items import Passage
from isnad.mentions.placedrafts import Draft
from isnad.mentions.placewords import place_words
from isnad.model.terms import Precision

ORDER = {precision: at for at, precision in enumerate(Precision)}
"""The scale from a country to a point."""

DISTRICT = ORDER[Precision.DISTRICT]
MARKS = str.maketrans("", "", '"“”«»‘’„#_*•●▪◾🔴⭕-–—:،')
"""What may stand between a place and the words beside it."""

_LISTS = frozenset(["", "و", "،", ",", "-", "–", "،و", "و "])


def larger_behind(
    passage: Passage, drafts: Sequence[Draft], extents: Sequence[int], sentences: Sequence[int]
) -> list[int | None]:
    """For each place the next one of its sentence that is larger, with nothing but words such as "in" between.

    Places of a list share what stands behind the last of them: it is found from the end, so that each place is looked
    at once, however long the list.

    Args:
        passage: the text.
        drafts: its places.
        extents: where each stands in `ORDER`.
        sentences: the index of the sentence of each.
    """
    found: list[int | None] = [None] * len(drafts)
    for following in range(len(drafts) - 1, 0, -1):
        at = following - 1
        if sentences[following] != sentences[at]:
            continue
        gap = passage.text[drafts[at].end : drafts[following].begin].translate(MARKS)
        if extents[following] < extents[at] and all(word in inside_words() for word in gap.split()):
            found[at] = following
        elif extents[following] == extents[at] and gap.strip() in _LISTS:
            found[at] = found[following]
    return found


def larger_before(drafts: Sequence[Draft], extents: Sequence[int], sentences: Sequence[int]) -> list[int | None]:
    """For each place the last larger area before it in its sentence ("in the countryside of X … the village")."""
    found: list[int | None] = []
    areas: dict[int, int] = {}
    sentence = -1
    for at, (draft, extent) in enumerate(zip(drafts, extents, strict=True)):
        if sentences[at] != sentence:
            sentence = sentences[at]
            areas.clear()
        found.append(max((area for its, area in areas.items() if its < extent), default=None))
        if not draft.home and extent <= DISTRICT:
            areas[extent] = at
    return found


@cache
def inside_words() -> frozenset[str]:
    """Words that say what a place lies in, and on which side of it."""
    return place_words("inside") | place_words("sides")
