"""Near-copies among documents: recorded with their reason, never dropped or merged."""

from collections.abc import Iterable

from isnad.model.document import Document
from isnad.origins.index import CopyIndex
from isnad.origins.relation import NearCopy, Printed


def near_copies(documents: Iterable[Document]) -> tuple[NearCopy, ...]:
    """The near-copies among documents, whatever order they come in; sorted by publication of the second.

    Each pair stands once. Documents that repeat one text word for word are tied to the first of them, and of a text
    that hundreds print each is tied to a dozen: `isnad.origins.groups` puts all of them together. Time grows with the
    number of words.
    """
    return copies_in_order(sorted(documents, key=lambda document: Printed.of(document).place))


def copies_in_order(documents: Iterable[Document]) -> tuple[NearCopy, ...]:
    """The same of documents that come in the order of publication, as `Printed.place` has it; none of them is kept."""
    index = CopyIndex()
    found = [copy for document in documents for copy in index.add(document)]
    return tuple(copy for copy in found if index.confirmed(copy))
