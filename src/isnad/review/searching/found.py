"""One page of what a search finds, with the words of each report around it."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Final

from isnad.review.searching.query import LookedFor
from isnad.review.searching.snippet import Snippet, marks_in, snippet
from isnad.store.read import Reader
from isnad.store.texts import Counted, Hit, Texts, Wanted, Within

SIZE: Final = 15
"""Documents of a page."""
FEWEST: Final = 5
"""Documents that a number in public is of at least: a smaller one could tell that somebody is named in a report."""


@dataclass(frozen=True, slots=True)
class Found:
    """A document that was found: `snippet` counts in `text`, the received text, `title` in the line it is listed by."""

    hit: Hit
    title: Snippet
    snippet: Snippet
    text: str


@dataclass(frozen=True, slots=True)
class Result:
    """How many documents hold what was looked for, and those of one page."""

    counted: Counted
    found: tuple[Found, ...]


def search(reader: Reader, query: LookedFor, within: Within, page: int = 1, size: int = SIZE) -> Result:
    """The documents of page `page`, from 1, the last published first."""
    counted = count(reader, query.wanted, within)
    texts, before = Texts(reader.connection), (page - 1) * size
    hits = texts.hits(query.wanted, within, limit=size, offset=before) if before < counted.total else ()
    return Result(counted, tuple(found for hit in hits if (found := _found(reader, hit, query)) is not None))


def count(reader: Reader, wanted: Wanted, within: Within) -> Counted:
    """How many documents hold what is wanted; what was counted lately is remembered, until the drafts are others."""
    state = tuple(reader.setting(name) for name in ("case", "drafts", "texts"))
    return _RECENT.get((state, wanted, within)) or _RECENT.keep(
        (state, wanted, within), Texts(reader.connection).counted(wanted, within)
    )


_Key = tuple[tuple[str | None, ...], Wanted, Within]


class _Recent:
    """The last results, for every thread."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[_Key, Counted] = OrderedDict()
        self._lock = Lock()

    def get(self, key: _Key) -> Counted | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def keep(self, key: _Key, counted: Counted) -> Counted:
        with self._lock:
            self._kept[key] = counted
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return counted


_RECENT = _Recent(256)


def _found(reader: Reader, hit: Hit, query: LookedFor) -> Found | None:
    kept = reader.document(hit.document)
    if kept is None:
        return None
    document = kept.document()
    terms = [term for group in query.wanted.every for term in group]
    return Found(hit, marks_in(hit.title, terms), snippet(document.report, terms), document.received.text)
