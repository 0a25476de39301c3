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

_EXPORT: Final = (b'class="page_wrap"', b'class="history"')
"""What a page of Telegram's export in HTML holds at its beginning."""

_HEAD: Final = 65_536


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """The one record of the file, or why its bytes cannot be had; a page of an export holds many."""
    data = entry.read(settings.limits.file_bytes)
    form = FORMS[entry.suffix]
    if isinstance(data, Issue):
        yield data
    elif form is Form.PAGE and all(mark in data[:_HEAD] for mark in _EXPORT):
        from isnad.ingest.formats.telegram_page import messages_of  # noqa: PLC0415 - the parser takes its time

        yield from messages_of(data, entry)
    else:
        yield Record(form, entry.name, entry.where, data)
