"""Documents of a case with what was read off them, as drafts are made from them."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, overload

from isnad.claims.targets import Target
from isnad.errors import IsnadError
from isnad.model.codec import from_json
from isnad.model.document import Document
from isnad.pipeline.reading import Reading
from isnad.store import rows
from isnad.store.canonical import plain
from isnad.store.read import Reader
from isnad.store.rows import Kept
from isnad.store.store import Store

_AT_ONCE: Final = 500


def stored_in_order(reader: Reader) -> Iterator[tuple[Kept, Reading]]:
    """All of a case, in the order in which they were added."""
    documents = reader.documents()
    while some := list(islice(documents, _AT_ONCE)):
        read = reader.readings_of([kept.id for kept in some])
        yield from ((kept, _joined(kept, read.get(kept.id))) for kept in some)


def stored(reader: Reader, kept: Kept) -> Reading:
    """The reading of a document; without claims where it was not read.

    Raises:
        IsnadError: `store.broken`, where record, row and claims are not of one document; `model.…`.
    """
    return _joined(kept, reader.reading(kept.id))


def stored_all(reader: Reader, ids: Sequence[str]) -> Iterator[tuple[str, Reading]]:
    """The same for the documents with these ids, in their order; one that is not in the case is left out."""
    yield from ((kept.id, reading) for kept, reading in stored_with(reader, ids))


def stored_with(reader: Reader, ids: Sequence[str]) -> Iterator[tuple[Kept, Reading]]:
    """The same, each beside the row that it is kept in."""
    kept = reader.documents_with(ids)
    read = reader.readings_of(ids)
    yield from ((kept[id_], _joined(kept[id_], read.get(id_))) for id_ in ids if id_ in kept)


def _joined(kept: Kept, row: rows.Reading | None) -> Reading:
    document = kept.document()
    claims = () if row is None else row.values()
    names = {plain(document.name), *(plain(claim.document) for claim in claims)}
    if document.id != kept.id or names != {kept.name}:
        raise IsnadError("store.broken", f"the record of {kept.name} is of another document.", "Run isnad verify.")
    targets = () if row is None else from_json(row.targets, tuple[Target, ...])
    return Reading(document, claims, (), (), targets=targets)


class Documents(Sequence[Document]):
    """The documents of a case with these `ids`, some hundred in memory at a time."""

    def __init__(self, store: Store, ids: Sequence[str]) -> None:
        self.ids = ids
        self._store = store
        self._start = 0
        self._some: list[Document] = []

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> Document: ...

    @overload
    def __getitem__(self, at: slice) -> list[Document]: ...

    def __getitem__(self, at: int | slice) -> Document | list[Document]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        if not self._start <= at < self._start + len(self._some):
            ids = self.ids[at : at + _AT_ONCE]
            with self._store.reading() as reader:
                found = reader.documents_with(ids)
            self._start, self._some = at, [found[id_].document() for id_ in ids]
        return self._some[at - self._start]
