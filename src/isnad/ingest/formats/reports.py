"""Files that are one report each, to be read as they are."""

from collections.abc import Iterator
from typing import Final

from isnad.ingest.entry import Entry
from isnad.ingest.record import Form, Found, Record
from isnad.ingest.settings import Settings
from isnad.model.document import Issue

FORMS: Final = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".html": Form.PAGE,
    ".htm": Form.PAGE,
    ".xhtml": Form.PAGE,
    ".pdf": Form.PDF,
}


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """The one record of the file, or why its bytes cannot be had."""
    data = entry.read(settings.limits.file_bytes)
    yield data if isinstance(data, Issue) else Record(FORMS[entry.suffix], entry.name, entry.where, data)
