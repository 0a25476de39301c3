"""Which accounts are worth comparing: those that share a cell of place and time, a rare name, or rare words."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from math import floor
from typing import Final

from isnad.linking.account import Account
from isnad.linking.vocabulary import Vocabulary

_CELL: Final = 0.05
"""Degrees; five kilometres and a half northwards, so that what lies within five is in this cell or the next."""
_DAYS: Final = 4
"""Days that one cell of time holds; accounts are in the cells of their days and of those right before and behind."""
_RARE: Final = 8
_CROWDED: Final = 60
"""Of a cell that holds more accounts, each is compared with the next so many in order of publication."""
_UNDATED: Final = -1


def candidates(
    accounts: Sequence[Account], vocabulary: Vocabulary, among: frozenset[int] | None = None
) -> list[tuple[int, int]]:
    """Pairs of positions, each once, the smaller first, in order; none of one document; `among` some, or all.

    The number of pairs grows with the number of accounts, not with its square: no cell gives more than `_CROWDED` for
    each account in it.
    """
    cells: dict[Hashable, list[int]] = defaultdict(list)
    named = frozenset(word for account in accounts for word in account.names)
    for number in range(len(accounts)) if among is None else sorted(among):
        account = accounts[number]
        for cell in (*_cells(account, vocabulary), *_mentions(account, named)):
            cells[cell].append(number)
    found: set[tuple[int, int]] = set()
    # most cells of one place and its days hold the same accounts
    for members in {tuple(members) for members in cells.values() if len(members) > 1}:
        if len(members) > _CROWDED:
            members = tuple(sorted(members, key=lambda n: (accounts[n].published or date.min, n)))  # noqa: PLW2901
        for at, one in enumerate(members):
            for other in members[at + 1 : at + 1 + _CROWDED]:
                if accounts[one].document != accounts[other].document:
                    found.add((min(one, other), max(one, other)))
    return sorted(found)


def _cells(account: Account, vocabulary: Vocabulary) -> Iterator[Hashable]:
    times = sorted(_times(account))
    point = account.point
    if point is not None:
        row, column = floor(point[0] / _CELL), floor(point[1] / _CELL)
        near = [(row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1)]
        yield from (("point", cell, time) for cell in near for time in times)
    yield from (("name", word, time) for word in sorted(account.names) for time in times)
    yield from (("rare", word) for word in vocabulary.rarest(account.words, _RARE))


def _mentions(account: Account, named: frozenset[str]) -> Iterator[Hashable]:
    """What has no place of its own may still name that of another account; only days tell which one then."""
    if not account.names:
        times = sorted(_times(account) - {_UNDATED})
        yield from (("name", word, time) for word in sorted(named & account.words.keys()) for time in times)


def _times(account: Account) -> set[int]:
    """The cells of its days; undated accounts share one of their own with all of their place."""
    days = account.days | (frozenset() if account.published is None else frozenset({account.published}))
    cells = {day.toordinal() // _DAYS + step for day in days for step in (-1, 0, 1)}
    return cells | {_UNDATED} if cells else {_UNDATED}
