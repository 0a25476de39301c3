"""The working copy: received text made uniform for matching, each place of it tied to the received characters."""

import re
from collections.abc import Container
from functools import lru_cache
from heapq import merge

import msgspec

from isnad.model.span import Span
from isnad.text.alphabet import FOLD, SHAPES, TATWEEL
from isnad.text.glued import is_glued, parted, parted_at_splits
from isnad.text.offsets import OffsetMap, rewrite
from isnad.text.runs import edits, is_kept

_COMMON = {old: FOLD[old] for old in "أإآىة"}
_RARE = {old: new for old, new in (FOLD | SHAPES).items() if old not in _COMMON}
_WHATEVER_IS_KNOWN = None
_IS_RARE = re.compile(f"[{''.join(_RARE)}]")


class WorkingCopy(msgspec.Struct, frozen=True):
    r"""A received text and what matching reads instead of it.

    The working copy is made in one fixed order, and words of the lexicon go through the same (`fold`):

    1. Presentation forms become letters, one or several ("ﻻ" two, "ﷲ" four). ؤ and ئ written as two characters
       become one.
    2. Words that were split to dodge filters are put together: see `isnad.text.dodges`.
    3. Dropped: harakat and other combining marks, Quranic marks, bidi marks, joiners, soft hyphens, variation
       selectors, and tatweel. A tatweel with no Arabic letter beside it is a dash, and becomes "-".
    4. Blanks, U+200B among them, become one space a run; a run with a line end becomes one "\n". Nothing is trimmed.
    5. One character for one: أ إ آ ٱ to ا, ى and its look-alikes to ي, ة and the other forms of heh to ه, Persian and
       Kurdish letters to the Arabic ones they stand for, digits and their separators to ASCII.

    A ة with letters on both sides becomes "ة\n", and a line end stands before a split word that was written on to
    another: see `isnad.text.glued`.

    Attributes:
        text: the working copy.
        received: what it was made of.
        offsets: where each place of one stands in the other.
    """

    text: str
    received: str
    offsets: OffsetMap

    def span(self, start: int, end: int) -> Span:
        """The received characters that `text[start:end]` stands for.

        From the first received character of the first to the last of the last: all of a presentation form, all of a
        run of blanks; then past the marks that follow the last character, so that the span of "قتل" in "قُتِلَ" holds
        the last fatha. Tatweel and invisible characters after the last character are inside only where a mark follows
        them, fillers of a split word only where letters of the span stand on both sides. An empty span is empty.

        Raises:
            ValueError: there is no such span in the working copy.
        """
        return self.offsets.span(start, end)

    def position(self, index: int) -> int:
        """Where `received[index]` stands in `text`; what was dropped stands at the next character kept.

        `position(span(a, b).start)` is `a`, unless `a` is inside what one received character became.

        Raises:
            ValueError: `index` is outside the received text.
        """
        return self.offsets.position(index)


def working_copy(received: str, known: Container[str] = frozenset()) -> WorkingCopy:
    """Make the working copy of a received text.

    Args:
        received: the text all spans count in.
        known: folded words that writers split with a bare dot ("صار.وخ"), which can be told from the end of a
            sentence only by who knows the words. Without it such a word stays split.
    """
    made = edits(received, known)
    if is_glued(received):
        made = merge(made, parted(received))
    splits = tuple(parted_at_splits(received, known)) if TATWEEL in received else ()
    if splits:
        made = merge(made, splits)
    text, offsets = rewrite(received, made)
    return WorkingCopy(_one_for_one(text), received, offsets)


def report_copy(report: str, known: frozenset[str] = frozenset()) -> WorkingCopy:
    """`working_copy` of a whole report, kept for the next who reads it: several do, one after the other.

    Of most reports no word is looked up among those known, and whoever knows others reads the same copy.
    """
    kept = _copies_of(report)
    copy = kept.get(_WHATEVER_IS_KNOWN) or kept.get(known)
    if copy is None:
        words = _LookedUp(known)
        copy = working_copy(report, words)
        kept[known if words.asked else _WHATEVER_IS_KNOWN] = copy
    return copy


def copy_of_any(report: str) -> WorkingCopy | None:
    """`report_copy`, the same whatever words are known; None where that depends on them."""
    report_copy(report)
    return _copies_of(report).get(_WHATEVER_IS_KNOWN)


@lru_cache(maxsize=64)
def _copies_of(_: str) -> dict[frozenset[str] | None, WorkingCopy]:
    return {}


class _LookedUp(Container[str]):
    """Known words that tell whether any was looked up."""

    def __init__(self, known: frozenset[str]) -> None:
        self.asked = False
        self._known = known

    def __contains__(self, word: object) -> bool:
        self.asked = True
        return word in self._known


def fold(words: str) -> str:
    """The words as a working copy has them, for comparing words from elsewhere with it."""
    return _one_for_one(words) if is_kept(words) and not is_glued(words) else working_copy(words).text


def _one_for_one(text: str) -> str:
    """Only what occurs is replaced: of the many characters that a table of all would be asked for, a text has few.

    None of what they become is itself replaced, so that their order does not matter.
    """
    for old, new in _COMMON.items():
        text = text.replace(old, new)
    for old in set(_IS_RARE.findall(text)):
        text = text.replace(old, _RARE[old])
    return text
