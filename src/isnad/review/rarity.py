"""How rare words are in the reports of a case: in all of a small one, in an even sample of a large one."""

from collections.abc import Iterable, Mapping
from threading import Lock
from typing import Final

from isnad.case.drafting.stored import stored_all
from isnad.linking.account import Account, Told, accounts_of
from isnad.linking.vocabulary import Vocabulary
from isnad.store.belonging import sample
from isnad.store.read import Reader

_SAMPLE: Final = 300
"""Reports; in a case of no more the words weigh as they do where linking groups the whole case."""
_KEPT: Final = 4
"""Samples that are remembered."""

_Words = dict[str, Mapping[str, int]]
_known: Final[dict[tuple[str, ...], _Words]] = {}
_lock: Final = Lock()


def rarity(reader: Reader, accounts: Iterable[Account]) -> Vocabulary:
    """The vocabulary of the sample and of these accounts."""
    every = _sampled(reader) | _first(accounts)
    return Vocabulary(every.values())


def _sampled(reader: Reader) -> _Words:
    chosen = sample(reader.connection, _SAMPLE)
    with _lock:
        known = _known.get(chosen)
    if known is None:
        known = _first(a for _, read in stored_all(reader, chosen) for a in accounts_of(read.document, read.claims))
        with _lock:
            while len(_known) >= _KEPT:
                del _known[next(iter(_known))]
            _known[chosen] = known
    return known


def _first(accounts: Iterable[Account]) -> _Words:
    return {account.id: account.words for account in accounts if account.told is Told.FIRST}
