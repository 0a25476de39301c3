"""The loaded words of one document."""

from isnad.claims.framing import read_framing
from isnad.ingest.describe import is_read
from isnad.mentions.items import read_passage
from isnad.model.document import Document
from isnad.model.framing import Framing
from isnad.pipeline.context import Context


def framing(document: Document, context: Context) -> Framing:
    """What `read_framing` finds in the report; nothing in a document that no rule reads."""
    if not is_read(document):
        return Framing(document.name, None if document.outlet is None else document.outlet.name, (), ())
    return read_framing(document, read_passage(document.report, context.lexicon, context.places))
