"""One report in one file, whatever its format."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from isnad.ingest import plain
from isnad.ingest.arrival import Arrival
from isnad.model.document import Issue

_PAGES: Final = (".html", ".htm", ".xhtml")

SUFFIXES: Final = (*plain.SUFFIXES, *_PAGES)
"""Of files that are one report each."""


def read_report_file(path: Path, name: str, today: date) -> Iterator[Arrival | Issue]:
    """The document of a text file or a web page, followed by what is wrong with it."""
    if path.suffix.lower() not in _PAGES:
        yield plain.read_plain(path, name)
        return
    # The parsers of pages take a fifth of a second to load: only who has a page waits for them.
    from isnad.ingest.html import read_html  # noqa: PLC0415

    yield from read_html(path, name, today)
