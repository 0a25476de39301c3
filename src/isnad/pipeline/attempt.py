"""Reads one document among others, which a fault of the program in it does not end."""

from isnad.ingest.faults import of_fault
from isnad.model.document import Document, Issue
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading, read


def attempt(document: Document, context: Context, *, mentions: bool = False) -> Reading | Issue:
    """What `read` gives; the issue of the fault where it raises.

    Rules meet text of every kind, and one of a million reports that none of them foresaw is not to cost the others.
    """
    try:
        return read(document, context, mentions=mentions)
    except Exception as error:  # noqa: BLE001 - whatever it is: it costs this document and no other
        return of_fault(document.name, error)
