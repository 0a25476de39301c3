"""An index of reports that tells, document by document, which of those before it are near-copies."""

from collections import Counter, OrderedDict
from hashlib import blake2b
from itertools import chain
from typing import Final

import rensa  # type: ignore[import-untyped]

from isnad.engine.stretches import Stretches
from isnad.model.document import Document
from isnad.origins.form import is_frame, presses, without_form
from isnad.origins.relation import NearCopy, Printed, relate
from isnad.origins.report import Compared
from isnad.origins.share import FEWEST_WORDS, RUN, needed, runs_of, share
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
_CACHED: Final = 256  # reports kept taken apart
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
        self._sizes: list[int] = []
        self._posted: dict[int, tuple[int, ...]] = {}
        self._alike = rensa.RMinHashLSH(0.75, _HASHES, _BANDS)
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
        runs = runs_of(words)
        distinct = set(runs)
        if len(distinct) < FEWEST_WORDS - RUN + 1:
            return ()
        printed, text = Printed.of(document), b" ".join(words)
        number = len(self._reports)
        twin = self._same.setdefault(_whole(document, text, words), number)
        self._ids[document.id] = twin
        if twin != number:
            copy = self._again(twin, printed, presses(document))
            return () if copy is None else (copy,)
        self._reports.append(printed)
        self._texts.add(text)
        self._sizes.append(len(distinct))
        by = presses(document)
        self._presses.append(self._known.setdefault(by, by))
        signature = rensa.RMinHash(_HASHES, _SEED)
        signature.update(words)
        alike = self._alike.query(signature)
        candidates = self._candidates(distinct, alike)
        found = [copy for other in candidates if (copy := self._judge(number, other)) is not None]
        if len(found) < _FAMILY:
            self._post(number, runs)
            if len(alike) < _CROWD:
                self._alike.insert(number, signature)
        for press in self._presses[number]:
            self._printed_by.setdefault(press, []).append(number)
        return tuple(found)

    def confirmed(self, copy: NearCopy) -> bool:
        """Whether a relation that `add` found still holds, now that more is known of what is an outlet's form."""
        first, second = self._ids.get(copy.first), self._ids.get(copy.second)
        if first is None or second is None or first in self._frames or second in self._frames:
            return False
        return first == second or not self._fellows(first, second) or self._judge(first, second) is not None

    def _again(self, twin: int, printed: Printed, by: tuple[str, ...]) -> NearCopy | None:
        """The relation of a document that has the words of a known report."""
        known = self._reports[twin]
        if set(by) & set(self._presses[twin]) and is_frame(known, printed, 1.0):
            self._frames.add(twin)
        is_headline = self._taken_apart(twin).length < FEWEST_WORDS
        return None if is_headline or twin in self._frames else relate(known, printed, 1.0, same=True)

    def _post(self, number: int, runs: list[int]) -> None:
        for run in runs[:: self._stride(number)]:
            known = self._posted.get(run, ())
            if len(known) < _POSTED and number not in known:
                self._posted[run] = (*known, number)

    def _candidates(self, runs: set[int], alike: list[int]) -> list[int]:
        """Those worth a comparison, at most `_CHECKED`, in order of publication."""
        posted = self._posted
        hits = Counter(chain.from_iterable([posted[run] for run in posted.keys() & runs]))
        size = len(runs)
        likely = [
            other
            for other, count in hits.items()
            if count * self._stride(other) >= _HITS * min(size, self._sizes[other])
        ]
        # Half the places are for those alike: where posts are full, hits name everybody else.
        chosen = set(sorted(alike, key=lambda other: (-hits[other], other))[: _CHECKED // 2])
        for other in sorted(likely, key=lambda other: (-hits[other], other)):
            if len(chosen) == _CHECKED:
                break
            chosen.add(other)
        return sorted(chosen, key=lambda other: self._reports[other].place)

    def _stride(self, number: int) -> int:
        return _EVERY_OF_SHORT if self._sizes[number] <= _SHORT else _EVERY

    def _judge(self, one: int, other: int) -> NearCopy | None:
        """The relation of two reports, None where it is no near-copy. The order of the two does not matter."""
        numbers = sorted((one, other), key=lambda n: (self._taken_apart(n).length, self._taken_apart(n).text))
        short, long = map(self._taken_apart, numbers)
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

    def _one_press(self, one: int, other: int) -> set[str]:
        return set(self._presses[one]) & set(self._presses[other])

    def _fellows(self, one: int, other: int) -> list[int]:
        """The first reports of whoever printed both, which may know their form."""
        presses = self._one_press(one, other)
        known = sorted({n for press in presses for n in self._printed_by.get(press, [])[: _FELLOWS + 2]})
        return [n for n in known if n not in (one, other)][:_FELLOWS]

    def _taken_apart(self, number: int) -> Compared:
        compared = self._apart.pop(number, None)
        if compared is None:
            compared = Compared.of(self._texts.at(number))
        self._apart[number] = compared
        if len(self._apart) > _CACHED:
            self._apart.popitem(last=False)
        return compared


def _whole(document: Document, text: bytes, words: list[bytes]) -> bytes:
    """What two documents with the same words have in common, also where only the first of them were read."""
    whole = text if len(words) < MOST_WORDS else text + b" %d" % hash(document.received.text)
    return blake2b(whole, digest_size=_DIGEST).digest()
