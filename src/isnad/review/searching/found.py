"""One page of what a search finds, with the words of each report around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from isnad.review.recent import Recent, drafted
from isnad.review.searching.query import LookedFor
from isnad.review.searching.snippet import Snippet, marks_in, snippet
from isnad.store.read import Reader
from isnad.store.rows import Kept
from isnad.store.texts import Counted, Hit, Term, Texts, Wanted, Within

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
    before = (page - 1) * size
    hits = _hits(reader, query.wanted, within, size, before) if before < counted.total else ()
    kept = reader.documents_with([hit.document for hit in hits])
    terms = [term for group in query.wanted.every for term in group]
    return Result(counted, tuple(_found(hit, kept[hit.document], terms) for hit in hits if hit.document in kept))


def count(reader: Reader, wanted: Wanted, within: Within) -> Counted:
    """How many documents hold what is wanted."""
    key = (drafted(reader), wanted, within)
    return _COUNTS.get(key, lambda: Texts(reader.connection).counted(wanted, within))


def _hits(reader: Reader, wanted: Wanted, within: Within, size: int, before: int) -> tuple[Hit, ...]:
    key = (drafted(reader), wanted, within, size, before)
    return _HITS.get(key, lambda: Texts(reader.connection).hits(wanted, within, limit=size, offset=before))


_COUNTS: Recent[Counted] = Recent(256)
_HITS: Recent[tuple[Hit, ...]] = Recent(256)


def _found(hit: Hit, kept: Kept, terms: Sequence[Term]) -> Found:
    document = kept.document()
    return Found(hit, marks_in(hit.title, terms), snippet(document.report, terms), document.received.text)
