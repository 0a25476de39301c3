"""Looks for near-copies in a whole case, where there is anything new in it."""

from typing import Final

from isnad.origins.copies import near_copies
from isnad.store.entry import Action
from isnad.store.rows import Near
from isnad.store.store import Store
from isnad.version import VERSION

_DONE: Final = "copies"
"""The name in the table `meta` of what the known pairs were found in."""


def find(store: Store) -> int:
    """Bring the case's pairs of near-copies up to date; how many there are."""
    with store.reading() as reader:
        at = f"{VERSION} {reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD))}"
        if reader.setting(_DONE) == at:
            return len(reader.near_copies())
        found = near_copies(kept.document() for kept in reader.documents())
    with store.writing() as writer:
        writer.replace_near_copies(Near(copy.first, copy.second, copy.shared, copy.reason) for copy in found)
        writer.set(_DONE, at)
    return len(found)
