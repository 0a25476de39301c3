"""From accounts to events: compare those that may belong together, and group them."""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Final

from isnad.linking.account import Account, Told
from isnad.linking.beside import told_beside
from isnad.linking.blocking import streamed
from isnad.linking.cluster import clusters
from isnad.linking.constraints import Constraints
from isnad.linking.features import Compared, Subject, compare, scores, speaking
from isnad.linking.judge import Judge, Traits
from isnad.linking.likely import Likely
from isnad.linking.vectors import Vectors
from isnad.linking.vocabulary import Vocabulary
from isnad.linking.weights import Model, shipped

_SUBJECTS: Final = 20_000
"""Vectors that are kept: those of all reports are more than memory holds."""
_NONE: Final = -1
Between = tuple[frozenset[int], frozenset[int]]
"""Two groups of positions: pairs with one account in each."""


class Linker:
    """A pool of accounts with the vectors of their words."""

    def __init__(self, accounts: Sequence[Account], model: Model | None = None) -> None:
        self.accounts = accounts
        self.model = shipped() if model is None else model
        self.vocabulary = Vocabulary(account.words for account in accounts if account.told is Told.FIRST)
        self._subjects: dict[int, Subject] = {}

    def _subject(self, n: int) -> Subject:
        """The account at a position with the vector of its words, which is made when it is first compared."""
        found = self._subjects.get(n)
        if found is None:
            account = self.accounts[n]
            found = self._subjects[n] = Subject(account, self.vocabulary.vector(account.words))
            if len(self._subjects) > _SUBJECTS:
                del self._subjects[next(iter(self._subjects))]
        return found

    def pairs(self, between: Between | None = None) -> dict[tuple[int, int], tuple[float, ...]]:
        """The scores of every pair of accounts worth comparing, by their positions; none of what is told beside.

        `between` two groups, or all.
        """
        return dict(sorted(self._scored(between)))

    def _scored(self, between: Between | None) -> Iterator[tuple[tuple[int, int], tuple[float, ...]]]:
        """One after the other: the scores of all pairs of a large pool are more than memory holds."""
        for a, b in self._paired(between):
            scored = speaking(self._subject(a), self._subject(b))
            if scored is not None:
                yield (a, b), scored

    def _paired(self, between: Between | None) -> Iterator[tuple[int, int]]:
        first = frozenset(n for n, account in enumerate(self.accounts) if account.told is Told.FIRST)
        among = first if between is None else first & (between[0] | between[1])
        pairs = streamed(self.accounts, self.vocabulary, among)
        if between is None:
            yield from pairs
            return
        some, others = between
        yield from ((a, b) for a, b in pairs if (a in some and b in others) or (b in some and a in others))

    def groups(
        self,
        constraints: Constraints = Constraints(),  # noqa: B008 - frozen
        compared: Callable[[int], object] = lambda _: None,
    ) -> list[list[int]]:
        """Positions of accounts of one event each, events in order of their first account.

        `compared` is called now and then with how many pairs have been looked at.
        """
        return group(self.accounts, self.similar(compared=compared), self.model, constraints)

    def similar(self, between: Between | None = None, *, compared: Callable[[int], object] = lambda _: None) -> Likely:
        """How likely every pair worth comparing is of one event; `between` two groups, or all."""
        return Likely(self._judged(between, compared))

    def _judged(
        self, between: Between | None, compared: Callable[[int], object]
    ) -> Iterator[tuple[tuple[int, int], float]]:
        judge, vectors = Judge(self.model), Vectors(self.vocabulary, len(self.accounts) > _SUBJECTS)
        traits: dict[int, Traits] = {}
        number = 0

        def of(n: int) -> Traits:
            found = traits.get(n)
            if found is None:
                account = self.accounts[n]
                found = traits[n] = judge.traits(account, vectors.of(n, account.words))
                if len(traits) > _SUBJECTS:
                    del traits[next(iter(traits))]
            return found

        for a, pairs in groupby(self._paired(between), itemgetter(0)):
            others = [b for _, b in pairs]
            one, met = of(a), [of(b) for b in others]
            texts = vectors.cosines(one.vector, [other.vector for other in met])
            for b, other, text in zip(others, met, texts, strict=True):
                value = judge.likely(one, other, text)
                if value is not None:
                    yield (a, b), value
            number += len(others)
            compared(number)

    def why(self, one: int, other: int) -> tuple[float, tuple[Compared, ...]]:
        """How likely two accounts are of one event, and every feature that says so or otherwise."""
        first, second = self._subject(one), self._subject(other)
        return self.model.probability(scores(first, second)), compare(first, second)


def group(
    accounts: Sequence[Account], similar: Mapping[tuple[int, int], float], model: Model, constraints: Constraints
) -> list[list[int]]:
    """Positions of accounts of one event each, events in order of their first account.

    What each document is most about comes first; what a document only mentions joins one of these events where it fits
    it well, and otherwise what other documents mention: so a round-up ties no two events together.
    """
    decided = {end for pair in (*constraints.together, *constraints.apart) for end in pair}
    first = [n for n, account in enumerate(accounts) if account.main or n in decided]
    events = _clustered(first, similar, model, constraints)
    home = _homes(events, len(accounts))
    beside = [n for n, account in enumerate(accounts) if account.told is not Told.FIRST and home[n] == _NONE]
    left = sorted(set(range(len(accounts))) - set(chain(*events, beside)))
    rest = []
    near = _neighbours(similar, frozenset(left))
    for n in left:
        best = _best(near.get(n, {}), home, events, model.unknown)
        if best is not None and best[0] >= model.joins:
            events[best[1]].append(n)
        else:
            rest.append(n)
    whole = [*events, *_clustered(rest, similar, model, Constraints())]
    apart = told_beside(beside, accounts, _subjects(beside, accounts, home))
    return sorted((sorted(event) for event in (*whole, *apart)), key=min)


def _homes(events: Sequence[Sequence[int]], size: int) -> "array[int]":
    """The event of each account."""
    home = array("i", [_NONE]) * size
    for number, event in enumerate(events):
        for member in event:
            home[member] = number
    return home


def _subjects(beside: Sequence[int], accounts: Sequence[Account], home: Sequence[int]) -> dict[str, int]:
    """The event that each document is most about which tells of something beside it."""
    documents = {accounts[n].document for n in beside}
    found: dict[str, int] = {}
    for n, account in enumerate(accounts) if beside else ():
        if account.main and account.document in documents:
            found[account.document] = max(home[n], found.get(account.document, _NONE))
    return found


def _clustered(
    chosen: Sequence[int], similar: Mapping[tuple[int, int], float], model: Model, constraints: Constraints
) -> list[list[int]]:
    return clusters(chosen, similar, model.threshold, model.unknown, constraints)


def _neighbours(similar: Mapping[tuple[int, int], float], left: frozenset[int]) -> dict[int, dict[int, float]]:
    """What was compared with each of those that are left, in order."""
    near: dict[int, dict[int, float]] = {}
    for a, b in similar if left else ():
        if a in left or b in left:
            value = similar[a, b]
            for one, other in ((a, b), (b, a)):
                if one in left:
                    near.setdefault(one, {})[other] = value
    return near


def _best(
    near: Mapping[int, float], home: Sequence[int], events: Sequence[Sequence[int]], unknown: float
) -> tuple[float, int] | None:
    """The event that an account fits best on the whole, with how well."""
    sums: dict[int, tuple[float, int]] = {}
    for other, value in near.items():
        if home[other] != _NONE:
            total, n = sums.get(home[other], (0.0, 0))
            sums[home[other]] = total + value, n + 1
    means = [
        ((total + unknown * (len(events[event]) - n)) / len(events[event]), -event)
        for event, (total, n) in sums.items()
        if len(events[event]) >= n
    ]
    return None if not means else (max(means)[0], -max(means)[1])
