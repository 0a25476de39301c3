"""Accounts as a whole case holds them: what linking compares and no more, in a file without a name."""

import pickle
from array import array
from collections.abc import Hashable, ItemsView, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar, overload

import msgspec

from isnad.engine.stretches import Stretches
from isnad.linking.account import Account, Told

T = TypeVar("T", bound=Hashable)

_VALUES: Final = (
    "place",
    "names",
    "days",
    "hours",
    "published",
    "counts",
    "parties",
    "methods",
    "people",
    "events",
    "harmed",
    "beside",
    "told",
    "main",
    "stated",
)
"""What many accounts have in common: kept once, and told by its number."""
_HALVES: Final = "surrogatepass"
"""A file's name may hold halves of characters, where its bytes are no text."""


class _Record(msgspec.Struct, frozen=True, array_like=True):
    """An account in the file.

    Attributes:
        id: its own, in UTF-8; so is the document.
        values: their numbers, in the order of `_VALUES`.
        words: their numbers.
        counts: of each word.
        whole: the numbers of the words of the whole report.
        claims: pickled, where linking looks into them.
    """

    id: bytes
    document: bytes
    values: bytes
    words: bytes
    counts: bytes
    whole: bytes
    claims: bytes


class Lightened:
    """Takes accounts in, one after the other."""

    def __init__(self) -> None:
        self._file = Stretches()
        self._words = _Table[str]()
        self._values = _Table[tuple[type, Any]]()
        self._of: tuple[str, bytes] = "", b""
        self._encoder = msgspec.msgpack.Encoder()

    def add(self, account: Account) -> None:
        """Keep an account without its claims, but for those of departures over weeks, which linking looks into."""
        number = self._words.__getitem__
        if self._of[0] != account.document:
            self._of = account.document, array("I", map(number, account.all_words)).tobytes()
        values = (getattr(account, name) for name in _VALUES)
        record = _Record(
            _bytes(account.id),
            _bytes(account.document),
            array("I", [self._values[type(value), value] for value in values]).tobytes(),
            array("I", map(number, account.words)).tobytes(),
            array("I", account.words.values()).tobytes(),
            self._of[1],
            pickle.dumps(account.claims) if account.told is Told.OVER_WEEKS else b"",
        )
        self._file.add(self._encoder.encode(record))

    def accounts(self) -> "Accounts":
        """All of them. Of the words of a whole report they have those that are in the name of some account's place."""
        return Accounts(self._file, self._words, [value for _, value in self._values])


class Accounts(Sequence[Account]):
    """Accounts in the order in which they were taken in, each made anew whenever it is asked for."""

    def __init__(self, file: Stretches, words: Mapping[str, int], values: Sequence[Any]) -> None:
        self._file = file
        self._words = list(words)
        self._values = values
        self._decoder = msgspec.msgpack.Decoder(_Record)
        names = _VALUES.index("names")
        used = {array("I", record.values)[names] for record in self._records()}
        self._named = frozenset(words[word] for number in used for word in values[number] if word in words)

    def __len__(self) -> int:
        return len(self._file)

    @overload
    def __getitem__(self, at: int) -> Account: ...

    @overload
    def __getitem__(self, at: slice) -> list[Account]: ...

    def __getitem__(self, at: int | slice) -> Account | list[Account]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        return self._made(self._record(at))

    def __iter__(self) -> Iterator[Account]:
        return map(self._made, self._records())

    def bare(self, at: int) -> Account:
        """The account at a position without its words."""
        return msgspec.structs.replace(self[at], words={}, all_words=frozenset(), claims=())

    def _records(self) -> Iterator[_Record]:
        return map(self._record, range(len(self)))

    def _record(self, at: int) -> _Record:
        return self._decoder.decode(self._file.at(at))

    def _made(self, record: _Record) -> Account:
        words = self._words
        values = {name: self._values[number] for name, number in zip(_VALUES, array("I", record.values), strict=True)}
        return Account(
            id=record.id.decode("utf-8", _HALVES),
            document=record.document.decode("utf-8", _HALVES),
            claims=pickle.loads(record.claims) if record.claims else (),  # noqa: S301 - nobody else has this file
            words=Counts(words, array("I", record.words), array("I", record.counts)),
            all_words=frozenset([words[number] for number in self._named.intersection(array("I", record.whole))]),
            **values,
        )


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", _HALVES)


class _Table(dict[T, int]):
    """Values in the order in which they were first asked for, each with its number."""

    def __missing__(self, value: T) -> int:
        number = self[value] = len(self)
        return number


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
