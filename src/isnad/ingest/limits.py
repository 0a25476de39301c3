"""How much of one input is taken in, and which days a report can be from."""

import os
from collections.abc import Mapping
from datetime import date
from typing import Final

import msgspec

from isnad.errors import IsnadError
from isnad.model.value import Value

EARLIEST = date(1990, 1, 1)
"""Before there were web pages and posts, a date in a page's metadata is a fault of the page."""

NOTE_CHARACTERS = 80
"""How much of a refused value an issue repeats."""


class Limits(Value, frozen=True):
    """What an input may be at most; what is above a limit is an issue, and the rest is read.

    Attributes:
        file_bytes: of one report; a text file above it is no report.
        line_bytes: of one line of JSON, or one cell of a table; it is passed over without being held.
        archive_bytes: of everything in one archive, unpacked.
        archive_members: files in one archive.
        archive_depth: archives in archives.
        archive_ratio: unpacked bytes for each packed one, beyond a first megabyte: text gives 20, a bomb 1,000.
        pdf_pages: pages of one PDF.
        document_seconds: of work on one document, where another process can be ended that takes longer.
        document_megabytes: of memory for such a process.
    """

    file_bytes: int = 64 * 2**20
    line_bytes: int = 32 * 2**20
    archive_bytes: int = 64 * 2**30
    archive_members: int = 2_000_000
    archive_depth: int = 3
    archive_ratio: int = 200
    pdf_pages: int = 2_000
    document_seconds: int = 60
    document_megabytes: int = 2_000


_VARIABLES: Final = {
    "ISNAD_LIMIT_FILE_BYTES": "file_bytes",
    "ISNAD_LIMIT_LINE_BYTES": "line_bytes",
    "ISNAD_LIMIT_ARCHIVE_BYTES": "archive_bytes",
    "ISNAD_LIMIT_ARCHIVE_MEMBERS": "archive_members",
    "ISNAD_LIMIT_ARCHIVE_DEPTH": "archive_depth",
    "ISNAD_LIMIT_ARCHIVE_RATIO": "archive_ratio",
    "ISNAD_LIMIT_PDF_PAGES": "pdf_pages",
    "ISNAD_LIMIT_DOCUMENT_SECONDS": "document_seconds",
    "ISNAD_LIMIT_DOCUMENT_MEGABYTES": "document_megabytes",
}


def limits(environment: Mapping[str, str] = os.environ) -> Limits:
    """The limits with those that the environment sets.

    Raises:
        IsnadError: `ingest.bad_limit` for a value that is no whole number above zero.
    """
    given = {field: _number(name, environment[name]) for name, field in _VARIABLES.items() if name in environment}
    return msgspec.structs.replace(Limits(), **given)


def _number(name: str, value: str) -> int:
    number = int(value) if value.isascii() and value.isdecimal() and len(value) <= 18 else 0
    if number == 0:
        raise IsnadError(
            "ingest.bad_limit",
            f"{name} is {value[:40]!r}, and no whole number above zero.",
            "Set it to a number or unset it.",
        )
    return number
