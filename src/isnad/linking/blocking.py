"""Which accounts are worth comparing: those that share a cell of place and time, a rare name, or rare words."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from math import floor
from typing import Final

from isnad.linking.account import Account
from isnad.linking.vocabulary import Vocabulary

CELL: Final = 0.05
"""Degrees; five kilometres and a half northwards, so that what lies within five is in this cell or the next."""
DAYS: Final = 4
"""Days that one cell of time holds; accounts are in the cells of their days and of those right before and behind."""
_RARE: Final = 8
_CROWDED: Final = 60
"""Of a cell that holds more accounts, each is compared with the next so many in order of publication."""
_RARELY: Final = "rare"
_UNDATED: Final = -1
_Cell = tuple[Hashable, ...]
"""Its kind, then what is shared."""


def candidates(
    accounts: Sequence[Account], vocabulary: Vocabulary, among: frozenset[int] | None = None
) -> list[tuple[int, int]]:
    """Pairs of positions, each once, the smaller first, in order; none of one document; `among` some, or all.

    The number of pairs grows with the number of accounts, not with its square: no cell gives more than `_CROWDED` for
    each account in it, and a word that so many have is no longer rare: it speaks only for those published within
    `DAYS` of each other, so that a pool of more years has no more pairs for each account.
    """
    cells: dict[_Cell, list[int]] = defaultdict(list)
    named = frozenset(word for account in accounts for word in account.names)
    for number in range(len(accounts)) if among is None else sorted(among):
        account = accounts[number]
        for cell in (*_cells(account, vocabulary), *_mentions(account, named)):
            cells[cell].append(number)
    found: set[tuple[int, int]] = set()
    # most cells of one place and its days hold the same accounts
    crowds = {(tuple(members), cell[0] == _RARELY) for cell, members in cells.items() if len(members) > 1}
    for members, rarely in crowds:
        if len(members) > _CROWDED:
            in_order = sorted(members, key=lambda n: _day(accounts[n]))
            found.update(_of_crowded(in_order, accounts, DAYS if rarely else None))
        else:
            found.update(_paired(one, other) for one, other in combinations(members, 2))
    documents = [account.document for account in accounts]
    return sorted((one, other) for one, other in found if documents[one] != documents[other])


def _of_crowded(members: Sequence[int], accounts: Sequence[Account], days: int | None) -> Iterator[tuple[int, int]]:
    """Each with the next `_CROWDED` in order of publication, as long as they were published within so many days."""
    for at, one in enumerate(members):
        day = _day(accounts[one])
        for other in members[at + 1 : at + 1 + _CROWDED]:
            if days is not None and _day(accounts[other]) - day > days:
                break
            yield _paired(one, other)


def _paired(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _day(account: Account) -> int:
    """Of publication; accounts without one come before all others."""
    return 0 if account.published is None else account.published.toordinal()


def _cells(account: Account, vocabulary: Vocabulary) -> Iterator[_Cell]:
    times = sorted(_times(account))
    point = account.point
    if point is not None:
        row, column = floor(point[0] / CELL), floor(point[1] / CELL)
        near = [(row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1)]
        yield from (("point", cell, time) for cell in near for time in times)
    yield from (("name", word, time) for word in sorted(account.names) for time in times)
    yield from ((_RARELY, word) for word in vocabulary.rarest(account.words, _RARE))


def _mentions(account: Account, named: frozenset[str]) -> Iterator[_Cell]:
    """What has no place of its own may still name that of another account; only days tell which one then."""
    if not account.names:
        times = sorted(_times(account) - {_UNDATED})
        yield from (("name", word, time) for word in sorted(named & account.words.keys()) for time in times)


def _times(account: Account) -> set[int]:
    """The cells of its days; undated accounts share one of their own with all of their place."""
    days = account.days | (frozenset() if account.published is None else frozenset({account.published}))
    cells = {day.toordinal() // DAYS + step for day in days for step in (-1, 0, 1)}
    return cells | {_UNDATED} if cells else {_UNDATED}
