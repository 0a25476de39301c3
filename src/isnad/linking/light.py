"""Accounts as a whole case holds them: what linking compares and no more, a fiftieth of what they were made of."""

from array import array
from collections.abc import Hashable, ItemsView, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from isnad.linking.account import Account, Told

T = TypeVar("T", bound=Hashable)


class Lightened:
    """Takes accounts in, one after the other; equal values of theirs are one."""

    def __init__(self) -> None:
        self._accounts: list[Account] = []
        self._whole: list[array[int]] = []
        self._numbers: dict[str, int] = {}
        self._words: list[str] = []
        self._same: dict[Any, Any] = {}
        self._of: tuple[str, array[int]] = "", array("I")

    def add(self, account: Account) -> None:
        """Keep an account without its claims, but for those of departures over weeks, which linking looks into."""
        if self._of[0] != account.document:
            self._of = account.document, array("I", map(self._number, account.all_words))
        self._whole.append(self._of[1])
        words = Counts(self._words, array("I", map(self._number, account.words)), array("I", account.words.values()))
        self._accounts.append(
            msgspec.structs.replace(
                account,
                claims=account.claims if account.told is Told.OVER_WEEKS else (),
                words=words,
                all_words=frozenset(),
                place=self._one(account.place),
                names=self._one(account.names),
                days=self._one(account.days),
                hours=self._one(account.hours),
                published=self._one(account.published),
                counts=self._one(account.counts),
                parties=self._one(account.parties),
                methods=self._one(account.methods),
                events=self._one(account.events),
                harmed=self._one(account.harmed),
                beside=self._one(account.beside),
            )
        )

    def accounts(self) -> list[Account]:
        """All of them. Of the words of a whole report they have those that are in the name of some account's place."""
        named = {self._number(word) for account in self._accounts for word in account.names}
        for n, words in enumerate(self._whole):
            telling = self._one(frozenset(self._words[number] for number in named.intersection(words)))
            self._accounts[n] = msgspec.structs.replace(self._accounts[n], all_words=telling)
        self._whole = []
        return self._accounts

    def _number(self, word: str) -> int:
        number = self._numbers.setdefault(word, len(self._words))
        if number == len(self._words):
            self._words.append(word)
        return number

    def _one(self, value: T) -> T:
        found: T = self._same.setdefault((type(value), value), value)
        return found


class Counts(Mapping[str, int]):
    """How often words stand in a text, by numbers of words that many texts have in common."""

    __slots__ = ("_counts", "_numbers", "_words")

    def __init__(self, words: Sequence[str], numbers: "array[int]", counts: "array[int]") -> None:
        self._words = words
        self._numbers = numbers
        self._counts = counts

    def __getitem__(self, word: str) -> int:
        for number, count in zip(self._numbers, self._counts, strict=True):
            if self._words[number] == word:
                return count
        raise KeyError(word)

    def __iter__(self) -> Iterator[str]:
        return map(self._words.__getitem__, self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def items(self) -> ItemsView[str, int]:
        """Of a dictionary: to look up one word after the other would take long."""
        return dict(zip(self, self._counts, strict=True)).items()
