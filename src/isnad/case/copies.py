"""Looks for near-copies in a whole case, where there is anything new in it."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Final

from isnad.model.document import Document
from isnad.model.value import Value
from isnad.origins.copies import copies_in_order
from isnad.origins.relation import NearCopy, Printed
from isnad.store.entry import Action
from isnad.store.read import Reader
from isnad.store.rows import Near
from isnad.store.store import Store
from isnad.version import VERSION

_AT_ONCE: Final = 500
_END: Final = "\0"
"""Behind a name: below any character that may stand in one."""
_DONE: Final = "copies"
"""The name in the table `meta` of what the known pairs were found in."""
_COMPARED: Final = "copies.compared"
"""The name in the table `meta` of a hash of the documents as they were compared."""


class Search(Value, frozen=True):
    """What is to be found out about near-copies.

    Attributes:
        at: what the pairs will have been found in.
        compared: a hash of the documents.
        known: how many pairs there are, where the documents are those that were compared last; else None.
    """

    at: str
    compared: str
    known: int | None


def find(store: Store) -> int:
    """Bring the case's pairs of near-copies up to date; how many there are."""
    with store.reading() as reader:
        search = searched(reader)
        found = () if search is None or search.known is not None else pairs_of(reader)
        if search is None:
            return len(reader.near_copies())
    return keep(store, search, found)


def searched(reader: Reader) -> Search | None:
    """What is to be found out; None where nothing is."""
    at = f"{VERSION} {reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD))}"
    if reader.setting(_DONE) == at:
        return None
    compared = _compared(reader)
    # Documents that are only read anew, with other words or places, are the copies that they were.
    is_same = reader.setting(_COMPARED) == compared
    return Search(at, compared, len(reader.near_copies()) if is_same else None)


def pairs_of(reader: Reader) -> tuple[NearCopy, ...]:
    """The pairs of near-copies among all documents of a case."""
    return copies_in_order(_in_order(reader))


def keep(store: Store, search: Search, found: Sequence[NearCopy]) -> int:
    """Keep what was found; how many pairs there are."""
    with store.writing() as writer:
        if search.known is None:
            writer.replace_near_copies(Near(copy.first, copy.second, copy.shared, copy.reason) for copy in found)
            writer.set(_COMPARED, search.compared)
        writer.set(_DONE, search.at)
    return len(found) if search.known is None else search.known


def _compared(reader: Reader) -> str:
    """A hash of everything that the pairs hang on."""
    digest = hashlib.sha256(VERSION.encode("utf-8"))
    for kept in reader.documents():
        digest.update(f"{kept.id}\n{kept.record}\n".encode())
    return digest.hexdigest()


def _in_order(reader: Reader) -> Iterator[Document]:
    """All documents in the order of publication, some hundred in memory at a time."""
    places = sorted(_line(Printed.of(kept.document())) for kept in reader.documents())
    for start in range(0, len(places), _AT_ONCE):
        some = [place.rpartition(_END)[2] for place in places[start : start + _AT_ONCE]]
        found = reader.documents_with(some)
        yield from (found[id_].document() for id_ in some)


def _line(printed: Printed) -> str:
    """Its place, and behind that its id, as one line: of a million documents tuples would be three times as large."""
    is_undated, day, name, id_ = printed.place
    return f"{is_undated:d}{day.toordinal():07}{name}{_END}{id_}"


def known(reader: Reader, documents: Sequence[Document], *, all_of_case: bool = False) -> tuple[NearCopy, ...]:
    """The pairs among these documents as they were found in the whole case, sorted by publication of the second.

    Looked for among a few documents alone they would be others: which words are an outlet's form, the whole case tells.
    """
    printed = {document.id: Printed.of(document) for document in documents}
    pairs = reader.near_copies(None if all_of_case else list(printed))
    found = [
        NearCopy(pair.first, pair.second, pair.shared, _days(printed[pair.first], printed[pair.second]), pair.reason)
        for pair in pairs
        if pair.first in printed and pair.second in printed
    ]
    return tuple(sorted(found, key=lambda copy: (printed[copy.second].place, printed[copy.first].place)))


def _days(first: Printed, second: Printed) -> int | None:
    return None if first.day is None or second.day is None else (second.day - first.day).days
