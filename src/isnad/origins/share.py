"""How much of a shorter report stands in another, and how much must before it is called a near-copy."""

from collections.abc import Sequence, Set as AbstractSet
from operator import not_
from typing import Final

RUN: Final = 4
"""Words in a row that must be equal in both: pairs and threes of common words are everybody's."""

FEWEST_WORDS: Final = 8
"""Below it a report is a headline, which two people may well write alike."""

_SHORT, _OF_SHORT = 12, 0.9
_LONG, _OF_LONG = 40, 0.6


def needed(words: int) -> float:
    """The share that makes a report of so many counted words a near-copy; above 1, which none has, for a headline.

    Nine tenths of up to twelve words, six tenths from forty on, between them in proportion: the shorter a report, the
    more of it is the form that all alerts have. Chosen on pairs of real reports read for it; a shared statement in
    two reports of their own stays below.
    """
    if words < FEWEST_WORDS:
        return 1.1
    along = min(1.0, max(0.0, (words - _SHORT) / (_LONG - _SHORT)))
    return _OF_SHORT - along * (_OF_SHORT - _OF_LONG)


def runs_of(words: Sequence[bytes]) -> list[int]:
    """Every `RUN` words in a row, in order, each as a number; none where there are fewer words.

    Equal runs have equal numbers, and others do not, but for one chance in more pairs than anybody will compare. The
    numbers are this process's own: they may be compared, but not stored, and nothing may hang on their order.
    """
    return list(map(hash, zip(words, words[1:], words[2:], words[3:], strict=False)))


def counting(words: Sequence[bytes], runs: Sequence[int]) -> bytearray:
    """1 for each word that counts, 0 for a number and for words that the report itself has printed before.

    Numbers tell runs apart, but the times and tallies around a post must not dilute it. A post whose first words
    stand over it again as a title is not made longer by them.
    """
    marks = bytearray(map(not_, map(bytes.isdigit, words)))  # as `is_number` has it, without a call for each word
    if len(set(runs)) == len(runs):
        return marks
    firsts = dict(zip(reversed(runs), range(len(runs) - 1, -1, -1), strict=True))
    for start in [at for at, first in enumerate(map(firsts.__getitem__, runs)) if first != at]:
        marks[start : start + RUN] = bytes(RUN)
    return marks


def share(runs: Sequence[int], marks: bytearray, held: AbstractSet[int]) -> float:
    """The share of the marked words that stand in a run of `held`, from 0 to 1.

    Covered by runs and not by the longest common sequence: linear in the words, and blind to paragraphs that changed
    places.

    Args:
        runs: of the shorter report.
        marks: its words that count, from `counting`.
        held: the runs of the other report.
    """
    of = sum(marks)
    found = _bits(covered(runs, len(marks), held)) & _bits(marks)
    return found.bit_count() / of if of else 0.0


def covered(runs: Sequence[int], words: int, held: AbstractSet[int]) -> bytes:
    """1 for each of so many words that stands in a run of `held`."""
    starts = _bits(bytes(map(held.__contains__, runs)))
    marks = 0
    for word in range(RUN):
        marks |= starts << 8 * word
    return marks.to_bytes(words, "little")


def _bits(marks: bytes | bytearray) -> int:
    """Marks as one number, a byte each: all of them are moved, joined and counted at once."""
    return int.from_bytes(marks, "little")
