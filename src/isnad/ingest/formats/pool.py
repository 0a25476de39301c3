"""Files of JSON lines, one source or one post a line."""

from collections.abc import Iterator

from isnad.ingest import jsonl
from isnad.ingest.entry import Entry
from isnad.ingest.posts.items import Items
from isnad.ingest.record import Found
from isnad.ingest.settings import Settings
from isnad.model.document import Issue


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """A record a line; a line that is neither source nor post costs nothing but itself."""
    items = Items(entry.name, is_pool=True)
    for line in jsonl.lines_of(entry, settings.limits.line_bytes):
        if isinstance(line, Issue):
            yield line
        else:
            yield from items.records(line.value, line.where, line.where.rpartition(":")[2])
    yield from items.close(entry.where)
