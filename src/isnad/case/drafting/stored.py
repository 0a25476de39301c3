"""One document of a case with what was read off it, as drafts are made from it."""

from isnad.claims.targets import Target
from isnad.errors import IsnadError
from isnad.model.codec import from_json
from isnad.pipeline.reading import Reading
from isnad.store.canonical import plain
from isnad.store.read import Reader
from isnad.store.rows import Kept


def stored(reader: Reader, kept: Kept) -> Reading:
    """The reading of a document; without claims where it was not read.

    Raises:
        IsnadError: `store.broken`, where record, row and claims are not of one document; `model.…`.
    """
    document, row = kept.document(), reader.reading(kept.id)
    claims = () if row is None else row.values()
    names = {plain(document.name), *(plain(claim.document) for claim in claims)}
    if document.id != kept.id or names != {kept.name}:
        raise IsnadError("store.broken", f"the record of {kept.name} is of another document.", "Run isnad verify.")
    targets = () if row is None else from_json(row.targets, tuple[Target, ...])
    return Reading(document, claims, (), (), targets=targets)
