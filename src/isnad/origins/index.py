"""An index of reports that tells, document by document, which of those before it are near-copies."""

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import blake2b
from typing import Final

import numpy as np
import rensa  # type: ignore[import-untyped]
from numpy.typing import NDArray

from isnad.engine.stretches import Stretches
from isnad.model.document import Document
from isnad.origins.form import is_frame, presses, without_form
from isnad.origins.posts import Posts
from isnad.origins.relation import NearCopy, Printed, relate
from isnad.origins.report import Compared
from isnad.origins.share import FEWEST_WORDS, RUN, needed, share
from isnad.origins.words import MOST_WORDS, words_of

_HASHES, _BANDS, _SEED = 64, 8, 42  # finds reports that have three quarters of their different words in common
_SHORT: Final = 64  # runs
_EVERY, _EVERY_OF_SHORT = 8, 4  # runs of a report, of which one is posted
_POSTED: Final = 16  # reports under one run; a run that more have is everybody's, or they are copies that these find
_HITS: Final = 0.2  # of the shorter report's runs, as far as the posted ones tell; a near-copy has twice as many
_CHECKED: Final = 12  # candidates that are compared word by word
_FAMILY: Final = 8  # a report with so many near-copies need not be found itself: they are found for it
_FELLOWS: Final = 8  # reports of the same outlet that are asked about its form, the earliest
_CROWD: Final = 64  # signatures alike; where there are so many, one more would only make the next search longer
_CACHED: Final = 1024  # reports kept taken apart
_DIGEST: Final = 16  # bytes that stand for a text


class CopyIndex:
    """Reports by their words. What a report costs hangs on its own length, not on how many came before it.

    Two ways lead to candidates. One run of words in every eight (of a short report four) is posted under its report,
    while all runs of a new report are looked up: that finds an excerpt, whichever of the two came first. And MinHash
    signatures of the words find reports alike as wholes, also where all their runs are formulas that many reports have,
    and posts are full. Candidates are then compared word by word; until then words wait in a file.
    """

    def __init__(self) -> None:
        self._reports: list[Printed] = []
        self._texts = Stretches()
        self._ids: dict[str, int | None] = {}
        self._same: dict[bytes, int] = {}
        self._lengths = array("H")  # MOST_WORDS at most
        self._strides = bytearray()
        self._least = array("d")
        self._posted = Posts(_POSTED)
        self._alike = Posts(_CROWD)  # by a band of a signature
        self._frames: set[int] = set()
        self._presses: list[tuple[str, ...]] = []
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._printed_by: dict[str, list[int]] = {}
        self._apart: OrderedDict[int, Compared] = OrderedDict()

    def add(self, document: Document) -> tuple[NearCopy, ...]:
        """Take a document in; its near-copies among those before it, in order of publication.

        A report that repeats another word for word is tied to the first such one only, and a text that hundreds print
        to a dozen of them: the group is complete all the same. A document whose id is known is passed over, and so is
        one of fewer than `FEWEST_WORDS` words.
        """
        if document.id in self._ids:
            return ()
        self._ids[document.id] = None
        words = words_of(document.report)
        apart = Compared.of(words)
        if len(apart.held) < FEWEST_WORDS - RUN + 1:
            return ()
        printed, number = Printed.of(document), len(self._reports)
        twin = self._same.setdefault(_whole(document, words, apart.text), number)
        self._ids[document.id] = twin
        if twin != number:
            copy = self._again(twin, printed, presses(document))
            return () if copy is None else (copy,)
        self._keep(printed, apart, presses(document))
        bands = _bands(words)
        alike = np.unique(self._alike.found(bands)).tolist()
        candidates = self._candidates(apart.held, alike)
        found = [copy for other in candidates if (copy := self._judge(number, other)) is not None]
        if len(found) < _FAMILY:
            self._posted.post(number, apart.runs[:: self._strides[number]])
            if len(alike) < _CROWD:
                self._alike.post(number, bands)
        for press in self._presses[number]:
            self._printed_by.setdefault(press, []).append(number)
        return tuple(found)

    def confirmed(self, copy: NearCopy) -> bool:
        """Whether a relation that `add` found still holds, now that more is known of what is an outlet's form."""
        first, second = self._ids.get(copy.first), self._ids.get(copy.second)
        if first is None or second is None or first in self._frames or second in self._frames:
            return False
        return first == second or not self._fellows(first, second) or self._judge(first, second) is not None

    def _keep(self, printed: Printed, apart: Compared, by: tuple[str, ...]) -> None:
        number, size = len(self._reports), len(apart.held)
        self._reports.append(printed)
        self._texts.add(apart.packed)
        self._lengths.append(apart.length)
        self._strides.append(_EVERY_OF_SHORT if size <= _SHORT else _EVERY)
        self._least.append(_HITS * size / self._strides[number])
        self._presses.append(self._known.setdefault(by, by))
        self._cache(number, apart)

    def _again(self, twin: int, printed: Printed, by: tuple[str, ...]) -> NearCopy | None:
        """The relation of a document that has the words of a known report."""
        known = self._reports[twin]
        if set(by) & set(self._presses[twin]) and is_frame(known, printed, 1.0):
            self._frames.add(twin)
        is_headline = self._lengths[twin] < FEWEST_WORDS
        return None if is_headline or twin in self._frames else relate(known, printed, 1.0, same=True)

    def _candidates(self, runs: frozenset[int], alike: list[int]) -> list[int]:
        """Those worth a comparison, at most `_CHECKED`, in order of publication."""
        # A report may have many hundreds of hits that come to nothing: they are counted and left without a loop.
        others, hits = np.unique(self._posted.found(runs), return_counts=True)
        strides, least = np.frombuffer(self._strides, np.uint8)[others], np.frombuffer(self._least)[others]
        is_likely = (hits >= least) | (hits * strides >= _HITS * len(runs))
        # Half the places are for those alike: where posts are full, hits name everybody else.
        chosen = set(_most_hit(alike, others, hits)[: _CHECKED // 2])
        likely = others[is_likely][np.argsort(-hits[is_likely], kind="stable")][:_CHECKED]
        for other in likely.tolist():
            if len(chosen) == _CHECKED:
                break
            chosen.add(other)
        return sorted(chosen, key=lambda other: self._reports[other].place)

    def _judge(self, one: int, other: int) -> NearCopy | None:
        """The relation of two reports, None where it is no near-copy. The order of the two does not matter."""
        short, long = map(self._taken_apart, self._by_length(one, other))
        shared = share(short.runs, short.marks, long.held)
        if shared < needed(short.length):
            return None
        if self._one_press(one, other) and is_frame(self._reports[one], self._reports[other], shared):
            self._frames.update((one, other))
        if one in self._frames or other in self._frames:
            return None
        fellows = self._fellows(one, other)
        if fellows:
            marks = without_form(short, [self._taken_apart(n) for n in fellows])
            shared = share(short.runs, marks, long.held)
            if shared < needed(sum(marks)):
                return None
        return relate(self._reports[one], self._reports[other], shared, same=False)

    def _by_length(self, one: int, other: int) -> tuple[int, int]:
        """The shorter first; of two as long, the one whose words come first in the alphabet."""
        lengths = self._lengths[one], self._lengths[other]
        if lengths[0] == lengths[1]:
            lengths = (0, 1) if self._taken_apart(one).text <= self._taken_apart(other).text else (1, 0)
        return (one, other) if lengths[0] < lengths[1] else (other, one)

    def _one_press(self, one: int, other: int) -> set[str]:
        return set(self._presses[one]) & set(self._presses[other])

    def _fellows(self, one: int, other: int) -> list[int]:
        """The first reports of whoever printed both, which may know their form."""
        presses = self._one_press(one, other)
        known = sorted({n for press in presses for n in self._printed_by.get(press, [])[: _FELLOWS + 2]})
        return [n for n in known if n not in (one, other)][:_FELLOWS]

    def _taken_apart(self, number: int) -> Compared:
        compared = self._apart.pop(number, None)
        return self._cache(number, Compared.unpacked(self._texts.at(number)) if compared is None else compared)

    def _cache(self, number: int, apart: Compared) -> Compared:
        self._apart[number] = apart
        if len(self._apart) > _CACHED:
            self._apart.popitem(last=False)
        return apart


def _bands(words: Sequence[bytes]) -> list[int]:
    """A report's MinHash signature in bands, each as a number; who has one of them in common is likely alike."""
    signature = rensa.RMinHash(_HASHES, _SEED)
    signature.update(words)
    bands = np.array(signature.digest(), np.uint32).reshape(_BANDS, -1)
    return [hash((number, band.tobytes())) for number, band in enumerate(bands)]


def _most_hit(alike: Sequence[int], others: NDArray[np.uint32], hits: NDArray[np.int64]) -> list[int]:
    """The reports alike, that with most hits first; `others` are those that have any, in order."""
    if not alike:
        return []
    at = np.searchsorted(others, alike)
    of_each = {
        other: int(hits[place]) if place < len(others) and others[place] == other else 0
        for other, place in zip(alike, at.tolist(), strict=True)
    }
    return sorted(of_each, key=lambda other: (-of_each[other], other))


def _whole(document: Document, words: Sequence[bytes], text: bytes) -> bytes:
    """What two documents with the same words have in common, also where only the first of them were read."""
    told = len(words) < MOST_WORDS
    whole = text if told else text + b" %d" % hash(document.received.text)
    return blake2b(whole, digest_size=_DIGEST).digest()
