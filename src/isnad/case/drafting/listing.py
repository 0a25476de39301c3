"""A document as lists of a case show it."""

from typing import Final

from isnad.model.document import Document
from isnad.store.canonical import plain
from isnad.store.draft_rows import ListedRow
from isnad.text.shorten import headline

_TITLE: Final = 160


def outlet_of(document: Document) -> str:
    """Who printed what the document tells: of a digest the outlet that it retells; empty where nobody knows."""
    outlet = document.outlet
    return "" if outlet is None else plain(outlet.name if outlet.of is None else outlet.of)


def listed_row(number: int, document: Document, claims: int, incidents: int) -> ListedRow:
    """A document as lists show it: by its title, or by the first words of its report."""
    return ListedRow(
        number=number,
        document=document.id,
        outlet=outlet_of(document),
        day=None if document.published is None else document.published.day.isoformat(),
        received=document.received.sha256,
        language=document.language,
        title=plain(headline(document.title, document.report, _TITLE)),
        claims=claims,
        incidents=incidents,
    )
