"""Files of JSON lines, one source a line."""

from collections.abc import Iterator

from isnad.ingest import jsonl
from isnad.ingest.entry import Entry
from isnad.ingest.record import Found
from isnad.ingest.settings import Settings
from isnad.ingest.source import source_of
from isnad.model.document import Issue


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """A record a line; a line that is no source costs nothing but itself."""
    for line in jsonl.lines_of(entry, settings.limits.line_bytes):
        if isinstance(line, Issue):
            yield line
        else:
            yield from source_of(line.value, line.where)
