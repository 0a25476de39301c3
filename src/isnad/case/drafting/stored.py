"""Documents of a case with what was read off them, as drafts are made from them."""

from collections.abc import Iterator, Sequence

from isnad.claims.targets import Target
from isnad.errors import IsnadError
from isnad.model.codec import from_json
from isnad.pipeline.reading import Reading
from isnad.store import rows
from isnad.store.canonical import plain
from isnad.store.read import Reader
from isnad.store.rows import Kept


def stored(reader: Reader, kept: Kept) -> Reading:
    """The reading of a document; without claims where it was not read.

    Raises:
        IsnadError: `store.broken`, where record, row and claims are not of one document; `model.…`.
    """
    return _joined(kept, reader.reading(kept.id))


def stored_all(reader: Reader, ids: Sequence[str]) -> Iterator[tuple[str, Reading]]:
    """The same for the documents with these ids, in their order; one that is not in the case is left out."""
    kept = reader.documents_with(ids)
    read = reader.readings_of(ids)
    yield from ((id_, _joined(kept[id_], read.get(id_))) for id_ in ids if id_ in kept)


def _joined(kept: Kept, row: rows.Reading | None) -> Reading:
    document = kept.document()
    claims = () if row is None else row.values()
    names = {plain(document.name), *(plain(claim.document) for claim in claims)}
    if document.id != kept.id or names != {kept.name}:
        raise IsnadError("store.broken", f"the record of {kept.name} is of another document.", "Run isnad verify.")
    targets = () if row is None else from_json(row.targets, tuple[Target, ...])
    return Reading(document, claims, (), (), targets=targets)
